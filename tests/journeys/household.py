"""One computer that several learners share, on the small subject: Mitra from its door, driven by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.paths import bundled_resources
from desktop.program import Program
from desktop.ui.door.window import DoorWindow
from tests.ui.desk_world import Clock, write_subject

CONTROL = Qt.KeyboardModifier.ControlModifier


class Household:
    """A computer with one run of Mitra on it."""

    def __init__(self, qtbot: QtBot, folder: Path, data: Path, clock: Clock) -> None:
        self.qtbot, self.data, self.clock = qtbot, data, clock
        self._resources = folder / "resources"
        if not self._resources.exists():
            write_subject(self._resources / "packs" / "uji")
            for name in ("fonts", "icons"):
                (self._resources / name).symlink_to(bundled_resources() / name)
        self._cache = folder / "cache"
        self.program = self._made()

    def _made(self) -> Program:
        return Program(self._resources, self.data, self.clock, cache=self._cache)

    @property
    def app(self) -> App:
        """The Mitra of the learner who is in."""
        assert self.program.app is not None
        return self.program.app

    @property
    def door(self) -> DoorWindow:
        """The door, while it stands."""
        assert self.program.door is not None
        return self.program.door

    def start(self) -> None:
        """Start Mitra, and wait until what it shows is whole."""
        self.program.start()
        self.qtbot.waitUntil(self._stands)
        self._activate()

    def restart(self) -> None:
        """Close Mitra and start it again."""
        self.program.close()
        self.program = self._made()
        self.start()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after another, where the focus is."""
        for key in keys:
            window = self._window()
            QTest.keyClick(window.focusWidget() or window, key, modifier)

    def write(self, text: str) -> None:
        """Write where the focus is."""
        QTest.keyClicks(self._window().focusWidget(), text)

    def leave(self) -> None:
        """Let another learner come."""
        self.press(Qt.Key.Key_L, modifier=CONTROL)
        self.qtbot.waitUntil(self.at_door)
        self._activate()

    def come_in(self, *keys: Qt.Key) -> None:
        """Press keys that let a learner in, and wait until their window is whole."""
        self.press(*keys)
        self.qtbot.waitUntil(self.inside)
        self._activate()

    def at_door(self) -> bool:
        """Whether the door stands, and nothing else."""
        return self.program.app is None and self.program.door is not None and self.program.door.isVisible()

    def inside(self) -> bool:
        """Whether a learner's window stands whole, and nothing else."""
        return self.program.door is None and self.program.app is not None and hasattr(self.program.app, "extras")

    def _stands(self) -> bool:
        return self.inside() or self.at_door()

    def _window(self) -> QWidget:
        dialog = QApplication.activeModalWidget()
        return dialog or (self.program.app.window if self.program.app is not None else self.door)

    def _activate(self) -> None:
        window = self._window()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)


def spoken(window: QWidget) -> list[str]:
    """Everything that a screen reader finds in a window: names, descriptions and values, from top to bottom."""
    return [text for text in _texts(QAccessible.queryAccessibleInterface(window)) if text]


def _texts(side: QAccessibleInterface | None) -> Iterator[str]:
    if side is None or not side.isValid():
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield side.text(kind)
    for place in range(side.childCount()):
        yield from _texts(side.child(place))
