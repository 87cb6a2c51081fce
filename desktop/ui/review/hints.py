"""The small buttons under the card: what can be done with it beside answering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.look.theme import Theme

NARROW = 700
"""Logical pixels of width under which the buttons in full do not stand on one line."""


class Hints(QWidget):
    """What can be done with the card.

    Signals: ``undo_wanted()``, ``bury_wanted()``, ``mark_wanted()``, ``history_wanted()``, ``suspend_wanted()``,
    ``stop_wanted()``.
    """

    undo_wanted = Signal()
    bury_wanted = Signal()
    mark_wanted = Signal()
    history_wanted = Signal()
    suspend_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="quiet")
        self.bury = KeyButton(theme, self.tr("Tunda sampai besok"), "–", kind="quiet")
        self.mark = KeyButton(theme, self.tr("Tandai"), "*", kind="quiet")
        self.history = KeyButton(theme, self.tr("Riwayat"), "I", kind="quiet")
        self.suspend = KeyButton(theme, self.tr("Istirahatkan"), "!", kind="quiet")
        self.stop = KeyButton(theme, self.tr("Cukup dulu"), "Esc", kind="quiet")
        self.mark.setCheckable(True)
        self.undo.clicked.connect(self.undo_wanted)
        self.bury.clicked.connect(self.bury_wanted)
        self.mark.clicked.connect(self.mark_wanted)
        self.history.clicked.connect(self.history_wanted)
        self.suspend.clicked.connect(self.suspend_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = FlowRow((self.undo, self.bury, self.mark, self.history, self.suspend, self.stop))
        column.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room: a second line would be the card's."""
        super().resizeEvent(event)
        whole = self.tr("Tunda sampai besok")
        self.bury.set_text(self.tr("Tunda") if self.width() < NARROW else whole)
        self.bury.setAccessibleName(whole)

    def set_marked(self, marked: bool) -> None:
        """Offer to take the mark away, or to set it."""
        self.mark.setChecked(marked)
        self.mark.set_text(self.tr("Hapus tanda") if marked else self.tr("Tandai"))
