"""How a row of the list of a search is drawn: a name over its group, a hit with its sentence, words of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.ui.look import icons
from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.search_rows import ROW_ROLE, GroupRow, HitRow
from desktop.ui.widgets.search_text import SentenceLayout

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.search_rows import PastRow, Row

SIDE = 12
GROUP_HEIGHT = 34
PAST_HEIGHT = 36
HEAD = 20
"""Pixels of the line that says what a hit is."""
LINE = 20
PAD = 6
LABEL, TEXT = 13, 15
GAP = 8
BOLDER = 1.02


class SearchDelegate(QStyledItemDelegate):
    """Paints the rows; sentences are laid out once for a width."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for a list."""
        super().__init__(view)
        self._theme, self._view = theme, view
        self._laid: dict[HitRow, SentenceLayout] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Lay the sentences out anew: for another width, or in other colours."""
        self._laid.clear()

    def height(self, row: Row, width: int) -> int:
        """The pixels a row takes in a list so wide; measured without a layout, since all rows are asked."""
        if isinstance(row, GroupRow):
            return GROUP_HEIGHT
        if isinstance(row, HitRow):
            return HEAD + _lines(row, width) * LINE + 2 * PAD
        return PAST_HEIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for a row."""
        return QSize(0, self.height(index.data(ROW_ROLE), self._view.viewport().width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        row, place = index.data(ROW_ROLE), QRectF(option.rect)
        place.setWidth(self._view.viewport().width())
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_group(painter, place, row)
        else:
            self._paint_ground(painter, place, picked=self._view.currentIndex().row() == index.row())
            inside = place.adjusted(SIDE, PAD, -SIDE, -PAD)
            if isinstance(row, HitRow):
                self._paint_hit(painter, inside, row)
            else:
                self._paint_past(painter, inside, row)
        painter.restore()

    def _paint_group(self, painter: QPainter, place: QRectF, row: GroupRow) -> None:
        roles, base = self._theme.roles, place.bottom() - 9
        count = text_width(row.number, INTERFACE, LABEL)
        bold = font(INTERFACE, LABEL, 700)
        self._words(painter, bold, roles.ink, QPointF(SIDE, base), row.title, place.width() - 2 * SIDE - count - GAP)
        behind = QPointF(place.width() - SIDE - count, base)
        self._words(painter, font(INTERFACE, LABEL), roles.muted, behind, row.number, count + 1)

    def _paint_hit(self, painter: QPainter, place: QRectF, row: HitRow) -> None:
        roles, base = self._theme.roles, place.top() + 14
        kind = text_width(row.kind, INTERFACE, LABEL)
        self._words(painter, font(INTERFACE, LABEL), roles.muted, QPointF(place.left(), base), row.kind, kind + 1)
        title = QPointF(place.left() + kind + GAP, base)
        self._words(painter, font(INTERFACE, LABEL, 600), roles.muted, title, row.title, place.right() - title.x())
        if row not in self._laid:
            lines = _lines(row, self._view.viewport().width())
            face = font(INTERFACE, TEXT)
            self._laid[row] = SentenceLayout(row.text, row.marks, face, place.width(), roles.highlight, lines)
        painter.setPen(QColor(roles.ink))
        self._laid[row].paint(painter, QPointF(place.left(), place.top() + HEAD))

    def _paint_past(self, painter: QPainter, place: QRectF, row: PastRow) -> None:
        roles, face = self._theme.roles, font(INTERFACE, TEXT)
        drawn = icons.pixmap("history", roles.muted, 16, self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(place.left(), place.center().y() - 8), drawn)
        base = round(place.center().y() + QFontMetricsF(face).capHeight() / 2)
        self._words(painter, face, roles.ink, QPointF(place.left() + 26, base), row.text, place.width() - 26)

    def _paint_ground(self, painter: QPainter, place: QRectF, *, picked: bool) -> None:
        if picked:
            roles, width = self._theme.roles, 2 if self._view.hasFocus() else 1
            rounded(painter, place.adjusted(1, 1, -1, -1), 8, roles.tint_first, roles.first, width)

    def _words(self, painter: QPainter, face: QFont, colour: str, start: QPointF, text: str, room: float) -> None:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(start, QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room)))


def _lines(row: HitRow, width: int) -> int:
    """How many lines the sentence of a hit gets in a list so wide; its marked words are a little wider than others."""
    return 1 if text_width(row.text, INTERFACE, TEXT) * BOLDER <= width - 2 * SIDE else 2
