"""What is said of an answer: right or not yet, why, what would have been right, and where it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.ui.quiz.words import right_html, told_html, verdict
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.rich_label import RichLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz import Answered

EDGE = 5
RADIUS = 14


class Feedback(Panel):
    """The feedback of one answer, with an edge in the colour of how it went.

    Signals: ``read_wanted()``, to the paragraph.
    """

    read_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, margin=20)
        self._correct = True
        self._title = Label(theme, "", 18, 700)
        self._told = RichLabel(theme, 16)
        self._right = RichLabel(theme, 16)
        self._cards = Label(theme, "", 14, 400, "muted")
        self.read_button = KeyButton(theme, self.tr("Baca bagian ini"), "R", kind="link")
        self.read_button.clicked.connect(self.read_wanted)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.read_button)
        self.column.setSpacing(6)
        self.column.addLayout(head)
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (self._told, self._right, self._cards):
            words.addWidget(label)
        self.column.addLayout(words)

    def show_answer(self, answered: Answered) -> None:
        """Show what an answer teaches."""
        marked, question = answered.marked, answered.asked.question
        self._correct = marked.correct
        self._title.set_text(verdict(answered))
        self._told.set_text(told_html(marked.told))
        right = "" if marked.correct else right_html(answered.asked)
        self._right.set_text(right)
        self._right.setVisible(bool(right))
        self._cards.set_text(self._word_cards(answered.cards))
        self._cards.setVisible(answered.cards > 0)
        self.read_button.setVisible(bool(question.see))
        self.update()

    def spoken(self) -> str:
        """Return all of it as a screen reader says it."""
        from desktop.ui.widgets.card_text import plain

        shown = [self._title.text(), plain(self._told.text())]
        shown += [plain(self._right.text())] if not self._right.isHidden() else []
        shown += [self._cards.text()] if not self._cards.isHidden() else []
        return " ".join(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its edge."""
        roles = self.theme.roles
        colour = roles.good if self._correct else roles.second
        painter = QPainter(self)
        rounded(painter, self.rect(), RADIUS, roles.surface, roles.line)
        painter.setClipRect(0, 0, EDGE, self.height())
        rounded(painter, self.rect(), RADIUS, QColor(colour).name())
        painter.end()

    def _word_cards(self, count: int) -> str:
        if count == 1:
            return self.tr("Kartunya datang lebih dulu saat kamu mengulang.")
        return self.tr("{count} kartu tentang ini datang lebih dulu saat kamu mengulang.").format(count=count)
