"""Draws groups for a wall: label beside things or above them, whichever needs fewer pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate

from desktop.content.figure_items import Group
from desktop.content.groups_box import Box, Measures, draw_box, set_box, set_wide_box, widest_word
from desktop.content.groups_row import draw_rows, least_width
from desktop.content.svg import Drawing
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, Way, fits, pages

_MEASURES = Measures(pad=9.0, below_head=3.0, between=1.0)
_GAP = 9.0
_MOST_COLUMNS = 3
_HEADS = (0.3, 0.36, 0.43)
"""Shares of the width that labels may have beside things."""

_Page = Callable[[tuple[Group, ...], int], Leaf]


def pages_of_groups(groups: tuple[Group, ...]) -> tuple[Drawing, ...]:
    """Draw groups on as few pages as any arrangement needs; each part of a group that is parted has its label."""
    box = max(map(widest_word, groups)) + 2 * _MEASURES.pad
    columns = range(1, min(_MOST_COLUMNS, len(groups)) + 1)
    ways = [_way(groups, partial(_boxes, some), some * (box + _GAP) - _GAP) for some in columns]
    ways += [_way(groups, partial(draw_rows, share), least_width(share, groups)) for share in _HEADS]
    return pages(ways)


def _way(groups: tuple[Group, ...], draw: _Page, least: float) -> Way[Group]:
    return Way([piece for group in groups for piece in _pieces(draw, group)], draw, least)


def _pieces(way: _Page, group: Group) -> Iterator[Group]:
    """Give a group, or parts of it that fit a page each: the first with its text, which may be all that it holds."""
    while not _alone(way, group) and len(group.items) + bool(group.text) > 1:
        least = 0 if group.text else 1
        fitting = (n for n in range(len(group.items), least, -1) if _alone(way, group._replace(items=group.items[:n])))
        count = next(fitting, least)
        yield group._replace(items=group.items[:count])
        group = group._replace(text="", items=group.items[count:])
    yield group


def _alone(way: _Page, group: Group) -> bool:
    return fits(way((group,), PAGE_WIDTH).height)


def _boxes(columns: int, groups: tuple[Group, ...], width: int) -> Leaf:
    """Draw groups in rows of so many boxes, those of a row equally high."""
    columns = min(columns, len(groups))
    across = (width - (columns - 1) * _GAP) / columns
    set_group = set_box if columns > 1 else set_wide_box
    boxes: list[Box] = [set_group(group, across - 2 * _MEASURES.pad, _MEASURES) for group in groups]
    rows = [boxes[start : start + columns] for start in range(0, len(boxes), columns)]
    heights = [max(box.height for box in row) for row in rows]
    tops = [0.0, *accumulate(height + _GAP for height in heights)]
    parts: list[str] = []
    for number, box in enumerate(boxes):
        row, column = divmod(number, columns)
        parts += draw_box(box, column * (across + _GAP), tops[row], across, heights[row])
    return Leaf(parts, tops[-1] - _GAP)
