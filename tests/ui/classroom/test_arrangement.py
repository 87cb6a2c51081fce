"""Where the parts of the presenter stand: inside of the room, apart, and each large enough to be used."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect

from desktop.ui.classroom.arrangement import HEAD, ROW, Wanted, arrange

ROOMS = [QRect(20, 72, width, height) for width, height in ((1326, 530), (1326, 596), (984, 428), (760, 428))]
SHAPES = (4 / 3, 16 / 9, 2.6)


@pytest.mark.parametrize("room", ROOMS, ids=str)
@pytest.mark.parametrize("worked", [False, True], ids=["led", "worked"])
def test_all_parts_stand_apart_in_the_room(room: QRect, *, worked: bool) -> None:
    for shape, following, hints, rows in product(SHAPES, (False, True), (0, 50, 900), (0, 2 * ROW, 40 * ROW)):
        wanted = Wanted(shape, following, hints, rows, worked=worked and rows > 0)
        places = arrange(room, wanted)
        seen = [place for place in places if not place.isEmpty()]
        assert all(room.contains(place) for place in seen), wanted
        assert not any(one.intersects(other) for one, other in combinations(seen, 2)), wanted
        assert places.next.isEmpty() != following and places.rows.isEmpty() != bool(rows), wanted
        assert places.current.height() >= HEAD + 140 and places.hints.height() >= HEAD + 60, wanted
        if rows:
            assert places.rows.height() >= HEAD + 2 * ROW, wanted


def test_a_list_that_is_worked_with_stands_beside_the_wall_and_one_that_leads_below_it() -> None:
    room = ROOMS[0]
    led = arrange(room, Wanted(16 / 9, next=True, hints=900, rows=14 * ROW))
    assert led.rows.left() == led.current.left() and led.rows.top() > led.current.bottom()
    worked = arrange(room, Wanted(16 / 9, hints=900, rows=4 * ROW, worked=True))
    assert worked.rows.left() > worked.current.right() and worked.rows.bottom() < worked.hints.top()
    assert worked.rows.height() == HEAD + 4 * ROW, "all answers are seen at once"


def test_few_notes_leave_their_room_to_a_list_that_is_worked_with() -> None:
    room = ROOMS[0]
    many, few, none = (arrange(room, Wanted(16 / 9, hints=high, rows=40 * ROW, worked=True)) for high in (900, 60, 0))
    assert few.rows.height() > many.rows.height() + ROW and none.rows.height() > many.rows.height() + ROW
    assert few.hints.height() >= HEAD + 60, "all of the notes is seen"
