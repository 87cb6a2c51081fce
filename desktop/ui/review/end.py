"""What stands on *Ulang* when no card is left: what was done, what comes tomorrow, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme


class EndView(QWidget):
    """The end of a review, or a day without cards.

    Signals: ``more_wanted()``, go on with the cards that are left; ``lesson_wanted()``, go on reading;
    ``undo_wanted()``, take the last answer back.
    """

    more_wanted = Signal()
    lesson_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, "", 32, 600, family=READING)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 56, 0, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)
        # The view itself takes the focus, not a button: a hand that goes on with Space and 2 must press nothing here.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on reading."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lesson_wanted.emit()
        else:
            super().keyPressEvent(event)

    def show_summary(self, answered: int, forgotten: int, tomorrow: int, left: int) -> None:
        """Say how many cards were answered, how many of them forgotten, how many come tomorrow or are left today."""
        self._word(answered, forgotten, tomorrow, left)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())

    def _word(self, answered: int, forgotten: int, tomorrow: int, left: int) -> None:
        self._more.setVisible(left > 0)
        if answered == 0:
            self._title.set_text(self.tr("Tidak ada kartu hari ini"))
            # Said to a first day as well as to one whose cards were all answered before a restart.
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

    def set_undo(self, possible: bool) -> None:
        """Offer to take the last answer back, or not."""
        self._undo.setVisible(possible)

    def has_focus(self) -> bool:
        """Whether the focus is here or on one of the buttons."""
        return any(widget.hasFocus() for widget in (self, self._read, self._more, self._undo))
