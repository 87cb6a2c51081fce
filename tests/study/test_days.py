from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.study.days import day_end, day_start, study_day

WIB = timezone(timedelta(hours=7))
WIT = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(0, 0, 1), (3, 59, 1), (4, 0, 2), (12, 0, 2), (23, 59, 2)],
)
def test_the_day_begins_at_four(hour: int, minute: int, day: int) -> None:
    assert study_day(datetime(2026, 3, 2, hour, minute, tzinfo=WIB)) == date(2026, 3, day)


def test_the_day_is_that_of_the_place() -> None:
    at = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)
    assert study_day(at.astimezone(WIB)) == date(2026, 3, 1)
    assert study_day(at.astimezone(WIT)) == date(2026, 3, 2)


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        study_day(datetime(2026, 3, 2))  # noqa: DTZ001


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)),  # noqa: DTZ001
    st.integers(-14 * 60, 14 * 60),
)
def test_a_day_holds_its_moments(wall: datetime, offset: int) -> None:
    now = wall.replace(tzinfo=timezone(timedelta(minutes=offset)))
    start, end = day_start(now), day_end(now)
    assert start <= now < end
    assert end - start == timedelta(days=1)
    assert study_day(start) == study_day(now) == study_day(end - timedelta(microseconds=1))
    assert study_day(end) == study_day(now) + timedelta(days=1)
