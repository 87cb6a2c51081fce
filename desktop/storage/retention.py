"""Which backups are kept: all of two study days, then one a day, one a week, one a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

RECENT_DAYS, DAILY, WEEKLY, MONTHLY = 2, 12, 10, 9
"""How many study days are kept whole, and before them how many days, weeks and months with their newest backup."""
MOST_RECENT = 48
"""Backups that are kept of the two days at most: a clock that stands still makes one day of a whole school year."""

_THURSDAY = 3  # days after its Monday


class Dated(NamedTuple):
    """A backup's running number, which tells what is newer, and its study day, which a wrong clock may have told."""

    number: int
    day: date


def kept(backups: Iterable[Dated], most_recent: int = MOST_RECENT) -> frozenset[Dated]:
    """Those of the backups that are to be kept, at most so many of the two days; the newest is always one of them.

    The tiers count days that have a backup and not days that passed, so a clock that leaps deletes nothing. A week
    belongs to the month of its Thursday: months are made of whole weeks, and thinning out at every backup leaves the
    same as thinning out once.
    """
    order = sorted(backups, reverse=True)
    chosen = _recent(order[:most_recent])
    tiers: tuple[tuple[Callable[[date], date], int], ...] = ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY))
    for period, count in tiers:
        chosen += _newest_of_each(order[_after(order, chosen) :], chosen, period, count)
    return frozenset(chosen)


def _recent(order: Sequence[Dated]) -> list[Dated]:
    """The newest backups, as far as they are of two study days."""
    days: set[date] = set()
    recent: list[Dated] = []
    for backup in order:
        days.add(backup.day)
        if len(days) > RECENT_DAYS:
            break
        recent.append(backup)
    return recent


def _newest_of_each(
    older: Sequence[Dated], chosen: Sequence[Dated], period: Callable[[date], date], count: int
) -> list[Dated]:
    """The newest backup of each of the next periods that none of those chosen so far is of."""
    seen = {period(backup.day) for backup in chosen}
    found: list[Dated] = []
    for backup in older:
        if len(found) == count:
            break
        if period(backup.day) not in seen:
            seen.add(period(backup.day))
            found.append(backup)
    return found


def _after(order: Sequence[Dated], chosen: Sequence[Dated]) -> int:
    """The place after the oldest of those chosen: a tier begins where the one before it ends."""
    return order.index(chosen[-1]) + 1 if chosen else 0


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def _month(day: date) -> date:
    return date.fromordinal(min(date.max.toordinal(), _week(day).toordinal() + _THURSDAY)).replace(day=1)
