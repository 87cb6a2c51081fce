"""A slim scroll bar in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar

from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

WIDTH = 10
SHORTEST = 32
MARK = 3
"""Height in px of the mark of a place."""


class ScrollBar(QScrollBar):
    """An upright scroll bar of 10 px: a rounded handle on the ground of the role `ground`."""

    def __init__(self, theme: Theme, ground: str = "paper", parent: QWidget | None = None) -> None:
        """Make the bar; `ground` is the role that its surroundings are painted in."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._ground = ground
        self._marks: dict[str, tuple[float, ...]] = {}
        theme.changed.connect(self.update)

    def set_marks(self, role: str, fractions: Iterable[float]) -> None:
        """Mark places in the colour of a role, each as the part (0 to 1) of the whole height that lies above it."""
        self._marks[role] = tuple(fractions)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the slim width."""
        return QSize(WIDTH, 2 * SHORTEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and, if there is anything to scroll, the handle."""
        roles = self.theme.roles
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(roles, self._ground)))
        painter.drawRect(self.rect())
        if self.maximum() > self.minimum():
            active = self.isSliderDown() or self.underMouse()
            rounded(painter, self.handle(), 3, roles.muted if active else roles.control)
        for role, fractions in self._marks.items():
            painter.setBrush(QColor(getattr(roles, role)))
            for fraction in fractions:
                painter.drawRect(QRectF(0, min(fraction * self.height(), self.height() - MARK), WIDTH, MARK))
        painter.end()

    def handle(self) -> QRectF:
        """Return where the handle stands; Fusion's own reckoning of the groove without its arrows."""
        span = self.maximum() - self.minimum()
        length = max(float(SHORTEST), self.height() * self.pageStep() / max(1, span + self.pageStep()))
        top = (self.height() - length) * (self.value() - self.minimum()) / max(1, span)
        return QRectF(2, top, WIDTH - 4, length)
