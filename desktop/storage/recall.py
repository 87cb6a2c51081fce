"""What a learner's database answers: memories, what is due, lessons, days; never by reading the whole log."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import answers, card_states, quizzes
from desktop.storage.answers import ANSWER_COLUMNS, MEMORY_COLUMNS, Answer
from desktop.storage.card_states import CardState
from desktop.storage.log import milliseconds, moment
from desktop.storage.quizzes import QuizAnswer
from desktop.study.days import day_end, study_day
from desktop.study.memory import KNOWN_DAYS, Rating

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.storage.database import Database
    from desktop.storage.statistics import Statistics
    from desktop.study.budget import Pace
    from desktop.study.memory import Memory

_SAMPLE = 100  # answers
_MANY = 500  # ids in one question; the oldest SQLite allows 999

_HIDDEN = "SELECT card FROM card_state WHERE suspended = 1 OR buried = :today"
_FORWARD = "memory JOIN forward USING (card) WHERE last < forward.at"
_DUE = f"""(SELECT card, due, stability, card IN (SELECT card FROM {_FORWARD}) AS forward FROM (
    SELECT card, due, stability FROM memory WHERE state = 2 AND due < :end
    UNION SELECT card, due, stability FROM memory WHERE state <> 2 AND due <= :now
    UNION SELECT card, due, stability FROM memory WHERE last >= :lied
    UNION SELECT card, due, stability FROM {_FORWARD}) WHERE card NOT IN ({_HIDDEN}))"""
_WAITING = f"""(SELECT card, due, stability, 0 AS forward FROM memory
    WHERE state <> 2 AND due > :now AND last < :lied AND card NOT IN ({_HIDDEN}))"""
_IN_HAND = f"""
    SELECT card FROM memory WHERE days < {KNOWN_DAYS} AND card > ?
    AND card NOT IN (SELECT card FROM card_state WHERE suspended = 1) ORDER BY card LIMIT ?"""
_LESSONS = """
    SELECT lesson, read, how, lesson.at, coalesce(seconds, 0.0), coalesce(fraction, 0.0)
    FROM lesson LEFT JOIN reading USING (lesson)
    UNION ALL SELECT lesson, 0, '', NULL, seconds, fraction
    FROM reading WHERE lesson NOT IN (SELECT lesson FROM lesson)"""


class Due(NamedTuple):
    """A card that wants a review: when it became due (UTC), and its stability in days.

    ``forward`` is whether a wrong answer in a quiz asks for it, which may be before it is due.
    """

    card: str
    due: datetime
    stability: float
    forward: bool = False


class LessonState(NamedTuple):
    """A lesson as the learner left it.

    ``seconds`` is the reading time so far, ``fraction`` the furthest part seen (0 to 1). ``how`` is "auto" or "marked"
    when it is read; "unread" when the learner put it back, so that it should not be marked by itself again; else "".
    """

    lesson: str
    read: bool = False
    seconds: float = 0.0
    fraction: float = 0.0
    read_at: datetime | None = None
    how: str = ""


class Recall:
    """The reading side of a learner's work. ``now`` is always the local time with its offset."""

    def __init__(self, database: Database) -> None:
        """Read from an open database."""
        self._database = database

    @property
    def database(self) -> Database:
        """The database, for the other stores of this learner."""
        return self._database

    def statistics(self) -> Statistics:
        """What the figures of progress are drawn from."""
        from desktop.storage.statistics import Statistics  # no start needs it

        return Statistics(self._database)

    def memory(self, card: str) -> Memory | None:
        """What is remembered of a card; None for a new one."""
        return self.memories((card,)).get(card)

    def memories(self, cards: Sequence[str]) -> dict[str, Memory]:
        """What is remembered of these cards; new ones are left out."""
        found: dict[str, Memory] = {}
        for some, marks in _portions(cards):
            question = f"SELECT card, {MEMORY_COLUMNS} FROM memory WHERE card IN ({marks})"
            found.update((row[0], answers.memory_of(row[1:])) for row in self._database.rows(question, some))
        return found

    def introduced(self, cards: Sequence[str]) -> set[str]:
        """Those of these cards that are not new."""
        found: set[str] = set()
        for some, marks in _portions(cards):
            found |= self._cards(f"card IN ({marks})", some)
        return found

    def in_hand(self, after: str = "", most: int = -1) -> list[str]:
        """The cards that are in hand: introduced, not known yet and not suspended; by their ids, from ``after`` on.

        ``most`` is how many (-1: all).
        """
        rows = self._database.rows(_IN_HAND, (after, most))
        return [card for (card,) in rows]

    def card_state(self, card: str) -> CardState:
        """What the learner decided about a card."""
        return self.card_states((card,)).get(card, CardState())

    def card_states(self, cards: Sequence[str]) -> dict[str, CardState]:
        """What the learner decided about these cards; those of which nothing was ever decided are left out."""
        found: dict[str, CardState] = {}
        for some, marks in _portions(cards):
            question = f"SELECT card, buried, suspended, marked FROM card_state WHERE card IN ({marks})"
            found.update((row[0], card_states.state_of(row[1:])) for row in self._database.rows(question, some))
        return found

    def hidden(self, now: datetime) -> set[str]:
        """The cards not to be asked for on this study day: suspended, or put off until the next."""
        rows = self._database.rows(_HIDDEN, {"today": study_day(now).toordinal()})
        return {card for (card,) in rows}

    def suspended(self) -> set[str]:
        """The cards that are not asked for until they are resumed."""
        return {card for (card,) in self._database.rows("SELECT card FROM card_state WHERE suspended = 1")}

    def marked(self) -> set[str]:
        """The cards that have a mark."""
        return {card for (card,) in self._database.rows("SELECT card FROM card_state WHERE marked = 1")}

    def brought_forward(self) -> set[str]:
        """The cards that a wrong answer in a quiz asks for and that were not reviewed since; also new ones."""
        question = "SELECT card FROM forward LEFT JOIN memory USING (card) WHERE last IS NULL OR last < forward.at"
        return {card for (card,) in self._database.rows(question)}

    def history(self, card: str) -> tuple[Answer, ...]:
        """All reviews of a card that count, the first one first."""
        question = f"SELECT {ANSWER_COLUMNS} FROM answer WHERE card = ? ORDER BY number"
        return tuple(answers.answer_of(row) for row in self._database.rows(question, (card,)))

    def answers_on(self, day: date) -> tuple[Answer, ...]:
        """All reviews of a study day that count, in the order in which they were given."""
        question = f"SELECT {ANSWER_COLUMNS} FROM answer WHERE day = ? ORDER BY at, card, number"
        return tuple(answers.answer_of(row) for row in self._database.rows(question, (day.toordinal(),)))

    def load(self, now: datetime, days: int) -> dict[date, int]:
        """How many cards fall due on each of the coming study days, beginning with that after ``now``, if any."""
        from desktop.storage import levelling  # no start needs it

        with self._database.reading() as connection:
            return levelling.load(connection, now, 1, days)

    def quiz_results(self, questions: Sequence[str]) -> dict[str, tuple[QuizAnswer, ...]]:
        """The answers to these questions, each question's oldest first; those never asked are left out."""
        found: dict[str, list[QuizAnswer]] = {}
        for some, marks in _portions(questions):
            question = f"SELECT {quizzes.COLUMNS} FROM quiz_answer WHERE question IN ({marks}) ORDER BY number"
            for row in self._database.rows(question, some):
                found.setdefault(row[0], []).append(quizzes.quiz_answer_of(row))
        return {name: tuple(results) for name, results in found.items()}

    def due_cards(self, now: datetime) -> list[Due]:
        """The cards to review now: all that fall due on this study day, and those on a step whose minute has come.

        A card that a lying clock answered later than tomorrow is due too; it would otherwise stay away for years.
        """
        return self._due(_DUE, now)

    def due_ids(self, now: datetime) -> list[str]:
        """The ids of ``due_cards``, in no order, for who only counts them."""
        return [card for (card,) in self._database.rows(f"SELECT card FROM {_DUE}", _moments(now))]

    def waiting_cards(self, now: datetime) -> list[Due]:
        """The cards on a step whose minute has not come, soonest first: for when nothing else is left."""
        return self._due(_WAITING, now)

    def lesson_state(self, lesson: str) -> LessonState:
        """A lesson as the learner left it; all empty for one never opened."""
        return self._lessons(f"SELECT * FROM ({_LESSONS}) WHERE lesson = ?", (lesson,)).get(lesson, LessonState(lesson))

    def lesson_states(self) -> dict[str, LessonState]:
        """All lessons that were ever opened or marked."""
        return self._lessons(_LESSONS)

    def days(self, from_day: date, to_day: date) -> dict[date, int]:
        """How many cards were reviewed on each study day from the first to the last (included), if any."""
        question = "SELECT day, count(DISTINCT card) FROM answer WHERE day BETWEEN ? AND ? GROUP BY day"
        rows = self._database.rows(question, (from_day.toordinal(), to_day.toordinal()))
        return {date.fromordinal(day): count for day, count in rows}

    def pace(self) -> Pace:
        """The learner's own pace, by a hundred answers of the last study days: mean seconds, and the share of *Lupa*.

        Of the first of these days they are those that an index finds first, whichever they are.
        """
        from desktop.study.budget import LONGEST_ANSWER, Pace  # no start needs it

        question = "SELECT rating, seconds FROM answer ORDER BY day DESC, card DESC LIMIT ?"
        rows = self._database.rows(question, (_SAMPLE,))
        if not rows:
            return Pace()
        again = sum(rating == Rating.AGAIN for rating, _seconds in rows)
        seconds = sum(min(seconds, LONGEST_ANSWER) for _rating, seconds in rows)
        return Pace(seconds / len(rows), again / len(rows))

    def spent(self, day: date) -> float:
        """How many seconds the reviews of a study day took; those done elsewhere and imported do not count."""
        from desktop.study.budget import LONGEST_ANSWER  # no start needs it

        question = "SELECT sum(min(seconds, ?)) FROM answer WHERE day = ? AND past = 0"
        row = self._database.row(question, (LONGEST_ANSWER, day.toordinal()))
        return float(row[0] or 0.0) if row else 0.0

    def last_entry_at(self) -> datetime | None:
        """When the newest entry of the log was written (UTC), by the clock of then; None for an empty log."""
        question = "SELECT at FROM log WHERE kind <> 'past' ORDER BY counter DESC, device DESC LIMIT 1"
        row = self._database.row(question)
        return moment(row[0]) if row else None

    def get_state(self, key: str) -> str | None:
        """What ``set_state`` kept under this key."""
        row = self._database.row("SELECT value FROM place WHERE key = ?", (key,))
        return str(row[0]) if row else None

    def _cards(self, condition: str, values: Sequence[object] = ()) -> set[str]:
        return {card for (card,) in self._database.rows(f"SELECT card FROM memory WHERE {condition}", values)}

    def _due(self, source: str, now: datetime) -> list[Due]:
        question = f"SELECT card, due, stability, forward FROM {source} ORDER BY due, card"
        rows = self._database.rows(question, _moments(now))
        return [Due(card, moment(due), stability, bool(forward)) for card, due, stability, forward in rows]

    def _lessons(self, question: str, values: Sequence[object] = ()) -> dict[str, LessonState]:
        return {
            lesson: LessonState(lesson, bool(read), seconds, fraction, None if at is None else moment(at), how)
            for lesson, read, how, at, seconds, fraction in self._database.rows(question, values)
        }


def _moments(now: datetime) -> dict[str, int]:
    end = day_end(now).astimezone(UTC)
    return {
        "now": milliseconds(now),
        "end": milliseconds(end),
        "lied": milliseconds(end + timedelta(days=1)),
        "today": study_day(now).toordinal(),
    }


def _portions(cards: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    for start in range(0, len(cards), _MANY):
        some = tuple(cards[start : start + _MANY])
        yield some, ", ".join("?" * len(some))
