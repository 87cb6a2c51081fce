"""Marks in lessons: made, changed, deleted, found where their words stand now, and listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.content.annotations import BOOKMARK, COLOURS, HIGHLIGHT, Annotation, Quote, clean_note, quote_at
from desktop.storage.annotations import Annotations
from desktop.storage.library import UnknownLesson
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.note_drafts import NoteDrafts
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.study.anchoring import Place
    from desktop.ui.sessions.desk import Desk

COLOUR = "marker"
"""Where it is kept in which colour the learner marked last."""
TYPING = 300
"""Milliseconds after which what is being written is on the disk, however fast one writes."""
LONGEST_BOOKMARK = 80
"""Letters by which a bookmark knows its paragraph."""


class Marked(NamedTuple):
    """A mark, and where its words stand in the reading text now; None where the lesson has no words or is gone."""

    annotation: Annotation
    place: Place | None

    @property
    def moved(self) -> bool:
        """Whether it is uncertain that these are the words once marked."""
        return self.place is None or not self.place.sure


class AnnotationsSession(QObject):
    """The learner's marks.

    Signals: ``changed(str)``, the marks of this lesson may differ ("": of any lesson).
    """

    changed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = Annotations(desk.progress)
        self._drafts = NoteDrafts(desk.progress)
        self._placed: dict[str, tuple[Marked, ...]] = {}
        self._places: dict[tuple[str, Quote], Place | None] = {}
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._keep_draft)
        desk.annotated.connect(self._forget)
        desk.attempt(self._recover)

    @property
    def desk(self) -> Desk:
        """The desk that the lessons lie on."""
        return self._desk

    @property
    def colour(self) -> int:
        """The colour that was used last."""
        kept = self._desk.progress.get_state(COLOUR) or ""
        return int(kept) if kept.isdecimal() and int(kept) in COLOURS else COLOURS[0]

    def in_lesson(self, lesson: str, text: Callable[[], str] | None = None) -> tuple[Marked, ...]:
        """The marks of a lesson in the order of its words; ``text`` gives its reading text where that is at hand."""
        if lesson not in self._placed:
            found = self._store.of_lesson(lesson)
            self._placed[lesson] = self._place(found, text or partial(self.text_of, lesson)) if found else ()
        marks, words = self._placed[lesson], self._drafts.whole
        return tuple(mark._replace(annotation=self._as_written(mark.annotation)) for mark in marks) if words else marks

    def all(self) -> tuple[Annotation, ...]:
        """All marks, lesson by lesson."""
        return tuple(map(self._as_written, self._store.all()))

    def get(self, ident: str) -> Marked | None:
        """A mark by its id, None where there is none (any more)."""
        kept = self._store.get(ident)
        marks = self.in_lesson(kept.lesson) if kept is not None else ()
        return next((mark for mark in marks if mark.annotation.id == ident), None)

    def at(self, lesson: str, start: int, end: int) -> Marked | None:
        """The highlight whose words are those from ``start`` to ``end``, or hold them; the shortest of several."""
        found = [
            mark
            for mark in self.in_lesson(lesson)
            if mark.annotation.kind == HIGHLIGHT
            and mark.place is not None
            and mark.place.start <= start
            and end <= mark.place.end
        ]
        return min(found, key=_length, default=None)

    def text_of(self, lesson: str) -> str:
        """The reading text of a lesson, "" where no pack has it (any more)."""
        from desktop.content.reading_text import reading_text  # not before there is a mark

        try:
            return reading_text(self._desk.library.lesson(lesson))
        except UnknownLesson:
            return ""

    @guarded
    def highlight(self, lesson: str, text: str, start: int, end: int, colour: int = 0) -> None:
        """Mark ``text[start:end]`` of a lesson, in the last colour where none is given."""
        quote = quote_at(text, start, end)
        if quote.exact:
            wanted = colour or self.colour
            made = Annotation(self._store.new_id(self._desk.now()), lesson, HIGHLIGHT, wanted, quote)
            if self._write(made):
                self._keep_colour(wanted)

    @guarded
    def recolour(self, ident: str, colour: int) -> None:
        """Give a highlight another colour."""
        mark = self.get(ident)
        if (
            mark is not None
            and mark.annotation.colour != colour
            and self._write(mark.annotation._replace(colour=colour))
        ):
            self._keep_colour(colour)

    @guarded
    def confirm(self, ident: str) -> None:
        """Take the words on which an uncertain mark stands now for the ones that are meant."""
        mark = self.get(ident)
        if mark is not None and mark.place is not None and mark.moved:
            text = self.text_of(mark.annotation.lesson)
            quote = quote_at(text, mark.place.start, mark.place.end)
            if quote.exact and self._write(mark.annotation._replace(quote=quote)):
                self._desk.tell("mark-confirmed")

    @guarded
    def write_note(self, ident: str, note: str) -> None:
        """Keep what is written at a mark as it is now, a moment after the last letter, safe from a power cut."""
        self._drafts.type(ident, clean_note(note))
        if not self._typing.isActive():  # who types without a pause is not kept waiting for the disk
            self._typing.start()

    @guarded
    def end_note(self) -> None:
        """What is written is whole: it goes into the log. What that refuses stays, and goes along with the next."""
        self._typing.stop()
        self._drafts.end()
        for ident, note in tuple(self._drafts.whole.items()):
            if not self._take(ident, note.strip()):
                self._desk.keep(self._drafts.keep)
                return
            self._drafts.drop(ident)

    @guarded
    def erase(self, ident: str) -> None:
        """Delete a mark; an undo brings it back."""
        mark = self.get(ident)
        if mark is not None and self._desk.attempt(self._store.erase, ident, self._desk.now()):
            self._tell(mark.annotation, "bookmark-deleted" if mark.annotation.kind == BOOKMARK else "mark-deleted")
        elif mark is not None:
            self._desk.wait(self.erase, ident)

    @guarded
    def toggle_bookmark(self, lesson: str, text: str, start: int, end: int) -> None:
        """Put a bookmark at the paragraph ``text[start:end]``, or take that away which is there."""
        there = [
            mark.annotation.id
            for mark in self.in_lesson(lesson)
            if mark.annotation.kind == BOOKMARK and mark.place is not None and start <= mark.place.start < end
        ]
        for ident in there:
            self.erase(ident)
        quote = quote_at(text, start, min(end, _words_end(text, start, end)))
        if not there and quote.exact:
            made = Annotation(self._store.new_id(self._desk.now()), lesson, BOOKMARK, COLOURS[0], quote)
            if self._write(made):
                self._desk.said.emit(Said("bookmark-added", made.id, True))

    @guarded
    def save(self, path: Path, written: Callable[[], bytes]) -> None:
        """Write a file of marks, wholly or not at all, and say so."""
        from desktop.storage.whole_file import write_whole

        write_whole(path, written())
        self._desk.tell("saved-file", path.name)

    def _write(self, annotation: Annotation) -> bool:
        version = self._desk.library.version(annotation.lesson)
        if not self._desk.attempt(self._store.write, annotation, self._desk.now(), version):
            about = (annotation.lesson, annotation.kind, annotation.quote)
            self._desk.wait(self._write_again, about, annotation)
            return False
        self._desk.annotated.emit(annotation.lesson)
        return True

    def _write_again(self, _about: object, annotation: Annotation) -> None:
        self._write(annotation)

    def _place(self, marks: tuple[Annotation, ...], text: Callable[[], str]) -> tuple[Marked, ...]:
        """The marks of a lesson where they stand; what was once looked for in its words is not looked for again."""
        from desktop.study.anchoring import AnchoredText  # not before there is a mark

        anchored = AnchoredText(text())
        for mark in marks:
            if (mark.lesson, mark.quote) not in self._places:
                self._places[mark.lesson, mark.quote] = anchored.place(mark.quote)
        return tuple(sorted((Marked(mark, self._places[mark.lesson, mark.quote]) for mark in marks), key=_order))

    def _take(self, ident: str, note: str) -> bool:
        """Have a note in the log; whether it is there, or nowhere needed any more."""
        mark = self._store.get(ident)
        return mark is None or mark.note == note or self._write(mark._replace(note=note))

    def _as_written(self, mark: Annotation) -> Annotation:
        """The mark with the note that the log has refused so far."""
        return mark._replace(note=self._drafts.whole.get(mark.id, mark.note))

    def _tell(self, annotation: Annotation, kind: str) -> None:
        self._desk.annotated.emit(annotation.lesson)
        self._desk.said.emit(Said(kind, annotation.id, True))

    def _keep_colour(self, colour: int) -> None:
        self._desk.keep(self._desk.progress.set_state, COLOUR, str(colour))

    def _keep_draft(self) -> None:
        self._desk.keep(self._drafts.keep)

    def _recover(self) -> None:
        """What was being written when the light went out is taken for whole."""
        self._drafts.find()
        if self._drafts.whole:
            self.end_note()

    def _forget(self, lesson: str) -> None:
        if lesson:
            self._placed.pop(lesson, None)
        else:
            self._placed.clear()
        self.changed.emit(lesson)


def _order(mark: Marked) -> tuple[int, int, str]:
    place, quote = mark.place, mark.annotation.quote
    return (place.start, place.end, mark.annotation.id) if place else (quote.start, 0, mark.annotation.id)


def _length(mark: Marked) -> int:
    return mark.place.end - mark.place.start if mark.place else 0


def _words_end(text: str, start: int, end: int) -> int:
    """Where the quote of a bookmark ends: after some words of its paragraph, between two of them."""
    if end - start <= LONGEST_BOOKMARK:
        return end
    cut = text.rfind(" ", start, start + LONGEST_BOOKMARK)
    return cut if cut > start else start + LONGEST_BOOKMARK
