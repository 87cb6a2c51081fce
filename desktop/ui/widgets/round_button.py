"""A small round button with a sign in it, for help that stands beside what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIDE = 24
CIRCLE = 18
INSET = (SIDE - CIRCLE) // 2
"""Px from the edge of what can be hit to the circle: a circle at a margin stands so far beyond it."""


class RoundButton(Clickable):
    """A sign in a circle; its name is the tool tip and what a screen reader says."""

    focus_radius = SIDE // 2

    def __init__(self, theme: Theme, sign: str, name: str, key: str = "", parent: QWidget | None = None) -> None:
        """Show `sign` and be called `name`; `key` only names a key, the page binds it."""
        self._sign = sign
        super().__init__(theme, name, parent)
        self.setToolTip(f"{name} ({key})" if key else name)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square that can be hit."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the sign."""
        roles = self.theme.roles
        painter = QPainter(self)
        circle = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        warm = self.hovered() or self.isDown()
        rounded(painter, circle, CIRCLE / 2, roles.tint_first if warm else roles.surface, roles.control)
        face = font(INTERFACE, 12, 600)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        painter.setPen(QColor(roles.ink if warm else roles.muted))
        start = (self.width() - metrics.horizontalAdvance(self._sign)) / 2
        painter.drawText(QPointF(start, (self.height() + metrics.capHeight()) / 2), self._sign)
        painter.end()
