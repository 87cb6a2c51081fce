"""The sheet that shows every key (F1), and finds one as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.key_list import INSET, ROW, KeyGroup, KeyList, KeyRow, shares
from desktop.ui.widgets.key_search import found
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme

MARGIN = 24
ROOMS = (900, 1280, 1760)
"""Logical pixels of the window from which the keys stand in two columns, in three, and in four."""
WIDEST = (560, 980, 1320, 1720)
BETWEEN = 44
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
TOP, UNDER_HEAD, BOTTOM = 18, 14, 20
FIELD = (160, 320)
"""Logical pixels of the field: at least, and at most."""


class KeySheet(QDialog):
    """All keys by group, in up to four columns that scroll together: lists that a screen reader reads row by row.

    What is typed leaves only the rows that have all its words.
    """

    def __init__(self, theme: Theme, groups: tuple[KeyGroup, ...], parent: QWidget) -> None:
        """List the groups, the most wanted ones first; those of one name are put together."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tombol"))
        self._groups = _joined(*groups)
        count = 1 + sum(parent.width() >= room for room in ROOMS)
        self.lists = tuple(KeyList(theme, column) for column in shares(self._groups, count))
        self.area = QScrollArea(self)
        self.field = LineField(theme, self.tr("Cari tombol"), self.tr("Cari, misalnya: cetak, F9"))
        self._none = Label(theme, "", 15, 400, "muted")
        self._close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self._close.set_compact()
        self._close.clicked.connect(self.accept)
        self._arrange(theme)
        self._share(parent)
        for one in self.lists:
            one.currentItemChanged.connect(self._bring)
            one.typed.connect(self._type)
        self.field.textChanged.connect(self._find)
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field to the rows with Down or Enter; Esc closes."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.field.hasFocus():
            for one in self.lists:
                if one.entries:
                    one.setFocus(Qt.FocusReason.TabFocusReason)
                    return
        elif event.key() not in keys:
            super().keyPressEvent(event)

    def _type(self, letters: str) -> None:
        self.field.setFocus()
        self.field.insert(letters)

    def _find(self, query: str) -> None:
        groups = found(self._groups, query)
        for one, column in zip(self.lists, shares(groups, len(self.lists)), strict=True):
            one.set_groups(column)
        self.area.verticalScrollBar().setValue(0)
        words = self.tr("Tidak ada tombol untuk “{query}”. Coba kata lain yang lebih pendek.")
        self._none.set_text("" if groups else words.format(query=query.strip()))
        self._none.setVisible(not groups)
        rows = sum(len(group.rows) for group in groups)
        announce(self, self.tr("%n tombol", "", rows) if groups else self._none.text())

    def _arrange(self, theme: Theme) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN - 2 * INSET)
        for one in self.lists:
            row.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        inside.setAutoFillBackground(False)
        bar = ScrollBar(theme, "paper", self.area)
        self.area.setVerticalScrollBar(bar)
        # Always there, so that the keys end at the same margin with it and without.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.viewport().setAutoFillBackground(False)
        self.field.setMinimumWidth(FIELD[0])
        self.field.setMaximumWidth(FIELD[1])
        self._none.setParent(self.area.viewport())
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.hide()
        self._head = QHBoxLayout()
        self._head.setContentsMargins(INSET, 0, bar.sizeHint().width() + INSET, 0)
        self._head.setSpacing(14)
        self._head.addWidget(Label(theme, self.tr("Semua tombol"), 26, 600, family=READING), 1)
        self._head.addWidget(self.field, 1)
        self._head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - INSET, TOP, MARGIN - INSET - bar.sizeHint().width(), BOTTOM)
        column.setSpacing(UNDER_HEAD)
        column.addLayout(self._head)
        column.addWidget(self.area)

    def _share(self, parent: QWidget) -> None:
        """Be as high as all rows or, where the window is lower, as a whole number of them: no row is cut through."""
        rows = max(one.height() for one in self.lists) // ROW
        head = TOP + self._head.sizeHint().height() + UNDER_HEAD + BOTTOM
        fitting = (parent.height() - AROUND - head) // ROW
        self.area.setFixedHeight(min(rows, fitting) * ROW)
        self.area.verticalScrollBar().setSingleStep(ROW)
        width = min(WIDEST[len(self.lists) - 1], parent.width() - AROUND)
        self.setFixedSize(width, min(rows, fitting) * ROW + head)
        self._none.setGeometry(INSET, 0, width - 2 * MARGIN, 3 * ROW)

    def _bring(self) -> None:
        for one in self.lists:
            item = one.currentItem()
            if one.hasFocus() and item is not None:
                place = one.visualItemRect(item)
                top, bottom = place.top(), place.top() + place.height()
                bar = self.area.verticalScrollBar()
                bar.setValue(min(top, max(bar.value(), bottom - self.area.height())))


def _joined(*groups: KeyGroup) -> tuple[KeyGroup, ...]:
    """Put groups of one name together: what the menu has of a page, and what is done by keys alone on it."""
    rows: dict[str, tuple[KeyRow, ...]] = {}
    for group in groups:
        rows[group.name] = (*rows.get(group.name, ()), *group.rows)
    return tuple(KeyGroup(name, some) for name, some in rows.items())
