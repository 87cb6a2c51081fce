"""The path through the lessons: its units in order, and how far each lesson is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.recall import LessonState
from desktop.study.days import study_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.library import LessonHead, UnitOutline
    from desktop.ui.sessions.desk import Desk


class PathLesson(NamedTuple):
    """One lesson in the navigator: its head, the part read from 0 to 1, whether it is read, cards due."""

    head: LessonHead
    fraction: float
    read: bool
    due: int


class LessonPath:
    """Every lesson with its unit, its neighbours and its state, which is read once a day and then kept up to date."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._units = desk.library.outline()
        self.heads = {head.id: head for unit in self._units for head in unit.lessons}
        self._order = tuple(self.heads)
        self._path: dict[str, PathLesson] = {}
        self._day: date | None = None

    def units(self) -> tuple[tuple[UnitOutline, tuple[PathLesson, ...]], ...]:
        """Every unit with its lessons; without rings where nothing can be read of them."""
        today = study_day(self._desk.now())
        # A night has passed: other cards are due.
        if self._day != today and self._desk.attempt(self._read):
            self._day = today
        return tuple((unit, tuple(self._lesson(head) for head in unit.lessons)) for unit in self._units)

    def first(self) -> str:
        """The id of the first lesson, or ""."""
        return next(iter(self._order), "")

    def unit_of(self, lesson_id: str) -> UnitOutline:
        """The unit of a lesson of the path."""
        return next(unit for unit in self._units if any(head.id == lesson_id for head in unit.lessons))

    def neighbours(self, lesson_id: str) -> tuple[LessonHead | None, LessonHead | None]:
        """The lessons before and after one, across units; None at either end."""
        place = self._order.index(lesson_id)
        return self._at(place - 1), self._at(place + 1)

    def forget(self) -> None:
        """Read every state anew when the path is next asked for."""
        self._day = None

    def renew(self, lesson_id: str) -> PathLesson:
        """Read the state of one lesson anew."""
        state = self._desk.progress.lesson_state(lesson_id)
        due = self._desk.due_in(lesson_id)
        self._path[lesson_id] = PathLesson(self.heads[lesson_id], state.fraction, state.read, due)
        return self._path[lesson_id]

    def _at(self, place: int) -> LessonHead | None:
        return self.heads[self._order[place]] if 0 <= place < len(self._order) else None

    def _lesson(self, head: LessonHead) -> PathLesson:
        return self._path.get(head.id) or PathLesson(head, 0.0, False, 0)

    def _read(self) -> None:
        due = self._desk.due_by_lesson()
        states = self._desk.progress.lesson_states()
        unread = LessonState("")
        self._path = {
            name: PathLesson(head, state.fraction, state.read, due.get(name, 0))
            for name, head in self.heads.items()
            for state in (states.get(name, unread),)
        }
