"""What a learner's database answers: memories, what is due, lessons, days; never by reading the whole log."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import caches
from desktop.storage.caches import MEMORY_COLUMNS
from desktop.storage.log import milliseconds, moment
from desktop.study.days import day_end
from desktop.study.memory import KNOWN_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.storage.database import Database
    from desktop.study.memory import Memory

SECONDS_PER_CARD = 12.0
"""How long a card takes, as long as no answer tells."""

_SAMPLE = 100  # answers
_MANY = 500  # ids in one question; the oldest SQLite allows 999

_DUE = """(
    SELECT card, due, stability FROM memory WHERE state = 2 AND due < :end
    UNION SELECT card, due, stability FROM memory WHERE state <> 2 AND due <= :now
    UNION SELECT card, due, stability FROM memory WHERE last >= :lied)"""
_WAITING = "memory WHERE state <> 2 AND due > :now AND last < :lied"
_LESSONS = """
    SELECT lesson, read, how, lesson.at, coalesce(seconds, 0.0), coalesce(fraction, 0.0)
    FROM lesson LEFT JOIN reading USING (lesson)
    UNION ALL SELECT lesson, 0, '', NULL, seconds, fraction
    FROM reading WHERE lesson NOT IN (SELECT lesson FROM lesson)"""


class Due(NamedTuple):
    """A card that wants a review: when it became due (UTC), and its stability in days."""

    card: str
    due: datetime
    stability: float


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

    def memory(self, card: str) -> Memory | None:
        """What is remembered of a card; None for a new one."""
        return self.memories((card,)).get(card)

    def memories(self, cards: Sequence[str]) -> dict[str, Memory]:
        """What is remembered of these cards; new ones are left out."""
        found: dict[str, Memory] = {}
        for some, marks in _portions(cards):
            question = f"SELECT card, {MEMORY_COLUMNS} FROM memory WHERE card IN ({marks})"
            found.update((row[0], caches.memory_of(row[1:])) for row in self._database.rows(question, some))
        return found

    def introduced(self, cards: Sequence[str]) -> set[str]:
        """Those of these cards that are not new."""
        found: set[str] = set()
        for some, marks in _portions(cards):
            found |= self._cards(f"card IN ({marks})", some)
        return found

    def in_hand(self) -> set[str]:
        """All cards that are in hand: introduced and not known yet."""
        return self._cards(f"days < {KNOWN_DAYS}")

    def due_cards(self, now: datetime) -> list[Due]:
        """The cards to review now: all that fall due on this study day, and those on a step whose minute has come.

        A card that a lying clock answered later than tomorrow is due too; it would otherwise stay away for years.
        """
        return self._due(_DUE, now)

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
        question = "SELECT day, count(*) FROM reviewed WHERE day BETWEEN ? AND ? GROUP BY day"
        rows = self._database.rows(question, (from_day.toordinal(), to_day.toordinal()))
        return {date.fromordinal(day): count for day, count in rows}

    def seconds_per_card(self) -> float:
        """How long a card takes: the median of the last hundred reviews."""
        question = "SELECT value FROM log WHERE kind = 'review' ORDER BY counter DESC LIMIT ?"
        times = sorted(caches.seconds_of(value) for (value,) in self._database.rows(question, (_SAMPLE,)))
        middle = times[(len(times) - 1) // 2 : len(times) // 2 + 1]
        return sum(middle) / len(middle) if middle else SECONDS_PER_CARD

    def last_entry_at(self) -> datetime | None:
        """When the newest entry of the log was written (UTC), by the clock of then; None for an empty log."""
        row = self._database.row("SELECT at FROM log ORDER BY counter DESC, device DESC LIMIT 1")
        return moment(row[0]) if row else None

    def get_state(self, key: str) -> str | None:
        """What ``set_state`` kept under this key."""
        row = self._database.row("SELECT value FROM place WHERE key = ?", (key,))
        return str(row[0]) if row else None

    def _cards(self, condition: str, values: Sequence[object] = ()) -> set[str]:
        return {card for (card,) in self._database.rows(f"SELECT card FROM memory WHERE {condition}", values)}

    def _due(self, source: str, now: datetime) -> list[Due]:
        rows = self._database.rows(f"SELECT card, due, stability FROM {source} ORDER BY due, card", _moments(now))
        return [Due(card, moment(due), stability) for card, due, stability in rows]

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
    }


def _portions(cards: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    for start in range(0, len(cards), _MANY):
        some = tuple(cards[start : start + _MANY])
        yield some, ", ".join("?" * len(some))
