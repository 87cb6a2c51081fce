"""The log of a learner's work: entries that are added and never changed; all else is drawn from it."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.errors import BadEntry, DatabaseDamaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

REVIEW = "review"  # subject: card; value: rating, seconds and any chosen interval, "3 8.2 17"; moves the memory
PRACTICE = "practice"  # subject: card; value: rating; leaves the memory alone
READ = "read"  # subject: lesson; value: "auto" or "marked"
UNREAD = "unread"  # subject: lesson
UNDO = "undo"  # subject: that of the undone entry; value: its counter, moment and device
RENAME = "rename"  # subject: old id; value: new id
BURY = "bury"  # subject: card; put off for the study day of the entry
SUSPEND = "suspend"  # subject: card; no more asked for ...
RESUME = "resume"  # subject: card; ... until then
MARK = "mark"  # subject: card
UNMARK = "unmark"  # subject: card
QUIZ = "quiz"  # subject: question; value: "1 8.2" for right, "0 8.2 card card" for wrong, with cards that come forward
NOTE = "note"  # subject: note; value: the note as JSON
DROP = "drop"  # subject: note; it is deleted
TAKEN = "taken"  # subject: note; value: as of a note, and the import that it came with
IMPORT = "import"  # subject: import; value: its name; undoing it takes back the notes and past reviews that name it
PAST = "past"  # subject: card; value: as of a review, then the import; a review that was given elsewhere
ANNOTATE = "annotate"  # subject: annotation; value: the annotation as JSON
ERASE = "erase"  # subject: annotation; it is deleted
EVENT = "event"  # of a class; subject: whom or what it is about; value: what was done
SHOWN = "shown"  # of a class; subject: lesson; value: which of its slides, and for how long

UNDOABLE = (
    *(REVIEW, PRACTICE, READ, UNREAD, BURY, SUSPEND, RESUME, MARK, UNMARK, QUIZ, NOTE, DROP, IMPORT, EVENT),
    *(ANNOTATE, ERASE),
)
OF_CLASSES = tuple(kind for kind in UNDOABLE if kind not in (READ, UNREAD))
"""Kinds that a class takes back; which lessons it was taught follows from what it was shown."""
OF_IMPORTS = (TAKEN, PAST)
"""Kinds of entries that came with an import: they are taken back with it, not by themselves."""

COLUMNS = "counter, device, at, kind, subject, value, version, local"
ORDER = COLUMNS
"""The order of replay: by counter and device, never by the clock; the rest only where two devices share an id."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_LARGEST = 2**53
_AT_ONCE = 200  # rows that are checked between two looks at what else there is to do: about a millisecond
_DAY = 24 * 60


class Entry(NamedTuple):
    """One thing that happened. ``at`` is in UTC, to the millisecond, ``offset`` the local minutes from UTC.

    ``counter`` is a Lamport counter: larger than that of every entry that this device knew of.
    """

    device: str
    counter: int
    at: datetime
    offset: int
    kind: str
    subject: str
    value: str
    version: str


def milliseconds(at: datetime) -> int:
    """A moment as the log stores it; what is finer than a millisecond is dropped."""
    return (at - _EPOCH) // _MILLISECOND


def moment(value: int) -> datetime:
    """The moment, in UTC, that the log stores as ``value``."""
    return _EPOCH + value * _MILLISECOND


def stamped(now: datetime) -> tuple[int, int]:
    """``now`` as the log stores it: milliseconds, and minutes of the local offset. ValueError without an offset."""
    offset = now.utcoffset()
    if offset is None:
        raise ValueError("an entry needs a moment with a time zone")
    return milliseconds(now), offset // timedelta(minutes=1)


def local(entry: Entry) -> datetime:
    """The moment of an entry in the offset of the place where it happened."""
    return entry.at.astimezone(timezone(timedelta(minutes=entry.offset)))


def undo_value(entry: Entry) -> str:
    """How an undo names the entry that it undoes."""
    return f"{entry.counter} {milliseconds(entry.at)} {entry.device}"


def effective(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count: without undos and without what they undo. An undo counts only for its own subject."""
    undone = {(entry.subject, entry.value) for entry in entries if entry.kind == UNDO}
    return [e for e in entries if e.kind != UNDO and not ((e.subject, undo_value(e)) in undone and e.kind in UNDOABLE)]


def imported_with(entry: Entry) -> str:
    """The id of the import that a note or a past review came with, or ""."""
    if entry.kind == TAKEN:
        from desktop.content.notes import import_of  # not at the start

        return import_of(entry.value)
    return entry.value.split(" ")[-1] if entry.kind == PAST else ""


def append(connection: sqlite3.Connection, entry: Entry) -> bool:
    """Add an entry; False if the log has it already. Raises BadEntry for what cannot be one."""
    check(entry)
    device, counter, at, offset, kind, subject, value, version = entry
    row = (counter, device, milliseconds(at), kind, subject, value, version, offset)
    added = connection.execute("INSERT OR IGNORE INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, seal(row)))
    return added.rowcount == 1


def check(entry: Entry) -> None:
    """Raise BadEntry for values that no log can hold."""
    if not 1 <= entry.counter <= _LARGEST:
        raise BadEntry(None, "counter")
    if entry.at.utcoffset() is None or not 1 < entry.at.year < 9999:  # local time must exist too
        raise BadEntry(None, "at")
    if not -_DAY < entry.offset < _DAY:
        raise BadEntry(None, "offset")
    for name in ("device", "kind", "subject", "value", "version"):
        try:
            getattr(entry, name).encode()
        except UnicodeEncodeError:
            raise BadEntry(None, name) from None


def seal(row: Sequence[Any]) -> int:
    """The checksum of a row's columns, by which a damaged row is known."""
    return zlib.crc32("\0".join(map(str, row)).encode())


def unsealed(connection: sqlite3.Connection, pace: Callable[[], None] | None = None) -> int:
    """How many rows are not what was written: reads the whole log, and calls ``pace`` now and then meanwhile."""
    count = 0
    read = connection.execute(f"SELECT {COLUMNS}, seal FROM log")
    while rows := read.fetchmany(_AT_ONCE):
        count += sum(seal(row) != own for *row, own in rows)
        if pace is not None:
            pace()
    return count


def entry_of(row: Sequence[Any]) -> Entry:
    """An entry from a row of COLUMNS. Raises DatabaseDamaged for values that no entry was ever stored with."""
    counter, device, at, kind, subject, value, version, offset = row
    try:
        return Entry(device, counter, moment(at), offset, kind, subject, value, version)
    except (TypeError, ValueError, OverflowError) as error:
        raise DatabaseDamaged(None, "an entry of the log is destroyed") from error


def next_counter(connection: sqlite3.Connection) -> int:
    """One more than any counter that the log has seen."""
    found = connection.execute("SELECT max(counter) FROM log").fetchone()[0]
    return int(found or 0) + 1


def of_subjects(connection: sqlite3.Connection, subjects: Iterable[str]) -> list[Entry]:
    """All entries about any of these subjects, in the order of replay."""
    rows: list[tuple[Any, ...]] = []
    for subject in subjects:
        rows += connection.execute(f"SELECT {COLUMNS} FROM log WHERE subject = ?", (subject,))
    return [entry_of(row) for row in sorted(rows)]
