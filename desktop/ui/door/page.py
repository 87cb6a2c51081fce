"""What the pages behind the choice of learners share: a head with the way back, and a column that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import WIDTH, ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme

WIDEST = 650
MARGIN = 24
EDGE, AIR = 6, 14
"""Logical pixels beside the widgets, for the ring round the focus, and before the scroll bar."""


class DoorPage(QWidget):
    """A page with a title; Esc, or its button, leads back. Put widgets into ``column``.

    Signals: ``left()``, back to the learners; ``told(str)``, a sentence for the learner ("": none any more).
    """

    left = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        """Make a page called ``title`` with nothing on it yet."""
        super().__init__(parent)
        self._theme = theme
        self.title = Label(theme, title, 26, 600, family=READING)
        self.back_button = KeyButton(theme, self.tr("Kembali"), "Esc", kind="outlined")
        self.back_button.set_compact()
        self.back_button.clicked.connect(self.left)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(EDGE, EDGE, AIR, 12)
        self.column.setSpacing(10)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setVerticalScrollBar(ScrollBar(theme, "paper", self.area))
        # Always there, so that the page ends at the same margin with it and without.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        self._arrange()

    def add_title(self, text: str) -> Label:
        """Begin another part of the page under a small title."""
        made = Label(self._theme, text, 15, 700)
        if self.column.count():
            self.column.addSpacing(10)
        self.column.addWidget(made)
        return made

    def add_row(self, *widgets: QWidget) -> QWidget:
        """Put widgets side by side, at the left."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for widget in widgets:
            across.addWidget(widget)
        across.addStretch(1)
        self.column.addWidget(row)
        return row

    def begin(self) -> None:
        """Put the focus where the page begins."""
        self.back_button.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring into sight what Tab leads to."""
        gone = super().focusNextPrevChild(forward)
        focused, inside = self.window().focusWidget(), self.column.parentWidget()
        if inside is not None and inside.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, 20)
        return gone

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setContentsMargins(EDGE, 0, AIR + WIDTH, 0)
        across.addWidget(self.title, 1)
        across.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addLayout(across)
        down.addWidget(self.area, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN - EDGE, 20, 0, 12)
        outer.addStretch(1)
        outer.addWidget(middle, 1000)
        outer.addStretch(1)
