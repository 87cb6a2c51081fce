"""What stands on *Ulang* when no card is left: what was done, what comes tomorrow, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

TOP = 77
"""Logical pixels above the panel, as above the card it replaces: nothing jumps when the last card is answered."""
MARGIN = 44
MARK = 2


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
    """The end of a review, or a day without cards.

    Signals: ``more_wanted()``, go on with the cards that are left; ``lesson_wanted()``, go on reading;
    ``undo_wanted()``, take the last answer back.
    """

    more_wanted = Signal()
    lesson_wanted = Signal()
    undo_wanted = Signal()
    shows_focus = True
    """A ring round the whole page would say nothing; the heading is underlined instead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._possible = self._answered = False
        self._title = Heading(theme)
        self._text = Label(theme, "", 17, 400, "muted")
        self._read = KeyButton(theme, self.tr("Lanjut membaca"), "Ctrl 2", kind="filled")
        self._undo = KeyButton(theme, self.tr("Urungkan jawaban terakhir"), "Ctrl Z", kind="outlined")
        self._more = KeyButton(theme, self.tr("Lanjut mengulang"), kind="outlined")
        self._more.clicked.connect(self.more_wanted)
        self._read.clicked.connect(self.lesson_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._read)
        buttons.addWidget(self._more)
        buttons.addWidget(self._undo)
        buttons.addStretch(1)
        self.panel = Panel(theme, margin=MARGIN)
        inside = self.panel.column
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        inside.addSpacing(18)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TOP, 0, 16)
        column.addWidget(self.panel)
        column.addStretch(1)
        # The view itself takes the focus, not a button: a hand that goes on with Space and 2 must press nothing here.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on reading."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lesson_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Underline the heading."""
        super().focusInEvent(event)
        self._title.set_marked(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the heading plain."""
        super().focusOutEvent(event)
        self._title.set_marked(False)

    def show_summary(self, answered: int, forgotten: int, tomorrow: int, left: int) -> None:
        """Say how many cards were answered, how many of them forgotten, how many come tomorrow or are left today."""
        self._word(answered, forgotten, tomorrow, left)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())

    def _word(self, answered: int, forgotten: int, tomorrow: int, left: int) -> None:
        self._more.setVisible(left > 0)
        self._answered = answered > 0
        self._show_undo()
        if answered == 0:
            self._title.set_text(self.tr("Tidak ada kartu hari ini"))
            self._text.set_text(
                self.tr("Kartu baru datang dari bacaan yang selesai dibaca; kartu lama kembali pada harinya.")
            )
            return
        self._title.set_text(self.tr("Selesai untuk hari ini"))
        sentences = [self.tr("{count} kartu diulang.").format(count=answered)]
        if forgotten:
            sentences.append(self.tr("{count} di antaranya sempat terlupa; itu biasa.").format(count=forgotten))
        if left:
            sentences.append(self.tr("Masih ada {count} kartu; boleh lanjut, boleh besok.").format(count=left))
        elif tomorrow:
            sentences.append(self.tr("Besok ada {count} kartu.").format(count=tomorrow))
        else:
            sentences.append(self.tr("Besok belum ada kartu."))
        self._text.set_text(" ".join(sentences))

    def _show_undo(self) -> None:
        self._undo.setVisible(self._possible and self._answered)

    def set_undo(self, possible: bool) -> None:
        """Offer to take the last answer back, or not; on a day without one the last thing done was another."""
        self._possible = possible
        self._show_undo()

    def has_focus(self) -> bool:
        """Whether the focus is here or on one of the buttons."""
        return any(widget.hasFocus() for widget in (self, self._read, self._more, self._undo))
