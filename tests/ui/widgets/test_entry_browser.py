"""List and entry side by side, or one in the place of the other: reached, read and left with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article_page import ArticlePage
from desktop.ui.widgets.entry_browser import EntryBrowser
from desktop.ui.widgets.letter_row import Letter
from tests.ui.desk_world import Heard
from tests.ui.widgets.test_entry_list import ROWS

WIDE, NARROW = (1000, 700), (640, 428)


@pytest.fixture
def browser(qtbot: QtBot, theme: Theme) -> EntryBrowser:
    made = EntryBrowser(theme, "Istilah", "Cari istilah")
    qtbot.addWidget(made)
    made.set_rows(ROWS, ("A", "B"), "Tidak ada.", "3 istilah")
    made.show_entry(ArticlePage("a", "", "", "akses", "", (), '<p>Arti. <a href="go:x">Bacaan</a></p>'))
    made.resize(*WIDE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.take_focus()
    return made


def press(browser: EntryBrowser, key: Qt.Key) -> None:
    widget = browser.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_one_can_type_at_once_and_goes_on_by_keys(browser: EntryBrowser) -> None:
    asked, left = Heard(browser.asked), Heard(browser.left)
    QTest.keyClicks(browser.focusWidget(), "b")
    assert asked.all == ["b"]
    press(browser, Qt.Key.Key_Down)
    assert browser.list.hasFocus()
    press(browser, Qt.Key.Key_Return)
    assert browser.view.hasFocus()
    press(browser, Qt.Key.Key_Escape)
    assert browser.list.hasFocus()
    press(browser, Qt.Key.Key_Escape)
    assert browser.field.hasFocus() and browser.field.text() == "" and left.all == []
    press(browser, Qt.Key.Key_Escape)
    assert len(left.all) == 1


def test_links_of_the_entry_are_told(browser: EntryBrowser) -> None:
    followed = Heard(browser.followed)
    press(browser, Qt.Key.Key_Return)
    press(browser, Qt.Key.Key_Tab)
    press(browser, Qt.Key.Key_Return)
    assert followed.all == ["go:x"]


def test_in_a_narrow_place_one_stands_where_the_other_was(browser: EntryBrowser) -> None:
    browser.resize(*NARROW)
    assert browser.list.isVisible() and not browser.view.isVisible() and not browser.letters.isVisible()
    press(browser, Qt.Key.Key_Return)
    assert browser.view.hasFocus() and browser.back_button.isVisible() and not browser.list.isVisible()
    browser.resize(*WIDE)
    assert browser.list.isVisible() and browser.view.isVisible() and browser.view.hasFocus()
    browser.resize(*NARROW)
    browser.back_button.click()
    assert browser.list.hasFocus()


def test_an_entry_stays_the_current_one_while_nothing_is_typed(browser: EntryBrowser) -> None:
    assert browser.pick("c") and not browser.pick("hilang")
    browser.set_rows(ROWS, (), "Tidak ada.", "")
    assert browser.list.current().key == "c"
    browser.field.setText("x")
    browser.set_rows(ROWS[:2], (), "Tidak ada.", "")
    assert browser.list.current().key == "a", "the best one, for what was typed"
    browser.set_rows((), (), "Tidak ada.", "")
    assert browser.nothing.isVisible() and browser.nothing.text() == "Tidak ada." and not browser.list.isVisible()


def test_a_click_on_a_letter_goes_there(browser: EntryBrowser) -> None:
    letters = browser.letters.findChildren(Letter)
    assert [letter.accessibleName() for letter in letters] == ["Ke huruf A", "Ke huruf B"]
    QTest.mouseClick(letters[1], Qt.MouseButton.LeftButton)
    assert browser.list.current().key == "b" and browser.list.hasFocus()
    browser.grab()
    browser.letters.set_letters(("C",))
    QApplication.sendPostedEvents(None, 52)
    assert browser.letters.letters() == ("C",)


def test_a_passage_of_an_entry_becomes_no_card(browser: EntryBrowser) -> None:
    chosen = Heard(browser.view.passage_chosen)
    browser.enter()
    press(browser, Qt.Key.Key_K)
    menu = browser.view.createStandardContextMenu()
    assert chosen.all == [] and "Buat kartu dari bagian ini" not in [action.text() for action in menu.actions()]
    menu.deleteLater()
