"""Reads a ``.mitra`` file without trust: nothing is unpacked by its own name, nothing without end, nothing unsealed."""

from __future__ import annotations

import json
import lzma
import zipfile
import zlib
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from itertools import islice
from sys import intern
from typing import IO, TYPE_CHECKING, Any

from desktop.content.images import LIMIT
from desktop.content.stepwise import drained
from desktop.storage import bundle, log
from desktop.storage.bundle import Bundle, Manifest, NotBundle, ReadingTime
from desktop.storage.errors import BadEntry, DatabaseDamaged
from desktop.storage.foreign import FileBroken, FileEncrypted, FileMissing, FileNewer, FileTooLarge
from desktop.storage.ids import ULID, is_id

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from desktop.storage.log import Entry

_AT_ONCE = 500
_ENCRYPTED = 1  # bit of the flags of a file in a zip
_LONGEST_NAME = 40
_ENTRY = (int, str, int, str, str, str, str, int, int)
_TIME = (str, float, float, int, str)
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(KeyError, ValueError, OverflowError, RecursionError, NotImplementedError),
)


def reading(path: Path) -> Generator[float, None, Bundle]:
    """Read the file at ``path``, giving how far it is (0 to 1), and at the end what it holds; nothing is kept.

    Raises FileMissing, FileBroken, FileEncrypted, FileNewer, FileTooLarge, NotBundle.
    """
    with _opened(path) as zipped, _named_errors(path):
        names = _names(zipped, path)
        head = _object(_read(zipped, bundle.MANIFEST, bundle.LARGEST_PART, path))
        form, count = head.get("format"), head.get("entries")
        if type(form) is not int or type(count) is not int or form < 1:
            raise FileBroken(path, bundle.MANIFEST)
        if form > bundle.FORMAT:
            raise FileNewer(path, str(form))
        entries: list[Entry] = []
        for row in _rows(zipped, bundle.LOG, path):
            entries.append(_entry(row))
            if len(entries) > bundle.MOST_ENTRIES:
                raise FileTooLarge(path, bundle.LOG)
            if len(entries) % _AT_ONCE == 0:
                yield min(1.0, len(entries) / max(1, count))
        readings = [_time(row) for row in islice(_rows(zipped, bundle.READING, path), bundle.MOST_LESSONS)]
        if len(entries) != count or len(readings) != head.get("lessons"):
            raise FileBroken(path, "count")
        own = _read(zipped, bundle.PREFERENCES, bundle.LARGEST_PART, path) if bundle.PREFERENCES in names else b""
        pictures = tuple(found[1] for name in sorted(names) if (found := bundle.PICTURE.fullmatch(name)))
        return Bundle(path, _manifest(head, path), tuple(entries), tuple(readings), own, pictures)


def read(path: Path) -> Bundle:
    """The same at once."""
    return drained(reading(path))


def pictures_of(path: Path, names: tuple[str, ...]) -> Iterator[tuple[str, bytes | None]]:
    """Each picture's name and bytes, None for one that is damaged, too large, or not what its name says.

    Raises what ``reading`` raises of a whole file, should it be gone or changed meanwhile.
    """
    with _opened(path) as zipped:
        for name in names:
            try:
                with _named_errors(path):
                    data = _read(zipped, bundle.PICTURES + name, LIMIT, path)
            except (FileBroken, FileTooLarge):
                yield name, None
            else:
                yield name, data if name.startswith(sha256(data).hexdigest()[:32]) else None


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileMissing(path, str(error)) from error
    with file:
        with _named_errors(path):
            zipped = zipfile.ZipFile(file)
        with zipped:
            yield zipped


@contextmanager
def _named_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except (BadEntry, DatabaseDamaged, *_FAULTS) as error:
        raise FileBroken(path, repr(error)) from error
    except RuntimeError as error:  # zipfile's word for a password
        raise FileEncrypted(path, str(error)) from error


def _names(zipped: zipfile.ZipFile, path: Path) -> set[str]:
    infos = zipped.infolist()
    names = {info.filename for info in infos}
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise FileEncrypted(path)
    if bundle.MANIFEST not in names:
        raise NotBundle(path)
    if len(infos) > bundle.MOST_FILES:
        raise FileTooLarge(path, f"{len(infos)} files")
    # What a later Mitra adds is left alone; what leads out of the folder was put there by somebody else.
    if len(names) != len(infos) or any(".." in name or "\\" in name or name.startswith("/") for name in names):
        raise FileBroken(path, "names")
    return names


def _read(zipped: zipfile.ZipFile, name: str, most: int, path: Path) -> bytes:
    with zipped.open(name) as file:
        data = file.read(most + 1)
        if len(data) > most:
            raise FileTooLarge(path, name)
        file.read()  # the checksum is looked at only at the end
        return data


def _rows(zipped: zipfile.ZipFile, name: str, path: Path) -> Iterator[list[Any]]:
    with zipped.open(name) as file:
        for line in _lines(file, name, path):
            row = json.loads(line)
            if not isinstance(row, list):
                raise FileBroken(path, name)
            yield row


def _lines(file: IO[bytes], name: str, path: Path) -> Iterator[bytes]:
    seen = 0
    while line := file.readline(bundle.LONGEST_LINE + 1):
        seen += len(line)
        if len(line) > bundle.LONGEST_LINE or seen > bundle.LARGEST_LOG:
            raise FileTooLarge(path, name)
        if not line.endswith(b"\n"):
            raise FileBroken(path, name)
        yield line


def _entry(row: list[Any]) -> Entry:
    """An entry, if it is as it was written. Raises ValueError, BadEntry, DatabaseDamaged."""
    if tuple(map(type, row)) != _ENTRY or log.seal(row[:-1]) != row[-1] or row[0] > bundle.LARGEST_COUNTER:
        raise ValueError("no entry")
    entry = log.entry_of(row[:-1])
    log.check(entry)
    return entry._replace(device=intern(entry.device), kind=intern(entry.kind), version=intern(entry.version))


def _time(row: list[Any]) -> ReadingTime:
    if tuple(map(type, row)) != _TIME or not (0 <= row[1] < float("inf") and 0 <= row[2] <= 1):
        raise ValueError("no reading time")
    time = ReadingTime(*row)
    log.moment(time.at)
    (time.lesson + time.version).encode()
    return time


def _object(data: bytes) -> dict[str, Any]:
    found = json.loads(data)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _manifest(head: dict[str, Any], path: Path) -> Manifest:
    learner, name, picture = head.get("learner"), head.get("name"), head.get("picture")
    if not isinstance(learner, str) or not is_id(learner, ULID):
        raise FileBroken(path, bundle.MANIFEST)
    also = head.get("also")
    others = also[: bundle.MOST_IDS] if isinstance(also, list) else ()
    known = tuple(one for one in others if isinstance(one, str) and is_id(one, ULID))
    return Manifest(learner, _tidy(name), _tidy(picture), _moment(head.get("made")), known)


def _tidy(text: object) -> str:
    """A short line of plain signs."""
    words = " ".join(text.split()) if isinstance(text, str) else ""
    return "".join(sign for sign in words if sign.isprintable())[:_LONGEST_NAME]


def _moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return found if found is not None and found.utcoffset() is not None and 1 < found.year < 9999 else None
