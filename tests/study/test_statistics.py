"""Each figure of *Kemajuan* against small logs that can be counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.study.statistics import (
    ahead,
    hardest,
    last_quiz,
    lessons_read,
    mastered,
    minutes,
    recall,
    stages,
    study_days,
    wilson,
)
from desktop.study.tallies import CardRow, Part, Stages, Tally

TODAY = date(2026, 3, 12)
"""A Thursday."""


def row(card: str, stability: float = 5.0, lapses: int = 0, days: int = 1, ago: int = 0) -> CardRow:
    """A card that was reviewed so many days ago."""
    return CardRow(card, stability, lapses, days, TODAY.toordinal() - ago, TODAY.toordinal())


def tally(ago: int, rating: int, answers: int, state: int = 2, elapsed: int = 3, past: bool = False) -> Tally:
    """Answers of a day so many days ago, each of ten seconds."""
    return Tally(TODAY - timedelta(days=ago), rating, state, elapsed, past, answers, 10.0 * answers)


def test_a_lesson_that_is_gone_is_not_counted() -> None:
    assert lessons_read(["a", "b", "c"], {"b", "gone"}) == Part(1, 3)
    assert lessons_read([], {"gone"}) == Part(0, 0)


def test_cards_are_new_being_learnt_or_strong_from_three_weeks_on() -> None:
    rows = [row("a", 20.99), row("b", 21.0), row("c", 400.0), row("gone", 400.0)]
    assert stages(["a", "d", "e"], {"a", "b", "c", "d", "e"}, rows) == Stages(new=2, learning=1, strong=2)


def test_recall_counts_the_first_answer_of_a_day_to_a_card_of_an_earlier_day() -> None:
    counted = [tally(0, 3, 17), tally(29, 1, 1), tally(3, 2, 1), tally(4, 4, 1)]
    others = [tally(30, 1, 50), tally(-1, 1, 50), tally(0, 1, 50, state=0, elapsed=0), tally(0, 1, 50, elapsed=0)]
    found = recall(counted + others, TODAY)
    assert (found.part, found.whole, found.past, found.enough) == (19, 20, 0, True)


def test_imported_reviews_count_and_are_told() -> None:
    found = recall([tally(0, 3, 17), tally(1, 3, 5, past=True)], TODAY)
    assert (found.whole, found.past) == (22, 5)


def test_few_answers_tell_nothing() -> None:
    assert not recall([tally(0, 3, 9)], TODAY).enough
    assert recall([tally(0, 3, 10)], TODAY).enough


# Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_bounds_are_those_of_the_literature(part: int, whole: int, low: float, high: float) -> None:
    assert wilson(part, whole) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_the_bounds_enclose_what_was_counted(part: int, rest: int) -> None:
    low, high = wilson(part, part + rest)
    assert 0 <= low <= high <= 1
    if part + rest:
        assert low - 1e-9 <= part / (part + rest) <= high + 1e-9


def test_the_last_five_quiz_answers_count() -> None:
    assert last_quiz([False, False, True, True, False, True, True]) == Part(4, 5)
    assert last_quiz([True]) == Part(1, 1)
    assert last_quiz([]) == Part(0, 0)


def test_each_card_comes_on_its_day_and_what_does_not_fit_moves_on() -> None:
    rows = [due("today"), due("late", -5), due("off"), due("soon", 9), due("third", 2), due("gone"), due("lied", 400)]
    rows[-1] = rows[-1]._replace(last_day=TODAY.toordinal() + 390)
    there = {"today", "late", "off", "soon", "third", "lied"}
    found = ahead(rows, there, TODAY, 99, later={"off"}, sooner={"soon"})
    assert [count for _day, count in found] == [4, 1, 1, *[0] * 11]
    assert (found[0][0], found[-1][0]) == (TODAY, TODAY + timedelta(days=13))
    assert [count for _day, count in ahead(rows, there, TODAY, 2, {"off"}, {"soon"})][:4] == [2, 2, 2, 0]
    free = {TODAY + timedelta(days=1)}
    assert [count for _day, count in ahead(rows, there, TODAY, 99, {"off"}, {"soon"}, free)][:4] == [4, 0, 2, 0]


def due(card: str, days: int = 0) -> CardRow:
    """A card that falls due in so many days."""
    return row(card)._replace(due=TODAY.toordinal() + days)


def test_the_calendar_runs_from_a_monday_to_today() -> None:
    days = study_days({TODAY: 7, TODAY - timedelta(days=400): 3}, TODAY)
    assert len(days) == 25 * 7 + 4
    assert days[0][0].weekday() == 0
    assert days[-1] == (TODAY, 7)
    assert sum(count for _day, count in days) == 7


def test_minutes_are_whole_and_one_where_there_was_any() -> None:
    seconds = {TODAY: 100.0, TODAY - timedelta(days=6): 50.0, TODAY - timedelta(days=7): 600.0}
    assert minutes(seconds, TODAY, 7) == 2
    assert minutes(seconds, TODAY, 30) == 12
    assert minutes({TODAY: 3.0}, TODAY, 7) == 1
    assert minutes({}, TODAY, 7) == 0


def test_the_hardest_were_forgotten_most_often_and_are_least_likely_remembered() -> None:
    rows = [row("once", 5.0, 1, ago=5), row("never"), row("gone", lapses=9), row("often", 90.0, 4), row("twin", 5.0, 1)]
    there = {"once", "never", "often", "twin"}
    assert [one.card for one in hardest(rows, there, TODAY)] == ["often", "once", "twin"]
    many = [row(str(number), lapses=1) for number in range(30)]
    assert len(hardest(many, {one.card for one in many}, TODAY)) == 10


def test_a_card_is_known_after_two_days() -> None:
    rows = {"a": row("a", days=2), "b": row("b", days=1), "other": row("other", days=5)}
    assert mastered(("a", "b", "c"), rows) == Part(1, 3)
    assert mastered((), rows) == Part(0, 0)
