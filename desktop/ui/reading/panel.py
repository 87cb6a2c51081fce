"""The cards of the open lesson, beside the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.study.memory import Rating
from desktop.ui.sessions.task import task, wanted
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card_table import CardTable
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.lesson_cards import LessonCards
    from desktop.ui.sessions.shown import ShownCard, Summary


class CardPanel(QWidget):
    """The cards of one lesson.

    Signals: ``see_wanted(str)``, the anchor of a card's paragraph; ``review_wanted()``, to the page of all due cards.
    """

    see_wanted = Signal(str)
    review_wanted = Signal()

    def __init__(self, theme: Theme, session: LessonCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title = Label(theme, self.tr("Kartu bacaan ini"), 15, 700)
        self._count = Label(theme, "", 13, 400, "muted")
        self.table = CardTable(theme, compact=True)
        self._end = Label(theme, "", 15, 400, "muted")
        self._again = KeyButton(theme, self.tr("Ulangi dari awal"), kind="outlined")
        self._note = Label(theme, self.tr("Latihan: jadwal kartu ini tetap."), 13, 400, "muted")
        self._see = KeyButton(theme, self.tr("Lihat di bacaan"), kind="outlined")
        self._all = KeyButton(theme, "", kind="outlined")
        self._all.hide()
        self._unit = Label(theme, "", 13, 400, "muted")
        self._share = Label(theme, "", 13, 400, "muted")
        self._bar = ProgressBar(theme, self.tr("Bagian kartu unit ini yang sudah dikuasai"))
        self._arrange()
        self._connect()
        self._show_current()

    def take_focus(self) -> None:
        """Give the focus to the card, or to what stands in its place: at the least the sentence that there is none."""
        for widget in (self.table, self._again, self._all, self._end):
            if not widget.isHidden():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def set_due(self, cards: int) -> None:
        """Offer to review all cards that are due, and say how many; with none there is nothing to offer."""
        self._all.set_text(self.tr("Ulang hari ini ({count})").format(count=cards))
        self._all.setVisible(cards > 0)

    def set_unit(self, number: int) -> None:
        """Name the unit whose mastery the bar shows."""
        self._unit.set_text(self.tr("Penguasaan unit {number}").format(number=number))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._see)
        buttons.addWidget(self._all)
        share = QHBoxLayout()
        share.addWidget(self._unit, 1)
        share.addWidget(self._share)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 15, 16, 16)
        column.setSpacing(14)
        column.addLayout(head)
        for widget in (self.table, self._end, self._again, self._note):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addLayout(buttons)
        column.addStretch(0)  # at the end the buttons stand under what is said, and the rest is empty
        column.addLayout(share)
        column.addWidget(self._bar)

    def _connect(self) -> None:
        self.table.flip_wanted.connect(self._session.flip)
        self.table.answered.connect(self._session.check)
        self.table.rated.connect(self._answer)
        self._again.clicked.connect(self._session.start)
        self._see.clicked.connect(self._ask_to_see)
        self._all.clicked.connect(self.review_wanted)
        self._session.shown.connect(self._show_front)
        self._session.flipped.connect(self._show_back)
        self._session.grading_changed.connect(self._show_grades)
        self._session.finished.connect(self._show_end)
        self._session.known_changed.connect(self._show_known)

    def _answer(self, rating: int) -> None:
        self._session.answer(Rating(rating))

    def _ask_to_see(self) -> None:
        if self._session.current:
            self.see_wanted.emit(self._session.current.card.see)

    def _show_current(self) -> None:
        self._show_known(self._session.known())
        if self._session.current is None:
            self._show_end(self._session.summary())
            return
        self._show_front(self._session.current)
        if self._session.turned:
            self._show_back(self._session.current)

    def _show_front(self, shown: ShownCard) -> None:
        self._count.set_text(self.tr("{number} dari {total}").format(number=shown.number, total=shown.total))
        began_again = self._again.hasFocus()
        self._set_ended(ended=False)
        if began_again:
            self.table.setFocus()
        self._note.setVisible(shown.practice)
        self.table.show_front("", shown.card.front, task(shown.card), wanted(shown))
        self.table.face.set_marked(shown.marked)

    def _show_back(self, shown: ShownCard) -> None:
        names = ", ".join(source.publisher for source in shown.sources)
        foot = self.tr("Sumber: {names}").format(names=names) if names else ""
        self._show_grades()
        self.table.show_back(shown.card.back, foot, self._session.checked, self._session.suggested())

    def _show_grades(self) -> None:
        self.table.grades.set_four(self._session.four_grades)

    def _show_end(self, summary: Summary) -> None:
        had_focus = self.table.has_focus()
        self._count.set_text("")
        self._note.setVisible(False)
        self._set_ended(ended=True)
        self._again.setVisible(summary.answered > 0)
        done, none = self.tr("Semua kartu bacaan ini sudah dijawab."), self.tr("Bacaan ini tidak punya kartu.")
        self._end.set_text(done if summary.answered else none)
        self._end.setFocusPolicy(Qt.FocusPolicy.NoFocus if summary.answered else Qt.FocusPolicy.TabFocus)
        if had_focus:
            self._again.setFocus()

    def _set_ended(self, *, ended: bool) -> None:
        self.table.setVisible(not ended)
        self._see.setVisible(not ended)
        self._end.setVisible(ended)
        self._again.setVisible(ended)

    def _show_known(self, share: float) -> None:
        self._share.set_text(f"{round(share * 100)}%")
        self._bar.set_fraction(share)
