"""What the menu does with marks: highlights, notes and bookmarks in the article, and the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import MARKS, READING

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class MarkCommands(QObject):
    """The commands for marks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Penanda*; the article itself hears its letters."""
        return (
            Action(group, self.tr("Semua penanda"), ("Ctrl+8",), self.show_all),
            Action(group, self.tr("Pasang atau lepas pembatas"), ("Ctrl+D",), self.bookmark, begins=True),
            Action(group, self.tr("Sorot yang dipilih"), ("H",), self.highlight, local=True),
            Action(group, self.tr("Tulis catatan"), ("N",), self.note, local=True),
            Action(group, self.tr("Penanda berikutnya"), ("]",), self.show_next, begins=True, local=True),
            Action(group, self.tr("Penanda sebelumnya"), ("[",), self.show_previous, local=True),
        )

    def show_all(self) -> None:
        """Show *Penanda*."""
        self._window.show_page(MARKS)

    def bookmark(self) -> None:
        """Put a bookmark where one reads, or take it away."""
        self._to_article()
        self._window.reading.companions.marking.bookmark()

    def highlight(self) -> None:
        """Highlight what is selected, or the sentence on top."""
        self._to_article()
        self._window.reading.companions.marking.highlight()

    def note(self) -> None:
        """Write at what is selected, or at the sentence on top."""
        self._to_article()
        self._window.reading.companions.marking.note()

    def show_next(self) -> None:
        """Go to the next mark of the lesson."""
        self._to_article()
        self._window.reading.companions.marking.step(True)

    def show_previous(self) -> None:
        """Go to the mark before."""
        self._to_article()
        self._window.reading.companions.marking.step(False)

    def _to_article(self) -> None:
        if self._window.page != READING:
            self._window.show_page(READING)
        self._window.reading.sides.close_drawers()
        self._window.reading.article.setFocus()
