"""Keys and menu of whose data this is: another learner, what is kept, what goes to another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class DataCommands(QObject):
    """The commands of the learner's data."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions, for the menu ``group``."""
        return (Action(group, self.tr("Ganti pemakai"), ("Ctrl+L",), self.change_learner),)

    def change_learner(self) -> None:
        """Let another learner come: the door stands in place of this window."""
        self._window.sessions.leave()
