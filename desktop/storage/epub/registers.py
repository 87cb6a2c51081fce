"""What stands behind the text of a book: its glossary and its sources, each linked to the lessons that use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.epub import words
from desktop.storage.epub.body import Body
from desktop.storage.epub.names import GLOSSARY, SOURCES, lesson_file, page_file, source_id, term_id
from desktop.storage.epub.xhtml import Page, plain, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.content.handout import Handout
    from desktop.content.model import Lesson, Source, Term
    from desktop.storage.epub.figures import Pictures
    from desktop.storage.epub.names import Shelf


def glossary_page(handout: Handout, shelf: Shelf, pictures: Pictures) -> Page:
    """Return all terms with their meanings, by the alphabet."""
    body = Body(shelf, pictures, {}, None, "")
    publishers = {source.id: source.publisher for source in handout.sources}
    entries = "\n".join(
        _entry(term, body.xhtml(term.meaning), publishers, shelf, _users(handout, shelf, term=term.id))
        for term in handout.terms
    )
    inner = tag("h1", words.GLOSSARY) + tag("dl", f"\n{entries}\n")
    return Page(page_file(GLOSSARY), words.GLOSSARY, tag("section", inner, epub__type="glossary", role="doc-glossary"))


def sources_page(handout: Handout, shelf: Shelf) -> Page:
    """Return all sources with what is known of them."""
    items = "\n".join(_source(source, _users(handout, shelf, source=source.id)) for source in handout.sources)
    inner = tag("h1", words.SOURCES) + tag("ol", f"\n{items}\n")
    body = tag("section", inner, epub__type="bibliography", role="doc-bibliography")
    return Page(page_file(SOURCES), words.SOURCES, body)


def _entry(term: Term, meaning: str, publishers: dict[str, str], shelf: Shelf, users: str) -> str:
    name = tag("dfn", plain(term.term), epub__type="glossterm")
    origin = plain(publishers.get(term.source, term.source))
    if term.source in shelf.sources:
        origin = tag("a", origin, href=f"{page_file(SOURCES)}#{source_id(term.source)}")
    from_ = tag("p", words.FROM.format(source=origin), class_="label") if origin else ""
    told = tag("dd", tag("p", meaning) + from_ + users, epub__type="glossdef")
    return tag("dt", name, id=term_id(term.id)) + told


def _source(source: Source, users: str) -> str:
    date = words.date_words(source.date) if source.date else words.NO_DATE
    checked = words.CHECKED.format(date=words.date_words(source.checked)) if source.checked else ""
    about = " · ".join(filter(None, (source.author, date, checked)))
    name = f"{tag('b', plain(source.publisher))}. {plain(source.title)}"
    lines = [tag("p", name), tag("p", plain(about), class_="label")]
    if source.about:
        lines.append(tag("p", plain(source.about), class_="label"))
    if source.url.startswith("https:"):
        lines.append(tag("p", tag("a", plain(source.url), href=source.url), class_="label"))
    return tag("li", "".join(lines) + users, id=source_id(source.id))


def _users(handout: Handout, shelf: Shelf, term: str = "", source: str = "") -> str:
    """Return links to the lessons that explain a term or cite a source."""
    found = [
        one.lesson
        for one in handout.lessons
        if one.lesson.id in shelf.lessons and (term in one.lesson.terms or source in one.lesson.cites)
    ]
    return tag("p", f"{words.IN_LESSONS} {_links(found)}", class_="label") if found else ""


def _links(lessons: Iterable[Lesson]) -> str:
    return ", ".join(tag("a", plain(lesson.title), href=lesson_file(lesson.id)) for lesson in lessons)
