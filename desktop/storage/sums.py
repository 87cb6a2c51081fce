"""The checksum of a closed database, kept beside it: what changes by itself in a file at rest is known at the start."""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING
from zlib import crc32

from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 2 * 2**20
"""Files up to this many bytes have one: to read them takes 2 ms at most."""


class Rest(Enum):
    """What a file's checksum says of the time since it was closed."""

    UNKNOWN = "nothing"
    SAME = "it is as it was"
    WRITTEN = "somebody has written in it"
    ROTTEN = "it has changed, and nobody wrote in it"
    FOREIGN = "it is as it was, and what lies beside it is not its own"
    BEREFT = "it was not closed, and its write-ahead log is gone"


def keep(path: Path) -> None:
    """Keep the checksum of a database that was closed just now, all of it in one file. What fails is left out."""
    from desktop.storage.whole_file import replaced  # not at the start

    with suppress(OSError, StorageError):
        if any(one.exists() for one in beside(path)):
            return
        if path.stat().st_size <= LARGEST:
            words = " ".join(map(str, _now(path)))
            with replaced(_place(path)) as file:
                file.write(f"{words} {crc32(words.encode())}\n".encode())
        os.unlink(_open(path))


def look(path: Path) -> Rest:
    """What the checksum says of the database at ``path``, which is not open yet."""
    is_open, unfinished = _open(path).exists(), []
    try:
        unfinished = [one.stat().st_size for one in beside(path) if one.exists()]
        words, _, own = _place(path).read_text("ascii").strip().rpartition(" ")
        crc, size, touched = map(int, words.split())
        if str(crc32(words.encode())) != own or path.stat().st_size > LARGEST:
            return Rest.UNKNOWN
        now = _now(path)
    except (OSError, ValueError):
        return Rest.BEREFT if is_open and not unfinished else Rest.UNKNOWN
    if any(unfinished):
        return Rest.FOREIGN if now[:2] == (crc, size) and not is_open else Rest.UNKNOWN
    if now[:2] == (crc, size):
        return Rest.SAME
    return Rest.ROTTEN if now[1:] == (size, touched) else Rest.WRITTEN


def begin(path: Path, *, logged: bool) -> None:
    """Say that the database at ``path`` is open; ``logged`` is whether a write-ahead log belongs to it while it is.

    What is said stands in names of files alone. SQLite flushes those of the folder with the first step that it writes
    ahead: no power cut leaves that step beside a checksum, which would call it foreign.
    """
    with suppress(OSError):
        if logged:
            _open(path).touch()
    _drop(_place(path))


def forget(path: Path) -> None:
    """Say nothing of the database at ``path``: another is to take its place."""
    _drop(_place(path))
    _drop(_open(path))


def _drop(file: Path) -> None:
    with suppress(OSError):
        os.unlink(file)


def _now(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return crc32(path.read_bytes()), found.st_size, found.st_mtime_ns


def _place(path: Path) -> Path:
    return path.with_name(f"{path.stem}.sum")


def _open(path: Path) -> Path:
    return path.with_name(f"{path.stem}.open")


def beside(path: Path) -> tuple[Path, ...]:
    """The files in which SQLite writes ahead; none is left where a database was closed."""
    return tuple(path.with_name(f"{path.name}-{part}") for part in ("wal", "journal"))
