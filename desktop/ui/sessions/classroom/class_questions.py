"""Which questions a class can be asked: those that are answered with one letter, and what became of earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.study.asking import Askable, choose
from desktop.study.classroom.class_quiz import QUIZ, UNIT, ClassQuiz, fold
from desktop.study.days import study_day
from desktop.study.quiz import PICKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.content.model import Question
    from desktop.storage.classes import Event
    from desktop.ui.sessions.classroom.hall import Hall


class Earlier(NamedTuple):
    """A quiz of this class: its subject in the log, how it stands, and the day of its last event, as an ordinal.

    ``since`` is a counter of the log from before it began.
    """

    subject: str
    quiz: ClassQuiz
    day: int
    since: int


class ClassQuestions:
    """The questions of one lesson and of its unit, for one class."""

    def __init__(self, hall: Hall) -> None:
        """Look them up in the library of this hall."""
        self._hall = hall
        self._lesson = hall.lesson.id
        heads = [head.id for head in hall.unit.lessons]
        found = {lesson: tuple(q for q in hall.desk.library.questions(lesson) if q.kind in PICKED) for lesson in heads}
        self._by_lesson = found
        self._known = {question.id: question for questions in found.values() for question in questions}

    def find(self, name: str) -> Question:
        """The question of this id. Raises KeyError for one that the subject no longer has."""
        return self._known[name]

    def lesson_title(self, question: Question) -> str:
        """The title of the lesson that a question belongs to."""
        return next(head.title for head in self._hall.unit.lessons if head.id == question.lesson)

    def count(self, source: str) -> int:
        """How many questions the lesson, or its unit, has."""
        return len(self._of(source))

    def chosen(self, source: str, count: int, seed: str) -> tuple[str, ...]:
        """At most so many of them: what this class was never asked or did not know comes first."""
        asked = self._of(source)
        results: dict[str, tuple[bool, int]] = {}
        for one in self.earlier():
            known = ((q.question, (q.mostly_right, one.day)) for q in one.quiz.asked if q.revealed and q.total)
            results = {**dict(known), **results}
            if all(question.id in results for question in asked):
                break
        askables = [_askable(question, results) for question in asked]
        return choose(askables, count, seed)

    def earlier(self) -> Iterator[Earlier]:
        """The quizzes that this class had before, beginning with the one that was touched last."""
        found: dict[str, list[Event]] = {}
        for event in self._hall.book.events(QUIZ):
            events = found.pop(event.subject, [])
            events.append(event)
            found[event.subject] = events
        return filter(None, (_earlier(subject, events) for subject, events in reversed(found.items())))

    def latest(self) -> Earlier | None:
        """The quiz of today that this lesson had last, as long as all its questions are there."""
        book, now = self._hall.book, self._hall.now()
        today = study_day(now).toordinal()
        newest, at = None, 0
        for subject in book.subjects_of_day(QUIZ, now):  # a year of quizzes would keep each undo waiting
            events = book.events(subject)
            one = _earlier(subject, events)
            if one and one.quiz.setup.lesson == self._lesson and one.day == today and events[-1].counter > at:
                newest, at = one, events[-1].counter
        return newest if newest is not None and self.has(newest.quiz.setup.questions) else None

    def has(self, names: Iterable[str]) -> bool:
        """Whether all these questions are there."""
        return all(name in self._known for name in names)

    def _of(self, source: str) -> list[Question]:
        lessons = self._by_lesson if source == UNIT else (self._lesson,)
        return [question for lesson in lessons for question in self._by_lesson[lesson]]


def _earlier(subject: str, events: Sequence[Event]) -> Earlier | None:
    quiz = fold(event.value for event in events)
    return Earlier(subject, quiz, events[-1].day.toordinal(), events[0].counter - 1) if quiz else None


def _askable(question: Question, results: dict[str, tuple[bool, int]]) -> Askable:
    last, day = results.get(question.id, (None, 0))
    return Askable(question.id, question.lesson, question.kind, question.claims, last, day)
