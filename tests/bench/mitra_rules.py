"""Mitra's own rules for the simulation: what the desk and the review do with ``desktop.study``, without a window."""

from __future__ import annotations

from collections import deque
from datetime import UTC, date, datetime, timedelta
from functools import partial

from desktop.study.budget import Day, Pace
from desktop.study.load import levelled
from desktop.study.memory import REVIEW, Memory, Rating, in_hand, review
from desktop.study.plan import days_of, long_break_follows
from desktop.study.queue import IN_HAND, Candidate, arrange, is_due, new_room

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
LESSON = 10
"""Cards of a lesson; all lessons were read before."""
SAMPLE = 100


class Mitra:
    """One pupil's desk under Mitra's rules."""

    def __init__(self, cards: int, minutes: int, planned: tuple[tuple[int, int], ...], hand: int = IN_HAND) -> None:
        """``planned`` are the first and last days of holidays that Mitra is told of, ``hand`` how many are learnt."""
        self._cards, self._limit = cards, minutes * 60.0
        self._off = frozenset(day for first, last in planned for day in days_of((date_of(first), date_of(last))))
        self._memories: dict[int, Memory] = {}
        self._hand: set[int] = set()
        self._more = hand - IN_HAND  # so many cards are in hand and not counted
        self._load: dict[date, int] = {}
        self._fresh = 0
        self._answers: deque[tuple[bool, float]] = deque()
        self._pace = Pace()
        self._waiting: list[int] = []
        self._again: list[tuple[datetime, int]] = []

    def begin(self, day: int) -> None:
        """Lay out the cards of a day."""
        self._again = []
        self._lay(moment(day + 16 / 24), 0.0)

    def next(self, at: float, spent: float) -> int | None:
        """The next card, as ``ReviewSession`` takes it; where all are answered and minutes are left, more are laid."""
        now, day = moment(at), Day(self._limit, spent, self._pace)
        if not self._waiting and not self._again and day.takes():
            self._lay(now, spent)
        self._again.sort()
        waiting = self._waiting and day.takes(len(self._again))
        if self._again and (not waiting or self._again[0][0] <= now):
            return self._again.pop(0)[1] if day.takes() else None
        return self._waiting.pop(0) if waiting else None

    def answered(self, card: int, recalled: bool, at: float, seconds: float) -> None:
        """Take an answer."""
        rating, now, before = Rating.GOOD if recalled else Rating.AGAIN, moment(at), self._memories.get(card)
        chosen = levelled(before, rating, now, name(card), partial(self._loaded, now.date()), self._off)
        memory = review(before, rating, now, name(card), chosen)
        self._count(before, -1)
        self._count(memory, 1)
        self._memories[card] = memory
        (self._hand.add if in_hand(memory) else self._hand.discard)(card)
        self._fresh = max(self._fresh, card + 1)
        self._keep_pace(recalled, seconds)
        if not recalled:
            self._again.append((memory.due, card))

    def overdue(self, day: int) -> int:
        """How many cards were due before this day and still wait."""
        start = EPOCH + timedelta(days=day)
        return sum(memory.due < start for memory in self._memories.values())

    def _count(self, memory: Memory | None, change: int) -> None:
        """Keep how many cards are due on each day; as the levelling does, without those on a step."""
        if memory is not None and memory.state == REVIEW:
            self._load[memory.due.date()] = self._load.get(memory.due.date(), 0) + change

    def _loaded(self, today: date, first: int, last: int) -> dict[date, int]:
        days = (today + timedelta(days=number) for number in range(first, last + 1))
        return {day: self._load.get(day, 0) for day in days}

    def _keep_pace(self, recalled: bool, seconds: float) -> None:
        """Know the pace of the last answers without looking at all of them each time."""
        total = self._pace.seconds * len(self._answers) + seconds
        again = self._pace.again * len(self._answers) + (not recalled)
        self._answers.append((recalled, seconds))
        if len(self._answers) > SAMPLE:
            old, took = self._answers.popleft()
            total, again = total - took, again - (not old)
        self._pace = Pace(total / len(self._answers), again / len(self._answers))

    def _lay(self, now: datetime, spent: float) -> None:
        room = Day(self._limit, spent, self._pace).room
        tomorrow = now + timedelta(days=1)  # what is due later need not be asked
        due = [
            Candidate(name(card), name(card // LESSON), (name(card),), memory.due, memory.stability)
            for card, memory in self._memories.items()
            if memory.due < tomorrow and is_due(memory, now)
        ]
        hand = len(self._hand) - self._more
        fresh = 0 if long_break_follows(now.date(), self._off) else new_room(len(due), room, hand)
        new = [
            Candidate(name(card), name(card // LESSON), (name(card),), None, 0.0)
            for card in range(self._fresh, min(self._fresh + fresh, self._cards))
        ]
        self._waiting = [int(card) for card in arrange([*due, *new], now, hand)[:room]]


def moment(at: float) -> datetime:
    """The moment so many days after the beginning."""
    return EPOCH + timedelta(days=at)


def date_of(day: int) -> date:
    """The date of a day of the simulation."""
    return (EPOCH + timedelta(days=day)).date()


def name(card: int) -> str:
    """The id of a card or lesson."""
    return str(card)
