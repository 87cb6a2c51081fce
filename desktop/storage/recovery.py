"""A damaged database: restored from the newest good backup, with what its log still yields, and set aside."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage import log, salvage
from desktop.storage.backup import backups
from desktop.storage.backup_contents import contents_of
from desktop.storage.caches import REDRAW
from desktop.storage.class_traces import PLACES
from desktop.storage.copies import faults, flush, ready
from desktop.storage.database import MIGRATIONS, Database, open_database
from desktop.storage.errors import DatabaseDamaged, NewerDatabase, named_errors
from desktop.storage.progress import Progress
from desktop.storage.reading_times import take_readings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.log import Entry

_PARTS = ("", "-wal", "-shm", "-journal")
_LONGEST = 1e7  # seconds that somebody may have read in a lesson; more is damage
_LATEST = 250_000_000_000_000  # the year 9892, in milliseconds
_TIMES = (
    "SELECT lesson, seconds, fraction, at, version FROM reading WHERE seconds BETWEEN 0 AND ?1 AND fraction BETWEEN 0"
    " AND 1 AND at BETWEEN 0 AND ?2"
)

Rows = list[tuple[Any, ...]]


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

    @property
    def kind(self) -> str:
        """What there is to be told: "restored", "rescued" without a backup, "found-again", "begun-anew"."""
        if not self.entries:
            return "begun-anew"
        if self.backup is None:
            return "rescued"
        return "restored" if self.aside is not None else "found-again"


def recover(
    path: Path,
    folder: Path,
    now: datetime,
    migrations: Path = MIGRATIONS,
    heard: Callable[[int, int], None] | None = None,
) -> tuple[Database, Recovery]:
    """Restore the newest good backup, merge in what can still be read of the closed file at ``path``, set that aside.

    Returns the open database and what happened. Nothing is deleted; without a good backup a new database is begun. All
    is made ready, and flushed, in a file of its own before the damaged one gives way to it. After a power cut the next
    start finds either the damaged file, and begins again, or the ready one alone, and takes that. ``heard`` hears how
    far the longest step is, in which all is drawn from the log again.
    """
    fresh = ready(path)
    if fresh.exists() and not path.exists() and _is_sound(fresh, now, migrations):
        return _take(fresh, path, None, 0, now, migrations)
    rescue = sorted(_rescue(path) | _rescue(fresh))
    database, backup = _restore(fresh, folder, now, migrations)
    with closing(database):
        with database.transaction() as connection:
            rescued = sum(log.append(connection, entry) for entry in rescue)
        Progress(database, "").rebuild(heard)  # what is drawn from the log has no seals: it may have rotted too
        _keep_beside(database, *_beside(path))
    with named_errors(fresh):
        flush(fresh)
    return _take(fresh, path, backup, rescued, now, migrations)


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
    _remove(target)
    part = target.with_name(target.name + ".part")
    with named_errors(target):
        shutil.copyfile(source, part)
        os.replace(part, target)


def _remove(path: Path) -> None:
    with named_errors(path):
        for part in _PARTS:
            _part(path, part).unlink(missing_ok=True)


def _rescue(path: Path) -> set[Entry]:
    """The entries of a damaged file, and of what stands beside it, that are as they were written."""
    with named_errors(path):
        database, written = (_bytes(_part(path, part)) for part in ("", "-wal"))
    return set(salvage.entries(database, written))


def _beside(path: Path) -> tuple[Rows, Rows]:
    """What a damaged file says of reading times and places, as far as SQLite reads it, and where it makes sense.

    It reads a copy: the file is to stay what it is.
    """
    scratch = path.with_name(path.name + ".rescue")
    times: Rows = []
    places: Rows = []
    try:
        for part in _PARTS:
            if _part(path, part).exists():
                _copy(_part(path, part), _part(scratch, part))
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(scratch)) as connection:
            times += connection.execute(_TIMES, (_LONGEST, _LATEST)).fetchall()
            places += connection.execute("SELECT key, value FROM place").fetchall()
    finally:
        _remove(scratch)
    return times, [row for row in places if row[0] not in (REDRAW, *PLACES)]


def _keep_beside(database: Database, times: Rows, places: Rows) -> None:
    with database.transaction() as connection:
        take_readings(connection, times)
        connection.executemany("INSERT OR REPLACE INTO place VALUES (?, ?)", places)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _part(path: Path, part: str) -> Path:
    return path.with_name(path.name + part)
