"""A window with one sentence, for the times when Mitra cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Notice(QWidget):
    """One sentence and one button, from Qt's own widgets: nothing of Mitra's needs to work for it."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Mitra")
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(self.tr("Tutup"))
        button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(18)
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(460)
        button.setFocus()
