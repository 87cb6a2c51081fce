"""Draws groups: titled boxes of one width side by side, the things of each as short lines with a dot."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import NamedTuple

from desktop.content.box_rows import PAD, arrange
from desktop.content.figure_data import Draft, Sketch, read_list, read_rows
from desktop.content.svg import ASCENT, LINE, WIDTH, Drawing, box_at, document, lines_at, longest_word, wrap

FEWEST_GROUPS = 2
MOST_GROUPS = 6
MOST_ITEMS = 8
LONGEST_TEXT = 120

_MOST_IN_ROW = 3
_GAP = 12.0
_BAR = 4.0
_BELOW_HEAD = 5.0
_BETWEEN = 3.0
_DOT = 2.5
_INDENT = 14.0
_GROUNDS = {"first": "tint_first", "second": "tint_second"}


class Group(NamedTuple):
    """A group: its label, a text or nothing, what belongs to it, and the role of its colour."""

    label: str
    text: str
    items: tuple[str, ...]
    role: str


class _Box(NamedTuple):
    """A group with its text set."""

    label: tuple[str, ...]
    text: tuple[str, ...]
    items: tuple[tuple[str, ...], ...]
    role: str

    @property
    def head(self) -> float:
        return _BAR + PAD - 2 + LINE * (len(self.label) + len(self.text)) + _BELOW_HEAD

    @property
    def height(self) -> float:
        lines = sum(len(item) for item in self.items)
        return self.head + LINE * lines + _BETWEEN * (len(self.items) - 1) + PAD


def read_groups(draft: Draft) -> Sketch | None:
    """Read a list of ``{label, text, items, role}``; None, with a fault, where no group can be read."""
    found = read_list(draft.report, draft.node, "groups", FEWEST_GROUPS, MOST_GROUPS)
    groups = []
    for fields in read_rows(draft.report, found, "group", ("label", "text", "items", "role")):
        label, text = fields.label("label"), fields.label("text", LONGEST_TEXT, required=False)
        items, role = fields.labels("items", 1, MOST_ITEMS), fields.role()
        if label and items:
            groups.append(Group(label, text, tuple(items), role))
    if not groups:
        return None
    told = "; ".join(_told(group) for group in groups)
    in_one_row = (partial(draw_groups, tuple(groups), in_row=len(groups)),) if len(groups) > _MOST_IN_ROW else ()
    return Sketch(partial(draw_groups, tuple(groups)), f"Kelompok. {told}.", in_one_row)


def draw_groups(groups: tuple[Group, ...], width: int = WIDTH, in_row: int = _MOST_IN_ROW) -> Drawing:
    """Draw groups in rows of `in_row` at most, in a drawing of a width; the boxes of a row are equally high."""
    rows = arrange(len(groups), in_row, max(_word(group) for group in groups), width, _GAP, _GAP)
    boxes = [_box(group, rows.inner) for group in groups]
    heights = [0.0] * (rows.row(len(boxes) - 1) + 1)
    for number, box in enumerate(boxes):
        heights[rows.row(number)] = max(heights[rows.row(number)], box.height)
    tops = [0.0, *accumulate(height + _GAP for height in heights)]
    parts: list[str] = []
    for number, box in enumerate(boxes):
        row = rows.row(number)
        parts.extend(_drawn(box, rows.left(number), tops[row], rows.width, heights[row]))
    return document(parts, round(tops[-1] - _GAP), width)


def _told(group: Group) -> str:
    text = f" ({group.text.rstrip('.')})" if group.text else ""
    return f"{group.label}{text}: {', '.join(group.items)}"


def _word(group: Group) -> float:
    head = max(longest_word(group.label), longest_word(group.text))
    return max(head, *(longest_word(item) + _INDENT for item in group.items))


def _box(group: Group, width: float) -> _Box:
    items = tuple(wrap(item, width - _INDENT, 1) for item in group.items)
    return _Box(wrap(group.label, width, 1), wrap(group.text, width, 1), items, group.role)


def _drawn(box: _Box, x: float, y: float, width: float, height: float) -> list[str]:
    top = y + _BAR + PAD - 2
    below = top + LINE * len(box.label)
    parts = [
        *_ground(box.role, x, y, width, height),
        *lines_at(x + PAD, top, box.label, box.role, "start", bold=True),
        *lines_at(x + PAD, below, box.text, "ink", "start"),
    ]
    top = y + box.head
    for item in box.items:
        parts.append(_dot(x + PAD + _DOT, top + ASCENT - 4.5, box.role))
        parts.extend(lines_at(x + PAD + _INDENT, top, item, "ink", "start"))
        top += LINE * len(item) + _BETWEEN
    return parts


def _ground(role: str, x: float, y: float, width: float, height: float) -> list[str]:
    """Give the box: a bar in the colour of the group along its top, its tint below, or a border where it has none."""
    tint = _GROUNDS.get(role, "surface")
    box = box_at(x, y, width, height, tint, "" if role in _GROUNDS else "line")
    bar = f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{_BAR:g}" rx="2" fill="{{{role}}}"/>'
    return [box, bar]


def _dot(x: float, y: float, role: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{_DOT:g}" fill="{{{role}}}"/>'
