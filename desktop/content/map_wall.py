"""Draws a map for a wall: some regions at a time with their names below, then the flags, their letters on a map."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import NamedTuple

from desktop.content.map_chart import MapRegion, chart, chart_of_countries, chart_of_some, coloured, letters_of
from desktop.content.map_data import Flag, MapData
from desktop.content.map_legend import flag_list, legend
from desktop.content.svg import Drawing
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, Way, bound, fits, pages, parted

_BELOW = 10.0
_MOST_MAPS = 3
"""Where more would be needed there is one map of all regions, and their names follow."""

_COLUMNS = (1, 2, 3)
_SHARES = (1.0, 0.92, 0.84, 0.76)
"""Of the width, that a map may have for the sake of more names below it."""


class _Layout(NamedTuple):
    """The share of the width that a map has, in how many columns the names stand below it, the regions of each page."""

    share: float
    columns: int
    named: list[tuple[MapRegion, ...]]

    @property
    def cost(self) -> tuple[int, int, float]:
        """Few pages are best, then names in few lines, then large maps."""
        return (
            len(self.named),
            sum(len(_names(self.columns, some, PAGE_WIDTH).parts) for some in self.named),
            -self.share,
        )


def pages_of_map(data: MapData) -> tuple[Drawing, ...]:
    """Draw a map on as many pages as it needs."""
    regions = coloured(data)
    return (*_regions(data, regions), *(_flags(data) if data.flags else ()))


def _regions(data: MapData, regions: list[MapRegion]) -> tuple[Drawing, ...]:
    ways = ((share, columns) for share in _SHARES for columns in _COLUMNS)
    layouts = (_Layout(*way, parted(regions, partial(_has_room, data, *way))) for way in ways)
    best = min(layouts, key=attrgetter("cost"))
    if len(best.named) <= _MOST_MAPS and all(_has_room(data, best.share, best.columns, some) for some in best.named):
        return bound([_with_names(data, best, some) for some in best.named], PAGE_WIDTH)
    (whole,) = bound([Leaf(*chart(data, regions, {}, PAGE_WIDTH))], PAGE_WIDTH)
    return (whole, *pages([Way(regions, partial(_names, columns)) for columns in _COLUMNS]))


def _has_room(data: MapData, share: float, columns: int, regions: tuple[MapRegion, ...]) -> bool:
    height = share * PAGE_WIDTH * data.world.height / data.world.width
    return fits(height + _BELOW + _names(columns, regions, PAGE_WIDTH).height)


def _with_names(data: MapData, layout: _Layout, regions: tuple[MapRegion, ...]) -> Leaf:
    parts, height = chart_of_some(data, list(regions), layout.share * PAGE_WIDTH)
    entries = [region.entry for region in regions]
    names, bottom = legend(entries, height + _BELOW, PAGE_WIDTH, layout.columns)
    middle = f'<g transform="translate({(1 - layout.share) * PAGE_WIDTH / 2:g} 0)">'
    return Leaf([middle, *parts, "</g>", *names], bottom)


def _names(columns: int, regions: tuple[MapRegion, ...], width: int) -> Leaf:
    return Leaf(*legend([region.entry for region in regions], 0.0, width, columns))


def _flags(data: MapData) -> tuple[Drawing, ...]:
    """Give the flags, after a map with their letters if any of them has a place there."""
    letters = letters_of(data)
    lists = pages([Way(data.flags, partial(_flag_list, columns, data, letters)) for columns in _COLUMNS])
    if not letters:
        return lists
    return (*bound([Leaf(*chart_of_countries(data, letters, PAGE_WIDTH))], PAGE_WIDTH), *lists)


def _flag_list(columns: int, data: MapData, letters: dict[str, str], flags: tuple[Flag, ...], width: int) -> Leaf:
    return Leaf(*flag_list(flags, letters, data.atlas, 0.0, width, columns))
