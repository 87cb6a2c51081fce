"""The one place where the choice of colours, text size and motion is kept while Mitra runs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.ui.look.roles import Roles, roles_of

DESIGN_TEXT = 18
"""The usual reading size in px, for which every other measure and every figure is drawn."""


class Look(NamedTuple):
    """What the learner chose: dark colours, reading text in px, a serif for reading, and whether things move."""

    dark: bool = False
    text: int = DESIGN_TEXT
    serif: bool = True
    motion: bool = True


class Theme(QObject):
    """Holds the look and tells when it changes; widgets read `roles` and `look` whenever they paint.

    Signals: `changed()` after the look has become another one.
    """

    changed = Signal()

    def __init__(self, look: Look | None = None, parent: QObject | None = None) -> None:
        """Start with `look`, or with the light theme at its usual size."""
        super().__init__(parent)
        self._look = look if look is not None else Look()
        self._roles = roles_of(self._look.dark)

    @property
    def look(self) -> Look:
        """Return what the learner chose."""
        return self._look

    @property
    def roles(self) -> Roles:
        """Return the colours that belong to the look."""
        return self._roles

    def set_look(self, look: Look) -> None:
        """Take another look and say so; the same look again is no news."""
        if look == self._look:
            return
        self._look = look
        self._roles = roles_of(look.dark)
        self.changed.emit()

    def scaled(self, pixels: int) -> int:
        """Return a size given for text of DESIGN_TEXT as the whole px size that fits the learner's text size."""
        return max(1, round(pixels * self._look.text / DESIGN_TEXT))
