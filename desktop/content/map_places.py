"""Finds places for the marks on a map: on the land they name, or beside it with a line, none over another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.content.atlas import Points
from desktop.content.outlines import thinned, within

_GAP = 3.0
_NEAR = 2.5
_TURNS = 24
_REACH = 40
_STEP = 4.0
# A mark goes so much farther to stand on the sea, where it seems to name no other country.
_TO_SEA = 12.0


class Mark(NamedTuple):
    """What a mark stands for: a place on the map, how far that lies from the edge of its land, and this land.

    `radius` is the mark's own, `least` the room from which on it stands on the land itself; pixels, but for the land,
    which has the unit of the map.
    """

    x: float
    y: float
    room: float
    radius: float
    least: float
    land: Points = ()

    @property
    def small(self) -> bool:
        """True where the mark would hide what it stands for."""
        return self.room < self.least


class Placed(NamedTuple):
    """Where a mark stands, and whether a line leads from there to what it stands for."""

    x: float
    y: float
    led: bool


def place_marks(
    marks: list[Mark], width: float, height: float, coasts: Iterable[Points] = (), scale: float = 0.1
) -> list[Placed]:
    """Give each mark its place in the picture; `coasts` are rings around all land, `scale` is pixels for their unit."""
    places = _Places(marks, (width, height), coasts, scale)
    # What can stand on its land has but one place there; what needs a line finds one round about.
    order = sorted(range(len(marks)), key=[mark.small for mark in marks].__getitem__)
    for index in order:
        places.place(index)
    return [places.placed[index] for index in range(len(marks))]


class _Places:
    def __init__(self, marks: list[Mark], size: tuple[float, float], coasts: Iterable[Points], scale: float) -> None:
        self._marks = marks
        self._size = size
        self._scale = scale
        self._coasts = [_Coast(ring) for ring in coasts]
        self.placed: dict[int, Placed] = {}

    def place(self, index: int) -> None:
        mark = self._marks[index]
        found = None if mark.small else self._on_land(index)
        self.placed[index] = found or self._beside(index)

    def _on_land(self, index: int) -> Placed | None:
        mark = self._marks[index]
        if self._is_free(index, mark.x, mark.y):
            return Placed(mark.x, mark.y, False)
        for _, x, y in self._around(index, 0.0) if mark.land else ():
            room = within(mark.land, x / self._scale, y / self._scale) * self._scale
            if room >= mark.least and self._is_free(index, x, y):
                return Placed(x, y, False)
        return None

    def _beside(self, index: int) -> Placed:
        """Find a place with a line; in a crowd one whose line crosses others, and never one over another mark."""
        mark = self._marks[index]
        return self._nearest(index, strict=True) or self._nearest(index, strict=False) or Placed(mark.x, mark.y, False)

    def _nearest(self, index: int, strict: bool) -> Placed | None:
        mark = self._marks[index]
        best: tuple[float, Placed] | None = None
        for away, x, y in self._around(index, mark.radius + 7):
            if best is not None and away >= best[0]:
                break
            if self._is_free(index, x, y, strict):
                cost = away + (0.0 if self._is_sea(x, y) else _TO_SEA)
                if best is None or cost < best[0]:
                    best = (cost, Placed(x, y, True))
        return best[1] if best is not None else None

    def _around(self, index: int, first: float) -> Iterator[tuple[float, float, float]]:
        """Give distance and place of what lies round about, the nearest first."""
        mark = self._marks[index]
        edge = mark.radius + 1
        for step in range(_REACH):
            away = first + step * _STEP
            for turn in range(_TURNS):
                angle = 2 * math.pi * turn / _TURNS
                x, y = round(mark.x + away * math.cos(angle), 1), round(mark.y + away * math.sin(angle), 1)
                if edge <= x <= self._size[0] - edge and edge <= y <= self._size[1] - edge:
                    yield away, x, y

    def _is_sea(self, x: float, y: float) -> bool:
        return not any(coast.holds(x / self._scale, y / self._scale) for coast in self._coasts)

    def _is_free(self, index: int, x: float, y: float, strict: bool = True) -> bool:
        """Tell whether a mark covers no other and, if strict, no spot that others stand for, nor a line to one."""
        own, place = self._marks[index], (x, y)
        for other, mark in enumerate(self._marks):
            spot = self.placed.get(other)
            if other == index:
                continue
            if strict and mark.small and math.dist(place, (mark.x, mark.y)) < own.radius + _NEAR:
                return False
            if spot is None:
                continue
            if math.dist(place, spot[:2]) < own.radius + mark.radius + _GAP:
                return False
            if strict and _cross(own, place, mark, spot):
                return False
        return True


def _cross(own: Mark, place: tuple[float, float], other: Mark, spot: Placed) -> bool:
    """Tell whether a mark at a place would cover the line of another, or the other its line."""
    if spot.led and _far(place, (other.x, other.y), spot[:2]) < own.radius + 1:
        return True
    return own.small and _far(spot[:2], (own.x, own.y), place) < other.radius + 1


class _Coast:
    """A ring of land, with its box, which most places lie outside of."""

    def __init__(self, ring: Points) -> None:
        self._ring = thinned(ring)
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        self._box = (min(xs), min(ys), max(xs), max(ys))

    def holds(self, x: float, y: float) -> bool:
        left, top, right, bottom = self._box
        return left <= x <= right and top <= y <= bottom and within(self._ring, x, y) > 0


def _far(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """Give the distance of a point from a line between two."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = min(max(((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length, 0.0), 1.0) if length else 0.0
    return math.dist(point, (start[0] + share * dx, start[1] + share * dy))
