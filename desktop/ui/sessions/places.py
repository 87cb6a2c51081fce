"""Where the data of all learners of this computer lies, and where the next start is to look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from desktop.storage import places
from desktop.storage.errors import StorageReadOnly
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.ui.sessions.desk import Desk

HERE, BESIDE, STICK = "here", "beside", "stick"
"""Kinds of places: the usual folder of this computer, one beside the program, one on a stick."""


class Place(NamedTuple):
    """A place for data: its folder, its kind, the name of the stick ("" for none), whether the next start opens it."""

    folder: Path
    kind: str
    stick: str
    is_next: bool


class PlacesSession(QObject):
    """The places for data that are there now."""

    def __init__(self, desk: Desk, data: Path, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        """``data`` is the folder that is open; ``environ`` tells which is the usual one."""
        super().__init__(parent)
        self._desk, self.data = desk, data
        self._usual = places.usual_folder(environ)

    def all(self) -> tuple[Place, ...]:
        """The usual folder, then those that are found; none where a person named the one that is open."""
        found = places.find()
        if self.data != self._usual and self.data not in [one.folder for one in found]:
            return ()
        chosen = places.wanted(self._usual) or self._usual
        others = [Place(one.folder, STICK if one.stick else BESIDE, one.stick, one.folder == chosen) for one in found]
        return (Place(self._usual, HERE, "", self._usual == chosen), *others)

    @guarded
    def prefer(self, place: Place) -> None:
        """Let the next start open this place."""
        places.prefer(place.folder, self._usual)
        if (places.wanted(self._usual) or self._usual) != place.folder:
            raise StorageReadOnly(self._usual)
        self._desk.tell("place-chosen")
