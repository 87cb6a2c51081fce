"""The backups of the learner's work: made without being asked for, listed with what they hold, and brought back."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from desktop.storage.backup import back_up, backup_if_due, backups, is_due, named
from desktop.storage.backup_contents import contents, contents_of
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.guest import is_guest
from desktop.ui.sessions.backup_words import moment_words
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from pathlib import Path

    from desktop.storage.backup import Named
    from desktop.storage.backup_contents import Contents
    from desktop.storage.learners import Learner
    from desktop.storage.restoring import Difference
    from desktop.ui.sessions.desk import Desk

EVERY = 30 * 60 * 1000
"""Milliseconds between two looks at whether something is to be backed up."""
AT_ONCE = 2**19
"""Bytes of a database that is copied and checked at once, in some 20 ms; a larger one is left to a thread."""
AT_CLOSING = 2**23
"""Bytes of a database that is backed up when Mitra is closed, in a third of a second; a larger one waits for the next
start, where it is in nobody's way."""
_REST = 0.004  # seconds that the thread rests after each step of a millisecond: what is typed meanwhile comes first
_NICE = 15


class Summary(NamedTuple):
    """A backup: its file, its study day, the local time (None: unknown), what it holds (None: it cannot be read).

    ``before`` says that it was made before another was brought back, ``now`` that it holds what there is now.
    """

    path: Path
    day: date
    at: datetime | None
    before: bool
    contents: Contents | None
    now: bool


class Stopped(Exception):
    """Mitra is closed before the copy was whole."""


class BackupsSession(QObject):
    """The backups of one learner; ``present`` is what there is beside them, once they were listed.

    Signals: ``made(Path)``, a backup was made (None: none was due, or it could not be made);
    ``listed(tuple[Summary])``, the backups with what they hold, newest first; ``reopen_wanted(work)``, as of ``App``.
    """

    made = Signal(object)
    listed = Signal(object)
    reopen_wanted = Signal(object)

    def __init__(self, desk: Desk, learner: Learner | None, parent: QObject | None = None) -> None:
        """The backups of this learner's work; of a guest, and where there is no learner, nothing is kept."""
        super().__init__(parent)
        self._desk = desk
        self._learner = None if learner is None or is_guest(learner) else learner
        self._told = False
        self._copying: Copying | None = None
        self._rows: list[Summary] = []
        self._waiting: Iterator[Path] = iter(())
        self.present: Contents | None = None
        self._every = QTimer(self, interval=EVERY)
        self._every.timeout.connect(self.keep)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_one)

    @property
    def is_copying(self) -> bool:
        """Whether a backup is being made beside the window."""
        return self._copying is not None

    @property
    def is_kept(self) -> bool:
        """Whether there are backups at all."""
        return self._learner is not None

    def begin(self) -> None:
        """Make a backup of what has none yet, and look again every half hour."""
        if self._learner is not None:
            self._every.start()
            self.keep()

    def keep(self) -> None:
        """Make a backup if one is due; ``made`` follows, from a large database some seconds later."""
        learner, database = self._learner, self._desk.progress.database
        if learner is None or self._copying is not None:
            return
        try:
            due = is_due(database, learner.backups, self._desk.now())
            if due and _size(database.path) > AT_ONCE:
                self._copying = Copying(self._desk, learner.backups, self)
                self._copying.finished.connect(self._take_copy)
                self._copying.start()
                return
            made = back_up(database, learner.backups, self._desk.now()) if due else None
        except StorageError as error:
            self._tell(error)
            made = None
        self.made.emit(made)

    def close(self) -> None:
        """Give up what is being copied, and keep what is new since then."""
        self._every.stop()
        self._reading.stop()
        if self._copying is not None:
            self._copying.give_up()
            self._copying = None
        learner, database = self._learner, self._desk.progress.database
        if learner is None or _size(database.path) > AT_CLOSING:
            return
        try:
            backup_if_due(database, learner.backups, self._desk.now())
        except DatabaseDamaged as error:
            self._desk.failed.emit(error)  # the next start mends it
        except StorageError:
            return  # there is nobody left to hear it; the next start tries again, and says it

    def list(self) -> None:
        """Read what each backup holds, one after the other while the window lives; ``listed`` follows."""
        learner = self._learner
        self._rows = []
        try:
            self.present = contents(self._desk.progress.database)
            self._waiting = iter(backups(learner.backups) if learner is not None else ())
        except StorageError as error:
            self._desk.failed.emit(error)
            return
        self._reading.start()

    def difference(self, backup: Path) -> Difference | None:
        """What a backup and the present do not share; None where it cannot be read, which is said."""
        from desktop.storage.restoring import difference  # no start needs it

        try:
            return difference(self._desk.progress.database, backup)
        except StorageError as error:
            self._desk.failed.emit(error)
            return None

    def restore(self, backup: Path) -> None:
        """Bring back all that a backup holds, and nothing else; Mitra is opened anew then."""
        self.reopen_wanted.emit(Restoring(self._learner, backup, self._desk.now(), whole=True))

    def merge(self, backup: Path) -> None:
        """Add what only a backup holds; Mitra is opened anew then."""
        self.reopen_wanted.emit(Restoring(self._learner, backup, self._desk.now(), whole=False))

    def _read_one(self) -> None:
        path = next(self._waiting, None)
        if path is None:
            self._reading.stop()
            self.listed.emit(tuple(self._rows))
            return
        told = named(path)
        if told is not None:
            self._rows.append(_summary(path, told, contents_of(path), self.present))

    def _take_copy(self) -> None:
        copying, self._copying = self._copying, None
        if copying is None:
            return
        if copying.error is not None:
            self._tell(copying.error)
        self.made.emit(copying.made)
        copying.deleteLater()

    def _tell(self, error: StorageError) -> None:
        """Say that there is no backup, once a sitting; but damage at any time."""
        if isinstance(error, DatabaseDamaged):
            self._desk.failed.emit(error)
        elif not self._told:
            self._told = True
            self._desk.tell("no-backup")


