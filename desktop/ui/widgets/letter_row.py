"""The letters under which entries stand, to go to one with the mouse; a key on the list does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable
from desktop.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme

SIDE = 28
SIZE = 14
GAP = 2


class Letter(Clickable):
    """One letter.

    Signals: `picked(str)`, the letter.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget) -> None:
        """Show `text`; `name` is for a screen reader."""
        super().__init__(theme, text, parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # at the keyboard the list hears the letter itself
        self.clicked.connect(self._pick)

    def sizeHint(self) -> QSize:
        """Return a square, or more for more than a letter."""
        letters = QFontMetricsF(font(INTERFACE, SIZE, 600)).horizontalAdvance(self.text())
        return QSize(max(SIDE, round(letters) + 12), SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letter."""
        roles, face = self.theme.roles, font(INTERFACE, SIZE, 600)
        painter = QPainter(self)
        if self.hovered():
            rounded(painter, self.rect(), 6, roles.tint_first)
        metrics = QFontMetricsF(face)
        left = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        painter.setFont(face)
        painter.setPen(QColor(roles.first))
        painter.drawText(QPointF(left, round((self.height() + metrics.capHeight()) / 2)), self.text())
        painter.end()

    def _pick(self) -> None:
        self.picked.emit(self.text())


class LetterRow(QWidget):
    """Letters in a row that wraps.

    Signals: `picked(str)`, one of them.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.theme = theme
        self._letters: tuple[str, ...] = ()
        self._row: FlowRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def letters(self) -> tuple[str, ...]:
        """Return the letters that are shown."""
        return self._letters

    def set_letters(self, letters: tuple[str, ...]) -> None:
        """Show these letters."""
        if letters == self._letters:
            return
        self._letters = letters
        if self._row is not None:
            self._column.removeWidget(self._row)
            self._row.deleteLater()
        named = self.tr("Ke huruf {letter}")
        made = tuple(Letter(self.theme, letter, named.format(letter=letter), self) for letter in letters)
        for letter in made:
            letter.picked.connect(self.picked)
        self._row = FlowRow(made, GAP, centred=False)
        self._column.addWidget(self._row)
