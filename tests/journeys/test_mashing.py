"""Somebody mashes the keys of a show: nothing fails, the wall shows what the show tells, *Esc* always leads out."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.stage import Stage
from desktop.ui.classroom.wall import Wall
from tests.journeys.conftest import Computer
from tests.plugs import BARE, LAPTOP, PROJECTOR, plug

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a screen in memory has one layer

KEY = Qt.Key
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
LETTERS = [KEY(code) for code in range(KEY.Key_A, KEY.Key_Z + 1)]
DIGITS = [KEY(code) for code in range(KEY.Key_0, KEY.Key_9 + 1)]
OTHERS = [
    KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_Space, KEY.Key_Return, KEY.Key_Left,
    KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Escape, KEY.Key_Delete,
    KEY.Key_Backspace, KEY.Key_F1, KEY.Key_F2, KEY.Key_F5, KEY.Key_F10, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_Period,
    KEY.Key_Comma, KEY.Key_Slash, KEY.Key_BracketLeft, KEY.Key_BracketRight,
]  # fmt: skip
ACTS = [
    (KEY.Key_Q, NONE), (KEY.Key_Q, SHIFT), (KEY.Key_K, NONE), (KEY.Key_A, SHIFT), (KEY.Key_G, NONE), (KEY.Key_H, NONE),
    (KEY.Key_M, NONE), (KEY.Key_T, NONE), (KEY.Key_S, NONE),
]  # fmt: skip
CHANGING = [KEY.Key_Z, KEY.Key_Z, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_0]
PLUGS = (
    (LAPTOP,), (LAPTOP, PROJECTOR), (PROJECTOR,), (LAPTOP, PROJECTOR._replace(x=0)),
    (LAPTOP, PROJECTOR, PROJECTOR._replace(name="DP-1", x=3000, width=1024, height=768)),
)  # fmt: skip
PRESSES = 100
ENOUGH = 14
"""So often *Esc* is pressed at most: as many acts as there are kinds, and a cover, a number or a panel on top."""


@pytest.fixture(params=[1, 2])
def screens(request: pytest.FixtureRequest) -> Iterator[int]:
    """One screen, or two, of which one is pulled and plugged again."""
    plug(*PLUGS[request.param - 1])
    yield request.param
    plug(BARE)


class Masher:
    """Somebody who presses any key, clicks anywhere, and pulls cables; ``trail`` keeps what was done."""

    def __init__(self, app: App, seed: int, *, cables: bool) -> None:
        self.app, self.cables = app, cables
        self.chance = Random(seed)
        self.trail: list[str] = []

    def do_something(self) -> None:
        """Press, click, or pull a cable; or let a moment pass."""
        what = self.chance.random()
        if what < 0.15:
            self.press(*self.chance.choice(ACTS))
        elif what < 0.22:
            self.press(self.chance.choice(CHANGING), CTRL)
        elif what < 0.28:
            self.press(self.chance.choice(LETTERS), SHIFT)
        elif what < 0.33:
            self.click()
        elif what < 0.35 and self.cables:
            place = self.chance.randrange(len(PLUGS))
            self.trail.append(f"screens {place}")
            plug(*PLUGS[place])
        else:
            self.press(self.chance.choice(self.chance.choice((LETTERS, DIGITS, OTHERS, OTHERS))))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        self.trail.append(f"{modifier.name} {key.name}")
        window = QApplication.activeModalWidget() or QApplication.activeWindow() or seen()[0]
        QTest.keyClick(window.focusWidget() or window, key, modifier)
        QApplication.processEvents()

    def click(self) -> None:
        """Click somewhere on one of the windows."""
        window = self.chance.choice(seen())
        place = QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))
        self.trail.append(f"click {place.toTuple()} on {type(window).__name__}")
        target = window.childAt(place) or window
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, NONE, target.mapFrom(window, place))
        QApplication.processEvents()

    def look(self) -> None:
        """See that the windows fit together, and that the wall shows what the show tells."""
        show = self.app.sessions.classroom.show
        walls = [window for window in seen() if isinstance(window, Wall)]
        others = [window for window in seen() if isinstance(window, Presenter)]
        if show is None:
            assert not walls and not others
            return
        assert len(walls) <= 1 and len(others) <= 1 and walls + others, "the class or the teacher sees something"
        if others and walls and not stage_of(self.app).notes_in_front:
            assert not walls[0].geometry().intersects(others[0].geometry()), "no notes before the class"
        shown = show.on_wall
        if walls and not shown.cover:
            assert walls[0].accessibleName() == "\n".join(shown.scene.sheet(shown.frame).spoken)


def seen() -> list[QWidget]:
    """The windows that can be seen."""
    kinds = (Wall, Presenter)
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kinds) and one.isVisible()]


def is_on(app: App) -> bool:
    """Whether a show is on."""
    return app.sessions.classroom.teaching


def stage_of(app: App) -> Stage:
    stage = app.extras.commands.classes.teaching.stage
    assert stage is not None
    return stage


@pytest.mark.parametrize("seed", [7])
def test_all_keys_in_any_order(computer: Computer, screens: int, seed: int) -> None:
    app = computer.start()
    app.sessions.classroom.create("VII A")
    app.sessions.roster.add_typed("Ani\nBudi\nCitra\nDewi\nEko")
    failed: list[object] = []
    app.sessions.desk.failed.connect(failed.append)
    masher = Masher(app, seed, cables=screens > 1)
    for _ in range(PRESSES):
        if not is_on(app):
            app.window.activateWindow()
            app.extras.commands.classes.project()
            stage_of(app).show.failed.connect(failed.append)
        masher.do_something()
        masher.look()
    presses = 0
    while is_on(app):
        masher.press(KEY.Key_Escape)
        presses += 1
        assert presses <= ENOUGH, masher.trail[-30:]
    masher.look()
    assert failed == [], masher.trail
