"""What the coming days will ask for."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.study.forecast import days_to_catch_up, forecast

TODAY = date(2026, 3, 12)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def counts(planned: tuple[tuple[date, int], ...]) -> list[int]:
    return [count for _day, count in planned]


def test_what_fits_is_asked_on_its_day() -> None:
    planned = forecast({day(0): 3, day(2): 5}, 0, 50, TODAY, 4)
    assert planned == ((day(0), 3), (day(1), 0), (day(2), 5), (day(3), 0))


def test_what_waits_is_spread_over_days_that_are_never_fuller_than_a_day() -> None:
    assert counts(forecast({day(1): 10}, 120, 50, TODAY, 5)) == [50, 50, 30, 0, 0]


def test_a_holiday_asks_nothing_and_its_cards_come_after_it() -> None:
    assert counts(forecast({day(1): 4, day(2): 4}, 0, 50, TODAY, 4, {day(1), day(2)})) == [0, 0, 0, 8]


def test_today_is_what_is_left_of_it() -> None:
    assert counts(forecast({}, 30, 20, TODAY, 3, first=5)) == [5, 20, 5]


def test_the_days_of_catching_up_are_those_that_ask() -> None:
    assert days_to_catch_up({}, 140, 28, TODAY) == 5
    assert days_to_catch_up({}, 140, 28, TODAY, {day(1), day(2)}) == 5
    assert days_to_catch_up({day(1): 28}, 30, 28, TODAY) == 3, "what falls due meanwhile takes its place"
    assert days_to_catch_up({}, 0, 28, TODAY) == 0
    assert days_to_catch_up({}, 30, 28, TODAY, first=0) == 2, "today is over"
    assert days_to_catch_up({}, 9, 28, TODAY) == 1
    assert days_to_catch_up({day(number): 40 for number in range(90)}, 30, 28, TODAY) == 90, "never"


loads = st.dictionaries(st.integers(0, 20).map(day), st.integers(0, 60), max_size=12)


@given(loads, st.integers(0, 300), st.integers(1, 60), st.frozensets(st.integers(0, 20).map(day), max_size=8))
def test_no_card_is_lost_and_no_day_is_over_full(
    due: dict[date, int], backlog: int, per_day: int, holidays: frozenset[date]
) -> None:
    planned = forecast(due, backlog, per_day, TODAY, 21, holidays)
    assert all(count <= per_day for _day, count in planned)
    assert all(count == 0 for one, count in planned if one in holidays)
    assert sum(counts(planned)) <= backlog + sum(due.values())
    later = forecast(due, backlog, per_day, TODAY, 21 + 8 + (backlog + sum(due.values())) // per_day, holidays)
    assert sum(counts(later)) == backlog + sum(due.values())
