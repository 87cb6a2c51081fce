"""map_places: no mark lies over another, over what another stands for, or over a line."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.map_places import Mark, Placed, place_marks
from desktop.content.svg import WIDTH

HEIGHT = 300.0
LAND = ((0, 0), (4000, 0), (4000, 3000), (0, 3000), (0, 0))


def test_a_mark_with_room_stands_on_its_land() -> None:
    assert place_marks([Mark(200, 150, 20, 10, 6)], WIDTH, HEIGHT) == [Placed(200, 150, False)]


def test_a_mark_without_room_stands_beside_it_with_a_line() -> None:
    (place,) = place_marks([Mark(200, 150, 2, 10, 6)], WIDTH, HEIGHT)
    assert place.led
    assert math.dist(place[:2], (200, 150)) == 17


def test_two_on_one_land_stand_side_by_side_without_a_line() -> None:
    marks = [Mark(200, 150, 150, 10, 6, LAND), Mark(200, 150, 150, 9, 11, LAND)]
    first, second = place_marks(marks, WIDTH, HEIGHT)
    assert first == Placed(200, 150, False)
    assert not second.led
    assert 22 <= math.dist(first[:2], second[:2]) <= 26


def test_the_sea_is_better_than_the_land_of_others() -> None:
    (place,) = place_marks([Mark(390, 150, 2, 10, 6)], WIDTH, HEIGHT, [LAND])
    assert place.x > 400


def test_marks_stay_within_the_picture() -> None:
    places = place_marks([Mark(x, y, 0, 10, 6) for x in (1, 330, 659) for y in (1, 299)], WIDTH, HEIGHT)
    assert all(11 <= x <= WIDTH - 11 and 11 <= y <= HEIGHT - 11 for x, y, _ in places)


_MARKS = st.builds(
    Mark,
    st.floats(20, WIDTH - 20).map(round),
    st.floats(20, HEIGHT - 20).map(round),
    st.sampled_from([0.0, 4.0, 30.0]),
    st.sampled_from([9.0, 10.0]),
    st.sampled_from([6.0, 11.0]),
)


@given(st.lists(_MARKS, min_size=1, max_size=21))
@settings(max_examples=30, deadline=None)
def test_no_two_overlap(marks: list[Mark]) -> None:
    places = place_marks(marks, WIDTH, HEIGHT)
    for index, one in enumerate(places):
        for other in range(index):
            apart = math.dist(one[:2], places[other][:2])
            assert apart >= marks[index].radius + marks[other].radius
