"""Words to a lesson's slides: meanings of terms, where a thing is from, what the teacher reads beside them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.content.deck import WallSlide
from desktop.ui.sessions.classroom.act import Hint
from desktop.ui.sessions.words import long_date
from desktop.ui.widgets.wall.setting import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.content.model import Lesson, Source, Term
    from desktop.storage.library import Library

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def with_meanings(slide: WallSlide, library: Library, lesson: str) -> WallSlide:
    """Give a section without points the meanings of its terms to show, if it has any."""
    if slide.kind != "section" or slide.points or not slide.terms:
        return slide
    told = meanings(slide.terms, library, lesson)
    return slide._replace(text=told) if told else slide


def meanings(terms: Sequence[str], library: Library, lesson: str) -> tuple[str, ...]:
    """Tell each term with its meaning, as inline HTML."""
    return tuple(map(_meaning, filter(None, (library.term(name, lesson) for name in terms))))


def origins(slide: WallSlide, library: Library, lesson: Lesson) -> tuple[str, ...]:
    """Tell where what stands on a slide is from; where it names nothing, where all of the lesson is."""
    names = slide.cites if slide.cites or slide.additions else lesson.cites
    sources = map(_origin, filter(None, (library.source(name, lesson.id) for name in names)))
    added = translate("LessonWords", "<b>Tambahan penyunting</b>: {source}")
    return (*sources, *(added.format(source=escape(text, quote=False)) for text in slide.additions))


def hints(slide: WallSlide, shown: WallSlide, lesson: Lesson, prose: Sequence[str]) -> Iterator[Hint]:
    """Tell the teacher what helps with a slide: its notes, those on all of the lesson, what a picture shows, prose."""
    if slide.notes:
        yield Hint("", slide.notes)
    if slide.kind == "title" and lesson.notes:
        yield Hint(translate("LessonWords", "Catatan untuk seluruh bacaan"), lesson.notes)
    alt = next((figure.alt for figure in lesson.figures if figure.id == slide.figure), "")
    if alt:
        yield Hint(translate("LessonWords", "Gambar"), alt)
    if prose and (shown.points or tuple(prose) != shown.text):
        yield Hint(translate("LessonWords", "Dari bacaan"), "\n\n".join(map(plain, prose)))


def prose_of(slide: WallSlide, deck: Sequence[WallSlide]) -> tuple[str, ...]:
    """The prose that belongs to a slide: its own, or that of the section in which a figure or a table stands."""
    if slide.kind in ("figure", "table") and slide.anchor:
        return next((one.text for one in deck if one.kind == "section" and one.anchor == slide.anchor), ())
    return slide.text if slide.kind in ("title", "section") else ()


def slide_name(slide: WallSlide) -> str:
    """What a slide is called in the teacher's list."""
    return plain(slide.title) if slide.title else translate("LessonWords", "Tujuan")


def slide_kind(slide: WallSlide) -> str:
    """What else a slide is, beside a section's points."""
    names = {
        "title": translate("LessonWords", "Judul"),
        "figure": translate("LessonWords", "Gambar"),
        "table": translate("LessonWords", "Tabel"),
    }
    return slide.label or names.get(slide.kind, "")


def _meaning(term: Term) -> str:
    return f"<b>{escape(term.term[:1].upper() + term.term[1:], quote=False)}</b>: {term.meaning}"


def _origin(source: Source) -> str:
    date = long_date(source.date) if source.date else translate("LessonWords", "tanpa tanggal")
    told = f"{source.title}, {date}" if source.title else date
    return f"<b>{escape(source.publisher, quote=False)}</b>: {escape(told, quote=False)}"
