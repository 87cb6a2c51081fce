"""What the log says of a card's reviews: its memory, and one row for each answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.log import PAST, REVIEW, Entry, local, milliseconds, moment
from desktop.study import memory as study
from desktop.study.days import study_day
from desktop.study.memory import Memory, Rating, Review, Step

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

TABLES = (("memory", "card"), ("answer", "card"))
MEMORY_COLUMNS = "state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled"
ANSWER_COLUMNS = "card, number, day, at, rating, seconds, state, stability, elapsed, due, past"

LONGEST = 3600.0
"""Seconds: a card left open longer than an hour was not being answered."""


class Answer(NamedTuple):
    """One review of a card that counts.

    ``at`` is in UTC, ``day`` its study day. ``state`` and ``stability`` (days) are those before it; state 0 and
    stability 0 for a new card. ``elapsed`` counts the study days since the review before, ``due`` (UTC) is what
    followed. ``past`` is whether it was given elsewhere and imported.
    """

    card: str
    number: int
    day: date
    at: datetime
    rating: Rating
    seconds: float
    state: int
    stability: float
    elapsed: int
    due: datetime
    past: bool


def value_of(rating: Rating, seconds: float, interval: int | None = None) -> str:
    """The value of a review: its rating, how many seconds it took and, where one was chosen, the interval in days.

    Such as "3 8.2 17".
    """
    chosen = "" if interval is None else f" {interval}"
    return f"{int(rating)} {min(max(0.0, seconds), LONGEST):.1f}{chosen}"


def rating_of(entry: Entry) -> Rating | None:
    """The rating in a review's value; None in a value that is none."""
    try:
        return Rating(int(entry.value.split(" ")[0]))
    except ValueError:
        return None


def seconds_of(value: str) -> float:
    """How many seconds the review with this value took; 0 where it does not say."""
    try:
        return min(max(0.0, float(value.split(" ")[1])), LONGEST)
    except (ValueError, IndexError):
        return 0.0


def interval_of(entry: Entry) -> int | None:
    """The interval (days) that was chosen at a review, None where none was."""
    try:
        return int(entry.value.split(" ")[2]) if entry.kind == REVIEW else None
    except (ValueError, IndexError):
        return None


def memory_of(row: Sequence[Any]) -> Memory:
    """A memory from a row of MEMORY_COLUMNS."""
    state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled = row
    remembered = None if recalled is None else date.fromordinal(recalled)
    day = date.fromordinal(last_day)
    return Memory(state, step, stability, difficulty, moment(due), moment(last), reviews, lapses, days, day, remembered)


def answer_of(row: Sequence[Any]) -> Answer:
    """An answer from a row of ANSWER_COLUMNS."""
    card, number, day, at, rating, seconds, state, stability, elapsed, due, past = row
    given, back = moment(at), moment(due)
    return Answer(
        card, number, date.fromordinal(day), given, Rating(rating), seconds, state, stability, elapsed, back, bool(past)
    )


def read_memory(connection: sqlite3.Connection, card: str) -> Memory | None:
    """What the cache holds of a card."""
    row = connection.execute(f"SELECT {MEMORY_COLUMNS} FROM memory WHERE card = ?", (card,)).fetchone()
    return memory_of(row) if row else None


def has_later(connection: sqlite3.Connection, card: str, at: datetime) -> bool:
    """Whether a review of the card that was given elsewhere is dated after ``at``."""
    question = "SELECT 1 FROM answer WHERE card = ? AND past = 1 AND at > ?"
    return connection.execute(question, (card, milliseconds(at))).fetchone() is not None


def add(connection: sqlite3.Connection, entry: Entry, card: str) -> Memory:
    """Draw what a review changes that is the last entry of the log; returns the memory of the ``card`` after it."""
    before = read_memory(connection, card)
    rating = rating_of(entry)
    assert rating is not None  # it was written a moment ago
    one = Review(rating, local(entry), interval_of(entry))
    after = study.review(before, one.rating, one.at, card, one.interval)
    _store_memory(connection, card, after)
    _store_answer(connection, card, Step(before, one, after), seconds_of(entry.value), past=False)
    return after


def draw(connection: sqlite3.Connection, card: str, counted: Sequence[Entry]) -> None:
    """Draw a card's memory and answers from its entries that count, in the order of replay."""
    entries = _in_order([entry for entry in counted if entry.kind in (REVIEW, PAST) and rating_of(entry)])
    reviews = (Review(rating_of(entry) or Rating.AGAIN, local(entry), interval_of(entry)) for entry in entries)
    step: Step | None = None
    for entry, step in zip(entries, study.steps(card, reviews), strict=True):
        _store_answer(connection, card, step, seconds_of(entry.value), past=entry.kind == PAST)
    if step is not None:
        _store_memory(connection, card, step.after)


def _in_order(entries: list[Entry]) -> list[Entry]:
    """The order of replay, but for reviews given elsewhere: each stands before the first that was given later.

    Two computers may have imported the same file: what was given elsewhere at one moment counts once.
    """
    order = [entry for entry in entries if entry.kind != PAST]
    elsewhere = {entry.at: entry for entry in reversed(entries) if entry.kind == PAST}
    for past in sorted(elsewhere.values(), key=_at):
        order.insert(next((place for place, entry in enumerate(order) if entry.at > past.at), len(order)), past)
    return order


def _at(entry: Entry) -> datetime:
    return entry.at


def _store_memory(connection: sqlite3.Connection, card: str, memory: Memory) -> None:
    state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled = memory
    remembered = None if recalled is None else recalled.toordinal()
    row = (state, step, stability, difficulty, milliseconds(due), milliseconds(last), reviews, lapses, days)
    connection.execute(
        "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (card, *row, last_day.toordinal(), remembered),
    )


def _store_answer(connection: sqlite3.Connection, card: str, step: Step, seconds: float, *, past: bool) -> None:
    before, one, after = step
    day = study_day(one.at)
    state, stability, elapsed = 0, 0.0, 0
    if before is not None:
        state, stability, elapsed = before.state, before.stability, max(0, (day - before.last_day).days)
    connection.execute(
        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(card, after.reviews, day.toordinal(), milliseconds(one.at), int(one.rating), seconds),
            *(state, stability, elapsed, milliseconds(after.due), past),
        ),
    )
