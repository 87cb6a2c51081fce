"""The card that is being written, as it will lie on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.sessions.task import task
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card import CardFace
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.content.model import Card


class Preview(QWidget):
    """Both sides of the cards of a note, one card at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no card yet."""
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._shown = 0
        self._theme, self._still = theme, Theme(theme.look._replace(motion=False), self)
        theme.changed.connect(self._follow)
        self.face = CardFace(self._still, compact=True)
        self.face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._note = Label(theme, self.tr("Begini nanti kartunya."), 13, 400, "muted")
        self._next = KeyButton(theme, "", kind="link")
        self._next.clicked.connect(self._show_next)
        self._next.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._note)
        column.addWidget(self.face, 1)
        column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show the first of these cards, or the one that was shown, both sides up; nothing where there is none."""
        self._cards = cards
        self._shown = min(self._shown, max(0, len(cards) - 1))
        self._next.setVisible(len(cards) > 1)
        self._show()

    def _show_next(self) -> None:
        self._shown = (self._shown + 1) % max(1, len(self._cards))
        self._show()

    def _show(self) -> None:
        counted = self.tr("Kartu {number} dari {total}: lihat berikutnya")
        self._next.set_text(counted.format(number=self._shown + 1, total=len(self._cards)))
        if not self._cards:
            self.face.show_front("", "")
            return
        card = self._cards[self._shown]
        self.face.show_front("", card.front, task(card), card.figures)
        self.face.show_back(card.back)

    def _follow(self) -> None:
        """Take the look without its motion: a card that is written must not turn at every letter."""
        self._still.set_look(self._theme.look._replace(motion=False))
