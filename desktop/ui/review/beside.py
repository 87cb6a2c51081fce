"""The card and what is looked up: side by side where there is room, else one in the place of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.review.side import SideView
from desktop.ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.look.theme import Theme

ROOM = 1200
"""Logical pixels from which both stand side by side."""


class Beside(QWidget):
    """The middle of the page, with a side that opens."""

    def __init__(self, theme: Theme, middle: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = QWidget()
        self.side = SideView(theme)
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addStretch(1)
        inner.addWidget(middle, 100)
        inner.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._frame, 1)
        row.addWidget(self.side, 1)

    @property
    def covers(self) -> bool:
        """Whether the side stands in the place of the card."""
        return self._frame.isHidden()

    def has_room(self) -> bool:
        """Whether both can be seen."""
        return self.width() >= ROOM

    def open(self) -> None:
        """Open the side at its full width: what it is to show next is measured by it."""
        self._frame.setVisible(self.has_room())
        self.side.show()
        self._place()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def side_has_focus(self) -> bool:
        """Whether the focus is in the side."""
        return holds_focus(self.side)

    def close(self) -> bool:
        """Close the side; whether the focus was there and now has to go elsewhere."""
        if self.side.isHidden():
            return False
        had_focus = self.side_has_focus()
        self.side.hide()  # first: both at once would be wider than a narrow page
        self._frame.show()
        return had_focus

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or not, as the new width allows."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.side.isHidden():
            return
        room = self.has_room()
        if self._frame.isHidden() == room:
            lost = not room and holds_focus(self._frame)
            self._frame.setVisible(room)
            if lost:
                self.side.take_focus()
