"""The calendar tells days by the size of squares, by keys, by the pointer and in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import Roles, mix
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.chart_days import PITCH, SHARES, SIZE, Day, DayGrid, LevelKey, _cell, level
from tests.ui.look.themes import THEMES

WEEKDAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
DAYS = tuple(Day((0, 3, 7, 12, 30)[number % 5], f"hari {number}") for number in range(25 * 7 + 4))


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> DayGrid:
    """A calendar of 26 weeks that ends on a Thursday."""
    made = DayGrid(theme, "Hari", WEEKDAYS)
    qtbot.addWidget(made)
    made.set_days(DAYS, "ringkasan")
    made.resize(700, made.heightForWidth(700))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.clearFocus()
    return made


def cell_of(grid: DayGrid, number: int) -> QRect:
    """Where a day stands."""
    place = QRectF(grid.rect())
    return _cell(place, WEEKDAYS, len(DAYS), number, SIZE, PITCH).toRect()


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 has it."""
    parts = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES)
def test_every_square_can_be_seen(roles: Roles) -> None:
    ground = luminance(roles.surface)
    for share in SHARES:
        light, dark = sorted((luminance(mix(roles.first, roles.surface, share)), ground), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_levels_grow_with_the_cards() -> None:
    assert [level(value) for value in (0, 1, 4, 5, 9, 10, 19, 20, 500)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_the_size_of_a_square_tells_its_level(grid: DayGrid, theme: Theme) -> None:
    image = grid.grab().toImage()
    sizes = []
    for number in range(5):  # the first week
        cell = cell_of(grid, number)
        row = [image.pixelColor(x, cell.center().y()).name().upper() for x in range(cell.left(), cell.right() + 1)]
        sizes.append(sum(colour != theme.roles.paper for colour in row))
    assert sizes == sorted(sizes) and len(set(sizes)) == 5


def test_keys_go_from_day_to_day(grid: DayGrid) -> None:
    told: list[str] = []
    grid.told.connect(told.append)
    grid.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(grid, key)
    assert told == ["hari 178", "hari 177", "hari 170", "hari 0", "hari 7", "hari 178"]
    grid.clearFocus()
    assert told[-1] == ""
    assert grid.accessibleName() == "Hari: ringkasan"


def test_the_focus_is_seen_on_its_day(grid: DayGrid) -> None:
    before = grid.grab().toImage()
    grid.setFocus()
    assert grid.grab().toImage() != before


def test_the_pointer_is_told_the_day(grid: DayGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    for place in (cell_of(grid, 178).center(), cell_of(grid, 0).center(), QPoint(0, 0)):
        QApplication.sendEvent(grid, QHelpEvent(QHelpEvent.Type.ToolTip, place, grid.mapToGlobal(place)))
    assert told == ["hari 178", "hari 0"]


def test_without_days_it_draws_and_takes_keys(qtbot: QtBot, theme: Theme) -> None:
    empty = DayGrid(theme, "Hari", WEEKDAYS)
    qtbot.addWidget(empty)
    empty.grab()
    QTest.keyClick(empty, Qt.Key.Key_Up)
    assert empty.days() == ()


def test_the_legend_says_each_size_in_words(qtbot: QtBot, theme: Theme) -> None:
    key = LevelKey(theme, ("tidak ada", "1-4", "5-9", "10-19", "20"), "hari ini")
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    assert key.accessibleName() == "tidak ada; 1-4; 5-9; 10-19; 20; hari ini"
    key.grab()
