"""Made-up pupils for the simulation: a memory that follows FSRS with parameters of their own, a pace, and days away."""

from __future__ import annotations

import random
from typing import NamedTuple

from fsrs import Rating as PackageRating
from fsrs import Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

DAYS = 180
WEEK_AWAY = range(120, 127)
"""The week in which every pupil is away without having planned it."""
_QUIET = range(100, 145)  # around it nobody has another absence of several days: it is that week that is looked at
LONGEST_ANSWER = 60.0


class Trace(NamedTuple):
    """What a pupil really keeps of one card: stability and difficulty as in FSRS, and when it was seen last (days)."""

    stability: float
    difficulty: float
    at: float


class Pupil:
    """One pupil; the same seed gives the same pupil, and the same days, under whatever rules the cards come."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self._chance = random.Random(seed + 1_000_003)
        self._truth = Scheduler(_jittered(chance))
        self._first = chance.uniform(0.65, 0.85)  # a lesson was just read: so much of it is known at once
        self._seconds = chance.lognormvariate(2.2, 0.25)  # 9 seconds in the middle
        self._seed = seed
        self.planned: tuple[tuple[int, int], ...] = tuple(_spans(chance, 2, 4, 10))
        off = {day for first, last in self.planned for day in range(first, last + 1)}
        off |= {day for first, last in _spans(chance, 3, 2, 5) for day in range(first, last + 1)}
        off |= {day for day in range(DAYS) if chance.random() < 0.1 and day not in _QUIET}
        self.away = frozenset(off | set(WEEK_AWAY))
        self._traces: dict[int, Trace] = {}

    def answers(self, card: int, at: float) -> tuple[bool, float]:
        """Ask a card at a moment (days since the beginning): whether it was recalled, and the seconds it took."""
        trace = self._traces.get(card)
        recalled = self._chance.random() < (self._first if trace is None else self.retrievability(card, at))
        seconds = self._seconds * self._chance.lognormvariate(0.0, 0.5) * (1.0 if recalled else 1.4)
        self._traces[card] = self._learn(card, trace, recalled, at)
        return recalled, min(seconds, LONGEST_ANSWER)

    def retrievability(self, card: int, at: float) -> float:
        """How likely a card is recalled at a moment, 0 to 1."""
        trace = self._traces[card]
        elapsed = max(0.0, at - trace.at)
        return float((1 + self._truth._FACTOR * elapsed / trace.stability) ** self._truth._DECAY)

    def traces(self) -> dict[int, Trace]:
        """What is kept of every card that was ever asked."""
        return self._traces

    def _learn(self, card: int, trace: Trace | None, recalled: bool, at: float) -> Trace:
        truth, rating = self._truth, PackageRating.Good if recalled else PackageRating.Again
        if trace is None:
            harder = random.Random(self._seed * 100_003 + card).gauss(0.0, 1.5)
            difficulty = truth._initial_difficulty(rating=rating, clamp=False) + harder
            return Trace(truth._initial_stability(rating=rating), min(max(difficulty, 1.0), 10.0), at)
        if at - trace.at < 0.5:
            stability = truth._short_term_stability(stability=trace.stability, rating=rating)
        else:
            stability = truth._next_stability(
                difficulty=trace.difficulty,
                stability=trace.stability,
                retrievability=self.retrievability(card, at),
                rating=rating,
            )
        return Trace(stability, truth._next_difficulty(difficulty=trace.difficulty, rating=rating), at)


def _jittered(chance: random.Random) -> tuple[float, ...]:
    """The default parameters, each moved: pupils differ most in how long a first meeting lasts."""
    moved = (
        value * chance.lognormvariate(0.0, 0.35 if place < 4 else 0.1) for place, value in enumerate(DEFAULT_PARAMETERS)
    )
    bounds = zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    first = [min(max(value, low), high) for value, (low, high) in zip(moved, bounds, strict=True)]
    return (*sorted(first[:4]), *first[4:])


def _spans(chance: random.Random, count: int, shortest: int, longest: int) -> list[tuple[int, int]]:
    """Some absences of several days, none of them near the week that all are away."""
    found: list[tuple[int, int]] = []
    while len(found) < count:
        first = chance.randrange(10, DAYS - longest)
        span = (first, first + chance.randint(shortest, longest) - 1)
        if not any(day in _QUIET for day in span):
            found.append(span)
    return sorted(found)
