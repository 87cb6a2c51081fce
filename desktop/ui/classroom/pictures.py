"""Pictures of what the wall shows: few, drawn before they are needed where that can be known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from desktop.ui.sessions.classroom.wall_control import ZOOM
from desktop.ui.widgets.wall.painting import paint_sheet

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.wall_control import OnWall
    from desktop.ui.widgets.wall.sheet import Frame, Scene

MOST = 3
"""Pictures kept: the one on the wall, the next, the one before. Each is as large as the wall."""


class Wanted(NamedTuple):
    """A scene as the wall shows it: enlarged around a place or not, so many pixels large."""

    scene: Scene
    frame: Frame
    zoom: tuple[float, float] | None
    size: QSize


class Drawn(NamedTuple):
    """A picture, and what a screen reader is told of it."""

    picture: QPixmap
    spoken: tuple[str, ...]


class Pictures:
    """Draws sheets and keeps the last few."""

    def __init__(self) -> None:
        self._kept: list[tuple[Wanted, Drawn]] = []  # the newest stands first

    def draw(self, wanted: Wanted) -> Drawn:
        """The picture of a scene, drawn now where it is not there yet."""
        found = next((pair for pair in self._kept if pair[0] == wanted), None)
        if found is not None:
            self._kept.remove(found)
        else:
            del self._kept[MOST - 1 :]  # before there is another one
            found = (wanted, _drawn(wanted))
        self._kept.insert(0, found)
        return found[1]

    def has(self, wanted: Wanted) -> bool:
        """Whether a picture is there."""
        return any(key == wanted for key, _ in self._kept)

    def prepare(self, wanted: Wanted) -> None:
        """Draw what will be wanted next; it stands behind what is wanted now."""
        self.draw(wanted)
        if len(self._kept) > 1:
            self._kept[0], self._kept[1] = self._kept[1], self._kept[0]

    def clear(self) -> None:
        """Let all of them go."""
        self._kept.clear()


def wanted(shown: OnWall, size: QSize) -> Wanted:
    """What must be drawn for what the wall shows."""
    return Wanted(shown.scene, shown.frame, shown.zoom, size)


def enlarged(zoom: tuple[float, float], size: QSize) -> QRectF:
    """The part of a wall of this size that fills it when it is enlarged around a place: at 0 and 1 it ends."""
    width, height = size.width() / ZOOM, size.height() / ZOOM
    return QRectF(zoom[0] * (size.width() - width), zoom[1] * (size.height() - height), width, height)


def _drawn(wanted: Wanted) -> Drawn:
    sheet = wanted.scene.sheet(wanted.frame)
    picture = QPixmap(wanted.size)
    place = QRectF(picture.rect())
    if wanted.zoom is not None:
        part = enlarged(wanted.zoom, wanted.size)
        place = QRectF(-part.x() * ZOOM, -part.y() * ZOOM, place.width() * ZOOM, place.height() * ZOOM)
    painter = QPainter(picture)
    paint_sheet(painter, sheet, place)
    painter.end()
    return Drawn(picture, sheet.spoken)
