"""A column of text on the wall that grows downwards: blocks under each other, those of a list with their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.wall.balance import balanced
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
    """Text set from ``top`` down to ``end``; ``bottom`` is where it ends, ``lines`` how many lines of body it has.

    ``full`` is whether something was left out, because it would have stood below the end or been too many lines.
    """

    def __init__(self, x: float, top: float, width: float, end: float) -> None:
        self.x, self.bottom, self.width, self.end = x, top, width, end
        self.items: list[Item] = []
        self.lines = 0
        self.full = False

    def add(self, blocks: Iterable[Block], size: int, weight: int) -> None:
        """Set blocks under what stands there; those of a list are never bold."""
        for block in blocks:
            if not self.full and not self.take(block, size, weight):
                self.full = True

    def take(self, block: Block, size: int, weight: int) -> bool:
        """Set one block; where it does not fit, leave it out and return false."""
        text_above = self.items and isinstance(self.items[-1], Text)
        top = self.bottom + (round(size * BETWEEN) if text_above else 0)
        indent = round(size * INDENT) if block.marker else 0
        weight = 400 if block.marker else weight
        html = block.html if weight == 400 else underlined(block.html)
        text = set_text(html, self.x + indent, top, self.width - indent, size, weight=weight)
        if weight > 400:
            text = balanced(text)
        count = self.lines + lines(text)
        if top + text.height > self.end or count > MOST_LINES:
            return False
        if block.marker:
            self.items.append(set_plain(block.marker, self.x, top, indent, size, weight=700, role="muted", use="label"))
        self.items.append(text)
        self.lines, self.bottom = count, top + text.height
        return True

    def put_rule(self, air: float, thickness: float) -> None:
        """Draw a line across, with air above and below."""
        self.items.append(Box(self.x, self.bottom + air, self.width, thickness, "first"))
        self.bottom += 2 * air + thickness


def underlined(html: str) -> str:
    """What is emphasised, underlined: the family has no bold italic, and among bold letters italics look faint."""
    return html.replace("<i>", "<u>").replace("</i>", "</u>")
