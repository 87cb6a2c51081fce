"""Draws a map of the world: regions in a few calm colours, each with its number, a legend below, and flags."""

from __future__ import annotations

from functools import partial

from desktop.content.figure_data import Draft, Sketch
from desktop.content.map_chart import chart, coloured, letters_of
from desktop.content.map_data import MapData, read_map
from desktop.content.map_legend import flag_row, legend
from desktop.content.map_wall import pages_of_map
from desktop.content.svg import WIDTH, Drawing, document

_GAP = 16.0


def read_world_map(draft: Draft) -> Sketch | None:
    """Read regions and flags; None, with a fault, where no region can be read or there is no map."""
    data = read_map(draft.report, draft.node, draft.atlas)
    if data is None:
        return None
    return Sketch(partial(draw_map, data), told_map(data), partial(pages_of_map, data), walled=True)


def told_map(data: MapData) -> str:
    """Give in words what a map shows."""
    regions = "; ".join(f"{number}: {region.label}" for number, region in enumerate(data.regions, 1))
    flags = "; ".join(flag.label for flag in data.flags)
    return f"Peta dunia. Kawasan {regions}." + (f" Bendera: {flags}." if flags else "")


def draw_map(data: MapData, width: int = WIDTH) -> Drawing:
    """Draw regions and flags on the map of the world, and below it what they are called."""
    regions, letters = coloured(data), letters_of(data)
    parts, height = chart(data, regions, letters, width)
    names, bottom = legend([region.entry for region in regions], height + _GAP, width)
    flags: list[str] = []
    if data.flags:
        flags, bottom = flag_row(data.flags, letters, data.atlas, bottom + _GAP, width)
    return document([*parts, *names, *flags], round(bottom) + 2, width)
