"""The bar shows a share, and says it in percent."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.bar import ProgressBar


@pytest.mark.parametrize(("asked", "shown"), [(0.58, 0.58), (-1, 0), (7, 1)])
def test_a_share_lies_between_nothing_and_all(qtbot: QtBot, theme: Theme, asked: float, shown: float) -> None:
    bar = ProgressBar(theme, "Penguasaan unit 3")
    qtbot.addWidget(bar)
    bar.set_fraction(asked)
    assert bar.fraction() == shown
    assert bar.value() == round(shown * 100)


def test_a_screen_reader_hears_name_role_and_value(qtbot: QtBot, theme: Theme) -> None:
    bar = ProgressBar(theme, "Penguasaan unit 3")
    qtbot.addWidget(bar)
    bar.set_fraction(0.58)
    heard = QAccessible.queryAccessibleInterface(bar)
    assert heard.role() == QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == "Penguasaan unit 3"
    assert "58" in heard.text(QAccessible.Text.Value)


def test_the_share_is_drawn_in_teal_on_the_track(qtbot: QtBot, theme: Theme) -> None:
    bar = ProgressBar(theme, "Bacaan")
    qtbot.addWidget(bar)
    bar.resize(200, 8)
    bar.set_fraction(0.5)
    image = bar.grab().toImage()
    assert image.pixelColor(50, 4).name().upper() == theme.roles.first
    assert image.pixelColor(150, 4).name().upper() == theme.roles.line
    bar.set_fraction(0)
    assert bar.grab().toImage().pixelColor(50, 4).name().upper() == theme.roles.line
