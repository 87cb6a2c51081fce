"""What is remembered of one class: its pupils, and a log of what it did together, in a database of its own."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage import class_traces, log
from desktop.storage.errors import StorageError
from desktop.storage.progress import Progress
from desktop.study.classroom.turns import ABSENT, PUPIL, TURN
from desktop.study.days import day_start, study_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from desktop.storage.database import Database
    from desktop.storage.log import Entry
    from desktop.storage.recovery import Recovery

ROSTER = class_traces.ROSTER
"""The place where the names of the pupils stand: not the log, from which nothing can be taken away."""

_NUMBER, _TRACES = class_traces.NUMBER, class_traces.TRACES
_GIVEN = re.compile(r"p(\d{1,9})")
_SET = "INSERT OR REPLACE INTO place VALUES (?, ?)"


class ClassHead(NamedTuple):
    """A class: its id and what the teacher calls it ("" where that was lost)."""

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
    """What is remembered of one class. Its methods raise the named errors of ``errors.py``.

    ``recovery`` says what had to be done to open it, None in the usual case; ``backed_up`` is false where the copy of
    the day could not be made.
    """

    recovery: Recovery | None = None
    backed_up = True

    def __init__(self, head: ClassHead, folder: Path, database: Database, device: str) -> None:
        """Work on the open database of a class, on the computer ``device``."""
        self.head, self.folder, self.database = head, folder, database
        self.progress = Progress(database, device)

    def pupils(self) -> tuple[Pupil, ...]:
        """The pupils in the order of the list."""
        rows = (self.progress.get_state(ROSTER) or "").split("\n")
        return tuple(Pupil(*row.split("\t", 1)) for row in rows if "\t" in row)

    def add_pupils(self, names: Iterable[str]) -> tuple[Pupil, ...]:
        """Put new pupils at the end of the list; returns them with their ids."""
        first = self._last_number() + 1
        added = tuple(Pupil(f"p{number}", name) for number, name in enumerate(names, first))
        self.set_pupils((*self.pupils(), *added))
        return added

    def set_pupils(self, pupils: Sequence[Pupil]) -> bool:
        """Keep another list of pupils; tabs and line breaks in names become spaces.

        A name that is no longer in it is gone from every file of the class when this returns true. False says that the
        list is kept, but older copies of it could not be removed: the next change or opening tries it again.
        """
        kept = [Pupil(one.id, one_line(one.name)) for one in pupils]
        roster = "\n".join(map("\t".join, kept))
        removed = {one.name for one in self.pupils()} - {one.name for one in kept}
        number = max(self._last_number(), *(_number(one.id) for one in pupils), 0)
        with self.database.transaction() as connection:
            connection.execute(_SET, (ROSTER, roster))
            connection.execute(_SET, (_NUMBER, str(number)))
            if removed:
                connection.execute(_SET, (_TRACES, "1"))
        if self.progress.get_state(_TRACES):
            return self.remove_traces()
        with suppress(StorageError):  # it only serves a recovery, and the database has the list
            class_traces.keep_in_newest(self.folder, roster)
        return True

    def remove_traces(self) -> bool:
        """Take names that were removed out of all files, where that is still to be done; false if it cannot be."""
        if not self.progress.get_state(_TRACES):
            return True
        with suppress(StorageError):
            class_traces.remove(self.folder, self.database, self.progress.get_state(ROSTER) or "")
            with self.database.transaction() as connection:
                connection.execute("DELETE FROM place WHERE key = ?", (_TRACES,))
            return True
        return False

    def record(self, subject: str, value: str, now: datetime) -> None:
        """Store something that the class did; it can be undone."""
        self.progress.record_event(log.EVENT, subject, value, now)

    def record_all(self, subjects: Iterable[str], value: str, now: datetime) -> None:
        """Store the same of several subjects, in one step; each can be undone by itself."""
        with self.database.transaction() as connection:
            for subject in subjects:
                self.progress.append(connection, log.EVENT, subject, value, now)

    def record_shown(self, subject: str, value: str, now: datetime) -> None:
        """Store that something was shown to the class."""
        self.progress.record_event(log.SHOWN, subject, value, now)

    def events(self, prefix: str, since: int = 0) -> tuple[Event, ...]:
        """What was recorded about subjects that begin so and was not undone, later than the counter ``since``."""
        return self._read((log.EVENT, log.UNDO), prefix, since)

    def subjects_of_day(self, prefix: str, now: datetime) -> tuple[str, ...]:
        """Subjects that begin so and about which something was recorded in the study day of ``now``, the newest last.

        What was undone counts, too.
        """
        rows = self.database.rows(
            "SELECT subject FROM log WHERE kind = ? AND at >= ? AND substr(subject, 1, ?) = ?"
            " GROUP BY subject ORDER BY max(counter)",
            (log.EVENT, log.milliseconds(day_start(now)), len(prefix), prefix),
        )
        return tuple(subject for (subject,) in rows)

    def pupil_events(self, now: datetime) -> tuple[Event, ...]:
        """What was recorded of pupils and still matters: turns, absences, and everything of the study day of ``now``.

        Marks of former days, of which there may be thirty each day, are not read.
        """
        rows = self.database.rows(
            f"SELECT {log.COLUMNS} FROM log WHERE subject >= ? AND subject < ? AND kind IN (?, ?)"
            f" AND (kind = 'undo' OR value IN (?, ?) OR at >= ?) ORDER BY {log.ORDER}",
            (*_OF_PUPILS, log.EVENT, log.UNDO, TURN, ABSENT, log.milliseconds(day_start(now))),
        )
        return _events(rows)

    def shown(self, since: int = 0) -> tuple[Event, ...]:
        """What was shown, later than the counter ``since``."""
        return self._read((log.SHOWN,), "", since)

    def mark(self) -> int:
        """The counter of the newest entry: what comes later has a larger one."""
        row = self.database.row("SELECT max(counter) FROM log")
        return int(row[0] or 0) if row else 0

    def undo(self, now: datetime, since: int = 0) -> Entry | None:
        """Take back the newest thing done that was not taken back yet, if it came later than ``since``."""
        newest = self.progress.newest(log.OF_CLASSES)
        return self.progress.undo(now, log.OF_CLASSES) if newest is not None and newest.counter > since else None

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    def _last_number(self) -> int:
        """The highest number that a pupil ever had, also one of whom only the log still knows."""
        rows = self.database.rows("SELECT DISTINCT subject FROM log WHERE subject >= ? AND subject < ?", _OF_PUPILS)
        logged = [_number(subject.removeprefix(PUPIL)) for (subject,) in rows]
        kept = self.progress.get_state(_NUMBER) or ""
        numbers = [*logged, *(_number(one.id) for one in self.pupils()), int(kept) if kept.isdecimal() else 0]
        return max(numbers, default=0)

    def _read(self, kinds: Sequence[str], prefix: str, since: int) -> tuple[Event, ...]:
        marks = ", ".join("?" * len(kinds))
        rows = self.database.rows(
            f"SELECT {log.COLUMNS} FROM log WHERE kind IN ({marks}) AND counter > ?"
            f" AND substr(subject, 1, ?) = ? ORDER BY {log.ORDER}",
            (*kinds, since, len(prefix), prefix),
        )
        return _events(rows)


def _events(rows: Iterable[Sequence[Any]]) -> tuple[Event, ...]:
    found = log.effective([log.entry_of(row) for row in rows])
    return tuple(Event(e.subject, e.value, e.at, study_day(log.local(e)), e.counter) for e in found)


_OF_PUPILS = (PUPIL, PUPIL[:-1] + chr(ord("/") + 1))
"""From which subject to which the log speaks of pupils; its index finds them."""


def one_line(name: str) -> str:
    """A name without line breaks, needless spaces, and what no file can hold."""
    return " ".join(name.encode(errors="ignore").decode().split())


def _number(pupil: str) -> int:
    found = _GIVEN.fullmatch(pupil)
    return int(found[1]) if found else 0
