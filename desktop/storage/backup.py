"""A copy of the learner's database at the first start of each study day; fourteen are kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.storage.copies import copy_checked, make_folder
from desktop.storage.errors import DatabaseDamaged, named_errors
from desktop.storage.log import unsealed
from desktop.study.days import study_day

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.database import Database

KEPT = 14

# A running number and the study day. The number tells which is newer: the clock may have lied.
_NAME = re.compile(r"(\d{6,})-\d{4,}-\d\d-\d\d\.db", re.ASCII)


def backup_if_due(database: Database, folder: Path, now: datetime) -> Path | None:
    """Copy the database into ``folder`` unless that was done on this study day; returns the copy, or None.

    The copy is checked before it counts. Raises DatabaseDamaged when it does not pass, StorageFull and the other named
    errors when it cannot be written; the older copies then stay.
    """
    found = backups(folder)
    day = study_day(now).isoformat()
    if found and found[0].name.partition("-")[2] == f"{day}.db":
        return None
    number = _number(found[0]) + 1 if found else 1
    target = folder / f"{number:06d}-{day}.db"
    with named_errors(folder):
        make_folder(folder)
        if unsealed(database.connection):
            raise DatabaseDamaged(database.path, "entries of the log were changed")
    copy_checked(database.connection, target)
    _prune([target, *found])
    return target


def backups(folder: Path) -> list[Path]:
    """The backups in a folder, newest first; other files are not looked at."""
    if not folder.is_dir():
        return []
    with named_errors(folder):
        return sorted((file for file in folder.iterdir() if _NAME.fullmatch(file.name)), key=_number, reverse=True)


def _number(backup: Path) -> int:
    return int(backup.name.partition("-")[0])


def _prune(found: list[Path]) -> None:
    """Delete the oldest; but never the largest, which may hold what was lost from the later ones."""
    sizes = {file: file.stat().st_size for file in found}
    largest = max(found, key=sizes.__getitem__)
    for file in found[KEPT:]:
        if file != largest:
            file.unlink(missing_ok=True)
