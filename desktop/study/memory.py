"""How well a card is remembered: FSRS-6 by the package ``fsrs``, with this project's study days and its own fuzz."""

from __future__ import annotations

import zlib
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.study.days import study_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fsrs import Card, Scheduler
    from fsrs import Rating as PackageRating

LEARNING, REVIEW, RELEARNING = 1, 2, 3
"""The states of a memory, numbered as in FSRS."""

KNOWN_DAYS = 2
"""A card is known, and no longer in hand, once it was remembered on this many study days."""

LEECH = 8
"""A card forgotten this often after it had been learnt wants to be written anew, not repeated (Anki's own bound)."""

_STEP = timedelta(minutes=10)
_RETENTION = 0.9
_LONGEST = 36500
_LATEST = datetime(9999 - _LONGEST // 365 - 1, 1, 1, tzinfo=UTC)
"""The package adds the longest interval to the moment of an answer: later ones are told to it as this one."""
_END = datetime(9999, 12, 30, tzinfo=UTC)
"""No card is due later: of this day every place on earth can still tell its own time."""
_FUZZ_FROM = 2.5
# Days from, days to, part of an interval's days: as Anki widens its intervals, a day at least and 5 % far out.
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))


class Rating(IntEnum):
    """How an answer went. The two plain buttons are *Lupa* (AGAIN) and *Ingat* (GOOD)."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Memory(NamedTuple):
    """What is known of one card after its reviews.

    ``state`` is LEARNING, REVIEW or RELEARNING, ``step`` the place among the steps (-1: none). ``stability`` is in
    days, ``difficulty`` from 1 to 10. ``due`` and ``last`` (the last review) are in UTC, ``last_day`` is the study day
    of ``last``. ``lapses`` counts what was forgotten after it had been learnt. ``days`` counts the study days on which
    it was remembered (any rating but AGAIN), ``recalled`` is the last of them.
    """

    state: int
    step: int
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    reviews: int
    lapses: int
    days: int
    last_day: date
    recalled: date | None


class Review(NamedTuple):
    """One answer: its rating and its moment, in the offset of the place where it was given.

    ``interval`` (days) is what was chosen within the fuzz when the load of the days was levelled; None: the seeded one.
    """

    rating: Rating
    at: datetime
    interval: int | None = None


class Step(NamedTuple):
    """One answer with the memory before it (None: a new card) and after it."""

    before: Memory | None
    review: Review
    after: Memory


def warm() -> None:
    """Import the scheduler now (about 20 ms), so that the first answer need not wait for it."""
    _scheduler()


def review(
    memory: Memory | None, rating: Rating, now: datetime, card: str, interval: int | None = None
) -> Memory:
    """The memory after one more answer to ``card`` at ``now`` (with its offset); None stands for a new card.

    What has passed since the last review is counted in study days and is at least 0, also where the clock went back.
    Only AGAIN and HARD on a step come back on the same study day; all else is due on a later one: after ``interval``
    days where these lie within the fuzz, else after the number that card and day draw.
    """
    day = study_day(now)
    at = now.astimezone(UTC)
    reviewed, wait = _reviewed(memory, rating, at, day)
    if reviewed.state == REVIEW:
        low, high = interval_range(wait.days)
        chosen = interval is not None and low <= interval <= high
        wait = timedelta(days=interval if interval is not None and chosen else fuzzed(wait.days, card, day))
    return _from_fsrs(reviewed, memory, rating, _later(at, wait), at, day)


def steps(card: str, reviews: Iterable[Review]) -> Iterator[Step]:
    """Each of these reviews of ``card``, in the order given, with the memory before and after it."""
    memory: Memory | None = None
    for one in reviews:
        before = memory
        memory = review(before, one.rating, one.at, card, one.interval)
        yield Step(before, one, memory)


def interval(memory: Memory | None, rating: Rating, now: datetime) -> int:
    """After how many days this answer would bring a card back, before any fuzz; 0 for later in the same session."""
    reviewed, wait = _reviewed(memory, rating, now.astimezone(UTC), study_day(now))
    return wait.days if reviewed.state == REVIEW else 0


def previews(memory: Memory | None, now: datetime, card: str) -> dict[Rating, int]:
    """After how many days each answer would bring ``card`` back, as card and day draw them; 0: in this session."""
    day = study_day(now)
    waits = {rating: interval(memory, rating, now) for rating in Rating}
    return {rating: fuzzed(wait, card, day) if wait else 0 for rating, wait in waits.items()}


def is_leech(memory: Memory) -> bool:
    """Whether a card was forgotten so often that repeating it no longer helps."""
    return memory.lapses >= LEECH


def in_hand(memory: Memory) -> bool:
    """Whether a card was introduced but not yet remembered on two study days."""
    return memory.days < KNOWN_DAYS


def fuzzed(interval: int, card: str, day: date) -> int:
    """``interval`` (days) moved a little, so that cards learnt together do not stay together for ever.

    The same card on the same study day always gets the same answer, on every computer. Short intervals stay; none gets
    shorter than two days.
    """
    low, high = interval_range(interval)
    return low + _draw(f"{card} {day.isoformat()}") % (high - low + 1)


def interval_range(interval: int) -> tuple[int, int]:
    """The shortest and the longest that ``interval`` (days) may become by fuzz; a short one stays what it is."""
    if interval < _FUZZ_FROM:
        return interval, interval
    delta = 1.0 + sum(part * max(min(float(interval), end) - start, 0.0) for start, end, part in _FUZZ)
    high = min(round(interval + delta), _LONGEST)
    return min(max(2, round(interval - delta)), high), high


def _draw(seed: str) -> int:
    # A checksum keeps neighbouring seeds in neighbouring lots; the multiplication (Knuth's) shuffles them.
    return ((zlib.crc32(seed.encode("utf-8", "surrogatepass")) * 2654435761) & 0xFFFFFFFF) >> 8


def _reviewed(memory: Memory | None, rating: Rating, at: datetime, day: date) -> tuple[Card, timedelta]:
    """What the package makes of one more answer, and how long from ``at`` the card waits."""
    seen = min(at, _LATEST)
    reviewed, _ = _scheduler().review_card(_to_fsrs(memory, seen, day), _fsrs_rating(rating), seen)
    return reviewed, reviewed.due - seen


def _later(at: datetime, wait: timedelta) -> datetime:
    try:
        return min(at + wait, _END)
    except OverflowError:  # a clock in the year 9999
        return _END


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler  # 20 ms: not before the first answer

    return Scheduler(
        desired_retention=_RETENTION,
        learning_steps=(_STEP,),
        relearning_steps=(_STEP,),
        maximum_interval=_LONGEST,
        enable_fuzzing=False,
    )


def _fsrs_rating(rating: Rating) -> PackageRating:
    from fsrs import Rating as PackageRating  # see _scheduler

    return PackageRating(int(rating))


def _to_fsrs(memory: Memory | None, at: datetime, day: date) -> Card:
    from fsrs import Card, State  # see _scheduler

    if memory is None:
        return Card(card_id=0, due=at)
    elapsed = max(0, (day - memory.last_day).days)
    return Card(
        card_id=0,
        state=State(memory.state),
        step=None if memory.step < 0 else memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        # The package counts whole days of 24 hours; told this moment, it counts our study days.
        last_review=_later(at, timedelta(days=-elapsed)),
    )


def _from_fsrs(card: Card, before: Memory | None, rating: Rating, due: datetime, at: datetime, day: date) -> Memory:
    assert card.stability is not None and card.difficulty is not None  # every review sets both
    first_today = rating != Rating.AGAIN and (before is None or before.recalled != day)
    forgotten = rating == Rating.AGAIN and before is not None and before.state == REVIEW
    return Memory(
        state=int(card.state),
        step=-1 if card.step is None else card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=due,
        last=at,
        reviews=(before.reviews if before else 0) + 1,
        lapses=(before.lapses if before else 0) + forgotten,
        days=(before.days if before else 0) + first_today,
        last_day=day,
        recalled=day if rating != Rating.AGAIN else (before.recalled if before else None),
    )
