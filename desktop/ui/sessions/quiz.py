"""A quiz: questions one after another, each answer kept at once, and at the end what can be learnt from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.study.asking import choose
from desktop.study.paper import two_versions
from desktop.study.quiz import is_whole, lay, mark
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.quiz_stock import Mastery, Offer, QuizStock, Scope, Stock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.content.model import Question
    from desktop.storage.progress import Entry
    from desktop.study.paper import Sheet
    from desktop.study.quiz import Asked, Marked

LONGEST_ANSWER = 300.0
"""Seconds after which a question was left lying."""


class ShownQuestion(NamedTuple):
    """A question as it lies there: which one, of how many, from where, and whether it is checked at once."""

    asked: Asked
    number: int
    total: int
    unit: str
    lesson_title: str
    at_once: bool


class Answered(NamedTuple):
    """An answer that was kept: how it was marked, and how many cards it brought forward."""

    asked: Asked
    given: tuple[int, ...]
    marked: Marked
    cards: int


class Outcome(NamedTuple):
    """The end of a quiz: its questions in order, each with its answer or None, and how lessons and units now stand."""

    rows: tuple[tuple[Asked, Answered | None], ...]
    lessons: tuple[Mastery, ...]
    units: tuple[Mastery, ...]

    @property
    def answered(self) -> int:
        """How many questions were answered."""
        return sum(answer is not None for _asked, answer in self.rows)

    @property
    def right(self) -> int:
        """How many were answered right."""
        return sum(answer is not None and answer.marked.correct for _asked, answer in self.rows)


class Paper(NamedTuple):
    """A test to be printed: its name, its subject with the licence, and both versions."""

    title: str
    subject: str
    sheets: tuple[Sheet, Sheet]


class QuizSession(QObject):
    """One quiz at a time.

    Signals: ``shown(ShownQuestion)``; ``marked(Answered)``, the question that lies there was checked;
    ``finished(Outcome)``; ``left()``, back to the choice of another quiz; ``outdated()``, what may be chosen may be
    another by now; ``undo_changed(bool)``, whether there is something to undo; ``paper_wanted()``, what is chosen
    on the page shall be printed.
    """

    shown = Signal(object)
    marked = Signal(object)
    finished = Signal(object)
    left = Signal()
    outdated = Signal()
    undo_changed = Signal(bool)
    paper_wanted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stock = QuizStock(desk)
        self._asked: list[Asked] = []
        self._answers: dict[str, Answered] = {}
        self._skipped: set[str] = set()
        self._place = -1
        self._at_once = True
        self._current: ShownQuestion | None = None
        self._outcome: Outcome | None = None
        self._started: datetime | None = None
        desk.undone.connect(self._on_undone)
        desk.lesson_changed.connect(self._on_changed)

    @property
    def current(self) -> ShownQuestion | None:
        """The question that lies there, or None before a quiz and at its end."""
        return self._current

    @property
    def answered(self) -> Answered | None:
        """The answer to the question that lies there, once it was checked."""
        return self._answers.get(self._current.asked.question.id) if self._current else None

    @property
    def outcome(self) -> Outcome | None:
        """The end of the quiz, while it is looked at."""
        return self._outcome

    def offer(self) -> Offer:
        """What a quiz may be made of."""
        return self._stock.offer()

    def stock(self, scope: Scope) -> Stock:
        """How many questions a scope has."""
        return self._stock.stock(scope)

    def kept_choice(self) -> tuple[int, bool]:
        """How many questions were asked for the last time, and whether they were checked at once."""
        words = (self._desk.progress.get_state("quiz") or "").split()
        return (int(words[0]), words[1] == "once") if len(words) == 2 and words[0].isdigit() else (10, True)

    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self._desk.progress.can_undo()

    @guarded
    def start(self, scope: Scope, count: int, at_once: bool) -> None:
        """Ask so many questions; checked ``at_once``, or all at the end. Without any nothing happens."""
        self._desk.attempt(self._desk.progress.set_state, "quiz", f"{count} {'once' if at_once else 'end'}")
        self._at_once = at_once
        askables = self._stock.askables(scope)
        self._begin(self._stock.find(askables, choose(askables, count, self._seed())))

    @guarded
    def start_again(self) -> None:
        """Ask once more what was not answered right."""
        rows = self._outcome.rows if self._outcome else ()
        self._begin([asked.question for asked, answer in rows if answer is None or not answer.marked.correct])

    @guarded
    def answer(self, given: tuple[int, ...]) -> None:
        """Keep an answer to the question that lies there; one with an empty part is none yet."""
        shown = self._current
        if shown is None or self.answered is not None or not is_whole(given):
            return
        question, now = shown.asked.question, self._desk.now()
        marked = mark(question, given)
        cards = () if marked.correct else self._stock.cards_for(question)
        seconds = (now - self._started).total_seconds() if self._started else 0.0
        seconds = min(max(seconds, 0.0), LONGEST_ANSWER)
        version = self._desk.library.version(question.id)
        kept = self._desk.attempt(
            self._desk.progress.record_quiz, question.id, marked.correct, seconds, cards, now, version
        )
        if not kept:
            self._desk.wait(self._answer_again, shown, given)
            return
        self._answers[question.id] = Answered(shown.asked, given, marked, len(cards))
        self._skipped.discard(question.id)
        self._desk.lesson_changed.emit(question.lesson)
        self.undo_changed.emit(True)
        if self._at_once:
            self.marked.emit(self._answers[question.id])
        else:
            self.go_on()

    @guarded
    def go_on(self) -> None:
        """Show the next question that waits for an answer; after the last, the end."""
        count = len(self._asked)
        places = [(self._place + by) % count for by in range(1, count + 1)]
        waiting = (place for place in places if self._waits(self._asked[place]))
        place = next(waiting, None)
        if place is None:
            self._finish()
        else:
            self._show(place)

    @guarded
    def skip(self) -> None:
        """Leave the question that lies there unanswered."""
        if self._current is not None and self.answered is None:
            self._skipped.add(self._current.asked.question.id)
            self.go_on()

    @guarded
    def end(self) -> None:
        """End the quiz with what was answered so far; with nothing, go back to the choice."""
        if self._answers and self._current is not None:
            self._finish()
        else:
            self.leave()

    def leave(self) -> None:
        """Put the quiz away."""
        self._asked, self._answers, self._skipped = [], {}, set()
        self._place, self._current, self._outcome = -1, None, None
        self.left.emit()

    def undo(self) -> None:
        """Take back the last thing that was recorded; an answer of this quiz is asked for again."""
        from desktop.ui.sessions.undoing import undo_last

        undo_last(self._desk)

    def paper(self, scope: Scope, count: int) -> Paper | None:
        """A test on paper from so many questions of a scope, also of lessons not read yet; None without any."""
        askables = self._stock.askables(scope, whole=True)
        fresh = [one._replace(last=None, day=0) for one in askables]  # what this learner knows is not the class's
        seed = self._seed()
        questions = self._stock.find(fresh, choose(fresh, count, seed))
        if not questions:
            return None
        pack = next(head for head in self._desk.library.packs if questions[0].id.startswith(f"{head.id}/"))
        offer = self._stock.offer()
        title = next((place.title for place in (*offer.lessons, *offer.units) if place.id == scope.id), "")
        title = title or self.tr("Soal yang belum tepat")
        return Paper(title, f"{pack.title}, {pack.licence}", two_versions(questions, seed))

    def want_paper(self) -> None:
        """Ask the page, which knows what is chosen, for a test on paper."""
        self.paper_wanted.emit()

    @guarded
    def save_paper(self, path: Path, written: Callable[[Paper], bytes], paper: Paper) -> None:
        """Write a test into a file as ``written`` puts it, wholly or not at all, and say so."""
        from desktop.storage.whole_file import write_whole

        write_whole(path, written(paper))
        self._desk.tell("saved-file", path.name)

    def _seed(self) -> str:
        return self._desk.now().isoformat()

    def _begin(self, questions: Sequence[Question]) -> None:
        if not questions:
            return
        seed = self._seed()
        self._asked, self._answers, self._skipped = [lay(question, seed) for question in questions], {}, set()
        self._outcome = None
        self._show(0)

    def _answer_again(self, shown: ShownQuestion, given: tuple[int, ...]) -> None:
        """Keep an answer whose file is back, if its question still lies there."""
        if self._current is shown:
            self.answer(given)

    def _waits(self, asked: Asked) -> bool:
        return asked.question.id not in self._answers and asked.question.id not in self._skipped

    def _show(self, place: int) -> None:
        self._place, self._outcome = place, None
        asked = self._asked[place]
        unit, lesson = self._stock.head(asked.question.lesson)
        self._current = ShownQuestion(asked, place + 1, len(self._asked), unit, lesson, self._at_once)
        self._started = self._desk.now()
        self.shown.emit(self._current)
        self.undo_changed.emit(self.can_undo())

    def _finish(self) -> None:
        rows = tuple((asked, self._answers.get(asked.question.id)) for asked in self._asked)
        lessons, units = self._stock.mastery([asked.question.lesson for asked in self._asked])
        self._current, self._outcome = None, Outcome(rows, lessons, units)
        self.finished.emit(self._outcome)
        self.undo_changed.emit(self.can_undo())

    def _on_undone(self, entry: Entry) -> None:
        if entry.kind == "quiz" and self._answers.pop(entry.subject, None) is not None:
            places = [place for place, asked in enumerate(self._asked) if asked.question.id == entry.subject]
            self._show(places[0])
        self.undo_changed.emit(self.can_undo())

    def _on_changed(self) -> None:
        if not self._asked:
            self.outdated.emit()
