"""A table to be read, by eye or by ear, row by row; nothing in it can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem

from desktop.ui.look.row_sheet import table_sheet
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme


class Table(QTableWidget):
    """Rows of words under the names of their columns. Arrow keys go from cell to cell, Tab leaves the table."""

    # A ring stands round the cell.
    shows_focus = True

    def __init__(
        self,
        theme: Theme,
        name: str,
        headers: Sequence[str],
        ground: Literal["paper", "surface"],
        parent: QWidget | None = None,
    ) -> None:
        """Make a table without rows, called `name`, on the colour `ground`."""
        super().__init__(0, len(headers), parent)
        self.theme, self._ground = theme, ground
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headers))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBar(ScrollBar(theme, ground, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows, and stand on the first."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(place, column, QTableWidgetItem(words))
        if rows:
            self.setCurrentCell(0, 0)

    def look_changed(self) -> None:
        """Take the new colours."""
        roles = self.theme.roles
        self.setStyleSheet(table_sheet(roles, roles.paper if self._ground == "paper" else roles.surface))
