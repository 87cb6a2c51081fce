"""Backups of a database: made where something was added to its log, checked before they count, thinned out in tiers."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.backup_contents import holds, tip, tip_of, trace, trace_of
from desktop.storage.copies import copy_checked, faults, make_folder
from desktop.storage.errors import StorageFull, named_errors
from desktop.storage.log import unsealed
from desktop.storage.retention import MOST_RECENT, Dated, kept
from desktop.study.days import STARTS, study_day

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from desktop.storage.database import Database

ROOM = 16 * 2**20
"""Bytes that a backup leaves free on the disk, for the answers that come after it."""
RECENT_ROOM, LEAST_RECENT = 512 * 2**20, 6
"""Bytes that the backups of two days may take, if that leaves at least so many of them: of years of work, which has
grown by little since this morning, not every sitting needs a copy of all."""
LARGE = 2 * 2**20
"""Bytes of a database whose log is not read whole to know whether it is that of the newest backup."""

# A running number, the study day, the hour and minute; BEFORE where it was made before another was brought back. The
# number tells which is newer: the clock may have lied. Earlier Mitras wrote no hour.
_NAME = re.compile(r"(\d{6,})-(\d{4}-\d\d-\d\d)(?:-(\d\d)(\d\d))?(-before)?\.db", re.ASCII)
_LEFT = re.compile(_NAME.pattern + r"\.part(-journal|-wal)?", re.ASCII)
BEFORE = "-before"


class Named(NamedTuple):
    """What the name of a backup tells: its number, its study day, the local time (None: unknown), and why it was made.

    ``before`` says that it holds what there was before another backup was brought back.
    """

    number: int
    day: date
    at: datetime | None
    before: bool


def backup_if_due(
    database: Database,
    folder: Path,
    now: datetime,
    pace: Callable[[], None] | None = None,
    *,
    before: bool = False,
) -> Path | None:
    """Copy the database into ``folder`` if its log is not that of the newest copy there; returns the copy, or None.

    On another study day it is copied all the same, since copying checks all of it; the copy then stands in the place of
    the one that held the same. A copy is checked before it counts, and older ones that no tier keeps are deleted then.
    ``pace`` is as in ``copy_checked``. Raises DatabaseDamaged when the copy does not pass, StorageFull and the other
    named errors when it cannot be written; the older copies then stay.
    """
    if not is_due(database, folder, now):
        return None
    return back_up(database, folder, now, pace, before=before)


def is_due(database: Database, folder: Path, now: datetime) -> bool:
    """Whether there is something to be held that the newest backup, made on this study day, does not hold.

    What a merge has put between the entries of a large log is looked for on another day: copying finds it.
    """
    newest, last = _newest(folder), tip(database)
    if newest is None or _day(newest) != study_day(now) or tip_of(newest) != last:
        return last is not None or bool(trace(database).roster)
    return _size(database) <= LARGE and trace_of(newest) != trace(database)


def back_up(
    database: Database,
    folder: Path,
    now: datetime,
    pace: Callable[[], None] | None = None,
    *,
    before: bool = False,
) -> Path:
    """``backup_if_due`` where it is known to be due."""
    with named_errors(folder):
        make_folder(folder, folder.parent)
        _sweep(folder)
        _look_for_room(database, folder)
    former = _newest(folder)
    target = _next(former, folder, now, before=before)
    with database.lent() as connection:
        copy_checked(connection, target, pace, partial(_faults, pace=pace))
    if former is not None and trace_of(former) == trace_of(target):  # a day without work
        _delete(former)
    thin(folder)
    return target


def backups(folder: Path) -> list[Path]:
    """The backups in a folder, newest first; other files are not looked at."""
    if not folder.is_dir():
        return []
    with named_errors(folder):
        return sorted((file for file in folder.iterdir() if named(file) is not None), key=_newness, reverse=True)


def named(file: Path) -> Named | None:
    """What the name of a backup tells; None for another file."""
    found = _NAME.fullmatch(file.name)
    if found is None:
        return None
    number, told, hour, minute, before = found.groups()
    try:
        day = date.fromisoformat(told)
        at = None if hour is None else _moment(day, time(int(hour), int(minute)))
    except (ValueError, OverflowError):
        return None
    return Named(int(number), day, at, before is not None)


def thin(folder: Path) -> None:
    """Delete what no tier keeps; but nothing that holds an entry which those that are kept do not hold.

    The log may have been lost, or an older one brought back: then only the older backups hold what was.
    """
    found = backups(folder)
    dated = {file: Dated(one.number, one.day) for file in found if (one := named(file)) is not None}
    chosen = kept(dated.values(), _most_recent(found))
    stay: list[Path] = []
    for file in found:  # newest first, so that what it may be held by is known
        if dated[file] in chosen or not any(holds(newer, file) for newer in (*reversed(stay[-3:]), *stay[:1])):
            stay.append(file)
        else:
            _delete(file)


def _most_recent(found: list[Path]) -> int:
    """How many backups of two days are kept: fewer where they are large."""
    with suppress(OSError):
        return min(MOST_RECENT, max(LEAST_RECENT, RECENT_ROOM // max(1, found[0].stat().st_size)))
    return MOST_RECENT


def _delete(backup: Path) -> None:
    with suppress(OSError):  # one that cannot be deleted now is deleted another day
        backup.unlink(missing_ok=True)


def _faults(connection: sqlite3.Connection, pace: Callable[[], None] | None) -> tuple[str, ...]:
    return faults(connection) or (("entries of the log were changed",) if unsealed(connection, pace) else ())


def _next(former: Path | None, folder: Path, now: datetime, *, before: bool) -> Path:
    number = 1 if former is None else _newness(former)[0] + 1
    return folder / f"{number:06d}-{study_day(now).isoformat()}-{now:%H%M}{BEFORE if before else ''}.db"


def _newest(folder: Path) -> Path | None:
    return next(iter(backups(folder)), None)


def _day(backup: Path) -> date | None:
    told = named(backup)
    return None if told is None else told.day


def _newness(file: Path) -> tuple[int, str]:
    return int(file.name.partition("-")[0]), file.name


def _moment(day: date, clock: time) -> datetime:
    """The local time of a backup: hours before four in the morning belong to the study day before."""
    late = timedelta(hours=clock.hour) < STARTS
    return datetime.combine(day + timedelta(days=late), clock)


def _sweep(folder: Path) -> None:
    """Delete what interrupted backups left behind: nobody else has this database open."""
    for file in folder.iterdir():
        if _LEFT.fullmatch(file.name):
            file.unlink(missing_ok=True)


def _look_for_room(database: Database, folder: Path) -> None:
    """Raise StorageFull where the backup would take the room that the next answers need."""
    if shutil.disk_usage(folder).free < _size(database) + ROOM:
        raise StorageFull(folder, "a backup would leave no room for answers")


def _size(database: Database) -> int:
    return 0 if database.path is None else database.path.stat().st_size


