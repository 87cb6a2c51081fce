"""What the menu does to find something: everywhere, and in what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import READING

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class SearchCommands(QObject):
    """The commands for finding.

    Signals: ``search_wanted()``, look for something everywhere.
    """

    search_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Cari*."""
        return (
            Action(group, self.tr("Cari di mana saja"), ("Ctrl+K",), self.search),
            Action(group, self.tr("Cari di bacaan ini"), ("Ctrl+F",), self.find, begins=True),
            Action(group, self.tr("Temuan berikutnya"), ("F3",), self.find_next, held=True),
            Action(group, self.tr("Temuan sebelumnya"), ("Shift+F3",), self.find_previous, held=True),
        )

    def search(self) -> None:
        """Look for something everywhere."""
        self.search_wanted.emit()

    def find(self) -> None:
        """Look for words in the open lesson; a page with a list of its own looks in that."""
        look = getattr(self._window.pane, "take_search", None)
        if look is not None:
            look()
            return
        self._show_reading()
        self._window.reading.companions.finding.open()

    def find_next(self) -> None:
        """Go to the next hit in the open lesson."""
        self._show_reading()
        self._window.reading.companions.finding.next_hit()

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._show_reading()
        self._window.reading.companions.finding.previous_hit()

    def _show_reading(self) -> None:
        if self._window.page != READING:
            self._window.show_page(READING)
        self._window.reading.sides.close_drawers()
