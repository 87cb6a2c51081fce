"""What is drawn from the log, so that nobody need read all of it: memories, days, lessons, renamed ids."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.log import (
    COLUMNS,
    ORDER,
    READ,
    RENAME,
    REVIEW,
    UNREAD,
    Entry,
    effective,
    entry_of,
    local,
    milliseconds,
    moment,
    of_subjects,
)
from desktop.study import memory as study
from desktop.study.days import study_day
from desktop.study.memory import Memory, Rating, Review

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

MEMORY_COLUMNS = "state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled"

_LONGEST = 3600.0  # seconds; a card left open longer than an hour was not being answered


class Reading(NamedTuple):
    """What the log says of one lesson: whether it is read, how that came, and when.

    ``how`` is "auto" or "marked" for a lesson that is read; "unread" for one that the learner put back, by saying so or
    by undoing; "" for one that never was.
    """

    read: bool
    how: str
    at: int | None


def rating_of(entry: Entry) -> Rating | None:
    """The rating in a review's value; None in a value that is none."""
    try:
        return Rating(int(entry.value.split(" ")[0]))
    except ValueError:
        return None


def answer(rating: Rating, seconds: float) -> str:
    """The value of a review: its rating and how many seconds it took, such as "3 8.2"."""
    return f"{int(rating)} {min(max(0.0, seconds), _LONGEST):.1f}"


def seconds_of(value: str) -> float:
    """How many seconds the review with this value took; 0 where it does not say."""
    try:
        return min(max(0.0, float(value.split(" ")[1])), _LONGEST)
    except (ValueError, IndexError):
        return 0.0


def memory_of(row: Sequence[Any]) -> Memory:
    """A memory from a row of MEMORY_COLUMNS."""
    state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled = row
    remembered = None if recalled is None else date.fromordinal(recalled)
    day = date.fromordinal(last_day)
    return Memory(state, step, stability, difficulty, moment(due), moment(last), reviews, lapses, days, day, remembered)


def add_review(connection: sqlite3.Connection, entry: Entry, rating: Rating) -> Memory:
    """Draw what a review changes that is the last entry of the log; returns the memory after it."""
    card = current(connection, entry.subject)
    row = connection.execute(f"SELECT {MEMORY_COLUMNS} FROM memory WHERE card = ?", (card,)).fetchone()
    memory = study.review(memory_of(row) if row else None, rating, local(entry), card)
    _store_memory(connection, card, memory)
    _store_day(connection, card, study_day(local(entry)))
    return memory


def _store_memory(connection: sqlite3.Connection, card: str, memory: Memory) -> None:
    """Put a card's memory into its cache."""
    state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled = memory
    remembered = None if recalled is None else recalled.toordinal()
    row = (state, step, stability, difficulty, milliseconds(due), milliseconds(last), reviews, lapses, days)
    connection.execute(
        "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (card, *row, last_day.toordinal(), remembered),
    )


def _store_day(connection: sqlite3.Connection, card: str, day: date) -> None:
    """Note that a card was reviewed on a study day."""
    connection.execute("INSERT OR IGNORE INTO reviewed VALUES (?, ?)", (day.toordinal(), card))


def redraw(connection: sqlite3.Connection, subject: str) -> None:
    """Draw anew what the caches hold of a card or lesson, under the id it has now."""
    name = current(connection, subject)
    names = _former(connection, name)
    entries = of_subjects(connection, names)
    for old in names:
        connection.execute("DELETE FROM memory WHERE card = ?", (old,))
        connection.execute("DELETE FROM lesson WHERE lesson = ?", (old,))
        connection.execute("DELETE FROM reviewed WHERE card = ?", (old,))
    _draw(connection, name, entries)


def rebuild(connection: sqlite3.Connection) -> None:
    """Draw all caches anew from the whole log."""
    for table in ("memory", "reviewed", "lesson", "renamed"):
        connection.execute(f"DELETE FROM {table}")
    renames = f"SELECT {COLUMNS} FROM log WHERE kind = ? ORDER BY {ORDER}"
    for entry in map(entry_of, connection.execute(renames, (RENAME,)).fetchall()):
        _store_name(connection, entry.subject, entry.value)
    names = {subject: current(connection, subject) for (subject,) in connection.execute(_SUBJECTS).fetchall()}
    entries: dict[str, list[Entry]] = {}
    for row in connection.execute(f"SELECT {COLUMNS} FROM log ORDER BY {ORDER}"):
        entry = entry_of(row)
        entries.setdefault(names[entry.subject], []).append(entry)
    for name, its in entries.items():
        _draw(connection, name, its)


_SUBJECTS = "SELECT DISTINCT subject FROM log"


def rename(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Draw what changes when ``old`` is called ``new`` from now on, reading time included."""
    before = current(connection, old)
    _store_name(connection, old, new)
    connection.execute(
        "INSERT INTO reading SELECT :new, seconds, fraction, at, version FROM reading WHERE lesson = :old"
        " ON CONFLICT (lesson) DO UPDATE SET"
        " seconds = max(seconds, excluded.seconds), fraction = max(fraction, excluded.fraction)",
        {"old": old, "new": new},
    )
    for name in {before, old, new}:
        redraw(connection, name)


def _store_name(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Note that what was called ``old`` is called ``new`` from now on."""
    connection.execute("INSERT OR REPLACE INTO renamed VALUES (?, ?)", (old, new))


def current(connection: sqlite3.Connection, name: str) -> str:
    """The id that a card or lesson has now. Ids renamed in a circle are all called by the smallest of them."""
    seen = [name]
    while (row := connection.execute("SELECT new FROM renamed WHERE old = ?", (seen[-1],)).fetchone()) is not None:
        if row[0] in seen:
            return str(min(seen[seen.index(row[0]) :]))
        seen.append(row[0])
    return seen[-1]


def _former(connection: sqlite3.Connection, name: str) -> list[str]:
    """An id and all ids that became it."""
    names = [name]
    for known in names:
        found = connection.execute("SELECT old FROM renamed WHERE new = ?", (known,)).fetchall()
        names += [old for (old,) in found if old not in names]
    return names


def _draw(connection: sqlite3.Connection, name: str, entries: Sequence[Entry]) -> None:
    counted = effective(entries)
    reviews = [(entry, rating) for entry in counted if entry.kind == REVIEW and (rating := rating_of(entry))]
    memory = study.replay(name, (Review(rating, local(entry)) for entry, rating in reviews))
    if memory is not None:
        _store_memory(connection, name, memory)
    for entry, _ in reviews:
        _store_day(connection, name, study_day(local(entry)))
    lesson = _reading(entries, counted)
    if lesson is not None:
        connection.execute("INSERT INTO lesson VALUES (?, ?, ?, ?)", (name, *lesson))


def _reading(entries: Iterable[Entry], counted: Iterable[Entry]) -> Reading | None:
    if not any(entry.kind in (READ, UNREAD) for entry in entries):
        return None
    marks = [entry for entry in counted if entry.kind in (READ, UNREAD)]
    if marks and marks[-1].kind == READ:
        return Reading(True, marks[-1].value, milliseconds(marks[-1].at))
    put_back = bool(marks) or any(entry.kind == READ for entry in entries)
    return Reading(False, "unread" if put_back else "", None)
