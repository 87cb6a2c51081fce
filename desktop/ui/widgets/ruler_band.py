"""The reading ruler: what lies above and below one line steps back, so that the eye stays on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme

VEIL = 0.62
"""How far the other lines step back, from 0 to 1."""
EDGE = 2


class RulerBand(QWidget):
    """A veil over a page with a window as high as one line; the mouse goes through it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        """Lie over `page`, with no line yet."""
        super().__init__(page)
        self.theme = theme
        self._line = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)

    def line(self) -> QRect:
        """Return the window in the veil, in pixels of the page."""
        return self._line

    def set_line(self, top: float, height: float) -> None:
        """Open the window over a line."""
        self._line = QRect(0, round(top), self.width(), round(height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil and the two edges of the ruler."""
        roles = self.theme.roles
        veil = QColor(roles.paper)
        veil.setAlphaF(VEIL)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), max(0, self._line.top()), veil)
        below = self._line.bottom() + 1
        painter.fillRect(0, below, self.width(), max(0, self.height() - below), veil)
        for y in (self._line.top() - EDGE, below):
            painter.fillRect(0, y, self.width(), EDGE, QColor(roles.first))
        painter.end()
