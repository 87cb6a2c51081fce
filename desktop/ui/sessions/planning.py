"""The plan of a study day at one desk: which cards come, how many minutes they take, and when the day is full."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from desktop.content.notes import is_own
from desktop.study.budget import Day, Pace, cards_in, minutes, whole_minutes
from desktop.study.days import study_day
from desktop.study.forecast import days_to_catch_up
from desktop.study.plan import long_break_follows
from desktop.study.queue import Candidate, arrange, new_room, urgency

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop.storage.library import Library
    from desktop.storage.notes import Notes
    from desktop.storage.progress import Progress
    from desktop.study.plan import PlanSettings

CHOICE = 4
"""So many times the daily cards are looked at, so that neighbours from different lessons can be found."""
LESSONS_AT_ONCE = 50
"""Lessons whose cards are asked for together while new ones are looked for."""
FAR = (14, 60)
"""Days ahead that a plan looks: first few, and only where these do not suffice more."""


class PlannedDesk(Protocol):
    """What a plan wants to know of the desk."""

    library: Library
    progress: Progress
    notes: Notes

    @property
    def plan_settings(self) -> PlanSettings:
        """How the learner wants to review."""

    def now(self) -> datetime:
        """The present moment, with the local offset."""

    def places(self, cards: Sequence[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Lesson and claims of those cards that are there."""

    def in_hand_count(self) -> int:
        """How many cards are being learnt."""

    def count(self, cards: Sequence[str]) -> int:
        """How many of those cards are there."""


class Planning:
    """What one learner's day asks for, by the settings that lie on the desk."""

    def __init__(self, desk: PlannedDesk) -> None:
        self._desk = desk
        self._more: dict[date, float] = {}

    @property
    def settings(self) -> PlanSettings:
        """How the learner wants to review."""
        return self._desk.plan_settings

    @property
    def days_off(self) -> frozenset[date]:
        """Every day of the planned holidays."""
        return self.settings.days_off()

    def pace(self) -> Pace:
        """The learner's own pace."""
        return self._desk.progress.pace()

    def minutes(self, cards: int) -> int:
        """Whole minutes that so many cards take at the learner's own pace, with the times that they come again."""
        return minutes(cards, self.pace())

    def day(self) -> Day:
        """Today's minutes: nothing on a holiday, and more where the learner asked for more."""
        today = study_day(self._desk.now())
        allowed = 0.0 if today in self.days_off else self.settings.minutes * 60.0
        return Day(allowed + self._more.get(today, 0.0), self._desk.progress.spent(today), self.pace())

    def go_on(self) -> None:
        """Let today take the daily minutes once more, from now on: the learner wants to go on."""
        today = study_day(self._desk.now())
        over = max(0.0, -self._unspent())
        self._more = {today: self._more.get(today, 0.0) + over + self.settings.minutes * 60.0}

    def queue(self) -> tuple[str, ...]:
        """The cards that today still has minutes for, in the order of review; what does not fit waits.

        What is due comes most at risk first, then, unless more is due than the day takes, new cards from lessons that
        were read; none on the last day before a long break.
        """
        return self._cards(self.day().room, self._desk.now())

    def beyond(self) -> int:
        """How many cards there would be for a learner who goes on when today's minutes are over."""
        return len(self._cards(self.per_day(), self._desk.now()))

    def tomorrow(self) -> int:
        """How many cards the next study day asks for as things stand, new ones too; none on a day off."""
        then = self._desk.now() + timedelta(days=1)
        return 0 if study_day(then) in self.days_off else len(self._cards(self.per_day(), then))

    def waiting(self) -> int:
        """How many cards are due, whether today has minutes for them or not; without those whose pack is gone."""
        return self._desk.count(self._desk.progress.due_ids(self._desk.now()))

    def days_to_catch_up(self, waiting: int) -> int:
        """On how many days cards are asked for until ``waiting`` cards, and those due meanwhile, are done; up to 60."""
        today = study_day(self._desk.now())
        room, per_day = self.day().room, self.per_day()
        found = 0
        for far in FAR:
            found = days_to_catch_up(self._load(far), waiting, per_day, today, self.days_off, room, far)
            if found < far:
                break
        return found

    def minutes_left(self) -> int:
        """Whole minutes that are left of today's."""
        return whole_minutes(self.day().left)

    def _unspent(self) -> float:
        day = self.day()
        return day.allowed - day.spent

    def per_day(self) -> int:
        """How many cards a day takes that nothing was spent of."""
        return max(1, cards_in(self.settings.minutes * 60.0, self.pace()))

    def _load(self, days: int) -> dict[date, int]:
        """Cards by the day on which they will fall due, from tomorrow on."""
        return self._desk.progress.load(self._desk.now(), days)

    def _cards(self, room: int, now: datetime) -> tuple[str, ...]:
        if room <= 0:
            return ()
        in_hand = self._desk.in_hand_count()
        due = self._due(now, CHOICE * room)
        held = long_break_follows(study_day(now), self.days_off)
        fresh = 0 if held else new_room(len(due), room, in_hand)
        return arrange([*due, *self._new(fresh, now)], now, in_hand)[:room]

    def _due(self, now: datetime, most: int) -> list[Candidate]:
        """The most urgent of the due cards; only of these lesson and claims are looked up."""
        rows = self._desk.progress.due_cards(now)
        rows.sort(key=lambda row: (not row.forward, -urgency(row.due, row.stability, now)))
        found: list[Candidate] = []
        for start in range(0, len(rows), most):
            some = rows[start : start + most]
            places = self._desk.places([row.card for row in some])
            # A card that its pack no longer has leaves a gap, which the next ones fill.
            there = (row for row in some if row.card in places)
            found += [Candidate(row.card, *places[row.card], row.due, row.stability, row.forward) for row in there]
            if len(found) >= most:
                break
        return found

    def _new(self, room: int, now: datetime) -> list[Candidate]:
        """The first new cards: those that a quiz asks for, the learner's own, then those of the path in its order.

        Those of a lesson come only when it was read.
        """
        library, progress = self._desk.library, self._desk.progress
        states = progress.lesson_states()
        heads = (head.id for unit in library.outline() for head in unit.lessons)
        read = [lesson for lesson in heads if lesson in states and states[lesson].read]
        hidden = progress.hidden(now)
        asked = self._asked_for(hidden, set(read))
        own = self._desk.notes.new_cards(room + len(hidden) + len(asked))
        found = asked + [Candidate(card, lesson, (), None, 0.0) for card, lesson in own if card not in hidden]
        for start in range(0, len(read), LESSONS_AT_ONCE):
            if len(found) >= room + len(asked):
                break
            rows = library.cards_of(read[start : start + LESSONS_AT_ONCE])
            known = hidden | progress.introduced([row.card for row in rows])
            found += [Candidate(*row, None, 0.0) for row in rows if row.card not in known]
        unique = {candidate.card: candidate for candidate in reversed(found)}
        return [unique.pop(one.card) for one in found if one.card in unique][: max(0, room)]

    def _asked_for(self, hidden: set[str], read: set[str]) -> list[Candidate]:
        """The new cards that a wrong answer in a quiz asks for; those of a lesson only when it was read."""
        progress = self._desk.progress
        wanted = progress.brought_forward() - hidden
        new = sorted(wanted - progress.introduced(tuple(wanted)))
        places = self._desk.places(new)
        return [
            Candidate(card, *places[card], None, 0.0, True)
            for card in new
            if card in places and (is_own(card) or places[card][0] in read)
        ]
