"""The list of a search: keys go from hit to hit and never stand on the name of a group."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.search_list import SearchList
from desktop.ui.widgets.search_rows import GroupRow, HitRow, PastRow, Row
from tests.ui.desk_world import Heard

SENTENCE = "Mesir dan Indonesia menandatangani perjanjian persahabatan pada 10 Juni 1947. " * 3


def hits(groups: int, each: int) -> tuple[Row, ...]:
    """Groups of so many hits each, their keys counted from 0."""
    rows: list[Row] = []
    for group in range(groups):
        rows.append(GroupRow(f"Bacaan {group}", f"{each} temuan"))
        keys = range(group * each, group * each + each)
        rows += [HitRow(key, "Kartu", f"Kartu {key}", SENTENCE, ((0, 5),)) for key in keys]
    return tuple(rows)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> SearchList:
    made = SearchList(theme)
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    made.set_rows(hits(3, 5))
    return made


def current(view: SearchList) -> int:
    """The key of the hit that is picked."""
    row = view.rows.row_at(view.currentIndex())
    assert isinstance(row, HitRow), "never the name of a group"
    return row.key


def seen_whole(view: SearchList) -> bool:
    """Whether the row that is picked stands in sight."""
    return view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_arrows_home_end_and_pages_go_from_hit_to_hit(view: SearchList) -> None:
    assert current(view) == 0
    way = []
    for key in [Qt.Key.Key_Down] * 5 + [Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home]:
        QTest.keyClick(view, key)
        way.append(current(view))
        assert seen_whole(view)
    assert way == [1, 2, 3, 4, 5, 4, 14, 0]
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    below = current(view)
    assert below > 1 and seen_whole(view)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert current(view) > below
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert current(view) == 0 and view.verticalScrollBar().value() == 0


def test_enter_and_a_click_take_a_hit(view: SearchList) -> None:
    chosen = Heard(view.chosen)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.rows.index(1, 0)).center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.rows.index(0, 0)).center())
    assert chosen.all == [1, 0]


def test_above_the_first_row_the_list_is_left(view: SearchList) -> None:
    left = Heard(view.left)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert not left.all
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert len(left.all) == 1


def test_letters_belong_to_the_field(view: SearchList) -> None:
    written = Heard(view.written)
    QTest.keyClicks(view, "a 1")
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert written.all == ["a", " ", "1", ""]


def test_words_of_before_are_asked_again_or_forgotten(view: SearchList) -> None:
    asked, dropped = Heard(view.asked), Heard(view.dropped)
    view.set_rows((PastRow("mesir"), PastRow("konvensi wina")))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert (asked.all, dropped.all) == (["konvensi wina"], ["konvensi wina", ""])
    view.set_rows(hits(1, 1))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(dropped.all) == 2, "what was found cannot be deleted here"


def test_an_empty_list_does_nothing(view: SearchList) -> None:
    chosen = Heard(view.chosen)
    view.set_rows(())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        QTest.keyClick(view, key)
    assert chosen.all == [] and view.said() == "" and view.height_of_rows(400) == 0


def test_a_listener_hears_what_a_row_is(view: SearchList) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [view.rows.index(place, 0).data(role) for place in (0, 1)]
    assert said == ["Bacaan 0, 5 temuan", f"Kartu, Kartu 0: {SENTENCE}"]
    assert view.said() == said[1]
    assert view.accessibleName()


def test_rows_are_painted_in_other_widths_and_themes(view: SearchList, theme: Theme) -> None:
    view.set_rows((HitRow(0, "Kartu", "Kartu 0", SENTENCE[:70]),))
    heights = []
    for width in (220, 900):
        view.resize(width, 300)
        view.grab()
        heights.append(view.height_of_rows(width))
    assert heights[0] > heights[1], "in a narrow list a sentence takes another line"
    view.set_rows((*hits(1, 2), HitRow(9, "Bacaan", "", "Satu.", ()), PastRow("mesir")))
    for dark in (False, True):
        theme.set_look(theme.look._replace(dark=dark))
        column = view.grab().toImage()
        colours = {column.pixelColor(400, place).name() for place in range(column.height())}
        assert {theme.roles.surface.lower(), theme.roles.tint_first.lower()} <= colours


def test_a_screen_reader_meets_a_list_with_its_rows(view: SearchList) -> None:
    reader = QAccessible.queryAccessibleInterface(view)
    assert reader.role() == QAccessible.Role.List and reader.text(QAccessible.Text.Name) == "Hasil pencarian"
    rows = [reader.child(place) for place in range(reader.childCount())]
    assert [row.role() for row in rows] == [QAccessible.Role.ListItem] * len(view.rows.rows)
    assert rows[1].text(QAccessible.Text.Name) == f"Kartu, Kartu 0: {SENTENCE}"
    assert rows[1].state().selectable and not rows[0].state().selectable, "the name of a group is none to choose"
