"""The lessons of a book, and the pages that open its units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.epub import words
from desktop.storage.epub.body import Body
from desktop.storage.epub.names import lesson_file, unit_file
from desktop.storage.epub.notes import Notes
from desktop.storage.epub.xhtml import Page, plain, tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.content.handout import HandoutUnit
    from desktop.content.model import Lesson, Source
    from desktop.storage.epub.figures import Pictures
    from desktop.storage.epub.names import Shelf


def unit_page(unit: HandoutUnit) -> Page:
    """Return the page that opens a unit and lists its lessons."""
    number = tag("p", words.UNIT.format(number=unit.number), class_="crumb")
    head = tag("h1", plain(unit.title))
    links = (tag("a", plain(one.lesson.title), href=lesson_file(one.lesson.id)) for one in unit.lessons)
    items = "".join(tag("li", link) for link in links)
    body = tag("section", number + head + tag("ol", items), class_="unit-page", epub__type="part", role="doc-part")
    return Page(unit_file(unit.number), unit.title, body)


def lesson_page(
    lesson: Lesson, unit: HandoutUnit, shelf: Shelf, sources: Mapping[str, Source], pictures: Pictures
) -> Page:
    """Return a lesson: where it stands, its title, its goals, its text and its notes."""
    notes = Notes(shelf, sources)
    body = Body(shelf, pictures, {figure.id: figure for figure in lesson.figures}, notes, "")
    text = body.xhtml(lesson.html)
    crumb = tag("p", plain(unit.name), class_="crumb")
    inner = crumb + tag("h1", plain(lesson.title)) + _goals(lesson) + f"\n{text}\n{notes.section()}"
    section = tag("section", inner, epub__type="chapter", role="doc-chapter")
    return Page(lesson_file(lesson.id), lesson.title, section, ("svg",) if "<svg" in text else ())


def _goals(lesson: Lesson) -> str:
    if not lesson.goals:
        return ""
    title = tag("p", words.GOALS, class_="callout-title")
    goals = tag("ul", "".join(tag("li", plain(goal)) for goal in lesson.goals))
    return tag("section", title + goals, class_="goals", epub__type="learning-objectives")
