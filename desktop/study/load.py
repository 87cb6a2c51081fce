"""The load of coming days, levelled: among the days that the fuzz allows, a card comes back on the lightest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


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
