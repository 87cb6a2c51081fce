"""Checking what was typed or put in order, and the grade that fits it."""

from __future__ import annotations

import pytest

from desktop.study.answers import check_order, check_typed, shuffled, suggested
from desktop.study.memory import Rating


@pytest.mark.parametrize(
    ("typed", "two", "four"),
    [
        ("mesir", Rating.GOOD, Rating.GOOD),
        ("messir", Rating.GOOD, Rating.HARD),
        ("Jepang", Rating.AGAIN, Rating.AGAIN),
        (" ", Rating.AGAIN, Rating.AGAIN),
    ],
)
def test_the_grade_of_a_typed_answer(typed: str, two: Rating, four: Rating) -> None:
    checked = check_typed(typed, ("Mesir",))
    assert (suggested(checked, False), suggested(checked, True)) == (two, four)
    assert checked.given is bool(typed.strip())


def test_an_order_is_right_when_each_thing_stands_at_its_place() -> None:
    assert check_order((0, 1, 2)).right
    wrong = check_order((0, 2, 1))
    assert not wrong.right and wrong.order == (0, 2, 1)
    assert suggested(wrong, True) is Rating.AGAIN


@pytest.mark.parametrize("count", range(9))
def test_things_are_shuffled_and_the_seed_decides(count: int) -> None:
    drawn = [shuffled(count, f"kartu {day}") for day in range(20)]
    assert all(sorted(one) == list(range(count)) for one in drawn)
    assert count < 2 or tuple(range(count)) not in drawn
    assert drawn == [shuffled(count, f"kartu {day}") for day in range(20)]
    assert count < 3 or len(set(drawn)) > 1
