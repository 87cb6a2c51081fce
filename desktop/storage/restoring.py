"""Bringing a backup back: the whole of it in place of what there is, or what it alone holds beside that."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import backup_contents, caches, sums
from desktop.storage.backup import back_up
from desktop.storage.copies import flush
from desktop.storage.database import MIGRATIONS, open_database
from desktop.storage.errors import BackupDamaged, DatabaseDamaged, StorageFailed, named_errors
from desktop.storage.progress import Progress
from desktop.storage.reading_times import take_readings
from desktop.storage.recovery import verify

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.database import Database

_BESIDE = ("", "-wal", "-shm", "-journal", ".part")


class Difference(NamedTuple):
    """How many entries of the log only the open database has, and how many only the backup has."""

    here: int
    there: int


def difference(database: Database, backup: Path) -> Difference:
    """What a backup and the open database do not share. Raises BackupDamaged and the named errors."""
    with database.reading() as connection:
        here = backup_contents.keys(connection)
    try:
        with named_errors(backup), backup_contents.read_only(backup) as connection:
            there = backup_contents.keys(connection)
    except DatabaseDamaged as error:
        raise BackupDamaged(backup, error.detail) from error
    return Difference(len(here - there), len(there - here))


def bring_back(path: Path, folder: Path, backup: Path, now: datetime, migrations: Path = MIGRATIONS) -> Path:
    """Let the closed database at ``path`` be what ``backup`` holds; returns the backup of what there was before.

    What there was is kept in ``folder`` first, and the backup is read whole before it counts; then it takes the place
    in one step: a power cut leaves the one or the other. Raises BackupDamaged, NewerDatabase, StorageFull and the other
    named errors; nothing has changed then.
    """
    fresh = path.with_name(f"{path.stem}.chosen{path.suffix}")
    try:
        _make_ready(fresh, backup, now, migrations)
        kept = _keep_present(path, folder, now, migrations)
        with named_errors(path):
            os.replace(fresh, path)
            flush(path.parent)
    finally:
        _remove(fresh)
    return kept


def merge_back(path: Path, folder: Path, backup: Path, now: datetime, migrations: Path = MIGRATIONS) -> int:
    """Add to the closed database at ``path`` what only ``backup`` holds; returns how many entries that were.

    What there was is kept in ``folder`` first. Raises as ``bring_back`` does.
    """
    if backup_contents.contents_of(backup) is None:
        raise BackupDamaged(backup, "no log in it")
    try:
        entries = backup_contents.entries_of(backup)
        times = backup_contents.reading_of(backup)
    except DatabaseDamaged as error:
        raise BackupDamaged(backup, error.detail) from error
    _keep_present(path, folder, now, migrations)
    with closing(open_database(path, now, migrations)) as database:
        progress = Progress(database, "")
        added = progress.merge(entries)
        with database.transaction() as connection:
            take_readings(connection, times)
        return added


def _make_ready(fresh: Path, backup: Path, now: datetime, migrations: Path) -> None:
    """A copy of the backup, brought up to date and read whole."""
    _remove(fresh)
    if backup_contents.contents_of(backup) is None:  # to SQLite an empty file is a sound database
        raise BackupDamaged(backup, "no log in it")
    with named_errors(fresh):
        shutil.copyfile(backup, fresh)
    try:
        with closing(open_database(fresh, now, migrations)) as database:
            verify(database)
            caches.want_redraw(database.connection)  # what is drawn from the log has no seals by which rot is known
    except DatabaseDamaged as error:
        raise BackupDamaged(backup, error.detail) from error
    with named_errors(fresh):
        flush(fresh)


def _keep_present(path: Path, folder: Path, now: datetime, migrations: Path) -> Path:
    with closing(open_database(path, now, migrations)) as database:
        kept = back_up(database, folder, now, before=True)
    sums.forget(path)  # it would take the other database for this one, rotten
    refuse_left(path)
    return kept


def refuse_left(path: Path) -> None:
    """Raise StorageFailed where a log of writing is left: it would be read into what comes in its place."""
    if path.with_name(f"{path.name}-wal").exists():
        raise StorageFailed(path, "the log of writing is still there")


def _remove(fresh: Path) -> None:
    with suppress(OSError):
        for part in _BESIDE:
            fresh.with_name(fresh.name + part).unlink(missing_ok=True)
        for copy in fresh.parent.glob(f"{fresh.stem}.v*"):  # of a backup of an earlier Mitra; that one stays
            copy.unlink(missing_ok=True)
