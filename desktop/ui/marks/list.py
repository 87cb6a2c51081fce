"""The list of marks, drawn by hand: the colour with its number, the words, the note, when it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from desktop.content.annotations import BOOKMARK
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.marks.model import MarksModel
from desktop.ui.sessions.annotation_rows import detail_words
from desktop.ui.widgets.row_list import RowList, put_line
from desktop.ui.widgets.swatch import paint_ribbon, paint_swatch

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.annotation_rows import MarkRow

HEADING, PLAIN, NOTED = 42, 62, 84
"""Heights in px of a lesson's title, of a mark, and of one with a note."""
FIRST, STEP = 26, 22
INSET, SIGN = 14, 24
QUESTION, SMALL = 16, 13


class MarksList(RowList):
    """Rows of marks under the titles of their lessons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(theme, parent)
        self.rows = MarksModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(MarkDelegate(theme, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setAccessibleName(self.tr("Daftar penanda"))

    def current(self) -> MarkRow | None:
        """The row under the cursor, or None."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, place: int) -> None:
        """Put the cursor on a row; beyond the last on the last one, on a heading on the mark under it."""
        place = max(0, min(place, self.rows.rowCount() - 1))
        self.setCurrentIndex(self.rows.index(place + 1 if self.rows.title_at(place) else place, 0))
        if place <= 1:
            self.scrollToTop()  # the first heading comes along

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row under the cursor in sight: the editor of its note takes room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class MarkDelegate(QStyledItemDelegate):
    """Paints a heading or a mark."""

    def __init__(self, theme: Theme, parent: MarksList) -> None:
        """Paint in the colours of ``theme``."""
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row: a note takes a line more."""
        if self._list.rows.title_at(index.row()):
            return QSize(200, HEADING)
        row = self._list.rows.row_at(index.row())
        return QSize(200, NOTED if row is not None and row.note else PLAIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        place, title = QRectF(option.rect), self._list.rows.title_at(index.row())
        row = self._list.rows.row_at(index.row())
        if title:
            self._line(painter, QPointF(place.left(), place.bottom() - 12), title, place.width(), QUESTION, 700)
        elif row is not None:
            self._list.paint_ground(painter, place, index)
            self._paint_mark(painter, place, row)
        painter.restore()

    def _paint_mark(self, painter: QPainter, place: QRectF, row: MarkRow) -> None:
        roles = self._theme.roles
        sign = QRectF(place.left() + INSET, place.top() + 10, SIGN, SIGN)
        if row.kind == BOOKMARK:
            paint_ribbon(painter, sign.adjusted(5, 1, -5, -1), roles)
        else:
            paint_swatch(painter, sign, row.colour, roles)
        left = sign.right() + 12
        room = place.right() - INSET - left
        base = place.top() + FIRST
        self._line(painter, QPointF(left, base), row.quote, room, QUESTION, 600)
        if row.note:
            base += STEP
            self._line(painter, QPointF(left, base), " ".join(row.note.split()), room, QUESTION - 1, 400)
        colour = roles.second if row.moved else roles.muted
        self._line(painter, QPointF(left, base + STEP - 1), detail_words(row), room, SMALL, 400, colour)

    def _line(
        self, painter: QPainter, base: QPointF, text: str, room: float, size: int, weight: int, colour: str = ""
    ) -> None:
        put_line(painter, base, text, room, font(INTERFACE, size, weight), colour or self._theme.roles.ink)
