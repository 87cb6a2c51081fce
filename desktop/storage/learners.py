"""Where a learner's work lies in the data folder, and which computer this is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.errors import named_errors
from desktop.storage.ids import DEVICE, ULID, chance, is_id, ulid

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

PIN = "pin.json"
"""The file, in a learner's folder, of their PIN."""


class Learner(NamedTuple):
    """A learner's id, the folder that holds all of their work, and the id of this computer."""

    id: str
    folder: Path
    device: str

    @property
    def progress(self) -> Path:
        """The database of the learner's work."""
        return self.folder / "progress.db"

    @property
    def preferences(self) -> Path:
        """The learner's own settings: theme, text size, motion, font, grades."""
        return self.folder / "preferences.json"

    @property
    def pictures(self) -> Path:
        """The folder of the pictures of the learner's own notes."""
        return self.folder / "pictures"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.folder / "backups"


def open_learner(data: Path, now: datetime) -> Learner:
    """The first learner of this data folder; made, with the folder, at the first start.

    Raises StorageReadOnly, StorageFull, StorageFailed when the folder cannot be made.
    """
    folder = learners_folder(data)
    with named_errors(data):
        _make(folder)
        found = learner_ids(data)
        name = found[0] if found else ulid(now)
        _make(folder / name)
    return learner_of(data, name)


def learner_of(data: Path, ident: str) -> Learner:
    """The learner of this id, whose folder may not be there yet. Raises the named errors."""
    with named_errors(data):
        return Learner(ident, learners_folder(data) / ident, device_id(data))


def learner_ids(data: Path) -> tuple[str, ...]:
    """The ids of all learners of this data folder, oldest first. Raises the named errors."""
    return tuple(folder.name for folder in learners_in(learners_folder(data)))


def learners_in(place: Path) -> tuple[Path, ...]:
    """The folders of learners in a folder, oldest first; nothing else in it is looked at. Raises the named errors."""
    with named_errors(place):
        try:
            names = sorted(os.listdir(place))
        except FileNotFoundError:
            return ()
        return tuple(place / name for name in names if is_learner(place / name))


def is_learner(folder: Path) -> bool:
    """Whether this is the folder of a learner."""
    return is_id(folder.name, ULID) and folder.is_dir()


def needs_door(data: Path) -> bool:
    """Whether a start has to ask who comes: there are several learners, one with a PIN, or only removed ones."""
    found = learner_ids(data)
    if not found:
        return removed_folder(data).is_dir()
    # Of a folder that nobody may look into, whoever opens it will say so.
    return len(found) > 1 or os.path.exists(learners_folder(data) / found[0] / PIN)


def learners_folder(data: Path) -> Path:
    """Where the folders of the learners lie."""
    return data / "learners"


def removed_folder(data: Path) -> Path:
    """Where the folders of removed learners wait, before they go for good."""
    return data / "removed"


def device_id(data: Path) -> str:
    """The id of the computer that this data folder belongs to; a missing or unreadable one is made anew."""
    file = data / "device"
    try:
        found = file.read_text("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        found = ""
    return found if is_id(found, DEVICE) else new_device(data)


def new_device(data: Path) -> str:
    """Give the computer of this data folder another id: that of a copied folder is the id of two computers."""
    made = chance(DEVICE)
    from desktop.storage.whole_file import replaced  # only at the first start

    with replaced(data / "device") as opened:
        opened.write(f"{made}\n".encode("ascii"))
    return made


def _make(folder: Path) -> None:
    if not folder.is_dir():
        from desktop.storage.copies import make_folder  # only at the first start

        make_folder(folder)
