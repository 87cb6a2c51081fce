"""The headings of a lesson as a list: the one that is read is marked, spoken and kept in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.contents_list import ContentsList, ContentsRow

LONG = "Apa yang terjadi kalau dua negara tidak lagi sepakat tentang perjanjian yang sudah mereka tandatangani?"
ROWS = (ContentsRow("Awal bacaan"), ContentsRow("Mesir"), ContentsRow("Kairo", 1), ContentsRow(LONG))


@pytest.fixture
def contents(qtbot: QtBot, theme: Theme) -> ContentsList:
    made = ContentsList(theme)
    qtbot.addWidget(made)
    made.resize(288, 90)
    made.set_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def said(contents: ContentsList) -> list[object]:
    return [contents.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(contents.count())]


def test_a_voice_says_the_number_of_each_and_which_one_is_read(contents: ContentsList) -> None:
    contents.set_here(1)
    assert said(contents)[:3] == ["Awal bacaan, 1 dari 4", "Mesir, 2 dari 4, sedang dibaca", "Kairo, 3 dari 4"]
    contents.set_here(2)
    assert said(contents)[1:3] == ["Mesir, 2 dari 4", "Kairo, 3 dari 4, sedang dibaca"]


def test_keys_walk_the_list_and_ask_for_a_heading_while_another_is_read(qtbot: QtBot, contents: ContentsList) -> None:
    contents.clearFocus()
    contents.set_here(1)
    contents.setFocus()
    assert contents.currentRow() == 1, "it begins where one is"
    QTest.keyClick(contents, Qt.Key.Key_Down)
    assert (contents.currentRow(), contents.here()) == (2, 1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(contents.chosen) as asked:
            QTest.keyClick(contents, key)
        assert asked.args == [2]
    contents.set_here(3)
    assert contents.currentRow() == 2, "reading on moves nothing under the fingers"
    with qtbot.waitSignal(contents.left):
        QTest.keyClick(contents, Qt.Key.Key_Escape)


def test_letters_search_the_list(contents: ContentsList) -> None:
    contents.setFocus()
    QTest.keyClicks(contents, "kai")
    assert contents.currentRow() == 2


def test_a_click_asks_for_a_heading(qtbot: QtBot, contents: ContentsList) -> None:
    with qtbot.waitSignal(contents.chosen) as asked:
        place = contents.visualItemRect(contents.item(1)).center()
        QTest.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [1]


def test_what_is_read_is_brought_into_sight(contents: ContentsList) -> None:
    contents.set_here(3)
    assert contents.viewport().rect().intersects(contents.visualItemRect(contents.item(3)))
    contents.set_here(0)
    assert contents.viewport().rect().contains(contents.visualItemRect(contents.item(0)))


def test_a_long_heading_is_whole_at_any_width(contents: ContentsList) -> None:
    assert contents.height_for(600) < contents.height_for(288) < contents.height_for(200)
    contents.resize(288, contents.height_for(288))
    assert sum(contents.sizeHintForRow(row) for row in range(4)) == contents.height_for(288)


def test_it_stands_nowhere_before_it_is_told_and_after_other_rows(contents: ContentsList) -> None:
    contents.set_here(7)
    assert contents.here() == -1
    contents.set_here(2)
    contents.set_rows(ROWS[:2])
    assert (contents.here(), contents.selectedItems()) == (-1, [])
    contents.set_rows(())
    contents.setFocus()
    QTest.keyClick(contents, Qt.Key.Key_Return)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_mark_is_a_tint_and_a_bar_and_heavier_words(contents: ContentsList, theme: Theme, dark: bool) -> None:
    theme.set_look(Look(dark=dark, motion=False))
    contents.set_here(1)
    place = contents.visualItemRect(contents.item(1))
    drawn = contents.grab().toImage()
    roles = theme.roles
    assert drawn.pixelColor(place.right() - 20, place.center().y()).name().upper() == roles.tint_first
    assert drawn.pixelColor(16, place.center().y()).name().upper() == roles.first
    assert drawn.pixelColor(16, place.top() - 8).name().upper() == roles.paper
