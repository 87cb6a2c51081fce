"""*Ulang*: today's cards, one at a time, the whole page for one card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.study.memory import Rating
from desktop.ui.review.end import EndView
from desktop.ui.sessions.task import task
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card_table import CardTable
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.review import ReviewSession, ShownCard, Summary

WIDTH = 760
"""Logical pixels of the column."""
HEIGHT = 560
"""Logical pixels of card and grades together: on a large screen the hand need not travel further."""


class ReviewPage(QWidget):
    """Reviewing today's cards.

    Signals: ``read_wanted(str, str)``, the lesson and anchor of a card's paragraph; ``lesson_wanted()``, go on reading.
    """

    read_wanted = Signal(str, str)
    lesson_wanted = Signal()

    def __init__(self, theme: Theme, session: ReviewSession) -> None:
        super().__init__()
        self._session = session
        self._count = Label(theme, "", 13, 400, "muted")
        self._left = Label(theme, "", 13, 400, "muted")
        self._bar = ProgressBar(theme, self.tr("Kartu hari ini"), thickness=6)
        self.table = CardTable(theme, compact=False)
        self.undo_button = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="quiet")
        self.read_button = KeyButton(theme, self.tr("Baca bagian ini"), "R", kind="link")
        self.table.face.set_action(self.read_button)
        self.end = EndView(theme)
        self._work = QWidget()
        self._arrange()
        self._connect()
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Coming to the page lays out the cards and takes the focus, so that Space turns the first one."""
        super().showEvent(event)
        self._session.start_or_go_on()
        (self.table if self._session.running else self.end).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a card work anywhere on the page."""
        if event.key() == Qt.Key.Key_R and self._session.running:
            self._ask_to_read()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_2} and self._session.running:
            self.table.press(event.key())
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._left)
        hints = QHBoxLayout()
        hints.addStretch(1)
        hints.addWidget(self.undo_button)
        hints.addStretch(1)
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addSpacing(22)
        column.addWidget(self.table, 10)
        column.addSpacing(10)
        column.addLayout(hints)
        column.addStretch(1)
        self.table.setMaximumHeight(HEIGHT)
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def _connect(self) -> None:
        session = self._session
        self.table.flip_wanted.connect(session.flip)
        self.table.rated.connect(self._answer)
        self.undo_button.clicked.connect(session.undo)
        self.read_button.clicked.connect(self._ask_to_read)
        self.end.lesson_wanted.connect(self.lesson_wanted)
        self.end.more_wanted.connect(session.go_on)
        self.end.undo_wanted.connect(session.undo)
        session.shown.connect(self._show_front)
        session.flipped.connect(self._show_back)
        session.finished.connect(self._show_end)
        session.undo_changed.connect(self._show_undo)

    def _answer(self, rating: int) -> None:
        self._session.answer(Rating(rating))

    def _ask_to_read(self) -> None:
        shown = self._session.current
        if shown is not None:
            self.read_wanted.emit(shown.card.lesson, shown.card.see)

    def _show_current(self) -> None:
        if self._session.current is None:
            return
        self._show_front(self._session.current)
        if self._session.turned:
            self._show_back(self._session.current)

    def _show_front(self, shown: ShownCard) -> None:
        had_focus = self.end.has_focus()
        self._stack.setCurrentWidget(self._work)
        counted = self.tr("Ulang hari ini: {number} dari {total}")
        self._count.set_text(counted.format(number=shown.number, total=shown.total))
        self._left.set_text(self.tr("Sisa kira-kira {minutes} menit").format(minutes=shown.minutes_left))
        self._bar.set_fraction((shown.number - 1) / shown.total)
        self.table.show_front(f"{shown.unit} › {shown.lesson_title}", shown.card.front, task(shown.card))
        if had_focus:
            self.table.setFocus()

    def _show_back(self, shown: ShownCard) -> None:
        names = ", ".join(source.publisher for source in shown.sources)
        self.table.show_back(shown.card.back, self.tr("Sumber: {names}").format(names=names) if names else "")

    def _show_end(self, summary: Summary) -> None:
        had_focus = self.table.has_focus()
        self.end.show_summary(*summary)
        self._stack.setCurrentWidget(self.end)
        if had_focus:
            self.end.setFocus()

    def _show_undo(self, possible: bool) -> None:
        self.undo_button.setVisible(possible)
        self.end.set_undo(possible)
