"""Reading with the whole screen (Shift+F11): the article alone, until Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.ui.window.pages import READING

if TYPE_CHECKING:
    from desktop.ui.window.main import MainWindow

FULL = Qt.WindowState.WindowFullScreen


class ReadingAlone(QObject):
    """Takes bar and sides of one window away, and brings them back; list and cards can still be pulled out by key.

    Signals: ``left()``, the rest is back.
    """

    left = Signal()

    on = False  # of the class: Qt may ask once more after Python has emptied the instance of a window thrown away

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before = Qt.WindowState.WindowNoState
        window.installEventFilter(self)
        window.page_changed.connect(self._on_page_changed)

    def toggle(self) -> None:
        """Read alone, or with the rest again."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Give the whole screen to the article."""
        window = self._window
        window.show_page(READING)
        self._before = window.windowState()
        self.on = True
        window.topbar.hide()
        window.reading.sides.set_alone(True)
        window.setWindowState(self._before | FULL)
        window.reading.article.setFocus()
        window.sessions.desk.tell("reading-alone")

    def leave(self) -> None:
        """Be again what the window was."""
        if self.on:
            self._show_rest()
            self._window.setWindowState(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave with Esc, where nothing else wanted it, and with whatever else ends the full screen."""
        if not self.on:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        elif event.type() == QEvent.Type.WindowStateChange and not self._window.isFullScreen():
            self._show_rest()
        return False

    def _show_rest(self) -> None:
        self.on = False
        self._window.reading.sides.set_alone(False)
        self._window.topbar.show()
        self.left.emit()

    def _on_page_changed(self, page: str) -> None:
        if page != READING:
            self.leave()
