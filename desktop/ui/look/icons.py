"""One-colour icons from the resources, tinted when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPixmap

SEARCH = "icons"


class IconMissing(Exception):
    """No icon of that name lies in the resources; carries the name."""

    def __init__(self, name: str) -> None:
        """Keep the name that was asked for."""
        super().__init__(name)
        self.name = name


def install(resources: Path) -> None:
    """Tell Qt where the icons lie, so that `pixmap` finds them by name."""
    from PySide6.QtCore import QDir

    QDir.setSearchPaths(SEARCH, [str(resources / "icons" / "lucide")])


def pixmap(name: str, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name` in `colour`, `pixels` logical px wide and high, sharp at the screen's `ratio`.

    Raises IconMissing if there is no such icon.
    """
    # All these cost some ms, and no icon stands in the first picture.
    from PySide6.QtCore import QFile, QIODevice
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    file = QFile(f"{SEARCH}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise IconMissing(name)
    source = file.readAll().replace(b"currentColor", colour.encode())
    file.close()
    side = max(1, round(pixels * ratio))
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(source).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
