"""What can go wrong with what is remembered: named errors that carry values; the words are found in ui."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class StorageError(Exception):
    """Something could not be stored or read. ``path`` is the file or folder; None for a database in memory."""

    def __init__(self, path: Path | None, detail: str = "") -> None:
        """Say where it happened, and what the system said, which is for the report and not for the screen."""
        super().__init__(str(path), detail)
        self.path = path
        self.detail = detail


class DatabaseInUse(StorageError):
    """Another Mitra has this file open."""


class DatabaseDamaged(StorageError):
    """The file is no database of Mitra's, or parts of it are destroyed."""


class BackupDamaged(StorageError):
    """A backup that was chosen to come back is destroyed; nothing else is concerned."""


class NewerDatabase(StorageError):
    """The file was written by a newer Mitra: its version is ``found``, this one knows versions up to ``known``."""

    def __init__(self, path: Path | None, found: int, known: int) -> None:
        """Say which file, and the two versions."""
        super().__init__(path, f"version {found}, known {known}")
        self.found = found
        self.known = known


class StorageFull(StorageError):
    """The disk is full. Nothing of the last step was stored."""


class StorageReadOnly(StorageError):
    """The file or its folder may not be written."""


class StorageLost(StorageError):
    """The file or its folder is not there any more: removed, or on a stick that was pulled out."""


class StorageReplaced(StorageLost):
    """Another file lies where the lost one was: an older copy, or somebody else's stick. It was not written to."""


class StoredAfterAll(StorageError):
    """What could not be confirmed when the device went away stands in the log: it is not to be added once more."""


class StorageFailed(StorageError):
    """The disk or the system refused in another way; ``detail`` is its own word."""


class BadEntry(StorageError):
    """An entry to be taken in cannot be one of Mitra's log; ``detail`` is the name of the field."""


class FileNotWritten(StorageError):
    """A file that the learner asked for could not be written; ``reason`` is the error that says why."""

    def __init__(self, path: Path, reason: StorageError) -> None:
        """Name the file and the reason."""
        super().__init__(path, reason.detail)
        self.reason = reason


_DESTROYED = ("no such table", "no such column", "malformed ", "table ", "duplicate column")


@contextmanager
def named_errors(path: Path | None) -> Iterator[None]:
    """Turn what SQLite and the system raise inside into the errors above, about ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        raise _named(error, path) from error
    except UnicodeDecodeError as error:  # Python's module raises it where SQLite's own words quote destroyed ones
        raise DatabaseDamaged(path, str(error)) from error
    except OSError as error:
        raise _named_os(error, path) from error


def _named(error: sqlite3.Error, path: Path | None) -> StorageError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the plain code, the others its variant
    kinds: dict[int, type[StorageError]] = {
        sqlite3.SQLITE_BUSY: DatabaseInUse,
        sqlite3.SQLITE_LOCKED: DatabaseInUse,
        sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
        sqlite3.SQLITE_NOTADB: DatabaseDamaged,
        sqlite3.SQLITE_FULL: StorageFull,
        sqlite3.SQLITE_READONLY: StorageReadOnly,
        sqlite3.SQLITE_PERM: StorageReadOnly,
    }
    kind = kinds.get(code, StorageFailed)
    # The first is raised by Python's module, which gives it no code. The others: the tables are not what they were.
    if "decode to UTF-8" in str(error) or str(error).startswith(_DESTROYED) or str(error).endswith("already exists"):
        kind = DatabaseDamaged
    # Locked for this program alone, SQLite says of a file that may not be written only that it cannot lock it.
    if code == sqlite3.SQLITE_IOERR and path is not None and path.exists() and not os.access(path, os.W_OK):
        kind = StorageReadOnly
    if code == sqlite3.SQLITE_CANTOPEN:
        kind = StorageReadOnly if path is not None and path.parent.is_dir() else StorageLost
    if code in _WHEN_GONE and path is not None and is_gone(path):
        kind = StorageLost
    return kind(path, str(error))


def _named_os(error: OSError, path: Path | None) -> StorageError:
    import errno  # only when something went wrong

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageFull(path, str(error))
    # Windows says of a drive that was pulled out that it is not ready, which Python takes for a lack of rights.
    if error.errno in _gone_numbers() or getattr(error, "winerror", None) in _GONE_ON_WINDOWS:
        return StorageLost(path, str(error))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StorageReadOnly(path, str(error))
    if error.errno == errno.EIO and path is not None and is_gone(path):
        return StorageLost(path, str(error))
    return StorageFailed(path, str(error))


_WHEN_GONE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
"""What SQLite says, among other cases, of a file whose device is no longer there."""
_GONE_ON_WINDOWS = (2, 3, 15, 21, 53, 55, 59, 64, 67, 121, 433, 1006, 1167, 1231)
"""Windows' own numbers: no such file, path or drive; not ready; the network, or the device, is no longer there."""


def _gone_numbers() -> set[int]:
    """What systems say where a file, a device or the computer that a share lies on is no longer there."""
    import errno  # only when something went wrong

    disk = ("ENOENT", "ENOTDIR", "ENODEV", "ENXIO", "EREMOTEIO")
    network = ("ESTALE", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENOTCONN", "ETIMEDOUT")
    return {number for name in disk + network if (number := getattr(errno, name, None)) is not None}


def is_of_device(error: sqlite3.Error, path: Path | None) -> bool:
    """Whether SQLite was refused by the device, or by the way to it: the open file may be dead since."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code == sqlite3.SQLITE_IOERR or (code in _WHEN_GONE and path is not None and is_gone(path))


def is_gone(path: Path) -> bool:
    """Whether the file at ``path``, or the device that it lies on, is not there at this moment.

    A stick that was pulled out may stay in the tree of files for a while; Linux tells by its list of devices that it
    is gone (https://www.kernel.org/doc/Documentation/ABI/testing/sysfs-dev).
    """
    try:
        device = os.stat(path).st_dev
    except OSError:
        return True
    if not os.path.isdir("/sys/dev/block") or not os.major(device):  # no Linux; or no device of its own
        return False
    return not os.path.exists(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")
