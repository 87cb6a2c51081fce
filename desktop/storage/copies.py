"""A database copied while it is open, and checked before the copy counts."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.storage.errors import DatabaseDamaged, named_errors

if TYPE_CHECKING:
    from pathlib import Path


def copy_checked(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the open database to the file ``target``: either a whole, checked copy stands there afterwards or none.

    The copy is one file, without a write-ahead log beside it. Raises DatabaseDamaged when the copy does not pass
    SQLite's own check, StorageFull, StorageReadOnly and the other named errors when it cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        with named_errors(target):
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                found = faults(copy)
            if found:
                raise DatabaseDamaged(target, found[0])
            flush(part)
            os.replace(part, target)
            flush(target.parent)
    finally:
        _drop(part)


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite's own check of the whole file finds; nothing in a sound one."""
    found = tuple(str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)"))
    return () if found == ("ok",) else found


def flush(path: Path) -> None:
    """Make sure that a file or a folder stands on the disk itself. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return  # Windows flushes no folders
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _drop(part: Path) -> None:
    for name in (part, part.with_name(part.name + "-journal"), part.with_name(part.name + "-wal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:
            continue  # the reason to be here was already raised, or the file is in nobody's way
