"""What stands on *Ulang* when no card lies there: what was done, what was hard, what comes tomorrow, where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.review.hard import HardCards
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.shown import Summary

TOP = 77
"""Logical pixels above the panel, as above the card it replaces: nothing jumps when the last card is answered."""
MARGIN = 44
MARK = 2
LOW = 560
"""Logical pixels of the page's height under which the panel takes less air."""


class Heading(Label):
    """What was done, with a line under it while the view has the focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", 32, 600, family=READING)
        self._marked = False
        self.setContentsMargins(0, 0, 0, 2 * MARK)

    def set_marked(self, marked: bool) -> None:
        """Draw the line, or take it away; its room is always there."""
        self._marked = marked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the line as long as they are."""
        super().paintEvent(event)
        if self._marked:
            width = min(self.width(), self.fontMetrics().horizontalAdvance(self.text()))
            painter = QPainter(self)
            painter.fillRect(0, self.height() - MARK, width, MARK, QColor(self.theme.roles.first))
            painter.end()


class EndView(QWidget):
    """The end of a review, for the day or for now, or a day without cards.

    Signals: ``more_wanted()``, go on with the cards that are left; ``lesson_wanted()``, go on reading;
    ``undo_wanted()``, take back what was done last; ``hard_wanted(Card)``, show the paragraph of a card that was hard;
    ``cards_wanted()``, to the learner's own cards and those put aside.
    """

    more_wanted = Signal()
    lesson_wanted = Signal()
    cards_wanted = Signal()
    undo_wanted = Signal()
    hard_wanted = Signal(object)
    shows_focus = True
    """A ring round the whole page would say nothing; the heading is underlined instead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._possible = self._answered = self._paused = False
        self._title = Heading(theme)
        self._text = Label(theme, "", 17, 400, "muted")
        self.hard = HardCards(theme)
        self._read = KeyButton(theme, self.tr("Lanjut membaca"), "Ctrl 2", kind="filled")
        self._undo = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="outlined")
        self._more = KeyButton(theme, self.tr("Lanjut mengulang"), kind="outlined")
        self._cards = KeyButton(theme, self.tr("Kartu saya"), "Ctrl B", kind="outlined")
        self._cards.clicked.connect(self.cards_wanted)
        self._more.clicked.connect(self.more_wanted)
        self._read.clicked.connect(self.lesson_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self.hard.chosen.connect(self.hard_wanted)
        self.panel = Panel(theme, margin=MARGIN)
        inside = self.panel.column
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        inside.addWidget(self.hard)
        inside.addSpacing(18)
        inside.addWidget(FlowRow((self._more, self._read, self._undo, self._cards), 12, centred=False))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.panel)
        self._column.addStretch(1)
        # The view itself takes the focus, not a button: a hand that goes on with Space and 2 must press nothing here.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on: with the cards after a pause, else with reading. A letter leads to a card that was hard."""
        if event.isAutoRepeat():
            return  # the key that answered the last card may still be held down
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.more_wanted if self._paused else self.lesson_wanted).emit()
        elif event.modifiers() or not self.hard.press(event.key()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less air on a low screen."""
        super().resizeEvent(event)
        low = self.height() < LOW
        margin = MARGIN // 2 if low else MARGIN
        self._column.setContentsMargins(0, 24 if low else TOP, 0, 16)
        self.panel.column.setContentsMargins(margin, margin, margin, margin)
        self.hard.set_low(low)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Underline the heading."""
        super().focusInEvent(event)
        self._title.set_marked(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the heading plain."""
        super().focusOutEvent(event)
        self._title.set_marked(False)

    def show_summary(self, summary: Summary, *, paused: bool) -> None:
        """Say what was done on this study day; ``paused`` while a card lies there still."""
        self._paused, self._answered = paused, summary.answered > 0
        self._title.set_text(self._heading(summary))
        self._text.set_text(" ".join(self._sentences(summary)))
        self.hard.show_cards(summary.hard)
        self._more.setVisible(paused or summary.left > 0)
        self._more.set_kind("filled" if paused else "outlined")
        self._more.set_key(self.tr("Enter") if paused else "")
        self._read.set_kind("outlined" if paused else "filled")
        self._show_undo()
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())

    def _heading(self, summary: Summary) -> str:
        if self._paused:
            return self.tr("Cukup dulu untuk sekarang")
        return self.tr("Selesai untuk hari ini") if summary.answered else self.tr("Tidak ada kartu hari ini")

    def _sentences(self, summary: Summary) -> list[str]:
        if not summary.answered:
            if self._paused:
                return [self.tr("Belum ada kartu yang dijawab hari ini; kartunya menunggu di sini.")]
            return [self.tr("Kartu baru datang dari bacaan yang selesai dibaca; kartu lama kembali pada harinya.")]
        done = self.tr("{count} kartu diulang dalam {minutes} menit.")
        sentences = [done.format(count=summary.answered, minutes=summary.minutes)]
        if summary.forgotten:
            sentences.append(self.tr("{count} di antaranya sempat terlupa; itu biasa.").format(count=summary.forgotten))
        if summary.left:
            sentences.append(self.tr("Masih ada {count} kartu; boleh lanjut, boleh besok.").format(count=summary.left))
        if summary.tomorrow:
            sentences.append(self.tr("Besok ada {count} kartu.").format(count=summary.tomorrow))
        else:
            sentences.append(self.tr("Besok belum ada kartu."))
        return sentences

    def _show_undo(self) -> None:
        self._undo.setVisible(self._possible and self._answered)

    def set_undo(self, possible: bool) -> None:
        """Offer to take back what was done last, or not; on a day without one the last thing done was another."""
        self._possible = possible
        self._show_undo()

    def has_focus(self) -> bool:
        """Whether the focus is here or on one of the buttons."""
        return any(widget.hasFocus() for widget in self._focusable()) or self.hard.has_focus()

    def _focusable(self) -> tuple[QWidget, ...]:
        return (self, self._read, self._more, self._undo, self._cards)
