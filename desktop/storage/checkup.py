"""Looks through all that Mitra keeps and changes nothing: is it whole, how large is it, when was it last copied?"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop import VERSION
from desktop.storage import checkup_facts as facts
from desktop.storage import sums, wal
from desktop.storage.backup import backups
from desktop.storage.backup_contents import read_only
from desktop.storage.checkup_facts import BackupFacts, Checkup, DatabaseFacts, Folder, HolderFacts, LibraryFacts
from desktop.storage.copies import faults
from desktop.storage.database import MIGRATIONS
from desktop.storage.errors import DatabaseDamaged, DatabaseInUse, StorageError, named_errors
from desktop.storage.filesystems import is_network
from desktop.storage.ids import ULID, is_id
from desktop.storage.library_cache import FILE, fingerprint, open_file
from desktop.storage.library_records import Damaged, get_record
from desktop.storage.log import unsealed
from desktop.storage.migrate import APPLICATION, steps, version
from desktop.storage.preferences import state_of
from desktop.storage.reports import read_report, reports
from desktop.storage.shortening import shortened

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from datetime import datetime

    Opened = Mapping[Path, sqlite3.Connection]

_DAY = re.compile(r"\d{4,}-\d\d-\d\d", re.ASCII)
_NOTHING = (0, 0, 0, 0, (), None)


class Places(NamedTuple):
    """Where a checkup looks: the data folder, that of the cache, the library made ready for all, the packs."""

    data: Path
    cache: Path
    ready: Path
    packs: Sequence[Path]


def holders(data: Path) -> list[tuple[str, int, Path]]:
    """Kind, number and folder of every learner and class, in an order that stays; none where nothing can be read."""
    found = []
    for kind, name in ((facts.LEARNER, "learners"), (facts.CLASS, "classes")):
        folders = [folder for folder in _children(data / name) if is_id(folder.name, ULID) and folder.is_dir()]
        found += [(kind, number, folder) for number, folder in enumerate(folders, 1)]
    return found


def checking(
    places: Places, now: datetime, opened: Opened | None = None, *, deep: bool = False
) -> Generator[float, None, Checkup]:
    """Look at everything, in steps that yield the part that is done; ends with what was found.

    ``opened`` holds the connections to the databases that this program has open, by their paths: nobody else may read
    those. ``deep`` also draws anew, in memory, what is drawn from each log, to compare: seconds where a log is long.
    """
    todo = holders(places.data)
    found = []
    for done, (kind, number, folder) in enumerate(todo):
        yield done / (len(todo) + 2)
        found.append(_holder(kind, number, folder, opened or {}, deep=deep))
    yield len(todo) / (len(todo) + 2)
    library = library_state(places)
    yield (len(todo) + 1) / (len(todo) + 2)
    data, errors = places.data, reports(places.data)
    return Checkup(
        now,
        _system(),
        _folder(data),
        _folder(places.cache),
        _folder(Path(__file__).resolve().parents[1]),
        tuple(found),
        sum(1 for folder in _children(data / "removed") if is_id(folder.name, ULID)),
        state_of(data / "computer.json"),
        library,
        tuple(report.name for report in errors),
        read_report(errors[0]) if errors else "",
    )


def check(places: Places, now: datetime, *, deep: bool = True) -> Checkup:
    """``checking`` at one go, by a program that has nothing open."""
    steps_of_it = checking(places, now, deep=deep)
    while True:
        try:
            next(steps_of_it)
        except StopIteration as end:
            found: Checkup = end.value
            return found


def _holder(
    kind: str, number: int, folder: Path, opened: Opened, *, deep: bool
) -> HolderFacts:
    file = folder / "progress.db"
    database = _database(file, opened.get(file), deep=deep)
    aside = sum(1 for one in _children(folder) if ".damaged-" in one.name and one.suffix == ".db")
    settings = state_of(folder / ("class.json" if kind == facts.CLASS else "preferences.json"))
    pictures = len(_children(folder / "pictures"))
    return HolderFacts(kind, number, database, _backups(folder / "backups"), aside, settings, pictures)


def _database(file: Path, opened: sqlite3.Connection | None, *, deep: bool) -> DatabaseFacts:
    """A database; one that this program does not have open is read without being written."""
    if not file.exists():
        return DatabaseFacts(facts.MISSING, *_NOTHING)
    try:
        with named_errors(file):
            if opened is not None:
                return _look(opened, file, deep=deep)
            with closing(_readable(file)) as connection:
                return _rested(_look(connection, file, deep=deep), file)
    except DatabaseInUse:
        state = facts.IN_USE
    except DatabaseDamaged:
        state = facts.DAMAGED
    except StorageError:
        state = facts.UNREADABLE
    return DatabaseFacts(state, _size(file), *_NOTHING[1:])


def _rested(found: DatabaseFacts, file: Path) -> DatabaseFacts:
    """The same, or damaged, where a closed file has changed though nobody wrote in it, or its last part is lost."""
    log = file.with_name(f"{file.name}-wal")
    lost = log.exists() and log.stat().st_size <= wal.LARGEST and wal.cut_off(log.read_bytes())
    changed = sums.look(file) in (sums.Rest.ROTTEN, sums.Rest.BEREFT)
    if found.state != facts.GOOD or not (lost or changed):
        return found
    return found._replace(state=facts.DAMAGED, faults=("write-ahead log" if lost else "checksum",))


def _readable(file: Path) -> sqlite3.Connection:
    """A connection that cannot write, nor make a write-ahead log beside the file: a closed one has none."""
    address = f"{file.absolute().as_uri()}?mode=ro"
    if _is_at_rest(file):
        address = f"{address}&immutable=1"
    return sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)


def _is_at_rest(file: Path) -> bool:
    """Whether nobody has a file open that keeps a write-ahead log (version 2, at 18: sqlite.org/fileformat.html)."""
    with file.open("rb") as opened:
        head = opened.read(20)
    return head[18:] == b"\x02\x02" and not file.with_name(f"{file.name}-wal").exists()


def _look(connection: sqlite3.Connection, file: Path, *, deep: bool) -> DatabaseFacts:
    """What an open database says. Raises SQLite's errors."""
    found, size = version(connection), _size(file)
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    if ours and found > len(steps(MIGRATIONS)):
        return DatabaseFacts(facts.NEWER, size, found, 0, 0, (), None)
    if not ours or connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'log'").fetchone() is None:
        return DatabaseFacts(facts.DAMAGED, size, found, 0, 0, (), None)
    told, broken = faults(connection), unsealed(connection)
    entries = connection.execute("SELECT count(*) FROM log").fetchone()[0]
    if told or broken:
        return DatabaseFacts(facts.DAMAGED, size, found, entries, broken, told, None)
    return DatabaseFacts(facts.GOOD, size, found, entries, 0, (), _agrees(connection) if deep else None)


