"""Draws the map itself: all land, regions in a few calm colours, numbers for regions and letters for flags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from desktop.content.atlas import World
from desktop.content.map_data import MapData
from desktop.content.map_legend import LETTERS, RADIUS, SQUARE, Entry, letter_at, number_at
from desktop.content.map_places import Mark, Placed, place_marks
from desktop.content.outlines import Land, area, centre, coarse, land, path

# Colour only parts neighbours; which region it is, its number says. Roles of text at a share of cover give land that is
# calm in every theme and still stands out from the paper, as the tints would not.
_COLOURS = (("first", 0.5), ("second", 0.45), ("gold", 0.6), ("muted", 0.5))
# In the unit of the map, a tenth of a pixel.
_DOT, _FINE, _BROAD, _SPECK = 20, 5, 11, 400
# Shares of cover where only some land stands out: of all other, of a country, and so many times that of a region.
_FAINT, _STRONG, _STRONGER = 0.3, 0.75, 1.4
# Pixels of land around a mark from which on it hides nothing that is worth seeing.
_ROOM, _ROOM_OF_FLAG = 6.0, 11.0


class MapRegion(NamedTuple):
    """A region's number, label, land and colour, and the codes of its countries."""

    number: int
    label: str
    codes: tuple[str, ...]
    land: Land
    role: str
    share: float

    @property
    def entry(self) -> Entry:
        """Its line in the legend."""
        return Entry(self.number, self.role, self.label)


class Chart(NamedTuple):
    """A map in so many pixels of width: its parts and its height."""

    parts: list[str]
    height: float


def lettered(data: MapData) -> list[str]:
    """Give the names of the flags that have a letter: others, such as the United Nations, have no place on the map."""
    known = data.world.codes()
    return [flag.name for flag in data.flags if flag.name in known]


def letters_of(data: MapData) -> dict[str, str]:
    """Give the letter of each flag that has one."""
    return dict(zip(lettered(data), LETTERS, strict=False))


def chart(data: MapData, regions: list[MapRegion], letters: dict[str, str], width: int) -> Chart:
    """Draw a map with the numbers of regions, and the letters of flags on their countries."""
    scale = width / data.world.width
    rest = _rest(data.world, regions)
    lands = [rest, *(region.land for region in regions)]
    ground = [
        _filled(rest, "line", 1),
        *_painted(regions),
        *_all_borders(data.world, lands),
        *_dots(data.world, regions),
    ]
    return _marked(data.world, ground, regions, letters, scale)


def chart_of_some(data: MapData, regions: list[MapRegion], width: float) -> Chart:
    """Draw a map on which only some regions stand out, with their numbers."""
    scale = width / data.world.width
    return _marked(data.world, _some(data.world, regions), regions, {}, scale)


def chart_of_countries(data: MapData, letters: dict[str, str], width: float) -> Chart:
    """Draw a map on which only the countries of some flags stand out, with the letters of these."""
    scale = width / data.world.width
    countries = [MapRegion(0, "", (name,), land(data.world, [name]), "first", _STRONG / _STRONGER) for name in letters]
    return _marked(data.world, _some(data.world, countries), [], letters, scale)


def _marked(world: World, ground: list[str], regions: list[MapRegion], letters: dict[str, str], scale: float) -> Chart:
    """Draw numbers and letters over what was drawn in the unit of the map."""
    width, height = world.width * scale, world.height * scale
    marks = [_mark(world, region.codes, region.land, scale, RADIUS, _ROOM) for region in regions]
    marks += [_mark(world, (name,), land(world, [name]), scale, SQUARE / 2 + 1, _ROOM_OF_FLAG) for name in letters]
    places = place_marks(marks, width, height, land(world, world.countries).rings, scale)
    scaled = f'<g transform="scale({scale:g})" fill-rule="evenodd" stroke-linejoin="round">'
    parts = [scaled, *ground, "</g>", *_leaders(marks, places)]
    for region, place in zip(regions, places, strict=False):
        parts += number_at(place.x, place.y, region.number, region.role)
    for letter, place in zip(letters.values(), places[len(regions) :], strict=True):
        parts += letter_at(place.x, place.y, letter)
    return Chart(parts, height)


def coloured(data: MapData) -> list[MapRegion]:
    """Give each region a colour that no neighbour before it has, and of those one that is little used."""
    regions: list[MapRegion] = []
    for number, region in enumerate(data.regions, 1):
        joined = land(data.world, region.countries)
        costs = []
        for role, _ in _COLOURS:
            alike = [other for other in regions if other.role == role]
            touching = any(other.land.rim & joined.rim for other in alike)
            costs.append((touching, role == "muted", len(alike)))  # grey where nothing else is left
        role, share = _COLOURS[costs.index(min(costs))]
        regions.append(MapRegion(number, region.label, region.countries, joined, role, share))
    return regions


def _rest(world: World, regions: list[MapRegion]) -> Land:
    taken = {code for region in regions for code in region.codes}
    return land(world, [code for code in world.countries if code not in taken])


def _some(world: World, regions: list[MapRegion]) -> list[str]:
    """Draw regions with the borders in them, and all other land faintly and as one."""
    lands = [region.land for region in regions]
    ground = _filled(_rest(world, regions), "line", _FAINT)
    strong = [region._replace(share=round(region.share * _STRONGER, 2)) for region in regions]
    return [ground, *_painted(strong), *_all_borders(world, lands), *_dots(world, regions)]


def _painted(regions: list[MapRegion]) -> Iterator[str]:
    for region in regions:
        yield _filled(region.land, region.role, region.share)


def _all_borders(world: World, lands: list[Land]) -> Iterator[str]:
    """Draw the borders within lands, and broader those between two of them."""
    yield _borders(world, [arc for one in lands for arc in one.inner], _FINE)
    counts = Counter(arc for one in lands for arc in one.rim)
    yield _borders(world, [arc for arc, count in counts.items() if count > 1], _BROAD)


def _dots(world: World, regions: list[MapRegion]) -> Iterator[str]:
    for region in regions:
        for x, y in (world.dots[code] for code in region.codes if code in world.dots):
            yield f'<circle cx="{x}" cy="{y}" r="{_DOT}" fill="{{{region.role}}}" stroke="{{paper}}" stroke-width="4"/>'


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
