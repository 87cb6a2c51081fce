"""One SQLite file: opened for this program alone, brought up to date, written in steps that survive a power cut."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.storage.errors import StorageLost, named_errors
from desktop.storage.migrate import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    Values = Sequence[object] | Mapping[str, object]

MEMORY = ":memory:"
MIGRATIONS = Path(__file__).with_name("migrations")

_PATIENCE = 0.5  # seconds that a former Mitra may still need to close the file
_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA cell_size_check = ON",  # finds damage where it is read, instead of believing it
    "PRAGMA temp_store = MEMORY",
    "PRAGMA fullfsync = ON",  # macOS keeps what is flushed in the drive otherwise; elsewhere these two do nothing
    "PRAGMA checkpoint_fullfsync = ON",
)


class Database:
    """An open database. Its methods raise the named errors of ``errors.py``, never SQLite's own."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        """Take over an open connection to the file at ``path``; None for one in memory."""
        self.connection = connection
        self.path = path
        self._identity = _identity(path)

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows that a question answers."""
        with named_errors(self.path):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row that a question answers, or None."""
        with named_errors(self.path):
            found: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
            return found

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What happens inside is stored wholly, and stands on the disk when the block ends, or not at all.

        Raises StorageLost before anything is done if the file is no longer where it was: SQLite would go on writing
        into a file that nobody can find again.
        """
        with named_errors(self.path):
            if _identity(self.path) != self._identity:
                raise StorageLost(self.path)
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file and let others open it. Closing twice does nothing."""
        with named_errors(self.path):
            self.connection.close()


def open_database(path: Path | str, now: datetime, migrations: Path = MIGRATIONS) -> Database:
    """Open the database at ``path`` (or ``":memory:"``), make it if it is not there, bring it up to date.

    ``now`` names the copy that is kept before an older file is changed. While it is open nobody else can open it; a
    killed process leaves no lock. Raises DatabaseInUse, DatabaseDamaged, NewerDatabase, StorageReadOnly, StorageFull,
    StorageLost, StorageFailed.
    """
    file = None if str(path) == MEMORY else Path(path)
    with named_errors(file):
        connection = sqlite3.connect(str(path), timeout=_PATIENCE, isolation_level=None, cached_statements=256)
        try:
            _prepare(connection)
            migrate(connection, file, now, migrations)
        except BaseException:
            connection.close()
            raise
        return Database(connection, file)


def _prepare(connection: sqlite3.Connection) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    # The lock is only taken by the first access; take it now, so that a second opener learns it here.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    found = os.stat(path)
    return found.st_dev, found.st_ino
