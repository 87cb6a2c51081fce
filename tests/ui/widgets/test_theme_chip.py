"""A theme to choose, shown by a sample of itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import DARK, LIGHT
from desktop.ui.look.theme import Theme
from desktop.ui.look.tones import SEPIA
from desktop.ui.widgets.theme_chip import SAMPLE, ThemeChip


def test_arrows_choose_and_each_shows_its_own_colours(qtbot: QtBot, theme: Theme) -> None:
    group = QWidget()
    qtbot.addWidget(group)
    row = QHBoxLayout(group)
    chips = [ThemeChip(theme, text, roles) for text, roles in (("Sepia", (SEPIA,)), ("Ikut sistem", (LIGHT, DARK)))]
    for chip in chips:
        row.addWidget(chip)
    with qtbot.waitExposed(group):
        group.show()
    group.activateWindow()
    chips[0].click()
    chips[0].setFocus()
    QTest.keyClick(chips[0], Qt.Key.Key_Right)
    assert [chip.isChecked() for chip in chips] == [False, True]
    assert chips[1].hasFocus()
    one, two = (chip.grab().toImage() for chip in chips)
    assert one.pixelColor(6, SAMPLE // 2) == QColor(SEPIA.paper)
    assert two.pixelColor(6, SAMPLE // 2) == QColor(LIGHT.paper)
    assert two.pixelColor(chips[1].width() - 6, SAMPLE // 2) == QColor(DARK.paper)
    assert two.pixelColor(chips[1].width() - 12, 12) == QColor(DARK.first), "not the frame alone says what is chosen"
    assert [chip.accessibleName() for chip in chips] == ["Sepia", "Ikut sistem"]
