"""Sides are parted by lines of one px, and none can be pushed out of sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.splitter import Splitter


def test_a_line_in_the_colour_of_the_theme_parts_the_sides(qtbot: QtBot, theme: Theme) -> None:
    splitter = Splitter(theme)
    qtbot.addWidget(splitter)
    sides = QWidget(), QWidget()
    for side in sides:
        side.setMinimumWidth(50)
        splitter.addWidget(side)
    splitter.resize(401, 100)
    splitter.setSizes([200, 200])
    for dark in (False, True):
        theme.set_look(Look(dark=dark))
        image = splitter.grab().toImage()
        assert image.pixelColor(200, 50).name().upper() == theme.roles.line
        assert image.pixelColor(202, 50).name().upper() != theme.roles.line
    splitter.setSizes([0, 400])
    assert sides[0].width() >= 50
