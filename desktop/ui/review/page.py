"""*Ulang*: today's cards, one at a time, the whole page for one card, and beside it what is looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.study.memory import Rating
from desktop.ui.review.beside import Beside
from desktop.ui.review.end import EndView
from desktop.ui.review.hints import Hints
from desktop.ui.review.looking_up import LookingUp
from desktop.ui.review.notice import LeechNotice
from desktop.ui.sessions.task import task, wanted
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card_table import CardTable
from desktop.ui.widgets.focus import holds_focus
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.review import ReviewSession
    from desktop.ui.sessions.shown import ShownCard, Summary

WIDTH = 760
"""Logical pixels of the column."""
HEIGHT = 560
"""Logical pixels of card and grades together: on a large screen the hand need not travel further."""
LOW = 620
"""Logical pixels of the page's height under which the card takes the air around it."""
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ReviewPage(QWidget):
    """Reviewing today's cards.

    Signals: ``read_wanted(str, str)``, open this lesson at this anchor on *Baca*; ``lesson_wanted()``, go on reading;
    ``note_wanted(str)``, write this card anew; ``cards_wanted()``, to own cards; ``listen_wanted()``, read this card
    aloud, or pause; ``left()``, another page is shown.
    """

    read_wanted = Signal(str, str)
    lesson_wanted = Signal()
    note_wanted = Signal(str)
    cards_wanted = Signal()
    listen_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, session: ReviewSession) -> None:
        super().__init__()
        self._session = session
        self._count = Label(theme, "", 13, 400, "muted")
        self._left = Label(theme, "", 13, 400, "muted")
        self._bar = ProgressBar(theme, self.tr("Kartu hari ini"), thickness=6)
        self.table = CardTable(theme, compact=False)
        self.read_button = KeyButton(theme, self.tr("Baca bagian ini"), "R", kind="link")
        self.table.face.set_action(self.read_button)
        self.notice = LeechNotice(theme)
        self.hints = Hints(theme)
        self.end = EndView(theme)
        self._work, middle = QWidget(), QWidget()
        middle.setMaximumWidth(WIDTH)
        self._stack, self._column = QStackedLayout(middle), QVBoxLayout(self._work)
        self.beside = Beside(theme, middle, self)
        self.looking_up = LookingUp(self.beside, session)
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_R: self.looking_up.look_up,
            Qt.Key.Key_I: self.looking_up.show_history,
            Qt.Key.Key_Minus: session.bury,
            Qt.Key.Key_Asterisk: session.toggle_mark,
            Qt.Key.Key_Exclam: session.suspend,
            Qt.Key.Key_E: self.rewrite,
            Qt.Key.Key_D: self.listen_wanted.emit,
            Qt.Key.Key_Escape: session.stop,
        }
        self._arrange()
        self._connect()
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Coming to the page lays out the cards and takes the focus, so that Space turns the first one."""
        super().showEvent(event)
        self._session.start_or_go_on()
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words more room where the window is low."""
        super().resizeEvent(event)
        low = self.height() < LOW
        self._column.setContentsMargins(0, 18 if low else 24, 0, 6 if low else 16)
        self.table.set_low(low)
        self.notice.fit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back finds the card."""
        super().hideEvent(event)
        self.beside.close()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a card work anywhere on the page where the card is seen."""
        key = event.key()
        if event.modifiers() & COMMANDING:
            super().keyPressEvent(event)
        elif event.isAutoRepeat() and key in self._keys:
            return  # a key held down would put off every card there is
        elif self.looking_up.closes(key):
            self.looking_up.close()
        elif not self._session.running or self.beside.covers:
            super().keyPressEvent(event)
        elif key in self._keys:
            self._keys[key]()
        elif not self.table.press(key):
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._left)
        column = self._column
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addSpacing(12)
        column.addWidget(self.table, 10)
        column.addSpacing(10)
        column.addWidget(self.notice)
        column.addSpacing(4)
        column.addWidget(self.hints)
        column.addStretch(0)
        self.table.setMaximumHeight(HEIGHT)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.beside)

    def _connect(self) -> None:
        session = self._session
        self.table.flip_wanted.connect(session.flip)
        self.table.answered.connect(session.check)
        self.table.rated.connect(self._answer)
        self.read_button.clicked.connect(self.looking_up.look_up)
        for button, command in (
            (self.hints.undo_wanted, session.undo),
            (self.hints.bury_wanted, session.bury),
            (self.hints.mark_wanted, session.toggle_mark),
            (self.hints.history_wanted, self.looking_up.show_history),
            (self.hints.suspend_wanted, session.suspend),
            (self.hints.stop_wanted, session.stop),
            (self.notice.read_wanted, self.looking_up.look_up),
            (self.notice.rewrite_wanted, self.rewrite),
            (self.notice.suspend_wanted, session.suspend),
            (self.end.lesson_wanted, self.lesson_wanted),
            (self.end.cards_wanted, self.cards_wanted),
            (self.end.more_wanted, session.go_on),
            (self.end.undo_wanted, session.undo),
        ):
            button.connect(command)
        self.end.hard_wanted.connect(session.aside.show_paragraph)
        self.looking_up.left.connect(self._take_focus)
        self.beside.side.lesson_wanted.connect(self.read_wanted)
        session.shown.connect(self._show_front)
        session.flipped.connect(self._show_back)
        session.changed.connect(self._show_mark)
        session.finished.connect(self._show_end)
        session.paused.connect(self._show_pause)
        session.undo_changed.connect(self._show_undo)
        session.grading_changed.connect(self._show_grades)

    def _answer(self, rating: int) -> None:
        self._session.answer(Rating(rating))

    def rewrite(self) -> None:
        """Ask for the card to be written anew."""
        if self._session.current is not None:
            self.note_wanted.emit(self._session.current.card.id)

    def _take_focus(self) -> None:
        (self.table if self._session.running else self.end).setFocus()

    def _show_current(self) -> None:
        if self._session.current is None:
            return
        self._show_front(self._session.current)
        if self._session.turned:
            self._show_back(self._session.current)

    def _show_front(self, shown: ShownCard) -> None:
        had_focus = self.beside.close() or self.end.has_focus()
        self._stack.setCurrentWidget(self._work)
        counted = self.tr("Ulang hari ini: {number} dari {total}")
        self._count.set_text(counted.format(number=shown.number, total=shown.total))
        self._left.set_text(self.tr("Sisa kira-kira {minutes} menit").format(minutes=shown.minutes_left))
        self._bar.set_fraction((shown.number - 1) / shown.total)
        self.table.face.set_marked(shown.marked)
        self.table.face.offer_action(bool(shown.card.lesson))
        self.table.show_front(_head(shown), shown.card.front, task(shown.card), wanted(shown))
        self.hints.set_marked(shown.marked)
        self.notice.tell(shown.lapses, has_paragraph=bool(shown.card.lesson))
        if had_focus:
            self.table.setFocus()

    def _show_back(self, shown: ShownCard) -> None:
        names = ", ".join(source.publisher for source in shown.sources)
        foot = self.tr("Sumber: {names}").format(names=names) if names else ""
        self._show_grades()
        self.table.show_back(shown.card.back, foot, self._session.checked, self._session.suggested())
        if shown.lapses:
            self.looking_up.look_up_unasked()

    def _show_grades(self) -> None:
        self.table.grades.set_four(self._session.four_grades)
        self.table.set_hints(self._session.hints())

    def _show_mark(self, shown: ShownCard) -> None:
        self.table.face.set_marked(shown.marked)
        self.hints.set_marked(shown.marked)
        announce(self.table.face, self.tr("Kartu ditandai") if shown.marked else self.tr("Tanda dihapus"))

    def _show_end(self, summary: Summary) -> None:
        self._show_summary(summary, paused=False)

    def _show_pause(self, summary: Summary) -> None:
        self._show_summary(summary, paused=True)

    def _show_summary(self, summary: Summary, *, paused: bool) -> None:
        had_focus = holds_focus(self._work) or self.beside.close()
        self.beside.close()
        self.end.show_summary(summary, paused=paused)
        self._stack.setCurrentWidget(self.end)
        if had_focus:
            self.end.setFocus()

    def _show_undo(self, possible: bool) -> None:
        self.hints.undo.setVisible(possible)
        self.end.set_undo(possible)


def _head(shown: ShownCard) -> str:
    """Where a card comes from."""
    return " › ".join(filter(None, (shown.unit, shown.lesson_title)))
