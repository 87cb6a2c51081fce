"""Which cards the list shows: the learner's own, those with a mark, or those put aside; each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.ui.sessions.notes import MARKED, OWN, SUSPENDED
from desktop.ui.widgets.button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.look.theme import Theme


class Filters(QWidget):
    """Three buttons, one of them pressed; Left and Right go from one to the next.

    Signals: ``chosen(str)``, the learner wants to see OWN, MARKED or SUSPENDED cards.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer all three; own cards are shown."""
        super().__init__(parent)
        self._names = {
            OWN: self.tr("Buatanku"),
            MARKED: self.tr("Ditandai"),
            SUSPENDED: self.tr("Diistirahatkan"),
        }
        self._group = QButtonGroup(self)
        self._buttons: dict[str, KeyButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for showing, name in self._names.items():
            button = self._buttons[showing] = KeyButton(theme, name, kind="outlined")
            button.set_compact()
            button.setCheckable(True)
            self._group.addButton(button)
            row.addWidget(button)
        self._buttons[OWN].setChecked(True)
        self._group.buttonClicked.connect(self._choose)

    def current(self) -> str:
        """What is shown."""
        return next(showing for showing, button in self._buttons.items() if button.isChecked())

    def set_current(self, showing: str) -> None:
        """Press a button without telling."""
        self._buttons[showing].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many there are of each."""
        for showing, button in self._buttons.items():
            button.set_text(f"{self._names[showing]} ({counts[showing]})")

    def button(self, showing: str) -> KeyButton:
        """The button of one kind."""
        return self._buttons[showing]

    def _choose(self, _button: object) -> None:
        self.chosen.emit(self.current())
