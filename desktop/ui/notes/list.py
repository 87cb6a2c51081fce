"""The list of own cards: two lines a row, drawn by hand, and no slower for ten thousand than for ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.notes.model import ROW_ROLE, NotesModel
from desktop.ui.notes.words import detail_words, when_words
from desktop.ui.widgets.row_list import RowList, put_line

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
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


class NotesList(RowList):
    """Rows of own cards."""

    def __init__(self, theme: Theme, session: NotesSession, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(theme, parent)
        self.rows = NotesModel(session, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Daftar kartu"))

    def current(self) -> NoteRow | None:
        """The row under the cursor, or None."""
        return self.rows.row_at(self.currentIndex().row())


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
        self._list.paint_ground(painter, place, index)
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
        question, small = font(INTERFACE, QUESTION, 600), font(INTERFACE, SMALL, 400)
        put_line(painter, QPointF(left, place.top() + FIRST), row.text or "…", room, question, roles.ink)
        put_line(painter, QPointF(left, place.top() + SECOND), detail_words(row), room, small, roles.muted)
        painter.restore()

    def _put_right(self, painter: QPainter, base: QPointF, text: str, colour: str) -> float:
        face = font(INTERFACE, SMALL, 600)
        width = QFontMetricsF(face).horizontalAdvance(text) if text else 0.0
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(base.x() - width, base.y()), text)
        return width
