"""What the menu does for a class: a lesson is shown to it, from where it was left or from what is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow
    from desktop.ui.window.teaching import Teaching


class ClassCommands(QObject):
    """The commands for a class."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._teaching: Teaching | None = None

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Kelas*."""
        return (
            Action(group, self.tr("Tampilkan bacaan ini ke kelas"), ("F5",), self.project),
            Action(group, self.tr("Tampilkan mulai bagian ini"), ("Shift+F5",), self.project_here),
        )

    @property
    def teaching(self) -> Teaching:
        """What opens the windows of a show, made when it is first asked for."""
        if self._teaching is None:
            from desktop.ui.window.teaching import Teaching

            self._teaching = Teaching(self._window)
        return self._teaching

    def project(self) -> None:
        """Show the open lesson to the class, from where it was left."""
        self._begin(None)

    def project_here(self) -> None:
        """Show the open lesson from the section that is being read."""
        self._begin(self._window.reading.article.anchor())

    def _begin(self, anchor: str | None) -> None:
        opened = self._window.sessions.reading.current
        if opened is not None:
            self._window.reading.keep_place()
            self.teaching.begin(opened.lesson.id, anchor)
