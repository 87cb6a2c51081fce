"""The cards that were hard on this day, each one key away from its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card_text import plain
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.content.model import Card
    from desktop.ui.look.theme import Theme

KEYS = "ABCDE"
LONGEST = 76
"""Letters of a question that stand in one line; a screen reader says all of it."""
ON_LOW = 1
"""So many are shown where the window is low."""


class HardCards(QWidget):
    """A short list of questions.

    Signals: ``chosen(Card)``.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._low = False
        self._buttons = tuple(KeyButton(theme, "", key, kind="link") for key in KEYS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, self.tr("Yang tadi sulit; baca lagi bagiannya:"), 15, 600))
        for button in self._buttons:
            button.clicked.connect(self._choose)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_cards(self, hard: tuple[Card, ...]) -> None:
        """Show these cards, or nothing without any."""
        self._cards = hard[: len(KEYS)]
        for button, card in zip(self._buttons, self._cards, strict=False):
            question = plain(card.front)
            button.set_text(_shortened(question))
            button.setAccessibleName(question)
        self._show_buttons()

    def set_low(self, low: bool) -> None:
        """Show fewer, or all of them."""
        if low != self._low:
            self._low = low
            self._show_buttons()

    def press(self, key: int) -> bool:
        """Choose a card by its key; false where there is none."""
        place = key - Qt.Key.Key_A
        if not 0 <= place < len(self._cards):
            return False
        self.chosen.emit(self._cards[place])
        return True

    def has_focus(self) -> bool:
        """Whether the focus is on one of them."""
        return any(button.hasFocus() for button in self._buttons)

    def _show_buttons(self) -> None:
        most = ON_LOW if self._low else len(self._buttons)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < min(most, len(self._cards)))
        self.setVisible(bool(self._cards))

    def _choose(self) -> None:
        sender = self.sender()
        place = next(place for place, button in enumerate(self._buttons) if button is sender)
        self.chosen.emit(self._cards[place])


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
