"""Whose turn it is, and groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.classroom.turns import (
    ABSENT,
    PRESENT,
    TURN,
    UNMARKED,
    Happening,
    Turns,
    fold,
    groups,
    pick,
    sizes,
)

TODAY = date(2026, 3, 12)
TOMORROW = TODAY + timedelta(days=1)
CLASS = ("p1", "p2", "p3", "p4", "p5")


def happened(*what: str, day: date = TODAY) -> list[Happening]:
    """Happenings written as "p1 turn"."""
    return [Happening(*words.partition(" ")[::2], day) for words in what]


def picked(count: int, before: Iterable[Happening] = (), seed: int = 1) -> list[str]:
    """Who is picked, one after another."""
    past, random = list(before), Random(seed)
    found = []
    for _ in range(count):
        pupil = pick(CLASS, fold(past), TODAY, random)
        assert pupil is not None
        past.append(Happening(pupil, TURN, TODAY))
        found.append(pupil)
    return found


@pytest.mark.parametrize("seed", range(5))
def test_nobody_has_a_second_turn_before_all_had_one(seed: int) -> None:
    found = picked(15, seed=seed)
    assert [sorted(found[start : start + 5]) for start in (0, 5, 10)] == [sorted(CLASS)] * 3
    assert all(one != other for one, other in pairwise(found)), "nor two turns in a row"


def test_chance_decides() -> None:
    assert len({tuple(picked(5, seed=seed)) for seed in range(20)}) > 10


def test_who_is_absent_is_skipped_and_waits() -> None:
    before = happened("p2 absent", "p4 absent")
    assert sorted(picked(3, before)) == ["p1", "p3", "p5"]
    had = [*before, *happened("p1 turn", "p3 turn", "p5 turn")]
    assert {pick(CLASS, fold(had), TOMORROW, Random(seed)) for seed in range(20)} == {"p2", "p4"}, "their turn comes"


def test_who_turns_out_to_be_absent_has_not_used_the_turn() -> None:
    turns = fold(happened("p1 turn", "p2 turn", "p2 absent"))
    assert turns.had == ("p1",)
    assert turns.absent(TODAY) == {"p2"}
    again = fold(happened("p1 turn", "p2 turn", "p2 absent", "p2 present"))
    assert again.had == ("p1",) and again.marked(TODAY) == {"p2": PRESENT}


def test_a_turn_that_began_a_round_gives_the_old_one_back() -> None:
    past = happened(*(f"{pupil} turn" for pupil in CLASS), "p3 turn", "p3 absent")
    assert fold(past).had == CLASS
    assert pick(CLASS, fold(past), TODAY, Random(1)) not in {"p3", "p5"}, "p5 was last"


def test_who_is_absent_on_another_day_has_had_the_turn() -> None:
    past = [*happened("p1 turn"), *happened("p1 absent", day=TOMORROW)]
    assert fold(past).had == ("p1",)


def test_marks_hold_for_their_day() -> None:
    turns = fold(happened("p1 absent", "p2 present", "p3 absent", "p3 unmarked"))
    assert turns.marked(TODAY) == {"p1": ABSENT, "p2": PRESENT}
    assert turns.marked(TOMORROW) == {} and turns.absent(TOMORROW) == frozenset()


def test_nobody_there() -> None:
    assert pick((), Turns(), TODAY, Random(1)) is None
    assert pick(("p1",), fold(happened("p1 absent")), TODAY, Random(1)) is None
    assert pick(("p1",), fold(happened("p1 turn")), TODAY, Random(1)) == "p1", "one alone has every turn"


def test_who_has_left_the_class_keeps_nobody_waiting() -> None:
    past = happened("old turn", "p1 turn", "p2 turn", "p3 turn", "p4 turn")
    assert pick(CLASS, fold(past), TODAY, Random(1)) == "p5"


PUPILS = st.integers(0, 6).map("p{}".format)
PAST = st.lists(
    st.builds(
        Happening, PUPILS, st.sampled_from([TURN, TURN, PRESENT, ABSENT, UNMARKED]), st.sampled_from([TODAY, TOMORROW])
    ),
    max_size=30,
)


@settings(max_examples=50)
@given(PAST, st.integers())
def test_any_past_has_a_fair_next_turn(past: list[Happening], seed: int) -> None:
    turns = fold(sorted(past, key=lambda happening: happening.day))
    found = pick(CLASS, turns, TOMORROW, Random(seed))
    there = set(CLASS) - turns.absent(TOMORROW)
    assert (found is None) == (not there)
    assert found is None or found in there
    if there - set(turns.had):
        assert found not in turns.had
    assert len(set(turns.had)) == len(turns.had)


@pytest.mark.parametrize(
    ("count", "wanted", "expected"),
    [
        (0, 4, ()),
        (1, 4, (1,)),
        (3, 4, (3,)),
        (5, 4, (5,)),
        (6, 4, (3, 3)),
        (7, 3, (4, 3)),
        (10, 4, (4, 3, 3)),
        (23, 4, (4, 4, 4, 4, 4, 3)),
        (31, 4, (4, 4, 4, 4, 4, 4, 4, 3)),
        (3, 2, (3,)),
        (7, 2, (3, 2, 2)),
        (32, 5, (6, 6, 5, 5, 5, 5)),
    ],
)
def test_groups_are_as_even_as_can_be(count: int, wanted: int, expected: tuple[int, ...]) -> None:
    assert sizes(count, wanted) == expected


@settings(max_examples=50)
@given(st.integers(0, 45), st.integers(2, 8), st.integers())
def test_everybody_is_in_one_group(count: int, wanted: int, seed: int) -> None:
    pupils = [f"p{number}" for number in range(count)]
    found = groups(pupils, wanted, Random(seed))
    assert sorted(pupil for group in found for pupil in group) == sorted(pupils)
    lengths = [len(group) for group in found]
    assert not lengths or max(lengths) - min(lengths) <= 1
    assert count < 2 or min(lengths) >= 2, "nobody works alone"


def test_groups_come_by_chance() -> None:
    assert len({groups(CLASS, 2, Random(seed)) for seed in range(20)}) > 10
