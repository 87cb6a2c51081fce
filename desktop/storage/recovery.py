"""A damaged database: restored from the newest good backup, with what its log still yields, and set aside."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import log
from desktop.storage.backup import backups
from desktop.storage.backup_contents import contents_of
from desktop.storage.copies import faults, flush
from desktop.storage.database import MIGRATIONS, Database, open_database
from desktop.storage.errors import BadEntry, DatabaseDamaged, NewerDatabase, named_errors
from desktop.storage.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.log import Entry

_PARTS = ("", "-wal", "-shm", "-journal")


class Recovery(NamedTuple):
    """What happened to a damaged database.

    ``aside`` is where the damaged file lies now (None: it was gone), ``backup`` the copy that was restored (None: no
    good one, or what an interrupted recovery had made ready). ``rescued`` entries came out of the damaged file;
    ``entries`` is what the log holds now.
    """

    aside: Path | None
    backup: Path | None
    rescued: int
    entries: int


def recover(path: Path, folder: Path, now: datetime, migrations: Path = MIGRATIONS) -> tuple[Database, Recovery]:
    """Restore the newest good backup, merge in what can still be read of the closed file at ``path``, set that aside.

    Returns the open database and what happened. Nothing is deleted; without a good backup a new database is begun. All
    is made ready, and flushed, in a file of its own before the damaged one gives way to it. After a power cut the next
    start finds either the damaged file, and begins again, or the ready one alone, and takes that.
    """
    fresh = ready(path)
    if fresh.exists() and not path.exists() and _is_sound(fresh, now, migrations):
        return _take(fresh, path, None, 0, now, migrations)
    rescue = [*_rescue(path), *_rescue(fresh)]
    database, backup = _restore(fresh, folder, now, migrations)
    with closing(database):
        rescued = Progress(database, "").merge(rescue)
    with named_errors(fresh):
        flush(fresh)
    return _take(fresh, path, backup, rescued, now, migrations)


def ready(path: Path) -> Path:
    """Where a recovery makes the new database ready; only an interrupted one leaves the file behind."""
    return path.with_name(f"{path.stem}.restored{path.suffix}")


def _take(
    fresh: Path, path: Path, backup: Path | None, rescued: int, now: datetime, migrations: Path
) -> tuple[Database, Recovery]:
    """Set aside what lies at ``path``, write-ahead log and all, and put the sound file there."""
    aside = _set_aside(path, now)
    with named_errors(path):
        os.replace(fresh, path)
        flush(path.parent)
    database = open_database(path, now, migrations)
    count = database.row("SELECT count(*) FROM log")
    return database, Recovery(aside, backup, rescued, int(count[0]) if count else 0)


def _is_sound(path: Path, now: datetime, migrations: Path) -> bool:
    with suppress(DatabaseDamaged, NewerDatabase), closing(open_database(path, now, migrations)) as database:
        verify(database)
        return True
    return False


def verify(database: Database) -> None:
    """Read the whole database; raises DatabaseDamaged unless all of it is as it was written."""
    with named_errors(database.path):
        found = faults(database.connection)
        if found or log.unsealed(database.connection):
            raise DatabaseDamaged(database.path, found[0] if found else "entries of the log were changed")


def _set_aside(path: Path, now: datetime) -> Path | None:
    with named_errors(path):
        if not any(_part(path, part).exists() for part in _PARTS):
            return None
        aside = path.with_name(f"{path.stem}.damaged-{now:%Y%m%d-%H%M%S}{path.suffix}")
        number = 1
        while any(_part(aside, part).exists() for part in _PARTS):
            number += 1
            aside = path.with_name(f"{path.stem}.damaged-{now:%Y%m%d-%H%M%S}-{number}{path.suffix}")
        for part in _PARTS:
            with suppress(FileNotFoundError):
                os.replace(_part(path, part), _part(aside, part))
        return aside


def _restore(path: Path, folder: Path, now: datetime, migrations: Path) -> tuple[Database, Path | None]:
    for backup in backups(folder):
        if contents_of(backup) is None:  # to SQLite an empty file is a sound database
            continue
        _copy(backup, path)
        try:
            database = open_database(path, now, migrations)
        except (DatabaseDamaged, NewerDatabase):
            continue
        try:
            verify(database)
        except DatabaseDamaged:
            database.close()
            continue
        return database, backup
    _remove(path)
    return open_database(path, now, migrations), None


def _copy(source: Path, target: Path) -> None:
    import shutil  # only when something is damaged

    _remove(target)
    part = target.with_name(target.name + ".part")
    with named_errors(target):
        shutil.copyfile(source, part)
        os.replace(part, target)


def _remove(path: Path) -> None:
    with named_errors(path):
        for part in _PARTS:
            _part(path, part).unlink(missing_ok=True)


def _rescue(path: Path) -> list[Entry]:
    """The entries of a damaged file that are as they were written. It is read as a copy, to stay what it is."""
    scratch = path.with_name(path.name + ".rescue")
    try:
        for part in _PARTS:
            if _part(path, part).exists():
                _copy(_part(path, part), _part(scratch, part))
        return _readable(scratch)
    finally:
        _remove(scratch)


def _readable(path: Path) -> list[Entry]:
    found: set[Entry] = set()
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
        # From both ends: what lies behind the damage is reached from the other side.
        for order in ("", " DESC"):
            with suppress(sqlite3.Error):
                found.update(_sound(connection, f"SELECT {log.COLUMNS}, seal FROM log ORDER BY counter{order}"))
    return sorted(found)


def _sound(connection: sqlite3.Connection, question: str) -> Iterator[Entry]:
    for *row, own in connection.execute(question):
        with suppress(TypeError, ValueError, OverflowError, BadEntry, DatabaseDamaged):
            if log.seal(row) == own:
                entry = log.entry_of(row)
                log.check(entry)
                yield entry


def _part(path: Path, part: str) -> Path:
    return path.with_name(path.name + part)
