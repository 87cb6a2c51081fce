"""A list of names that are rewritten where they stand (F2) and removed (Del)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.row_sheet import list_sheet
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop.ui.look.theme import Theme

ROW = 38
SIZE = 15
KEY = Qt.ItemDataRole.UserRole


class NameList(QListWidget):
    """Names with their keys, of which one or several are marked.

    Signals: ``picked(str)``, the list stands on the name of this key; ``renamed(str, str)``, a key and another name;
    ``remove_wanted()``.
    """

    picked = Signal(str)
    renamed = Signal(str, str)
    remove_wanted = Signal()
    # A ring stands round the row.
    shows_focus = True

    def __init__(self, theme: Theme, name: str, *, several: bool = False) -> None:
        """Make an empty list that a screen reader calls ``name``; ``several`` may be marked with Shift and Ctrl."""
        super().__init__()
        self.theme = theme
        self._rewritten: list[tuple[str, str]] = []
        self.setAccessibleName(name)
        self.setFont(font(INTERFACE, SIZE))
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        triggers = QListWidget.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setItemDelegate(_Delegate(theme, self))
        if several:
            self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.look_changed()
        theme.changed.connect(self.look_changed)
        self.currentItemChanged.connect(self._tell_picked)
        self.itemChanged.connect(self._take_text)

    def set_rows(self, rows: Sequence[tuple[str, str, str]], key: str = "") -> None:
        """Show these keys, names, and words instead of an empty name; stand on a key, else as far down as before."""
        place, keys = self.currentRow(), [one for one, _name, _instead in rows]
        self.blockSignals(True)
        if keys != [self.item(row).data(KEY) for row in range(self.count())]:
            self._make_items(keys)
        for row, (_key, name, instead) in enumerate(rows):
            self.item(row).setText(name or instead)
        self.setCurrentRow(keys.index(key) if key in keys else max(0, min(place, len(rows) - 1)))
        self.blockSignals(False)

    def marked(self) -> tuple[str, ...]:
        """The keys of what is marked, in the order of the list."""
        return tuple(str(self.item(row).data(KEY)) for row in sorted(self.row(item) for item in self.selectedItems()))

    def rewrite(self) -> None:
        """Let the present name be rewritten."""
        item = self.currentItem()
        if item is not None:
            self.setFocus()
            self.editItem(item)

    def look_changed(self) -> None:
        """Take the colours of the theme."""
        self.setStyleSheet(list_sheet(self.theme.roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a removal with Del; leave Enter and Esc to the sheet."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _make_items(self, keys: Sequence[str]) -> None:
        self.clear()
        for key in keys:
            item = QListWidgetItem(self)
            item.setData(KEY, key)
            item.setSizeHint(QSize(0, ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _tell_picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(str(item.data(KEY)))

    def _take_text(self, item: QListWidgetItem) -> None:
        """Tell another name once the line it was written in is gone: whoever hears it may fill the list anew."""
        self._rewritten.append((str(item.data(KEY)), item.text()))
        QTimer.singleShot(0, self._tell_renamed)

    def _tell_renamed(self) -> None:
        rewritten, self._rewritten = self._rewritten, []
        for key, text in rewritten:
            self.renamed.emit(key, text)


class _Delegate(QStyledItemDelegate):
    """Writes a name anew in a line of the program's own look."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the line."""
        return LineField(self._theme, self.tr("Nama"), parent=parent)
