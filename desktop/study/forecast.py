"""What the coming days will ask for: cards that fall due, those that wait already, and the minutes of a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date


def forecast(
    due: Mapping[date, int],
    backlog: int,
    per_day: int,
    today: date,
    days: int,
    holidays: Collection[date] = (),
    first: int | None = None,
) -> tuple[tuple[date, int], ...]:
    """How many cards each of the coming ``days`` study days will ask for, from ``today`` on, as things stand.

    ``due`` tells how many cards fall due on each day, ``backlog`` how many wait already that are not in it. A day takes
    ``per_day`` cards at most (one at least), today ``first`` where it is given; a holiday takes none. What does not fit
    waits for the next day. What today's answers will bring back later cannot be known and is not counted.
    """
    planned = []
    waiting = backlog
    for number in range(days):
        day = today + timedelta(days=number)
        waiting += due.get(day, 0)
        room = max(1, per_day) if number or first is None else max(0, first)
        asked = 0 if day in holidays else min(waiting, room)
        waiting -= asked
        planned.append((day, asked))
    return tuple(planned)


def days_to_catch_up(
    due: Mapping[date, int],
    backlog: int,
    per_day: int,
    today: date,
    holidays: Collection[date] = (),
    first: int | None = None,
    most: int = 90,
) -> int:
    """On how many study days cards are asked for until none waits longer than its own day; at most ``most``.

    Arguments are those of ``forecast``. Days that take nothing do not count; 0 without any card to catch up with, 1
    where all fit into today.
    """
    asked_on = 0
    waiting = backlog
    for day, asked in forecast(due, backlog, per_day, today, most, holidays, first):
        waiting += due.get(day, 0) - asked
        asked_on += asked > 0
        if waiting == 0:
            return asked_on
    return most
