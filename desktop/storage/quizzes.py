"""What the log says of a question: its answers, and the cards that the wrong ones bring forward."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.answers import LONGEST, seconds_of
from desktop.storage.log import QUIZ, local, milliseconds, moment
from desktop.study.days import study_day

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from desktop.storage.log import Entry

TABLES = (("quiz_answer", "question"), ("forward", "question"))
COLUMNS = "question, at, day, correct, seconds"


class QuizAnswer(NamedTuple):
    """One answer to a question; ``at`` in UTC, ``day`` its study day."""

    question: str
    at: datetime
    day: date
    correct: bool
    seconds: float


def value_of(correct: bool, seconds: float, cards: Sequence[str]) -> str:
    """The value of a quiz answer; a wrong one names the cards that come forward. No id holds a space."""
    given = (str(int(correct)), f"{min(max(0.0, seconds), LONGEST):.1f}")
    return " ".join(given if correct else (*given, *cards))


def quiz_answer_of(row: Sequence[Any]) -> QuizAnswer:
    """An answer from a row of COLUMNS."""
    question, at, day, correct, seconds = row
    return QuizAnswer(question, moment(at), date.fromordinal(day), bool(correct), seconds)


def draw(
    connection: sqlite3.Connection, question: str, counted: Sequence[Entry], current: Callable[[str], str]
) -> None:
    """Draw a question's answers from its entries that count; ``current`` tells the id that a card has now."""
    answers = [entry for entry in counted if entry.kind == QUIZ]
    for number, entry in enumerate(answers, 1):
        at = milliseconds(entry.at)
        correct, _, rest = entry.value.partition(" ")
        row = (question, number, study_day(local(entry)).toordinal(), at, correct == "1", seconds_of(entry.value))
        connection.execute("INSERT INTO quiz_answer VALUES (?, ?, ?, ?, ?, ?)", row)
        for card in rest.split(" ")[1:] if correct == "0" else ():
            connection.execute("INSERT OR REPLACE INTO forward VALUES (?, ?, ?)", (question, current(card), at))
