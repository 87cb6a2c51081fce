"""Menu, messages and dialogs of the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.storage.errors import StorageFull
from desktop.ui.review.page import ReviewPage
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.key_sheet import KeySheet
from desktop.ui.widgets.menu import BELOW, Menu
from desktop.ui.window.clock_question import ClockQuestion
from desktop.ui.window.pages import READING, REVIEW, TODAY
from tests.ui.desk_world import FEW, MANY
from tests.ui.sight import cut_words, texts
from tests.ui.window.shown import Shown

NONE = Qt.KeyboardModifier.NoModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_every_action_is_in_the_menu_and_has_a_key(shown: Shown) -> None:
    menus = (shown.extras.menu, *shown.extras.menu.findChildren(Menu))
    rows = [action for menu in menus for action in menu.actions() if not action.menu()]
    in_menu = [action for action in rows if not action.isSeparator()]
    listed = [action for actions in shown.extras.actions.groups().values() for action in actions]
    assert sorted(in_menu, key=listed.index) == listed
    assert len(in_menu) >= 20
    for action in in_menu:
        assert action.shortcuts(), f"{action.text()} has no key"
        assert action.text()


def test_what_belongs_together_stands_between_lines(shown: Shown) -> None:
    menus = {menu.title(): menu for menu in (shown.extras.menu, *shown.extras.menu.findChildren(Menu))}
    parts = {title: parts_of(menu) for title, menu in menus.items()}
    assert parts[""] == [
        ["Halaman", "Cari", "Bacaan", "Penanda", "Kartu", "Kemajuan", "Kelas", "Data", "Tampilan"], ["Urungkan"],
        ["Cetak bacaan atau tes (PDF, EPUB)"], ["Pengaturan mengulang"], ["Semua tombol", "Menu"], ["Keluar"],
    ]
    assert parts["Halaman"] == [["Hari ini", "Baca", "Ulang", "Kuis", "Kemajuan", "Istilah", "Sumber"]]
    assert [part[0] for part in parts["Penanda"]] == [
        "Semua penanda", "Pasang atau lepas pembatas", "Penanda berikutnya",
    ]
    assert [part[0] for part in parts["Bacaan"]] == [
        "Bacaan berikutnya", "Kembali", "Judul bagian berikutnya", "Tandai sudah atau belum dibaca", "Ke daftar bacaan",
        "Rencana dan catatan untuk guru", "Dengarkan, jeda",
    ]
    assert [part[0] for part in parts["Tampilan"]] == [
        "Tampilan bacaan", "Huruf lebih besar", "Tema gelap", "Baca layar penuh",
    ]


def parts_of(menu: Menu) -> list[list[str]]:
    """What stands between the lines of a menu."""
    parts: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            parts.append([])
        else:
            parts[-1].append(action.text())
    return parts


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a screen in memory has one layer
def test_the_menu_stands_under_its_button(shown: Shown) -> None:
    shown.window.resize(640, 480)  # the screen in memory is 800 px wide
    button = shown.extras.menu_button
    shown.extras.open_menu()
    assert shown.extras.menu.geometry().right() == button.mapToGlobal(button.rect().topRight()).x()
    assert shown.extras.menu.y() == button.mapToGlobal(QPoint(0, button.height())).y() + BELOW
    shown.extras.menu.close()


def test_no_two_actions_share_a_key(shown: Shown) -> None:
    keys = [key.toString() for action in shown.window.actions() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))
    assert all(keys), "every name of a key is one that Qt knows"


def test_no_key_of_the_window_takes_a_letter_from_the_pages(shown: Shown) -> None:
    single = {"R", "1", "2", "Space", "Return", "Tab", "Esc", "Up", "Down", "Home", "End"}
    everywhere = [
        action for action in shown.window.actions() if action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
    ]
    keys = {key.toString() for action in everywhere for key in action.shortcuts()}
    assert keys and not keys & single


def test_the_article_has_the_focus_at_the_start_and_a_frame_only_once_a_key_led_to_it(shown: Shown) -> None:
    ring, article = shown.extras.ring, shown.window.reading.article
    assert shown.focus is article
    assert not ring.isVisible()
    shown.press(Qt.Key.Key_F6)
    shown.press(Qt.Key.Key_F7)
    assert shown.focus is article
    assert ring.target() is article and ring.isVisible()
    shown.window.show_lesson(FEW)
    assert shown.focus is article


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a screen in memory has one layer
def test_the_menu_opens_by_key_and_by_its_button(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F10)
    assert shown.extras.menu.isVisible()
    shown.extras.menu.close()
    QTest.mouseClick(shown.extras.menu_button, Qt.MouseButton.LeftButton)
    assert shown.extras.menu.isVisible()
    shown.extras.menu.close()


def test_switches_in_the_menu_stand_as_they_are(shown: Shown) -> None:
    switches = {a.text(): a for a in shown.window.actions() if a.isCheckable()}
    assert {name: a.isChecked() for name, a in switches.items()} == {
        "Tema gelap": False,
        "Huruf berkait untuk bacaan": True,
        "Penggaris baca": False,
        "Animasi": False,
    }
    switches["Tema gelap"].trigger()
    assert shown.settings.look.dark
    assert switches["Tema gelap"].isChecked()
    shown.settings.choose_theme("sepia")
    shown.settings.set_ruler(True)
    shown.settings.set_motion(True)
    turned = {name for name, a in switches.items() if a.isChecked()}
    assert turned == {"Huruf berkait untuk bacaan", "Penggaris baca", "Animasi"}, "wherever they were turned"


def test_f1_shows_the_keys_and_esc_puts_them_away(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F1)
    sheet = shown.extras.dialog
    assert isinstance(sheet, KeySheet) and sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not isinstance(shown.extras.dialog, KeySheet)
    shown.press(Qt.Key.Key_F1)
    assert isinstance(shown.extras.dialog, KeySheet), "and again"
    shown.extras.dialog.close()


def test_what_cannot_be_stored_is_said_in_one_sentence(shown: Shown) -> None:
    shown.sessions.desk.failed.emit(StorageFull(None, "database or disk is full"))
    assert shown.toast.isVisible()
    (said,) = (text for text in texts(shown.toast) if text)
    assert said.startswith("Disk penuh") and "aman" in said
    assert "database" not in said
    assert cut_words(shown.window) == []


def test_a_mark_is_said_and_undone_at_its_message(shown: Shown) -> None:
    shown.sessions.reading.toggle_read()
    assert "Bacaan selesai. Kartu-kartunya masuk ke Ulang." in texts(shown.toast)
    action = next(one for one in shown.toast.findChildren(KeyButton) if one.isVisible())
    assert action.text() == "Urungkan"
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert not shown.world.progress.lesson_state(MANY).read
    assert "Tanda sudah dibaca diurungkan." in texts(shown.toast)
    assert "Urungkan" not in texts(shown.toast), "an undo is not undone by the same button"


SIZES = pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])


def toast_place(shown: Shown) -> QRect:
    """Where the message stands on the screen."""
    return QRect(shown.toast.mapToGlobal(QPoint(0, 0)), shown.toast.size())


@SIZES
def test_a_message_leaves_the_links_at_the_end_of_a_lesson_free(shown: Shown, size: tuple[int, int]) -> None:
    shown.window.resize(*size)
    shown.sessions.reading.open(FEW)
    article = shown.window.reading.article
    article.verticalScrollBar().setValue(article.verticalScrollBar().maximum())
    shown.sessions.reading.toggle_read()
    assert shown.sees(shown.toast)
    assert article.article is not None
    ends = [link for link in article.article.links if link.href.startswith("nav:")]
    assert len(ends) == 3
    cursor = article.textCursor()
    for link in ends:
        cursor.setPosition(link.start)
        corner = article.viewport().mapToGlobal(article.cursorRect(cursor).topLeft())
        assert corner.y() > toast_place(shown).bottom(), link.href
    pane = QRect(article.mapToGlobal(QPoint(0, 0)), article.size())
    assert pane.contains(toast_place(shown)), "it lies over no border to another pane"
    assert abs(pane.center().x() - toast_place(shown).center().x()) <= 1
    assert shown.focus is article


@SIZES
def test_a_message_leaves_card_grades_and_undo_free(shown: Shown, size: tuple[int, int]) -> None:
    shown.window.resize(*size)
    shown.sessions.reading.toggle_read()
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_2)
    shown.press(Qt.Key.Key_Space)
    shown.sessions.desk.tell("undone-review")
    assert shown.sees(shown.toast)
    page = shown.window.pane
    assert isinstance(page, ReviewPage)
    for part in (page.table, page.hints.undo):
        assert part.isVisible()
        place = QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        assert not place.intersects(toast_place(shown))


def test_a_message_goes_with_the_page(shown: Shown) -> None:
    shown.sessions.reading.toggle_read()
    over_article = toast_place(shown)
    shown.window.show_page(TODAY)
    assert shown.sees(shown.toast)
    assert toast_place(shown).center().x() != over_article.center().x()
    assert abs(toast_place(shown).center().x() - shown.window.geometry().center().x()) <= 1


@pytest.mark.parametrize("page", [TODAY, REVIEW])
def test_a_message_is_seen_on_every_page(shown: Shown, page: str) -> None:
    shown.window.show_page(page)
    shown.sessions.desk.tell("restored")
    assert shown.sees(shown.toast)


def test_the_answer_to_the_question_of_the_date_moves_the_day(shown: Shown) -> None:
    shown.world.review(f"{FEW}-1")
    shown.world.clock.move(days=-5000)
    shown.window.show_page(TODAY)
    now = shown.sessions.desk.now().date()
    shown.extras.ask_date(now, date(2026, 3, 12))
    question = shown.extras.dialog
    assert isinstance(question, ClockQuestion)
    question.findChildren(KeyButton)[0].click()
    assert shown.extras.dialog is None
    assert shown.sessions.desk.now().date() == date(2026, 3, 12)
    assert "Kam 1 kartu" in shown.window.pages.get(TODAY).week.accessibleName(), "the page follows"  # type: ignore[attr-defined]


def test_a_second_dialog_takes_the_place_of_the_first(shown: Shown) -> None:
    shown.extras.show_keys()
    first = shown.extras.dialog
    shown.extras.ask_date(date(2009, 1, 1), date(2026, 3, 12))
    assert not first.isVisible()
    assert isinstance(shown.extras.dialog, ClockQuestion) and shown.extras.dialog.isVisible()
    shown.extras.dialog.close()
    assert shown.extras.dialog is None


def test_an_offer_to_undo_goes_when_something_newer_was_done(shown: Shown) -> None:
    shown.sessions.reading.toggle_read()
    assert "Urungkan" in texts(shown.toast)
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_Space)
    shown.press(Qt.Key.Key_2)
    assert not shown.toast.isVisible(), "its button would undo the answer, not the mark"


def test_cards_that_are_away_have_a_button_in_the_bar(shown: Shown) -> None:
    button, menu = shown.extras.cards_button, shown.extras.menu_button
    assert not button.isVisible(), "they stand beside the article"
    shown.window.resize(1024, 600)
    assert button.isVisible() and button.key() == "F8"
    QApplication.processEvents()
    assert button.geometry().right() < menu.x()
    assert button.geometry().top() == menu.geometry().top()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.sees(shown.window.reading.panel)
    shown.press(Qt.Key.Key_Escape)
    shown.window.show_page(TODAY)
    assert not button.isVisible(), "no other page has cards of a lesson"
    shown.window.show_page(READING)
    assert button.isVisible()
    shown.window.resize(900, 600)
    assert not button.isVisible(), "the strip above the article has it"


def test_beside_a_lesson_a_button_leads_to_the_wall_where_it_has_room(shown: Shown) -> None:
    shown.window.resize(1024, 600)
    assert shown.sees(shown.extras.wall_button)
    shown.window.show_page(TODAY)
    assert not shown.extras.wall_button.isVisible()
    shown.window.show_page(READING)
    shown.window.resize(640, 480)
    assert not shown.extras.wall_button.isVisible()
    assert shown.sees(shown.extras.menu_button)


def test_a_message_makes_room_for_what_is_laid_over_the_page(shown: Shown) -> None:
    shown.window.resize(640, 480)
    QApplication.processEvents()
    for key, held in ((Qt.Key.Key_F9, NONE), (Qt.Key.Key_F6, NONE), (Qt.Key.Key_F8, NONE), (Qt.Key.Key_T, CTRL_SHIFT)):
        shown.toast.show_message("Pembatas dipasang di sini.", "Urungkan")
        shown.press(key, held)
        assert shown.toast.isHidden()
        shown.press(Qt.Key.Key_Escape)
    shown.toast.show_message("Pembatas dipasang di sini.", "Urungkan")
    shown.extras.searching.button.click()
    assert shown.toast.isHidden()
