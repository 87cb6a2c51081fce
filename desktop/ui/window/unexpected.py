"""The window of an error that nobody foresaw: what is safe, where the report lies, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.sessions.mishaps import Mishap

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

WIDTH = 540
LETTERS, TITLE = 16, 22
"""Pixels of the words and of the title."""
HIGH = 36
"""Logical pixels of a button, at least."""


class UnexpectedWindow(QDialog):
    """What is said of one error, from Qt's own widgets: nothing of Mitra's needs to work for it.

    Enter and Esc go on. Signals: ``left()``, to close Mitra.
    """

    left = Signal()

    def __init__(self, mishap: Mishap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = mishap.text
        self.setWindowTitle(self.tr("Kesalahan tak terduga – Mitra"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        letters = self.font()
        letters.setPixelSize(LETTERS)
        self.setFont(letters)
        title = self._label(self.tr("Ada yang tidak berjalan semestinya"))
        large = title.font()
        large.setPixelSize(TITLE)
        large.setBold(True)
        title.setFont(large)
        self.report = self._label(_report_words(mishap))
        self.report.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own speaks English
        self.more = self._label("")
        self.more.hide()
        self.copy_button = self._button(self.tr("&Salin laporan"))
        self.leave_button = self._button(self.tr("&Tutup Mitra"))
        self.go_on_button = self._button(self.tr("&Lanjutkan"))
        self.go_on_button.setDefault(True)
        self._arrange(title)
        self.copy_button.clicked.connect(self._copy)
        self.leave_button.clicked.connect(self._leave)
        self.go_on_button.clicked.connect(self.accept)
        self.setFixedWidth(WIDTH)
        self._fit()
        self.go_on_button.setFocus()

    def add_another(self) -> None:
        """Say that there was an error of another kind meanwhile."""
        self.more.setText(self.tr("Sementara itu ada kesalahan lain. Laporannya ada di folder yang sama."))
        self.more.show()
        self._fit()

    def _fit(self) -> None:
        """As high as the words need: of themselves labels that wrap ask for more."""
        self._column.activate()
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))

    def _arrange(self, title: QLabel) -> None:
        safe = self._label(
            self.tr(
                "Semua jawaban dan tulisan yang sudah tersimpan aman. Hanya yang sedang kamu kerjakan saat ini "
                "mungkin belum tersimpan."
            )
        )
        do = self._label(
            self.tr("Lanjutkan saja. Kalau halamannya tidak lagi menanggapi, tutup Mitra lalu buka kembali.")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.go_on_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(14)
        for label in (title, safe, do, self.report, self.more):
            column.addWidget(label)
        self.setAccessibleDescription(" ".join(label.text() for label in (safe, do, self.report)))
        column.addSpacing(4)
        column.addLayout(buttons)

    def _label(self, text: str) -> QLabel:
        made = QLabel(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        return made

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setMinimumHeight(HIGH)
        made.setMinimumWidth(made.sizeHint().width() + 16)
        made.setAutoDefault(True)  # Enter presses the button that has the focus
        return made

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText(self.tr("Tersalin"))

    def _leave(self) -> None:
        self.accept()
        self.left.emit()


class Unexpected(QObject):
    """Says each unexpected error once: a storm of the same one makes one window, and never two stand at a time.

    Signals: ``leave_wanted()``, to close Mitra; ``again()``, an error that was said already came once more: for the
    second, fourth, eighth time and so on, so that what fails again and again does not fill the screen.
    """

    leave_wanted = Signal()
    again = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: UnexpectedWindow | None = None

    def meet(self, mishap: Mishap) -> None:
        """Say that there was an unexpected error."""
        times = mishap.times
        if times == 1 and self.window is None:
            self._show(mishap)
        elif times == 1 and self.window is not None:
            self.window.add_another()
        elif self.window is None and times & (times - 1) == 0:
            self.again.emit()

    def _show(self, mishap: Mishap) -> None:
        over = QApplication.activeModalWidget() or QApplication.activeWindow()
        self.window = UnexpectedWindow(mishap, over)
        self.window.left.connect(self.leave_wanted)
        self.window.finished.connect(self._close)
        self.window.destroyed.connect(self._forget)  # with what it stands over
        self.window.open()
        self.window.raise_()
        self.window.activateWindow()

    def _close(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self._forget()

    def _forget(self) -> None:
        self.window = None


def _report_words(mishap: Mishap) -> str:
    if not mishap.report:
        return translate(
            "UnexpectedWindow",
            "Laporannya belum dapat ditulis ke disk. Salin dengan tombol di bawah, lalu berikan kepada yang membantu. "
            "Isinya tanpa jawaban, nama, atau tulisan siapa pun.",
        )
    return translate(
        "UnexpectedWindow",
        "Laporannya ada di {place}. Isinya tempat kesalahan di dalam program, tanpa jawaban, nama, atau tulisan "
        "siapa pun; berikan kepada yang membantu.",
    ).replace("{place}", mishap.report)
