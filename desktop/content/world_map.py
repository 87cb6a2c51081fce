"""Draws a map of the world: regions in a few calm colours, each with its number, a legend below, and flags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from desktop.content.atlas import World
from desktop.content.figure_data import Draft, Sketch
from desktop.content.map_data import MapData, read_map
from desktop.content.map_legend import LETTERS, RADIUS, SQUARE, Entry, flag_row, legend, letter_at, number_at
from desktop.content.map_places import Mark, Placed, place_marks
from desktop.content.outlines import Land, area, centre, coarse, land, path
from desktop.content.svg import WIDTH, Drawing, document

# Colour only parts neighbours; which region it is, its number says. Roles of text at a share of cover give land that is
# calm in every theme and still stands out from the paper, as the tints would not.
_COLOURS = (("first", 0.5), ("second", 0.45), ("gold", 0.6), ("muted", 0.5))
_GAP = 16.0
_CHART_SHARE = 0.6
# In the unit of the map, a tenth of a pixel.
_DOT, _FINE, _BROAD, _SPECK = 20, 5, 11, 400
# Pixels of land around a mark from which on it hides nothing that is worth seeing.
_ROOM, _ROOM_OF_FLAG = 6.0, 11.0


class _Region(NamedTuple):
    """A region's land and colour, and the codes of its countries."""

    codes: tuple[str, ...]
    land: Land
    role: str
    share: float


class _Chart(NamedTuple):
    """The map itself, its height, what its numbers stand for, and the names of the flags whose letters are on it."""

    parts: list[str]
    height: float
    entries: list[Entry]
    lettered: list[str]


def read_world_map(draft: Draft) -> Sketch | None:
    """Read regions and flags; None, with a fault, where no region can be read or there is no map."""
    data = read_map(draft.report, draft.node, draft.atlas)
    if data is None:
        return None
    return Sketch(partial(draw_map, data), told_map(data), (partial(draw_beside, data),))


def told_map(data: MapData) -> str:
    """Give in words what a map shows."""
    regions = "; ".join(f"{number}: {region.label}" for number, region in enumerate(data.regions, 1))
    flags = "; ".join(flag.label for flag in data.flags)
    return f"Peta dunia. Kawasan {regions}." + (f" Bendera: {flags}." if flags else "")


def draw_map(data: MapData, width: int = WIDTH) -> Drawing:
    """Draw regions and flags on the map of the world, and below it what they are called."""
    chart = _chart(data, width)
    below, bottom = legend(chart.entries, chart.height + _GAP, width)
    return _with_flags(data, chart, below, bottom, width)


def draw_beside(data: MapData, width: int = WIDTH) -> Drawing:
    """Draw the same with the names of the regions beside the map: that is less high, as a wall needs it."""
    left = round(_CHART_SHARE * width)
    chart = _chart(data, left)
    names, bottom = legend(chart.entries, 0.0, width - left - _GAP)
    down = max(0.0, (chart.height - bottom) / 2)
    beside = [f'<g transform="translate({left + _GAP:g} {down:g})">', *names, "</g>"]
    return _with_flags(data, chart, beside, max(chart.height, bottom), width)


def _with_flags(data: MapData, chart: _Chart, names: list[str], bottom: float, width: int) -> Drawing:
    flags: list[str] = []
    if data.flags:
        letters = dict(zip(chart.lettered, LETTERS, strict=False))
        flags, bottom = flag_row(data.flags, letters, data.atlas, bottom + _GAP, width)
    return document([*chart.parts, *names, *flags], round(bottom) + 2, width)


