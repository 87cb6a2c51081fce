"""What all sessions share: the stores, the clock, and the facts that one session tells the others."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.content.notes import is_own
from desktop.storage.errors import StorageError, StorageLost, StorageReplaced, StoredAfterAll
from desktop.study.days import study_day
from desktop.study.mastery import known, share
from desktop.study.memory import REVIEW
from desktop.study.queue import IN_HAND, is_due, is_review
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from desktop.content.model import Card
    from desktop.storage.library import Library, UnitOutline
    from desktop.storage.notes import Notes
    from desktop.storage.progress import Progress
    from desktop.study.plan import PlanSettings
    from desktop.ui.sessions.planning import Planning
    from desktop.ui.sessions.waiting import Waiting

SOME = 100
"""So many cards in hand are looked at together."""


class Desk(QObject):
    """The learner's desk.

    Signals: ``lesson_changed(str)``, the cards or the reading state of this lesson changed ("": of any lesson);
    ``failed(Exception)``, a store refused to keep something and nothing on the screen has moved on;
    ``day_changed()``, a new study day began while Mitra was open;
    ``said(object)``, a ``Said`` that the window shows in passing;
    ``undone(Entry)``, this entry of the log was taken back: who laid its card out lays it there again;
    ``plan_changed(PlanSettings)``, the learner wants to review otherwise than before;
    ``note_changed(str)``, the learner's own note of this id was written, changed or deleted;
    ``annotated(str)``, a mark in this lesson was made, changed or deleted ("": in any lesson).
    """

    lesson_changed = Signal(str)
    failed = Signal(object)
    day_changed = Signal()
    said = Signal(object)
    undone = Signal(object)
    plan_changed = Signal(object)
    note_changed = Signal(str)
    annotated = Signal(str)

    def __init__(
        self,
        library: Library,
        progress: Progress,
        notes: Notes,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.progress = progress
        self.notes = notes
        self._clock = clock
        self._shift = timedelta()
        self._day = study_day(clock())
        self._refused = self._trying = self._missing = self._hushed = False
        self._told: type[Exception] | None = None
        self._waiting: Waiting | None = None
        self._planning: Planning | None = None
        self._settings: PlanSettings | None = None
        self.plan_source: Callable[[], PlanSettings] | None = None
        self.when_kept: Callable[[], None] | None = None
        """Called where a store kept something: what was refused elsewhere is tried again. It is no signal, since a page
        keeps its time while its window goes, and what sends signals may have gone before."""

    @property
    def planning(self) -> Planning:
        """The plan of the day; the first picture does without it."""
        if self._planning is None:
            from desktop.ui.sessions.planning import Planning

            self._planning = Planning(self)
        return self._planning

    @property
    def plan_settings(self) -> PlanSettings:
        """How the learner wants to review: minutes a day, buttons, intervals, days off."""
        if self._settings is None:
            from desktop.study.plan import PlanSettings

            self._settings = self.plan_source() if self.plan_source is not None else PlanSettings()
        return self._settings

    def set_plan_settings(self, settings: PlanSettings) -> None:
        """Plan by other settings from now on."""
        self._settings = settings
        self.plan_changed.emit(settings)

    def days_off(self) -> frozenset[date]:
        """The days of the planned holidays: no card is to fall due on one of them."""
        return self.planning.days_off

    def now(self) -> datetime:
        """The present moment, with the local offset."""
        return self._clock() + self._shift

    def set_date(self, today: date) -> None:
        """Take the learner's word for today's date, until Mitra is closed."""
        self._shift += timedelta(days=(today - self.now().date()).days)
        self.lesson_changed.emit("")
        self.look_at_clock()

    def look_at_clock(self) -> None:
        """Announce a new study day, if one began since this was last asked: at four, or while the computer slept."""
        today = study_day(self.now())
        if today != self._day:
            self._day = today
            self.day_changed.emit()

    def due_by_lesson(self) -> dict[str, int]:
        """How many cards of each lesson are due today."""
        counts: dict[str, int] = {}
        due = [row[0] for row in self.progress.due_cards(self.now())]
        for lesson, _claims in self.places(due).values():
            counts[lesson] = counts.get(lesson, 0) + 1
        return counts

    def due_in(self, lesson: str) -> int:
        """How many cards of one lesson are due today; it asks for no others, since every answer wants to know."""
        now = self.now()
        cards = [card for card, _lesson, _claims in self.library.cards_of([lesson])]
        cards += [card.id for card in self.notes.of_lesson(lesson)]
        hidden = self.progress.hidden(now)
        memories = self.progress.memories(cards)
        return sum(card not in hidden and is_due(memory, now) for card, memory in memories.items())

    def queue(self) -> tuple[str, ...]:
        """The cards that today still has minutes for, in the order of review; what does not fit waits."""
        return self.planning.queue()

    def in_hand_count(self) -> int:
        """How many cards are being learnt; those that their pack no longer has do not count.

        Beyond IN_HAND it is not counted on: after an import these may be thousands.
        """
        count, last = 0, ""
        while count < IN_HAND and (some := self.progress.in_hand(last, SOME)):
            count, last = count + len(self.places(some)), some[-1]
        return count

    def is_review(self, card: Card) -> bool:
        """Whether an answer to this card beside its lesson counts as a review; otherwise it is practice."""
        memory = self.progress.memory(card.id)
        if memory is None and not self.progress.lesson_state(card.lesson).read:
            return False
        return is_review(memory, self.now(), self.in_hand_count())

    def wants(self, card: Card) -> bool:
        """Whether a card still belongs among today's: it may have been answered, put off or put back elsewhere."""
        state = self.progress.card_state(card.id)
        if state.suspended or state.buried == study_day(self.now()):
            return False
        memory = self.progress.memory(card.id)
        if memory is None:
            return is_own(card.id) or self.progress.lesson_state(card.lesson).read
        if memory.state != REVIEW or is_due(memory, self.now()):
            return True
        return card.id in self.progress.brought_forward()

    def minutes(self, cards: int) -> int:
        """Whole minutes that so many cards take at the learner's own pace, with the times that they come again."""
        return self.planning.minutes(cards)

    def due_tomorrow(self) -> int:
        """How many cards the next study day will ask for, as things stand."""
        return self.planning.tomorrow()

    def known_share(self, unit: UnitOutline) -> float:
        """The part of a unit's cards, from 0 to 1, that is known."""
        cards = self.library.cards_of([head.id for head in unit.lessons])
        return share(known(self.progress.memories([place[0] for place in cards]).values()), len(cards))

    def record_time(self, lesson: str, seconds: float, fraction: float) -> bool:
        """Keep a lesson's whole reading time and the furthest part seen (0 to 1); false when it could not be kept."""
        now = self.now()
        return self.keep(self.progress.record_time, lesson, seconds, fraction, now, self.library.version(lesson))

    def tell(self, kind: str, subject: str = "") -> None:
        """Announce something that concerns the whole of Mitra and cannot be undone."""
        self.said.emit(Said(kind, subject, False))

    def tell_once(self, kind: str) -> None:
        """``tell`` what this learner is told only once."""
        if not self.progress.get_state(f"told:{kind}"):
            self.tell(kind)
            self.keep(self.progress.set_state, f"told:{kind}", "1")

    def attempt(self, command: Callable[..., object], *values: object) -> bool:
        """Do what the store is asked to; where it refuses, announce ``failed`` and return false."""
        try:
            command(*values)
        except StoredAfterAll:
            pass
        except StorageError as error:
            self._refuse(error)
            return False
        self._missing = False
        self._tell_kept()
        return True

    def wait(self, command: Callable[..., None], *values: object) -> None:
        """Call a command again, with these values, when the file is back whose loss made the last ``attempt`` fail.

        Where that failed for another reason, nothing waits. The command is tried each second; it asks to wait anew
        where the file is still away, and makes sure that it still means the same.
        """
        if not self._missing:
            return
        if self._waiting is None:
            from desktop.ui.sessions.waiting import Waiting

            self._waiting = Waiting(self)
            self._waiting.trying.connect(self._set_trying)
            self._waiting.over.connect(self._tell_back)
        self._waiting.add(command, values)
        if not self._hushed:
            self.tell("waits-for-another" if self._told is StorageReplaced else "waits")

    def try_again(self) -> None:
        """Do what waits without waiting for the next second."""
        if self._waiting is not None:
            self._waiting.try_again()

    def close(self) -> None:
        """Try what waits for the last time."""
        if self._waiting is not None:
            self._waiting.close()

    def keep(self, command: Callable[..., object], *values: object) -> bool:
        """``attempt`` for what is kept every few seconds: a refusal is told once, until something is kept again."""
        try:
            command(*values)
        except StorageError as error:
            if not self._refused:
                self._refused = True
                self.failed.emit(error)
            return False
        self._refused = False
        self._tell_kept()
        return True

    def _refuse(self, error: StorageError) -> None:
        """Announce a refusal; while waiting commands are tried, not once more that their file is gone."""
        self._missing = isinstance(error, StorageLost)
        self._hushed = self._trying and self._missing and type(error) is self._told
        if not self._hushed:
            self._told = type(error)
            self.failed.emit(error)

    def _set_trying(self, trying: bool) -> None:
        self._trying = trying

    def _tell_back(self) -> None:
        if self._told is not None and issubclass(self._told, StorageLost):  # else something else was refused since
            self.tell("back")

    def _tell_kept(self) -> None:
        if self.when_kept is not None:
            self.when_kept()

    def card(self, card_id: str) -> Card | None:
        """The card of this id, of a pack or the learner's own; None where it is no longer there."""
        return self.notes.card(card_id) if is_own(card_id) else self.library.card(card_id)

    def count(self, cards: Sequence[str]) -> int:
        """How many of those cards, each named once, are there."""
        own = [card for card in cards if is_own(card)]
        of_packs = [card for card in cards if not is_own(card)]
        return self.library.count(of_packs) + len(self.notes.places(own))

    def places(self, cards: Sequence[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Lesson ("" for an own card that belongs to none) and claims of those cards that are there."""
        found = self.library.card_lessons([card for card in cards if not is_own(card)])
        return {**found, **self.notes.places(cards)}
