"""outlines: joined countries have one edge, and a number finds the middle of the land."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.atlas import Points
from desktop.content.outlines import area, centre, land, path, thinned, within
from tests.content.map_world import real, world, write

SQUARE: Points = ((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))


def test_what_two_share_is_no_edge_of_both(tmp_path: Path) -> None:
    small = world(write(tmp_path))
    west, both = land(small, ["AA"]), land(small, ["AA", "BB", "CC", "ZZ"])
    assert (west.rim, west.inner) == (frozenset((0, 1)), frozenset())
    assert (both.rim, both.inner) == (frozenset((1, 2)), frozenset((0,)))
    assert area(west.rings[0]) == 600 * 1000
    assert [area(ring) for ring in both.rings] == [1200 * 1000]
    assert both.rings[0][0] == both.rings[0][-1]
    assert land(small, []).rings == ()


def test_every_outline_that_ships_is_closed() -> None:
    shipped = world(real())
    for code in shipped.codes():
        assert all(ring[0] == ring[-1] for ring in land(shipped, [code]).rings), code
    everything = land(shipped, shipped.countries)
    assert all(ring[0] == ring[-1] for ring in everything.rings)
    assert everything.inner


def test_the_centre_of_a_shape() -> None:
    spot = centre(SQUARE)
    assert (spot.x, spot.y, spot.room) == pytest.approx((50, 50, 50), abs=10)
    # A hook: the middle of its box lies outside of it.
    hook: Points = ((0, 0), (400, 0), (400, 100), (100, 100), (100, 400), (0, 400), (0, 0))
    spot = centre(hook)
    assert spot.room > 45
    assert within(hook, spot.x, spot.y) == spot.room


def test_how_far_within() -> None:
    assert within(SQUARE, 30, 50) == 30
    assert within(SQUARE, -30, 50) == -30
    assert within(SQUARE, 130, 140) == -50
    assert within(SQUARE[:-1], 30, 50) == 30


@given(st.integers(2, 3000), st.integers(2, 3000), st.integers(0, 3000))
def test_a_centre_lies_within(width: int, height: int, shift: int) -> None:
    slanted = ((shift, 0), (shift + width, 0), (width, height), (0, height), (shift, 0))
    spot = centre(slanted)
    assert within(slanted, spot.x, spot.y) == spot.room >= 0


def test_close_points_are_left_out() -> None:
    line = tuple((x, 0) for x in range(0, 1000, 10))
    assert thinned(line) == line[::3]
    assert thinned(SQUARE) == SQUARE
    assert thinned(line[:10]) == line[:10]  # too little would remain


def test_paths_are_written_in_steps() -> None:
    assert path(SQUARE, closed=True) == "M0 0l100+0+0+100-100+0+0-100z"
    assert path(((5, 5), (4, 7))) == "M5 5l-1+2"
    assert path(((5, 5),)) == "M5 5"
