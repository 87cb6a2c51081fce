"""What stands small at the edges of a card: where it comes from, its mark, its source or what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.ui.look.roles import Roles

SMALL = 13
# Lower than this a card gives some of its margins to the words, however few they are.
LOW = 240
BETWEEN = 12


class Margins(NamedTuple):
    """The px from the edge of a card to its words, and to the middle of its head and of its foot."""

    side: int
    top: int
    bottom: int


class Small(NamedTuple):
    """The small words: at the head, at its right end, and at the foot, in the middle of it or with room at its right.

    `taken` are the px at the right of the foot that something else needs.
    """

    head: str
    mark: str
    foot: str
    middle: bool = False
    taken: int = 0


def margins(size: QSize, compact: bool, full: bool = False) -> Margins:
    """Return the margins of a card of this size, on a page of its own or `compact` in a panel.

    A `full` card has more words than usual, and gives them some of its margins as a low one does.
    """
    low = full or size.height() < LOW
    if compact:
        return Margins(23, 24, 24) if low else Margins(23, 32, 33)
    return Margins(45, 26, 26) if low else Margins(45, 43, 45)


def body_rect(size: QSize, compact: bool, has_head: bool, full: bool = False) -> QRectF:
    """Return where the words of a card of this size stand; without a head they may begin higher up."""
    side, top, bottom = margins(size, compact, full)
    above = top + (20 if full else 14) if has_head or not compact else side
    if not compact and not full and size.height() >= LOW:
        above = 77
    return QRectF(side, above, size.width() - 2 * side, max(20, size.height() - above - bottom - 20))


def paint_small(painter: QPainter, size: QSize, edges: Margins, words: Small, roles: Roles) -> None:
    """Draw the small words of a card of this size."""
    small, strong = font(INTERFACE, SMALL), font(INTERFACE, SMALL, 600)
    metrics = QFontMetricsF(small)
    cap = metrics.capHeight() / 2
    room = size.width() - 2.0 * edges.side
    top, bottom = round(edges.top + cap), round(size.height() - edges.bottom + cap)
    marked = QFontMetricsF(strong).horizontalAdvance(words.mark) + BETWEEN if words.mark else 0.0
    painter.setFont(small)
    painter.setPen(QColor(roles.muted))
    head = metrics.elidedText(words.head, Qt.TextElideMode.ElideMiddle, room - marked)
    painter.drawText(QPointF(edges.side, top), head)
    foot = metrics.elidedText(words.foot, Qt.TextElideMode.ElideRight, room - words.taken)
    x = (size.width() - metrics.horizontalAdvance(foot)) / 2 if words.middle else edges.side
    painter.drawText(QPointF(x, bottom), foot)
    if words.mark:
        painter.setFont(strong)
        painter.setPen(QColor(roles.ink))
        painter.drawText(QPointF(size.width() - edges.side - marked + BETWEEN, top), words.mark)
