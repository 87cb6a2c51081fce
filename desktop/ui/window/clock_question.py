"""Asks for today's date when the computer's clock lies before the last thing that was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QVBoxLayout

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

MADE = 2026
"""The year of this Mitra: an earlier one is shown only by a clock that lies."""
YEAR = 366  # days


class ClockQuestion(QDialog):
    """One question: what is today's date?

    Signals: ``answered(date)``; closing the question keeps the computer's clock.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, shown: date, last: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tanggal hari ini"))
        text = self.tr(
            "Jam komputer ini menunjukkan {shown}, padahal kamu terakhir belajar pada {last}. "
            "Hasil belajarmu aman. Tulis tanggal hari ini supaya kartu datang pada hari yang tepat."
        ).format(shown=_words(shown), last=_words(last))
        label = Label(theme, text, 15, 400)
        # No day is refused: it may have been the earlier clock that lied, and the day is before that one.
        likely = _likely(shown, last)
        self.edit = QDateEdit(QDate(likely.year, likely.month, likely.day))
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("dd-MM-yyyy")
        self.edit.setLocale(QLocale(self.tr("id_ID")))  # for the days in its calendar
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own speaks English
        self.edit.setAccessibleName(self.tr("Tanggal hari ini"))
        button = KeyButton(theme, self.tr("Pakai tanggal ini"), "Enter", kind="filled")
        button.clicked.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(14)
        for widget in (label, self.edit, button):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, also while the date is being written."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        chosen = self.edit.date().toPython()
        self.answered.emit(chosen)
        self.accept()


def _likely(shown: date, last: date) -> date:
    """Which of the two days is nearer to today's: a clock lost its year, or the one before had run years ahead."""
    ahead = (last - shown).days > YEAR
    return shown if ahead and shown.year >= MADE else last


def _words(day: date) -> str:
    from desktop.ui.sessions.words import long_date

    return long_date(day.isoformat())
