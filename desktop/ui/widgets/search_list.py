"""The list of what a search has found: under each lesson its hits, with the words in their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.widgets.fade import LENGTH, fade_ends
from desktop.ui.widgets.row_list import DrawnList
from desktop.ui.widgets.search_row import SearchDelegate
from desktop.ui.widgets.search_rows import GroupRow, HitRow, PastRow, SearchRows, spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.search_rows import Row

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchList(DrawnList):
    """Hits that are gone through with arrows, Home, End and pages; Enter or a click takes one.

    Signals: ``chosen(int)``, the key of a hit; ``asked(str)``, words of before; ``dropped(str)``, words of before that
    are to be forgotten ("" for all); ``written(str)``, letters typed here, "" for a step back; ``left()``, above the
    first row.
    """

    chosen = Signal(int)
    asked = Signal(str)
    dropped = Signal(str)
    written = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(theme, "surface", parent)
        self.rows = SearchRows(self)
        self._delegate = SearchDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Hasil pencarian"))
        self.clicked.connect(self._take)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, the first hit picked."""
        self._delegate.forget()
        self.rows.set_rows(rows)
        self.setCurrentIndex(self.rows.first())
        self.verticalScrollBar().setValue(0)

    def height_of_rows(self, width: int) -> int:
        """Return the pixels that all rows take in a list so wide."""
        return sum(self._delegate.height(row, width) for row in self.rows.rows)

    def take_current(self) -> None:
        """Take the row that is picked."""
        self._take(self.currentIndex())

    def go_down(self, *, page: bool) -> None:
        """Pick the row after the one that is picked, or the one a page below."""
        action = QAbstractItemView.CursorAction
        self.setCurrentIndex(
            self.moveCursor(action.MovePageDown if page else action.MoveDown, Qt.KeyboardModifier.NoModifier)
        )

    def said(self) -> str:
        """Return the row that is picked, as a screen reader says it."""
        row = self.rows.row_at(self.currentIndex())
        return spoken(row) if row is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row, forget words of before, go back above the first row; letters belong to the field."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in OPENING_KEYS:
            self.take_current()
        elif key == Qt.Key.Key_Up and plain and self.currentIndex() == self.rows.first():
            self.left.emit()
        elif key == Qt.Key.Key_Delete and isinstance(self.rows.row_at(self.currentIndex()), PastRow):
            self._drop(everything=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Backspace:
            self.written.emit("")
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self.written.emit(event.text())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Never stand on the name of a group."""
        actions = QAbstractItemView.CursorAction
        if action == actions.MoveHome:
            return self.rows.first()
        if action == actions.MoveEnd:
            return self.rows.last()
        index = super().moveCursor(action, modifiers)
        if not isinstance(self.rows.row_at(index), GroupRow):
            return index
        return self.rows.index(index.row() + 1, 0)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row so far into sight that it does not fade, the first of a group together with its name."""
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        above = self.rows.index(index.row() - 1, 0)
        first = isinstance(self.rows.row_at(above), GroupRow)
        top = self.visualRect(above if first else index).top()
        bottom = self.visualRect(index).bottom()
        bar, fading = self.verticalScrollBar(), round(LENGTH)
        if bottom > self.viewport().height() - fading:
            bar.setValue(bar.value() + bottom - self.viewport().height() + fading)
        elif top < fading:
            bar.setValue(bar.value() - fading + top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew for another width."""
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows; they fade where more of them can be scrolled to, so that none looks cut."""
        super().paintEvent(event)
        bar = self.verticalScrollBar()
        painter = QPainter(self.viewport())
        fade_ends(painter, QRectF(self.viewport().rect()), bar.value(), bar.maximum(), self.theme.roles.surface)
        painter.end()

    def sizeHint(self) -> QSize:
        """Ask for no room: who shows the list gives it what `height_of_rows` says."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no room."""
        return QSize(0, 0)

    def _take(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if isinstance(row, HitRow):
            self.chosen.emit(row.key)
        elif isinstance(row, PastRow):
            self.asked.emit(row.text)

    def _drop(self, *, everything: bool) -> None:
        row = self.rows.row_at(self.currentIndex())
        if isinstance(row, PastRow):
            self.dropped.emit("" if everything else row.text)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
