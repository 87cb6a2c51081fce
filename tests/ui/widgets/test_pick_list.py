"""A list of which one is picked: groups are passed over, long names wrap, Enter is the page's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.fade import LENGTH
from desktop.ui.widgets.pick_list import PickList, PickRow
from tests.ui.desk_world import LONG_TITLE, Heard

ROWS = (
    PickRow("a", "Satu", "", "Awal"),
    PickRow("b", LONG_TITLE, "belum dibaca", "Awal"),
    PickRow("c", "Tiga & <empat>", "", "Akhir"),
)


class Page(QWidget):
    """Hears the keys that the list leaves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.list = PickList(theme, "Bacaan")
        QVBoxLayout(self).addWidget(self.list)

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self.keys.append(event.key())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    made = Page(theme)
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.list.set_rows(ROWS, "a")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.list.setFocus()
    return made


def test_the_arrows_pick_and_pass_over_the_groups(page: Page) -> None:
    chosen = Heard(page.list.chosen)
    assert page.list.current() == "a"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(page.list, key)
    assert chosen.all == ["b", "c"]
    assert page.keys[-1] == Qt.Key.Key_Return


def test_other_rows_are_shown_without_telling(page: Page) -> None:
    chosen = Heard(page.list.chosen)
    page.list.set_rows(ROWS[1:], "c")
    assert (page.list.current(), chosen.all) == ("c", [])
    page.list.pick("b")
    assert chosen.all == ["b"]
    page.list.set_rows((), "")
    assert page.list.current() == ""


def test_a_long_name_takes_more_lines_where_it_is_narrow(page: Page) -> None:
    def height() -> int:
        QApplication.processEvents()
        return page.list.visualItemRect(page.list.item(2)).height()

    wide = height()
    page.resize(200, 400)
    assert height() > wide >= 60


def test_a_voice_says_a_row_with_its_note(page: Page) -> None:
    row = page.list.item(2)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == f"{LONG_TITLE}, belum dibaca"


def test_what_is_picked_is_framed_and_more_so_with_the_focus(page: Page, theme: Theme) -> None:
    theme.set_look(Look(dark=True, motion=False))

    def frame() -> int:
        QApplication.processEvents()
        drawn = page.list.viewport().grab().toImage()
        middle = page.list.visualItemRect(page.list.item(1)).center().x()
        return [drawn.pixelColor(middle, y).name().upper() for y in range(90)].count(theme.roles.first)

    focused = frame()
    page.list.clearFocus()
    assert focused > frame() >= 2


def test_names_fade_where_there_are_more(page: Page) -> None:
    page.list.set_rows(tuple(PickRow(str(number), f"Bacaan {number}") for number in range(40)), "0")
    QApplication.processEvents()
    view = page.list.viewport()
    ground = QColor(page.list.theme.roles.surface).lightness()
    for _row in range(25):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    picked = page.list.visualRect(page.list.currentIndex())
    assert LENGTH - 1 <= picked.top() < picked.bottom() <= view.height() - LENGTH, "what is picked stands clear"
    picture = view.grab().toImage()
    for edge in (0, view.height() - 1):
        assert all(abs(picture.pixelColor(x, edge).lightness() - ground) < 8 for x in range(view.width()))
