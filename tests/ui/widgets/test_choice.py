"""Choices and switches: what is chosen is seen without colour and heard by a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.choice import Choice, Switch


def choices(qtbot: QtBot, theme: Theme) -> tuple[Choice, ...]:
    """Three choices on the screen, the first of them chosen."""
    group = QWidget()
    qtbot.addWidget(group)
    column = QVBoxLayout(group)
    made = tuple(Choice(theme, text) for text in ("satu", "dua", "tiga"))
    for choice in made:
        column.addWidget(choice)
    made[0].setChecked(True)
    with qtbot.waitExposed(group):
        group.show()
    group.activateWindow()
    return made


def test_one_is_chosen_and_arrows_choose_another(qtbot: QtBot, theme: Theme) -> None:
    one, two, three = choices(qtbot, theme)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Down)
    assert [choice.isChecked() for choice in (one, two, three)] == [False, True, False]
    QTest.mouseClick(three, Qt.MouseButton.LeftButton)
    assert [choice.isChecked() for choice in (one, two, three)] == [False, False, True]
    QTest.keyClick(three, Qt.Key.Key_Right)
    assert one.isChecked() and one.hasFocus(), "and round"
    tabbed = [choice for choice in (one, two, three) if choice.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [one], "Tab leads to what is chosen"


def test_a_switch_is_on_and_off(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Tampilkan")
    qtbot.addWidget(switch)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_a_screen_reader_hears_what_they_are(qtbot: QtBot, theme: Theme) -> None:
    one, two, _three = choices(qtbot, theme)
    switch = Switch(theme, "Tampilkan")
    qtbot.addWidget(switch)
    heard = [QAccessible.queryAccessibleInterface(widget) for widget in (one, two, switch)]
    assert [each.role() for each in heard] == [QAccessible.Role.RadioButton] * 2 + [QAccessible.Role.CheckBox]
    assert [bool(each.state().checked) for each in heard] == [True, False, False]
    assert heard[2].text(QAccessible.Text.Name) == "Tampilkan"


def test_what_is_chosen_differs_in_shape_and_in_the_dark_too(qtbot: QtBot, theme: Theme) -> None:
    for look in (Look(), Look(dark=True)):
        theme.set_look(look)
        for made in (Choice(theme, "pilihan"), Switch(theme, "pilihan")):
            qtbot.addWidget(made)
            made.resize(made.sizeHint())
            before = made.grab().toImage()
            made.setChecked(True)
            assert made.grab().toImage() != before
            assert made.sizeHint().width() == made.width(), "nothing moves when it is chosen"
