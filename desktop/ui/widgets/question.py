"""What all five kinds of question share on the screen: rows of parts, an answer that grows, keys, and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.study.quiz import LETTERS, NOTHING, empty
from desktop.ui.widgets.option import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QBoxLayout

    from desktop.study.quiz import Asked, Marked
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.option import State

GAP = 8
ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QuestionView(QWidget):
    """The parts of one question.

    `answer` is what was given so far, in the form that `study.quiz.mark` takes. Signals: `changed()`, it is another;
    `moved(QWidget)`, the focus came to a part.
    """

    changed = Signal()
    moved = Signal(object)
    radio = False
    """Whether of all parts just one is picked, which a screen reader then says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.asked: Asked | None = None
        self.marked: Marked | None = None
        self.answer: tuple[int, ...] = ()
        self.rows: list[Option] = []
        self.current = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def show_question(self, asked: Asked, answer: tuple[int, ...] = (), marked: Marked | None = None) -> None:
        """Show a question: fresh, with an answer, or with one that was marked."""
        self.asked, self.answer, self.marked = asked, answer or empty(asked), marked
        self.current = 0
        self.lay_out()
        self.paint_answer()

    def show_marked(self, answer: tuple[int, ...], marked: Marked) -> None:
        """Show how an answer was marked; it cannot be changed any more."""
        self.answer, self.marked = answer, marked
        self.paint_answer()

    def lay_out(self) -> None:
        """Make as many rows as the question needs."""
        raise NotImplementedError

    def paint_answer(self) -> None:
        """Show the answer so far, and the marks where it has any."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return what to do, and with which keys."""
        raise NotImplementedError

    def stops(self) -> list[Option]:
        """Return the parts in the order in which Tab comes to them."""
        return self.rows

    def take_focus(self) -> None:
        """Give the focus to the part that the next key is about."""
        if self.rows:
            self.rows[min(self.current, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys before a scroll area around takes the arrows."""
        if not self.press(event):
            super().keyPressEvent(event)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key does in this question; return whether it does anything."""
        if self.asked is None or (self.marked is not None and event.key() not in ARROWS):
            return False
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() in ARROWS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self.step(ARROWS[Qt.Key(event.key())], lifted=shift)
        return self.pick_by(event.text().upper(), event.key())

    def step(self, by: int, *, lifted: bool) -> bool:
        """Go to the next part (by 1) or the one before (-1); `lifted` takes the part along where parts can move."""
        target = self.current + by
        if not 0 <= target < len(self.rows):
            return False
        self.reach(target)
        return True

    def pick_by(self, text: str, key: int) -> bool:
        """Do what a letter or digit does; return whether it does anything."""
        raise NotImplementedError

    def reach(self, place: int) -> None:
        """Go to a part."""
        self.current = place
        self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_answer(self, answer: Sequence[int]) -> None:
        """Take another answer and show it."""
        self.answer = tuple(answer)
        self.paint_answer()
        self.changed.emit()

    def options(self, rows: list[Option], count: int, into: QBoxLayout, after: int = 0) -> list[Option]:
        """Return `rows` with exactly `count` of them on the screen; more are made in `into`, `after` what is there."""
        while len(rows) < count:
            made = Option(self._theme, self)
            made.setCheckable(self.radio)
            made.clicked.connect(self._on_clicked)
            made.reached.connect(self._on_reached)
            into.insertWidget(after + len(rows), made)
            rows.append(made)
        for place, row in enumerate(rows):
            row.setVisible(place < count)
        return rows[:count]

    def clicked_on(self, option: Option) -> None:
        """Do what a click on a part does."""
        raise NotImplementedError

    def reached(self, option: Option) -> None:
        """The focus came to a part."""
        if option in self.rows:
            self.current = self.rows.index(option)

    def _on_clicked(self) -> None:
        option = self.sender()
        if isinstance(option, Option) and self.marked is None:
            self.clicked_on(option)

    def _on_reached(self) -> None:
        option = self.sender()
        if isinstance(option, Option):
            self.reached(option)
            self.moved.emit(option)


class GivingView(QuestionView):
    """A question in which each part is given something: one part is at hand, and after it the next that has nothing."""

    def reached(self, option: Option) -> None:
        """The focus came to a part, which is now at hand."""
        super().reached(option)
        self.paint_answer()

    def next_empty(self, answer: list[int]) -> int:
        """Return the place of the next part that has nothing yet; that of the one at hand where all have."""
        assert self.asked is not None
        count = len(self.rows)
        places = [(self.current + by) % count for by in range(1, count)]
        return next((place for place in places if answer[self.asked.parts[place]] == NOTHING), self.current)

    def state(self, place: int, part: int) -> State:
        """Return how the row of a part looks."""
        if self.marked is not None:
            return "right" if self.marked.parts[part] else "wrong"
        return "picked" if place == self.current else "plain"


def digit(text: str, count: int) -> int:
    """Return the place (from 0) that a digit names, -1 for anything else."""
    return int(text) - 1 if len(text) == 1 and text in "123456789" and int(text) <= count else NOTHING


def letter(text: str, count: int) -> int:
    """Return the place (from 0) that a letter names, -1 for anything else."""
    return LETTERS.index(text) if len(text) == 1 and text in LETTERS[:count] else NOTHING


def right_word() -> str:
    """Return the word that stands beside the sign of what is right."""
    return QCoreApplication.translate("Question", "Tepat")


def wrong_word() -> str:
    """Return the word that stands beside the sign of what is not."""
    return QCoreApplication.translate("Question", "Belum tepat")
