"""Draws groups: titled boxes of one width side by side, the things of each as short lines with a dot."""

from __future__ import annotations

from functools import partial
from itertools import accumulate

from desktop.content.box_rows import PAD, arrange
from desktop.content.figure_data import Draft, Sketch, read_list, read_rows
from desktop.content.figure_items import Group
from desktop.content.groups_box import Measures, draw_box, set_box, widest_word
from desktop.content.groups_wall import pages_of_groups
from desktop.content.svg import WIDTH, Drawing, document

FEWEST_GROUPS = 2
MOST_GROUPS = 6
MOST_ITEMS = 8
LONGEST_TEXT = 120

_MOST_IN_ROW = 3
_GAP = 12.0
_MEASURES = Measures(PAD, below_head=5.0, between=3.0)


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
    all_of_them = tuple(groups)
    return Sketch(partial(draw_groups, all_of_them), f"Kelompok. {told}.", partial(pages_of_groups, all_of_them))


def draw_groups(groups: tuple[Group, ...], width: int = WIDTH) -> Drawing:
    """Draw groups in rows of three at most, in a drawing of a width; the boxes of a row are equally high."""
    rows = arrange(len(groups), _MOST_IN_ROW, max(map(widest_word, groups)), width, _GAP, _GAP)
    boxes = [set_box(group, rows.inner, _MEASURES) for group in groups]
    heights = [0.0] * (rows.row(len(boxes) - 1) + 1)
    for number, box in enumerate(boxes):
        heights[rows.row(number)] = max(heights[rows.row(number)], box.height)
    tops = [0.0, *accumulate(height + _GAP for height in heights)]
    parts: list[str] = []
    for number, box in enumerate(boxes):
        row = rows.row(number)
        parts.extend(draw_box(box, rows.left(number), tops[row], rows.width, heights[row]))
    return document(parts, round(tops[-1] - _GAP), width)


def _told(group: Group) -> str:
    text = f" ({group.text.rstrip('.')})" if group.text else ""
    return f"{group.label}{text}: {', '.join(group.items)}"
