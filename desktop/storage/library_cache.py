"""The file that holds the compiled library: what it was made from, how it is opened, how it is replaced."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import bundled_resources
from desktop.storage.library_records import Damaged, get_record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILE = "library.db"
DEPTH = 6  # folders below a pack that are looked at; a link that leads to itself ends here too
STALE = 3600.0  # seconds after which the temporary file of a build that was killed is removed


def fingerprint(packs: Sequence[Path]) -> str:
    """What the library depends on: every file of every pack with its size and time, this program's own compilers, and
    the map and flags that they draw from.

    The packages that they use change only with a version of Mitra, whose number stands in the file beside the rooms.

    Files are not opened. It is kept and compared whole: the hash of a text can agree by chance, and hashlib costs 6 ms.
    """
    room = Path(__file__).resolve().parent
    ours = [(str(folder), 0) for folder in (room.parent, room, room.parent / "content", room.parent / "study")]
    ours += [(str(bundled_resources() / name), 0) for name in ("maps", "flags")]
    folders = [*ours, *((str(pack.absolute()), DEPTH) for pack in packs)]
    lines: list[str] = []
    for folder, depth in folders:
        files: list[str] = []
        _note(folder, "", depth, files)
        lines += (folder, *sorted(files))
    return "\n".join(lines).encode(errors="backslashreplace").decode()  # a file's name may be no valid text


def _note(folder: str, prefix: str, depth: int, lines: list[str]) -> None:
    """Add a line for each file below `folder`; one that cannot be looked at has its fault in place of size and time.

    Hidden files are left out, and what Python writes. A plain loop: 2,000 files are 10 ms of the start as it is.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == "." or name == "__pycache__":
                    continue
                try:
                    if not entry.is_dir():
                        stat = entry.stat()
                        lines.append(f"{prefix}{name}|{stat.st_size}|{stat.st_mtime_ns}")
                    elif depth:
                        _note(entry.path, f"{prefix}{name}/", depth - 1, lines)
                except OSError as error:
                    lines.append(f"{prefix}{name}|{error.errno}")
    except OSError as error:
        lines.append(f"{prefix}|{error.errno}")


def open_file(path: Path, made_from: str) -> sqlite3.Connection | None:
    """The library in `path` to read, or None unless it is whole and was made from exactly this."""
    connection = None
    try:
        connection = sqlite3.connect(_address(path), uri=True, check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA query_only = ON")
        if get_record(connection, "about", "sources") == made_from:
            return connection
    except (sqlite3.Error, Damaged, OSError, UnicodeError):
        pass
    if connection is not None:
        connection.close()
    return None


def _address(path: Path) -> str:
    """The URI of a file that nobody changes while it is open: SQLite then neither locks it nor looks for a journal."""
    from urllib.parse import quote  # pathlib has loaded it already

    name = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    # four slashes before a Windows share: SQLite takes no host name after two
    return f"file://{'' if name.startswith('/') else '/'}{name}?mode=ro&immutable=1"


def write_file(path: Path, fill: Callable[[sqlite3.Connection], None]) -> bool:
    """Let `fill` write a new file and put it in the place of `path` in one step; False if the disk does not take it.

    Each build writes under a name of its own, so builders do not meet; the last one to finish wins. What `fill` raises
    of its own (not sqlite3's errors) passes through. No temporary file is left behind.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(draft, fill)
        draft.replace(path)
        _sync_folder(path.parent)
        _sweep(path)
    except (OSError, sqlite3.Error):
        return False
    finally:
        _remove(draft)
    return True


def _write(draft: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """A complete file, on the disk when this returns. No journal: a half-written draft is thrown away."""
    connection = sqlite3.connect(draft, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        fill(connection)
    finally:
        connection.close()
    handle = os.open(draft, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(path: Path) -> None:
    """Remove the drafts of builds that were killed long before this one ended."""
    ended = path.stat().st_mtime
    for draft in path.parent.glob(f"{path.name}.*.tmp"):
        if draft.stat().st_mtime < ended - STALE:
            _remove(draft)


def _remove(path: Path) -> None:
    with suppress(OSError):  # in use on Windows; a later build sweeps it away
        path.unlink(missing_ok=True)
