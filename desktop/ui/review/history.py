"""The history of a card as a table that is read row by row, and when the card comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.row_sheet import AIR
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.card_history import CardHistory

ROW = 36
MARGIN = 24
"""Logical pixels beside the words; those of the table stand in its cells."""


class HistoryTable(Table):
    """A table that leaves letters to the page, where each is a key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the table."""
        if event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class HistoryView(QWidget):
    """What is known of one card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._coming = Label(theme, "", 16, 600)
        self._sums = Label(theme, "", 14, 400, "muted")
        headers = (self.tr("Tanggal"), self.tr("Jawaban"), self.tr("Jarak"), self.tr("Datang lagi"))
        self.table = HistoryTable(theme, self.tr("Riwayat kartu"), headers, "paper")
        self.table.setShowGrid(False)
        self.table.setFont(font(INTERFACE, 14))
        self.table.horizontalHeader().setFont(font(INTERFACE, 13, 600))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - AIR, 8, 12, 16)
        column.setSpacing(8)
        for label in (self._coming, self._sums):
            label.setContentsMargins(AIR, 0, 0, 0)
        column.addWidget(self._coming)
        column.addWidget(self._sums)
        column.addSpacing(8)
        column.addWidget(self.table, 1)
        column.addStretch(0)  # without a table the sentence stands at the top
        self.setFocusProxy(self.table)

    def show_history(self, history: CardHistory) -> None:
        """Show a card's history."""
        self._coming.set_text(history.coming)
        self._sums.set_text(history.sums)
        self._sums.setVisible(bool(history.sums))
        self.table.setVisible(bool(history.rows))
        self.table.setAccessibleDescription(f"{history.coming} {history.sums}".strip())
        self.table.show_rows(history.rows)

    def take_focus(self) -> None:
        """Give the focus to the table; where there is none, to the sentence."""
        if self.table.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._coming.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._coming.setFocus(Qt.FocusReason.OtherFocusReason)
