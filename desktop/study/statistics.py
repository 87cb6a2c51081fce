"""How far a learner has come, in numbers: one function for each figure, and in its docstring what the figure means.

All are drawn from the log: what was undone is not in these rows, practice beside a lesson is not, and reviews that were
imported from another program count like those given here.
"""

from __future__ import annotations

from datetime import date, timedelta
from heapq import nsmallest
from math import sqrt
from typing import TYPE_CHECKING

from desktop.study.forecast import forecast
from desktop.study.memory import KNOWN_DAYS
from desktop.study.tallies import CardRow, Part, Recalled, Stages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from desktop.study.tallies import Tally

STRONG = 21.0
"""Days of stability from which a card is called strong: it would be remembered for three weeks, nine times of ten."""

RECALL_DAYS = 30
"""So many study days, today the last, tell how much is remembered."""

WEEKS = 26
"""Weeks of the calendar of study days, this week the last."""

AHEAD = 14
"""Study days that are looked ahead, today the first."""

HARDEST = 10
LAST_QUIZ = 5

_Z = 1.959964  # nineteen of twenty


def lessons_read(lessons: Iterable[str], read: Collection[str]) -> Part:
    """How many of the lessons that are there are read: by themselves, or marked so, and not put back since."""
    there = tuple(lessons)
    return Part(sum(lesson in read for lesson in there), len(there))


def stages(waiting: Iterable[str], there: Collection[str], rows: Iterable[CardRow]) -> Stages:
    """How many cards are at which stage. Only cards that are still ``there`` count.

    New: never reviewed, though it may come: ``waiting`` are the cards of lessons that were read, and own cards.
    Strong: its stability is at least 21 days. Being learnt: every other card that was reviewed at least once.
    """
    found = [row for row in rows if row.card in there]
    known = {row.card for row in found}
    strong = sum(row.stability >= STRONG for row in found)
    return Stages(len(set(waiting) - known), len(found) - strong, strong)


def recall(tallies: Iterable[Tally], today: date) -> Recalled:
    """How much was remembered when it came back, on the last 30 study days, today included.

    Counts the first review of a card on a study day, if it was reviewed on an earlier one; remembered is every rating
    but *Lupa*. The bounds are those of Wilson's interval at 95 %: in nineteen of twenty such counts the true share
    lies between them.
    """
    first = today - timedelta(days=RECALL_DAYS - 1)
    counted = [row for row in tallies if first <= row.day <= today and row.state != 0 and row.elapsed > 0]
    whole = sum(row.answers for row in counted)
    part = sum(row.answers for row in counted if row.rating > 1)
    past = sum(row.answers for row in counted if row.past)
    return Recalled(part, whole, *wilson(part, whole), past)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The bounds, from 0 to 1, between which the share lies of which ``part`` of ``whole`` is a sample, at 95 %.

    E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212. All is possible without a sample.
    """
    if whole <= 0:
        return 0.0, 1.0
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    scale = 1 + square / whole
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def last_quiz(results: Sequence[bool]) -> Part:
    """How many of the last five quiz answers were right; ``results`` are in the order they were given."""
    last = results[-LAST_QUIZ:]
    return Part(sum(last), len(last))


def ahead(
    rows: Iterable[CardRow],
    there: Collection[str],
    today: date,
    per_day: int,
    later: Collection[str] = (),
    sooner: Collection[str] = (),
    holidays: Collection[date] = (),
    first: int | None = None,
) -> tuple[tuple[date, int], ...]:
    """How many cards each of 14 study days, today the first, will ask for as things stand.

    Every card that is still ``there`` and not suspended comes on the day it is due; what was due before comes today,
    and so do cards that a wrong quiz answer brought forward (``sooner``) and those that a lying clock dated after
    tomorrow. Those put off (``later``) come tomorrow at the earliest. A day asks for ``per_day`` cards at most, today
    for the ``first`` that there is still time for, and a holiday for none; what does not fit moves to the next day. New
    cards, and cards that will be forgotten, are not counted: they cannot be known.
    """
    now = today.toordinal()
    counts = [0] * AHEAD
    for card, _stability, _lapses, _days, last_day, due in rows:
        if card in there:
            wait = 0 if due <= now or card in sooner or last_day > now + 1 else due - now
            if wait == 0 and card in later:
                wait = 1
            if wait < AHEAD:
                counts[wait] += 1
    dues = {today + timedelta(days=wait): count for wait, count in enumerate(counts)}
    return forecast(dues, 0, per_day, today, AHEAD, holidays, first)


def study_days(cards: Mapping[date, int], today: date) -> tuple[tuple[date, int], ...]:
    """On each study day of 26 weeks (from a Monday to today) how many different cards were reviewed."""
    first = first_day(today)
    days = (first + timedelta(days=number) for number in range((today - first).days + 1))
    return tuple((day, cards.get(day, 0)) for day in days)


def first_day(today: date) -> date:
    """The Monday on which the 26 weeks begin of which the last holds ``today``."""
    return today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))


def minutes(seconds: Mapping[date, float], today: date, days: int) -> int:
    """Whole minutes of answering on the last ``days`` study days, today included; at least one where there was any.

    The time from a card or quiz question on the screen to its answer; an answer that took over an hour counts as an
    hour. Time spent reading lessons is not in it.
    """
    first = today - timedelta(days=days - 1)
    spent = sum(some for day, some in seconds.items() if first <= day <= today)
    return max(1, round(spent / 60)) if spent > 0 else 0


def hardest(rows: Iterable[CardRow], there: Collection[str], today: date) -> tuple[CardRow, ...]:
    """The ten cards that were forgotten most often after they had been learnt, at least once each.

    Of equal ones that first which is less likely to be remembered now: its days since the last review, measured in its
    own stability, are more.
    """
    now = today.toordinal()
    forgotten = (
        (-row.lapses, -max(0, now - row.last_day) / max(row.stability, 0.1), row)
        for row in rows
        if row.lapses > 0 and row.card in there
    )
    return tuple(row for _lapses, _risk, row in nsmallest(HARDEST, forgotten))


def mastered(cards: Collection[str], rows: Mapping[str, CardRow]) -> Part:
    """How many of a unit's cards are known: remembered on at least two study days."""
    known = sum(card in rows and rows[card].days >= KNOWN_DAYS for card in cards)
    return Part(known, len(cards))
