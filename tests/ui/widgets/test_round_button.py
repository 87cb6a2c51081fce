"""A round button can be hit, pressed by keys, and says its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.round_button import RoundButton


def test_it_is_pressed_by_keys_and_named(qtbot: QtBot, theme: Theme) -> None:
    button = RoundButton(theme, "?", "Apa artinya?", "A")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Apa artinya?", "A")
    assert button.toolTip() == "Apa artinya? (A)"
    assert min(button.sizeHint().toTuple()) >= 24
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(12, 4).name() != button.grab().toImage().pixelColor(0, 0).name()
