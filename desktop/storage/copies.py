"""A database copied while it is open, and checked before the copy counts."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
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


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that lack, and let their names stand on the disk itself. Raises OSError.

    A file may be flushed as often as it likes: after a power cut it is gone where the folder's own name was not.
    """
    lacking = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for place in reversed(lacking):
        flush(place.parent)


def flush(path: Path) -> None:
    """Make sure that a file, or the names in a folder, stand on the disk itself. Raises OSError."""
    if path.is_dir():
        _flush_names(path)
        return
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_names(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows flushes no folders
    with suppress(OSError):  # nor do some network drives; what was written is there all the same
        handle = os.open(folder, os.O_RDONLY)
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
