"""The load of coming days, levelled: among the days that the fuzz allows, a card comes back on the lightest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.study.days import study_day
from desktop.study.memory import fuzzed, interval, interval_range

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from desktop.study.memory import Memory, Rating


def levelled(
    memory: Memory | None,
    rating: Rating,
    now: datetime,
    card: str,
    load: Callable[[int, int], Mapping[date, int]],
    holidays: Collection[date],
) -> int | None:
    """After how many days ``card`` is to come back when it is answered so ``now``; None where there is no choice.

    ``load`` gives the cards due on each study day between two numbers of days from that of ``now``, both included.
    """
    wait = interval(memory, rating, now)
    low, high = interval_range(wait)
    day = study_day(now)
    if low == high or high > (day.max - day).days:  # no choice, or a clock at the end of all calendars
        return None
    return lightest(low, high, day, load(low, high), holidays, fuzzed(wait, card, day))


def lightest(
    shortest: int, longest: int, day: date, load: Mapping[date, int], holidays: Collection[date], seeded: int
) -> int:
    """The interval (days from ``day``), between ``shortest`` and ``longest``, at whose end the least is due.

    ``load`` counts the cards due on each study day; one that is missing has none. A holiday is taken only where there
    are nothing but holidays. Of equally light days the one nearest to ``seeded`` is taken, and of two the earlier: so
    cards that were learnt together part, and the same question always has the same answer.
    """
    days = range(shortest, longest + 1)
    working = [one for one in days if day + timedelta(days=one) not in holidays]
    return min(working or days, key=lambda one: (load.get(day + timedelta(days=one), 0), abs(one - seeded), one))
