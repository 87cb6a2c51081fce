"""What a day's minutes take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.study.budget import Day, Pace, cards_in, minutes, whole_minutes


def test_a_card_takes_as_long_as_all_its_answers() -> None:
    assert Pace(10.0, 0.0).card == 10
    assert Pace(10.0, 0.2).card == 12.5, "of 125 answers 25 are Lupa: 100 cards"
    assert Pace(10.0, 1.0).card == 25, "no plan is made of a day on which nothing was known"
    assert Pace(0.0, 0.0).card == 1


@pytest.mark.parametrize(("cards", "seconds", "whole"), [(0, 12.0, 0), (1, 2.0, 1), (21, 20.0, 7), (30, 12.0, 6)])
def test_minutes(cards: int, seconds: float, whole: int) -> None:
    assert minutes(cards, Pace(seconds)) == whole


def test_what_was_spent_is_no_longer_there() -> None:
    assert Day(600, 0, Pace(12)).room == 50
    assert Day(600, 480, Pace(12)).room == 10
    assert Day(600, 700, Pace(12)).room == 0
    assert Day(600, 597, Pace(12)).room == 0
    assert (Day(600, 700, Pace()).left, whole_minutes(0), whole_minutes(5), whole_minutes(100)) == (0, 0, 1, 2)
    assert cards_in(600, Pace(12, 0.2)) == 40


def test_the_last_minutes_are_kept_for_what_was_forgotten() -> None:
    day = Day(600, 570, Pace(12))
    assert day.takes() and day.takes(again=2)
    assert not day.takes(again=3)
    assert not Day(600, 595, Pace(12)).takes()


@given(st.lists(st.floats(0.5, 60), min_size=100, max_size=400), st.floats(0, 0.5))
def test_no_day_is_longer_than_its_minutes_by_more_than_a_tenth(answers: list[float], again: float) -> None:
    spent = 0.0
    for seconds in answers:
        if not Day(600, spent, Pace(12, again)).takes():
            break
        spent += seconds
    assert spent <= 660
