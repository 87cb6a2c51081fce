"""Choices side by side: one holds, the arrows go to the neighbour, and a dot says it beside the colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.segments import HEIGHT, Segments
from tests.ui.desk_world import Heard


@pytest.fixture
def segments(qtbot: QtBot, theme: Theme) -> Segments:
    made = Segments(theme, "Banyaknya", {"5": "Lima", "10": "Sepuluh", "20": "Dua puluh"})
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_click_and_the_arrows_choose(segments: Segments) -> None:
    chosen = Heard(segments.chosen)
    assert segments.current() == "5"
    QTest.mouseClick(segments.segments["10"], Qt.MouseButton.LeftButton)
    QTest.keyClick(segments.segments["10"], Qt.Key.Key_Right)
    QTest.mouseClick(segments.segments["20"], Qt.MouseButton.LeftButton)
    assert chosen.all == ["10", "20"], "the same again is no news"
    assert segments.current() == "20"


def test_to_choose_by_program_tells_nobody(segments: Segments) -> None:
    chosen = Heard(segments.chosen)
    segments.choose("10")
    segments.set_text("10", "Sepuluh soal")
    assert (segments.current(), chosen.all) == ("10", [])
    assert segments.segments["10"].text() == "Sepuluh soal"


def test_a_screen_reader_hears_one_of_several_and_of_what(segments: Segments) -> None:
    interface = QAccessible.queryAccessibleInterface(segments.segments["5"])
    assert interface.role() == QAccessible.Role.RadioButton and interface.state().checked
    assert interface.text(QAccessible.Text.Description) == "Banyaknya"


@pytest.mark.parametrize("dark", [False, True])
def test_the_one_that_holds_has_a_full_dot(segments: Segments, theme: Theme, dark: bool) -> None:
    theme.set_look(Look(dark=dark, motion=False))
    filled = {}
    for key, segment in segments.segments.items():
        assert segment.height() == HEIGHT and segment.width() >= segment.minimumSizeHint().width()
        drawn = segment.grab().toImage()
        row = [drawn.pixelColor(x, HEIGHT // 2).name().upper() for x in range(4, segment.width() // 2)]
        filled[key] = row.count(theme.roles.first)
    assert filled["5"] >= 5 and filled["10"] == filled["20"] == 0
