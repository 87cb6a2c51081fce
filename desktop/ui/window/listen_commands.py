"""What the menu does for who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import READING, REVIEW

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class ListenCommands(QObject):
    """The command to read aloud."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The action of the menu *Bacaan*."""
        return (Action(group, self.tr("Dengarkan, jeda"), ("F4",), self.listen, begins=True),)

    def listen(self) -> None:
        """Read the card on *Ulang* aloud, or else the open lesson; or pause, or go on."""
        if self._window.page == REVIEW:
            self._window.pages.listen_to_card()
            return
        if self._window.page != READING:
            self._window.show_page(READING)
        self._window.reading.companions.listening.toggle()
