"""A message covers nothing that can be pressed: it goes beside it, else below it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from desktop.ui.widgets.toast_place import place

ROOM = QRect(4, 56, 1016, 540)
SIZES = [QSize(560, 48), QSize(440, 70), QSize(260, 92)]


def test_with_nothing_in_its_way_it_stands_in_the_middle_of_the_top() -> None:
    assert place(ROOM, SIZES, []) == QRect(232, 56, 560, 48)
    assert place(ROOM, SIZES, [QRect(42, 400, 900, 40)]) == QRect(232, 56, 560, 48)


def test_a_button_in_its_way_moves_it_aside() -> None:
    found = place(ROOM, SIZES, [QRect(776, 80, 206, 36)])
    assert (found.top(), found.size()) == (56, SIZES[0])
    assert found.right() < 776 and found.left() > 180


def test_between_two_buttons_it_is_narrower() -> None:
    left, right = QRect(20, 70, 200, 40), QRect(680, 70, 300, 40)
    found = place(ROOM, SIZES, [left, right])
    assert (found.top(), found.size()) == (56, SIZES[1])


def test_below_a_row_from_edge_to_edge() -> None:
    row = QRect(10, 60, 1000, 40)
    found = place(ROOM, SIZES, [row])
    assert found.top() > row.bottom() and found.width() == 560


def test_where_all_is_taken_it_covers_what_it_must() -> None:
    assert ROOM.contains(place(ROOM, SIZES, [ROOM]))
    assert place(QRect(0, 0, 100, 20), SIZES, []).topLeft().y() == 0, "a pane that is far too small"


@given(
    st.lists(
        st.builds(QRect, st.integers(0, 900), st.integers(56, 500), st.integers(20, 400), st.integers(20, 60)),
        max_size=12,
    )
)
def test_it_is_always_whole_and_where_the_top_is_free_there(taken: list[QRect]) -> None:
    found = place(ROOM, SIZES, taken)
    assert ROOM.contains(found)
    if not any(control.top() < 160 for control in taken):
        assert found.top() == ROOM.top()
