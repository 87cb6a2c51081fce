"""Which link comes next for the Tab key, and how the ring around it is painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPen, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from desktop.ui.widgets.article_document import Link

RING = 2.0
"""Width of the ring around a link in pixels."""


def step(links: Sequence[Link], current: int, forward: bool, first: int, last: int) -> int:
    """Return the index of the link that Tab reaches from ``current`` (-1 for none), or -1 past either end.

    From none it is the first link at or after the position ``first`` that the reader sees on top (backwards: the last
    one before the position ``last`` at the bottom).
    """
    if current >= 0:
        wanted = current + 1 if forward else current - 1
        return wanted if 0 <= wanted < len(links) else -1
    starts = [link.start for link in links]
    found = bisect_left(starts, first) if forward else bisect_right(starts, last) - 1
    return found if 0 <= found < len(links) else -1


def link_at(links: Sequence[Link], position: int) -> int:
    """Return the index of the link that covers a position, or -1."""
    found = bisect_right([link.start for link in links], position) - 1
    return found if found >= 0 and position < links[found].end else -1


def ring(document: QTextDocument, link: Link, colour: str) -> QTextEdit.ExtraSelection:
    """Return the selection that draws a ring around a link and changes nothing of its text."""
    made = _selection(document, link.start, link.end)
    pen = QPen(QColor(colour), RING)
    made.format.setProperty(QTextFormat.Property.OutlinePen, pen)
    return made


def tint(document: QTextDocument, start: int, end: int, colour: str) -> QTextEdit.ExtraSelection:
    """Return the selection that lays the highlight behind the characters from ``start`` to ``end``."""
    made = _selection(document, start, end)
    made.format.setBackground(QColor(colour))
    return made


def _selection(document: QTextDocument, start: int, end: int) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    return made
