"""The contents of the open lesson: its headings, and the minutes that it still takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.contents_list import ContentsList, ContentsRow
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme

SIDE = 20
"""Logical pixels left and right of the head, as of a unit's name in the list of lessons above it."""
FOOT = 8


class ContentsPanel(QWidget):
    """A head that names the list and says how long the lesson still takes, and the list under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.list = ContentsList(theme)
        self._name = Label(theme, self.tr("Isi bacaan ini"), 12, 700, "muted")
        self._left = Label(theme, "", 12, 700, "muted")
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(SIDE, 12, SIDE, 4)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self._left, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, FOOT)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        theme.changed.connect(self.update)

    def set_rows(self, rows: Sequence[ContentsRow]) -> None:
        """Show the headings of another lesson."""
        self.list.set_rows(rows)

    def set_left(self, words: str) -> None:
        """Say how long the lesson still takes; a screen reader hears it with the name of the list."""
        self._left.set_text(words)
        self.list.setAccessibleDescription(words)

    def height_for(self, width: int) -> int:
        """Return the height in px at which nothing has to be scrolled, if it were so many px wide."""
        return self._head.sizeHint().height() + self.list.height_for(width) + FOOT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above it."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.roles.line))
        painter.drawRect(0, 0, self.width(), 1)
        painter.end()
