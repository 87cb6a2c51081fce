"""A list of entries to choose from: a title over a line about it, drawn by hand, under the names of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.entry_model import ROW_ROLE, EntryModel
from desktop.ui.widgets.row_list import DrawnList, put_line

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.entry_model import EntryRow

HEIGHT, SECTION_HEIGHT = 54, 34
INSET = 12
FIRST, SECOND = 23, 42
"""Logical pixels of a row, at its sides, and down to the base of its two lines."""
TITLE, SMALL, SECTION = 15, 13, 12


class EntryList(DrawnList):
    """Entries under the names of their sections; letters go to the next entry that begins with them.

    Signals: `moved(str)`, another entry is the current one; `opened(str)`, Enter or a double click on one; both with
    its key.
    """

    moved = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list that a screen reader calls `name`."""
        super().__init__(theme, parent=parent)
        self.rows = EntryModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.doubleClicked.connect(self._open)

    def current(self) -> EntryRow | None:
        """Return the entry under the cursor, or None."""
        return self.rows.row_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def pick(self, key: str) -> bool:
        """Put the cursor on an entry; false where it is not in the list."""
        return self._go_to(self.rows.place_of(key))

    def pick_first(self) -> bool:
        """Put the cursor on the first entry; false where there is none."""
        return self._go_to(self.rows.first())

    def go_to_section(self, section: str) -> None:
        """Put the cursor on the first entry of a section, with the name of the section on top."""
        place = self.rows.first_of(section)
        if self._go_to(place):
            self.scrollTo(self.rows.index(place - 1, 0), QListView.ScrollHint.PositionAtTop)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that the cursor moved."""
        super().currentChanged(current, previous)
        row = self.current()
        if row is not None and row.key:
            self.moved.emit(row.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on an entry."""
        if not self.currentIndex().isValid():
            self.pick_first()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; the first entry shows the name of its section too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        if event.key() == Qt.Key.Key_Home:
            self.pick_first()  # Qt would stop at the name of the section, which cannot be chosen
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() == self.rows.first():
            self.scrollToTop()

    def _go_to(self, place: int) -> bool:
        if place < 0:
            return False
        self.setCurrentIndex(self.rows.index(place, 0))
        if place == self.rows.first():
            self.scrollToTop()  # with the name of its section
        return True

    def _open(self) -> None:
        row = self.current()
        if row is not None and row.key:
            self.opened.emit(row.key)


class _Delegate(QStyledItemDelegate):
    """Paints an entry, or the name of a section."""

    def __init__(self, theme: Theme, view: EntryList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: EntryRow | None = index.data(ROW_ROLE)
        return QSize(120, HEIGHT if row is not None and row.key else SECTION_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: EntryRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        place, roles = QRectF(option.rect), self._theme.roles
        place.setWidth(self._view.viewport().width())
        painter.save()
        if row.key:
            self._paint_ground(painter, place, index)
            self._put(painter, place, FIRST, row.title, TITLE, 600, roles.ink)
            self._put(painter, place, SECOND, row.detail, SMALL, 400, roles.muted)
        else:
            self._put(painter, place, SECTION_HEIGHT - 9, row.title, SECTION, 700, roles.muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        roles = self._theme.roles
        if index.row() == self._view.currentIndex().row():
            body = place.adjusted(1, 2, -3, -2)
            rounded(painter, body, 10, roles.tint_first, roles.first, 2 if self._view.hasFocus() else 1)

    def _put(self, painter: QPainter, place: QRectF, base: int, text: str, size: int, weight: int, colour: str) -> None:
        where = QPointF(place.left() + INSET, place.top() + base)
        put_line(painter, where, text, place.width() - 2 * INSET, font(INTERFACE, size, weight), colour)
