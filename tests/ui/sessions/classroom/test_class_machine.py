"""A class in any order: contest, quiz, turns; every score is one entry, undo is exact, a crash loses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.storage.classes import ClassBook, open_class
from desktop.storage.library import Library
from desktop.study.classroom import class_quiz
from desktop.study.classroom.class_quiz import ClassQuiz
from desktop.study.classroom.contest import CONTEST, Contest, replay
from desktop.study.classroom.contest_rules import Rules
from desktop.study.classroom.turns import Happening, Turns, fold, pick
from desktop.ui.sessions.classroom.class_questions import ClassQuestions
from desktop.ui.sessions.classroom.contest_game import ContestGame
from desktop.ui.sessions.classroom.contest_stock import UNIT, ContestStock
from desktop.ui.sessions.classroom.quiz_run import QuizRun
from tests.ui.classroom_world import ClassWorld
from tests.ui.contest_world import HERE

RULES = (Rules(2, 1, 1, 2), Rules(3, 1, 1, 2, again=False), Rules(4, 0, 1, 3))
PUPILS = ("Ani", "Budi", "Citra", "Dewi")


class Seen(NamedTuple):
    """All that the book of a class tells."""

    contests: dict[str, Contest | None]
    quizzes: dict[str, ClassQuiz | None]
    turns: Turns


def seen(book: ClassBook) -> Seen:
    """Everything, drawn anew from the log."""
    told: dict[str, list[str]] = {}
    for event in book.events(""):
        told.setdefault(event.subject, []).append(event.value)
    contests = {name: replay(values) for name, values in told.items() if name.startswith(CONTEST)}
    quizzes = {name: class_quiz.fold(values) for name, values in told.items() if name.startswith(class_quiz.QUIZ)}
    happened = [Happening(one.subject.partition("/")[2], one.value, one.day) for one in book.events("pupil/")]
    return Seen(contests, quizzes, fold(happened))


class Class(RuleBasedStateMachine):
    """A class that does anything in any order."""

    library: Library

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.world = ClassWorld(self.library, Path(self.folder.name) / "school")
        self.world.enrol(*PUPILS)
        self.left: list[ClassBook] = []
        self.copies = 0
        self.before: list[Seen] = []
        self.sit_down()

    def teardown(self) -> None:
        self.world.close()
        for book in self.left:
            book.close()
        self.folder.cleanup()

    @property
    def book(self) -> ClassBook:
        return self.world.book

    def sit_down(self, contest: Contest | None = None, quiz: ClassQuiz | None = None) -> None:
        """Begin a show before the class, as after a start; a contest and a quiz that were not over go on."""
        self.hall = self.world.hall(HERE)
        self.new_game()
        assert contest is None or contest.phase == "over" or self.game.contest == contest
        self.run = QuizRun(self.hall, ClassQuestions(self.hall))
        if quiz is not None:
            self.run.take_up(next(name for name, told in seen(self.book).quizzes.items() if told == quiz))

    def refresh(self) -> None:
        """After an undo, all acts look into the book anew."""
        self.game.refresh()
        self.run.read()

    def new_game(self) -> None:
        self.game = ContestGame(self.hall, ContestStock(self.hall), QObject(self.hall))

    def done(self, before: Seen, entries: int) -> None:
        """After an action: it stored one entry, or stored none and changed nothing."""
        stored = len(self.book.progress.entries()) - entries
        assert stored in {0, 1}
        assert stored or seen(self.book) == before
        if stored:
            self.before.append(before)

    def act(self) -> tuple[Seen, int]:
        """Before an action."""
        self.world.clock.move(seconds=1)
        return seen(self.book), len(self.book.progress.entries())

    @rule(rules=st.sampled_from(RULES))
    def begin(self, rules: Rules) -> None:
        if self.game.contest is None or self.game.contest.phase == "over":
            self.new_game()
        state = self.act()
        assert self.game.begin(rules, UNIT)
        self.done(*state)

    @rule(times=st.integers(1, 3))
    def go_on(self, times: int) -> None:
        for _ in range(times):
            state = self.act()
            self.game.record(self.game.next_event())
            self.done(*state)

    @rule(what=st.sampled_from(("right", "wrong", "pass_on", "skip", "open", "right", "wrong")))
    def judge(self, what: str) -> None:
        state = self.act()
        getattr(self.game, what)()
        self.done(*state)

    @rule(letters=st.lists(st.integers(0, 3), min_size=1, max_size=3))
    def answer(self, letters: list[int]) -> None:
        for letter in letters:
            state = self.act()
            self.game.answer(letter)
            self.done(*state)

    @rule(teams=st.lists(st.integers(0, 3), min_size=1, max_size=2))
    def buzz(self, teams: list[int]) -> None:
        for team in teams:
            state = self.act()
            self.game.buzz(team)
            self.done(*state)

    @rule(team=st.integers(0, 3), by=st.sampled_from((-50, 50, 12000)))
    def adjust(self, team: int, by: int) -> None:
        state = self.act()
        self.game.adjust(team, by)
        self.done(*state)

    @rule()
    def end(self) -> None:
        state = self.act()
        self.game.end()
        self.done(*state)

    @rule(count=st.integers(1, 3), seconds=st.sampled_from((0, 30)))
    def ask(self, count: int, seconds: int) -> None:
        if self.run.quiz is None or self.run.quiz.ended:
            state = self.act()
            self.run.begin(class_quiz.UNIT, seconds, count)
            self.done(*state)

    @rule(hands=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 40)), min_size=1, max_size=3))
    def count(self, hands: list[tuple[int, int]]) -> None:
        for choice, number in hands:
            if self.run.quiz is not None:
                place = self.run.quiz.place
                state = self.act()
                self.run.record(class_quiz.hands_text(place, choice, number))
                self.done(*state)
                assert self.run.quiz.current.of(choice) == number

    @rule(go=st.sampled_from(("reveal", "go", "end")))
    def lead(self, go: str) -> None:
        if self.run.quiz is not None:
            place = self.run.quiz.place
            after = (place + 1) % len(self.run.quiz.asked)
            events = {
                "reveal": class_quiz.reveal_text(place, 1),
                "go": class_quiz.go_text(after),
                "end": class_quiz.END,
            }
            state = self.act()
            self.run.record(events[go])
            self.done(*state)

    @rule(seed=st.integers(0, 9))
    def call(self, seed: int) -> None:
        state = self.act()
        now = self.hall.now()
        chosen = pick([one.id for one in self.book.pupils()], state[0].turns, now.date(), Random(seed))
        if chosen is not None:
            self.book.record(f"pupil/{chosen}", "turn", now)
        self.before.append(state[0])

    @rule(pupil=st.sampled_from(("p1", "p2")), what=st.sampled_from(("present", "absent", "unmarked")))
    def mark(self, pupil: str, what: str) -> None:
        state = self.act()
        self.book.record(f"pupil/{pupil}", what, self.hall.now())
        self.before.append(state[0])

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.world.clock.move(seconds=1)
            undone = self.book.undo(self.hall.now())
            self.refresh()
            assert (undone is not None) == bool(self.before)
            if self.before:
                assert seen(self.book) == self.before.pop()

    @rule()
    def step_back(self) -> None:
        """It undoes as ``undo`` does, but nothing that gave points."""
        scores, count = self.scores(), len(self.book.events(""))
        self.game.take_back()
        assert self.scores() == scores
        if len(self.book.events("")) < count:
            assert seen(self.book) == self.before.pop()

    @rule()
    def crash(self) -> None:
        """The power fails: what lies on the disk at this moment is all that there is."""
        state, log = seen(self.book), self.book.progress.entries()
        self.copies += 1
        copy = Path(self.folder.name) / f"copy-{self.copies}"
        shutil.copytree(self.book.folder, copy / self.world.head.id)
        self.left.append(self.book)
        self.world.book = open_class(copy, self.world.head, "device", self.world.clock())
        assert seen(self.book) == state and self.book.progress.entries() == log
        self.sit_down(self.game.contest, self.run.quiz)

    @rule()
    def restart(self) -> None:
        state = seen(self.book)
        folder = self.book.folder.parent
        self.book.close()
        self.world.book = open_class(folder, self.world.head, "device", self.world.clock())
        assert seen(self.book) == state
        self.sit_down(self.game.contest, self.run.quiz)

    def scores(self) -> tuple[int, ...]:
        return self.game.contest.scores if self.game.contest is not None else ()

    @invariant()
    def what_is_shown_is_what_the_log_tells(self) -> None:
        told = seen(self.book).contests
        if self.game.contest is not None:
            assert self.game.contest == told[self.game.subject]
        assert self.run.quiz is None or self.run.quiz in seen(self.book).quizzes.values()

    @invariant()
    def every_entry_has_a_number_of_its_own(self) -> None:
        numbers = [entry.counter for entry in self.book.progress.entries()]
        assert numbers == sorted(set(numbers))


def test_any_order_of_what_a_class_does_keeps_its_scores(contest_library: Library, qapp: QApplication) -> None:
    machine = type("Class", (Class,), {"library": contest_library})
    run_state_machine_as_test(machine, settings=settings(max_examples=15, stateful_step_count=20, deadline=None))
