"""The scroll bar is slim, and its handle stands where the value is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.scrollbar import SHORTEST, WIDTH, ScrollBar


def test_the_handle_follows_the_value_and_stays_large_enough(qtbot: QtBot, theme: Theme) -> None:
    bar = ScrollBar(theme)
    qtbot.addWidget(bar)
    bar.resize(WIDTH, 400)
    bar.setRange(0, 100_000)
    bar.setPageStep(400)
    assert bar.handle().top() == 0
    assert bar.handle().height() == SHORTEST
    bar.setValue(100_000)
    assert bar.handle().bottom() == 400


def test_with_nothing_to_scroll_there_is_only_ground(qtbot: QtBot, theme: Theme) -> None:
    bar = ScrollBar(theme, "surface")
    qtbot.addWidget(bar)
    bar.resize(WIDTH, 400)
    bar.setRange(0, 0)
    image = bar.grab().toImage()
    assert image.pixelColor(5, 10).name().upper() == theme.roles.surface
    bar.setRange(0, 100)
    assert bar.grab().toImage().pixelColor(5, 10).name().upper() == theme.roles.control
