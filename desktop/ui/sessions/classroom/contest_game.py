"""The cerdas cermat that is being played: stored event by event in the class's book, and found there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.storage.ids import ulid
from desktop.study.classroom.contest import CLOSE, CONTEST, END, NEXT, OPEN, PASS, SKIP, Contest, applied, replay
from desktop.study.classroom.contest_rules import Rules, begin_text
from desktop.study.days import study_day
from desktop.study.quiz import lay, right_answer
from desktop.ui.sessions.classroom.contest_stock import ContestStock
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from desktop.content.model import Question
    from desktop.ui.sessions.classroom.hall import Hall

_MOVES = (NEXT, OPEN, CLOSE)
_FORWARD = {"reading": OPEN, "open": CLOSE, "closed": NEXT, "board": NEXT}


class ContestGame(QObject):
    """One contest. Its commands mean nothing where the rules say so.

    Signals: ``changed()``, something was stored, and follows from it now.
    """

    changed = Signal()

    def __init__(self, hall: Hall, stock: ContestStock, parent: QObject) -> None:
        """Go on with the newest contest of today, if it is not over."""
        super().__init__(parent)
        self._hall, self._desk, self._stock = hall, hall.desk, stock
        self.subject = ""
        self.contest: Contest | None = None
        self._resume()

    @property
    def question(self) -> Question | None:
        """The question that lies there; None between two, and where its pack has it no more."""
        name = self.contest.question if self.contest is not None else ""
        return self._stock.question(name) if name else None

    def begin(self, rules: Rules, scope: str) -> bool:
        """Draw questions and begin with the first, if none is played; false where there are none."""
        if self.contest is not None:
            return True
        subject = CONTEST + ulid(self._hall.now())
        drawn = self._stock.draw(rules, scope, subject)
        if drawn:
            self.subject = subject
            self.record(begin_text(rules, drawn))
        return bool(drawn)

    def record(self, event: str) -> None:
        """Store an event, then tell that it happened; nothing where it means nothing."""
        after = applied(self.contest, event)
        if after is not self.contest:
            self._hall.book.record(self.subject, event, self._hall.now())
            self.contest = after
            self.changed.emit()

    def refresh(self) -> None:
        """Draw the contest from the book anew; where its beginning was undone, an earlier one of today may go on."""
        events = self._hall.book.events(self.subject) if self.subject else ()
        self.contest = replay(event.value for event in events)
        if self.contest is None:
            self._resume()

    def next_event(self) -> str:
        """The event that a step forward is; "" where something else has to happen first."""
        return _FORWARD.get(self.contest.phase, "") if self.contest is not None else ""

    def take_back(self) -> None:
        """Undo the newest step, if it gave no points and nothing else was done since."""
        newest = self._hall.book.progress.newest()
        if newest is not None and newest.subject == self.subject and newest.value in _MOVES:
            self._hall.book.undo(self._hall.now())
            self.refresh()
            self.changed.emit()

    def adjust(self, team: int, by: int) -> None:
        """Give a team points by hand."""
        self.record(f"adjust {team + 1} {by}")

    @guarded
    def open(self) -> None:
        """Open the buzzers."""
        self.record(OPEN)

    @guarded
    def right(self) -> None:
        """The team that answers was right."""
        question = self.question
        self.record(f"right {right_answer(question)[0] + 1}" if question else "right")

    @guarded
    def wrong(self) -> None:
        """The team that answers was wrong."""
        self.record("wrong")

    @guarded
    def pass_on(self) -> None:
        """The team that answers has no answer."""
        self.record(PASS)

    @guarded
    def skip(self) -> None:
        """The question does not count."""
        self.record(SKIP)

    @guarded
    def end(self) -> None:
        """The contest is over."""
        self.record(END)

    @guarded
    def buzz(self, team: int) -> None:
        """A team, counted from 0, presses its buzzer."""
        self.record(f"buzz {team + 1}")

    @guarded
    def answer(self, place: int) -> None:
        """The team that answers chose the answer at this place, from 0: mark it."""
        question = self.question
        if question is not None and place < len(question.choices):
            part = lay(question, self.subject).parts[place]
            verdict = "right" if part == right_answer(question)[0] else "wrong"
            self.record(f"{verdict} {part + 1}")

    def _resume(self) -> None:
        today = study_day(self._hall.now())
        begun = [event for event in self._hall.book.events(CONTEST) if event.day == today]
        newest = begun[-1].subject if begun else ""
        contest = replay(event.value for event in begun if event.subject == newest)
        if contest is not None and contest.phase != "over":
            self.subject, self.contest = newest, contest