class Copying(QThread):
    """A thread that makes one backup through the connection of the window, in small steps.

    After ``finished``, ``made`` is the backup, or ``error`` why there is none.
    """

    def __init__(self, desk: Desk, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._database, self._folder, self._now = desk.progress.database, folder, desk.now()
        self._stopped = False
        self.made: Path | None = None
        self.error: StorageError | None = None

    def run(self) -> None:
        """Make the backup."""
        if sys.platform == "linux":  # elsewhere a thread has no niceness of its own
            with suppress(OSError):  # where that is not allowed, the copy is made all the same
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
        try:
            self.made = back_up(self._database, self._folder, self._now, self._rest)
        except StorageError as error:
            self.error = error
        except Stopped:
            return

    def give_up(self) -> None:
        """End soon, without a backup, and wait for that."""
        self._stopped = True
        self.wait()

    def _rest(self) -> None:
        if self._stopped or self._database.is_wanted:
            raise Stopped
        time.sleep(_REST)


class Restoring:
    """What is done with a backup while no database is open; called once, it returns what is to be said then."""

    def __init__(self, learner: Learner | None, backup: Path, now: datetime, *, whole: bool) -> None:
        """``whole``: the backup takes the place of what there is; else what it alone holds is added to that."""
        self._learner, self._backup, self._now, self._whole = learner, backup, now, whole

    def __call__(self) -> Said | None:
        """Do it. Raises the named errors; nothing has changed then."""
        from desktop.storage.restoring import bring_back, merge_back  # no start needs it

        learner, told = self._learner, named(self._backup)
        if learner is None or told is None:
            return None
        if self._whole:
            bring_back(learner.progress, learner.backups, self._backup, self._now)
            return Said("returned", moment_words(told.at, told.day), False)
        added = merge_back(learner.progress, learner.backups, self._backup, self._now)
        return Said("merged-back", str(added), False)


def _summary(path: Path, told: Named, held: Contents | None, now: Contents | None) -> Summary:
    same = held is not None and now is not None and held.trace == now.trace
    return Summary(path, told.day, told.at, told.before, held, same)


def _size(path: Path | None) -> int:
    return 0 if path is None or not path.exists() else path.stat().st_size
