from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.study.load import levelled, lightest
from desktop.study.memory import Rating, Review, steps

DAY = date(2026, 3, 2)


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def test_the_lightest_day_is_taken_and_of_equal_ones_the_seeded() -> None:
    assert lightest(5, 9, DAY, {after(5): 3, after(6): 1, after(7): 2, after(8): 1, after(9): 4}, (), 9) == 8
    assert lightest(5, 9, DAY, {}, (), 7) == 7
    assert lightest(5, 9, DAY, {after(7): 1}, (), 7) == 6


def test_a_clock_at_the_end_of_time_has_no_choice() -> None:
    def loaded(first: int, last: int) -> dict[date, int]:
        return {}

    def chosen(now: datetime) -> int | None:
        reviews = [Review(Rating.EASY, now - timedelta(days=9 * back)) for back in (3, 2, 1)]
        memory = list(steps("k", reviews))[-1].after
        return levelled(memory, Rating.EASY, now, "k", loaded, ())

    assert chosen(datetime(2026, 3, 2, 9, tzinfo=UTC))
    assert chosen(datetime(9999, 12, 30, 9, tzinfo=UTC)) is None


def test_a_holiday_is_taken_only_where_there_is_nothing_else() -> None:
    free = [after(day) for day in (5, 6, 7)]
    assert lightest(5, 9, DAY, {after(8): 9, after(9): 8}, free, 5) == 9
    assert lightest(5, 7, DAY, {after(6): 1}, free, 6) == 5


@given(
    low=st.integers(1, 30), width=st.integers(0, 20), load=st.dictionaries(st.integers(1, 60), st.integers(0, 9)),
    free=st.sets(st.integers(1, 60)), seed=st.integers(1, 60),
)  # fmt: skip
def test_nothing_allowed_is_lighter(low: int, width: int, load: dict[int, int], free: set[int], seed: int) -> None:
    days = {after(day): count for day, count in load.items()}
    chosen = lightest(low, low + width, DAY, days, {after(day) for day in free}, seed)
    assert low <= chosen <= low + width
    allowed = [day for day in range(low, low + width + 1) if day not in free]
    assert chosen in (allowed or range(low, low + width + 1))
    assert load.get(chosen, 0) == min(load.get(day, 0) for day in allowed or range(low, low + width + 1))
