"""The door of a computer that some learners share, without the Mitra behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.storage import pins
from desktop.storage.profiles import PICTURES
from desktop.ui.door.window import DoorWindow
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.learners import LearnersSession
from tests.ui.desk_world import Clock

PLAIN = Qt.KeyboardModifier.NoModifier


class Pupils:
    """Who stands at the door, and the keys that they press."""

    def __init__(self, qtbot: QtBot, theme: Theme, data: Path, *names: str) -> None:
        self.qtbot, self.theme, self.data, self.clock = qtbot, theme, data, Clock()
        self.session = LearnersSession(data, self.clock)
        for place, name in enumerate(names):
            self.session.add(name, PICTURES[place % len(PICTURES)])
            self.clock.move(seconds=1)
        self.ids = tuple(profile.id for profile in self.session.profiles)
        self.entered: list[str] = []
        self.start()

    def start(self, size: tuple[int, int] = (1024, 600)) -> None:
        """Start Mitra, which shows the door."""
        self.session = LearnersSession(self.data, self.clock)
        self.door = DoorWindow(self.theme, self.session)
        self.session.setParent(self.door)
        self.session.entered.connect(self._keep)
        self.qtbot.addWidget(self.door)
        self.door.resize(*size)
        with self.qtbot.waitExposed(self.door):
            self.door.show()
        self.door.activateWindow()
        self.qtbot.waitUntil(self.door.isActiveWindow)

    def _keep(self, learner: object) -> None:
        self.entered.append(getattr(learner, "id", ""))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.door.focusWidget() or self.door, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str, *, enter: bool = True) -> None:
        """Write where the focus is, and give it with Enter."""
        QTest.keyClicks(self.door.focusWidget(), text)
        if enter:
            self.press(Qt.Key.Key_Return)

    def settle(self) -> None:
        """Let what is new lay itself out."""
        for _ in range(4):
            QApplication.processEvents()

    @property
    def shown(self) -> QWidget:
        """The page that is shown."""
        page = self.door.stack.currentWidget()
        assert page is not None
        return page

    @property
    def page(self) -> str:
        """The class of the page that is shown."""
        return type(self.shown).__name__

    @property
    def told(self) -> str:
        """What is said above the page, or beside the pad."""
        return self.door.pin.said.text() if self.page == "PinPage" else self.door.said.text()


@pytest.fixture
def pupils(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Pupils]:
    """Makes a door for learners of these names."""
    monkeypatch.setattr(pins, "COST", 4)  # a try takes 50 ms, on purpose

    def made(*names: str) -> Pupils:
        return Pupils(qtbot, theme, tmp_path, *names)

    return made
