"""*Hari ini* in words: what it greets with, what it asks for, and that it never shows an old plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.today import TodaySession
from desktop.ui.sessions.undoing import undo_last
from desktop.ui.today.page import TodayPage
from tests.ui.desk_world import FEW, LAST, MANY, NONE, Heard, World
from tests.ui.sight import cut_words, texts


def opened(qtbot: QtBot, world: World, theme: Theme, width: int = 1366, height: int = 716) -> TodayPage:
    """The page on the screen."""
    page = TodayPage(theme, TodaySession(world.desk, world.desk))
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_a_newcomer_is_welcomed_and_told_how_it_goes(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme)
    said = texts(page)
    assert "Selamat datang di Mitra" in said
    assert any(text.startswith("Baca satu bacaan pendek.") for text in said)
    assert "Siapa yang memulai?" in said
    assert not page.review.isVisible() and not page.week.isVisible(), "one lesson, and no list of nothing"
    assert page.focusWidget() is page.lesson.button
    world.read(FEW)
    page.hide()
    page.show()
    assert page.review.isVisible() and page.week.isVisible()


@pytest.mark.parametrize(
    ("hours", "greeting"),
    [(0, "pagi"), (3, "siang"), (7, "sore"), (10, "malam"), (19, "malam"), (20, "pagi")],
)
def test_the_greeting_follows_the_hour(
    qtbot: QtBot, world: World, theme: Theme, hours: int, greeting: str
) -> None:
    world.read(FEW)
    world.clock.move(hours=hours)
    assert f"Selamat {greeting}" in texts(opened(qtbot, world, theme))


def test_who_has_a_name_is_greeted_by_it(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    page = opened(qtbot, world, theme)
    page.call("Sri")
    assert "Selamat pagi, Sri" in texts(page)
    world.clock.move(hours=3)
    world.desk.look_at_clock()
    page.hide()
    page.show()
    assert "Selamat siang, Sri" in texts(page)


def test_a_night_that_ends_while_the_page_is_seen(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    world.clock.move(hours=19)
    page = opened(qtbot, world, theme)
    assert "Selamat malam" in texts(page)
    world.clock.move(hours=2)
    world.desk.look_at_clock()
    assert "Selamat pagi" in texts(page)


def test_a_day_is_a_number_of_minutes(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY)
    said = texts(opened(qtbot, world, theme))
    assert "10 kartu" in said
    assert any(text.startswith("Hari ini kira-kira ") and "2 menit mengulang" in text for text in said)
    assert "Apa yang disepakati?" in said


def test_only_cards_are_left_when_all_is_read(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY, FEW, NONE, LAST)
    page = opened(qtbot, world, theme)
    said = texts(page)
    assert "Semua bacaan sudah dibaca" in said
    assert "Hari ini kira-kira 2 menit mengulang." in said
    assert page.lesson.button.text() == "Lihat daftar bacaan"


def test_everything_is_done(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY, FEW, NONE, LAST)
    for _round in range(4):
        for card in world.desk.queue():
            world.review(card)
    said = texts(opened(qtbot, world, theme))
    assert "Semua sudah selesai untuk hari ini." in said
    assert "Selesai untuk hari ini" in said
    assert any(text.startswith("10 kartu diulang.") for text in said)


def test_a_lesson_seen_to_its_end_adds_no_minutes(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.progress.record_time(MANY, 10.0, 1.0, world.clock(), "1.0")
    page = opened(qtbot, world, theme)
    assert "Satu bacaan tinggal ditandai sudah dibaca." in texts(page)
    assert "Belum ada kartu" in texts(page), "no card was ever answered"
    world.read(FEW)
    page.hide()
    page.show()
    assert "Hari ini kira-kira 1 menit mengulang." in texts(page)


def test_the_buttons_of_both_panels_stand_on_one_line(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY)
    world.progress.record_time(FEW, 10.0, 0.5, world.clock(), "1.0")
    page = opened(qtbot, world, theme)
    assert page.lesson._bar.isVisible()
    left, right = (panel.button.mapTo(page, QPoint(0, 0)).y() for panel in (page.review, page.lesson))
    assert left == right


def test_the_first_thing_to_do_has_the_focus(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme)
    assert page.focusWidget() is page.lesson.button
    world.read(FEW)
    page.hide()
    page.show()
    assert page.focusWidget() is page.review.button


def test_the_buttons_ask_for_what_they_name(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY)
    page = opened(qtbot, world, theme)
    review, lesson = Heard(page.review_wanted), Heard(page.lesson_wanted)
    QTest.keyClick(page.review.button, Qt.Key.Key_Return)
    QTest.mouseClick(page.lesson.button, Qt.MouseButton.LeftButton)
    assert len(review.all) == 1
    assert lesson.all == [FEW]


def test_the_plan_is_new_whenever_the_page_is_shown(qtbot: QtBot, world: World, theme: Theme) -> None:
    page = opened(qtbot, world, theme)
    page.hide()
    world.read(FEW)
    page.show()
    assert "3 kartu" in texts(page)


def test_an_undo_is_seen_at_once(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    page = opened(qtbot, world, theme)
    assert "3 kartu" in texts(page)
    undo_last(world.desk)
    assert "Belum ada kartu" in texts(page) or "Tidak ada kartu hari ini" in texts(page)


def test_the_week_is_spoken_day_by_day(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.review(f"{MANY}-1")
    page = opened(qtbot, world, theme)
    assert "Kam 1 kartu" in page.week.accessibleName()
    assert "Rab tidak ada kartu" in page.week.accessibleName()


@pytest.mark.parametrize("width", [640, 1024, 1366, 1920])
def test_no_word_is_cut_also_not_of_the_longest_title(qtbot: QtBot, world: World, theme: Theme, width: int) -> None:
    world.read(MANY, FEW)
    page = opened(qtbot, world, theme, width, 548)
    assert cut_words(page) == []


def test_no_word_is_cut_with_the_largest_text(qtbot: QtBot, world: World, theme: Theme) -> None:
    theme.set_look(Look(text=32, motion=False))
    world.read(MANY, FEW)
    assert cut_words(opened(qtbot, world, theme, 1024, 548)) == []


def test_a_whole_day_stands_in_the_smallest_window_also_with_the_longest_title(
    qtbot: QtBot, world: World, theme: Theme
) -> None:
    world.read(MANY, FEW)
    world.progress.record_time(NONE, 10.0, 0.5, world.clock(), "1.0")
    page = opened(qtbot, world, theme, 1024, 548)
    last = page._week_note
    assert last.mapTo(page, QPoint(0, last.height())).y() <= 548 - 12
