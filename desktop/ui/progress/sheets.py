"""The two sheets that lie over *Kemajuan*: what a figure means, and the table behind a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.meanings import name_of, text_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figure_tables import Table as Numbers

MARGIN = 24
MEANING_WIDTH = 560
WIDEST = QSize(760, 620)
AROUND = 40
"""Logical pixels of the window that stay in sight beside a sheet."""
ROW = 34
HEAD = 130


class Sheet(QDialog):
    """A sheet with its name and a button that closes it; put the rest into `column`."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self.close_button.set_compact()
        self.close_button.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(Label(theme, title, 24, 600, family=READING), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 18, MARGIN, 22)
        self.column.setSpacing(12)
        self.column.addLayout(head)


class MeaningSheet(Sheet):
    """What a figure means."""

    def __init__(self, theme: Theme, figure: str, parent: QWidget) -> None:
        super().__init__(theme, name_of(figure), parent)
        self.setWindowTitle(self.tr("Apa artinya? {name}").format(name=name_of(figure)))
        self.text = text_of(figure)
        for paragraph in self.text.split("\n"):
            self.column.addWidget(Label(theme, paragraph, 16))
        self.setAccessibleName(name_of(figure))
        self.setAccessibleDescription(self.text)
        width = min(MEANING_WIDTH, parent.window().width() - AROUND)
        self.setFixedSize(width, self.column.heightForWidth(width))
        self._ring = FocusRing(theme, self)
        self.close_button.setFocus()


class TableSheet(Sheet):
    """The numbers of a picture as a table that keys go through cell by cell."""

    def __init__(self, theme: Theme, table: Numbers, parent: QWidget) -> None:
        super().__init__(theme, table.name, parent)
        self.setWindowTitle(self.tr("Tabel: {name}").format(name=table.name))
        self.grid = Table(theme, table.name, table.headers, "surface", self)
        self.grid.setWordWrap(True)
        rows, header = self.grid.verticalHeader(), self.grid.horizontalHeader()
        rows.setMinimumSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.grid.show_rows(table.rows)
        self.column.addWidget(self.grid)
        high = min(WIDEST.height(), HEAD + ROW * (len(table.rows) + 1))
        self.setFixedSize(QSize(WIDEST.width(), high).boundedTo(parent.window().size() - QSize(AROUND, AROUND)))
        self.grid.setFocus()
