"""*Periksa Mitra*: what was looked through and found, to be copied or saved for whoever helps; and the repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.window.import_sheet import PartsText
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.checkup import CheckupSession
    from desktop.ui.window.main import MainWindow

MARGIN = 24
SIZE = QSize(760, 640)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""


def checkup_sheet(window: MainWindow) -> CheckupSheet:
    """The sheet of a window, which asks there for the name of its file."""
    sheet = CheckupSheet(window.theme, window.sessions.checkup, window)
    sheet.save_wanted.connect(window.saving.save_checkup)
    return sheet


class CheckupText(PartsText):
    """The report; to copy is the sheet's: without a selection it copies all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)


class CheckupSheet(QDialog):
    """It begins to look as soon as it stands; closing it before the end looks no further.

    Signals: ``save_wanted()``, a name for a file is to be asked for.
    """

    save_wanted = Signal()

    def __init__(self, theme: Theme, session: CheckupSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = False
        self.setWindowTitle(self.tr("Periksa Mitra"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Label(theme, self.windowTitle(), 26, 600, family=READING)
        self.told = Label(theme, self.tr("Memeriksa semua yang disimpan Mitra …"), 17, 400)
        self.bar = ProgressBar(theme, self.tr("Sudah diperiksa"))
        self.text = CheckupText(theme)
        self.text.setAccessibleName(self.tr("Hasil pemeriksaan"))
        self.copy_button = KeyButton(theme, self.tr("Salin"), "Ctrl C", kind="outlined")
        self.save_button = KeyButton(theme, self.tr("Simpan"), "Ctrl S", kind="outlined")
        self.repair_button = KeyButton(theme, self.tr("Perbaiki"), "Ctrl R", kind="outlined")
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="filled")
        self._arrange()
        self._connect()
        self.setFixedSize(SIZE.boundedTo(parent.size() - QSize(AROUND, AROUND)))
        self.ring = FocusRing(theme, self)
        self.close_button.setFocus()

    def open(self) -> None:
        """Show the sheet, and begin."""
        super().open()
        self._session.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, save or repair once the text stands there; Enter and Esc close."""
        ready = self.text.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.reject()
        elif ready and event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif ready and event.matches(QKeySequence.StandardKey.Save):
            self.save_wanted.emit()
        elif ready and event.key() == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._repair()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Look no further."""
        self._session.stop()
        super().reject()

    def _connect(self) -> None:
        session = self._session
        session.progressed.connect(self.bar.set_fraction)
        session.found.connect(self._show)
        session.saved.connect(self._tell_saved)
        session.refused.connect(self._tell_error)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.save_wanted)
        self.repair_button.clicked.connect(self._repair)
        self.close_button.clicked.connect(self.reject)

    def _show(self) -> None:
        self.bar.hide()
        self.text.setPlainText(self._session.text)
        self._tell(
            self.tr("Semuanya baik.")
            if self._session.well
            else self.tr("Ada yang perlu dilihat. Hasil belajar yang terbaca aman.")
        )
        for part in (self.text, self.copy_button, self.save_button, self.repair_button):
            part.show()
        self.text.setFocus()

    def _tell(self, sentence: str) -> None:
        self.told.set_text(sentence)
        self.setAccessibleDescription(sentence)

    def _copy(self) -> None:
        """What is selected, else all."""
        chosen = self.text.textCursor().selection().toPlainText()
        QGuiApplication.clipboard().setText(chosen or self._session.text)
        self._tell(self.tr("Tersalin. Tempelkan di surat atau pesan untuk yang membantu."))

    def _repair(self) -> None:
        """Ask once, in place: Mitra goes for a moment."""
        if self._asked:
            self.accept()
            self._session.repair()
            return
        self._asked = True
        self.repair_button.set_text(self.tr("Ya, perbaiki"))
        self.repair_button.setFocus()
        self._tell(
            self.tr(
                "Perbaikan membuat lagi semua hitungan dari catatan belajar dan memulihkan yang rusak. "
                "Tidak ada yang dihapus. Mitra tertutup sebentar, lalu terbuka lagi."
            )
        )

    def _tell_saved(self, name: str) -> None:
        self._tell(self.tr("Tersimpan: {name}").replace("{name}", name))

    def _tell_error(self, error: Exception) -> None:
        self._tell(error_sentence(error))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy_button, self.save_button, self.repair_button):
            button.set_compact()
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.close_button.set_compact()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(12)
        for widget in (self.title, self.told, self.bar):
            column.addWidget(widget)
        column.addWidget(self.text, 100)
        column.addStretch(1)
        column.addLayout(buttons)
        for part in (self.text, self.copy_button, self.save_button, self.repair_button):
            part.hide()
