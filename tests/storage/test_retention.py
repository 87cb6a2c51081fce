from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.retention import DAILY, MONTHLY, MOST_RECENT, RECENT_DAYS, WEEKLY, Dated, kept

START = date(2026, 1, 5)
"""A Monday."""

LYING = st.sampled_from([date(2009, 1, 1), date(2099, 12, 31), date.min, date.max])
DAYS = st.lists(st.integers(0, 400).map(lambda n: START + timedelta(days=n)) | LYING, max_size=120)


def dated(days: list[date]) -> list[Dated]:
    return [Dated(number, day) for number, day in enumerate(days, 1)]


def thinned_at_each(backups: list[Dated]) -> frozenset[Dated]:
    left: frozenset[Dated] = frozenset()
    for backup in backups:
        left = kept([*left, backup])
    return left


def test_nothing_is_kept_of_nothing() -> None:
    assert kept([]) == frozenset()


def test_two_years_with_three_backups_a_day() -> None:
    backups = dated([START + timedelta(days=n // 3) for n in range(3 * 728)])
    left = sorted(kept(backups), reverse=True)
    assert left[:6] == backups[-1:-7:-1], "all of two days"
    assert [(a.day - b.day).days for a, b in pairwise(left[5:18])] == [1] * DAILY
    weeks = left[18 : 18 + WEEKLY]
    assert {one.day.isoweekday() for one in weeks} == {7} and len({one.day for one in weeks}) == WEEKLY
    months = left[18 + WEEKLY :]
    assert len(months) == MONTHLY, "the newest of each month, made of whole weeks"
    assert len({(one.day - timedelta(days=3)).replace(day=1) for one in months}) == MONTHLY
    assert (left[0].day - left[-1].day).days > 330


def test_pupils_who_come_once_a_week_keep_more_than_half_a_year() -> None:
    backups = dated([START + timedelta(weeks=n) for n in range(200)])
    left = kept(backups)
    assert len(left) == RECENT_DAYS + DAILY + WEEKLY + MONTHLY
    assert thinned_at_each(backups) == left


def test_a_clock_that_stands_still_keeps_a_bounded_number() -> None:
    left = kept(dated([date(2009, 1, 1)] * 500))
    assert {one.number for one in left} == set(range(500 - MOST_RECENT + 1, 501))


def test_large_backups_of_two_days_are_fewer() -> None:
    days = [START + timedelta(days=n // 20) for n in range(60)]
    left = sorted(kept(dated(days), 6), reverse=True)
    assert [one.number for one in left] == [60, 59, 58, 57, 56, 55, 40, 20]


def test_a_start_in_another_century_costs_one_place_and_deletes_nothing_else() -> None:
    right = dated([START + timedelta(days=n) for n in range(12)])
    wrong = [*right, Dated(13, date(2099, 1, 1)), Dated(14, START + timedelta(days=12))]
    assert kept(wrong) == set(wrong)


def test_every_second_start_in_2009_hides_no_day() -> None:
    """A battery is empty, and only some pupils correct the date."""
    days = [START + timedelta(days=n // 2) if n % 2 else date(2009, 1, 1) for n in range(60)]
    left = {one.day for one in kept(dated(days))}
    assert {START + timedelta(days=n) for n in range(18, 30)} < left


@settings(max_examples=40)
@given(DAYS)
def test_thinning_at_every_backup_leaves_what_thinning_once_does(days: list[date]) -> None:
    assert thinned_at_each(dated(days)) == kept(dated(days))


@settings(max_examples=40)
@given(DAYS)
def test_no_tier_loses_what_it_keeps(days: list[date]) -> None:
    backups = dated(days)
    left = kept(backups)
    assert left <= set(backups)
    assert kept(left) == left
    assert len(left) <= MOST_RECENT + DAILY + WEEKLY + MONTHLY
    assert left >= set(backups[-1:])
    newest = {one.day: one for one in backups}  # of each day
    days_back = sorted(newest.values(), reverse=True)[: RECENT_DAYS + DAILY]
    assert left >= set(days_back), "each of the last fourteen study days"
    two = {one.day for one in days_back[:RECENT_DAYS]}
    recent = backups[-MOST_RECENT:]
    while recent and {one.day for one in recent} - two:
        recent = recent[1:]
    assert left >= set(recent), "and all of two of them"
