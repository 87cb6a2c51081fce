"""The one place where the choice of colours, text size and motion is kept while Mitra runs."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.ui.look.roles import Roles, roles_of

DESIGN_TEXT = 18
"""The usual reading size in px, for which every other measure and every figure is drawn."""


FAR_APART = 200
"""Percent of the text from which paragraphs stand as far apart as WCAG 1.4.12 wants: then all lines open up, too."""
OPEN = 1.5
"""The least height of a line, in sizes of its text, that WCAG 1.4.12 asks for."""


class Look(NamedTuple):
    """What the learner chose: colours, reading text in px, a serif for reading, whether things move, and the spacing.

    ``dark`` is the night of a ``tone``: "plain", "sepia" or "contrast". In percent of the size of the text come the
    height of a ``line`` and what is left free after a ``paragraph``, and what every ``letter`` and ``word`` is given
    beyond its own width. ``column`` is the number of characters that a line of an article holds.
    """

    dark: bool = False
    text: int = DESIGN_TEXT
    serif: bool = True
    motion: bool = True
    tone: str = "plain"
    line: int = 155
    paragraph: int = 80
    letter: int = 0
    word: int = 0
    column: int = 66


def roles_for(look: Look) -> Roles:
    """Return the colours of a look."""
    if look.tone == "plain":
        return roles_of(look.dark)
    from desktop.ui.look.tones import roles_in  # most learners never choose one

    return roles_in(look.dark, look.tone)


class Theme(QObject):
    """Holds the look and tells when it changes; widgets read `roles` and `look` whenever they paint.

    Signals: `changed()` after the look has become another one.
    """

    changed = Signal()

    def __init__(self, look: Look | None = None, parent: QObject | None = None) -> None:
        """Start with `look`, or with the light theme at its usual size."""
        super().__init__(parent)
        self._look = look if look is not None else Look()
        self._roles = roles_for(self._look)

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
        self._roles = roles_for(look)
        self.changed.emit()

    def leading(self, usual: float) -> float:
        """Return the height of a line, in sizes of its text, that is ``usual`` where the learner chose no other."""
        least = OPEN if self._look.paragraph >= FAR_APART else 0.0
        return max(usual * self._look.line / Look().line, least)

    def scaled(self, pixels: int) -> int:
        """Return a size given for text of DESIGN_TEXT as the whole px size that fits the learner's text size."""
        return max(1, round(pixels * self._look.text / DESIGN_TEXT))
