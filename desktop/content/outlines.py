"""Joins countries of the map to regions: outline, borders within, and the place where a number stands best."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop.content.atlas import Points, World

# Tenths of a pixel: a number may stand a pixel off, and what is smaller than three changes no place.
_PRECISION = 10.0
_THIN = 30
_BAYS = 25  # a bay narrower than such a part of a ring is left out


class Land(NamedTuple):
    """Some countries as one: closed `rings` around them, the numbers of the arcs of those and of the borders within."""

    rings: tuple[Points, ...]
    rim: frozenset[int]
    inner: frozenset[int]


class Spot(NamedTuple):
    """A place in a shape and how far it lies from the shape's edge."""

    x: float
    y: float
    room: float


def land(world: World, codes: Iterable[str]) -> Land:
    """Join countries; a code without land adds nothing."""
    counts = Counter(arc for code in codes for arc in world.countries.get(code, ()))
    # What stands between two of them is counted twice, and is no edge of both together.
    rim = frozenset(arc for arc, count in counts.items() if count % 2)
    return Land(tuple(_rings(world, sorted(rim))), rim, frozenset(counts) - rim)


def area(ring: Points) -> float:
    """Give the area within a ring, whichever way round it runs."""
    following = (*ring[1:], *ring[:1])
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, following, strict=True))) / 2


@lru_cache(maxsize=256)
def coarse(ring: Points) -> Points:
    """Give a ring without the bays that are small beside the whole: every look for a place walks round it all."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return thinned(ring, max(_THIN, min(max(xs) - min(xs), max(ys) - min(ys)) / _BAYS))


@lru_cache(maxsize=256)  # a wall is tried in several widths, and the middle of a country is the same in each
def centre(ring: Points) -> Spot:
    """Give the place within a ring that is farthest from its edge, to about a pixel.

    The way of polylabel (V. Agafonkin): squares are halved, the most promising first, until none can hold a better one.
    """
    ring = coarse(ring)
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    size = float(max(1, min(max(xs) - min(xs), max(ys) - min(ys))))
    best = _spot(ring, sum(xs) / len(xs), sum(ys) / len(ys))
    queue: list[tuple[float, float, float, float]] = []
    for x in _steps(min(xs), max(xs), size):
        for y in _steps(min(ys), max(ys), size):
            best = _try(ring, x + size / 2, y + size / 2, size / 2, best, queue)
    while queue:
        promise, x, y, half = heapq.heappop(queue)
        if -promise - best.room <= _PRECISION:
            break
        for dx, dy in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
            best = _try(ring, x + dx * half / 2, y + dy * half / 2, half / 2, best, queue)
    return best


def within(ring: Points, x: float, y: float) -> float:
    """Give how far within a ring a place lies; below zero outside."""
    inside = False
    nearest = math.inf
    ax, ay = ring[-1]
    for bx, by in ring:  # the one loop that takes time: what can be is done without a call
        dx, dy, px, py = bx - ax, by - ay, x - ax, y - ay
        if (ay > y) != (by > y) and px < dx * py / dy:
            inside = not inside
        along = dx * px + dy * py
        if along > 0:
            length = dx * dx + dy * dy
            share = 1.0 if along >= length else along / length
            px, py = px - share * dx, py - share * dy
        distance = px * px + py * py
        if distance < nearest:
            nearest = distance
        ax, ay = bx, by
    return math.sqrt(nearest) if inside else -math.sqrt(nearest)


def thinned(ring: Points, apart: float = _THIN) -> Points:
    """Leave out points closer than so much to the one before, as far as a shape remains."""
    kept = [ring[0]]
    for point in ring:
        if math.dist(point, kept[-1]) >= apart:
            kept.append(point)
    return tuple(kept) if len(kept) > 8 else ring


def path(points: Points, closed: bool = False) -> str:
    """Give the data of an SVG path."""
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(points)]
    first = f"M{points[0][0]} {points[0][1]}"
    line = "".join(f"{dx:+d}{dy:+d}" for dx, dy in steps)
    return f"{first}l{line.removeprefix('+')}{'z' if closed else ''}" if line else first


def _rings(world: World, arcs: list[int]) -> Iterator[Points]:
    at: dict[tuple[int, int], list[int]] = {}
    for number in arcs:
        for end in (world.arcs[number][0], world.arcs[number][-1]):
            at.setdefault(end, []).append(number)
    used: set[int] = set()
    for number in arcs:
        if number in used:
            continue
        used.add(number)
        ring = list(world.arcs[number])
        while ring[-1] != ring[0]:
            following = next((other for other in at[ring[-1]] if other not in used), None)
            if following is None:
                break  # data that do not close are closed by a straight line
            used.add(following)
            points = world.arcs[following]
            ring.extend(points[1:] if points[0] == ring[-1] else points[-2::-1])
        yield tuple(ring)


def _try(
    ring: Points, x: float, y: float, half: float, best: Spot, queue: list[tuple[float, float, float, float]]
) -> Spot:
    spot = _spot(ring, x, y)
    heapq.heappush(queue, (-(spot.room + half * math.sqrt(2)), x, y, half))
    return spot if spot.room > best.room else best


def _steps(low: float, high: float, size: float) -> Iterator[float]:
    while low < high:
        yield low
        low += size


def _spot(ring: Points, x: float, y: float) -> Spot:
    return Spot(x, y, within(ring, x, y))
