"""The window in which learners choose who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class DoorWindow(QWidget):
    """The choice of learners; whom ``session`` lets in, it tells by ``entered``."""

    def __init__(self, theme: Theme, session: LearnersSession, last: str = "") -> None:
        """``last`` is the id of the learner who left just now; "" at a start."""
        super().__init__()
        self._theme, self._session = theme, session
        self.setMinimumSize(640, 480)
        self.setWindowTitle("Mitra")
        self.message = QLabel()
        self.message.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.message)
        session.read()
        for number, profile in enumerate(session.profiles, 1):
            button = QPushButton(str(number))
            button.setShortcut(str(number))
            button.setObjectName(profile.id)
            button.clicked.connect(self._enter)
            column.addWidget(button)
            if profile.id == last:
                button.setFocus()

    def refuse(self, error: Exception) -> None:
        """Say why a learner's Mitra could not be opened."""
        self.message.setText(str(error))

    def _enter(self) -> None:
        self._session.enter(self.sender().objectName())
