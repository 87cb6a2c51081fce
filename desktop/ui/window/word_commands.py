"""What the menu has for words and where they come from: the glossary, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import GLOSSARY, SOURCES

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class WordCommands(QObject):
    """The commands that lead to terms and sources."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The two pages, in the menu of pages."""
        return (
            Action(group, self.tr("Istilah"), ("Ctrl+6",), self.show_glossary),
            Action(group, self.tr("Sumber"), ("Ctrl+7",), self.show_sources),
        )

    def show_glossary(self) -> None:
        """Show *Istilah*."""
        self._window.show_page(GLOSSARY)

    def show_sources(self) -> None:
        """Show *Sumber*."""
        self._window.show_page(SOURCES)
