"""A window with one sentence, for the times when Mitra cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

LETTERS = 16
"""Pixels of the words: there is nothing else to look at."""


class Notice(QDialog):
    """One sentence and one button, from Qt's own widgets: nothing of Mitra's needs to work for it. Esc closes too."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Mitra")
        letters = self.font()
        letters.setPixelSize(LETTERS)
        self.setFont(letters)
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own speaks English
        button = QPushButton(self.tr("Tutup"))
        button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(18)
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(460)
        button.setFocus()
