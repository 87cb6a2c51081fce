"""A column of text on the wall that grows downwards: blocks under each other, those of a list with their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.wall.setting import lines, set_plain, set_text
from desktop.ui.widgets.wall.sheet import MOST_LINES, Box, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.ui.widgets.wall.card_blocks import Block
    from desktop.ui.widgets.wall.sheet import Item

INDENT = 1.25
"""The room of a mark such as "3." by the size of its letters."""
BETWEEN = 0.3
"""The air between two blocks by the size of the lower one's letters."""


class Column:
    """Text set from ``top`` down; ``bottom`` is where it ends, ``lines`` how many lines of body text it has."""

    def __init__(self, x: float, top: float, width: float) -> None:
        self.x, self.bottom, self.width = x, top, width
        self.items: list[Item] = []
        self.lines = 0

    def add(self, blocks: Iterable[Block], size: int, weight: int) -> None:
        """Set blocks under what stands there; those of a list are never bold."""
        for block in blocks:
            if self.items and isinstance(self.items[-1], Text):
                self.bottom += round(size * BETWEEN)
            self._add(block, size, weight)

    def put_rule(self, air: float, thickness: float) -> None:
        """Draw a line across, with air above and below."""
        self.items.append(Box(self.x, self.bottom + air, self.width, thickness, "first"))
        self.bottom += 2 * air + thickness

    def fits(self, end: float) -> bool:
        """Whether it ends above a place and has no more lines than a class takes in."""
        return self.bottom <= end and self.lines <= MOST_LINES

    def _add(self, block: Block, size: int, weight: int) -> None:
        indent = round(size * INDENT) if block.marker else 0
        if block.marker:
            mark = set_plain(block.marker, self.x, self.bottom, indent, size, weight=700, role="muted", use="label")
            self.items.append(mark)
        weight = 400 if block.marker else weight
        text = set_text(block.html, self.x + indent, self.bottom, self.width - indent, size, weight=weight)
        self.items.append(text)
        self.lines += lines(text)
        self.bottom += text.height
