"""What a quiz can be made of: lessons, units, and what was answered wrongly the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.study.asking import Askable
from desktop.study.mastery import last_five

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.model import Question
    from desktop.storage.library import LessonHead, UnitOutline
    from desktop.ui.sessions.desk import Desk

LESSON, UNIT, MISTAKES = "lesson", "unit", "mistakes"


class Scope(NamedTuple):
    """What the questions are taken from: LESSON or UNIT with its id, or MISTAKES."""

    kind: str
    id: str = ""


class Place(NamedTuple):
    """A lesson or unit that may be chosen: its id, its name, the unit it stands in, and whether it was read."""

    id: str
    title: str
    group: str
    read: bool


class Offer(NamedTuple):
    """What the start view shows: lessons and units in the order of the path, and what is chosen at first.

    ``mistakes`` counts the questions answered wrongly the last time; ``next`` is the lesson to read first where
    nothing was read yet, else "".
    """

    lessons: tuple[Place, ...]
    units: tuple[Place, ...]
    mistakes: int
    scope: Scope
    next: str


class Stock(NamedTuple):
    """How many questions a scope has, how many were never answered, how many wrongly the last time."""

    questions: int
    fresh: int
    wrong: int


class Mastery(NamedTuple):
    """A lesson or unit with how many of its last answers were right, and of how many (five at most)."""

    id: str
    title: str
    right: int
    of: int


class QuizStock:
    """Looks questions and results up for a quiz."""

    def __init__(self, desk: Desk) -> None:
        """Look them up on this desk."""
        self._desk = desk

    def offer(self) -> Offer:
        """What may be chosen; at first the lesson that was read last, or before any was read the next one."""
        outline = self._desk.library.outline()
        states = self._desk.progress.lesson_states()
        read = {lesson: state.read_at for lesson, state in states.items() if state.read}
        heads = [(unit, head) for unit in outline for head in unit.lessons]
        there = [head.id for _unit, head in heads if head.id in read]
        moments = {lesson: at for lesson, at in read.items() if at is not None}
        last = max((lesson for lesson in there if lesson in moments), key=moments.__getitem__, default="")
        first = last or next(iter(there), heads[0][1].id if heads else "")
        return Offer(
            tuple(Place(head.id, head.title, unit.name, head.id in read) for unit, head in heads),
            tuple(Place(_id(unit), unit.name, "", any(h.id in read for h in unit.lessons)) for unit in outline),
            len(self.askables(Scope(MISTAKES))),
            Scope(LESSON, first),
            "" if there else first,
        )

    def stock(self, scope: Scope) -> Stock:
        """How many questions there are."""
        found = self.askables(scope)
        return Stock(len(found), sum(one.last is None for one in found), sum(one.last is False for one in found))

    def askables(self, scope: Scope, *, whole: bool = False) -> list[Askable]:
        """The questions of a scope with their last results.

        Of a unit only those of lessons that were read, unless none was or the ``whole`` unit is asked for.
        """
        questions = [question for lesson in self._lessons(scope, whole) for question in self.questions(lesson)]
        results = self._desk.progress.quiz_results([question.id for question in questions])
        found = []
        for one in questions:
            last = results[one.id][-1] if results.get(one.id) else None
            right, day = (last.correct, last.day.toordinal()) if last else (None, 0)
            found.append(Askable(one.id, one.lesson, one.kind, one.claims, right, day))
        return [one for one in found if scope.kind != MISTAKES or one.last is False]

    def questions(self, lesson: str) -> tuple[Question, ...]:
        """The questions of one lesson."""
        return self._desk.library.questions(lesson)

    def find(self, askables: Iterable[Askable], chosen: Sequence[str]) -> list[Question]:
        """The questions of these ids, in this order."""
        lessons = dict.fromkeys(one.lesson for one in askables if one.question in set(chosen))
        known = {question.id: question for lesson in lessons for question in self.questions(lesson)}
        return [known[name] for name in chosen]

    def cards_for(self, question: Question) -> tuple[str, ...]:
        """The cards that a wrong answer brings forward.

        They share a claim with the question; where it has none, they are those of the same paragraph. None is
        suspended, and none is new from a lesson that was not read.
        """
        library, progress = self._desk.library, self._desk.progress
        pack = question.id.partition("/")[0]
        heads = [head.id for unit in library.outline() if unit.pack == pack for head in unit.lessons]
        claims = set(question.claims)
        found = [place for place in library.cards_of(heads) if claims & set(place.claims)]
        cards = {place.card: place.lesson for place in found}
        if not claims:
            cards = {card.id: card.lesson for card in library.cards(question.lesson) if card.see == question.see}
        introduced, suspended = progress.introduced(list(cards)), progress.suspended()
        states = progress.lesson_states()
        return tuple(
            card
            for card, lesson in cards.items()
            if card not in suspended and (card in introduced or (lesson in states and states[lesson].read))
        )

    def mastery(self, lessons: Sequence[str]) -> tuple[tuple[Mastery, ...], tuple[Mastery, ...]]:
        """How these lessons stand, and the units they are of, in the order of the path."""
        units = [unit for unit in self._desk.library.outline() if any(head.id in lessons for head in unit.lessons)]
        heads = [head for unit in units for head in unit.lessons]
        return (
            tuple(self._lesson_mastery(head) for head in heads if head.id in lessons),
            tuple(self._unit_mastery(unit) for unit in units),
        )

    def head(self, lesson: str) -> tuple[str, str]:
        """The names of a lesson's unit and of the lesson."""
        heads = ((unit, head) for unit in self._desk.library.outline() for head in unit.lessons if head.id == lesson)
        return next(((unit.name, head.title) for unit, head in heads), ("", ""))

    def _lesson_mastery(self, head: LessonHead) -> Mastery:
        return Mastery(head.id, head.title, *last_five(self._results([head.id])))

    def _unit_mastery(self, unit: UnitOutline) -> Mastery:
        return Mastery(_id(unit), unit.name, *last_five(self._results([head.id for head in unit.lessons])))

    def _results(self, lessons: Sequence[str]) -> list[bool]:
        names = [question.id for lesson in lessons for question in self.questions(lesson)]
        given = [one for answers in self._desk.progress.quiz_results(names).values() for one in answers]
        return [one.correct for one in sorted(given, key=lambda one: one.at)]

    def _lessons(self, scope: Scope, whole: bool) -> list[str]:
        outline = self._desk.library.outline()
        if scope.kind == LESSON:
            return [head.id for unit in outline for head in unit.lessons if head.id == scope.id]
        heads = [
            head.id for unit in outline for head in unit.lessons if scope.kind == MISTAKES or _id(unit) == scope.id
        ]
        states = self._desk.progress.lesson_states()
        read = [lesson for lesson in heads if lesson in states and states[lesson].read]
        return heads if whole or scope.kind == MISTAKES else read or heads


def _id(unit: UnitOutline) -> str:
    """A unit's id together with its pack's: two packs may have units of one name."""
    return f"{unit.pack}/{unit.id}"
