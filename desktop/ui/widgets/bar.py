"""A thin bar that shows how much of something is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QProgressBar, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

TRACK = 2
"""Height in px of the part that is not done: a thin line can be as dark as a control's border without looking full."""


class ProgressBar(QProgressBar):
    """A share of a whole, painted as a rounded bar; a screen reader hears its name and the percent."""

    def __init__(self, theme: Theme, name: str, thickness: int = 8, parent: QWidget | None = None) -> None:
        """Make an empty bar called `name`, `thickness` px high."""
        super().__init__(parent)
        self.theme = theme
        self._fraction = 0.0
        self._thickness = thickness
        self.setRange(0, 100)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_fraction(self, fraction: float) -> None:
        """Show a share from 0 to 1; what lies outside is taken as the nearer end."""
        self._fraction = min(1.0, max(0.0, fraction))
        self.setValue(round(self._fraction * 100))
        self.update()

    def fraction(self) -> float:
        """Return the share shown, from 0 to 1."""
        return self._fraction

    def sizeHint(self) -> QSize:
        """Return a thin, wide bar."""
        return QSize(120, self._thickness)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be told apart."""
        return QSize(24, self._thickness)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, and over it the part that is done."""
        roles = self.theme.roles
        whole = QRectF(self.rect())
        above = (whole.height() - TRACK) // 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_part(painter, QRectF(0, above, whole.width(), TRACK), roles.control)
        if self._fraction > 0:
            whole.setWidth(max(whole.height(), whole.width() * self._fraction))
            self._paint_part(painter, whole, roles.first)
        painter.end()

    def _paint_part(self, painter: QPainter, part: QRectF, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(part, part.height() / 2, part.height() / 2)
