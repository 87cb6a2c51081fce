"""The cards of today: the queue, what is done with single cards beside answering them, and what was done at the end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.study.days import study_day
from desktop.study.memory import Rating
from desktop.ui.sessions.aside import Aside
from desktop.ui.sessions.card_session import CardSession
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.said import Said
from desktop.ui.sessions.shown import ShownCard, Summary

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from desktop.content.model import Card
    from desktop.storage.answers import Answer
    from desktop.storage.progress import Entry
    from desktop.ui.sessions.desk import Desk

__all__ = ["ReviewSession", "ShownCard", "Summary"]

MOST_HARD = 5
"""So many hard cards are named at the end: more would be a list of guilt."""
COMING_BACK = frozenset({"bury", "suspend", "mark", "unmark"})
"""Kinds of entries that, undone, bring their card back to the table, as an answer does."""


class ReviewSession(CardSession):
    """Today's stack.

    Signals, beside those of all cards: ``paused(Summary)``, the learner ended before the cards did. ``aside`` is what
    is looked up beside them.
    """

    paused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._paused = False
        self.aside = Aside(desk, self)
        self.shown.connect(self._resume)

    @property
    def running(self) -> bool:
        """Whether a card lies there to be answered."""
        return self._current is not None and not self._paused

    @guarded
    def start(self) -> None:
        """Lay out today's cards and show the first."""
        waiting = [(due.due, due.card) for due in self._desk.progress.waiting_cards(self._desk.now())]
        self._lay(self._desk.queue(), waiting)

    @guarded
    def start_or_go_on(self) -> None:
        """Show the card that lies there; where none does, lay out today's cards."""
        if self._current is None:
            self.start()
        else:
            self.go_on()
            self._look_again()
        self.undo_changed.emit(self._desk.progress.can_undo())

    @guarded
    def stop(self) -> None:
        """End for now; the cards stay as they lie."""
        if self.running:
            self._paused = True
            self.paused.emit(self.summary())

    @guarded
    def go_on(self) -> None:
        """Go on after ``stop``, with the card that lies there; after the last one also where the minutes are over."""
        if self._current is None:
            if not self._desk.queue():
                self._desk.planning.go_on()
            self.start()
        elif self._paused:
            turned = self._turned
            self.shown.emit(self._current)
            if turned:
                self.flipped.emit(self._current)

    @guarded
    def bury(self) -> None:
        """Put the card that lies there off until the next study day."""
        self._put_away(self._desk.progress.record_bury, "bury", self.bury)

    @guarded
    def suspend(self) -> None:
        """Ask no more for the card that lies there, until it is called back."""
        self._put_away(self._desk.progress.record_suspend, "suspend", self.suspend)

    @guarded
    def toggle_mark(self) -> None:
        """Mark the card that lies there, or take its mark away."""
        if not self.running or self._current is None:
            return
        progress, card = self._desk.progress, self._current.card
        record = progress.record_unmark if self._current.marked else progress.record_mark
        if self._desk.attempt(record, card.id, self._desk.now(), self._desk.library.version(card.id)):
            self._current = self._current._replace(marked=not self._current.marked)
            self.changed.emit(self._current)
            self.undo_changed.emit(True)
        else:
            self._desk.wait(self._again, self._current, self.toggle_mark)

    def summary(self) -> Summary:
        """What this study day saw so far: coming back to it, or stopping in between, takes nothing away."""
        answers = self._desk.progress.answers_on(study_day(self._desk.now()))
        cards = {answer.card for answer in answers}
        forgotten = Counter(answer.card for answer in answers if answer.rating is Rating.AGAIN)
        left = len(self._desk.queue()) or self._desk.planning.beyond()
        return Summary(
            len(cards), len(forgotten), self._desk.due_tomorrow(), left, _minutes(answers), self._hard(forgotten)
        )

    def _hard(self, forgotten: Counter[str]) -> tuple[Card, ...]:
        cards = (self._desk.card(card) for card, _times in forgotten.most_common(MOST_HARD))
        return tuple(card for card in cards if card is not None and card.lesson in self._heads)

    def _again(self, shown: ShownCard, command: Callable[[], None]) -> None:
        """Do with a card what was wanted when its file was gone, if it still lies there."""
        if self._current is shown:
            command()

    def _put_away(self, record: Callable[[str, datetime, str], None], kind: str, command: Callable[[], None]) -> None:
        if not self.running or self._current is None:
            return
        card = self._current.card
        if self._desk.attempt(record, card.id, self._desk.now(), self._desk.library.version(card.id)):
            self._go_on_from(card)
            self._desk.said.emit(Said(kind, card.id, True))
        else:
            self._desk.wait(self._again, self._current, command)

    def _resume(self, _shown: ShownCard) -> None:
        self._paused = False

    def _takes(self, card: Card, entry: Entry) -> bool:
        """Whether it was one of these cards: practice is given only beside a lesson."""
        return entry.kind == "review" or (entry.kind in COMING_BACK and self._is_wanted(card))

    def _is_wanted(self, card: Card) -> bool:
        return self._desk.wants(card)

    def _has_time(self, again: int) -> bool:
        return self._desk.planning.day().takes(again)

    def _is_practice(self, card: Card) -> bool:
        return False


def _minutes(answers: tuple[Answer, ...]) -> int:
    """Whole minutes that answers took, at least one where there are any."""
    seconds = sum(answer.seconds for answer in answers)
    return max(1, round(seconds / 60)) if answers else 0