def _agrees(connection: sqlite3.Connection) -> bool | None:
    """Whether what is drawn from the log is what the log says: drawn anew in a copy in memory."""
    from desktop.storage import caches

    if version(connection) < len(steps(MIGRATIONS)):
        return None  # the next start draws all of it anew
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        connection.backup(copy)
        before = caches.drawn(copy)
        caches.rebuild(copy)
        return before == caches.drawn(copy)


def _backups(folder: Path) -> BackupFacts:
    try:
        found = backups(folder)
        size = sum(one.stat().st_size for one in found)
    except (StorageError, OSError):
        return BackupFacts(0, 0, "", None)
    if not found:
        return BackupFacts(0, 0, "", None)
    day = _DAY.search(found[0].name)
    return BackupFacts(len(found), size, day[0] if day else "", is_sound(found[0]))


def is_sound(backup: Path) -> bool:
    """Whether a closed copy is a whole database of Mitra's, and each entry as it was written."""
    try:
        with read_only(backup) as connection:
            return not faults(connection) and not unsealed(connection)
    except sqlite3.Error:
        return False


def library_state(places: Places) -> LibraryFacts:
    """The library that the next start would take, or why there is none."""
    made_from = fingerprint(places.packs)
    for folder in (places.cache, places.ready):
        file = folder / FILE
        connection = open_file(file, made_from) if os.path.exists(file) else None
        if connection is not None:
            with closing(connection):
                return _packs(connection, file)
    file = places.cache / FILE
    if not os.path.exists(file):
        return LibraryFacts(facts.MISSING, 0, (), 0)
    return LibraryFacts(facts.OUTDATED if _was_whole(file) else facts.DAMAGED, _size(file), (), 0)


def _packs(connection: sqlite3.Connection, file: Path) -> LibraryFacts:
    import json

    try:
        packs = json.loads(get_record(connection, "about", "packs") or "[]")
        broken = json.loads(get_record(connection, "about", "faults") or "[]")
        whole = not faults(connection)
    except (sqlite3.Error, Damaged, ValueError, LookupError, TypeError):
        return LibraryFacts(facts.DAMAGED, _size(file), (), 0)
    heads = tuple((str(head[0]), str(head[2])) for head in packs)
    return LibraryFacts(facts.GOOD if whole else facts.DAMAGED, _size(file), heads, len(broken))


def _was_whole(file: Path) -> bool:
    try:
        with read_only(file) as connection:
            return get_record(connection, "about", "sources") is not None
    except (sqlite3.Error, Damaged):
        return False


def _system() -> tuple[tuple[str, str], ...]:
    """The versions of what Mitra runs on."""
    found = [
        ("Mitra", VERSION),
        ("Python", platform.python_version()),
        ("SQLite", sqlite3.sqlite_version),
        ("system", platform.platform()),
    ]
    with suppress(OSError):
        found.append(("distribution", platform.freedesktop_os_release().get("PRETTY_NAME", "")))
    found.append(("encoding", sys.getfilesystemencoding()))
    return tuple(found)


def _folder(path: Path) -> Folder:
    size = sum(map(_bytes, path.rglob("*"))) if path.is_dir() else 0
    around = next((one for one in (path, *path.parents) if one.is_dir()), path)
    try:
        free = shutil.disk_usage(around).free
    except OSError:
        free = -1
    return Folder(shortened(str(path)), path.is_dir(), os.access(around, os.W_OK), size, free, is_network(around))


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _size(file: Path) -> int:
    return _bytes(file) + _bytes(file.with_name(f"{file.name}-wal"))


def _bytes(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
