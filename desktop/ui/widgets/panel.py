"""A rounded surface with a fine line round it, on which a page puts things that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.ui.widgets.brush import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

RADIUS = 14
MARGIN = 23


class Panel(QFrame):
    """A rounded surface; put widgets into `column`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, margin: int = MARGIN) -> None:
        """Make an empty panel with `margin` px between its edge and what stands in it."""
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(8)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its line."""
        painter = QPainter(self)
        rounded(painter, self.rect(), RADIUS, self.theme.roles.surface, self.theme.roles.line)
        painter.end()
