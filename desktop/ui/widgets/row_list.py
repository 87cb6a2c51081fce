"""Lists whose rows are drawn by hand: how all of them look, and how those behave that stand on a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

LONGEST = 400
"""Letters of a line that are measured at most: no row has room for more."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_TYPING = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class DrawnList(QListView):
    """A list on the ground of a role, without a frame, that scrolls by pixels and never sideways."""

    # The focus stands on a row, and the row shows it.
    shows_focus = True

    def __init__(self, theme: Theme, ground: str = "paper", parent: QWidget | None = None) -> None:
        """Make an empty list; `ground` is the role that it is painted in."""
        super().__init__(parent)
        self.theme = theme
        self._ground = ground
        self.setVerticalScrollBar(ScrollBar(theme, ground))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def look_changed(self) -> None:
        """Take the colours of the theme; the ground is opaque, so that nothing under the list is painted with it."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(getattr(self.theme.roles, self._ground)))
        self.setPalette(palette)


class RowList(DrawnList):
    """The list of a page, whose letters are keys of the page and search nothing.

    Signals: ``opened()``, Enter or a double click on a row; ``moved()``, another row is the current one.
    """

    opened = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(theme, parent=parent)
        self.doubleClicked.connect(self.opened)

    def go_to(self, place: int) -> None:
        """Put the cursor on a row, or on the last one before it."""
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(max(0, min(place, last)), 0))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that the cursor moved."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row."""
        if not self.currentIndex().isValid():
            self.go_to(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; letters are keys of the page and search nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_End and not event.modifiers() & ~_KEYPAD:
            self._go_to_end()
        elif event.text().isprintable() and event.text() and not event.modifiers() & ~_TYPING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _go_to_end(self) -> None:
        """Stand on the very last row; a long list is not laid out so far a moment after it was filled."""
        mode = self.layoutMode()
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(mode)
        self.go_to(self.model().rowCount() - 1)

    def paint_ground(self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw what a row stands on, in another colour where the cursor is."""
        roles, body = self.theme.roles, place.adjusted(0, 2, 0, -2)
        if index.row() == self.currentIndex().row():
            rounded(painter, body, 10, roles.tint_first, roles.first, 2 if self.hasFocus() else 1)
        else:
            rounded(painter, body, 10, roles.surface, roles.line)


def put_line(painter: QPainter, base: QPointF, text: str, room: float, face: QFont, colour: str) -> None:
    """Draw the beginning of a text, as much as there is room for in px, on a base line."""
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(base, QFontMetricsF(face).elidedText(text[:LONGEST], Qt.TextElideMode.ElideRight, room))
