"""Takes the names of pupils who were removed out of every file of their class, copies and logs of writing included."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.storage.backup import backups
from desktop.storage.copies import faults, flush
from desktop.storage.errors import DatabaseDamaged, named_errors

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.storage.database import Database

ROSTER, NUMBER, TRACES = PLACES = ("roster", "pupil-number", "traces")
"""The places of a class that only the class itself brings back after damage: a name that was removed stays away."""

_LEFT_BEHIND = ("*.damaged-*", "*.foreign-*", "*.rescue*", "*.restored.*", "*.part", "*.part-*")
"""What recoveries and interrupted steps leave beside a database; nothing in it can be changed in part."""
_OLDER = "*.v[0-9]*-*.db"
"""The copies that are kept before a database is changed to a newer form."""


def remove(folder: Path, database: Database, roster: str) -> None:
    """Leave no name in the files of a class but those of ``roster``, which the open ``database`` holds already.

    Raises the named errors; what was not done then is done when it is called again.
    """
    with database.reading() as connection:
        connection.execute("VACUUM")  # secure_delete leaves what a page's reordering has copied
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    places = (folder, folder / "backups")
    for place in places:
        with named_errors(place):
            for pattern in _LEFT_BEHIND:
                for file in place.glob(pattern):
                    file.unlink(missing_ok=True)
    for file in (*backups(folder / "backups"), *folder.glob(_OLDER)):
        _rewrite(file, roster)


def keep_in_newest(folder: Path, roster: str) -> None:
    """Let the newest backup hold this list of pupils, so that a recovery brings it back. Raises the named errors."""
    for file in backups(folder / "backups")[:1]:
        _rewrite(file, roster)


def _rewrite(file: Path, roster: str) -> None:
    """Put another list of pupils into a copy of the database; one that is damaged is deleted, since nothing can."""
    part = file.with_name(f"{file.name}.part")
    try:
        with named_errors(file):
            shutil.copyfile(file, part)
            _put(part, roster)
            flush(part)
            os.replace(part, file)
            flush(file.parent)
    except DatabaseDamaged:
        with named_errors(file):
            file.unlink(missing_ok=True)
    finally:
        with named_errors(file):
            part.unlink(missing_ok=True)


def _put(file: Path, roster: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = MEMORY")  # nothing beside it; an interrupted one is thrown away
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("INSERT OR REPLACE INTO place VALUES ('roster', ?)", (roster,))
        connection.execute("VACUUM")
        found = faults(connection)
    if found:
        raise DatabaseDamaged(file, found[0])
