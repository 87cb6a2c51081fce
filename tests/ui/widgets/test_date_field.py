"""A date is written or picked, and its field is seen in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.date_field import DateField


@pytest.mark.parametrize("dark", [False, True])
def test_its_border_is_that_of_a_control_and_its_arrow_is_seen(qtbot: QtBot, theme: Theme, dark: bool) -> None:
    theme.set_look(theme.look._replace(dark=dark))
    field = DateField(theme, QDate(2026, 3, 13), "Hari libur pertama")
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    picture = field.grab().toImage()
    assert picture.pixelColor(field.width() // 2, 0) == QColor(theme.roles.control)
    ink = QColor(theme.roles.ink).lightness()
    right = [picture.pixelColor(x, field.height() // 2) for x in range(field.width() - 24, field.width() - 4)]
    assert min(abs(colour.lightness() - ink) for colour in right) < 60
    assert field.accessibleName() == "Hari libur pertama"
    assert field.height() >= 32


def test_the_day_is_counted_up_by_keys(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, QDate(2026, 3, 13), "Hari")
    qtbot.addWidget(field)
    field.setDisplayFormat("dd-MM-yyyy")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.date() == QDate(2026, 3, 14)


@pytest.mark.parametrize("dark", [False, True])
def test_the_calendar_has_the_colours_of_the_theme(qtbot: QtBot, theme: Theme, dark: bool) -> None:
    theme.set_look(theme.look._replace(dark=dark))
    field = DateField(theme, QDate(2026, 3, 13), "Hari")
    qtbot.addWidget(field)
    calendar = field.calendarWidget()
    colours = [
        calendar.weekdayTextFormat(day).foreground().color().name().upper()
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
    ]
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert colours == [theme.roles.ink, theme.roles.second]
