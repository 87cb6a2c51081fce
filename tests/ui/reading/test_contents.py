"""Where one is in the open lesson: the present heading marked while one reads, minutes left, jumps that are undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look
from desktop.ui.reading.contents_panel import ContentsPanel
from desktop.ui.reading.path_column import SHARE
from tests.ui.desk_world import FEW, MANY, NONE
from tests.ui.reading.shown import Reading
from tests.ui.sight import cut_words, overlaps, texts


def panel_of(reading: Reading) -> ContentsPanel:
    """The contents on the page."""
    return reading.page.companions.contents.panel


def titles(reading: Reading) -> list[str]:
    """The headings that the list shows once the lesson stands on the screen."""
    settle(reading)
    listed = panel_of(reading).list
    return [listed.item(row).text() for row in range(listed.count())]


def settle(reading: Reading) -> None:
    """Let the article measure itself, as it does after each paint."""
    reading.page.article._settle()


def test_every_lesson_shows_its_own_headings(reading: Reading) -> None:
    assert titles(reading) == ["Awal bacaan", *(f"Bagian {number}" for number in range(1, 7))]
    reading.session.open(FEW)
    assert titles(reading) == ["Awal bacaan", "Bagian 1", "Bagian 2"]


def test_the_present_heading_is_marked_while_one_reads(reading: Reading) -> None:
    article, here = reading.page.article, panel_of(reading).list.here
    settle(reading)
    assert here() == 0
    seen: set[int] = set()
    for value in range(0, article.verticalScrollBar().maximum() + 60, 60):
        article.verticalScrollBar().setValue(value)
        assert here() >= max(seen, default=0), "reading on never goes back"
        seen.add(here())
        top = article.tops()[[mark.name for mark in article.article.marks].index(f"bagian-{here()}")] if here() else 0
        assert top <= article.verticalScrollBar().value() + article.viewport().height()
    assert seen == set(range(7)), "at the end the last one is marked, though it never comes to the top"
    QTest.keyClick(article, Qt.Key.Key_Home)
    assert here() == 0


def test_minutes_left_fall_from_all_to_none(reading: Reading) -> None:
    article, panel = reading.page.article, panel_of(reading)
    settle(reading)
    whole = reading.session.current.minutes
    assert f"{whole} menit lagi" in texts(panel)
    told = []
    for value in range(0, article.verticalScrollBar().maximum() + 50, 50):
        article.verticalScrollBar().setValue(value)
        told.append(panel.list.accessibleDescription())
    minutes = [int(words.split()[0]) for words in told if words[0].isdecimal()]
    assert minutes == sorted(minutes, reverse=True) and minutes[0] == whole and minutes[-1] >= 1
    assert told[-1] == "akhir bacaan"


def test_a_heading_is_chosen_by_keys_and_left_again_to_the_very_line(reading: Reading) -> None:
    article, contents = reading.page.article, reading.page.companions.contents
    article.verticalScrollBar().setValue(77)
    place = article.position()
    contents.toggle()
    assert panel_of(reading).list.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(reading.page.focusWidget(), key)
    assert article.hasFocus()
    assert article.anchor() == "bagian-3" and panel_of(reading).list.here() == 3
    reading.session.go_back()
    assert article.position() == place
    assert panel_of(reading).list.here() == 0


def test_the_beginning_can_be_chosen_too(reading: Reading) -> None:
    article = reading.page.article
    article.scroll_to_anchor("bagian-4")
    place = article.position()
    panel_of(reading).list.chosen.emit(0)
    assert article.verticalScrollBar().value() == 0
    reading.session.go_back()
    assert article.position() == place


def test_a_last_section_too_short_to_come_to_the_top_is_marked_when_it_was_asked_for(reading: Reading) -> None:
    reading.page.resize(1366, 1100)
    settle(reading)
    for number in (5, 6, 5):
        panel_of(reading).list.chosen.emit(number)
        settle(reading)
        assert panel_of(reading).list.here() == number


@pytest.mark.parametrize(
    ("look", "size"),
    [
        (Look(text=24), (1366, 1900)),
        (Look(line=200, paragraph=200), (1366, 1900)),
        (Look(letter=12, word=16), (1366, 1900)),
        (Look(column=40), (1366, 1900)),
        (Look(serif=False), (1366, 1900)),
        (Look(), (1366, 500)),
        (Look(), (640, 1900)),
    ],
)
def test_a_heading_asked_for_in_another_layout_is_not_marked_while_the_title_is_on_top(
    reading: Reading, look: Look, size: tuple[int, int]
) -> None:
    page, article, here = reading.page, reading.page.article, panel_of(reading).list.here
    reading.session.open(FEW)
    page.resize(1366, 1900)
    settle(reading)
    assert article.verticalScrollBar().maximum() == 0, "the whole lesson is in sight"
    panel_of(reading).list.chosen.emit(2)
    settle(reading)
    assert here() == 2
    article.theme.set_look(look)
    page.resize(*size)
    settle(reading)
    assert article.verticalScrollBar().value() == 0 and here() == 0


def test_nothing_is_told_by_where_things_stood_before_a_new_size(reading: Reading) -> None:
    article = reading.page.article
    settle(reading)
    article.scroll_to_anchor("bagian-4")
    told: list[int] = []

    def tell(_seen: float, _end: bool) -> None:
        told.append(panel_of(reading).list.here())

    article.scrolled.connect(tell)
    for size in ((640, 428), (1366, 716), (1024, 1200)):
        reading.page.resize(*size)
        settle(reading)
    assert set(told) == {4}


def test_the_list_is_asked_for_and_left_by_one_key(reading: Reading) -> None:
    contents, article = reading.page.companions.contents, reading.page.article
    contents.toggle()
    contents.toggle()
    assert article.hasFocus()
    contents.toggle()
    QTest.keyClick(reading.page.focusWidget(), Qt.Key.Key_Escape)
    assert article.hasFocus()


def test_tab_goes_from_the_lessons_to_the_contents(reading: Reading) -> None:
    reading.page.navigator.setFocus()
    QTest.keyClick(reading.page.navigator, Qt.Key.Key_Tab)
    assert panel_of(reading).list.hasFocus()


def test_it_stands_under_the_lessons_and_takes_no_more_than_its_part(reading: Reading) -> None:
    page, panel = reading.page, panel_of(reading)
    for height in (428, 548, 716):
        page.resize(1366, height)
        QApplication.processEvents()
        assert panel.height() <= round(height * SHARE)
        assert page.navigator.height() + panel.height() == height
        assert panel.parentWidget() is page.navigator.parentWidget()
    page.resize(1366, 900)
    assert panel.height() == panel.height_for(panel.width()), "nothing has to be scrolled"
    reading.session.open(NONE)
    settle(reading)
    assert panel.height() == panel.height_for(panel.width())


@pytest.mark.parametrize("size", [(640, 428), (999, 548)])
def test_in_a_narrow_window_it_folds_out_and_in(reading: Reading, size: tuple[int, int]) -> None:
    page, panel = reading.page, panel_of(reading)
    page.resize(*size)
    assert not panel.isVisible()
    page.companions.contents.toggle()
    assert panel.isVisible() and panel.list.hasFocus()
    fold = panel.parentWidget()
    assert page.sides.rect().contains(fold.geometry()), "no part of it is outside"
    assert panel.height() >= panel.height_for(panel.width()), "nothing has to be scrolled"
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible() and page.article.hasFocus()
    page.companions.contents.toggle()
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert not panel.isVisible() and page.article.hasFocus()
    assert page.article.anchor() == "bagian-6" or panel.list.here() == 6


def test_it_folds_in_when_the_focus_goes_elsewhere_and_comes_back_beside_the_article(reading: Reading) -> None:
    page, panel = reading.page, panel_of(reading)
    page.resize(900, 548)
    page.companions.contents.toggle()
    page.article.setFocus()
    assert not panel.isVisible()
    page.companions.contents.toggle()
    page.sides.show_path()
    assert not panel.isVisible() and page.navigator.hasFocus()
    page.companions.contents.toggle()
    assert panel.isVisible() and not page.navigator.isVisible()
    page.resize(1366, 716)
    QApplication.processEvents()
    assert panel.isVisible() and panel.parentWidget() is page.navigator.parentWidget()
    assert overlaps(page) == []


@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1366, 716)])
def test_no_word_of_it_is_cut(qtbot: QtBot, reading: Reading, size: tuple[int, int]) -> None:
    reading.page.resize(*size)
    settle(reading)
    assert cut_words(reading.page) == []
    reading.page.companions.contents.toggle()
    assert cut_words(reading.page) == []
    assert any("menit lagi" in text for text in texts(reading.page))


def test_opening_the_lesson_anew_tells_its_headings_once(reading: Reading) -> None:
    reading.session.open(NONE)
    reading.session.open(MANY)
    assert titles(reading)[1:] == [f"Bagian {number}" for number in range(1, 7)]
