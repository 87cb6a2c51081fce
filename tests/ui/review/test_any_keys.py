"""Whatever is pressed on *Ulang*, the focus is on something that is seen, and all of it can be taken back."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from desktop.content.notes import Note
from desktop.ui.look.theme import Theme
from desktop.ui.review.page import ReviewPage
from desktop.ui.sessions.review import ReviewSession
from tests.ui.desk_world import FEW, World

KEY = Qt.Key
KEYS = (
    KEY.Key_Space, KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_Return, KEY.Key_Escape, KEY.Key_R, KEY.Key_I,
    KEY.Key_Minus, KEY.Key_Asterisk, KEY.Key_Exclam, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Up, KEY.Key_Down, KEY.Key_A,
)  # fmt: skip
SIZES = ((1366, 716), (1024, 548), (640, 428))
NOTES = (
    ("typed", "Siapa?", "Mesir"),
    ("order", "Urutkan.", "satu\ndua\ntiga\nempat"),
    ("cloze", "{{c1::Mesir}} dulu", ""),
)
STEPS = 150


class Hand:
    """A hand that presses anything, in a window of two pages that changes its size."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, seed: int) -> None:
        self.draw = random.Random(seed)
        self.world = world
        self.session = ReviewSession(world.desk, world.desk)
        self.page, self.other, self.window = ReviewPage(theme, self.session), QPushButton(), QStackedWidget()
        self.window.addWidget(self.page)
        self.window.addWidget(self.other)
        qtbot.addWidget(self.window)
        self.window.resize(*SIZES[seed % 2])
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()

    def act(self) -> str:
        """Do one thing; return what it was."""
        acts: list[str | Qt.Key] = [*KEYS, "undo", "undo", "leave", "size", "time"]
        act = self.draw.choice(acts)
        if act == "undo":
            self.session.undo()
        elif act == "leave":
            for page in (self.other, self.page):
                self.window.setCurrentWidget(page)
        elif act == "size":
            self.window.resize(*self.draw.choice(SIZES))
        elif act == "time":
            self.world.clock.move(minutes=self.draw.choice([1, 11, 600]))
        elif isinstance(act, Qt.Key):
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, act)
        if self.draw.random() < 0.3:
            QApplication.processEvents()
        return str(act)


@pytest.mark.parametrize("seed", range(3))
def test_the_focus_is_never_lost_and_all_is_undone(qtbot: QtBot, world: World, theme: Theme, seed: int) -> None:
    settings = world.desk.plan_settings
    world.desk.set_plan_settings(settings._replace(four_grades=seed == 1, intervals=seed == 1))
    world.read(FEW)
    notes = world.desk.notes
    for kind, front, back in NOTES:
        notes.write(Note(notes.new_id(world.clock()), kind, front, back), world.clock())
    hand = Hand(qtbot, world, theme, seed)
    done: list[str] = []
    for _step in range(STEPS):
        focus = QApplication.focusWidget()
        assert focus is not None and hand.page.isAncestorOf(focus) and focus.isVisible(), done[-9:]
        done.append(hand.act())
    for _step in range(STEPS):
        hand.session.undo()
    assert not world.progress.can_undo()
    assert not (notes.notes() or world.progress.marked() or world.progress.hidden(world.clock()))
    assert not world.progress.introduced([card.id for card in world.library.cards(FEW)])
