"""Small drawings that several widgets share: a rounded surface, and a key as it looks on a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.look.fonts import INTERFACE, font, text_width

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont

    from desktop.ui.look.roles import Roles

KEY_SIZE = 12
KEY_PADDING = 5
KEY_RADIUS = 4
# How far the frame of a key reaches over and under the line its letters stand on.
KEY_ABOVE = 14
KEY_BELOW = 5


def rounded(
    painter: QPainter, rect: QRect | QRectF, radius: float, fill: str, line: str = "", width: float = 1
) -> None:
    """Draw a rounded surface in `fill`, with a line of `width` px inside its edge; "" is no surface or no line."""
    inset = width / 2 if line else 0.0
    place = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, radius, radius)


def key_font(weight: int = 600) -> QFont:
    """Return the font that keys are named in."""
    return font(INTERFACE, KEY_SIZE, weight)


def key_width(key: str, weight: int = 600) -> float:
    """Return the width in px of the frame with `key` in it."""
    return max(KEY_ABOVE + 1.0, text_width(key, INTERFACE, KEY_SIZE, weight) + 2 * KEY_PADDING + 1)


def paint_key(painter: QPainter, start: QPointF, key: str, roles: Roles, weight: int = 600) -> None:
    """Draw `key` in a small frame whose left edge and base line are at `start`."""
    width = key_width(key, weight)
    frame = QRectF(start.x(), round(start.y()) - KEY_ABOVE, width, KEY_ABOVE + KEY_BELOW)
    rounded(painter, frame, KEY_RADIUS, roles.surface, roles.line)
    painter.setPen(QColor(roles.muted))
    painter.setFont(key_font(weight))
    inner = text_width(key, INTERFACE, KEY_SIZE, weight)
    # A key's letters are smaller than the words beside them: half a px up keeps them in the middle of the frame.
    painter.drawText(QPointF(frame.x() + (width - inner) / 2, start.y() - 0.5), key)
