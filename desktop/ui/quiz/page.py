"""*Kuis*: the same facts asked another way; the choice of a quiz, its questions, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from desktop.ui.quiz.end import EndView
from desktop.ui.quiz.start import StartView
from desktop.ui.quiz.work import WorkView

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz import Answered, Outcome, QuizSession, ShownQuestion

WIDTH = 880
"""Logical pixels of the column."""


class QuizPage(QWidget):
    """A quiz.

    Signals: ``read_wanted(str, str)``, the lesson and anchor of a paragraph; ``print_wanted(Paper)``, a test on paper;
    ``turned()``, another question, the choice or the end stands there.
    """

    read_wanted = Signal(str, str)
    print_wanted = Signal(object)
    turned = Signal()

    def __init__(self, theme: Theme, session: QuizSession) -> None:
        super().__init__()
        self._session = session
        self.start, self.work, self.end = StartView(theme), WorkView(theme), EndView(theme)
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        self._stack = QStackedLayout(middle)
        for view in (self.start, self.work, self.end):
            self._stack.addWidget(view)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._connect()
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """What may be chosen is looked up each time the page is shown, and the next key has its place."""
        super().showEvent(event)
        if self._stack.currentWidget() is self.start:
            self._show_start()
        self._show_undo(self._session.can_undo())
        self._take_focus()

    def print_test(self) -> None:
        """Ask for a test on paper of the lesson or unit that is chosen."""
        paper = self._session.paper(self.start.scope(), self.start.count())
        if paper is not None:
            self.print_wanted.emit(paper)

    def _connect(self) -> None:
        session, start, work, end = self._session, self.start, self.work, self.end
        start.start_wanted.connect(self._begin)
        start.print_wanted.connect(self.print_test)
        start.lesson_wanted.connect(self._ask_for_lesson)
        start.scope_changed.connect(self._show_stock)
        work.answered.connect(session.answer)
        work.next_wanted.connect(session.go_on)
        work.skip_wanted.connect(session.skip)
        work.end_wanted.connect(session.end)
        work.undo_wanted.connect(session.undo)
        work.read_wanted.connect(self._ask_to_read)
        end.again_wanted.connect(session.start_again)
        end.other_wanted.connect(session.leave)
        end.undo_wanted.connect(session.undo)
        end.read_wanted.connect(self.read_wanted)
        session.shown.connect(self._show_question)
        session.marked.connect(self._show_answered)
        session.finished.connect(self._show_end)
        session.left.connect(self._leave)
        session.outdated.connect(self._refresh_if_seen)
        session.undo_changed.connect(self._show_undo)
        session.paper_wanted.connect(self.print_test)

    def _begin(self) -> None:
        self._session.start(self.start.scope(), self.start.count(), self.start.at_once())

    def _ask_for_lesson(self, lesson: str) -> None:
        self.read_wanted.emit(lesson, "")

    def _ask_to_read(self) -> None:
        shown = self._session.current
        if shown is not None:
            self.read_wanted.emit(shown.asked.question.lesson, shown.asked.question.see)

    def _show_current(self) -> None:
        """Show what the session holds: a page that is made late is right at once."""
        if self._session.current is not None:
            self._show_question(self._session.current)
        elif self._session.outcome is not None:
            self._show_end(self._session.outcome)
        else:
            self._show_start()

    def _show_start(self) -> None:
        self.start.show_offer(self._session.offer(), *self._session.kept_choice())
        self._turn_to(self.start)

    def _show_stock(self) -> None:
        self.start.show_stock(self._session.stock(self.start.scope()))

    def _show_question(self, shown: ShownQuestion) -> None:
        self.work.show_question(shown, self._session.answered)
        self._turn_to(self.work)

    def _show_answered(self, answered: Answered) -> None:
        self.work.show_answered(answered)
        self._take_focus()

    def _show_end(self, outcome: Outcome) -> None:
        self.end.show_outcome(outcome)
        self._turn_to(self.end)

    def _leave(self) -> None:
        self._show_start()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._show_start()

    def _turn_to(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._take_focus()
        self.turned.emit()

    def _take_focus(self) -> None:
        """Where the page is seen, the focus is on what the next key is about."""
        view = self._stack.currentWidget()
        if self.isVisible() and isinstance(view, StartView | WorkView | EndView):
            view.take_focus()

    def _show_undo(self, possible: bool) -> None:
        self.work.set_undo(possible)
        self.end.set_undo(possible)
