"""A card with its buttons: which keys mean what, before and after it is turned."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.study.answers import Checked
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.card_table import FORGOT, KNEW, CardTable
from desktop.ui.widgets.card_wanted import Wanted
from tests.ui.desk_world import Heard


class Page(QWidget):
    """A page that hears the keys for which the table has no use."""

    def __init__(self, theme: Theme, compact: bool) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.table = CardTable(theme, compact=compact)
        QVBoxLayout(self).addWidget(self.table)

    def keyPressEvent(self, event: object) -> None:
        self.heard.append(event.key())  # type: ignore[attr-defined]


@pytest.fixture(params=[False, True], ids=["page", "panel"])
def page(qtbot: QtBot, theme: Theme, request: pytest.FixtureRequest) -> Page:
    """A table in both of its sizes, with a card on it."""
    made = Page(theme, request.param)
    qtbot.addWidget(made)
    made.resize(500, 520)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.table.setFocus()
    made.table.show_front("1 Awal", "Siapa dulu?")
    return made


def test_a_card_face_down_knows_only_space(page: Page) -> None:
    flips, ratings = Heard(page.table.flip_wanted), Heard(page.table.rated)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Space):
        QTest.keyClick(page.table.face, key)
    assert (len(flips.all), ratings.all) == (1, [])
    assert page.heard == [Qt.Key.Key_1, Qt.Key.Key_2]


def test_a_turned_card_knows_its_two_grades(page: Page) -> None:
    page.table.show_back("Mesir.", "")
    flips, ratings = Heard(page.table.flip_wanted), Heard(page.table.rated)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_3):
        QTest.keyClick(page.table.face, key)
    assert ratings.all == [FORGOT, KNEW]
    assert flips.all == []
    assert page.heard == [Qt.Key.Key_Space, Qt.Key.Key_3]


def test_the_buttons_show_what_can_be_done_now(page: Page) -> None:
    table = page.table
    assert table.flip_button.isVisible()
    assert not table.forgot_button.isVisible()
    table.show_back("Mesir.", "")
    assert not table.flip_button.isVisible()
    assert table.forgot_button.isVisible() and table.knew_button.isVisible()
    table.show_front("", "Dan sesudahnya?")
    assert table.flip_button.isVisible()


def test_a_click_on_the_card_or_its_button_turns_it(page: Page) -> None:
    flips = Heard(page.table.flip_wanted)
    QTest.mouseClick(page.table.face, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.table.flip_button, Qt.MouseButton.LeftButton)
    assert len(flips.all) == 2


def test_the_focus_stays_on_the_table_through_turn_and_next_card(page: Page) -> None:
    page.table.flip_button.setFocus()
    page.table.show_back("Mesir.", "")
    assert page.table.has_focus()
    page.table.knew_button.setFocus()
    page.table.show_front("", "Dan sesudahnya?")
    assert page.focusWidget() is page.table.face


def test_the_focus_is_not_taken_from_elsewhere(page: Page) -> None:
    other = QWidget(page)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    other.setFocus()
    page.table.show_back("Mesir.", "")
    page.table.show_front("", "Dan sesudahnya?")
    assert page.focusWidget() is other


def test_the_grades_say_what_follows_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    large, small = CardTable(theme, compact=False), CardTable(theme, compact=True)
    qtbot.addWidget(large)
    qtbot.addWidget(small)
    assert large.forgot_button.accessibleDescription() == "ulang sebentar lagi, 1"
    assert large.knew_button.accessibleDescription() == "ulang lain hari, 2"
    assert small.knew_button.accessibleDescription() == "2"


def test_the_right_order_stands_once_in_its_list_and_is_heard_on_the_card(page: Page) -> None:
    table = page.table
    table.show_front("1 Awal", "Mana dulu?", wanted=Wanted("order", ("satu", "dua"), (1, 0)))
    listed = "<ol><li>satu</li><li>dua</li></ol>"
    table.show_back(f"{listed}<p>Begitu.</p>", "", Checked(right=False, order=(1, 0)))
    shown = table.face._words.back
    assert "Belum tepat" in shown and shown.endswith("<br>Begitu.")
    assert "satu" in table.face.accessibleName()
    table.show_front("1 Awal", "Mana dulu?", wanted=Wanted("order", ("satu", "dua"), (1, 0)))
    table.show_back(listed, "", Checked(right=True, order=(0, 1)))
    assert table.face._words.back.endswith("</b>"), "with nothing to add, only what became of it"
