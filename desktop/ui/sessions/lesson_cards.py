"""The cards of the open lesson, in its panel: a review where the card is new or due, practice otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.sessions.card_session import CardSession
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.shown import Summary

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.content.model import Card
    from desktop.storage.progress import Entry
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.reading import OpenLesson


class LessonCards(CardSession):
    """The stack of one lesson.

    Signals, beside those of all cards: ``known_changed(float)``, the part of the unit's cards that is known.
    """

    known_changed = Signal(float)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._lesson: OpenLesson | None = None
        desk.lesson_changed.connect(self._update_known)
        desk.note_changed.connect(self._on_note_changed)

    @guarded
    def lay_lesson(self, opened: OpenLesson) -> None:
        """Lay out the cards of a lesson that was opened; the same lesson again leaves them as they lie."""
        if self._lesson is not None and self._lesson.lesson.id == opened.lesson.id:
            return
        self._lesson = opened
        self.start()
        self._update_known("")

    @guarded
    def start(self) -> None:
        """Lay out all cards of the open lesson, in its order."""
        if self._lesson is not None:
            lesson = self._lesson.lesson.id
            self._lay(card.id for card in (*self._desk.library.cards(lesson), *self._desk.notes.of_lesson(lesson)))

    @guarded
    def bring(self, card_id: str) -> None:
        """Lay one card of the open lesson on top, its question up; the one that lies there waits under it."""
        lies_there = self._current is not None and self._current.card.id == card_id
        card = self._desk.card(card_id)
        if card is not None and not lies_there and self._lesson is not None and card.lesson == self._lesson.lesson.id:
            self._take_back(card, answered=False)

    def known(self) -> float:
        """The part of the unit's cards, from 0 to 1, that is known."""
        return self._desk.known_share(self._lesson.unit) if self._lesson is not None else 0.0

    def summary(self) -> Summary:
        """How many of the cards laid out were answered: practice leaves no trace in the day."""
        return Summary(len(set(self._stack.done)), 0, 0, 0)

    def _takes(self, card: Card, entry: Entry) -> bool:
        return entry.kind in {"review", "practice"} and card.id in self._stack.done

    def _is_wanted(self, card: Card) -> bool:
        return True

    def _is_practice(self, card: Card) -> bool:
        return not self._desk.is_review(card)

    @guarded
    def _on_note_changed(self, note: str) -> None:
        """Lay new cards of a note that was written beside this lesson under the others."""
        if self._lesson is None:
            return
        there = {*self._stack.names(), *([self._current.card.id] if self._current is not None else [])}
        own = [card.id for card in self._desk.notes.cards(note) if card.lesson == self._lesson.lesson.id]
        self._stack.add(card for card in own if card not in there)
        if self._current is None and self._stack.left():
            self._show_next()

    def _update_known(self, lesson_id: str) -> None:
        """Tell the share of the unit anew where one of its own lessons, or any ("") lesson, may have changed."""
        if self._lesson is not None and lesson_id in {"", *(head.id for head in self._lesson.unit.lessons)}:
            self.known_changed.emit(self.known())
