"""A calm word about a card that is forgotten again and again: read, write it anew, or let it rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme

RADIUS = 10
LOW = 480
"""Logical pixels of the page's height under which it offers only what is offered nowhere else, on one line."""


class LeechNotice(QFrame):
    """What can be done about a card that does not stay.

    Signals: ``read_wanted()``, ``rewrite_wanted()``, ``suspend_wanted()``.
    """

    read_wanted = Signal()
    rewrite_wanted = Signal()
    suspend_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text = Label(theme, "", 13)
        self._text.setWordWrap(False)
        self.read_button = KeyButton(theme, self.tr("Baca bagian ini"), "R", kind="link")
        self.rewrite_button = KeyButton(theme, self.tr("Tulis ulang"), "E", kind="link")
        self.suspend_button = KeyButton(theme, self.tr("Istirahatkan"), "!", kind="link")
        self.read_button.clicked.connect(self.read_wanted)
        self.rewrite_button.clicked.connect(self.rewrite_wanted)
        self.suspend_button.clicked.connect(self.suspend_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 2)
        column.setSpacing(0)
        column.addWidget(FlowRow((self._text, self.read_button, self.rewrite_button, self.suspend_button), 14))
        theme.changed.connect(self.update)
        self._low = self._has_paragraph = False
        self.hide()

    def fit(self, height: int) -> None:
        """Leave the card its room on a page so many px high."""
        self._low = height < LOW
        self._offer()

    def tell(self, lapses: int, *, has_paragraph: bool) -> None:
        """Say how often the card was forgotten; nothing where it is no such card (0)."""
        self.setVisible(lapses > 0)
        if lapses:
            words = self.tr("Sudah {count} kali terlupa; mungkin kata-katanya kurang pas.")
            self._text.set_text(words.format(count=lapses))
            self.setAccessibleName(self._text.text())
            self._has_paragraph = has_paragraph
            self._offer()
            announce(self, self._text.text())

    def _offer(self) -> None:
        self.read_button.setVisible(self._has_paragraph and not self._low)
        self.suspend_button.setVisible(not self._low)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        rounded(painter, self.rect(), RADIUS, self.theme.roles.surface, self.theme.roles.line)
        painter.end()
