"""Marks as a list shows them: in the order of the path, with the lesson that they belong to, found by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.content.annotations import BOOKMARK, HIGHLIGHT
from desktop.ui.sessions.words import long_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.content.annotations import Annotation
    from desktop.ui.sessions.annotations import AnnotationsSession

ALL, HIGHLIGHTS, NOTES, BOOKMARKS = "all", "highlights", "notes", "bookmarks"
"""What the list can show: all marks, highlights, marks with a note, bookmarks."""

# By this name lupdate finds the words.
translate = QCoreApplication.translate


class MarkRow(NamedTuple):
    """What the list shows of a mark: its words now or as they were, its note, the local day on which it was made."""

    id: str
    lesson: str
    title: str
    kind: str
    colour: int
    quote: str
    note: str
    day: date
    moved: bool


class AnnotationList:
    """All marks by their ids, in the order of the path and of the words; those of a vanished lesson at the end."""

    def __init__(self, session: AnnotationsSession) -> None:
        """Read them from a session."""
        self._session = session
        desk = session.desk
        self._titles = desk.library.titles()
        order = {lesson: number for number, lesson in enumerate(self._titles)}
        marks = sorted(session.all(), key=lambda mark: order.get(mark.lesson, len(order)))
        self._marks: dict[str, tuple[Annotation, str]] = {mark.id: (mark, self._words(mark)) for mark in marks}

    def keys(self, showing: str, colour: int, words: str) -> tuple[str, ...]:
        """The marks of a kind (ALL …) and colour (0 for any) in which all words occur."""
        wanted = words.casefold().split()
        return tuple(
            ident
            for ident, (mark, text) in self._marks.items()
            if _is_shown(mark, showing, colour) and all(word in text for word in wanted)
        )

    def counts(self) -> dict[str, int]:
        """How many marks of each kind there are."""
        return {showing: len(self.keys(showing, 0, "")) for showing in (ALL, HIGHLIGHTS, NOTES, BOOKMARKS)}

    def lesson(self, ident: str) -> str:
        """The lesson of a mark, "" where it is gone."""
        return self._marks[ident][0].lesson if ident in self._marks else ""

    def title(self, lesson: str) -> str:
        """The title of a lesson; where no pack has it any more, words that say so."""
        return self._titles.get(lesson) or translate("Annotations", "Bacaan yang sudah tidak ada")

    def row(self, ident: str) -> MarkRow | None:
        """What the list shows of a mark, None where it is gone; its words are looked up in its lesson only now."""
        kept = self._marks.get(ident)
        if kept is None:
            return None
        mark, desk = kept[0], self._session.desk
        marks = self._session.in_lesson(mark.lesson)
        moved = next((one.moved for one in marks if one.annotation.id == ident), True)
        zone = desk.now().tzinfo
        day = (mark.at or desk.now()).astimezone(zone).date()
        title, quote = self.title(mark.lesson), _shown_quote(mark)
        return MarkRow(ident, mark.lesson, title, mark.kind, mark.colour, quote, mark.note, day, moved)

    def markdown(self, keys: Sequence[str], today: date) -> str:
        """These marks as Markdown: a heading for each lesson, the words as quotations, the notes under them."""
        from desktop.storage.plain_text import escaped  # only for a file

        head = translate("Annotations", "Penanda dari Mitra, {day}").replace("{day}", long_date(today.isoformat()))
        parts = [f"# {head}"]
        lesson = ""
        for row in filter(None, map(self.row, keys)):
            if row.lesson != lesson:
                lesson = row.lesson
                parts.append(f"## {escaped(row.title)}")
            parts.append(f"> {escaped(row.quote)}")
            if row.note:
                parts.append(escaped(row.note))
            parts.append(f"*{detail_words(row)}*")
        return "\n\n".join(parts) + "\n"

    def _words(self, mark: Annotation) -> str:
        return f"{mark.quote.exact}\n{mark.note}\n{self._titles.get(mark.lesson, '')}".casefold()


def _shown_quote(mark: Annotation) -> str:
    """The words of a mark; a bookmark keeps the beginning of its paragraph, and where that goes on it says so."""
    quote, after = " ".join(mark.quote.exact.split()), mark.quote.suffix
    return f"{quote} …" if mark.kind == BOOKMARK and after and not after.startswith("\n") else quote


def _is_shown(mark: Annotation, showing: str, colour: int) -> bool:
    if colour and (mark.kind != HIGHLIGHT or mark.colour != colour):
        return False
    if showing == NOTES:
        return bool(mark.note)
    return showing == ALL or mark.kind == (BOOKMARK if showing == BOOKMARKS else HIGHLIGHT)


def colour_name(colour: int) -> str:
    """The name of a marker, in small letters."""
    names = {
        1: translate("Annotations", "kuning"),
        2: translate("Annotations", "hijau"),
        3: translate("Annotations", "biru"),
        4: translate("Annotations", "merah muda"),
    }
    return names[colour]


def kind_words(row: MarkRow) -> str:
    """What a mark is: a bookmark, or a highlight with its colour."""
    if row.kind == BOOKMARK:
        return translate("Annotations", "Pembatas")
    return translate("Annotations", "Sorotan {colour}").replace("{colour}", colour_name(row.colour))


def detail_words(row: MarkRow) -> str:
    """What a mark is, when it was made, and whether it is uncertain that its words stand there still."""
    moved = translate("Annotations", "bergeser") if row.moved else ""
    return ", ".join(part for part in (kind_words(row), long_date(row.day.isoformat()), moved) if part)


def spoken_row(row: MarkRow) -> str:
    """A row as a screen reader says it."""
    return ". ".join(part for part in (row.quote, row.note, detail_words(row), row.title) if part)
