"""What the end of a quiz lists: a question with its answer and what it teaches, and how a lesson now stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.quiz.words import mastery_words, review_html, told_html, verdict
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card_text import plain
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.rich_label import RichLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.study.quiz import Asked
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz import Answered
    from desktop.ui.sessions.quiz_stock import Mastery


class QuestionRow(Panel):
    """One question of a quiz that has ended.

    Signals: ``read_wanted(str, str)``, lesson and anchor of its paragraph; ``reached(QWidget)``, the focus came here.
    """

    read_wanted = Signal(str, str)
    reached = Signal(object)

    def __init__(
        self, theme: Theme, number: int, asked: Asked, answered: Answered | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, margin=16)
        self._question = asked.question
        title = f"{number}. {verdict(answered)}" if answered else f"{number}. – {self.tr('Dilewati')}"
        right = answered is not None and answered.marked.correct
        role = "good" if right else "second" if answered else "muted"
        self.read_button = KeyButton(theme, self.tr("Baca bagian ini"), kind="link")
        self.read_button.clicked.connect(self._ask)
        self.read_button.installEventFilter(self)
        self.read_button.setVisible(bool(asked.question.see))
        head = QHBoxLayout()
        head.addWidget(Label(theme, title, 15, 700, role), 1)
        head.addWidget(self.read_button)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        # What was skipped is not given away: it can be asked again.
        taught = [review_html(answered), told_html(answered.marked.told)] if answered else []
        lines = [asked.question.prompt, *taught]
        for place, line in enumerate(line for line in lines if line):
            label = RichLabel(theme, 15, 600 if place == 0 else 400)
            label.set_text(line)
            self.column.addWidget(label)
        self.read_button.setAccessibleDescription(" ".join([title, *(plain(line) for line in lines if line)]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the focus came to the button, so that the row is brought into sight."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self)
        return False

    def _ask(self) -> None:
        self.read_wanted.emit(self._question.lesson, self._question.see)


class LessonRow(QWidget):
    """A lesson or a unit and how it stands, in words.

    Signals: ``read_wanted(str, str)``, the lesson, from its beginning.
    """

    read_wanted = Signal(str, str)

    def __init__(self, theme: Theme, mastery: Mastery, *, link: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = mastery.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(theme, mastery.title, 15, 400 if link else 600), 1)
        row.addWidget(Label(theme, mastery_words(mastery), 15, 600))
        self.button: KeyButton | None = None
        if link:
            self.button = KeyButton(theme, self.tr("Buka bacaan"), kind="link")
            self.button.setAccessibleDescription(mastery.title)
            self.button.clicked.connect(self._ask)
            row.addWidget(self.button)

    def _ask(self) -> None:
        self.read_wanted.emit(self._lesson, "")
