"""School classes: each has a folder of its own, with its name, its pupils, its log, its schedule and their backups."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from desktop.storage.backup import back_up, backups, is_due
from desktop.storage.class_book import ROSTER, ClassBook, ClassHead, Event, Pupil, one_line
from desktop.storage.copies import flush, make_folder
from desktop.storage.errors import DatabaseDamaged, StorageError, named_errors
from desktop.storage.folders import refuse_if_open, remove_folder
from desktop.storage.ids import ULID, is_id, ulid
from desktop.storage.opening import open_or_recover
from desktop.storage.preferences import Preferences
from desktop.storage.whole_file import replaced

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

__all__ = ["ROSTER", "ClassBook", "ClassHead", "Event", "Pupil"]

LONGEST = 60
"""Letters of a class's name."""

_CARD, _DATABASE, _BACKUPS = "class.json", "progress.db", "backups"
_NEW, _DELETED = ".new", ".deleted"
"""What the name of a folder ends in while a class is made, and while it is deleted."""


def classes(folder: Path) -> tuple[ClassHead, ...]:
    """The classes in a folder, by name; other files and folders in it are not looked at.

    What an interrupted deletion has left is deleted now. Raises the named errors.
    """
    if not folder.is_dir():
        return ()
    with named_errors(folder):
        names = os.listdir(folder)
    for name in names:
        if name.endswith((_NEW, _DELETED)) and is_id(name.partition(".")[0], ULID):
            with suppress(StorageError):  # whoever deletes the class next hears of it
                remove_folder(folder / name)
    found = [name for name in names if is_id(name, ULID) and (folder / name).is_dir()]
    return tuple(sorted((ClassHead(name, _name(folder / name)) for name in found), key=_by_name))


def create_class(folder: Path, name: str, now: datetime) -> ClassHead:
    """Make a class without pupils: wholly or not at all. Raises the named errors."""
    made = ClassHead(ulid(now), tidy_name(name))
    begun = folder / f"{made.id}{_NEW}"
    try:
        with named_errors(folder):
            make_folder(begun, folder.parent)
            _write_name(begun, made.name)
            os.replace(begun, folder / made.id)
            flush(folder)
    except StorageError:
        with suppress(StorageError):
            remove_folder(begun)
        raise
    return made


def rename_class(folder: Path, class_id: str, name: str) -> None:
    """Call a class otherwise. Raises the named errors."""
    _write_name(folder / class_id, tidy_name(name))


def delete_class(folder: Path, class_id: str) -> None:
    """Delete all files of a class, in one step: after a power cut they are all there, or the class is gone.

    Its book must be closed. Raises DatabaseInUse while another Mitra has it open, and nothing is deleted; the other
    named errors where files may not be deleted: they are tried again whenever the classes are listed.
    """
    place = folder / class_id
    refuse_if_open(place / _DATABASE)
    gone = folder / f"{class_id}{_DELETED}"
    remove_folder(gone)
    with named_errors(folder), suppress(FileNotFoundError):
        os.replace(place, gone)
        flush(folder)
    remove_folder(gone)


def open_class(folder: Path, head: ClassHead, device: str, now: datetime) -> ClassBook:
    """Open the book of a class, recover it where it is damaged, and keep a backup of what is new.

    What is deleted in it is overwritten. Raises the named errors of ``open_or_recover``.
    """
    try:
        return _tended(_open(folder / head.id, head, device, now), now)
    except DatabaseDamaged:
        return _tended(_open(folder / head.id, head, device, now, damaged=True), now)


def tidy_name(name: str) -> str:
    """A class's name in one line that is not too long."""
    return one_line(name)[:LONGEST].rstrip()


def _open(place: Path, head: ClassHead, device: str, now: datetime, *, damaged: bool = False) -> ClassBook:
    database, recovery = open_or_recover(place / _DATABASE, place / _BACKUPS, now, damaged=damaged)
    try:
        database.rows("PRAGMA secure_delete = ON")
        book = ClassBook(head, place, database, device)
    except BaseException:
        database.close()
        raise
    book.recovery = recovery
    return book


def _tended(book: ClassBook, now: datetime) -> ClassBook:
    """The book with the names that a recovery can still find, without those that were removed, and backed up."""
    try:
        _bring_back_roster(book)
        book.remove_traces()
        _keep_backup(book, now)
    except DatabaseDamaged:
        book.close()
        raise
    except StorageError:
        book.backed_up = False  # a full disk closes no door
    return book


def _keep_backup(book: ClassBook, now: datetime) -> None:
    """A backup where something is new, and the first one at once: the names that are added today are put into it."""
    folder = book.folder / _BACKUPS
    if is_due(book.database, folder, now) or not backups(folder):
        back_up(book.database, folder, now)


def _bring_back_roster(book: ClassBook) -> None:
    """Read the names out of a damaged file where no backup had them."""
    recovery = book.recovery
    if recovery is None or recovery.aside is None or book.progress.get_state(ROSTER) is not None:
        return
    with suppress(sqlite3.Error, OSError, ValueError), closing(sqlite3.connect(recovery.aside)) as connection:
        row = connection.execute("SELECT value FROM place WHERE key = ?", (ROSTER,)).fetchone()
        if row is not None:
            book.progress.set_state(ROSTER, str(row[0]))


def _write_name(place: Path, name: str) -> None:
    with replaced(place / _CARD) as file:
        file.write(json.dumps({"name": name}, ensure_ascii=False).encode())


def _name(place: Path) -> str:
    return tidy_name(Preferences(place / _CARD).get("name", ""))


def _by_name(head: ClassHead) -> tuple[bool, str, str]:
    return not head.name, head.name.casefold(), head.id
