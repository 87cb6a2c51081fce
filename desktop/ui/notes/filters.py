"""Which cards the list shows: the learner's own, those with a mark, or those put aside; each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.sessions.notes import MARKED, OWN, SUSPENDED
from desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

# By this name lupdate finds the words.
translate = QCoreApplication.translate


class Filters(Segments):
    """OWN, MARKED or SUSPENDED cards; own ones at first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer all three."""
        self._names = {
            OWN: translate("Filters", "Buatanku"),
            MARKED: translate("Filters", "Ditandai"),
            SUSPENDED: translate("Filters", "Diistirahatkan"),
        }
        super().__init__(theme, translate("Filters", "Kartu yang mana?"), self._names, parent)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        for place in range(row.count()):
            row.setStretch(place, 0)  # each as wide as its words: the field beside them takes the rest

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many there are of each."""
        for showing, name in self._names.items():
            self.set_text(showing, f"{name} ({counts[showing]})")
