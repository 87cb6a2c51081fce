"""*Kartu saya*: rows with their keys, filters that bring back what rests, an empty page that says how to begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.notes.page import NotesPage
from desktop.ui.sessions.notes import MARKED, SUSPENDED, NotesSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World, cards_of
from tests.ui.sight import cut_words, texts


@pytest.fixture
def session(world: World) -> NotesSession:
    return NotesSession(world.desk, world.desk)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, session: NotesSession, world: World) -> NotesPage:
    """The page with three notes, the newest one beside a lesson."""
    for number in (1, 2, 3):
        lesson = FEW if number == 3 else ""
        tags = ("ganjil",) if number % 2 else ()
        world.clock.move(minutes=1)
        assert session.save(session.begin()._replace(front=f"Soal {number}?", back="x", tags=tags, lesson=lesson))
    made = NotesPage(theme, session)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def rows(page: NotesPage) -> list[str]:
    model = page.list.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_the_newest_note_stands_first_and_has_the_focus(page: NotesPage) -> None:
    assert rows(page) == ["Soal 3?", "Soal 2?", "Soal 1?"]
    assert page.list.hasFocus() and page.list.current().text == "Soal 3?"
    spoken = page.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Soal 3?. baru. Tanya jawab · #ganjil · Apa yang disepakati?"


def test_words_and_tags_are_looked_for_while_they_are_typed(page: NotesPage, qtbot: QtBot) -> None:
    page.take_search()
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "#ganjil 1")
    qtbot.waitUntil(lambda: rows(page) == ["Soal 1?"])
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    page.search.setText("zzz")
    page.refresh()
    assert "Tidak ada kartu dengan kata itu. Tekan Esc untuk melihat semua." in texts(page)
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(rows(page)) == 3)


def test_a_row_is_changed_deleted_and_brought_back(page: NotesPage, world: World) -> None:
    wanted = Heard(page.edit_wanted)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.all == [page.list.current().note]
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert rows(page) == ["Soal 3?", "Soal 1?"]
    assert page.list.current().text == "Soal 1?" and page.list.hasFocus(), "the cursor stays where it was"
    undo_last(world.desk)
    assert rows(page) == ["Soal 3?", "Soal 2?", "Soal 1?"]


def test_its_lesson_is_one_key_away(page: NotesPage) -> None:
    wanted = Heard(page.lesson_wanted)
    QTest.keyClick(page.list, Qt.Key.Key_R)
    assert wanted.all == [(FEW, "")]
    assert page.tools.read_button.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_R)
    assert len(wanted.all) == 1 and not page.tools.read_button.isVisible()


def test_what_rests_is_found_and_used_again(page: NotesPage, world: World) -> None:
    card = cards_of(MANY, 1)[0]
    world.progress.record_suspend(card, world.clock(), "1.0")
    QTest.keyClick(page.list, Qt.Key.Key_Exclam)
    assert len(world.progress.suspended()) == 2
    page.filters.segments[SUSPENDED].click()
    assert page.filters.segments[SUSPENDED].text() == "Diistirahatkan (2)"
    assert any("memakainya lagi" in text for text in texts(page))
    assert page.tools.rest_button.text() == "Pakai lagi"
    page.list.go_to(0)
    assert page.list.current().key == card and not page.tools.delete_button.isVisible()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Exclam)
    QTest.keyClick(page.list, Qt.Key.Key_Exclam)
    assert world.progress.suspended() == set()
    assert "Tidak ada kartu yang diistirahatkan. Semua kartumu ikut diulang." in texts(page)


def test_marked_cards_are_found(page: NotesPage, world: World) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Asterisk, Qt.KeyboardModifier.ShiftModifier)
    page.filters.segments[MARKED].click()
    assert rows(page) == ["Soal 3?"] and page.list.current().marked
    page.tools.mark_button.click()
    assert rows(page) == [] and world.progress.marked() == set()


def test_wishes_go_to_the_window(page: NotesPage) -> None:
    heard = [Heard(signal) for signal in (page.new_wanted, page.import_wanted, page.export_wanted)]
    for button in (page.new_button, page.import_button, page.export_button):
        button.click()
    assert [len(one.all) for one in heard] == [1, 1, 1]


def test_an_empty_page_says_in_two_sentences_how_to_begin(qtbot: QtBot, theme: Theme, session: NotesSession) -> None:
    page = NotesPage(theme, session)
    qtbot.addWidget(page)
    page.resize(640, 428)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    (words,) = [text for text in texts(page) if text.startswith("Di sini nanti")]
    assert words.count(". ") == 1 and not page.tools.isVisible()
    assert page.new_button.hasFocus()


@pytest.mark.parametrize("size", [(1366, 716), (1024, 548), (640, 428)])
def test_no_word_is_cut(page: NotesPage, theme: Theme, size: tuple[int, int]) -> None:
    theme.set_look(Look(dark=True, text=32, motion=False))
    page.resize(*size)
    QApplication.processEvents()
    assert cut_words(page) == []
    title = next(label for label in page.findChildren(QLabel) if label.text() == "Kartu saya")
    assert title.height() < 60, "one line"
    assert page.tools.mapTo(page, QPoint(0, page.tools.height())).y() <= page.height()
    page.grab()
