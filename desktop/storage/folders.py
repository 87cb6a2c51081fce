"""Whole folders of somebody's work: deleted, and left alone while another Mitra has them open."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from desktop.storage.errors import DatabaseInUse, StorageError, named_errors

if TYPE_CHECKING:
    from pathlib import Path


def remove_folder(place: Path) -> None:
    """Delete a folder with all in it; one that is not there is deleted already. Raises the named errors."""
    with named_errors(place), suppress(FileNotFoundError):
        if place.is_symlink():
            place.unlink()  # not what it leads to: that is somebody else's
        else:
            shutil.rmtree(place)


def refuse_if_open(database: Path) -> None:
    """Raise DatabaseInUse if this or another Mitra has the file open, damaged or not.

    Nothing is changed by looking: a connection that may write would take in what a killed Mitra has written ahead, and
    the next start would miss that log.
    """
    if not database.is_file():
        return
    address = f"{database.absolute().as_uri()}?mode=ro"
    try:
        with named_errors(database), closing(sqlite3.connect(address, timeout=0, uri=True)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except DatabaseInUse:
        raise
    except StorageError:
        return  # one that is damaged, or may not be read, is in nobody's use
