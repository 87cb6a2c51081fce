"""Every action is made once, with its keys, for shortcut and menu alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.actions import Action, Actions


class Page(QWidget):
    """A window that counts what was asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.plain, self.on = 0, True
        self.switched: list[bool] = []
        self.made = Actions(
            self,
            (
                Action("Satu", "Hitung", ("Ctrl+H", "F3"), self.count),
                Action("Dua", "Tema gelap", ("Ctrl+G",), self.switch, self.is_on),
                Action("Satu", "Lagi", (), self.count, begins=True, held=True),
            ),
        )

    def count(self) -> None:
        self.plain += 1

    def switch(self, on: bool) -> None:
        self.switched.append(on)

    def is_on(self) -> bool:
        return self.on


def test_groups_keep_their_order_and_every_action(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    groups = {group: [action.text() for action in actions] for group, actions in page.made.groups().items()}
    assert groups == {"Satu": ["Hitung", "Lagi"], "Dua": ["Tema gelap"]}
    assert [action.text() for action in page.actions()] == ["Hitung", "Tema gelap", "Lagi"]


def test_an_action_knows_whether_it_begins_something_else(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    assert [page.made.begins(action) for action in page.actions()] == [False, False, True]


def test_a_key_held_down_does_again_only_what_may_be_done_again(qtbot: QtBot) -> None:
    """Held Ctrl+Z would take back all that was learnt, 25 answers a second."""
    page = Page()
    qtbot.addWidget(page)
    assert [action.autoRepeat() for action in page.actions()] == [False, False, True]


def test_every_key_of_an_action_runs_it(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert page.plain == 2


def test_a_switch_says_how_it_stands(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    plain, switch = page.actions()[0], page.actions()[1]
    assert not plain.isCheckable()
    assert switch.isChecked(), "it begins as it is now"
    switch.trigger()
    switch.trigger()
    assert page.switched == [False, True]


def test_a_switch_shows_how_it_is_now_wherever_it_was_turned(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    switch = page.actions()[1]
    assert switch.isChecked()
    page.on = False
    page.made.refresh()
    assert not switch.isChecked()
    assert page.switched == [], "nothing is done again"
