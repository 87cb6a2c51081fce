"""The row of grades under a turned card: two or four, with what follows from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.widgets.button import GradeButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.look.theme import Theme

FORGOT, HARD, KNEW, EASY = 1, 2, 3, 4
"""The grades, as ratings of the scheduler: again, hard, good, easy."""
TWO: tuple[int, ...] = (FORGOT, KNEW)
FOUR: tuple[int, ...] = (FORGOT, HARD, KNEW, EASY)
ROLES = {FORGOT: "second", HARD: "gold", KNEW: "first", EASY: "good"}


class GradeRow(QWidget):
    """The grades of one card.

    Signals: `rated(int)` with the rating, 1 to 4.
    """

    rated = Signal(int)

    def __init__(self, theme: Theme, *, compact: bool, parent: QWidget | None = None) -> None:
        """Make two grades; in a `compact` row four of them stand two by two."""
        super().__init__(parent)
        self.theme = theme
        self._compact = compact
        self._shown = TWO
        self._hints: Mapping[int, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8 if compact else 12)
        self.buttons = {rating: self._make(rating) for rating in TWO}
        self._lay()

    def set_four(self, four: bool) -> None:
        """Offer four grades, or two."""
        wanted = FOUR if four else TWO
        if wanted == self._shown:
            return
        for rating in wanted:
            if rating not in self.buttons:
                self.buttons[rating] = self._make(rating)
        self._shown = wanted
        self._lay()

    def set_hints(self, hints: Mapping[int, str]) -> None:
        """Say under each grade when the card comes next; with none, say it in plain words where there is room."""
        if hints != self._hints:
            self._hints = hints
            self._lay_hints()

    def press(self, place: int) -> bool:
        """Give the grade at a place, from 0; false where there is none."""
        if not 0 <= place < len(self._shown):
            return False
        self.rated.emit(self._shown[place])
        return True

    def _make(self, rating: int) -> GradeButton:
        made = GradeButton(self.theme, grade_name(rating), "", "", ROLES[rating], self)
        made.clicked.connect(self._rate)
        return made

    def _rate(self) -> None:
        sender = self.sender()
        self.rated.emit(next(rating for rating, button in self.buttons.items() if button is sender))

    def _lay(self) -> None:
        columns = 2 if self._compact else len(self._shown)
        for rating, button in self.buttons.items():
            self._grid.removeWidget(button)
            button.setVisible(rating in self._shown)
        before: QWidget | None = None
        for place, rating in enumerate(self._shown):
            button = self.buttons[rating]
            self._grid.addWidget(button, place // columns, place % columns)
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
        self._lay_hints()

    def _lay_hints(self) -> None:
        for place, rating in enumerate(self._shown):
            self.buttons[rating].set_hint(self._hint(rating), str(place + 1), large=not self._compact)

    def _hint(self, rating: int) -> str:
        if self._hints or self._shown == FOUR or self._compact:
            return self._hints.get(rating, "")
        return self.tr("ulang sebentar lagi") if rating == FORGOT else self.tr("ulang lain hari")


def grade_name(rating: int) -> str:
    """Return what the button of this grade says."""
    names = {
        FORGOT: QCoreApplication.translate("GradeRow", "Lupa"),
        HARD: QCoreApplication.translate("GradeRow", "Sulit"),
        KNEW: QCoreApplication.translate("GradeRow", "Ingat"),
        EASY: QCoreApplication.translate("GradeRow", "Mudah"),
    }
    return names[rating]
