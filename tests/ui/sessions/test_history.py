"""The way from place to place, gone back and forward again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.sessions.history import LONGEST, History, Place

A, B, C = Place("a", "3:10"), Place("a", "20:0"), Place("b", "0:0")


def test_back_and_forward_give_every_line_again() -> None:
    way = History()
    way.leave(A)
    way.leave(B)
    assert way.back(C) == B
    assert way.back(B) == A
    assert way.back(A) is None
    assert not way.has_past
    assert way.forward(A) == B
    assert way.forward(B) == C
    assert not way.has_future


def test_one_goes_forward_to_where_one_had_scrolled() -> None:
    way = History()
    way.leave(A)
    assert way.back(C) == A
    assert way.forward(A._replace(line="4:0")) == C
    assert way.back(C) == A._replace(line="4:0")


def test_a_new_way_forgets_the_old_one() -> None:
    way = History()
    way.leave(A)
    way.back(B)
    way.leave(A)
    assert way.forward(C) is None


def test_no_step_leads_to_where_one_stands() -> None:
    way = History()
    way.leave(A)
    way.leave(B)
    way.leave(B)
    assert way.back(B) == A


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40))
def test_as_many_steps_back_as_there_were_lead_to_the_start(steps: list[int]) -> None:
    way, here = History(), Place("a", "start")
    for step in steps:
        way.leave(here)
        here = Place("a", str(step))
    while (before := way.back(here)) is not None:
        here = before
    assert here == Place("a", "start")
    while (after := way.forward(here)) is not None:
        here = after
    assert here == Place("a", str(steps[-1]))


def test_a_long_way_forgets_its_beginning() -> None:
    way = History()
    for number in range(LONGEST + 5):
        way.leave(Place("a", str(number)))
    here, count = Place("z", ""), 0
    while (before := way.back(here)) is not None:
        here, count = before, count + 1
    assert (count, here.line) == (LONGEST, "5")
