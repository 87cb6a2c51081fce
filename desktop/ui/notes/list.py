"""The list of own cards: two lines a row, drawn by hand, and no slower for ten thousand than for ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.notes.model import ROW_ROLE, NotesModel
from desktop.ui.notes.words import detail_words, when_words
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.note_rows import NoteRow
    from desktop.ui.sessions.notes import NotesSession

HEIGHT = 62
INSET = 16
FIRST, SECOND = 26, 47
"""Logical pixels of a row, at its sides, and down to the base of its two lines."""
QUESTION, SMALL = 16, 13
BESIDE = 18
"""Logical pixels between the words at the left and those at the right."""


class NotesList(QListView):
    """Rows of own cards.

    Signals: ``opened()``, Enter or a double click on a row; ``moved()``, another row is the current one.
    """

    opened = Signal()
    moved = Signal()
    # The focus stands on a row, and the row shows it.
    shows_focus = True

    def __init__(self, theme: Theme, session: NotesSession, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.theme = theme
        self.rows = NotesModel(session, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Daftar kartu"))
        self.doubleClicked.connect(self.opened)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def current(self) -> NoteRow | None:
        """The row under the cursor, or None."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, place: int) -> None:
        """Put the cursor on a row, or on the last one before it."""
        last = self.rows.rowCount() - 1
        self.setCurrentIndex(self.rows.index(max(0, min(place, last)), 0))

    def look_changed(self) -> None:
        """Take the colours of the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self.theme.roles.paper))
        self.setPalette(palette)

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
        elif event.text().isprintable() and event.text() and not event.modifiers() & ~_TYPING:
            event.ignore()
        else:
            super().keyPressEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_TYPING = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class RowDelegate(QStyledItemDelegate):
    """Paints a row: the question over its kind, tags and lesson; at the right when it comes next, and its mark."""

    def __init__(self, theme: Theme, parent: NotesList) -> None:
        """Paint in the colours of ``theme``."""
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that all rows share."""
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: NoteRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        place = QRectF(option.rect)
        painter.save()
        self._paint_ground(painter, place, index)
        roles = self._theme.roles
        today = self._list.rows.today
        when = when_words(row, today) if today is not None else ""
        mark = self.tr("ditandai") if row.marked else ""
        left, right = place.left() + INSET, place.right() - INSET
        wide = max(
            self._put_right(painter, QPointF(right, place.top() + FIRST), when, roles.ink),
            self._put_right(painter, QPointF(right, place.top() + SECOND), mark, roles.second),
        )
        room = right - left - (wide + BESIDE if wide else 0)
        self._put(painter, QPointF(left, place.top() + FIRST), row.text or "…", room, QUESTION)
        self._put(painter, QPointF(left, place.top() + SECOND), detail_words(row), room, SMALL)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        roles, body = self._theme.roles, place.adjusted(0, 2, 0, -2)
        if index.row() == self._list.currentIndex().row():
            rounded(painter, body, 10, roles.tint_first, roles.first, 2 if self._list.hasFocus() else 1)
        else:
            rounded(painter, body, 10, roles.surface, roles.line)

    def _put(self, painter: QPainter, base: QPointF, text: str, room: float, size: int) -> None:
        face = font(INTERFACE, size, 600 if size == QUESTION else 400)
        painter.setFont(face)
        painter.setPen(QColor(self._theme.roles.ink if size == QUESTION else self._theme.roles.muted))
        painter.drawText(base, QFontMetricsF(face).elidedText(text[:400], Qt.TextElideMode.ElideRight, room))

    def _put_right(self, painter: QPainter, base: QPointF, text: str, colour: str) -> float:
        face = font(INTERFACE, SMALL, 600)
        width = QFontMetricsF(face).horizontalAdvance(text) if text else 0.0
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(base.x() - width, base.y()), text)
        return width
