"""The window: pages made when they are wanted, wishes carried from one to another, its place kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.study.memory import Rating
from desktop.ui.look.theme import Look, Theme
from desktop.ui.review.page import ReviewPage
from desktop.ui.sessions.figures import HardCard
from desktop.ui.sessions.table import Sessions
from desktop.ui.window.main import MainWindow
from desktop.ui.window.pages import QUIZ, READING, REVIEW, TODAY
from tests.ui.desk_world import FEW, LAST, LONG_TITLE, MANY, NONE, Heard, World
from tests.ui.sight import cut_words, texts
from tests.ui.window.shown import Shown


def test_only_the_first_page_is_made_before_the_first_picture(shown: Shown, theme: Theme) -> None:
    window = MainWindow(theme, Sessions(shown.world.desk, shown.settings, shown.world.desk))
    window.show_page(TODAY)
    assert list(window.pages.made) == [TODAY]
    window.complete()
    assert set(window.pages.made) == {TODAY, READING, REVIEW}
    assert window.page == TODAY, "the others are made behind it"
    window.deleteLater()


def test_it_tells_once_that_it_stands(qtbot: QtBot, shown: Shown, theme: Theme) -> None:
    window = MainWindow(theme, Sessions(shown.world.desk, shown.settings, shown.world.desk))
    qtbot.addWidget(window)
    window.show_page(TODAY)
    painted = Heard(window.painted)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert len(painted.all) == 1


def test_the_tabs_show_their_pages(shown: Shown) -> None:
    for page in (TODAY, REVIEW, QUIZ, READING):
        QTest.mouseClick(shown.window.topbar.tab(page), Qt.MouseButton.LeftButton)
        assert shown.window.page == page
        assert shown.window.topbar.current() == page
        assert shown.world.progress.get_state("page") == page


def test_every_page_takes_the_focus(shown: Shown) -> None:
    shown.world.read(FEW)
    shown.window.show_page(TODAY)
    assert shown.focus.accessibleName() == "Mulai mengulang"
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_Space)
    assert shown.sessions.review.turned
    shown.window.show_page(READING)
    assert shown.window.reading.article.hasFocus()


def test_a_window_closed_before_its_picture_was_told_says_and_asks_nothing(shown: Shown, theme: Theme) -> None:
    window = MainWindow(theme, Sessions(shown.world.desk, shown.settings, shown.world.desk))
    window.show_page(TODAY)
    painted = Heard(window.painted)
    window.show()
    window.repaint()
    window.close()
    QApplication.processEvents()
    assert painted.all == []
    assert not window._minute.isActive()
    window.deleteLater()


@pytest.mark.parametrize("how", ["minute", "tab"])
def test_a_new_day_is_met_while_the_window_stands(shown: Shown, how: str) -> None:
    shown.world.read(FEW)
    shown.window.show_page(REVIEW)
    review = shown.sessions.review
    while review.running:
        review.flip()
        review.answer(Rating.GOOD)
    shown.world.clock.move(days=4)
    assert shown.window._minute.isActive()
    if how == "minute":
        shown.window._minute.timeout.emit()
    else:
        shown.window.show_page(REVIEW)
    assert review.running


def test_the_title_says_what_is_open(shown: Shown) -> None:
    window = shown.window
    assert window.windowTitle() == "Siapa yang memulai? – Mitra"
    shown.sessions.reading.open(FEW)
    assert window.windowTitle() == "Apa yang disepakati? – Mitra"
    window.show_page(TODAY)
    assert window.windowTitle() == "Hari ini – Mitra"
    shown.world.read(LAST)
    window.show_page(REVIEW)
    assert window.windowTitle() == "Ulang: 1 dari 1 – Mitra"
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_2)
    assert window.windowTitle() == "Ulang: selesai – Mitra"


def test_from_a_card_to_its_paragraph_and_back_to_the_same_card(shown: Shown) -> None:
    shown.world.read(FEW)
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_Space)
    card = shown.sessions.review.current
    shown.press(Qt.Key.Key_R)
    assert shown.window.page == REVIEW, "it is looked up beside the card"
    review = shown.window.pane
    assert isinstance(review, ReviewPage)
    review.beside.side.open_button.click()
    assert shown.window.page == READING
    assert shown.sessions.reading.current.lesson.id == FEW
    assert shown.window.reading.article.hasFocus()
    shown.window.show_page(REVIEW)
    assert shown.sessions.review.current == card
    assert shown.sessions.review.turned


def test_from_today_to_the_cards_and_to_the_lesson(shown: Shown) -> None:
    shown.world.read(MANY)
    shown.window.show_page(TODAY)
    shown.press(Qt.Key.Key_Return)
    assert shown.window.page == REVIEW
    shown.window.show_page(TODAY)
    shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_Return)
    assert shown.window.page == READING
    assert shown.sessions.reading.current.lesson.id == FEW


def test_from_an_empty_review_to_reading(shown: Shown) -> None:
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_Return)
    assert shown.window.page == READING


def test_from_the_panel_to_all_cards(shown: Shown) -> None:
    shown.world.read(FEW)
    shown.window.reading.panel._all.click()
    assert shown.window.page == REVIEW
    assert shown.sessions.review.current.total == 3


def test_without_a_lesson_the_list_is_shown(shown: Shown) -> None:
    shown.window.show_page(TODAY)
    shown.window.show_lesson("")
    assert shown.window.page == READING
    assert shown.sessions.reading.current.lesson.id == MANY


def test_reading_time_runs_only_on_baca_in_the_front_window(shown: Shown) -> None:
    world, clock = shown.world, shown.world.clock
    clock.move(seconds=10)
    shown.window.show_page(TODAY)
    clock.move(seconds=30)
    shown.window.show_page(READING)
    clock.move(seconds=5)
    shown.sessions.reading.tick()
    assert world.progress.lesson_state(MANY).seconds == 15


def test_a_window_behind_another_does_not_count(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.world.clock.move(seconds=10)
    monkeypatch.setattr(MainWindow, "isActiveWindow", inactive)
    QApplication.sendEvent(shown.window, QEvent(QEvent.Type.ActivationChange))
    shown.world.clock.move(seconds=50)
    shown.sessions.reading.tick()
    assert shown.world.progress.lesson_state(MANY).seconds == 10


def inactive(_window: MainWindow) -> bool:
    """What a window says that lies behind another."""
    return False


def test_a_closed_window_asks_the_stores_nothing_more(shown: Shown) -> None:
    shown.window.close()
    shown.world.database.close()
    QApplication.sendEvent(shown.window, QEvent(QEvent.Type.ActivationChange))
    shown.sessions.reading.set_attention(False)


def test_size_and_place_are_found_again(qtbot: QtBot, shown: Shown, theme: Theme, tmp_path: Path) -> None:
    shown.window.setGeometry(40, 30, 700, 560)
    shown.window.close()
    again = Shown(qtbot, shown.world, theme, tmp_path)
    assert again.window.geometry() == QRect(40, 30, 700, 560)


def test_the_first_size_is_that_of_a_school_laptop(shown: Shown) -> None:
    assert shown.window.size().toTuple() == (1366, 768)


def test_a_window_on_a_screen_that_is_gone_comes_back_into_sight(
    qtbot: QtBot, shown: Shown, theme: Theme, tmp_path: Path
) -> None:
    shown.settings.set_window_place((9000, 7000, 700, 600), False)
    again = MainWindow(theme, shown.sessions)
    assert again.size().toTuple() == (700, 600)
    assert any(screen.geometry().contains(again.pos()) for screen in QGuiApplication.screens())
    again.deleteLater()


@pytest.mark.parametrize("place", [(-50, -40, 30000, 20000), (790, 790, 700, 500), (0, 0, 700, 500)])
def test_a_window_of_a_larger_screen_fits_into_this_one(
    shown: Shown, theme: Theme, place: tuple[int, int, int, int]
) -> None:
    shown.settings.set_window_place(place, False)
    again = MainWindow(theme, shown.sessions)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(again.geometry())
    assert again.geometry().top() > room.top(), "its frame can be seen and taken hold of"
    again.deleteLater()


@pytest.mark.parametrize("page", [TODAY, READING, REVIEW])
@pytest.mark.parametrize("text", [18, 32])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_no_word_is_cut(shown: Shown, theme: Theme, page: str, text: int, size: tuple[int, int]) -> None:
    shown.window.resize(*size)
    theme.set_look(Look(text=text, motion=False))
    shown.world.read(MANY, FEW)
    shown.sessions.reading.open(NONE)
    shown.window.show_page(page)
    QApplication.processEvents()
    assert cut_words(shown.window) == []
    assert texts(shown.window)


def test_the_longest_title_stands_on_today_and_in_the_title_bar(shown: Shown) -> None:
    shown.world.read(MANY, FEW)
    shown.window.show_page(TODAY)
    assert LONG_TITLE in texts(shown.window)
    shown.sessions.reading.open(NONE)
    shown.window.show_page(READING)
    assert shown.window.windowTitle() == f"{LONG_TITLE} – Mitra"


def test_world_is_untouched_by_looking_around(shown: Shown, world: World) -> None:
    for page in (TODAY, REVIEW, READING, TODAY):
        shown.window.show_page(page)
    assert world.kinds() == []


def test_a_window_without_room_for_its_frame_wants_the_whole_screen(shown: Shown) -> None:
    room = shown.window.screen().availableGeometry()
    shown.window.resize(room.width(), room.height())
    assert shown.window.wants_whole_screen()
    shown.window.resize(room.width(), room.height() - 100)
    assert not shown.window.wants_whole_screen()
    shown.window.resize(room.width() - 100, room.height())
    assert not shown.window.wants_whole_screen()


def test_tab_goes_from_the_pages_to_the_menu_before_the_lesson(shown: Shown) -> None:
    extras, bar = shown.extras, shown.window.topbar
    chain: list[QWidget] = [bar.tab(bar.tabs[-1])]
    while chain[-1] is not extras.menu_button:
        followed = chain[-1].nextInFocusChain()
        assert followed is not None
        chain.append(followed)
    hidden = [extras.way.back, extras.way.forward, extras.cards_button]
    assert [one.isHidden() for one in hidden] == [True] * 3, "nothing lies behind, and the cards stand beside"
    shown_now = [one for one in chain[1:] if one not in hidden]
    assert shown_now == [extras.searching.button, extras.wall_button, extras.menu_button]


def test_a_hard_card_leads_to_its_paragraph_and_an_own_one_to_its_note(shown: Shown) -> None:
    wanted: list[str] = []
    shown.window.note_wanted.connect(wanted.append)
    card = HardCard("uji/sedikit-1", "Apa?", FEW, "bagian-1", 3, date(2026, 3, 1))
    shown.window.progress.card_wanted.emit(card)
    assert shown.window.page == READING
    assert shown.sessions.reading.current.lesson.id == FEW
    shown.window.progress.card_wanted.emit(card._replace(id="own/01ARZ3NDEKTSV4RRFFQ69G5FAV~c1", lesson="", see=""))
    assert wanted == ["own/01ARZ3NDEKTSV4RRFFQ69G5FAV~c1"]


def test_a_passage_is_shown_where_it_stands_and_tinted(shown: Shown) -> None:
    window, article = shown.window, shown.window.reading.article
    window.show_page(TODAY)
    reading = article.article.reading()
    start = reading.text.index("Bagian 5\n") + len("Bagian 5\n")
    window.show_passage(MANY, start, start + 10)
    assert window.page == READING and article.hasFocus()
    (tint,) = article.extraSelections()
    assert tint.cursor.selectedText() == reading.text[start : start + 10]
    assert article.viewport().rect().contains(article.cursorRect(tint.cursor))
    shown.sessions.reading.go_back()
    assert article.verticalScrollBar().value() == 0


def test_a_passage_of_another_lesson_opens_it_and_one_of_none_leaves_all_as_it_is(shown: Shown) -> None:
    window = shown.window
    window.show_passage(FEW, 0, 4)
    assert shown.sessions.reading.current.lesson.id == FEW
    window.show_passage("uji/hilang", 0, 4)
    assert shown.sessions.reading.current.lesson.id == FEW
