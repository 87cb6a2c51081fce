"""Words that fade into their ground where more of them can be scrolled to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter

LENGTH = 28.0
SHARE = 4
"""The part of an area, as one of so many, that fades at most: where a line has room, it must be read."""


def fade_ends(painter: QPainter, area: QRectF, scrolled: int, most: int, ground: str) -> None:
    """Fade the ends of `area` beyond which there is more: `scrolled` px of `most` are passed."""
    if scrolled > 0:
        fade(painter, area, area.top(), ground)
    if scrolled < most:
        fade(painter, area, area.bottom(), ground)


def fade(painter: QPainter, area: QRectF, edge: float, ground: str) -> None:
    """Lay the colour `ground` over the words of `area`: whole at `edge`, its top or its bottom, and none further in."""
    at_top = edge <= area.center().y()
    length = min(LENGTH, area.height() / SHARE)
    inner = edge + length if at_top else edge - length
    solid, clear = QColor(ground), QColor(ground)
    clear.setAlpha(0)
    gradient = QLinearGradient(0, edge, 0, inner)
    gradient.setColorAt(0, solid)
    gradient.setColorAt(1, clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRect(QRectF(area.left(), min(edge, inner), area.width(), length))
