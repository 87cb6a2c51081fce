"""The choice of a note's kind: all kinds side by side, with one line that says what the chosen one is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.notes.words import kind_words
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme


class KindButton(KeyButton):
    """One kind. Signals: ``picked(str)`` with the kind."""

    picked = Signal(str)

    def __init__(self, theme: Theme, kind: str, name: str) -> None:
        """Offer a kind under its name."""
        super().__init__(theme, name, kind="outlined")
        self.kind = kind
        self.set_compact()
        self.setCheckable(True)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self.kind)


class KindRow(QWidget):
    """All kinds; Left and Right go from one to the next.

    Signals: ``chosen(str)``, the learner chose another kind.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer all kinds, none chosen yet."""
        super().__init__(parent)
        self._words = kind_words()
        self._about = Label(theme, "", 13, 400, "muted")
        self._group = QButtonGroup(self)
        self._buttons: dict[str, KindButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for kind, words in self._words.items():
            button = self._buttons[kind] = KindButton(theme, kind, words.name)
            button.setAccessibleDescription(words.about)
            button.picked.connect(self._choose)
            self._group.addButton(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._about)

    def kind(self) -> str:
        """The chosen kind."""
        return next((kind for kind, button in self._buttons.items() if button.isChecked()), "basic")

    def set_kind(self, kind: str) -> None:
        """Choose a kind without telling."""
        self._buttons[kind].setChecked(True)
        self._about.set_text(self._words[kind].about)

    def button(self, kind: str) -> KindButton:
        """The button of a kind."""
        return self._buttons[kind]

    def _choose(self, kind: str) -> None:
        self.set_kind(kind)
        self.chosen.emit(kind)
