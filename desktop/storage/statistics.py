"""The rows that the figures of progress are drawn from: few, grouped by the database, never the log itself."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from desktop.storage.log import milliseconds
from desktop.study.days import day_start, study_day
from desktop.study.statistics import LAST_QUIZ, CardRow, Tally

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.database import Database

TALLIES = """
    SELECT day, rating, state, elapsed, past, count(*), sum(seconds) FROM answer WHERE day BETWEEN ? AND ?
    GROUP BY day, rating, state, elapsed, past"""
SECONDS = "SELECT day, seconds FROM quiz_answer WHERE day BETWEEN ? AND ?"
CARDS = "SELECT card, stability, lapses, days, last_day, due FROM memory"
OWN = "SELECT card FROM own_card"
QUIZ = "SELECT correct FROM quiz_answer ORDER BY at DESC, question DESC, number DESC LIMIT ?"
ANY = "SELECT EXISTS (SELECT 1 FROM answer), EXISTS (SELECT 1 FROM quiz_answer)"
QUESTIONS = (TALLIES, SECONDS, CARDS, OWN, QUIZ, ANY)
"""All that is asked here; a test looks at how the database goes about it."""

_DAY = timedelta(days=1) // timedelta(milliseconds=1)


class Statistics:
    """Asks an open database of a learner's work; raises the named errors of ``errors.py``."""

    def __init__(self, database: Database) -> None:
        """Read from an open database."""
        self._database = database

    def tallies(self, from_day: date, to_day: date) -> tuple[Tally, ...]:
        """The reviews from the first study day to the last (included), those that are alike in one row."""
        rows = self._database.rows(TALLIES, (from_day.toordinal(), to_day.toordinal()))
        return tuple(
            Tally(date.fromordinal(day), rating, state, elapsed, bool(past), answers, seconds)
            for day, rating, state, elapsed, past, answers, seconds in rows
        )

    def quiz_seconds(self, from_day: date, to_day: date) -> dict[date, float]:
        """How long the quiz answers of each study day took together."""
        found: dict[date, float] = {}
        for ordinal, seconds in self._database.rows(SECONDS, (from_day.toordinal(), to_day.toordinal())):
            day = date.fromordinal(ordinal)
            found[day] = found.get(day, 0.0) + seconds
        return found

    def cards(self, now: datetime) -> tuple[CardRow, ...]:
        """Every card that was ever reviewed; study days in the offset of ``now``."""
        shift = day_start(now).astimezone(UTC)
        start, today = milliseconds(shift), study_day(now).toordinal()
        return tuple(
            CardRow(card, stability, lapses, days, date.fromordinal(last), _day(today + (due - start) // _DAY))
            for card, stability, lapses, days, last, due in self._database.rows(CARDS)
        )

    def own_cards(self) -> frozenset[str]:
        """The cards that the learner wrote."""
        return frozenset(card for (card,) in self._database.rows(OWN))

    def last_quiz(self) -> tuple[bool, ...]:
        """Whether the last quiz answers were right, oldest first; no more than a figure needs."""
        return tuple(bool(correct) for (correct,) in reversed(self._database.rows(QUIZ, (LAST_QUIZ,))))

    def any_answer(self) -> bool:
        """Whether any card or quiz question was ever answered."""
        row = self._database.row(ANY)
        return row is not None and any(row)


def _day(ordinal: int) -> date:
    """The day with this number; one beyond the calendar is its last."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
