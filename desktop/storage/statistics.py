"""The rows that the figures of progress are drawn from: few, grouped by the database, never the log itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.study.statistics import LAST_QUIZ, CardRow, Tally

if TYPE_CHECKING:
    from desktop.storage.database import Database

TALLIES = """
    SELECT day, rating, state, elapsed, count(*), sum(seconds) FROM answer WHERE day BETWEEN ? AND ?
    GROUP BY day, rating, state, elapsed"""
SECONDS = "SELECT day, seconds FROM quiz_answer WHERE day BETWEEN ? AND ?"
CARDS = "SELECT card, stability, lapses, days, last_day FROM memory"
QUIZ = "SELECT correct FROM quiz_answer ORDER BY at DESC, question DESC, number DESC LIMIT ?"
ANY = "SELECT EXISTS (SELECT 1 FROM answer), EXISTS (SELECT 1 FROM quiz_answer)"
QUESTIONS = (TALLIES, SECONDS, CARDS, QUIZ, ANY)
"""All that is asked here; a test looks at how the database goes about it."""


class Statistics:
    """Asks an open database of a learner's work; raises the named errors of ``errors.py``."""

    def __init__(self, database: Database) -> None:
        """Read from an open database."""
        self._database = database

    def tallies(self, from_day: date, to_day: date) -> tuple[Tally, ...]:
        """The reviews from the first study day to the last (included), those that are alike in one row."""
        rows = self._database.rows(TALLIES, (from_day.toordinal(), to_day.toordinal()))
        return tuple(Tally(date.fromordinal(row[0]), *row[1:]) for row in rows)

    def quiz_seconds(self, from_day: date, to_day: date) -> dict[date, float]:
        """How long the quiz answers of each study day took together."""
        found: dict[date, float] = {}
        for ordinal, seconds in self._database.rows(SECONDS, (from_day.toordinal(), to_day.toordinal())):
            day = date.fromordinal(ordinal)
            found[day] = found.get(day, 0.0) + seconds
        return found

    def cards(self) -> tuple[CardRow, ...]:
        """Every card that was ever reviewed."""
        rows = self._database.rows(CARDS)
        return tuple(CardRow(card, *some, date.fromordinal(last)) for card, *some, last in rows)

    def last_quiz(self) -> tuple[bool, ...]:
        """Whether the last quiz answers were right, oldest first; no more than a figure needs."""
        return tuple(bool(correct) for (correct,) in reversed(self._database.rows(QUIZ, (LAST_QUIZ,))))

    def any_answer(self) -> bool:
        """Whether any card or quiz question was ever answered."""
        row = self._database.row(ANY)
        return row is not None and any(row)
