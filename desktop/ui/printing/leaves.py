"""What a page of a handout may hold, and the page itself: between a running head and the number at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from desktop.ui.printing.flow import SMALL, page_font
from desktop.ui.printing.paper import FOOT_LINE, HEAD_LINE, LEFT, ROLES, WIDTH

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.ui.printing.breaking import Slice
    from desktop.ui.printing.galley import Galley

RULE = 0.6
"""Points that the line under a running head is thick."""
AIR = 16.0
"""Points between what stands at the left of a line and what stands at its right, at least."""


class Leaf(Protocol):
    """What stands on one page."""

    def paint(self, painter: QPainter) -> None:
        """Draw it; the painter measures in points, from the corner of the paper."""

    def text(self) -> str:
        """Its words, for those who do not see it."""


class HandoutPage(NamedTuple):
    """A page: what stands on it, the two parts of its running head, and of its foot; without any, it is bare."""

    leaf: Leaf
    head: tuple[str, str] = ("", "")
    foot: tuple[str, str] = ("", "")


class GalleyLeaf(NamedTuple):
    """A part of a long text."""

    galley: Galley
    part: Slice

    def paint(self, painter: QPainter) -> None:
        """Draw the part."""
        self.galley.paint(painter, self.part)

    def text(self) -> str:
        """The words of the part."""
        return self.galley.text(self.part)


class BlankLeaf(NamedTuple):
    """A page that is left free on purpose, and says so."""

    words: str

    def paint(self, painter: QPainter) -> None:
        """Draw the words in the middle of the page."""
        painter.setFont(page_font(SMALL))
        painter.setPen(QColor(ROLES.muted))
        place = QRectF(LEFT, 0, WIDTH, FOOT_LINE)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self.words)

    def text(self) -> str:
        """The words."""
        return self.words


def paint_page(painter: QPainter, page: HandoutPage) -> None:
    """Draw a page with its head and foot; the painter measures in points."""
    painter.save()
    page.leaf.paint(painter)
    painter.restore()
    if any(page.head):
        _line(painter, page.head, HEAD_LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ROLES.line))
        painter.drawRect(QRectF(LEFT, HEAD_LINE + SMALL * 0.6, WIDTH, RULE))
    _line(painter, page.foot, FOOT_LINE)


def _line(painter: QPainter, words: tuple[str, str], base: float) -> None:
    """Set a line with words at its left, shortened where they are too long, and at its right."""
    face = page_font(SMALL)
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(QColor(ROLES.muted))
    left, right = words
    right = metrics.elidedText(right, Qt.TextElideMode.ElideRight, WIDTH * 0.6)
    taken = metrics.horizontalAdvance(right)
    room = WIDTH - taken - AIR if right else WIDTH
    painter.drawText(QPointF(LEFT, base), metrics.elidedText(left, Qt.TextElideMode.ElideRight, room))
    painter.drawText(QPointF(LEFT + WIDTH - taken, base), right)
