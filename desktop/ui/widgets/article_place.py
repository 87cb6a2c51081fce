"""Where things stand in a laid-out document: lines, tops, and how far a page may be turned without cutting a line."""

from __future__ import annotations

from bisect import bisect_right
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

    from desktop.ui.widgets.article_document import Link

AIR = 8
"""Pixels that a turned page leaves above its first line at most; less where the tails of the line before would show."""

NEAR = 8
"""Pixels to each side of a link too narrow to be hit that count as the link."""

NARROW = 20

TALL = 96
"""Pixels from which a line is that of a figure; text of 32 px has lines half as high."""

BESIDE = 6
"""How many paragraphs before and after one may stand at the same height, as cells of one row."""


def line_rect(document: QTextDocument, position: int) -> QRectF:
    """Return the place of the line that holds a character, in pixels from the top left of the document."""
    block = document.findBlock(position)
    if not block.isValid():
        return QRectF()
    place = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    return _placed(line, place) if line.isValid() else place


def span_rect(document: QTextDocument, start: int, end: int) -> QRectF:
    """Return the smallest rectangle around characters, in pixels from the top left of the document."""
    around = QRectF()
    block = document.findBlock(start)
    while block.isValid() and block.position() < max(end, start + 1):
        place = document.documentLayout().blockBoundingRect(block)
        for line in _lines(block):
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                around |= QRectF(left, line.y(), right - left, line.height()).translated(place.topLeft())
        block = block.next()
    return around


def near_link(document: QTextDocument, links: Sequence[Link], point: QPointF) -> int:
    """Return the index of the nearest narrow link, such as the number of a source, on the line at a point; or -1."""
    at = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
    here = bisect_right([link.start for link in links], at)
    best, least = -1, float(NEAR)
    for index in range(max(0, here - 2), min(len(links), here + 2)):
        rect = span_rect(document, links[index].start, links[index].end)
        away = max(rect.left() - point.x(), point.x() - rect.right())
        if rect.width() < NARROW and rect.top() <= point.y() <= rect.bottom() and away <= least:
            best, least = index, away
    return best


def cell_rect(document: QTextDocument, position: int) -> QRectF:
    """Return the cell around a character, with its padding and border, of a table of one row; empty outside of any.

    `frameBoundingRect` of a table adds the place of its first cell once too often, so only its height is of use.
    """
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    table = cursor.currentTable()
    if not table:
        return QRectF()
    cell = table.cellAt(position)
    form, whole = cell.format().toTableCellFormat(), table.format()
    layout = document.documentLayout()
    first = layout.blockBoundingRect(cell.firstCursorPosition().block())
    left = first.left() - form.leftPadding() - form.leftBorder()
    top = first.top() - form.topPadding() - form.topBorder()
    right = first.right() + form.rightPadding() + form.rightBorder()
    height = layout.frameBoundingRect(table).height() - whole.topMargin() - whole.bottomMargin()
    return QRectF(left, top, right - left, height)


def cell_link(document: QTextDocument, links: Sequence[Link], point: QPointF) -> int:
    """Return the index of the way to another lesson whose cell, drawn as a button, covers a point; or -1."""
    for index in range(len(links) - 1, -1, -1):
        link = links[index]
        if not link.href.startswith("nav:"):
            return -1
        if cell_rect(document, link.start).contains(point):
            return index
    return -1


def top_with_air(document: QTextDocument, position: int, most: float) -> float:
    """Return where to scroll for the line of a character to be on top, with air above it but no part of a line."""
    block, top = document.findBlock(position), line_rect(document, position).top()
    before = block.previous()
    if not before.isValid() or block.layout().lineForTextPosition(position - block.position()).lineNumber() > 0:
        return top - most
    bottom = line_rect(document, before.position() + before.length() - 1).bottom()
    return max(min(ceil(bottom), top), top - most) if bottom <= top else top - most


