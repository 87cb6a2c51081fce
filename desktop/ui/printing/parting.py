"""Parts the paragraphs of a laid-out text where pages end, so that each stands on one page and nothing else moves.

Qt draws of a paragraph also the line above the first one that is wanted; that would stand in a PDF twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from desktop.ui.printing.breaking import Slice

NEAR = 1.0
"""Pixels that sums of fractions may be off."""


def part_at(document: QTextDocument, slices: Sequence[Slice]) -> None:
    """Part the paragraphs of a document in which a page ends, between the same lines; all stands where it stood."""
    tops = [one.body.top for one in slices[1:]]
    places: set[int] = set()
    block = document.begin()
    while block.isValid():
        places.update(_places(document, block, tops))
        block = block.next()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place in sorted(places, reverse=True):
        _part(cursor, place)
    cursor.endEditBlock()


def _places(document: QTextDocument, block: QTextBlock, tops: Sequence[float]) -> list[int]:
    """The positions in a paragraph at which lines begin that begin a page, but for its first line."""
    rect, layout = document.documentLayout().blockBoundingRect(block), block.layout()
    found = []
    for top in tops:
        if rect.top() + NEAR < top < rect.bottom():
            lines = (layout.lineAt(number) for number in range(1, layout.lineCount()))
            first = next((line for line in lines if rect.top() + line.y() >= top - NEAR), None)
            if first is not None:
                found.append(block.position() + first.textStart())
    return found


def _part(cursor: QTextCursor, place: int) -> None:
    """Begin a new paragraph that looks like the old one going on: no air between them, and in a list no new mark."""
    cursor.setPosition(place)
    above = cursor.blockFormat()
    below = cursor.blockFormat()
    items = cursor.currentList()
    if items is not None:
        below.setIndent(below.indent() + items.format().indent())
        below.setObjectIndex(-1)
    below.setTopMargin(0)
    above.setBottomMargin(0)
    cursor.setBlockFormat(above)
    cursor.insertBlock(below)
