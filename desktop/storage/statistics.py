"""The rows that the figures of progress are drawn from: few, grouped by the database, never the log itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.study.days import STARTS
from desktop.study.statistics import LAST_QUIZ
from desktop.study.tallies import CardRow, Tally

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.database import Database

TALLIES = """
    SELECT day, rating, state, elapsed, past, count(*), sum(seconds) FROM answer WHERE day BETWEEN ? AND ?
    GROUP BY day, rating, state, elapsed, past"""
SECONDS = "SELECT day, seconds FROM quiz_answer WHERE day BETWEEN ? AND ?"
CARDS = "SELECT card, stability, lapses, days, last_day, (due + ?) / 86400000 + 719163 FROM memory"
OWN = "SELECT card FROM own_card"
QUIZ = "SELECT correct FROM quiz_answer ORDER BY at DESC, question DESC, number DESC LIMIT ?"
ANY = "SELECT EXISTS (SELECT 1 FROM answer), EXISTS (SELECT 1 FROM quiz_answer)"
QUESTIONS = (TALLIES, SECONDS, CARDS, OWN, QUIZ, ANY)
"""All that is asked here; a test looks at how the database goes about it."""


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
        offset = (now.utcoffset() or timedelta()) - STARTS
        return tuple(map(CardRow._make, self._database.rows(CARDS, (offset // timedelta(milliseconds=1),))))

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

