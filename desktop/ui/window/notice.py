"""A window with one sentence, for the times when Mitra cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

LETTERS = 16
"""Pixels of the words: there is nothing else to look at."""
HIGH = 36
"""Logical pixels of a button, at least."""


class Notice(QDialog):
    """One sentence and one button, from Qt's own widgets: nothing of Mitra's needs to work for it. Esc closes too.

    ``guest_wanted`` says that Mitra is to be opened for a guest, where that was offered.
    """

    def __init__(self, sentence: str, *, guest: bool = False) -> None:
        """Say a sentence; for a ``guest`` there is a second button, since what they do is not kept anyway."""
        super().__init__()
        self.guest_wanted = False
        self.setWindowTitle("Mitra")
        letters = self.font()
        letters.setPixelSize(LETTERS)
        self.setFont(letters)
        told = self.tr("Kamu juga bisa belajar sebagai Tamu; yang dikerjakan Tamu tidak disimpan.")
        label = QLabel(f"{sentence}\n\n{told}" if guest else sentence)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own speaks English
        button = QPushButton(self.tr("Tutup"))
        _make_large(button)
        button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(18)
        column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        if guest:
            row.addWidget(self._guest_button())
        row.addWidget(button)
        column.addLayout(row)
        self.setFixedWidth(460)
        button.setFocus()

    def _guest_button(self) -> QPushButton:
        button = QPushButton(self.tr("Buka sebagai &Tamu"))
        button.setAutoDefault(True)
        _make_large(button)
        button.clicked.connect(self._open_for_guest)
        return button

    def _open_for_guest(self) -> None:
        self.guest_wanted = True
        self.accept()


def _make_large(button: QPushButton) -> None:
    button.setMinimumSize(button.sizeHint().width() + 16, HIGH)
