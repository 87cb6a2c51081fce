"""The field of the search: what is typed goes to the list below, and arrows lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

LONGEST = 200
"""Letters that it takes: more than any question has, less than a page that was pasted by mistake."""
DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class SearchField(LineField):
    """One line.

    Signals: ``entered()``, Enter; ``went_down(bool)``, into the list, true for a whole page.
    """

    entered = Signal()
    went_down = Signal(bool)

    def __init__(self, theme: Theme, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field; see ``LineField``."""
        super().__init__(theme, name, hint, parent)
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on from the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in DOWN:
            self.went_down.emit(event.key() == Qt.Key.Key_PageDown)
        else:
            super().keyPressEvent(event)
