"""Opening a learner's database, also when it is damaged or gone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.database import MIGRATIONS, Database, open_database
from desktop.storage.errors import DatabaseDamaged, named_errors

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.recovery import Recovery


class Opened(NamedTuple):
    """An open database, and what had to be done for it; None in the usual case."""

    database: Database
    recovery: Recovery | None


def open_or_recover(path: Path, folder: Path, now: datetime, migrations: Path = MIGRATIONS) -> Opened:
    """Open the database at ``path``; if it is damaged, or gone while there are backups in ``folder``, recover it.

    Raises the named errors of ``open_database`` except DatabaseDamaged.
    """
    with suppress(DatabaseDamaged):
        if _holds_anything(path) or not _backed_up(folder):
            return Opened(open_database(path, now, migrations), None)
    from desktop.storage.recovery import recover  # not at an ordinary start

    return Opened(*recover(path, folder, now, migrations))


def _backed_up(folder: Path) -> bool:
    from desktop.storage.backup import backups  # only at the first start, or when the file is gone

    return bool(backups(folder))


def _holds_anything(path: Path) -> bool:
    with named_errors(path):
        try:
            return path.stat().st_size > 0
        except FileNotFoundError:
            return False
