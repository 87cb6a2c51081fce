"""How a learner wants to review: minutes a day, buttons, and the days off that were planned."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

MINUTES = (5, 10, 15, 20, 30)
"""The minutes a day from which a learner chooses."""
USUAL_MINUTES = 10
LONGEST_HOLIDAY = 92
"""Days; the longest school holiday is shorter, and a longer one is a slip of the hand."""
MOST_HOLIDAYS = 40

Span = tuple["date", "date"]
"""A first and a last day, both included."""


class PlanSettings(NamedTuple):
    """What a learner chose: ``four_grades`` for four buttons, ``intervals`` to be told when a card returns.

    ``holidays`` are spans of days on which nothing is asked, in order and apart from each other.
    """

    minutes: int = USUAL_MINUTES
    four_grades: bool = False
    intervals: bool = False
    holidays: tuple[tuple[date, date], ...] = ()

    def holiday(self, day: date) -> tuple[date, date] | None:
        """The planned holiday to which a day belongs, or None."""
        return next(((first, last) for first, last in self.holidays if first <= day <= last), None)

    def days_off(self) -> frozenset[date]:
        """Every day of every planned holiday."""
        return frozenset(day for span in self.holidays for day in days_of(span))


def days_of(span: Span) -> Iterator[date]:
    """Give each day of a span."""
    first, last = span
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def holiday_fault(first: date, last: date, today: date) -> str:
    """What keeps a span from being planned: "order", "past" (it is over), "long", or "" where nothing does."""
    if last < first:
        return "order"
    if last < today:
        return "past"
    return "long" if (last - first).days >= LONGEST_HOLIDAY else ""


def tidy(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order, the earliest first; those that meet or touch become one. Nonsense is dropped."""
    found: list[Span] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found[-MOST_HOLIDAYS:])


def long_break_follows(day: date, days_off: Iterable[date]) -> bool:
    """Whether a break of three days or more begins on the day after ``day``.

    A card met for the first time wants to be seen again within three days: it had better wait until after the break.
    """
    off = frozenset(days_off)
    return all(day + timedelta(days=number) in off for number in (1, 2, 3))
