"""On which day a card comes back: the lightest of those that the fuzz allows, by what is due already."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.storage.answers import read_memory
from desktop.storage.log import milliseconds
from desktop.study.days import STARTS, day_start
from desktop.study.load import levelled

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from datetime import datetime

    from desktop.study.memory import Rating

LOAD = """
    SELECT (due + :shift) / :day, count(*) FROM memory WHERE state = 2 AND due >= :begin AND due < :end
    AND card NOT IN (SELECT card FROM card_state WHERE suspended = 1) GROUP BY 1"""
"""Asked at every answer; a test looks at how the database goes about it."""

_DAY = timedelta(days=1) // timedelta(milliseconds=1)


def chosen_interval(
    connection: sqlite3.Connection, card: str, rating: Rating, now: datetime, holidays: Collection[date]
) -> int | None:
    """After how many days ``card`` is to come back when it is answered so ``now``; None where there is no choice."""

    def loaded(first: int, last: int) -> dict[date, int]:
        return load(connection, now, first, last)

    return levelled(read_memory(connection, card), rating, now, card, loaded, holidays)


def load(connection: sqlite3.Connection, now: datetime, first: int, last: int) -> dict[date, int]:
    """How many cards are due on each study day from ``first`` to ``last`` days after that of ``now``, if any.

    Days are those of the offset of ``now``; suspended cards do not count.
    """
    try:
        begin, end = day_start(now) + timedelta(days=first), day_start(now) + timedelta(days=last + 1)
    except OverflowError:  # a clock in the year 9999
        return {}
    offset = now.utcoffset()
    assert offset is not None  # study_day refused it otherwise
    shift = (offset - STARTS) // timedelta(milliseconds=1)
    values = {"shift": shift, "day": _DAY, "begin": milliseconds(begin), "end": milliseconds(end)}
    first_day = date(1970, 1, 1)
    return {first_day + timedelta(days=day): count for day, count in connection.execute(LOAD, values)}
