"""A teacher before a class: keys go to the window that has them, and the class sees the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.classroom.wall import Wall
from desktop.ui.sessions.classroom.show import Show
from tests.journeys.conftest import Computer


def press(*keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is, whichever window that is in."""
    for key in keys:
        window = QApplication.activeWindow()
        assert window is not None
        QTest.keyClick(window.focusWidget() or window, key, modifiers)
        QApplication.processEvents()


def show_of(app: App) -> Show:
    """The show that runs."""
    found = app.sessions.classroom.show
    assert found is not None
    return found


def on_the_wall(app: App) -> str:
    """What a screen reader is told of the wall."""
    stage = app.extras.commands.classes.teaching.stage
    assert stage is not None
    return stage.wall.accessibleName()


class Teacher:
    """A teacher who has opened a lesson, with one screen: while a show runs keys go to the wall."""

    def __init__(self, computer: Computer, lesson: str) -> None:
        self.computer = computer
        self.app: App = computer.start()
        self.app.sessions.reading.open(lesson)

    @property
    def show(self) -> Show:
        """The show that runs."""
        return show_of(self.app)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys, each in the window that has them then."""
        for key in keys:
            QApplication.processEvents()  # a window that was closed gives the keys back
            widget = self._window()
            widget.activateWindow()
            assert QTest.qWaitForWindowActive(widget.window())
            QTest.keyClick(widget, key, held)

    def told(self) -> str:
        """What a screen reader hears of the wall."""
        return "\n".join(self.show.on_wall.scene.sheet(self.show.on_wall.frame).spoken)

    def _window(self) -> QWidget:
        if self.app.sessions.classroom.show is not None:
            return next(window for window in QApplication.topLevelWidgets() if isinstance(window, Wall))
        dialog = self.app.extras.dialog
        window = dialog if dialog is not None and dialog.isVisible() else self.app.window
        return window.focusWidget() or window
