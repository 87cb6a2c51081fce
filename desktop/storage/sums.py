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


def keep(path: Path) -> None:
    """Keep the checksum of a database that was closed just now, all of it in one file. What fails is left out."""
    from desktop.storage.whole_file import replaced  # not at the start

    with suppress(OSError, StorageError):
        if path.stat().st_size <= LARGEST and not _unfinished(path):
            words = " ".join(map(str, _now(path)))
            with replaced(_place(path)) as file:
                file.write(f"{words} {crc32(words.encode())}\n".encode())


def look(path: Path) -> Rest:
    """What the checksum says of the database at ``path``, which is not open yet."""
    try:
        words, _, own = _place(path).read_text("ascii").strip().rpartition(" ")
        crc, size, touched = map(int, words.split())
        if str(crc32(words.encode())) != own or _unfinished(path) or path.stat().st_size > LARGEST:
            return Rest.UNKNOWN
        now = _now(path)
    except (OSError, ValueError):
        return Rest.UNKNOWN
    if now[:2] == (crc, size):
        return Rest.SAME
    return Rest.ROTTEN if now[1:] == (size, touched) else Rest.WRITTEN


def forget(path: Path) -> None:
    """Say no more about the database at ``path``: it is to be written in."""
    with suppress(OSError):
        os.unlink(_place(path))


def _now(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return crc32(path.read_bytes()), found.st_size, found.st_mtime_ns


def _place(path: Path) -> Path:
    return path.with_name(f"{path.stem}.sum")


def _unfinished(path: Path) -> bool:
    return any(path.with_name(f"{path.name}-{part}").exists() for part in ("wal", "journal"))
