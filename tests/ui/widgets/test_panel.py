"""A panel is a surface with a line round it, in the colours of the theme."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import MARGIN, Panel


def test_what_stands_in_it_keeps_its_distance(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme)
    qtbot.addWidget(panel)
    label = Label(theme, "Ulang dulu")
    panel.column.addWidget(label)
    panel.resize(300, 200)
    panel.column.activate()
    assert label.x() == MARGIN


def test_it_is_painted_in_the_theme(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme)
    qtbot.addWidget(panel)
    panel.resize(300, 200)
    image = panel.grab().toImage()
    assert image.pixelColor(150, 100).name().upper() == theme.roles.surface
    assert image.pixelColor(0, 100).name().upper() == theme.roles.line
    theme.set_look(Look(dark=True))
    assert panel.grab().toImage().pixelColor(150, 100).name().upper() == theme.roles.surface
