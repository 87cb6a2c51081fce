"""A splitter whose borders are fine lines in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme


class Border(QSplitterHandle):
    """The line between two sides; Qt lets it be gripped some px beside it too."""

    def __init__(self, theme: Theme, splitter: QSplitter) -> None:
        """Stand between two widgets of `splitter`."""
        super().__init__(splitter.orientation(), splitter)
        self.theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.roles.line))
        painter.drawRect(self.contentsRect())
        painter.end()


class Splitter(QSplitter):
    """Widgets side by side with lines of 1 px between them, none of which can be pushed out of sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty, horizontal splitter."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        theme.changed.connect(self.update)

    def createHandle(self) -> QSplitterHandle:
        """Return one line."""
        return Border(self.theme, self)
