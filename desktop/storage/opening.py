"""Opening a learner's database, also when it is damaged or gone."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import caches, sums
from desktop.storage.database import MIGRATIONS, Database, open_database
from desktop.storage.errors import DatabaseDamaged, named_errors
from desktop.storage.sums import Rest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.recovery import Recovery


class Opened(NamedTuple):
    """An open database, and what had to be done for it; None in the usual case."""

    database: Database
    recovery: Recovery | None


CHECKED = sums.LARGEST
"""Files up to this many bytes are read whole at each start. In a larger one damage is found where it is read, and by
the check of the next backup."""


def open_or_recover(
    path: Path,
    folder: Path,
    now: datetime,
    migrations: Path = MIGRATIONS,
    *,
    damaged: bool = False,
    heard: Callable[[int, int], None] | None = None,
) -> Opened:
    """Open the database at ``path``; if it is damaged, or gone while there are backups in ``folder``, recover it.

    ``damaged`` says that the caller met damage in it just now; ``heard`` hears how far a recovery is, steps done and in
    all. Raises the named errors of ``open_database`` except DatabaseDamaged.
    """
    opened = None
    rest = sums.look(path)
    if rest is Rest.FOREIGN:
        _set_foreign_aside(path, now)
        rest = Rest.SAME
    with suppress(DatabaseDamaged):
        known = damaged or rest in (Rest.ROTTEN, Rest.BEREFT) or _suspected(path).exists()
        if not (known or _interrupted(path) or _cut_off(path)) and (_holds_anything(path) or _is_first(path, folder)):
            opened = Opened(_checked(open_database(path, now, migrations), rest), None)
    if opened is None:
        # Not at an ordinary start.
        from desktop.storage.folders import refuse_if_open
        from desktop.storage.recovery import recover

        refuse_if_open(path)
        opened = Opened(*recover(path, folder, now, migrations, heard))
        with named_errors(path):
            _suspected(path).unlink(missing_ok=True)
    sums.begin(path, logged=not opened.database.on_network)
    opened.database.when_closed = sums.keep
    return opened


def suspect(path: Path) -> None:
    """Let the next start recover the database at ``path``: damage was met in it while it was open."""
    with suppress(OSError):  # where nothing can be written, the next start meets the damage itself
        _suspected(path).touch()


def _set_foreign_aside(path: Path, now: datetime) -> None:
    """Move what another database has written ahead out of the way: SQLite would write it into this one."""
    from desktop.storage.copies import flush  # not at an ordinary start

    with named_errors(path):
        for file in sums.beside(path):
            if file.exists():
                part = file.name.rpartition("-")[2]
                os.replace(file, path.with_name(f"{path.stem}.foreign-{now:%Y%m%d-%H%M%S}-{part}"))
        flush(path.parent)


def _suspected(path: Path) -> Path:
    return path.with_name(f"{path.stem}.suspect")


def _interrupted(path: Path) -> bool:
    """Whether a recovery was cut off between its two last steps; its file's name is that of ``copies.ready``."""
    return not path.exists() and path.with_name(f"{path.stem}.restored{path.suffix}").exists()


def _cut_off(path: Path) -> bool:
    """Whether damage in the write-ahead log, which only an interrupted Mitra leaves, hides what was written later."""
    log = path.with_name(f"{path.name}-wal")
    with suppress(OSError):
        if log.stat().st_size:
            from desktop.storage import wal

            return log.stat().st_size <= wal.LARGEST and wal.cut_off(log.read_bytes())
    return False


def _checked(database: Database, rest: Rest) -> Database:
    """The database, if it is too large to be read at a start or nothing is found to be wrong in it.

    What is drawn from the log of one that somebody else wrote in is drawn anew: only the log knows what it was.
    """
    path = database.path
    try:
        if rest is Rest.WRITTEN:
            from desktop.storage.recovery import verify

            verify(database)
            caches.want_redraw(database.connection)
        elif rest is Rest.UNKNOWN and path is not None and path.stat().st_size <= CHECKED:
            found = database.row("PRAGMA quick_check(1)")
            if found != ("ok",):
                raise DatabaseDamaged(path, str(found))
    except BaseException:
        database.close()
        raise
    return database


def _is_first(path: Path, folder: Path) -> bool:
    """Whether there is no database yet, rather than none any more: SQLite would delete a log that is left of it."""
    from desktop.storage.backup import backups  # only at the first start, or when the file is gone

    with named_errors(path):
        left = any(file.exists() and file.stat().st_size for file in sums.beside(path))
    return not left and not backups(folder)


def _holds_anything(path: Path) -> bool:
    with named_errors(path):
        try:
            return path.stat().st_size > 0
        except FileNotFoundError:
            return False
