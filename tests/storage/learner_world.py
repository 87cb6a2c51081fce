"""A learner's stores in memory, at a fixed moment."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from desktop.storage.database import open_database
from desktop.storage.notes import Notes
from desktop.storage.progress import Progress

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class LearnerWorld:
    """Progress and notes of one learner."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.database = open_database(":memory:", NOW)
        self.progress = Progress(self.database, "here")
        self.notes = Notes(self.progress, folder / "pictures")

    def other(self) -> Progress:
        """An empty log on another computer."""
        return Progress(open_database(":memory:", NOW), "there")


def make_newer(connection: sqlite3.Connection) -> None:
    """Make of an open database that of a Mitra to come."""
    connection.execute("CREATE TABLE tomorrow (key TEXT PRIMARY KEY) STRICT")
    connection.execute("PRAGMA user_version = 99")
