"""*Tamu*, a guest: a learner in a folder of their own for one sitting, of whom nothing is kept."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.errors import DatabaseInUse, StorageError, named_errors
from desktop.storage.folders import refuse_if_open, remove_folder
from desktop.storage.ids import DEVICE, chance
from desktop.storage.learners import Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

GUEST = "tamu"
"""The id of every guest; no learner has it."""

_PREFIX = "mitra-tamu-"
_QUIET = timedelta(minutes=10)  # a guest's database is closed for a moment while it begins


def guest(device: str = "") -> Learner:
    """A new guest, in a folder that nobody else on this computer may look into. Raises the named errors."""
    with named_errors(Path(tempfile.gettempdir())):
        return Learner(GUEST, Path(tempfile.mkdtemp(prefix=_PREFIX)), device or chance(DEVICE))


def is_guest(learner: Learner) -> bool:
    """Whether nothing that this learner does is kept."""
    return learner.id == GUEST


def discard(learner: Learner) -> None:
    """Delete all that a guest did, whose database is closed; what cannot be deleted now is swept later.

    Does nothing to any other learner.
    """
    if is_guest(learner):
        with suppress(StorageError):
            remove_folder(learner.folder)


def sweep_guests(now: datetime) -> None:
    """Delete what guests left whose Mitra was killed: this user's own, not those that are open; never raises."""
    for folder in _left_behind():
        with suppress(DatabaseInUse, StorageError, OSError):
            if abs(now.timestamp() - _touched(folder)) > _QUIET.total_seconds():
                refuse_if_open(folder / "progress.db")
                remove_folder(folder)


def _left_behind() -> Iterator[Path]:
    with suppress(OSError):
        for entry in sorted(Path(tempfile.gettempdir()).iterdir()):
            if entry.name.startswith(_PREFIX) and not entry.is_symlink() and entry.is_dir() and _is_ours(entry):
                yield entry


def _is_ours(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()


def _touched(folder: Path) -> float:
    """When something in a folder was last written."""
    return max(file.stat().st_mtime for file in (folder, *folder.iterdir()))
