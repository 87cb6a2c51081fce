"""The sheet that shows every key (F1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop.ui.look.fonts import INTERFACE, READING, font
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme

GROUP, ROW = 42, 30
"""Logical pixels of a group's name and of a row."""


class Rows(QStyledItemDelegate):
    """Rows without Fusion's box round the one that the keyboard stands on: a chosen row is filled already."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave the focus out."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class KeySheet(QDialog):
    """All keys by group, as a list that a screen reader reads row by row."""

    def __init__(
        self,
        theme: Theme,
        groups: dict[str, list[QAction]],
        more: dict[str, tuple[tuple[str, str], ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tombol"))
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setItemDelegate(Rows(self.list))
        self.list.setHeaderLabels([self.tr("Untuk"), self.tr("Tombol")])
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setVerticalScrollBar(ScrollBar(theme, "paper", self.list))
        self.list.setItemsExpandable(False)
        self.list.setAccessibleName(self.tr("Semua tombol"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for group, actions in groups.items():
            self._add(group, tuple((action.text(), _keys(action)) for action in actions if action.shortcuts()))
        for group, rows in more.items():
            self._add(group, rows)
        self.list.expandAll()
        close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="filled")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 16, 20)
        column.setSpacing(14)
        column.addWidget(Label(theme, self.tr("Semua tombol"), 26, 600, family=READING))
        column.addWidget(self.list)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(min(560, parent.width() - 60), min(640, parent.height() - 60))

    def _add(self, group: str, rows: tuple[tuple[str, str], ...]) -> None:
        head = QTreeWidgetItem([group, ""])
        head.setFont(0, font(INTERFACE, 15, 700))
        head.setSizeHint(0, QSize(0, GROUP))
        head.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
        for text, keys in rows:
            row = QTreeWidgetItem([text, keys])
            row.setSizeHint(0, QSize(0, ROW))
            head.addChild(row)
        self.list.addTopLevelItem(head)


def _keys(action: QAction) -> str:
    texts = (keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
    return ", ".join(dict.fromkeys(text.replace("Return", "Enter") for text in texts))  # one key has both names
