"""How one row of the navigator is measured and painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.navigator_model import ROW_ROLE, Row

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from desktop.ui.look.theme import Theme

SIDE = 10
PADDING = 10
TITLE_LEFT = 46
RING = 14.0
LINE = 22
LESSON_ROOM = 14
UNIT_HEIGHT = 37
UNIT_BASE = 27
UNIT_LINE = 16
PACK_HEIGHT = 40
PACK_BASE = 32
PACK_LINE = 19
HEADING_LINES = 2
"""More lines than this no heading takes; what is longer ends in an ellipsis."""
ENDS = 14
DUE_GAP = 10


class Lines(NamedTuple):
    """A title broken into lines for one width."""

    lines: tuple[str, ...]
    height: int


class State(NamedTuple):
    """What is true of a lesson's row at this moment: it is open, has the focus, has the pointer over it."""

    opened: bool
    focused: bool
    hovered: bool


class RowDelegate(QStyledItemDelegate):
    """Paints packs and units as headings, and lessons with ring, title and due count."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for `view`, whose width decides where titles break."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        # The number of the row under the pointer; the view hears where that is.
        self.hovered = -1
        self._broken: dict[tuple[str, str, float], Lines] = {}
        self._plain = font(INTERFACE, 15)
        self._bold = font(INTERFACE, 15, 600)
        self._small = font(INTERFACE, 12, 700)
        self._small_metrics = QFontMetricsF(self._small)

    def forget(self) -> None:
        """Break all titles anew, because width or rows have changed."""
        self._broken.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the row; the ends of the list get some air."""
        row: Row = index.data(ROW_ROLE)
        height = self._title(row).height if row.kind == "lesson" else self.heading(row).height
        if index.row() == 0:
            height += ENDS
        if index.row() == index.model().rowCount() - 1:
            height += ENDS
        return QSize(0, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row: Row = index.data(ROW_ROLE)
        place = QRectF(option.rect)
        if index.row() == 0:
            place.setTop(place.top() + ENDS)
        if index.row() == index.model().rowCount() - 1:
            place.setBottom(place.bottom() - ENDS)
        place.setLeft(SIDE)
        place.setRight(self._view.width() - SIDE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "pack":
            self._paint_pack(painter, place, row, index.row() > 0)
        elif row.kind == "unit":
            self._paint_unit(painter, place, row)
        else:
            self._paint_lesson(painter, place, row, self._state(index.row()))
        painter.restore()

    def _paint_pack(self, painter: QPainter, place: QRectF, row: Row, divided: bool) -> None:
        if divided:
            painter.setPen(QPen(QColor(self._theme.roles.line), 1))
            top = round(place.top()) + 8.5
            painter.drawLine(QPointF(place.left() + PADDING, top), QPointF(place.right() - PADDING, top))
        painter.setFont(_pack_font())
        painter.setPen(QColor(self._theme.roles.ink))
        for number, line in enumerate(self.heading(row).lines):
            painter.drawText(QPointF(place.left() + PADDING, place.top() + PACK_BASE + number * PACK_LINE), line)

    def _paint_unit(self, painter: QPainter, place: QRectF, row: Row) -> None:
        base = place.top() + UNIT_BASE
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.roles.muted))
        detail = self._small_metrics.horizontalAdvance(row.detail)
        painter.drawText(QPointF(place.right() - PADDING - detail, base), row.detail)
        for number, line in enumerate(self.heading(row).lines):
            painter.drawText(QPointF(place.left() + PADDING, base + number * UNIT_LINE), line)

    def _paint_lesson(self, painter: QPainter, place: QRectF, row: Row, state: State) -> None:
        roles = self._theme.roles
        if state.opened:
            rounded(painter, place, 8, roles.tint_first)
        elif state.hovered:
            rounded(painter, place, 8, roles.surface)
        if state.focused:
            rounded(painter, place, 8, "", roles.first, 2)
        self._paint_ring(painter, QPointF(place.left() + 18, place.center().y()), row)
        painter.setFont(self._bold if state.opened else self._plain)
        painter.setPen(QColor(roles.ink))
        lines = self._title(row).lines
        base = place.top() + LESSON_ROOM / 2 + 15
        for number, line in enumerate(lines):
            painter.drawText(QPointF(TITLE_LEFT, base + number * LINE), line)
        if row.due:
            due = str(row.due)
            painter.setFont(self._small)
            painter.setPen(QColor(roles.second))
            x = place.right() - PADDING - self._small_metrics.horizontalAdvance(due)
            painter.drawText(QPointF(x, place.center().y() + self._small_metrics.capHeight() / 2), due)

    def _state(self, row: int) -> State:
        """Ask the view: the flags in Qt's option belong to QStyle, which takes PySide 10 ms to build at first touch."""
        opened = any(index.row() == row for index in self._view.selectedIndexes())
        focused = self._view.hasFocus() and self._view.currentIndex().row() == row
        return State(opened, focused, self.hovered == row)

    def _paint_ring(self, painter: QPainter, middle: QPointF, row: Row) -> None:
        roles = self._theme.roles
        if row.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.good))
            painter.drawEllipse(middle, RING / 2, RING / 2)
            painter.setPen(_pen(roles.on_first, 1.8))
            corners = (QPointF(-3.1, 0.2), QPointF(-0.9, 2.4), QPointF(3.1, -2.2))
            painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))
            return
        circle = QRectF(0, 0, RING - 2, RING - 2)
        circle.moveCenter(middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(roles.control, 2))
        painter.drawEllipse(circle)
        if row.ring > 0:
            pen = _pen(roles.first, 3)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(circle, 90 * 16, -round(360 * 16 * min(1.0, row.ring)))

    def _title(self, row: Row) -> Lines:
        width = self._view.width() - TITLE_LEFT - SIDE - PADDING
        if row.due:
            width -= round(self._small_metrics.horizontalAdvance(str(row.due))) + DUE_GAP
        key = (row.kind, row.title, width)
        if key not in self._broken:
            # Broken in the heavier face, so that opening a lesson never moves a word to another line.
            lines = break_lines(row.title, max(40, width), self._bold)
            self._broken[key] = Lines(lines, LESSON_ROOM + LINE * len(lines))
        return self._broken[key]

    def heading(self, row: Row) -> Lines:
        """Return the lines of a pack's or unit's name, and the height of its row."""
        width = self._view.width() - 2 * (SIDE + PADDING)
        if row.kind == "unit":
            width -= round(self._small_metrics.horizontalAdvance(row.detail)) + DUE_GAP
            face, line, height = self._small, UNIT_LINE, UNIT_HEIGHT
        else:
            face, line, height = _pack_font(), PACK_LINE, PACK_HEIGHT
        key = (row.kind, row.title, width)
        if key not in self._broken:
            lines = break_lines(row.title, max(40, width), face)
            if len(lines) > HEADING_LINES:
                rest = " ".join(lines[HEADING_LINES - 1 :])
                last = QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideRight, max(40, width))
                lines = (*lines[: HEADING_LINES - 1], last)
            self._broken[key] = Lines(lines, height + line * (len(lines) - 1))
        return self._broken[key]


def break_lines(text: str, width: float, face: QFont) -> tuple[str, ...]:
    """Return the lines in which a text fits a width in px; a word that is wider is broken too."""
    if QFontMetricsF(face).horizontalAdvance(text) <= width:
        return (text,)
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
        line = layout.createLine()
    layout.endLayout()
    return tuple(lines)


def _pack_font() -> QFont:
    """Made when a pack is named: most navigators have one pack, and every font costs the start something."""
    return font(INTERFACE, 14, 700)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
