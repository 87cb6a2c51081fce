"""The bar shows a share, and says it in percent."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.bar import TRACK, ProgressBar


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


@pytest.mark.parametrize("thickness", [6, 8])
def test_the_share_is_a_teal_bar_on_a_thin_line_that_a_dim_wall_shows(
    qtbot: QtBot, theme: Theme, thickness: int
) -> None:
    bar = ProgressBar(theme, "Bacaan", thickness)
    qtbot.addWidget(bar)
    bar.resize(200, thickness)

    def column(x: int) -> list[str]:
        image = bar.grab().toImage()
        return [image.pixelColor(x, y).name().upper() for y in range(thickness)]

    bar.set_fraction(0.5)
    assert column(50) == [theme.roles.first] * thickness
    assert column(150).count(theme.roles.control) == TRACK
    bar.set_fraction(0)
    assert column(50).count(theme.roles.control) == TRACK
    assert theme.roles.first not in column(50)
