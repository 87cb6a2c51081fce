"""The cards on the table: today's queue, one card at a time, each answer kept before the next card is shown."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.study.budget import LONGEST_ANSWER
from desktop.study.days import study_day
from desktop.study.memory import Rating
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from desktop.content.model import Card, Source
    from desktop.storage.progress import Entry
from desktop.ui.sessions.desk import Desk

PRACTICE_STEP = timedelta(minutes=10)
"""When a card that was forgotten in practice comes back, as the first step of a review."""


class ShownCard(NamedTuple):
    """A card as it lies there: which one, of how many, whether it is turned, and whether it only is practice."""

    card: Card
    lesson_title: str
    unit: str
    sources: tuple[Source, ...]
    number: int
    total: int
    minutes_left: int
    practice: bool


class Summary(NamedTuple):
    """Cards answered on this study day, each counted once, those of them forgotten at least once, and cards to come.

    ``tomorrow`` is how many are due on the next study day, ``left`` how many still wait on this one.
    """

    answered: int
    forgotten: int
    tomorrow: int
    left: int


class ReviewSession(QObject):
    """A stack of cards.

    Signals: ``shown(ShownCard)``, a card lies there with its question up; ``flipped(ShownCard)``, its answer is up;
    ``finished(Summary)``, no card is left; ``undo_changed(bool)``, whether there is something to undo.
    """

    shown = Signal(object)
    flipped = Signal(object)
    finished = Signal(object)
    undo_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._heads = {head.id: (unit, head) for unit in desk.library.outline() for head in unit.lessons}
        self._waiting: list[str] = []
        self._again: list[tuple[datetime, str]] = []
        self._current: ShownCard | None = None
        self._turned = False
        self._started: datetime | None = None
        self._done: list[str] = []
        self._forgotten: dict[str, date] = {}
        self._laid = False
        desk.undone.connect(self._on_undone)
        desk.day_changed.connect(self._on_day_changed)

    @property
    def current(self) -> ShownCard | None:
        """The card that lies there, or None."""
        return self._current

    @property
    def turned(self) -> bool:
        """Whether the answer is up."""
        return self._turned

    @property
    def running(self) -> bool:
        """Whether the session was started and has a card on the table."""
        return self._current is not None

    @guarded
    def start(self) -> None:
        """Lay out today's cards and show the first."""
        waiting = [(due.due, due.card) for due in self._desk.progress.waiting_cards(self._desk.now())]
        self._lay(self._desk.queue(), waiting)

    @guarded
    def go_on(self) -> None:
        """Lay out more cards, also where today's minutes are over: the learner wants to go on."""
        if not self._desk.queue():
            self._desk.planning.go_on()
        self.start()

    @guarded
    def start_or_go_on(self) -> None:
        """Show the card that lies there; where none does, lay out today's cards."""
        if self._current is None:
            self.start()
        elif not self._is_wanted(self._current.card):
            self._show_next()
        self.undo_changed.emit(self._desk.progress.can_undo())

    @guarded
    def flip(self) -> None:
        """Turn the card; a turned one stays."""
        if self._current is not None and not self._turned:
            self._turned = True
            self.flipped.emit(self._current)

    @guarded
    def answer(self, rating: Rating) -> None:
        """Keep the answer of a turned card, then show the next; a card that lies face down is left alone."""
        if self._current is None or not self._turned:
            return
        shown = self._current
        # Asked once more: the same card may have been answered on another page since it was laid down here.
        practice = shown.practice or self._is_practice(shown.card)
        if not self._keep(shown, rating, practice):
            return
        self._after_answer(shown, rating, practice)
        self._desk.lesson_changed.emit(shown.card.lesson)
        self._show_next()
        self.undo_changed.emit(True)

    def undo(self) -> None:
        """Take back the last thing that was recorded, also from before a restart; its card lies there again."""
        from desktop.ui.sessions.undoing import undo_last

        undo_last(self._desk)

    def _on_undone(self, entry: Entry) -> None:
        card = self._desk.card(entry.subject) if self._laid and entry.kind in {"review", "practice"} else None
        if card is not None and card.lesson in self._heads and self._takes(card, entry.kind):
            self._take_back(card)
        elif self._current is not None and not self._is_wanted(self._current.card):
            self._show_next()  # its lesson is no longer read
        self.undo_changed.emit(self._desk.progress.can_undo())

    def _on_day_changed(self) -> None:
        """Lay out the new day's cards where the last day's are done; a card that lies there stays."""
        if self._laid and self._current is None:
            self.start()

    def _takes(self, _card: Card, kind: str) -> bool:
        """Whether an undone answer was one of these cards: practice is given only beside a lesson."""
        return kind == "review"

    def _is_wanted(self, card: Card) -> bool:
        return self._desk.wants(card)

    def _lay(self, cards: tuple[str, ...], again: Iterable[tuple[datetime, str]] = ()) -> None:
        self._laid = True
        self._waiting = list(cards)
        self._again = list(again)
        self._done = []
        self._show_next()
        self.undo_changed.emit(self._desk.progress.can_undo())

    def _keep(self, shown: ShownCard, rating: Rating, practice: bool) -> bool:
        now = self._desk.now()
        version = self._desk.library.version(shown.card.id)
        progress = self._desk.progress
        if practice:
            return self._desk.attempt(progress.record_practice, shown.card.id, rating, now, version)
        seconds = (now - self._started).total_seconds() if self._started else 0.0
        seconds = min(max(seconds, 0.0), LONGEST_ANSWER)
        off = self._desk.days_off()
        return self._desk.attempt(progress.record_review, shown.card.id, rating, now, seconds, version, off)

    def _after_answer(self, shown: ShownCard, rating: Rating, practice: bool) -> None:
        card = shown.card.id
        self._done.append(card)
        if rating is Rating.AGAIN:
            self._forgotten[card] = study_day(self._desk.now())
            memory = self._desk.progress.memory(card)
            due = memory.due if memory and not practice else self._desk.now() + PRACTICE_STEP
            self._again.append((due, card))

    def _take_back(self, card: Card) -> None:
        if self._current is not None and self._current.card.id != card.id:
            self._waiting.insert(0, self._current.card.id)
        self._again = [row for row in self._again if row[1] != card.id]
        self._waiting = [waiting for waiting in self._waiting if waiting != card.id]
        if card.id in self._done:
            self._done.reverse()
            self._done.remove(card.id)
            self._done.reverse()
        if card.id not in self._done:
            self._forgotten.pop(card.id, None)
        self._show(card)

    def _show_next(self) -> None:
        card = self._next_card()
        if card is not None:
            self._show(card)
            return
        self._current, self._turned = None, False
        self.finished.emit(self.summary())

    def _show(self, card: Card) -> None:
        self._turned = False
        unit, head = self._heads[card.lesson]
        total = len(self._done) + len(self._waiting) + len(self._again) + 1
        self._current = ShownCard(
            card,
            head.title,
            f"{unit.number} {unit.title}",
            self._sources(card),
            len(self._done) + 1,
            total,
            self._desk.minutes(total - len(self._done)),
            self._is_practice(card),
        )
        self._started = self._desk.now()
        self.shown.emit(self._current)

    def _sources(self, card: Card) -> tuple[Source, ...]:
        found = (self._desk.library.source(source, card.id) for source in card.sources)
        return tuple(source for source in found if source)

    def _next_card(self) -> Card | None:
        """The next card: a forgotten one whose minutes have passed, else the next waiting, else a forgotten one.

        None also when the day's minutes are over; the last of them are kept for those that were forgotten.
        """
        now = self._desk.now()
        self._again.sort()
        while self._again or self._waiting:
            waiting = self._waiting and self._has_time(len(self._again))
            if not waiting and not (self._again and self._has_time(0)):
                return None
            if self._again and (not waiting or self._again[0][0] <= now):
                card = self._desk.card(self._again.pop(0)[1])
            else:
                card = self._desk.card(self._waiting.pop(0))
            if card is not None and card.lesson in self._heads and self._is_wanted(card):
                return card
        return None

    def _has_time(self, again: int) -> bool:
        """Whether today takes one more card while so many forgotten ones have to come again."""
        return self._desk.planning.day().takes(again)

    def _is_practice(self, card: Card) -> bool:
        return False

    def summary(self) -> Summary:
        """What this study day saw so far: coming back to it, or stopping in between, takes nothing away."""
        day = study_day(self._desk.now())
        answered = self._answered(day)
        forgotten = min(answered, sum(day == forgotten for forgotten in self._forgotten.values()))
        left = len(self._desk.queue()) or self._desk.planning.beyond()
        return Summary(answered, forgotten, self._desk.due_tomorrow(), left)

    def _answered(self, day: date) -> int:
        """How many cards were answered on this study day, as *Hari ini* counts them."""
        return self._desk.progress.days(day, day).get(day, 0)
