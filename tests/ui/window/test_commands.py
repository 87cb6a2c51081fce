"""What the keys of the window do, pressed on the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.window.pages import QUIZ, READING, REVIEW, TODAY
from tests.ui.desk_world import FEW, LAST, MANY, NONE
from tests.ui.window.shown import Shown

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_1, TODAY), (Qt.Key.Key_2, READING), (Qt.Key.Key_3, REVIEW), (Qt.Key.Key_4, QUIZ)]
)
def test_ctrl_and_a_number_shows_a_page(shown: Shown, key: Qt.Key, page: str) -> None:
    shown.window.show_page(TODAY if page != TODAY else REVIEW)
    shown.press(key, CTRL)
    assert shown.window.page == page


def test_page_keys_walk_the_path_from_any_page(shown: Shown) -> None:
    shown.window.show_page(TODAY)
    shown.press(Qt.Key.Key_PageDown, CTRL)
    assert shown.window.page == READING
    assert shown.sessions.reading.current.lesson.id == FEW
    shown.press(Qt.Key.Key_PageUp, CTRL)
    shown.press(Qt.Key.Key_PageUp, CTRL)
    assert shown.sessions.reading.current.lesson.id == MANY
    assert shown.window.reading.article.hasFocus()


def test_alt_left_and_right_go_back_and_forward(shown: Shown) -> None:
    shown.sessions.reading.open(LAST)
    shown.press(Qt.Key.Key_Left, ALT)
    assert shown.sessions.reading.current.lesson.id == MANY
    shown.press(Qt.Key.Key_Right, ALT)
    assert shown.sessions.reading.current.lesson.id == LAST


def test_walking_keeps_the_place_of_the_lesson_that_is_left(shown: Shown) -> None:
    article = shown.window.reading.article
    article.scroll_to_anchor("bagian-3")
    place = article.position()
    shown.press(Qt.Key.Key_PageDown, CTRL)
    shown.press(Qt.Key.Key_Left, ALT)
    assert article.position() == place


def test_alt_down_and_up_walk_the_headings(shown: Shown) -> None:
    article = shown.window.reading.article
    shown.press(Qt.Key.Key_Down, ALT)
    first = article.verticalScrollBar().value()
    shown.press(Qt.Key.Key_Down, ALT)
    assert article.verticalScrollBar().value() > first > 0
    shown.press(Qt.Key.Key_Up, ALT)
    assert article.verticalScrollBar().value() == first


def test_ctrl_enter_marks_and_ctrl_z_takes_it_back(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Return, CTRL)
    assert shown.world.progress.lesson_state(MANY).read
    shown.press(Qt.Key.Key_Z, CTRL)
    assert not shown.world.progress.lesson_state(MANY).read


def test_ctrl_z_on_another_page_brings_the_card_back(shown: Shown) -> None:
    shown.world.read(FEW)
    shown.window.show_page(REVIEW)
    undone = shown.sessions.review.current.card.id
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_2)
    shown.press(Qt.Key.Key_1, CTRL)
    shown.press(Qt.Key.Key_Z, CTRL)
    assert shown.window.page == TODAY
    shown.press(Qt.Key.Key_3, CTRL)
    assert shown.sessions.review.current.card.id == undone
    assert shown.world.progress.memory(undone) is None


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_Plus, CTRL, 20),
        (Qt.Key.Key_Equal, CTRL, 20),
        (Qt.Key.Key_Minus, CTRL, 17),
        (Qt.Key.Key_0, CTRL, 18),
    ],
)
def test_the_size_of_text_is_set_at_once(
    shown: Shown, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: int
) -> None:
    if key == Qt.Key.Key_0:
        shown.settings.enlarge()
    shown.press(key, modifiers)
    assert shown.settings.look.text == text
    assert shown.window.reading.article.document().defaultFont().pixelSize() == text


def test_theme_font_and_motion_are_switched_by_key(shown: Shown) -> None:
    before = shown.settings.look
    for key in (Qt.Key.Key_D, Qt.Key.Key_S, Qt.Key.Key_M):
        shown.press(key, CTRL | SHIFT)
    after = shown.settings.look
    assert (after.dark, after.serif, after.motion) == (not before.dark, not before.serif, not before.motion)
    shown.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert not shown.settings.look.dark


def test_f6_f7_and_f8_go_to_path_article_and_cards(shown: Shown) -> None:
    reading = shown.window.reading
    shown.press(Qt.Key.Key_F6)
    assert reading.navigator.hasFocus()
    shown.press(Qt.Key.Key_F8)
    assert reading.panel.table.has_focus()
    shown.press(Qt.Key.Key_F7)
    assert reading.article.hasFocus()


@pytest.mark.parametrize("width", [1024, 900])
def test_f7_comes_out_from_under_a_drawer(shown: Shown, width: int) -> None:
    shown.window.resize(width, 600)
    reading = shown.window.reading
    shown.press(Qt.Key.Key_F8)
    assert shown.sees(reading.panel)
    shown.press(Qt.Key.Key_F7)
    assert not shown.sees(reading.panel)
    assert reading.article.hasFocus()


def test_f6_leads_to_the_path_from_another_page_and_in_a_narrow_window(shown: Shown) -> None:
    shown.window.resize(800, 600)
    shown.window.show_page(TODAY)
    shown.press(Qt.Key.Key_F6)
    assert shown.window.page == READING
    assert shown.sees(shown.window.reading.navigator)
    assert shown.window.reading.navigator.hasFocus()


def test_going_on_closes_a_drawer(shown: Shown) -> None:
    shown.window.resize(800, 600)
    shown.press(Qt.Key.Key_F6)
    shown.press(Qt.Key.Key_PageDown, CTRL)
    assert not shown.sees(shown.window.reading.navigator)
    assert shown.sessions.reading.current.lesson.id == FEW


def test_f8_on_a_lesson_without_cards_still_finds_something(shown: Shown) -> None:
    shown.sessions.reading.open(NONE)
    shown.press(Qt.Key.Key_F8)
    assert isinstance(shown.focus, QLabel)
    assert shown.focus.text() == "Bacaan ini tidak punya kartu."


def test_f11_fills_the_screen_and_lets_it_go(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11)
    assert shown.window.isFullScreen()
    shown.press(Qt.Key.Key_F11)
    assert not shown.window.isFullScreen()


def test_ctrl_q_closes_without_asking(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Q, CTRL)
    assert not shown.window.isVisible()


def test_f11_gives_a_maximized_window_its_whole_screen_back(shown: Shown) -> None:
    shown.window.showMaximized()
    shown.press(Qt.Key.Key_F11)
    assert shown.window.isFullScreen()
    shown.press(Qt.Key.Key_F11)
    assert not shown.window.isFullScreen()
    assert shown.window.isMaximized()


def test_only_headings_hits_and_the_size_of_letters_follow_a_key_held_down(shown: Shown) -> None:
    held = {action.text() for action in shown.window.actions() if action.autoRepeat()}
    assert held == {
        "Judul bagian berikutnya", "Judul bagian sebelumnya", "Huruf lebih besar", "Huruf lebih kecil",
        "Temuan berikutnya", "Temuan sebelumnya",
    }


def test_f9_leads_from_any_page_to_the_contents_and_back_to_the_lesson(shown: Shown) -> None:
    shown.window.show_page(TODAY)
    shown.press(Qt.Key.Key_F9)
    contents = shown.window.reading.companions.contents.panel.list
    assert (shown.window.page, shown.focus) == (READING, contents)
    shown.press(Qt.Key.Key_F9)
    assert shown.focus is shown.window.reading.article
