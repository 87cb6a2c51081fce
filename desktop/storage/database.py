"""One SQLite file: opened for this program alone, brought up to date, written in steps that survive a power cut."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.storage.errors import StorageLost, is_of_device, named_errors
from desktop.storage.migrate import migrate, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    Values = Sequence[object] | Mapping[str, object]

MEMORY = ":memory:"
MIGRATIONS = Path(__file__).with_name("migrations")

_SERIALIZED = 3  # how Python calls an SQLite whose connections several threads may use
_PATIENCE = 0.5  # seconds that a former Mitra may still need to close the file
_LAST = "ORDER BY counter DESC, device DESC, at DESC LIMIT 1"
_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA cell_size_check = ON",  # finds damage where it is read, instead of believing it
    "PRAGMA temp_store = MEMORY",
    "PRAGMA fullfsync = ON",  # macOS keeps what is flushed in the drive otherwise; elsewhere these two do nothing
    "PRAGMA checkpoint_fullfsync = ON",
)


class Database:
    """An open database. Its methods raise the named errors of ``errors.py``, never SQLite's own.

    Where its file is gone, on a stick that was pulled out, they raise StorageLost; once it is there again they go on.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, *, on_network: bool = False) -> None:
        """Take over an open connection to the file at ``path``; None for one in memory."""
        self.connection = connection
        self.path = path
        self.on_network = on_network
        self._identity, self._folder = _identity(path), _identity(path and path.parent)
        self.when_closed: Callable[[Path], None] | None = None
        self.when_written_anew: Callable[[], None] | None = None
        self._newest, self._version = _newest(connection), version(connection)
        self._broken = self._doubtful = False
        self._former: list[sqlite3.Connection] = []
        self.is_wanted = False
        self._lending = threading.Lock()

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows that a question answers."""
        with self.reading() as connection:
            return connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row that a question answers, or None."""
        with self.reading() as connection:
            found: tuple[Any, ...] | None = connection.execute(sql, values).fetchone()
            return found

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to ask it; after an error of the device the file is opened anew before the next question."""
        with named_errors(self.path):
            if self._broken:
                self.reopen()
            try:
                yield self.connection
            except sqlite3.Error as error:
                self._broken = self._broken or is_of_device(error, self.path)
                raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What happens inside is stored wholly, and stands on the disk when the block ends, or not at all.

        Raises StorageLost before anything is done if the file is no longer where it was: SQLite would go on writing
        into a file that nobody can find again.
        """
        if self._is_elsewhere():
            self.reopen()
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                self._commit(connection)
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._newest = _newest(connection) or self._newest

    def reopen(self) -> None:
        """Take up the file again that was gone for a while; write it anew where it alone was deleted.

        Raises StorageLost while it is gone, StorageReplaced where another file lies in its place. ``transaction`` does
        it by itself, as do all methods after the device failed.
        """
        if self.path is None:
            return
        from desktop.storage import reopening  # few files are ever gone

        with named_errors(self.path), self._taken_back():
            deleted = self._is_deleted(self.path)
            if deleted:
                reopening.write_anew(self.connection, self.path)
            found = _identity(self.path)
            if found == self._identity:
                if not self._broken:
                    return
                self.connection.close()  # two connections to one file would keep each other out
            fresh = _connect(self.path)
            try:
                reopening.check_same(fresh, self.path, self._newest, self._version)
                if self.when_closed is not None:
                    reopening.begin(self.path)
                self.on_network = _prepare(fresh, self.path)
            except BaseException:
                fresh.close()
                raise
            if found != self._identity:
                # Closed now, it could delete the write-ahead log of the other file, which has the same name.
                self._former.append(self.connection)
            self.connection, self._identity, self._broken = fresh, found, False
            self._folder = _identity(self.path.parent)
        if deleted and self.when_written_anew is not None:
            self.when_written_anew()

    def _is_elsewhere(self) -> bool:
        """Whether another file, or none, lies where the open one did."""
        try:
            return _identity(self.path) != self._identity
        except StorageLost:
            return True

    def _is_deleted(self, path: Path) -> bool:
        """Whether the file alone is gone, from the folder in which it was opened."""
        with suppress(OSError, StorageLost):
            return not self._broken and not path.exists() and _identity(path.parent) == self._folder
        return False

    def stored_after_all(self, kind: str, subject: str) -> bool:
        """Whether the newest entry of the log is one whose commit failed, of this kind and about this subject.

        A device that is pulled out while it flushes may hold what it never said to be stored. Asked once, by whoever
        adds an entry again.
        """
        if not self._doubtful:
            return False
        self._doubtful = False
        row = self.row(f"SELECT kind, subject FROM log {_LAST}")
        return _newest(self.connection) != self._newest and row == (kind, subject)

    def _commit(self, connection: sqlite3.Connection) -> None:
        try:
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._doubtful = self._doubtful or is_of_device(error, self.path)
            raise

    @contextmanager
    def lent(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection to a thread that copies the database in small steps: between two of them others write.

        Nobody else can open the file, so there is no other way to read it beside the window. Whoever borrows it looks
        at ``is_wanted`` after each step, and gives it back where that is true: ``close`` and ``reopen`` wait for it.
        """
        with self._lending:
            yield self.connection

    def close(self) -> None:
        """Close the file and let others open it. Closing twice does nothing."""
        with self._taken_back(), named_errors(self.path):
            for connection in (self.connection, *self._former):
                connection.close()
        told, self.when_closed = self.when_closed, None
        if told is not None and self.path is not None:
            with suppress(StorageLost):
                if _identity(self.path) == self._identity and not self._broken:
                    told(self.path)

    @contextmanager
    def _taken_back(self) -> Iterator[None]:
        """Do something to the connection that nobody may use meanwhile."""
        self.is_wanted = True
        try:
            with self._lending:
                yield
        finally:
            self.is_wanted = False


def open_database(path: Path | str, now: datetime, migrations: Path = MIGRATIONS) -> Database:
    """Open the database at ``path`` (or ``":memory:"``), make it if it is not there, bring it up to date.

    ``now`` names the copy that is kept before an older file is changed. While it is open nobody else can open it; a
    killed process leaves no lock. Raises DatabaseInUse, DatabaseDamaged, NewerDatabase, StorageReadOnly, StorageFull,
    StorageLost, StorageFailed.
    """
    file = None if str(path) == MEMORY else Path(path)
    with named_errors(file):
        connection = _connect(path)
        try:
            on_network = _prepare(connection, file)
            migrate(connection, file, now, migrations)
        except BaseException:
            connection.close()
            raise
        return Database(connection, file, on_network=on_network)


def _connect(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        str(path),
        timeout=_PATIENCE,
        isolation_level=None,
        cached_statements=256,
        check_same_thread=sqlite3.threadsafety < _SERIALIZED,  # else one thread may copy what another writes
    )
    for setting in _SETTINGS:
        connection.execute(setting)
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | None) -> bool:
    """Set up a connection and take the lock; returns whether the file lies on a network drive.

    There a write-ahead log is not safe (https://www.sqlite.org/wal.html): each commit is written through a journal.
    """
    on_network = path is not None and _is_network(path.parent)
    connection.execute(f"PRAGMA journal_mode = {'DELETE' if on_network else 'WAL'}")
    connection.execute(f"PRAGMA synchronous = {'EXTRA' if on_network else 'FULL'}")
    # The lock is only taken by the first access; take it now, so that a second opener learns it here.
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    return on_network


def _is_network(folder: Path) -> bool:
    if sys.platform == "linux" and os.major(os.stat(folder).st_dev):
        return False  # on a device of this computer: nothing is loaded for it
    from desktop.storage.filesystems import is_network

    return is_network(folder)


def _newest(connection: sqlite3.Connection) -> tuple[Any, ...] | None:
    """The newest entry of the log, by which it is known again; None where it is empty, or cannot be read."""
    try:
        rows = connection.execute(f"SELECT counter, device, at, seal FROM log {_LAST}").fetchall()
    except sqlite3.Error:
        return None
    return rows[0] if rows else None


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = os.stat(path)
    except OSError as error:
        raise StorageLost(path, str(error)) from error
    return found.st_dev, found.st_ino
