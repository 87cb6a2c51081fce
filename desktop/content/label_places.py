"""Finds places for the labels along a timeline: no text lies over another, or over another's line to the axis."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from desktop.content.svg import WIDTH

_GAP = 12.0
_FLAG = 6.0
_ROWS = 6
_BEAM = 8
_ALIGNS = ("middle", "start", "end")


class Mark(NamedTuple):
    """A point on the axis and the width of the text that belongs to it, in logical pixels."""

    x: float
    width: float


class Spot(NamedTuple):
    """A place for a mark's text: side (0 above, 1 below), row from the axis on, how it is set, what it covers."""

    side: int
    row: int
    align: str
    left: float
    right: float
    x: float


Spots = tuple[Spot, ...]


def place_labels(marks: list[Mark], room: float = WIDTH) -> Spots:
    """Give each mark a place in a drawing `room` wide: rows near the axis, sides in turn, centred, without collisions.

    Two orders are tried, since each suits other crowds: from left to right, and from the middle outwards, by which the
    outer marks of a crowd rise over the inner ones with free lines to the axis.
    """
    calm = tuple(_spot(mark, index % 2, 0, "middle", room) for index, mark in enumerate(marks))
    if all(_free(spot, calm[:index]) for index, spot in enumerate(calm)):
        return calm  # what the search would find too, at a hundredth of its time
    inwards = [abs(mark.x - room / 2) for mark in marks]
    orders = (list(range(len(marks))), sorted(range(len(marks)), key=inwards.__getitem__))
    found = [result for order in orders if (result := _searched(marks, order, room)) is not None]
    return min(found)[1] if found else _stacked(marks, room)


def _searched(marks: list[Mark], order: list[int], room: float) -> tuple[float, Spots] | None:
    """Place marks in an order, carrying on the few cheapest arrangements; give cost and places, or None."""
    candidates = [_candidates(mark, room) for mark in marks]
    beam: list[tuple[float, Spots]] = [(0.0, ())]
    for step, index in enumerate(order):
        waiting = [candidates[other] for other in order[step + 1 :]]
        crossed = [marks[other].x for other in order[step + 1 :]]
        costs = [(_cost(spot, index, crossed), spot) for spot in candidates[index]]
        longer = sorted(
            (cost + more, (*spots, spot)) for cost, spots in beam for more, spot in costs if _free(spot, spots)
        )
        # What leaves a later mark without any place is not carried on.
        hopeful = (one for one in longer if all(any(_free(spot, one[1]) for spot in spots) for spots in waiting))
        beam = list(islice(hopeful, _BEAM))
    if not beam:
        return None
    cost, spots = beam[0]
    placed = dict(zip(order, spots, strict=True))
    return cost, tuple(placed[index] for index in range(len(marks)))


def _free(spot: Spot, others: Spots) -> bool:
    return not any(_collide(spot, other) for other in others)


def _candidates(mark: Mark, room: float) -> list[Spot]:
    spots = [_spot(mark, side, row, align, room) for row in range(_ROWS) for align in _ALIGNS for side in (0, 1)]
    return [spot for spot in spots if spot.left >= 0 and spot.right <= room]


def _spot(mark: Mark, side: int, row: int, align: str, room: float) -> Spot:
    if align == "start":
        return Spot(side, row, align, mark.x + _FLAG, mark.x + _FLAG + mark.width, mark.x)
    if align == "end":
        return Spot(side, row, align, mark.x - _FLAG - mark.width, mark.x - _FLAG, mark.x)
    left = min(max(mark.x - mark.width / 2, 0), room - mark.width)
    return Spot(side, row, align, left, left + mark.width, mark.x)


def _collide(one: Spot, other: Spot) -> bool:
    if one.side != other.side:
        return False
    if one.row == other.row:
        return one.left < other.right + _GAP and other.left < one.right + _GAP
    near, far = (one, other) if one.row < other.row else (other, one)
    # The line from the axis to the farther text runs past the nearer one.
    return near.left - 3 < far.x < near.right + 3


def _cost(spot: Spot, index: int, waiting: list[float]) -> float:
    """Tell how bad a place is: far from the axis, beside its dot, on the side of its neighbours, in others' way."""
    cost = 12.0 * spot.row + (5.0 if spot.align != "middle" else 0.0) + (4.0 if spot.side != index % 2 else 0.0)
    cost += abs((spot.left + spot.right) / 2 - spot.x) / 20
    return cost + sum(2.5 for x in waiting if spot.left - 3 < x < spot.right + 3)


def _stacked(marks: list[Mark], room: float) -> Spots:
    """Give places that never collide: the left half as flags above, the right half as flags below, nearest lowest."""
    half = sum(mark.x <= room / 2 for mark in marks)
    above = [_spot(mark, 0, half - 1 - index, "start", room) for index, mark in enumerate(marks[:half])]
    below = [_spot(mark, 1, index, "end", room) for index, mark in enumerate(marks[half:])]
    return (*above, *below)
