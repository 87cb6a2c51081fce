"""The sheet that shows every key (F1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.key_list import INSET, ROW, KeyGroup, KeyList, KeyRow, shares
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme

MARGIN = 24
ROOMS = (900, 1280)
"""Logical pixels of the window from which the keys stand in two columns, and in three."""
WIDEST = (560, 980, 1320)
BETWEEN = 44
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
HEAD = 88
"""Logical pixels above the keys and below them."""


class KeySheet(QDialog):
    """All keys by group, in up to three columns that scroll together: lists that a screen reader reads row by row."""

    def __init__(self, theme: Theme, groups: tuple[KeyGroup, ...], parent: QWidget) -> None:
        """List the groups; those of one name are put together."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tombol"))
        count = 1 + sum(parent.width() >= room for room in ROOMS)
        self.lists = tuple(KeyList(theme, column) for column in shares(_joined(*groups), count))
        self.area = QScrollArea(self)
        self._close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self._close.set_compact()
        self._close.clicked.connect(self.accept)
        self._arrange(theme)
        self._share(parent)
        for one in self.lists:
            one.currentItemChanged.connect(self._bring)
        self.lists[0].setFocus()

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
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, bar.sizeHint().width() + INSET, 0)
        head.addWidget(Label(theme, self.tr("Semua tombol"), 26, 600, family=READING), 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - INSET, 18, MARGIN - INSET - bar.sizeHint().width(), 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.area)

    def _share(self, parent: QWidget) -> None:
        """Be as high as all rows or, where the window is lower, as a whole number of them: no row is cut through."""
        rows = max(one.height() for one in self.lists) // ROW
        fitting = (parent.height() - AROUND - HEAD) // ROW
        self.area.setFixedHeight(min(rows, fitting) * ROW)
        self.area.verticalScrollBar().setSingleStep(ROW)
        self.setFixedSize(min(WIDEST[len(self.lists) - 1], parent.width() - AROUND), min(rows, fitting) * ROW + HEAD)

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

