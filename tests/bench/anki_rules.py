"""Anki's default rules, written anew for the simulation: 20 new cards and 200 reviews a day, and no catching up.

After https://docs.ankiweb.net/deck-options.html and https://docs.ankiweb.net/studying.html: learning steps 1m 10m,
relearning 10m, new cards mixed into the reviews and counted against their limit, the longest overdue first, cards on a
step up to 20 minutes early where nothing else is left. Intervals by SM-2 with Anki's numbers, or by FSRS with its
default parameters and a desired retention of 0.90.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple, Protocol

from fsrs import Card, Scheduler, State
from fsrs import Rating as PackageRating

from desktop.study.memory import fuzzed

NEW, REVIEWS = 20, 200
STEPS = (1 / 1440, 10 / 1440)
RELEARNING = 10 / 1440
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


class Scheduled(NamedTuple):
    """When a card is due (days since the beginning), and whether it is on a step of minutes."""

    due: float
    on_step: bool


class Intervals(Protocol):
    """How the next interval is found."""

    def answer(self, card: int, recalled: bool, at: float) -> Scheduled:
        """Take an answer, and say when the card comes again."""


class Sm2:
    """Anki's own form of SM-2: ease 2.5, graduating after a day, a lapse costs 0.2 of ease and all of the interval."""

    def __init__(self) -> None:
        self._cards: dict[int, tuple[int, float, float, float]] = {}  # step (-1 none), interval, ease, due

    def answer(self, card: int, recalled: bool, at: float) -> Scheduled:
        """Take an answer, and say when the card comes again."""
        step, interval, ease, due = self._cards.get(card, (0, 0.0, 2.5, at))
        steps = STEPS if interval == 0 else (RELEARNING,)
        if not recalled:
            if step < 0:
                ease, interval = max(1.3, ease - 0.2), 1.0
                steps = (RELEARNING,)
            return self._keep(card, 0, interval, ease, at + steps[0])
        if 0 <= step < len(steps) - 1:
            return self._keep(card, step + 1, interval, ease, at + steps[step + 1])
        if step < 0:
            late = max(0.0, int(at) - int(due))
            interval = max(interval + 1, (interval + late / 2) * ease)
        return self._keep(
            card, -1, max(1.0, interval), ease, int(at) + fuzzed(round(max(1.0, interval)), *_seed(card, at))
        )

    def _keep(self, card: int, step: int, interval: float, ease: float, due: float) -> Scheduled:
        self._cards[card] = (step, interval, ease, due)
        return Scheduled(due, step >= 0)


class Fsrs:
    """FSRS as Anki offers it, with default parameters: Anki's learning steps, then intervals for 90 % retention."""

    def __init__(self) -> None:
        self._scheduler = Scheduler(
            learning_steps=(timedelta(minutes=1), timedelta(minutes=10)),
            relearning_steps=(timedelta(minutes=10),),
            enable_fuzzing=False,
        )
        self._cards: dict[int, Card] = {}

    def answer(self, card: int, recalled: bool, at: float) -> Scheduled:
        """Take an answer, and say when the card comes again."""
        now = EPOCH + timedelta(days=at)
        before = self._cards.get(card) or Card(card_id=card, due=now)
        rating = PackageRating.Good if recalled else PackageRating.Again
        after, _ = self._scheduler.review_card(before, rating, now)
        wait = after.due - now
        after.last_review = EPOCH + timedelta(days=int(at))  # Anki counts days, not times of 24 hours
        self._cards[card] = after
        if after.state != State.Review:
            return Scheduled(at + wait / timedelta(days=1), True)
        return Scheduled(int(at) + fuzzed(wait.days, *_seed(card, at)), False)


def _seed(card: int, at: float) -> tuple[str, date]:
    return str(card), (EPOCH + timedelta(days=int(at))).date()


class Anki:
    """One pupil's collection under Anki's rules."""

    def __init__(self, cards: int, intervals: Intervals, seed: int) -> None:
        self._new = list(range(cards))
        self._new.reverse()
        self._intervals = intervals
        self._due: dict[int, Scheduled] = {}
        self._on_step: set[int] = set()
        self._queue: list[int] = []
        self._chance = random.Random(seed)

    def begin(self, day: int) -> None:
        """Gather the cards of a day, as Anki does when a deck is opened."""
        due = [card for card, when in self._due.items() if not when.on_step and when.due < day + 1]
        due.sort(key=self._oldest)
        reviews = due[:REVIEWS]
        new = self._new[-min(NEW, REVIEWS - len(reviews)) :] if len(reviews) < REVIEWS else []
        self._queue = mixed(reviews, list(reversed(new)))

    def next(self, at: float, _spent: float) -> int | None:
        """The next card, or None: one whose step has passed, else of the queue, else one a little early."""
        soonest = min(((self._due[card].due, card) for card in self._on_step), default=None)
        if soonest is not None and (soonest[0] <= at or not self._queue):
            return soonest[1]
        return self._queue[0] if self._queue else None

    def answered(self, card: int, recalled: bool, at: float, _seconds: float) -> None:
        """Take an answer."""
        if self._queue and self._queue[0] == card:
            self._queue.pop(0)
        if self._new and self._new[-1] == card:
            self._new.pop()
        self._due[card] = self._intervals.answer(card, recalled, at)
        (self._on_step.add if self._due[card].on_step else self._on_step.discard)(card)

    def overdue(self, day: int) -> int:
        """How many cards were due before this day and still wait."""
        return sum(when.due < day for when in self._due.values())

    def _oldest(self, card: int) -> tuple[float, float]:
        return int(self._due[card].due), self._chance.random()


def mixed(reviews: list[int], new: list[int]) -> list[int]:
    """Spread the new cards evenly among the reviews."""
    order, taken = [], 0
    for place, card in enumerate(new, 1):
        upto = round(len(reviews) * place / (len(new) + 1))
        order += [*reviews[taken:upto], card]
        taken = upto
    return order + reviews[taken:]
