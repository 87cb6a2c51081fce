"""What a backup holds, told without opening it as a database of this computer: it is only read."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import log
from desktop.storage.errors import BadEntry, DatabaseDamaged, named_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.storage.database import Database

_TRACE = "SELECT count(*), coalesce(sum(seal), 0) FROM log"
_TIP = "SELECT counter, device, at, seal FROM log ORDER BY counter DESC, device DESC, at DESC LIMIT 1"
_ROSTER = "SELECT value FROM place WHERE key = 'roster'"  # the pupils of a class, which stand beside its log
_COUNTS = {
    "cards": "SELECT count(*) FROM memory",
    "lessons": "SELECT count(*) FROM lesson WHERE read = 1",
    "notes": "SELECT count(*) FROM note",
    "marks": "SELECT count(*) FROM annotation",
}
_SAME = " AND ".join(f"new.{name} = old.{name}" for name in log.COLUMNS.split(", "))
_MISSING = f"SELECT 1 FROM older.log AS old WHERE NOT EXISTS (SELECT 1 FROM log AS new WHERE {_SAME}) LIMIT 1"


UNREADABLE = (sqlite3.Error, ValueError, TypeError, OverflowError)
"""What reading a damaged file may raise: SQLite's words, words that are no UTF-8, and numbers that are none."""


Tip = tuple[int, str, int, int]
"""By what the newest entry of a log is known: counter, device, moment and seal."""


class Trace(NamedTuple):
    """By what a log is known again: how many entries it has, the sum of their seals, and the pupils of a class."""

    entries: int
    seals: int
    roster: str


class Contents(NamedTuple):
    """What there is in a database: entries of the log, cards with a memory, lessons read, own notes and marks."""

    trace: Trace
    cards: int
    lessons: int
    notes: int
    marks: int

    @property
    def entries(self) -> int:
        """How many entries the log has."""
        return self.trace.entries


def trace(database: Database) -> Trace:
    """The trace of an open database. Raises the named errors."""
    with database.reading() as connection:
        return _trace(connection)


def trace_of(backup: Path) -> Trace | None:
    """The trace of a backup; None where it cannot be read."""
    try:
        with read_only(backup) as connection:
            return _trace(connection)
    except UNREADABLE:
        return None


def tip(database: Database) -> Tip | None:
    """The newest entry of an open database; None where there is none. Raises the named errors."""
    with database.reading() as connection:
        return _tip(connection)


def tip_of(backup: Path) -> Tip | None:
    """The newest entry of a backup; None where there is none, or where it cannot be read."""
    try:
        with read_only(backup) as connection:
            return _tip(connection)
    except UNREADABLE:
        return None


def contents(database: Database) -> Contents:
    """What an open database holds. Raises the named errors."""
    with database.reading() as connection:
        return _contents(connection)


def contents_of(backup: Path) -> Contents | None:
    """What a backup holds, also one of an earlier Mitra; None where it cannot be read."""
    try:
        with read_only(backup) as connection:
            return _contents(connection)
    except UNREADABLE:
        return None


def holds(newer: Path, older: Path) -> bool:
    """Whether one backup holds every entry of another; false where that cannot be told."""
    try:
        with read_only(newer) as connection:
            connection.execute("ATTACH ? AS older", (_address(older),))
            return connection.execute(_MISSING).fetchone() is None
    except UNREADABLE:
        return False


def keys(connection: sqlite3.Connection) -> set[int]:
    """By what the entries of a log are told apart: counter and seal in one number, which is quicker than two."""
    return set(chain.from_iterable(connection.execute("SELECT counter << 32 | seal FROM log")))


def entries_of(backup: Path) -> list[log.Entry]:
    """All entries of a backup. Raises DatabaseDamaged when it cannot be read whole, or entries were changed."""
    try:
        with named_errors(backup), read_only(backup) as connection:
            rows = connection.execute(f"SELECT {log.COLUMNS}, seal FROM log").fetchall()
        found = [log.entry_of(row[:-1]) for row in rows if log.seal(row[:-1]) == row[-1]]
        for entry in found:
            log.check(entry)
    except BadEntry as error:
        raise DatabaseDamaged(backup, error.detail) from error
    if len(found) < len(rows):
        raise DatabaseDamaged(backup, "entries of the log were changed")
    return found


def reading_of(backup: Path) -> list[tuple[object, ...]]:
    """The reading times of a backup, as ``take_readings`` takes them. Raises DatabaseDamaged and the other errors."""
    with named_errors(backup), read_only(backup) as connection:
        return connection.execute("SELECT lesson, seconds, fraction, at, version FROM reading").fetchall()


@contextmanager
def read_only(file: Path) -> Iterator[sqlite3.Connection]:
    """A backup, open to be read: nothing is written or made, no lock taken. Raises SQLite's own errors."""
    with closing(sqlite3.connect(_address(file), uri=True)) as connection:
        yield connection


def _address(file: Path) -> str:
    return f"{file.absolute().as_uri()}?mode=ro&immutable=1"


def _tip(connection: sqlite3.Connection) -> Tip | None:
    return next(iter(connection.execute(_TIP).fetchall()), None)


def _trace(connection: sqlite3.Connection) -> Trace:
    entries, seals = connection.execute(_TRACE).fetchone()
    roster = connection.execute(_ROSTER).fetchone()
    return Trace(int(entries), int(seals), str(roster[0]) if roster else "")


def _contents(connection: sqlite3.Connection) -> Contents:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    counts = {
        name: int(connection.execute(question).fetchone()[0]) if _table(question) in tables else 0
        for name, question in _COUNTS.items()
    }
    return Contents(_trace(connection), **counts)


def _table(question: str) -> str:
    return question.split(" FROM ")[1].split(" ")[0]