def first_line_below(document: QTextDocument, y: float) -> tuple[int, QRectF]:
    """Find the first line whose top is not above ``y``: the position where it begins, and its place."""
    block = document.findBlock(max(0, _hit(document, y)))
    while block.isValid():
        place = document.documentLayout().blockBoundingRect(block)
        for line in _lines(block):
            rect = _placed(line, place)
            if rect.top() >= y - 0.5 and block.length() > 1:  # an empty paragraph is the gap beside a table
                return block.position() + line.textStart(), rect
        block = block.next()
    return document.characterCount() - 1, QRectF(0, document.size().height(), 0, 0)


def cut_figure(document: QTextDocument, y: float) -> tuple[int, int]:
    """Find the figure that ``y`` cuts: its position, and how many thousandths of it are above; (-1, 0) without one.

    A line of text that is cut is no place to come back to, and a figure is: it may be as high as the page.
    """
    position = _hit(document, y)
    block = document.findBlock(max(0, position))
    if not block.isValid():
        return -1, 0
    rect = line_rect(document, position)
    if rect.height() < TALL or not rect.top() < y < rect.bottom():
        return -1, 0
    line = block.layout().lineForTextPosition(position - block.position())
    return block.position() + line.textStart(), round(1000 * (y - rect.top()) / rect.height())


def page_down(document: QTextDocument, top: float, height: float) -> float:
    """Return the top of the next page: the line that the lower edge cuts comes first, figures taller than it pass.

    Some air is left above that line.
    """
    bottom = top + height
    cut = _cut_at(document, bottom)
    return cut if cut > top + height / 3 else bottom


def last_page(document: QTextDocument, top: float, height: float) -> float:
    """Return the top of the last page, which is ``top`` at most: a little higher where that cuts a line.

    It is ``top`` all the same where the end of the text would then be out of sight.
    """
    cut = _cut_at(document, top)
    end = line_rect(document, document.characterCount() - 1).bottom()
    return cut if end <= cut + height else top


def page_up(document: QTextDocument, top: float, height: float) -> float:
    """Return the top of the page before, so that the line now on top follows as the first one below it."""
    wanted = top - height
    if wanted <= 0:
        return 0
    start, rect = first_line_below(document, wanted + AIR)
    found = rect.top() - _air(document.findBlock(start), rect)
    return found if found < top - height / 3 else wanted


def _cut_at(document: QTextDocument, y: float) -> float:
    """Return the top, with its air, of the line that ``y`` cuts, or ``y`` where it falls between lines."""
    tops = [y]
    for block in _around(document, y):
        place = document.documentLayout().blockBoundingRect(block)
        for rect in (_placed(line, place) for line in _lines(block)):
            first = rect.top() - _air(block, rect)
            if first < y < rect.bottom() + 0.5:
                tops.append(first)
    return min(tops)


def _air(block: QTextBlock, rect: QRectF) -> float:
    """Return how many pixels above a line are free: between the fixed lines of a paragraph, and in its tails' room."""
    free = block.blockFormat().lineHeight() - rect.height() + 1
    return min(float(AIR), max(0.0, free))


def _around(document: QTextDocument, y: float) -> list[QTextBlock]:
    """Return the paragraph at a height and those beside it: the next cell of a table is the next paragraph."""
    number = document.findBlock(max(0, _hit(document, y))).blockNumber()
    blocks = [document.findBlockByNumber(near) for near in range(max(0, number - BESIDE), number + BESIDE + 1)]
    return [block for block in blocks if block.isValid() and block.length() > 1]


def _hit(document: QTextDocument, y: float) -> int:
    point = QPointF(document.documentMargin() + 1, y)
    return document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)


def _lines(block: QTextBlock) -> list[QTextLine]:
    layout = block.layout()
    return [layout.lineAt(number) for number in range(layout.lineCount())]


def _x(line: QTextLine, position: int) -> float:
    # The stubs promise a number, PySide returns it together with the position.
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _placed(line: QTextLine, place: QRectF) -> QRectF:
    return line.rect().translated(place.topLeft())
