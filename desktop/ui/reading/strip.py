"""The strip above the article where both sides are drawers: the buttons that pull them out, and the minutes left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme

END = 16
"""Logical pixels right of the last button, as right of the tools in the top bar."""


class Strip(QWidget):
    """Three buttons, of which the right one ends where the tools of the top bar end.

    Signals: ``path_wanted()``, the list of lessons; ``contents_wanted()``, the headings of the lesson;
    ``cards_wanted()``, its cards.
    """

    path_wanted = Signal()
    contents_wanted = Signal()
    cards_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = KeyButton(theme, self.tr("Daftar bacaan"), "F6", kind="quiet")
        self._contents = KeyButton(theme, self.tr("Isi bacaan"), "F9", kind="quiet")
        self._left = Label(theme, "", 13, 400, "muted")
        self._left.setWordWrap(False)
        self._cards = KeyButton(theme, self.tr("Kartu"), "F8", kind="quiet")
        self._path.clicked.connect(self.path_wanted)
        self._contents.clicked.connect(self.contents_wanted)
        self._cards.clicked.connect(self.cards_wanted)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, END, 0)
        self._row.addWidget(self._path)
        self._row.addWidget(self._contents)
        self._row.addStretch(1)
        self._row.addWidget(self._left)
        self._row.addSpacing(8)
        self._row.addWidget(self._cards)

    def set_left(self, words: str) -> None:
        """Say how long the lesson still takes."""
        self._left.set_text(words)
        self._row.activate()
