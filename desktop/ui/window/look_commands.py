"""What the menu does to the look: size and family of the letters, colours, motion, ruler, the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.window.actions import Action

if TYPE_CHECKING:
    from desktop.ui.window.look_panel import LookPanel
    from desktop.ui.window.main import MainWindow
    from desktop.ui.window.reading_alone import ReadingAlone


class LookCommands(QObject):
    """The commands for the look.

    Signals: ``left_alone()``, the article is no longer alone on the screen; ``opened()``, the sheet came.
    """

    left_alone = Signal()
    opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel: LookPanel | None = None
        self._alone: ReadingAlone | None = None
        window.sessions.settings.heed_system()

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions of the menu *Tampilan*."""
        settings = self._window.sessions.settings
        return (
            Action(group, self.tr("Tampilan bacaan"), ("Ctrl+Shift+T",), self.show_panel),
            Action(group, self.tr("Huruf lebih besar"), ("Ctrl++", "Ctrl+="), settings.enlarge, begins=True, held=True),
            Action(group, self.tr("Huruf lebih kecil"), ("Ctrl+-",), settings.shrink, held=True),
            Action(group, self.tr("Ukuran huruf biasa"), ("Ctrl+0",), settings.reset_size),
            Action(group, self.tr("Tema gelap"), ("Ctrl+Shift+D",), settings.set_dark, self._dark, begins=True),
            Action(group, self.tr("Huruf berkait untuk bacaan"), ("Ctrl+Shift+S",), settings.set_serif, self._serif),
            Action(group, self.tr("Penggaris baca"), ("Ctrl+Shift+J",), settings.set_ruler, self._ruler),
            Action(group, self.tr("Animasi"), ("Ctrl+Shift+M",), settings.set_motion, self._motion),
            Action(group, self.tr("Baca layar penuh"), ("Shift+F11",), self.read_alone, begins=True),
            Action(group, self.tr("Layar penuh"), ("F11",), self.toggle_full_screen),
        )

    @property
    def panel(self) -> LookPanel:
        """The sheet *Tampilan bacaan*, made when it is first asked for."""
        if self._panel is None:
            from desktop.ui.window.look_panel import LookPanel

            window = self._window
            self._panel = LookPanel(window.theme, window.sessions.settings, window, window.topbar, window.stack)
        return self._panel

    def show_panel(self) -> None:
        """Open the sheet *Tampilan bacaan*, or close it."""
        self.panel.toggle()
        if self.panel.isVisible():
            self.opened.emit()

    def read_alone(self) -> None:
        """Give the whole screen to the article, or take it back."""
        if self._alone is None:
            from desktop.ui.window.reading_alone import ReadingAlone

            self._alone = ReadingAlone(self._window)
            self._alone.left.connect(self.left_alone)
        self._alone.toggle()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be again what the window was, maximized too."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _dark(self) -> bool:
        return self._window.theme.look.dark

    def _serif(self) -> bool:
        return self._window.theme.look.serif

    def _motion(self) -> bool:
        return self._window.theme.look.motion

    def _ruler(self) -> bool:
        return self._window.sessions.settings.ruler
