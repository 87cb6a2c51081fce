"""Draws a map for a wall: some regions at a time with their names below, then the flags, their letters on a map."""

from __future__ import annotations

from functools import partial

from desktop.content.map_chart import MapRegion, chart, chart_of_countries, chart_of_some, coloured, letters_of
from desktop.content.map_data import Flag, MapData
from desktop.content.map_legend import Entry, flag_list, legend
from desktop.content.svg import Drawing
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, Way, bound, fits, pages, parted

_BELOW = 10.0
_MOST_MAPS = 3
"""Where more would be needed there is one map of all regions, and their names follow."""

_SHARES = (1.0, 0.92, 0.84, 0.76)
"""Of the width, that a map may have for the sake of more names below it."""


def pages_of_map(data: MapData) -> tuple[Drawing, ...]:
    """Draw a map on as many pages as it needs."""
    regions = coloured(data)
    return (*_regions(data, regions), *(_flags(data) if data.flags else ()))


def _regions(data: MapData, regions: list[MapRegion]) -> tuple[Drawing, ...]:
    named, share = min((_shared_out(data, regions, share) for share in _SHARES), key=_cost)
    if len(named) <= _MOST_MAPS and all(_has_room(data, share, some) for some in named):
        return bound([_with_names(data, share, some) for some in named], PAGE_WIDTH)
    (whole,) = bound([Leaf(*chart(data, regions, {}, PAGE_WIDTH))], PAGE_WIDTH)
    return (whole, *pages([Way([region.entry for region in regions], _names)]))


def _shared_out(data: MapData, regions: list[MapRegion], share: float) -> tuple[list[tuple[MapRegion, ...]], float]:
    """Give the regions of each page, if a map has such a share of its width."""
    return parted(regions, partial(_has_room, data, share)), share


def _cost(way: tuple[list[tuple[MapRegion, ...]], float]) -> tuple[int, float]:
    return len(way[0]), -way[1]


def _has_room(data: MapData, share: float, regions: tuple[MapRegion, ...]) -> bool:
    height = share * PAGE_WIDTH * data.world.height / data.world.width
    return fits(height + _BELOW + _names(tuple(region.entry for region in regions), PAGE_WIDTH).height)


def _with_names(data: MapData, share: float, regions: tuple[MapRegion, ...]) -> Leaf:
    parts, height = chart_of_some(data, list(regions), share * PAGE_WIDTH)
    names, bottom = legend([region.entry for region in regions], height + _BELOW, PAGE_WIDTH)
    middle = f'<g transform="translate({(1 - share) * PAGE_WIDTH / 2:g} 0)">'
    return Leaf([middle, *parts, "</g>", *names], bottom)


def _names(entries: tuple[Entry, ...], width: int) -> Leaf:
    return Leaf(*legend(list(entries), 0.0, width))


def _flags(data: MapData) -> tuple[Drawing, ...]:
    """Give the flags, after a map with their letters if any of them has a place there."""
    letters = letters_of(data)
    lists = pages([Way(data.flags, partial(_flag_list, data, letters))])
    if not letters:
        return lists
    return (*bound([Leaf(*chart_of_countries(data, letters, PAGE_WIDTH))], PAGE_WIDTH), *lists)


def _flag_list(data: MapData, letters: dict[str, str], flags: tuple[Flag, ...], width: int) -> Leaf:
    return Leaf(*flag_list(flags, letters, data.atlas, 0.0, width))
