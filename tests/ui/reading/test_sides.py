"""Navigator and cards beside the article, or as drawers where the window is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.reading.sides import NARROWEST, WIDEST
from desktop.ui.widgets.button import KeyButton
from tests.ui.desk_world import FEW, Heard
from tests.ui.reading.shown import Reading


def shows(reading: Reading, side: QWidget) -> bool:
    """Whether a side lies open before the eyes: beside the article, or in a drawer that is out."""
    place = QRect(side.mapTo(reading.page, QPoint(0, 0)), side.size())
    return side.isVisible() and reading.page.rect().contains(place)


def button(reading: Reading, text: str) -> KeyButton | None:
    """The button above the article that pulls out a drawer, while it is shown."""
    shown = (one for one in reading.page.findChildren(KeyButton) if one.isVisible())
    return next((one for one in shown if one.text() == text), None)


@pytest.mark.parametrize(
    ("width", "path", "cards"),
    [(1366, True, True), (1200, True, True), (1199, True, False), (1000, True, False), (999, False, False)],
)
def test_the_sides_give_way_at_their_widths(reading: Reading, width: int, path: bool, cards: bool) -> None:
    reading.page.resize(width, 548)
    assert shows(reading, reading.page.navigator) == path
    assert shows(reading, reading.page.panel) == cards
    assert (button(reading, "Daftar bacaan") is None) == path, "what is away has a button"
    assert (button(reading, "Kartu") is None) == path, "cards alone have theirs in the bar of the window"
    assert reading.page.sides.cards_alone == (path and not cards)


def test_no_strip_lies_above_the_article_for_one_button(reading: Reading) -> None:
    page = reading.page
    for width in (1024, 900, 1024):
        page.resize(width, 548)
        QApplication.processEvents()
    assert page.article.mapTo(page, QPoint(0, 0)).y() == 0
    assert page.article.height() == 548


def test_the_window_hears_when_its_button_is_wanted(reading: Reading) -> None:
    told = Heard(reading.page.sides.cards_went)
    wanted = []
    for width in (1366, 1100, 1024, 900, 1100, 1366):
        reading.page.resize(width, 548)
        wanted.append(reading.page.sides.cards_alone)
    assert wanted == [False, True, True, False, True, False]
    assert len(told.all) == 4


def test_wide_again_everything_stands_where_it_stood(reading: Reading) -> None:
    page = reading.page
    before = [side.mapTo(page, QPoint(0, 0)).x() for side in (page.navigator, page.article, page.panel)]
    for width in (900, 1100, 900, 1366):
        page.resize(width, 716)
    after = [side.mapTo(page, QPoint(0, 0)).x() for side in (page.navigator, page.article, page.panel)]
    assert after == before


def test_a_drawer_opens_takes_the_focus_and_gives_it_back(reading: Reading) -> None:
    page = reading.page
    page.resize(900, 548)
    page.article.setFocus()
    page.sides.show_path()
    assert shows(reading, page.navigator)
    assert page.navigator.hasFocus()
    QTest.keyClick(page.navigator, Qt.Key.Key_Escape)
    assert not shows(reading, page.navigator)
    assert page.article.hasFocus()


def test_a_lesson_chosen_in_the_drawer_closes_it(reading: Reading) -> None:
    page = reading.page
    page.resize(900, 548)
    page.sides.show_path()
    page.navigator.chosen.emit(FEW)
    assert not shows(reading, page.navigator)
    assert page.article.hasFocus()
    assert reading.session.current.lesson.id == FEW


def test_a_card_in_the_drawer_is_turned_at_once(reading: Reading) -> None:
    page = reading.page
    page.resize(1024, 548)
    page.sides.show_cards()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert reading.cards.turned
    page.panel._see.click()
    assert not shows(reading, page.panel), "its paragraph is not covered"
    assert page.article.hasFocus()


def test_only_one_drawer_is_out(reading: Reading) -> None:
    page = reading.page
    page.resize(900, 548)
    page.sides.show_path()
    page.sides.show_cards()
    assert not shows(reading, page.navigator)
    assert shows(reading, page.panel)
    page.sides.show_path()
    assert shows(reading, page.navigator)
    assert not shows(reading, page.panel)


def test_the_buttons_open_the_drawers(reading: Reading) -> None:
    page = reading.page
    page.resize(900, 548)
    button(reading, "Daftar bacaan").click()
    assert shows(reading, page.navigator)
    page.sides.close_drawers()
    button(reading, "Kartu").click()
    assert shows(reading, page.panel)


def test_beside_the_article_the_sides_only_take_the_focus(reading: Reading) -> None:
    page = reading.page
    page.sides.show_path()
    assert page.navigator.hasFocus()
    page.sides.show_cards()
    assert page.panel.table.has_focus()


def test_a_moved_border_is_kept_and_found_again(reading: Reading) -> None:
    told = Heard(reading.page.sides.resized)
    splitter = reading.page.sides._splitter
    for place in range(300, 341, 5):
        splitter.moveSplitter(place, 1)
    assert told.all == [], "not written for each pixel"
    reading.page.keep_place()
    assert len(told.all) == 1
    assert reading.settings.side_widths()[0] == splitter.sizes()[0] == 340
    reading.page.resize(1500, 716)
    assert splitter.sizes()[0] == 340


def test_a_border_that_rests_is_told(reading: Reading, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.page.sides.resized):
        reading.page.sides._splitter.moveSplitter(340, 1)


@pytest.mark.parametrize(("kept", "shown"), [((1, 1), (200, 260)), ((9999, 9999), (480, 520))])
def test_nonsense_widths_leave_room_for_the_article(
    reading: Reading, kept: tuple[int, int], shown: tuple[int, int]
) -> None:
    reading.page.sides.set_widths(*kept)
    sizes = reading.page.sides._splitter.sizes()
    assert sizes[0] <= shown[0] + 1
    assert sizes[2] >= min(shown[1], 260)
    assert sizes[1] > 300


def test_no_side_takes_the_room_of_the_article(reading: Reading) -> None:
    page = reading.page
    splitter = page.findChild(QSplitter)
    assert splitter is not None
    for border, x in ((1, 1300), (2, 10)):
        splitter.moveSplitter(x, border)
        path, article, cards = splitter.sizes()
        assert path <= WIDEST[0]
        assert cards <= WIDEST[1]
        assert article >= NARROWEST
