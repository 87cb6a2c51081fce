"""One question on the page: its words, its parts, what was said of the answer, and what to do next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.study.quiz import NOTHING, is_whole
from desktop.ui.quiz.feedback import Feedback
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.question_match import MatchView
from desktop.ui.widgets.question_order import OrderView
from desktop.ui.widgets.question_pick import PickView
from desktop.ui.widgets.question_sort import SortView
from desktop.ui.widgets.rich_label import RichLabel
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.quiz import Answered, ShownQuestion
    from desktop.ui.widgets.question import QuestionView

MARGIN = 28
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
ONCE = ENTER | {Qt.Key.Key_Escape, Qt.Key.Key_Minus, Qt.Key.Key_R}
"""Keys that do one thing however long they are held."""


class WorkView(QWidget):
    """A question to be answered.

    Signals: ``answered(tuple)``, what was given; ``next_wanted()``; ``skip_wanted()``; ``end_wanted()``;
    ``undo_wanted()``; ``read_wanted()``, the paragraph that the question is about.
    """

    answered = Signal(object)
    next_wanted = Signal()
    skip_wanted = Signal()
    end_wanted = Signal()
    undo_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Label(theme, "", 13, 400, "muted")
        self._place = Label(theme, "", 13, 400, "muted")
        self._bar = ProgressBar(theme, self.tr("Soal kuis ini"), thickness=6)
        self._kicker = Label(theme, "", 13, 400, "muted")
        self._prompt = RichLabel(theme, 22, 600, reading=True)
        self._hint = Label(theme, "", 13, 400, "muted")
        pick = PickView(theme)
        self._kinds: dict[str, QuestionView] = {
            "choice": pick,
            "truth": pick,
            "order": OrderView(theme),
            "match": MatchView(theme),
            "sort": SortView(theme),
        }
        self.view: QuestionView = pick
        self.feedback = Feedback(theme)
        self.check_button = KeyButton(theme, "", "Enter", kind="filled")
        self.next_button = KeyButton(theme, self.tr("Lanjut"), "Enter", kind="filled")
        self.skip_button = KeyButton(theme, self.tr("Lewati"), "-", kind="quiet")
        self.end_button = KeyButton(theme, self.tr("Akhiri kuis"), "Esc", kind="quiet")
        self.undo_button = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="quiet")
        self._area = QScrollArea(self, widgetResizable=True)
        self._arrange(theme)
        self._connect()

    def show_question(self, shown: ShownQuestion, answered: Answered | None) -> None:
        """Show a question, fresh or with its answer."""
        question = shown.asked.question
        self._count.set_text(self.tr("Soal {number} dari {total}").format(number=shown.number, total=shown.total))
        self._place.set_text(f"{shown.unit} › {shown.lesson_title}")
        self._bar.set_fraction((shown.number - 1) / shown.total)
        self._kicker.set_text(self.tr("Benar atau salah?") if question.kind == "truth" else "")
        self._kicker.setVisible(question.kind == "truth")
        self._prompt.set_text(question.prompt)
        self.check_button.set_text(self.tr("Periksa") if shown.at_once else self.tr("Simpan jawaban"))
        self.view = self._kinds[question.kind]
        for view in self._kinds.values():
            view.setVisible(view is self.view)
        self.view.show_question(shown.asked)
        self.view.setAccessibleName(self._spoken(shown))
        self._order_stops()
        self._area.verticalScrollBar().setValue(0)
        self._set_marked(answered)
        if answered is None:
            announce(self, self._spoken(shown))
        else:
            self.view.show_question(shown.asked, answered.given, answered.marked)

    def show_answered(self, answered: Answered) -> None:
        """Show how the answer was marked, and what it teaches."""
        self.view.show_marked(answered.given, answered.marked)
        self._set_marked(answered)
        announce(self, self.feedback.spoken())

    def take_focus(self) -> None:
        """Give the focus to the parts of the question, or once they are marked to the way on."""
        if self.feedback.isHidden():
            self.view.take_focus()
        else:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_undo(self, possible: bool) -> None:
        """Offer to take the last thing back, or not."""
        self.undo_button.setVisible(possible)

    def has_focus(self) -> bool:
        """Whether the focus is somewhere in here."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a question work anywhere on the page."""
        marked = not self.feedback.isHidden()
        if event.isAutoRepeat() and event.key() in ONCE:
            return  # held down, it would pass by what is said of the answer, or by question after question
        if event.key() in ENTER:
            self.next_wanted.emit() if marked else self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.end_wanted.emit()
        elif event.key() == Qt.Key.Key_Minus and not marked:
            self.skip_wanted.emit()
        elif event.key() == Qt.Key.Key_R and marked:
            self.read_wanted.emit()
        elif not self.view.press(event) and not self._scroll(event.key()):
            super().keyPressEvent(event)

    def _scroll(self, key: int) -> bool:
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if key not in pages:
            return False
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pages[Qt.Key(key)] * bar.pageStep())
        return True

    def _arrange(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addWidget(self._place, 1)
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight)
        panel = Panel(theme, margin=MARGIN)
        panel.column.setSpacing(6)
        panel.column.addWidget(self._kicker)
        panel.column.addWidget(self._prompt)
        panel.column.addSpacing(10)
        for view in dict.fromkeys(self._kinds.values()):
            panel.column.addWidget(view)
        panel.column.addSpacing(4)
        panel.column.addWidget(self._hint)
        body = self._body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        inner.addWidget(panel)
        inner.addWidget(self.feedback)
        inner.addStretch(1)
        self._area.setVerticalScrollBar(ScrollBar(theme, "paper", self._area))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.check_button, self.next_button):
            button.setMinimumWidth(190)
            button.once = True
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.skip_button, self.undo_button, self.end_button):
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addSpacing(16)
        column.addWidget(self._area, 1)
        column.addSpacing(12)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for view in dict.fromkeys(self._kinds.values()):
            view.changed.connect(self._on_changed)
            view.moved.connect(self._bring)
        self._area.verticalScrollBar().rangeChanged.connect(self._bring_feedback)
        self.feedback.read_wanted.connect(self.read_wanted)
        self.check_button.clicked.connect(self._give)
        self.next_button.clicked.connect(self.next_wanted)
        self.skip_button.clicked.connect(self.skip_wanted)
        self.end_button.clicked.connect(self.end_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)

    def _set_marked(self, answered: Answered | None) -> None:
        had_focus = self.has_focus()
        marked = answered is not None
        if answered is not None:
            self.feedback.show_answer(answered)
        self.feedback.setVisible(marked)
        self._column.setEnabled(False)  # else each button that comes or goes lays the whole window out
        self.next_button.setVisible(marked)
        self.check_button.setVisible(not marked)
        self.skip_button.setVisible(not marked)
        self._column.setEnabled(True)
        self._hint.set_text(self.view.hint())
        self._hint.setVisible(not marked)
        if had_focus:
            self.take_focus()
        self._settle()
        self._bring_feedback()

    def _bring_feedback(self) -> None:
        """Bring what was said of the answer into sight: its end, or where it is longer than the page its beginning."""
        if not self.feedback.isHidden():
            bar, room = self._area.verticalScrollBar(), self._area.viewport().height()
            bar.setValue(max(bar.value(), self.feedback.y() + min(0, self.feedback.height() - room)))

    def _settle(self) -> None:
        """Give the parts the height that they now need, from the inside out: Qt takes a round of events for each."""
        widget: QWidget | None = self.view
        while widget is not None and (layout := widget.layout()) is not None and widget is not self:
            layout.activate()
            widget = widget.parentWidget()
        QCoreApplication.sendEvent(self._body, QEvent(QEvent.Type.LayoutRequest))

    def _order_stops(self) -> None:
        """Tab goes through the parts before the buttons, although the parts were made later."""
        ways = (self.check_button, self.next_button, self.skip_button, self.undo_button, self.end_button)
        for one, other in pairwise([*self.view.stops(), self.feedback.read_button, *ways]):
            self.setTabOrder(one, other)

    def _on_changed(self) -> None:
        self._hint.set_text(self.view.hint())
        self._settle()

    def _bring(self, part: QWidget) -> None:
        """Keep the part that has the focus in sight."""
        self._area.ensureWidgetVisible(part, 0, 24)

    def _give(self) -> None:
        answer = self.view.answer
        if is_whole(answer):
            self.answered.emit(answer)
            return
        left = sum(part == NOTHING for part in answer)
        if len(answer) == 1:
            text = self.tr("Pilih dulu satu jawaban, atau lewati soal ini.")
        else:
            text = self.tr("Masih ada {left} bagian yang kosong.").format(left=left)
        self._hint.set_text(text)
        announce(self, text)
        self.view.take_focus()
        self._settle()
        self._area.ensureWidgetVisible(self._hint, 0, 8)  # on a low page it lies below what is seen

    def _spoken(self, shown: ShownQuestion) -> str:
        from desktop.ui.widgets.card_text import plain

        parts = [self._count.text(), self._kicker.text(), plain(shown.asked.question.prompt), self.view.hint()]
        return " ".join(part for part in parts if part)
