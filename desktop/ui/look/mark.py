"""The mark of Mitra: two overlapping circles, teal and terracotta, and in gold what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

FIRST = "#12666F"
SECOND = "#B4432F"
LENS = "#F4C95D"

# Width to height of the mark, and the circles' diameter in parts of its width.
ASPECT = 28 / 18
DIAMETER = 18 / 28

ICON_SIZES = (16, 32, 48, 64, 128, 256)


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """Paint the mark into the middle of `rect`, as large as fits; the colours are the same in every theme."""
    width = min(rect.width(), rect.height() * ASPECT)
    side = width * DIAMETER
    left = rect.center().x() - width / 2
    top = rect.center().y() - side / 2
    first = QPainterPath()
    first.addEllipse(QRectF(left, top, side, side))
    second = QPainterPath()
    second.addEllipse(QRectF(left + width - side, top, side, side))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for path, colour in ((first, FIRST), (second, SECOND), (first.intersected(second), LENS)):
        painter.setBrush(QColor(colour))
        painter.drawPath(path)
    painter.restore()


def app_icon(sizes: Sequence[int] = ICON_SIZES) -> QIcon:
    """Return the mark as the icon of the application, painted once for each of `sizes` (px)."""
    # The window paints the mark in its bar; an icon can wait until that stands.
    from PySide6.QtGui import QIcon, QPixmap

    icon = QIcon()
    for size in sizes:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, size, size).adjusted(size / 32, 0, -size / 32, 0))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
