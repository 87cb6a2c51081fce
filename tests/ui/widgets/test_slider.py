"""A number chosen along a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.slider import Slider


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> Slider:
    made = Slider(theme, "Tinggi baris", (140, 220), 5)
    qtbot.addWidget(made)
    made.resize(300, 28)
    made.setValue(155)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 160), (Qt.Key.Key_Left, 150), (Qt.Key.Key_Up, 160), (Qt.Key.Key_PageUp, 175),
        (Qt.Key.Key_Home, 140), (Qt.Key.Key_End, 220),
    ],
)
def test_keys_go_along_the_line(slider: Slider, key: Qt.Key, value: int) -> None:
    QTest.keyClick(slider, key)
    assert slider.value() == value


def test_the_mouse_goes_where_it_presses_and_pulls_in_whole_steps(slider: Slider) -> None:
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(150, 14))
    assert slider.value() == 180
    QTest.mouseMove(slider, QPoint(185, 14))
    assert slider.value() == 190
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(185, 14))
    QTest.mouseMove(slider, QPoint(90, 14))
    assert slider.value() == 190, "nothing is held down"
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(9999, 14))
    assert slider.value() == 220
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(13, 14))
    assert slider.value() == 140


def test_a_screen_reader_hears_a_name_and_a_number(slider: Slider) -> None:
    heard = QAccessible.queryAccessibleInterface(slider)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Tinggi baris"
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Value) == "155"


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(dark=True, tone="contrast")])
def test_it_is_drawn_in_the_colours_of_the_theme(slider: Slider, theme: Theme, look: Look) -> None:
    theme.set_look(look)
    slider.setValue(200)
    picture = slider.grab().toImage()
    assert picture.pixelColor(30, 14) == QColor(theme.roles.first), "what lies left of the knob is filled"
    assert slider.knob().left() == pytest.approx(0.75 * 280)
