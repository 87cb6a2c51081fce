"""Draws the box of a group: a bar in its colour along the top, its label and text, its things as lines with a dot."""

from __future__ import annotations

from typing import NamedTuple

from desktop.content.figure_items import Group
from desktop.content.svg import ASCENT, LINE, box_at, lines_at, longest_word, text_width, wrap

_BAR = 4.0
_DOT = 2.5
INDENT = 14.0
"""From the left edge of a dot to the text of its thing."""

_GROUNDS = {"first": "tint_first", "second": "tint_second"}


class Measures(NamedTuple):
    """How wide the borders of a box are, and the gaps below its head and between its lines, in logical pixels."""

    pad: float
    below_head: float
    between: float


class Box(NamedTuple):
    """A group with its text set; its things stand in `columns`, to be read downwards."""

    label: tuple[str, ...]
    text: tuple[str, ...]
    items: tuple[tuple[str, ...], ...]
    role: str
    columns: int
    measures: Measures

    @property
    def head(self) -> float:
        """The height down to the first of its things."""
        lines = LINE * (len(self.label) + len(self.text))
        return _BAR + self.measures.pad - 2 + lines + (self.measures.below_head if self.items else 0.0)

    @property
    def rows(self) -> int:
        """How many things stand below each other."""
        return -(-len(self.items) // self.columns)

    @property
    def height(self) -> float:
        """The height of the whole box."""
        if not self.items:
            return self.head + self.measures.pad
        starts = range(0, len(self.items), self.rows)
        lines = max(sum(map(len, self.items[start : start + self.rows])) for start in starts)
        return self.head + LINE * lines + self.measures.between * (self.rows - 1) + self.measures.pad


def widest_word(group: Group) -> float:
    """Give how wide the text of a box must be, that no word is cut."""
    head = max(longest_word(group.label), longest_word(group.text))
    return max([head, *(longest_word(item) + INDENT for item in group.items)])


def set_box(group: Group, width: float, measures: Measures) -> Box:
    """Set a group in a box whose text is so wide."""
    items = tuple(wrap(item, width - INDENT, 1) for item in group.items)
    return Box(wrap(group.label, width, 1), wrap(group.text, width, 1), items, group.role, 1, measures)


def set_wide_box(group: Group, width: float, measures: Measures) -> Box:
    """Set a group with its things in two columns if they are many, and each fits a line of half the width."""
    box = set_box(group, width, measures)
    short = max((text_width(item) for item in group.items), default=width) <= width / 2 - INDENT - measures.pad
    return box._replace(columns=2) if short and len(group.items) > 3 else box


def draw_box(box: Box, x: float, y: float, width: float, height: float) -> list[str]:
    """Draw a box into a place that may be higher than it is."""
    pad = box.measures.pad
    left, top = x + pad, y + _BAR + pad - 2
    parts = [
        tint_at(box.role, x, y, width, height),
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{_BAR:g}" rx="2" fill="{{{box.role}}}"/>',
        *lines_at(left, top, box.label, box.role, "start", bold=True),
        *lines_at(left, top + LINE * len(box.label), box.text, "ink", "start"),
    ]
    for number, item in enumerate(box.items):
        if number % box.rows == 0:
            top = y + box.head
            left = x + pad + number // box.rows * (width - pad) / box.columns
        parts.append(dot_at(left, top, box.role))
        parts.extend(lines_at(left + INDENT, top, item, "ink", "start"))
        top += LINE * len(item) + box.measures.between
    return parts


def tint_at(role: str, x: float, y: float, width: float, height: float) -> str:
    """Give the ground of a group: the tint of its colour, or a border where it has none."""
    return box_at(x, y, width, height, _GROUNDS.get(role, "surface"), "" if role in _GROUNDS else "line")


def dot_at(x: float, top: float, role: str) -> str:
    """Give the dot before a line that begins at `top`."""
    return f'<circle cx="{x + _DOT:g}" cy="{top + ASCENT - 4.5:g}" r="{_DOT:g}" fill="{{{role}}}"/>'
