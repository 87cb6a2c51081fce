"""Arranges equal boxes in rows that fill a figure's width, wide enough that no word of theirs is cut."""

from __future__ import annotations

from typing import NamedTuple

PAD = 12.0
"""From the edge of a box to its text, in logical pixels."""

_NARROWEST = 128.0


class Rows(NamedTuple):
    """How boxes stand: how many in a row, how wide each is, and from one row or column to the next the gaps."""

    columns: int
    width: float
    across: float
    down: float

    @property
    def inner(self) -> float:
        """The width of the text in a box."""
        return self.width - 2 * PAD

    def left(self, number: int) -> float:
        """Give the left edge of a box, numbered from 0."""
        return number % self.columns * (self.width + self.across)

    def row(self, number: int) -> int:
        """Give the row of a box, from 0."""
        return number // self.columns


def arrange(count: int, most: int, word: float, room: int, across: float, down: float) -> Rows:
    """Give the rows for `count` boxes, `most` in a row at most, as even as can be; `word` is the widest in them."""
    narrowest = max(_NARROWEST, word + 2 * PAD + 1)
    fitting = max(1, min(most, int((room + across) / (narrowest + across))))
    rows = -(-count // fitting)
    columns = -(-count // rows)
    return Rows(columns, (room - (columns - 1) * across) / columns, across, down)
