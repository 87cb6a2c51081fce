"""Bars are told by number and height, not by colour alone, and heard as one text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.chart_bars import Bar, BarChart

BARS = (Bar("Kam", "12", 40, "hari ini 40", True), Bar("Jum", "13", 20, "Jum 20"), Bar("Sab", "14", 0, "Sab 0"))


def made(qtbot: QtBot, theme: Theme) -> BarChart:
    """A chart of three bars, each 100 px of room."""
    chart = BarChart(theme, "Kartu")
    qtbot.addWidget(chart)
    chart.set_bars(BARS)
    chart.resize(300, 160)
    return chart


def height(chart: BarChart, x: int, colour: str) -> int:
    """How many px of a column have this colour."""
    image = chart.grab().toImage()
    return sum(image.pixelColor(x, y).name().upper() == colour for y in range(image.height()))


def test_it_is_heard_as_one_text(qtbot: QtBot, theme: Theme) -> None:
    heard = QAccessible.queryAccessibleInterface(made(qtbot, theme))
    assert heard.text(QAccessible.Text.Name) == "Kartu: hari ini 40; Jum 20; Sab 0"


def test_heights_are_in_proportion_and_today_has_a_foot(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    first, half, none = (height(chart, x, theme.roles.first) for x in (30, 130, 230))
    assert first > 90 and abs(first - 2 * half) <= 3 and none == 0
    assert height(chart, 20, theme.roles.second) >= 2
    assert height(chart, 120, theme.roles.second) == 0


def test_without_bars_and_in_the_dark_it_still_draws(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    light = chart.grab().toImage()
    theme.set_look(Look(dark=True))
    assert chart.grab().toImage() != light
    chart.set_bars(())
    assert chart.bars() == ()
    chart.grab()


def test_the_pointer_is_told_the_bar(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    chart = made(qtbot, theme)
    for x in (150, 299):
        event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(x, 80), chart.mapToGlobal(QPoint(x, 80)))
        QApplication.sendEvent(chart, event)
    assert told == ["Jum 20", "Sab 0"]
