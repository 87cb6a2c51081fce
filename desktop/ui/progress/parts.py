"""What *Kemajuan* is made of: large figures, and panels with pictures; each knows which figure it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.sessions.meanings import name_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.round_button import INSET, RoundButton

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme

MEANING_KEY, TABLE_KEY = "A", "T"
LARGE, SMALL, WORDS = 36, 28, 24
"""Logical pixels of a figure, where there is room and where there is little, and of words in its place."""
BESIDE = 42
"""Logical pixels that the button beside a figure takes, with the air between two figures."""


class FigureBlock(QWidget):
    """A figure in large letters, under it what it counts.

    Signals: ``meaning_wanted(str)`` with the figure.
    """

    meaning_wanted = Signal(str)

    def __init__(self, theme: Theme, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self._number = Label(theme, "", LARGE, 700)
        self._caption = Label(theme, "", 13, 400, "muted")
        self._note = Label(theme, "", 13, 400, "muted")
        self.meaning = meaning_button(theme, figure, self)
        self.meaning.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._number)
        head.addWidget(self.meaning, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._caption)
        column.addWidget(self._note)
        column.addStretch(1)
        self._number.setWordWrap(False)

    def show_figure(self, number: str, caption: str, note: str) -> None:
        """Show the figure, what it counts, and what else is to be known of it."""
        for label, text in ((self._number, number), (self._caption, caption), (self._note, note)):
            label.set_text(text)
        self._note.setVisible(bool(note))

    def width_at(self, pixels: int) -> int:
        """How wide the figure and its button are with letters so high; words that stand for it are smaller."""
        text = self._number.text()
        face = font(INTERFACE, pixels if text[:1].isdigit() else WORDS, 700)
        return QFontMetrics(face).horizontalAdvance(text) + BESIDE

    def set_size(self, pixels: int) -> None:
        """Set the figure in letters so high; words that stand for it are smaller."""
        if not self._number.text()[:1].isdigit():
            pixels = WORDS
        if self._number.font().pixelSize() != pixels:
            self._number.setFont(font(INTERFACE, pixels, 700))

    def _ask(self) -> None:
        self.meaning_wanted.emit(self.figure)


class Section(Panel):
    """A panel with a picture under its name, the way to the table behind it, and to what it means.

    Signals: ``meaning_wanted(str)`` and ``table_wanted(str)`` with the figure.
    """

    meaning_wanted = Signal(str)
    table_wanted = Signal(str)

    def __init__(self, theme: Theme, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.figure = figure
        self.table = KeyButton(theme, self.tr("Tabel"), TABLE_KEY, kind="quiet", parent=self)
        self.table.setAccessibleName(self.tr("Tabel: {name}").format(name=name_of(figure)))
        self.table.clicked.connect(self._ask_table)
        self.meaning = meaning_button(theme, figure, self)
        self.meaning.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(theme, name_of(figure), 16, 700), 1)
        head.addWidget(self.table)
        head.addWidget(self.meaning)
        head.setContentsMargins(0, 0, -INSET, 0)
        self.column.addLayout(head)

    def _ask(self) -> None:
        self.meaning_wanted.emit(self.figure)

    def _ask_table(self) -> None:
        self.table_wanted.emit(self.figure)


def meaning_button(theme: Theme, figure: str, parent: QWidget) -> RoundButton:
    """The button beside a figure that asks what it means."""
    text = QCoreApplication.translate("Section", "Apa artinya? {name}").format(name=name_of(figure))
    return RoundButton(theme, "?", text, MEANING_KEY, parent)
