"""Makes resources/maps/world.json, the map of the world for figures of lessons. Run once, by hand; never by Mitra.

Usage: ``npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0``, unpack both, then
``python scripts/make_world.py world-atlas/countries-50m.json i18n-iso-countries/codes.json resources/maps/world.json``.
Only the standard library is needed, and the same two files always give the same bytes.

Out comes, in tenths of a pixel of a column of 660 pixels:

- `arcs`: pieces of coast and border as "x y dx dy dx dy …", each once, so that two neighbours share theirs exactly;
- `countries`: the numbers of the arcs around each ISO 3166 code, "" for land that has none;
- `dots`: a place for each code whose land is too small to be seen.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

Point = tuple[float, float]
Topology = dict[str, Any]

WIDTH = 6600.0
SIDE = 45.0
"""Free room left and right, for half a dot."""

MIDDLE = 11.0
"""The meridian in the middle: the edge then runs through the Bering Strait and cuts no land."""

TOLERANCE = 3.5
"""How far a simplified line may stray."""

SMALLEST = 95.0
"""An island of less area is left out."""

SEEN = 400.0
"""A country whose largest piece has less area gets a dot."""

LEFT_OUT = ("AQ",)

# Natural Earth draws these apart, but ISO 3166 has no code of their own: N. Cyprus and Somaliland stand under the code
# that holds them there, Kosovo under the one that is in common use. The rest stays land without a code.
NAMED = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}

# Natural Earth draws these with the country that they belong to, but ISO 3166 gives them codes: west, south, east,
# north.
WITHIN: dict[str, dict[str, tuple[float, float, float, float]]] = {
    "FR": {"GF": (-55, 1, -51, 7), "GP": (-62, 15.8, -61, 16.6), "MQ": (-61.3, 14.3, -60.7, 15),
           "RE": (55, -22, 56, -20), "YT": (44.5, -13.5, 46, -12)},
    "NO": {"SJ": (-10, 70.5, 35, 82), "BV": (3, -55, 4, -54)},
    "NL": {"BQ": (-69, 11.9, -62.8, 17.8)},
}  # fmt: skip

# Codes whose land is not in the data at all: longitude (from the edge at 169 W on) and latitude, to half a degree.
ELSEWHERE = {
    "BQ": (-68.5, 12), "BV": (3.5, -54.5), "CC": (97, -12), "CX": (105.5, -10.5), "GF": (-53, 4), "GI": (-5.5, 36),
    "GP": (-61.5, 16.5), "MQ": (-61, 14.5), "RE": (55.5, -21), "SJ": (16, 78.5), "TK": (188, -9), "TV": (179, -8.5),
    "UM": (166.5, 19.5), "YT": (45, -13), "XK": (21, 42.5),
}  # fmt: skip


class Ring(NamedTuple):
    """An outer ring: the code of its country and the arcs of its polygon, holes included."""

    code: str
    outer: list[int]
    arcs: list[int]


def natural_earth(longitude: float, latitude: float) -> Point:
    """Give x (to the east) and y (to the south) of a place on a globe of radius 1.

    Natural Earth is a compromise: neither areas nor angles are true, and nothing looks odd. B. Šavrič, B. Jenny,
    T. Patterson, D. Petrovič, L. Hurni: A polynomial equation for the Natural Earth projection, Cartography and
    Geographic Information Science 38 (2011), doi:10.1559/15230406384363.
    """
    height = math.radians(latitude)
    square = height * height
    power = square * square
    x = 0.870700 - 0.131979 * square + power * (-0.013791 + power * (0.003971 * square - 0.001529 * power))
    y = 1.007226 + square * (0.015085 + power * (-0.044475 + 0.028874 * square - 0.005916 * power))
    return math.radians(longitude - MIDDLE) * x, -height * y


def decoded(topology: Topology) -> list[list[Point]]:
    """Give the arcs of a quantised TopoJSON as longitudes and latitudes; none jumps from one edge to the other."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            longitude = x * sx + tx
            near = points[-1][0] if points else MIDDLE
            points.append((longitude + 360 * round((near - longitude) / 360), y * sy + ty))
        arcs.append(points)
    return arcs


