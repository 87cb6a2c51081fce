"""Knowing a database again that was gone for a while: on a stick that was pulled out and put back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from desktop.storage import sums
from desktop.storage.copies import copy_checked, flush, ready
from desktop.storage.errors import StorageReplaced
from desktop.storage.migrate import APPLICATION

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_HOLDS = "SELECT 1 FROM log WHERE counter = ? AND device = ? AND at = ? AND seal = ?"


def check_same(connection: sqlite3.Connection, path: Path, newest: tuple[Any, ...] | None, version: int) -> None:
    """Raise StorageReplaced unless this is the database that was lost, perhaps with more in it; nothing is written.

    ``newest`` is the last entry that was stored in its log, ``version`` its own. The log only grows: where that entry
    stands, all before it do.
    """
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION or connection.execute("PRAGMA user_version").fetchone()[0] != version:
        raise StorageReplaced(path, "another database")
    if newest is not None and connection.execute(_HOLDS, newest).fetchone() is None:
        raise StorageReplaced(path, "its log lacks what was stored")


def begin(path: Path) -> None:
    """Say of a file that is taken up again that it is open: it may have been closed elsewhere meanwhile."""
    sums.begin(path, logged=True)


def write_anew(connection: sqlite3.Connection, path: Path) -> None:
    """Write a file that was deleted while it is open: what is open still holds all of it.

    A power cut in between leaves the copy under the name by which the next start takes it up, as after a recovery.
    """
    copy = ready(path)
    copy_checked(connection, copy)
    for part in sums.beside(path):  # of the deleted file; the copy needs none
        part.unlink(missing_ok=True)
    os.replace(copy, path)
    flush(path.parent)
