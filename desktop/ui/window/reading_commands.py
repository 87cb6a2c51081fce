"""What the menu does on *Baca*: from lesson to lesson, from heading to heading, from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import READING

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class ReadingCommands(QObject):
    """The commands for reading.

    Signals: ``guide_wanted()``, show what helps to teach the open lesson.
    """

    guide_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._sessions = window, window.sessions

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Bacaan*."""
        reading = self._sessions.reading
        return (
            Action(group, self.tr("Bacaan berikutnya"), ("Ctrl+PgDown",), self.open_next),
            Action(group, self.tr("Bacaan sebelumnya"), ("Ctrl+PgUp",), self.open_previous),
            Action(group, self.tr("Kembali"), ("Alt+Left",), self.go_back, begins=True),
            Action(group, self.tr("Maju"), ("Alt+Right",), self.go_forward),
            Action(group, self.tr("Judul bagian berikutnya"), ("Alt+Down",), self.next_heading, begins=True, held=True),
            Action(group, self.tr("Judul bagian sebelumnya"), ("Alt+Up",), self.previous_heading, held=True),
            Action(
                group,
                self.tr("Tandai sudah atau belum dibaca"),
                ("Ctrl+Enter", "Ctrl+Return"),
                reading.toggle_read,
                begins=True,
            ),
            Action(group, self.tr("Ke daftar bacaan"), ("F6",), self.show_path, begins=True),
            Action(group, self.tr("Ke bacaan"), ("F7",), self.show_article),
            Action(group, self.tr("Ke kartu bacaan ini"), ("F8",), self.show_cards),
            Action(group, self.tr("Isi bacaan ini"), ("F9",), self.toggle_contents),
            Action(group, self.tr("Rencana dan catatan untuk guru"), ("Ctrl+T",), self.show_guide, begins=True),
        )

    def open_next(self) -> None:
        """Read the next lesson."""
        self._sessions.reading.open_next()
        self.show_article()

    def open_previous(self) -> None:
        """Read the lesson before."""
        self._sessions.reading.open_previous()
        self.show_article()

    def go_back(self) -> None:
        """Return to the place before this one in time: from another page to where one was reading."""
        if self._window.page == READING:
            self._sessions.reading.go_back()
        self.show_article()

    def go_forward(self) -> None:
        """Undo one way back."""
        self._sessions.reading.go_forward()
        self.show_article()

    def next_heading(self) -> None:
        """Go to the next heading of the article."""
        self._window.reading.article.next_heading()

    def previous_heading(self) -> None:
        """Go to the heading before."""
        self._window.reading.article.previous_heading()

    def show_path(self) -> None:
        """Go to the list of lessons."""
        self._window.show_page(READING)
        self._window.reading.sides.show_path()

    def show_article(self) -> None:
        """Go to the article, also from under a drawer."""
        self._window.show_page(READING)
        self._window.reading.sides.close_drawers()
        self._window.reading.article.focus_by_key()

    def show_cards(self) -> None:
        """Go to the cards of the lesson."""
        self._window.show_page(READING)
        self._window.reading.sides.show_cards()

    def toggle_contents(self) -> None:
        """Go to the contents of the lesson, or from there back to it."""
        if self._window.page != READING:
            self._window.show_page(READING)
        self._window.reading.companions.contents.toggle()

    def show_guide(self) -> None:
        """Show what helps to teach the open lesson."""
        self.guide_wanted.emit()