def rings(topology: Topology, codes: dict[str, str], arcs: list[list[Point]]) -> Iterator[Ring]:
    """Give every polygon with its country's code, those that are left out left out."""
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = codes[shape["id"]] if "id" in shape else NAMED.get(name, "")
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons if code not in LEFT_OUT else ():
            outer = polygon[0]
            own = _part(code, _middle(joined(outer, arcs)))
            yield Ring(own, outer, [_plain(arc) for ring in polygon for arc in ring])


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Give the points of a ring of arcs; one with the number ~n is walked backwards."""
    points: list[Point] = []
    for number in ring:
        points.extend(arcs[number] if number >= 0 else reversed(arcs[~number]))
    return points


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Leave out points, never the ends, while the line strays no further than `tolerance` (Douglas and Peucker)."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        far = max(inner, key=lambda index: _distance(points[index], points[first], points[last]), default=first)
        if far != first and _distance(points[far], points[first], points[last]) > tolerance:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[index] for index in sorted(keep)]


def area(points: list[Point]) -> float:
    """Give the area of a ring, whichever way round."""
    following = [*points[1:], *points[:1]]
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(points, following, strict=True))) / 2


def make(topology: Topology, codes: dict[str, str]) -> Topology:
    """Give the map of a TopoJSON of countries, by a table from numeric to two-letter codes."""
    globe = decoded(topology)
    polygons = list(rings(topology, codes, globe))
    used = sorted({arc for polygon in polygons for arc in polygon.arcs})
    frame = _Frame([natural_earth(*point) for arc in used for point in globe[arc]])
    plane = [[frame.place(natural_earth(*point)) for point in arc] for arc in globe]
    lines = {number: simplified(plane[number], TOLERANCE) for number in used}
    kept = [number for number in used if not _is_speck(lines[number])]
    numbers = {old: new for new, old in enumerate(kept)}
    countries: dict[str, list[int]] = {}
    for polygon in polygons:
        countries.setdefault(polygon.code, []).extend(numbers[arc] for arc in polygon.arcs if arc in numbers)
    dots = {code: frame.place(natural_earth(*place)) for code, place in ELSEWHERE.items() if code not in countries}
    dots |= _small(polygons, plane)
    return {
        "width": round(WIDTH),
        "height": math.ceil(frame.height),
        "arcs": [_steps(lines[number]) for number in kept],
        # An arc between two pieces of the same country, such as those of a divided island, is no border of it.
        "countries": {code: _odd(arcs) for code, arcs in sorted(countries.items())},
        "dots": {code: [round(x), round(y)] for code, (x, y) in sorted(dots.items())},
    }


class _Frame:
    """Fits what is drawn into the width."""

    def __init__(self, points: Iterable[Point]) -> None:
        given = list(points)
        self._left, self._top = min(x for x, _ in given), min(y for _, y in given)
        self._scale = (WIDTH - 2 * SIDE) / (max(x for x, _ in given) - self._left)
        self.height = (max(y for _, y in given) - self._top) * self._scale + 2 * SIDE

    def place(self, point: Point) -> Point:
        return (point[0] - self._left) * self._scale + SIDE, (point[1] - self._top) * self._scale + SIDE


def _small(polygons: list[Ring], plane: list[list[Point]]) -> dict[str, Point]:
    largest: dict[str, tuple[float, Point]] = {}
    for polygon in polygons:
        points = joined(polygon.outer, plane)
        largest[polygon.code] = max(largest.get(polygon.code, (0.0, (0.0, 0.0))), (area(points), _middle(points)))
    return {code: place for code, (size, place) in largest.items() if size < SEEN and code}


def _odd(arcs: list[int]) -> list[int]:
    return sorted({arc for arc in arcs if arcs.count(arc) % 2})


def _is_speck(line: list[Point]) -> bool:
    return line[0] == line[-1] and area(line) < SMALLEST


def _steps(line: list[Point]) -> str:
    places = [(round(x), round(y)) for x, y in line]
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(places)]
    return " ".join(f"{x} {y}" for x, y in [places[0], *(step for step in steps if step != (0, 0))])


def _part(code: str, place: Point) -> str:
    for part, (west, south, east, north) in WITHIN.get(code, {}).items():
        if west <= place[0] <= east and south <= place[1] <= north:
            return part
    return code


def _middle(points: list[Point]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _plain(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length == 0:
        return math.hypot(point[0] - start[0], point[1] - start[1])
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length**2
    share = min(max(share, 0.0), 1.0)
    return math.hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


def main(atlas: str, table: str, out: str) -> None:
    """Read the two files of the packages and write the map."""
    codes = {row[2]: row[0] for row in json.loads(Path(table).read_text(encoding="utf-8"))}
    world = make(json.loads(Path(atlas).read_text(encoding="utf-8")), codes)
    # One entry a line, so that a change can be read.
    rows = {
        "arcs": ",\n".join(json.dumps(arc) for arc in world["arcs"]),
        "countries": ",\n".join(f"{json.dumps(code)}: {json.dumps(arcs)}" for code, arcs in world["countries"].items()),
        "dots": ",\n".join(f"{json.dumps(code)}: {json.dumps(place)}" for code, place in world["dots"].items()),
    }
    text = (
        f'{{\n"width": {world["width"]},\n"height": {world["height"]},\n"arcs": [\n{rows["arcs"]}\n],\n'
        f'"countries": {{\n{rows["countries"]}\n}},\n"dots": {{\n{rows["dots"]}\n}}\n}}\n'
    )
    Path(out).write_text(text.replace("[ ", "["), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
