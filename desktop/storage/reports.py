"""Reports of unexpected errors, and the log of what the program did: few, small, and without anybody's words."""

from __future__ import annotations

import logging
import os
import platform
import re
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from desktop import VERSION
from desktop.storage.shortening import shortened
from desktop.storage.whole_file import replaced

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

FOLDER = "reports"
"""The folder of reports and log within the data folder."""
MOST = 20
"""Reports that are kept, beside the log."""
ROOM = 1 << 20
"""Bytes that all reports may take together."""
LARGEST = 1 << 16
"""Bytes of one report; a longer one is cut."""
LOG, CRASH = "mitra.log", "crash.part"
_LOG_ROOM, _LOGS = 1 << 17, 3
_NAME = re.compile(r"\d{8}-\d{6}(?:-\d+)?\.txt", re.ASCII)

_PATH = re.compile(r'File "([^"]+)"')


def reports(data: Path) -> list[Path]:
    """The reports of a data folder, newest first; none where the folder cannot be read."""
    try:
        names = os.listdir(data / FOLDER)
    except OSError:
        return []
    return sorted((data / FOLDER / name for name in names if _NAME.fullmatch(name)), key=_age, reverse=True)


def write_report(data: Path, text: str, now: datetime) -> Path:
    """Write a report of ``text``, with the versions above it, and delete the oldest that are too many.

    Raises StorageFull, StorageReadOnly, StorageLost, StorageFailed.
    """
    folder = data / FOLDER
    with suppress(OSError):  # what it means is said by the writing
        folder.mkdir(exist_ok=True)
    name = f"{now:%Y%m%d-%H%M%S}"
    path, number = folder / f"{name}.txt", 1
    while path.exists() or path.with_name(f"{path.name}.part").exists():
        number += 1
        path = folder / f"{name}-{number}.txt"
    with replaced(path) as file:
        file.write(f"{head(now)}\n\n{text}\n".encode(errors="backslashreplace")[:LARGEST])
    _prune(data)
    return path


def read_report(report: Path) -> str:
    """The text of a report; "" where it cannot be read."""
    try:
        with report.open("rb") as file:
            return file.read(LARGEST).decode(errors="replace")
    except OSError:
        return ""


def head(now: datetime) -> str:
    """The moment and the versions, as they stand above a report."""
    return f"{now:%Y-%m-%d %H:%M:%S %z}\nMitra {VERSION}, Python {platform.python_version()}, {platform.platform()}"


def take_crash(data: Path, now: datetime) -> Path | None:
    """Make a report of what the last run left when it crashed; None where it did not.

    Raises the errors of ``write_report``; the traces then wait for the next start.
    """
    left = data / FOLDER / CRASH
    try:
        traces = left.read_bytes()[:LARGEST].decode(errors="replace")
    except OSError:
        return None
    made = write_report(data, _PATH.sub(_short_path, traces), now) if traces.strip() else None
    with suppress(OSError):
        left.unlink()
    return made


def _short_path(found: re.Match[str]) -> str:
    from desktop.storage.mishap_text import short_file

    return f'File "{short_file(found[1])}"'


def _age(report: Path) -> tuple[str, int]:
    day, moment, *number = report.stem.split("-")
    return f"{day}-{moment}", int(number[0]) if number else 1


def _prune(data: Path) -> None:
    room = ROOM
    for number, report in enumerate(reports(data)):
        with suppress(OSError):
            room -= report.stat().st_size
            if number >= MOST or room < 0:
                report.unlink()


class Diary(RotatingFileHandler):
    """A log of a few files that are exchanged in turn. Where it cannot be written the program goes on without it."""

    def __init__(self, data: Path) -> None:
        super().__init__(
            data / FOLDER / LOG, maxBytes=_LOG_ROOM, backupCount=_LOGS - 1, encoding="utf-8", delay=True,
            errors="backslashreplace",
        )  # fmt: skip
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; the folder is made with the first."""
        if self.stream is None:
            with suppress(OSError):
                os.mkdir(os.path.dirname(self.baseFilename))
        super().emit(record)

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record, whose paths name nobody."""
        return shortened(super().format(record))

    def handleError(self, record: logging.LogRecord) -> None:
        """Do without the line: a full disk or a pulled stick is said elsewhere."""


def diary() -> logging.Logger:
    """The log of this program. What others log does not come here: nobody knows whose words are in it."""
    found = logging.getLogger("mitra")
    found.propagate = False
    if not found.handlers:
        found.addHandler(logging.NullHandler())  # or Python writes to the terminal what nobody keeps
    found.setLevel(logging.INFO)
    return found
