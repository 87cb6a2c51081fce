"""Where the questions of a cerdas cermat come from: a lesson, its unit, or all that the class was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.asking import Askable, choose
from desktop.study.classroom.contest import CONTEST, replay
from desktop.study.classroom.contest_rules import Drawn, Rules, fitted
from desktop.study.quiz import PICKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.model import Question
    from desktop.storage.classes import Event
    from desktop.ui.sessions.classroom.hall import Hall

UNIT, SHOWN, LESSON = "unit", "shown", "lesson"
SCOPES = (UNIT, SHOWN, LESSON)


class ContestStock:
    """The questions that a contest of this show can ask: those with choices, and right or wrong."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._known: dict[str, Question] = {}
        self._counts: dict[str, int] = {}
        self._all_read = False

    def count(self, scope: str) -> int:
        """How many questions there are."""
        if scope not in self._counts:
            self._counts[scope] = len(self._questions(self._lessons(scope)))
        return self._counts[scope]

    def draw(self, rules: Rules, scope: str, seed: str) -> tuple[Drawn, ...]:
        """The questions of a contest in their order; those that the class was not asked yet come first.

        What may be thrown or buzzed for has several choices, as long as there are such questions: of two, a wrong
        answer gives the other away.
        """
        rules = fitted(rules, self.count(scope))
        found = self._questions(self._lessons(scope))
        many = [one for one in found if one.kind == "choice"]
        rest_count = rules.teams * rules.wajib
        passed_on = self._chosen(many, rules.total - rest_count, seed)
        passed_on += self._chosen(_without(found, passed_on), rules.total - rest_count - len(passed_on), seed)
        own = self._chosen(_without(found, passed_on), rest_count, seed)
        return tuple(Drawn(name, len(self._known[name].choices)) for name in (*own, *passed_on))

    def question(self, name: str) -> Question | None:
        """The question of this id; None where no pack has it any more."""
        if name not in self._known and not self._all_read:
            self._questions(self._lessons(UNIT))
            if name not in self._known:
                self._questions(head.id for unit in self._hall.desk.library.outline() for head in unit.lessons)
                self._all_read = True
        return self._known.get(name)

    def _chosen(self, questions: Sequence[Question], count: int, seed: str) -> list[str]:
        if not count:
            return []
        asked = self._asked()
        askables = [
            Askable(one.id, one.lesson, one.kind, one.claims, one.id in asked or None, asked.get(one.id, 0))
            for one in questions
        ]
        return list(choose(askables, count, seed))

    def _asked(self) -> dict[str, int]:
        """The questions of earlier contests, each with the ordinal of its day."""
        asked: dict[str, int] = {}
        contests: dict[str, list[Event]] = {}
        for event in self._hall.book.events(CONTEST):
            contests.setdefault(event.subject, []).append(event)
        for events in contests.values():
            contest = replay(event.value for event in events)
            done = contest.outcomes if contest is not None else ()
            asked.update((one.question, events[0].day.toordinal()) for one in done if not one.skipped)
        return asked

    def _questions(self, lessons: Iterable[str]) -> list[Question]:
        library = self._hall.desk.library
        found = [one for lesson in lessons for one in library.questions(lesson) if one.kind in PICKED]
        self._known.update((one.id, one) for one in found)
        return found

    def _lessons(self, scope: str) -> list[str]:
        here = self._hall.lesson.id
        unit = [head.id for head in self._hall.unit.lessons]
        if scope == UNIT:
            return unit
        if scope == LESSON:
            return [here]
        shown = {event.subject for event in self._hall.book.shown()} | {here}
        outline = self._hall.desk.library.outline()
        return [head.id for each in outline for head in each.lessons if head.id in shown]


def _without(questions: Sequence[Question], names: Iterable[str]) -> list[Question]:
    taken = set(names)
    return [one for one in questions if one.id not in taken]
