"""The headings of a lesson as a list in which the one that is being read is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.navigator_row import break_lines
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme

SIDE = 10
INDENT = 14
"""Logical pixels by which a heading stands further in than the one above its level."""
TEXT_LEFT = 24
LINE = 20
ROOM = 12
SIZE = 14
BAR = 3
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ContentsRow(NamedTuple):
    """A place in a lesson: its words, and how far it stands in (0 for a heading of the highest level)."""

    title: str
    depth: int = 0


class ContentsList(QListWidget):
    """Headings, of which Up and Down mark one with a ring, letters search it, Enter or a click asks for it.

    Signals: `chosen(int)`, the number of the heading that was asked for; `left()`, Esc was pressed.
    """

    chosen = Signal(int)
    left = Signal()
    # The ring stands round a row.
    shows_focus = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.theme = theme
        self.hovered = -1
        self._here = -1
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setAccessibleName(self.tr("Isi bacaan ini"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.clicked.connect(self._choose)
        self.entered.connect(self._hover)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def set_rows(self, rows: Sequence[ContentsRow]) -> None:
        """Show other headings; none of them is marked before `set_here`."""
        self.clear()
        self._here = -1
        for row in rows:
            self.addItem(_Item(row))

    def set_here(self, number: int) -> None:
        """Mark the heading that is being read, and bring it into sight; the ring goes along unless it is in use."""
        if number == self._here or not 0 <= number < self.count():
            return
        self._here = number
        index = self.model().index(number, 0)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not self.hasFocus():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def here(self) -> int:
        """Return the number of the heading that is marked, or -1."""
        return self._here

    def height_for(self, width: int) -> int:
        """Return the height of all rows in px if the list were so many px wide."""
        return sum(self._delegate.height_for(self.model().index(row, 0), width) for row in range(self.count()))

    def look_changed(self) -> None:
        """Paint again in the new colours."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self.theme.roles.paper))
        self.setPalette(palette)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keep the selection where it is: only `set_here` says what is being read."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the row with the ring, or leave the list."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in OPENING_KEYS:
            self._choose(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at what is being read."""
        if self.count():
            index = self.model().index(max(0, self._here), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew for another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the row go that the pointer has left."""
        super().leaveEvent(event)
        self._hover(self.model().index(-1, 0))

    def spoken(self, item: QListWidgetItem) -> str:
        """Return a row in words: the heading, its number of how many, and whether it is being read."""
        number = self.row(item)
        words = self.tr("{title}, {number} dari {total}")
        said = words.format(title=item.text(), number=number + 1, total=self.count())
        return self.tr("{heading}, sedang dibaca").format(heading=said) if number == self._here else said

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())


class _Item(QListWidgetItem):
    """A heading; what a screen reader says of it depends on where one is, and is worded when it asks."""

    def __init__(self, row: ContentsRow) -> None:
        super().__init__(row.title)
        self.setData(Qt.ItemDataRole.UserRole, row.depth)

    def data(self, role: int) -> object:
        """Return the title, the depth, or what a screen reader says."""
        listed = self.listWidget()
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(listed, ContentsList):
            return listed.spoken(self)
        return super().data(role)


class _RowDelegate(QStyledItemDelegate):
    """Paints titles, the marked one on a tint with a bar before it."""

    def __init__(self, theme: Theme, view: ContentsList) -> None:
        """Paint for `view`, whose width decides where titles break."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of all lines of the title."""
        return QSize(0, self.height_for(index, self._view.width()))

    def height_for(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """Return the height of a row in px if the list were so many px wide."""
        return ROOM + LINE * len(self._lines(index, width))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        roles, number = self._theme.roles, index.row()
        place = QRectF(option.rect)
        place.setLeft(SIDE)
        place.setRight(self._view.width() - SIDE)
        here = number == self._view.here()
        painter.save()
        if here:
            rounded(painter, place, 8, roles.tint_first)
            bar = QRectF(place.left() + 5, place.top() + 7, BAR, place.height() - 14)
            rounded(painter, bar, BAR / 2, roles.first)
        elif number == self._view.hovered:
            rounded(painter, place, 8, roles.surface)
        if self._view.hasFocus() and number == self._view.currentRow():
            rounded(painter, place, 8, "", roles.first, 2)
        painter.setFont(self._face(600 if here else 400))
        painter.setPen(QColor(roles.ink if here else roles.muted))
        base = place.top() + ROOM / 2 + 15
        for row, line in enumerate(self._lines(index, self._view.width())):
            painter.drawText(QPointF(_left(index), base + row * LINE), line)
        painter.restore()

    def _lines(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[str, ...]:
        # Broken in the heavier face, so that reading on never moves a word to another line.
        return break_lines(index.data(), max(40, width - _left(index) - SIDE - 8), self._face(600))

    def _face(self, weight: int) -> QFont:
        return font(INTERFACE, SIZE, weight)


def _left(index: QModelIndex | QPersistentModelIndex) -> float:
    return TEXT_LEFT + INDENT * float(index.data(Qt.ItemDataRole.UserRole) or 0)
