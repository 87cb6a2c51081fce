"""Which marks the list shows: of which kind, with their numbers, and in which colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.content.annotations import COLOURS
from desktop.ui.sessions.annotation_rows import ALL, BOOKMARKS, HIGHLIGHTS, NOTES, colour_name
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.look.theme import Theme

# By this name lupdate finds the words.
translate = QCoreApplication.translate


class Filters(QWidget):
    """Kinds side by side, and the four colours, of which one may hold.

    Signals: ``chosen()``, something else is to be shown.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show all at first."""
        super().__init__(parent)
        self._names = {
            ALL: translate("MarkFilters", "Semua"),
            HIGHLIGHTS: translate("MarkFilters", "Sorotan"),
            NOTES: translate("MarkFilters", "Catatan"),
            BOOKMARKS: translate("MarkFilters", "Pembatas"),
        }
        self.kinds = Segments(theme, translate("MarkFilters", "Penanda yang mana?"), self._names)
        row = self.kinds.layout()
        assert isinstance(row, QHBoxLayout)
        for place in range(row.count()):
            row.setStretch(place, 0)  # each as wide as its words
        only = translate("MarkFilters", "Hanya {colour}")
        names = {one: only.replace("{colour}", colour_name(one)) for one in COLOURS}
        self.swatches = tuple(Swatch(theme, one, name) for one, name in names.items())
        colours = QWidget()
        beside = QHBoxLayout(colours)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        for swatch in self.swatches:
            beside.addWidget(swatch)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow((self.kinds, colours), 6, centred=False))
        self.kinds.chosen.connect(self.chosen)
        for swatch in self.swatches:
            swatch.picked.connect(self._choose_colour)
        self.colour = 0

    @property
    def kind(self) -> str:
        """The kind that is shown."""
        return self.kinds.current()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many there are of each."""
        for showing, name in self._names.items():
            self.kinds.set_text(showing, f"{name} ({counts[showing]})")

    def show_all(self) -> None:
        """Choose nothing any more, without telling."""
        self.kinds.choose(ALL)
        self._set_colour(0)

    def _choose_colour(self, colour: int) -> None:
        """Show one colour; chosen once more, all."""
        self._set_colour(0 if colour == self.colour else colour)
        self.chosen.emit()

    def _set_colour(self, colour: int) -> None:
        self.colour = colour
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == colour)
