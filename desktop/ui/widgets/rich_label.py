"""A sentence of a lesson's own, with what is emphasized in it, which wraps where it is too long for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.look.fonts import INTERFACE, font, reading_family, spaced
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme


class RichLabel(Label):
    """Inline HTML that wraps, `size` px high at the usual size of text; it follows the learner's own size."""

    def __init__(
        self,
        theme: Theme,
        size: int = 16,
        weight: int = 400,
        role: str = "ink",
        reading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet; `role` is a field of Roles, `reading` asks for the family that lessons are set in."""
        self._size, self._weight, self._reading = size, weight, reading
        super().__init__(theme, "", size, weight, role, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)

    def look_changed(self) -> None:
        """Take the colour, the size and the family of the new look."""
        super().look_changed()
        look = self.theme.look
        family = reading_family(look) if self._reading else INTERFACE
        self.setFont(spaced(font(family, self.theme.scaled(self._size), self._weight), look))
