"""One line for a card: its question, and how often it was forgotten; pressed, it leads to its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.figures import HardCard

HEIGHT = 34
INSET = 8
GAP = 18


class HardRow(Clickable):
    """A card of the list.

    Signals: ``chosen(HardCard)``.
    """

    chosen = Signal(object)
    focus_radius = 6

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._card: HardCard | None = None
        self._times = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def show_card(self, card: HardCard, times: str) -> None:
        """Show this card, and in words how often it was forgotten."""
        self._card, self._times = card, times
        self.set_text(card.question)
        self.setAccessibleName(f"{card.question}, {times}")
        self.setToolTip(card.question)
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for the number and a little of the question."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the question, as much of it as there is room for, and the number."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.hovered() or self.isDown():
            rounded(painter, self.rect(), 6, roles.tint_first)
        face, strong = font(INTERFACE, 15), font(INTERFACE, 14, 600)
        metrics, times = QFontMetricsF(face), QFontMetricsF(strong).horizontalAdvance(self._times)
        base = round((self.height() + metrics.capHeight()) / 2)
        room = self.width() - 2 * INSET - GAP - times
        painter.setFont(face)
        painter.setPen(QColor(roles.first))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(INSET, base), shown)
        painter.setFont(strong)
        painter.setPen(QColor(roles.ink))
        painter.drawText(QPointF(self.width() - INSET - times, base), self._times)
        painter.end()

    def _choose(self) -> None:
        if self._card is not None:
            self.chosen.emit(self._card)
