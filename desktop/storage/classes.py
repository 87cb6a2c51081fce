"""School classes: each has a folder of its own, with its name, its pupils, its log and its schedule."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import log
from desktop.storage.errors import named_errors
from desktop.storage.ids import is_id, ulid
from desktop.storage.opening import open_or_recover
from desktop.storage.preferences import Preferences
from desktop.storage.progress import Progress
from desktop.study.days import study_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from desktop.storage.database import Database
    from desktop.storage.log import Entry

_ID = 26
ROSTER = "roster"
"""The place where the names of the pupils stand: not the log, from which nothing can be taken away."""


class ClassHead(NamedTuple):
    """A class: its id and what the teacher calls it."""

    id: str
    name: str


class Pupil(NamedTuple):
    """A pupil of a class. The id tells nothing of the name, and is never given again."""

    id: str
    name: str


class Event(NamedTuple):
    """Something that a class did: ``subject`` is whom or what it is about, ``day`` the study day, ``at`` in UTC."""

    subject: str
    value: str
    at: datetime
    day: date
    counter: int


class ClassBook:
    """What is remembered of one class. Its methods raise the named errors of ``errors.py``."""

    def __init__(self, head: ClassHead, folder: Path, database: Database, device: str) -> None:
        """Work on the open database of a class, on the computer ``device``."""
        self.head, self.folder, self.database = head, folder, database
        self.progress = Progress(database, device)

    def pupils(self) -> tuple[Pupil, ...]:
        """The pupils in the order of the list."""
        rows = (self.progress.get_state(ROSTER) or "").split("\n")
        return tuple(Pupil(*row.split("\t", 1)) for row in rows if "\t" in row)

    def set_pupils(self, pupils: Sequence[Pupil]) -> None:
        """Keep another list of pupils; tabs and line breaks in names become spaces."""
        self.progress.set_state(ROSTER, "\n".join(f"{one.id}\t{' '.join(one.name.split())}" for one in pupils))

    def record(self, subject: str, value: str, now: datetime) -> None:
        """Store something that the class did; it can be undone."""
        self.progress.record_event(log.EVENT, subject, value, now)

    def record_shown(self, subject: str, value: str, now: datetime) -> None:
        """Store that something was shown to the class."""
        self.progress.record_event(log.SHOWN, subject, value, now)

    def events(self, prefix: str, since: int = 0) -> tuple[Event, ...]:
        """What was recorded about subjects that begin so and was not undone, later than the counter ``since``."""
        return self._read((log.EVENT, log.UNDO), prefix, since)

    def shown(self, since: int = 0) -> tuple[Event, ...]:
        """What was shown, later than the counter ``since``."""
        return self._read((log.SHOWN,), "", since)

    def mark(self) -> int:
        """The counter of the newest entry: what comes later has a larger one."""
        row = self.database.row("SELECT max(counter) FROM log")
        return int(row[0] or 0) if row else 0

    def undo(self, now: datetime, since: int = 0) -> Entry | None:
        """Take back the newest thing done that was not taken back yet, if it came later than ``since``."""
        newest = self.progress.newest()
        return self.progress.undo(now) if newest is not None and newest.counter > since else None

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    def _read(self, kinds: Sequence[str], prefix: str, since: int) -> tuple[Event, ...]:
        marks = ", ".join("?" * len(kinds))
        rows = self.database.rows(
            f"SELECT {log.COLUMNS} FROM log WHERE kind IN ({marks}) AND counter > ?"
            f" AND substr(subject, 1, ?) = ? ORDER BY {log.ORDER}",
            (*kinds, since, len(prefix), prefix),
        )
        found = log.effective([log.entry_of(row) for row in rows])
        return tuple(Event(e.subject, e.value, e.at, study_day(log.local(e)), e.counter) for e in found)


def classes(folder: Path) -> tuple[ClassHead, ...]:
    """The classes in a folder, by name."""
    if not folder.is_dir():
        return ()
    with named_errors(folder):
        found = [each.name for each in folder.iterdir() if is_id(each.name, _ID) and each.is_dir()]
    heads = (ClassHead(name, _card(folder, name).get("name", "")) for name in found)
    return tuple(sorted(heads, key=_by_name))


def create_class(folder: Path, name: str, now: datetime) -> ClassHead:
    """Make a class without pupils. Raises the named errors where its folder cannot be made."""
    made = ClassHead(ulid(now), name)
    with named_errors(folder):
        (folder / made.id).mkdir(parents=True)
    rename_class(folder, made.id, name)
    return made


def rename_class(folder: Path, class_id: str, name: str) -> None:
    """Call a class otherwise."""
    _card(folder, class_id).set("name", name)


def delete_class(folder: Path, class_id: str) -> None:
    """Delete everything that is known of a class; its book must be closed."""
    with named_errors(folder), suppress(FileNotFoundError):
        shutil.rmtree(folder / class_id)


def open_class(folder: Path, head: ClassHead, device: str, now: datetime) -> ClassBook:
    """Open the book of a class; what is deleted in it is overwritten. Raises the errors of ``open_or_recover``."""
    place = folder / head.id
    database = open_or_recover(place / "progress.db", place / "backups", now).database
    database.rows("PRAGMA secure_delete = ON")
    return ClassBook(head, place, database, device)


def _card(folder: Path, class_id: str) -> Preferences:
    return Preferences(folder / class_id / "class.json")


def _by_name(head: ClassHead) -> tuple[str, str]:
    return head.name.casefold(), head.id
