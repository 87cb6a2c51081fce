"""Saves all of a learner's work in one ``.mitra`` file, step by step, so that a window can go on living meanwhile."""

from __future__ import annotations

import json
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from desktop import VERSION
from desktop.content.stepwise import drained
from desktop.storage import bundle, log
from desktop.storage.bundle import Written
from desktop.storage.errors import DatabaseDamaged
from desktop.storage.pictures import Pictures
from desktop.storage.whole_file import saved

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from desktop.storage.bundle import Manifest
    from desktop.storage.database import Database
    from desktop.storage.learners import Learner

_AT_ONCE = 500
_KEY = "counter, device, at, kind, subject, value, version, local"
_DATE = (2000, 1, 1, 0, 0, 0)  # of every file in the zip: the manifest has the moment


def writing(path: Path, database: Database, learner: Learner, whose: Manifest) -> Generator[float, None, Written]:
    """Write all of a learner's work to ``path``, whole or not at all, as that of ``whose``.

    Gives how far it is, 0 to 1. What is added to the log meanwhile may or may not come along. Raises FileNotWritten;
    its ``reason`` is DatabaseDamaged where an entry is not what was written.
    """
    total = max(1, int((database.row("SELECT count(*) FROM log") or (0,))[0]))
    pictures = Pictures(learner.pictures).names()
    with saved(path) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
            entries = 0
            with zipped.open(_info(bundle.LOG), "w") as lines:
                for rows in _rows(database):
                    lines.write("".join(map(_line, rows)).encode())
                    entries += len(rows)
                    yield 0.9 * min(1.0, entries / total)
            readings = database.rows("SELECT lesson, seconds, fraction, at, version FROM reading ORDER BY lesson")
            _put(zipped, bundle.READING, "".join(map(_line, readings)).encode())
            for number, kept in enumerate(pictures):
                with suppress(FileNotFoundError):
                    _put(zipped, bundle.PICTURES + kept, (learner.pictures / kept).read_bytes())
                yield 0.9 + 0.1 * number / len(pictures)
            with suppress(FileNotFoundError):
                _put(zipped, bundle.PREFERENCES, learner.preferences.read_bytes()[: bundle.LARGEST_PART])
            _put(zipped, bundle.MANIFEST, _manifest(whose, entries, len(readings)))
        size = file.tell()
    return Written(entries, len(pictures), size)


def write(path: Path, database: Database, learner: Learner, whose: Manifest) -> Written:
    """The same at once."""
    return drained(writing(path, database, learner, whose))


def _manifest(whose: Manifest, entries: int, lessons: int) -> bytes:
    values = {
        "format": bundle.FORMAT, "mitra": VERSION, "learner": whose.learner, "also": whose.also, "name": whose.name,
        "picture": whose.picture, "entries": entries, "lessons": lessons,
        "made": None if whose.made is None else whose.made.isoformat(timespec="seconds"),
    }  # fmt: skip
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def _rows(database: Database) -> Iterator[list[tuple[Any, ...]]]:
    """The log in the order of replay, some rows at a time. Raises DatabaseDamaged for one that is not as written."""
    last: tuple[Any, ...] = (0, "", 0, "", "", "", "", 0)
    question = f"SELECT {_KEY}, seal FROM log WHERE ({_KEY}) > (?, ?, ?, ?, ?, ?, ?, ?) ORDER BY {_KEY} LIMIT ?"
    while rows := database.rows(question, (*last, _AT_ONCE)):
        for *row, own in rows:
            if log.seal(row) != own:
                raise DatabaseDamaged(database.path, "an entry of the log was changed")
        yield rows
        last = rows[-1][:-1]


def _line(row: tuple[Any, ...]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _put(zipped: zipfile.ZipFile, name: str, data: bytes) -> None:
    zipped.writestr(_info(name), data)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".jpg", ".jpeg")) else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
