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
from desktop.storage.whole_file import saved

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.database import Database
    from desktop.storage.learners import Learner

_AT_ONCE = 500
_KEY = "counter, device, at, kind, subject, value, version, local"
_DATE = (2000, 1, 1, 0, 0, 0)  # of every file in the zip: the manifest has the moment


def writing(
    path: Path, database: Database, learner: Learner, name: str, picture: str, now: datetime
) -> Generator[float, None, Written]:
    """Write the work of a learner called ``name``, with this ``picture``, to ``path``, whole or not at all.

    Gives how far it is, 0 to 1. What is added to the log meanwhile may or may not come along. Raises FileNotWritten;
    its ``reason`` is DatabaseDamaged where an entry is not what was written.
    """
    total = max(1, int((database.row("SELECT count(*) FROM log") or (0,))[0]))
    pictures = _pictures(learner.pictures)
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
                    _put(zipped, bundle.PICTURES + kept.name, kept.read_bytes())
                yield 0.9 + 0.1 * number / len(pictures)
            with suppress(FileNotFoundError):
                _put(zipped, bundle.PREFERENCES, learner.preferences.read_bytes()[: bundle.LARGEST_PART])
            manifest = {
                "format": bundle.FORMAT, "mitra": VERSION, "learner": learner.id, "name": name, "picture": picture,
                "entries": entries, "lessons": len(readings), "made": now.isoformat(timespec="seconds"),
            }  # fmt: skip
            _put(zipped, bundle.MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
        size = file.tell()
    return Written(entries, len(pictures), size)


def write(path: Path, database: Database, learner: Learner, name: str, picture: str, now: datetime) -> Written:
    """The same at once."""
    return drained(writing(path, database, learner, name, picture, now))


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


def _pictures(folder: Path) -> list[Path]:
    """The files of the pictures of own notes; others are not looked at."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if bundle.PICTURE.fullmatch(bundle.PICTURES + file.name))


def _line(row: tuple[Any, ...]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _put(zipped: zipfile.ZipFile, name: str, data: bytes) -> None:
    zipped.writestr(_info(name), data)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".jpg", ".jpeg")) else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info
