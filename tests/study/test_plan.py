"""What a learner chose: minutes, buttons, and days off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.study.plan import PlanSettings, days_of, holiday_fault, long_break_follows, tidy

TODAY = date(2026, 3, 12)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_a_day_belongs_to_its_holiday() -> None:
    plan = PlanSettings(holidays=((day(2), day(4)), (day(9), day(9))))
    assert plan.holiday(day(1)) is None
    assert plan.holiday(day(2)) == plan.holiday(day(4)) == (day(2), day(4))
    assert plan.days_off() == {day(2), day(3), day(4), day(9)}
    assert list(days_of((day(2), day(4)))) == [day(2), day(3), day(4)]


@pytest.mark.parametrize(
    ("first", "last", "fault"),
    [(0, 0, ""), (-3, 0, ""), (1, 92, ""), (2, 1, "order"), (-5, -1, "past"), (1, 93, "long")],
)
def test_what_cannot_be_planned(first: int, last: int, fault: str) -> None:
    assert holiday_fault(day(first), day(last), TODAY) == fault


def test_holidays_that_meet_are_one() -> None:
    spans = [(day(9), day(12)), (day(1), day(3)), (day(4), day(5)), (day(11), day(20)), (day(8), day(7))]
    assert tidy(spans) == ((day(1), day(5)), (day(9), day(20)))
    assert tidy([]) == ()


def test_only_the_last_day_before_a_long_break_is_one() -> None:
    off = [day(number) for number in (2, 3, 4)]
    assert [long_break_follows(day(number), off) for number in range(4)] == [False, True, False, False]
    assert not long_break_follows(day(1), off[:2])
