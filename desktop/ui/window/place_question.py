"""Asks, before anything is opened, about the stick with the data: is it to be used that is there, or is it missing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

MARGIN = 28
WIDTH = 520
SECOND = 1000


class PlaceQuestion(QDialog):
    """One question with three ways on: that folder, this computer, or to be asked again.

    ``answer`` is true for the folder that was found, false for this computer, None for another time.
    """

    def __init__(self, theme: Theme, folder: str, stick: str) -> None:
        """Ask about ``folder`` on the stick of this name; "" is the folder beside the program."""
        super().__init__()
        self.answer: bool | None = None
        self.setWindowTitle("Mitra")
        title = self.tr("Ada data belajar di flashdisk ini") if stick else self.tr("Ada data belajar di samping Mitra")
        where = (
            self.tr("Di “{name}” ada folder data-mitra untuk data belajar. Mau belajar dengan data di sana?")
            if stick
            else self.tr("Di samping program Mitra ada folder data-mitra. Mau belajar dengan data di sana?")
        )
        self.title = Label(theme, title, 26, 600, family=READING)
        self.text = Label(theme, where.replace("{name}", stick), 17, 400)
        self.path = Label(theme, folder, 14, 400, "muted")
        safe = self.tr(
            "Data di komputer ini tidak diubah. Jawabanmu diingat; "
            "nanti dapat diganti di Menu, Data, Tempat data belajar."
        )
        self.safe = Label(theme, safe, 14, 400, "muted")
        use = self.tr("Pakai data di flashdisk") if stick else self.tr("Pakai data itu")
        self.use_button = KeyButton(theme, use, "Enter", kind="filled")
        self.here_button = KeyButton(theme, self.tr("Pakai data di komputer ini"), "K", kind="outlined")
        self.later_button = KeyButton(theme, self.tr("Tanya lagi nanti"), "Esc", kind="quiet")
        self.use_button.clicked.connect(self._use)
        self.here_button.clicked.connect(self._stay)
        self.later_button.clicked.connect(self.reject)
        self._arrange()
        self.ring = FocusRing(theme, self)
        self.use_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the folder, K stays on this computer, Esc asks again another time."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        elif event.key() == Qt.Key.Key_K:
            self._stay()
        else:
            super().keyPressEvent(event)

    def _use(self) -> None:
        self.answer = True
        self.accept()

    def _stay(self) -> None:
        self.answer = False
        self.accept()

    def _arrange(self) -> None:
        column = _column(self)
        for widget in (self.title, self.text, self.path):
            column.addWidget(widget)
        column.addSpacing(8)
        for button in (self.use_button, self.here_button, self.later_button):
            column.addWidget(button)
        column.addSpacing(4)
        column.addWidget(self.safe)


class MissingPlace(QDialog):
    """The stick that was learnt with the last time is not there: put it in, or go on without it.

    ``found`` is true once the stick is there, false where Mitra is to open without it, None where it is to close.
    """

    def __init__(self, theme: Theme, stick: str, look: Callable[[], bool]) -> None:
        """Wait for the stick of this name; ``look`` says each second whether it is there."""
        super().__init__()
        self.found: bool | None = None
        self._look = look
        self.setWindowTitle("Mitra")
        words = self.tr(
            "Data belajarmu ada di “{name}”, dan flashdisk itu belum terpasang. Datamu aman di sana. "
            "Pasang flashdisknya, lalu Mitra terbuka sendiri."
        ).replace("{name}", stick)
        self.title = Label(theme, self.tr("Pasang flashdiskmu"), 26, 600, family=READING)
        self.text = Label(theme, words, 17, 400)
        self.open_button = KeyButton(theme, self.tr("Buka tanpa flashdisk"), "K", kind="outlined")
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="quiet")
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.reject)
        column = _column(self)
        for widget in (self.title, self.text, self.open_button, self.close_button):
            column.addWidget(widget)
        self.ring = FocusRing(theme, self)
        self.close_button.setFocus()
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self.look)
        self._second.start()

    def look(self) -> None:
        """Go on where the stick is there now."""
        if self._look():
            self._end(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """K opens Mitra without the stick, Esc closes it."""
        if event.key() == Qt.Key.Key_K:
            self._open()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """However it ends, nobody looks for the stick any more."""
        self._second.stop()
        super().done(result)

    def _open(self) -> None:
        self._end(False)

    def _end(self, found: bool) -> None:
        self.found = found
        self.accept()


def _column(dialog: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    column.setSpacing(12)
    dialog.setFixedWidth(WIDTH)
    return column
