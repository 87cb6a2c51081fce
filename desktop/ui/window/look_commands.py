"""What the menu does to the look: size and family of the letters, colours, motion, the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.ui.window.actions import Action

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow


class LookCommands(QObject):
    """The commands for the look."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Tampilan*."""
        settings = self._window.sessions.settings
        look = settings.look
        return (
            Action(group, self.tr("Huruf lebih besar"), ("Ctrl++", "Ctrl+="), settings.enlarge, held=True),
            Action(group, self.tr("Huruf lebih kecil"), ("Ctrl+-",), settings.shrink, held=True),
            Action(group, self.tr("Ukuran huruf biasa"), ("Ctrl+0",), settings.reset_size),
            Action(group, self.tr("Tema gelap"), ("Ctrl+Shift+D",), settings.set_dark, look.dark, begins=True),
            Action(group, self.tr("Huruf berkait untuk bacaan"), ("Ctrl+Shift+S",), settings.set_serif, look.serif),
            Action(group, self.tr("Animasi"), ("Ctrl+Shift+M",), settings.set_motion, look.motion),
            Action(group, self.tr("Layar penuh"), ("F11",), self.toggle_full_screen, begins=True),
        )

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be again what the window was, maximized too."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
