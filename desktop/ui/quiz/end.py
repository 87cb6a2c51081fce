"""The end of a quiz: how it went, how lessons and units now stand, and every question with what it teaches."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.quiz.row import LessonRow, QuestionRow
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz import Outcome

STEP = 60


class EndView(QWidget):
    """What a quiz came to.

    Signals: ``again_wanted()``, what was not right once more; ``other_wanted()``, another quiz; ``undo_wanted()``;
    ``read_wanted(str, str)``, the lesson and anchor of a question's paragraph.
    """

    again_wanted = Signal()
    other_wanted = Signal()
    undo_wanted = Signal()
    read_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[QuestionRow] = []
        self._title = Label(theme, "", 32, 600, family=READING)
        self._text = Label(theme, "", 16, 400, "muted")
        self.again_button = KeyButton(theme, self.tr("Ulangi yang belum tepat"), "U", kind="filled")
        self.other_button = KeyButton(theme, self.tr("Kuis lain"), "Esc", kind="outlined")
        self.undo_button = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="quiet")
        self._area = QScrollArea(self, widgetResizable=True)
        self._lists: QWidget | None = None
        self._arrange(theme)
        self.again_button.clicked.connect(self.again_wanted)
        self.other_button.clicked.connect(self.other_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the end of a quiz."""
        title = self.tr("{right} dari {total} benar") if outcome.answered else self.tr("Belum ada yang dijawab")
        self._title.set_text(title.format(right=outcome.right, total=outcome.answered))
        self._text.set_text(self._word(outcome))
        self.again_button.setVisible(outcome.right < len(outcome.rows))
        self._show_lists(outcome)
        self._area.verticalScrollBar().setValue(0)

    def set_undo(self, possible: bool) -> None:
        """Offer to take the last thing back, or not."""
        self.undo_button.setVisible(possible)

    def take_focus(self) -> None:
        """Give the focus to what comes next: the mistakes, or another quiz."""
        button = self.other_button if self.again_button.isHidden() else self.again_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down scroll, Esc goes back to the choice, U asks once more what was not right."""
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: STEP,
            Qt.Key.Key_Up: -STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif event.isAutoRepeat():
            return  # the key that ended the quiz may still be held down
        elif event.key() == Qt.Key.Key_Escape:
            self.other_wanted.emit()
        elif event.key() == Qt.Key.Key_U and not self.again_button.isHidden():
            self.again_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self, theme: Theme) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.again_button, self.other_button, self.undo_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(16)
        self._column.addStretch(1)
        self._area.setVerticalScrollBar(ScrollBar(theme, "paper", self._area))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 26, 0, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(14)
        column.addLayout(buttons)
        column.addSpacing(18)
        column.addWidget(self._area, 1)

    def _show_lists(self, outcome: Outcome) -> None:
        if self._lists is not None:
            self._lists.deleteLater()
            self._lists.hide()
        theme = self._theme
        self._lists = QWidget(self._body)
        column = QVBoxLayout(self._lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        standing = Panel(theme, margin=16)
        standing.column.addWidget(Label(theme, self.tr("Sekarang"), 15, 700))
        for mastery in outcome.lessons:
            row = LessonRow(theme, mastery, link=True)
            row.read_wanted.connect(self.read_wanted)
            standing.column.addWidget(row)
        for mastery in outcome.units:
            standing.column.addWidget(LessonRow(theme, mastery, link=False))
        column.addWidget(standing)
        self.rows = []
        links = [row.button for row in standing.findChildren(LessonRow) if row.button is not None]
        for number, (asked, answered) in enumerate(outcome.rows, 1):
            made = QuestionRow(theme, number, asked, answered)
            made.read_wanted.connect(self.read_wanted)
            made.reached.connect(self._bring)
            column.addWidget(made)
            self.rows.append(made)
            links.append(made.read_button)
        self._column.insertWidget(0, self._lists)
        for one, other in pairwise([self.again_button, self.other_button, self.undo_button, *links]):
            self.setTabOrder(one, other)

    def _bring(self, row: QWidget) -> None:
        self._area.ensureWidgetVisible(row, 0, 20)

    def _word(self, outcome: Outcome) -> str:
        left = len(outcome.rows) - outcome.answered
        words = []
        if left:
            words.append(self.tr("{count} soal dilewati.").format(count=left))
        if not outcome.answered:
            words.append(self.tr("Soalnya boleh dicoba lagi kapan saja."))
        elif outcome.right == outcome.answered:
            words.append(self.tr("Semua yang dijawab tepat."))
        else:
            words.append(self.tr("Yang belum tepat dijelaskan di bawah; kartunya datang lebih dulu saat mengulang."))
        return " ".join(words)
