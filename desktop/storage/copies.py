"""A database copied while it is open, and checked before the copy counts."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from desktop.storage.errors import DatabaseDamaged, named_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STEP = 64
"""Pages that are copied between two pauses: some 0.3 ms, for so long whoever writes must wait."""
FLUSHED = 16
"""Steps, 4 MiB, after which the copy is flushed, so that no answer waits on the disk behind the whole of it."""
_RETRY = 0.005  # seconds until a step is tried again that met an unfinished transaction


def ready(path: Path) -> Path:
    """Where a recovery makes the new database ready; only an interrupted one leaves the file behind."""
    return path.with_name(f"{path.stem}.restored{path.suffix}")


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite's own check of the whole file finds; nothing in a sound one."""
    found = tuple(str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)"))
    return () if found == ("ok",) else found


def copy_checked(
    connection: sqlite3.Connection,
    target: Path,
    pace: Callable[[], None] | None = None,
    check: Callable[[sqlite3.Connection], tuple[str, ...]] | None = None,
) -> None:
    """Copy the open database to the file ``target``: either a whole, checked copy stands there afterwards or none.

    The copy is one file, without a write-ahead log beside it. With ``pace`` it is made in small steps, and ``pace`` is
    called after each; from a thread of its own, others use the connection meanwhile, and what ``pace`` raises ends it.
    ``check`` tells what is wrong with the copy (None: ``faults``). Raises DatabaseDamaged when it finds anything,
    StorageFull, StorageReadOnly and the other named errors when the copy cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        with named_errors(target):
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                _copy(connection, copy, part, pace)
                found = (check or faults)(copy)
            if found:
                raise DatabaseDamaged(target, found[0])
            flush(part)
            os.replace(part, target)
            flush(target.parent)
    finally:
        _drop(part)


def make_folder(folder: Path, within: Path | None = None) -> None:
    """Make a folder, and those above it that lack, and let their names stand on the disk itself. Raises OSError.

    A file may be flushed as often as it likes: after a power cut it is gone where the folder's own name was not. Where
    ``within``, a folder above it, is gone, perhaps with the stick that it lies on, nothing is begun in its place.
    """
    if within is not None:
        within.stat()
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


def _copy(
    connection: sqlite3.Connection, copy: sqlite3.Connection, part: Path, pace: Callable[[], None] | None
) -> None:
    copy.execute("PRAGMA synchronous = OFF")  # it is flushed as a whole before it counts
    if pace is None:
        connection.backup(copy)
    else:
        copy.execute("PRAGMA cache_size = -512")  # written as it comes, and not all of it at the end
        connection.backup(copy, pages=STEP, progress=_Steps(part, pace), sleep=_RETRY)
    copy.execute("PRAGMA journal_mode = DELETE")


class _Steps:
    """Hears of each step of a copy; flushes it now and then, and gives others their turn."""

    def __init__(self, part: Path, pace: Callable[[], None]) -> None:
        self._part, self._pace, self._done = part, pace, 0

    def __call__(self, _status: int, _left: int, _pages: int) -> None:
        self._done += 1
        if self._done % FLUSHED == 0:
            flush(self._part)
        self._pace()


def _drop(part: Path) -> None:
    for name in (part, part.with_name(part.name + "-journal"), part.with_name(part.name + "-wal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:
            continue  # the reason to be here was already raised, or the file is in nobody's way
