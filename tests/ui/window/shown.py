"""The whole window on the small subject, without the program around it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.learners import Learner
from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.table import Sessions
from desktop.ui.widgets.toast import Toast
from desktop.ui.window.extras import Extras
from desktop.ui.window.main import MainWindow
from desktop.ui.window.pages import READING
from tests.ui.desk_world import World


class Shown:
    """A window with its keys and menu."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, folder: Path, page: str = READING) -> None:
        self.world = world
        self.settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), theme)
        self.settings.set_motion(False)
        learner = Learner("learner", folder / "learners" / "learner", "device")
        self.sessions = Sessions(world.desk, self.settings, world.desk, folder / "classes", learner)
        self.window = MainWindow(theme, self.sessions)
        self.sessions.reading.resume()
        self.window.show_page(page)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.complete()
        self.extras = Extras(self.window)
        self.window.activateWindow()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        widget = self.window.focusWidget()
        assert widget is not None, "something always has the focus"
        return widget

    @property
    def toast(self) -> Toast:
        """The message at the upper edge of the pane."""
        return self.extras.toast

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus, key, modifiers)

    def sees(self, widget: QWidget) -> bool:
        """Whether a widget is on the screen and inside of the window."""
        place = QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
        return widget.isVisible() and self.window.rect().contains(place)