def _chart(data: MapData, width: int) -> _Chart:
    world, scale = data.world, width / data.world.width
    regions = _coloured(data)
    known = world.codes()
    # Others, such as the United Nations, have a flag and no place.
    lettered = [flag.name for flag in data.flags if flag.name in known]
    marks = [_mark(world, region.codes, region.land, scale, RADIUS, _ROOM) for region in regions]
    marks += [_mark(world, (name,), land(world, [name]), scale, SQUARE / 2 + 1, _ROOM_OF_FLAG) for name in lettered]
    coasts = land(world, world.countries).rings
    places = place_marks(marks, width, world.height * scale, coasts, scale)
    parts = [*_ground(world, regions, scale), *_leaders(marks, places)]
    for number, (region, place) in enumerate(zip(regions, places, strict=False), 1):
        parts += number_at(place.x, place.y, number, region.role)
    for letter, place in zip(LETTERS, places[len(regions) :], strict=False):
        parts += letter_at(place.x, place.y, letter)
    entries = [Entry(at + 1, regions[at].role, region.label) for at, region in enumerate(data.regions)]
    return _Chart(parts, world.height * scale, entries, lettered)


def _coloured(data: MapData) -> list[_Region]:
    """Give each region a colour that no neighbour before it has, and of those one that is little used."""
    regions: list[_Region] = []
    for region in data.regions:
        joined = land(data.world, region.countries)
        costs = []
        for role, _ in _COLOURS:
            alike = [other for other in regions if other.role == role]
            touching = any(other.land.rim & joined.rim for other in alike)
            costs.append((touching, role == "muted", len(alike)))  # grey where nothing else is left
        role, share = _COLOURS[costs.index(min(costs))]
        regions.append(_Region(region.countries, joined, role, share))
    return regions


def _ground(world: World, regions: list[_Region], scale: float) -> Iterator[str]:
    taken = {code for region in regions for code in region.codes}
    rest = land(world, [code for code in world.countries if code not in taken])
    yield f'<g transform="scale({scale:g})" fill-rule="evenodd" stroke-linejoin="round">'
    yield _filled(rest, "line", 1)
    for region in regions:
        yield _filled(region.land, region.role, region.share)
    lands = [rest, *(region.land for region in regions)]
    yield _borders(world, [arc for one in lands for arc in one.inner], _FINE)
    counts = Counter(arc for one in lands for arc in one.rim)
    yield _borders(world, [arc for arc, count in counts.items() if count > 1], _BROAD)
    for region in regions:
        for x, y in (world.dots[code] for code in region.codes if code in world.dots):
            yield f'<circle cx="{x}" cy="{y}" r="{_DOT}" fill="{{{region.role}}}" stroke="{{paper}}" stroke-width="4"/>'
    yield "</g>"


def _filled(one: Land, role: str, share: float) -> str:
    data = "".join(path(ring, closed=True) for ring in one.rings)
    cover = f' fill-opacity="{share:g}"' if share < 1 else ""
    return f'<path fill="{{{role}}}"{cover} d="{data}"/>' if data else ""  # Qt complains of a path without data


def _borders(world: World, arcs: list[int], width: int) -> str:
    lines = "".join(path(world.arcs[number]) for number in sorted(arcs))
    return f'<path fill="none" stroke="{{paper}}" stroke-width="{width}" d="{lines}"/>' if lines else ""


def _mark(world: World, codes: tuple[str, ...], one: Land, scale: float, radius: float, least: float) -> Mark:
    """Give the mark of a region or a country: in the middle of its largest piece, or at a dot."""
    largest = max(one.rings, key=area, default=())
    if largest and area(largest) >= _SPECK:
        spot = centre(largest)
        x, y = round(spot.x * scale, 1), round(spot.y * scale, 1)
        return Mark(x, y, spot.room * scale, radius, least, coarse(largest))
    x, y = next((world.dots[code] for code in codes if code in world.dots), (largest or ((0, 0),))[0])
    return Mark(x * scale, y * scale, 0.0, radius, least)


def _leaders(marks: list[Mark], places: list[Placed]) -> Iterator[str]:
    for mark, (x, y, led) in zip(marks, places, strict=True):
        if led:
            yield f'<line x1="{mark.x:g}" y1="{mark.y:g}" x2="{x:g}" y2="{y:g}" stroke="{{ink}}" stroke-width="1"/>'
            yield f'<circle cx="{mark.x:g}" cy="{mark.y:g}" r="2.2" fill="{{ink}}"/>'
