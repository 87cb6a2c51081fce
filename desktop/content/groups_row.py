"""Draws groups one below the other, each with its things beside its label: so they need little height."""

from __future__ import annotations

from desktop.content.figure_items import Group
from desktop.content.groups_box import INDENT, dot_at, tint_at
from desktop.content.svg import LINE, lines_at, longest_word, wrap
from desktop.content.wall_pages import Leaf

_BAR = 4.0
_PAD = 9.0
_DOWN = 3.0
_GAP = 4.0


def least_width(share: float, groups: tuple[Group, ...]) -> float:
    """Give the width below which a word would be cut, where the labels have a share of it."""
    heads = max(max(longest_word(group.label), longest_word(group.text)) for group in groups)
    items = max((longest_word(item) for group in groups for item in group.items), default=0.0)
    return max(heads / share, (items + _BAR + INDENT + 3 * _PAD) / (1 - share)) + 1


def draw_rows(share: float, groups: tuple[Group, ...], width: int) -> Leaf:
    """Draw groups in a width of which the labels have a share."""
    parts: list[str] = []
    top = 0.0
    for group in groups:
        drawn, top = _row(group, share * width, top, width)
        parts += drawn
        top += _GAP
    return Leaf(parts, top - _GAP)


def _row(group: Group, head: float, top: float, width: int) -> tuple[list[str], float]:
    """Draw a group from a height on, and give where it ends."""
    left, beside = _BAR + _PAD, _BAR + _PAD + head + _PAD
    label, text = wrap(group.label, head, 1), wrap(group.text, head, 1)
    items = [wrap(item, width - beside - INDENT - _PAD, 1) for item in group.items]
    lines = max(len(label) + len(text), sum(map(len, items)))
    height = LINE * lines + 2 * _DOWN
    parts = [
        tint_at(group.role, 0, top, width, height),
        f'<rect x="0" y="{top:g}" width="{_BAR:g}" height="{height:g}" rx="2" fill="{{{group.role}}}"/>',
        *lines_at(left, top + _DOWN - 1, label, group.role, "start", bold=True),
        *lines_at(left, top + _DOWN - 1 + LINE * len(label), text, "ink", "start"),
    ]
    below = top + _DOWN - 1
    for item in items:
        parts.append(dot_at(beside, below, group.role))
        parts += lines_at(beside + INDENT, below, item, "ink", "start")
        below += LINE * len(item)
    return parts, top + height
