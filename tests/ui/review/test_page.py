"""*Ulang* under the fingers: Space, 1, 2, R and undo, with the focus always where the next key is wanted."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.memory import Rating
from desktop.ui.look.theme import Look, Theme
from desktop.ui.review.page import ReviewPage
from desktop.ui.sessions.review import ReviewSession
from tests.ui.desk_world import FEW, LAST, MANY, NONE, Heard, World
from tests.ui.held import click_twice, hold
from tests.ui.sight import cut_words, texts


class Shown:
    """The page on the screen with its session."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int] = (1366, 716)) -> None:
        self.session = ReviewSession(world.desk, world.desk)
        self.page = ReviewPage(theme, self.session)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, each where the focus then is."""
        for key in keys:
            QTest.keyClick(self.focus, key)

    def answer(self, grade: Qt.Key = Qt.Key.Key_2) -> None:
        """Turn the card and grade it."""
        self.press(Qt.Key.Key_Space, grade)


def test_the_keys_of_a_whole_session(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)
    for _card in range(3):
        shown.answer()
    assert "Selesai untuk hari ini" in texts(shown.page)
    assert world.kinds() == ["read", "review", "review", "review"]
    assert shown.focus.hasFocus(), "the focus is on what to do next"


def test_a_grade_before_the_answer_is_seen_counts_nothing(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_1, Qt.Key.Key_2)
    assert world.kinds() == ["read"]
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)


def test_one_forgets_and_two_remembers(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    first = shown.session.current.card.id
    shown.answer(Qt.Key.Key_1)
    second = shown.session.current.card.id
    shown.answer(Qt.Key.Key_2)
    assert world.progress.memory(first).days == 0
    assert world.progress.memory(second).days == 1


def test_the_buttons_do_what_the_keys_do(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(LAST)
    shown = Shown(qtbot, world, theme)
    table = shown.page.table
    assert not table.knew_button.isVisible()
    QTest.mouseClick(table.flip_button, Qt.MouseButton.LeftButton)
    assert "Nomor 1" in table.face.accessibleName()
    assert not table.flip_button.isVisible()
    QTest.mouseClick(table.forgot_button, Qt.MouseButton.LeftButton)
    assert world.progress.memory(f"{LAST}-1").days == 0


def test_space_works_wherever_the_focus_is_on_the_page(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    QTest.keyClick(shown.page, Qt.Key.Key_Space)
    assert shown.session.turned
    QTest.keyClick(shown.page, Qt.Key.Key_1)
    assert world.kinds() == ["read", "review"]


def test_the_source_is_told_with_the_answer_and_not_before(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    face = shown.page.table.face
    assert "Arsip" not in face.accessibleDescription()
    assert "1 Awal › Apa yang disepakati?" in face.accessibleDescription()
    shown.press(Qt.Key.Key_Space)
    assert face.accessibleDescription() == "Sumber: Arsip Contoh"


def test_a_card_without_a_question_says_what_to_do(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    current = shown.session.current
    shown.session.shown.emit(current._replace(card=current.card._replace(kind="cloze", front="Pada […].")))
    assert shown.page.table.face.accessibleName() == "Isi bagian yang kosong: Pada […]."


def test_undo_is_offered_only_when_there_is_something_to_undo(qtbot: QtBot, world: World, theme: Theme) -> None:
    shown = Shown(qtbot, world, theme)
    assert "Tidak ada kartu hari ini" in texts(shown.page)
    assert "Urungkan" not in texts(shown.page)
    shown.press(Qt.Key.Key_R, Qt.Key.Key_1, Qt.Key.Key_2)
    assert world.kinds() == []


def test_undo_at_the_end_brings_card_and_focus_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(LAST)
    shown = Shown(qtbot, world, theme)
    shown.answer()
    assert "Selesai untuk hari ini" in texts(shown.page)
    shown.page.end._undo.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert "Ulang hari ini: 1 dari 1" in texts(shown.page)
    shown.answer(Qt.Key.Key_1)
    assert world.kinds() == ["read", "review", "undo", "review"]


def test_coming_back_after_the_end_says_what_was_done(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.answer(Qt.Key.Key_1)
    for _card in range(3):
        shown.answer()
    before = texts(shown.page)
    assert before[:1] == ["Selesai untuk hari ini"]
    assert before[1].startswith("3 kartu diulang dalam 1 menit. 1 di antaranya sempat terlupa; itu biasa.")
    shown.page.hide()
    shown.page.show()
    assert texts(shown.page) == before


def test_on_a_day_without_an_answer_none_can_be_taken_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(NONE)
    shown = Shown(qtbot, world, theme)
    said = texts(shown.page)
    assert said[0] == "Tidak ada kartu hari ini"
    assert "Urungkan" not in said, "it would put the lesson back"


def test_a_turned_card_is_still_turned_when_one_comes_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_Space)
    shown.page.hide()
    shown.page.show()
    assert shown.page.table.knew_button.isVisible()
    again = ReviewPage(theme, shown.session)
    qtbot.addWidget(again)
    assert not again.table.knew_button.isHidden(), "a page that is made late shows what lies there"


def test_on_a_full_disk_the_card_stays_turned(
    qtbot: QtBot, world: World, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    failed = Heard(world.desk.failed)

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    with monkeypatch.context() as full:
        full.setattr(Database, "transaction", transaction)
        shown.answer()
    assert len(failed.all) == 1
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)
    assert shown.page.table.knew_button.isVisible()
    shown.press(Qt.Key.Key_2)
    assert "Ulang hari ini: 2 dari 3" in texts(shown.page)


def test_more_than_ten_minutes_can_be_gone_on_with(qtbot: QtBot, world: World, theme: Theme) -> None:
    for lesson, cards in ((MANY, 12), (FEW, 3)):
        for number in range(1, cards + 1):
            world.progress.record_review(f"{lesson}-{number}", Rating.GOOD, world.clock(), 60.0, "1.0")
    world.clock.move(days=200)
    shown = Shown(qtbot, world, theme)
    for _card in range(10):
        world.clock.move(seconds=60)
        shown.answer()
    said = texts(shown.page)
    assert any("Masih ada 5 kartu" in text for text in said)
    more = shown.page.end._more
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "Ulang hari ini: 1 dari 5" in texts(shown.page)
    assert shown.page.table.has_focus()


@pytest.mark.parametrize("text", [12, 18, 32])
@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1920, 1028)])
def test_no_word_is_cut(qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int], text: int) -> None:
    theme.set_look(Look(text=text, motion=False))
    world.read(LAST)
    shown = Shown(qtbot, world, theme, size)
    assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_Space)
    assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_2)
    assert cut_words(shown.page) == []


def test_four_grades_where_they_are_wanted(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.desk.set_plan_settings(world.desk.plan_settings._replace(four_grades=True, intervals=True))
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    first = shown.session.current.card.id
    shown.press(Qt.Key.Key_Space)
    assert {"Lupa", "Sulit", "Ingat", "Mudah"} <= set(texts(shown.page))
    assert shown.page.table.grades.buttons[4].accessibleDescription().endswith("hari, 4")
    shown.press(Qt.Key.Key_4)
    assert world.progress.history(first)[0].rating is Rating.EASY
    shown.press(Qt.Key.Key_Space)
    world.desk.set_plan_settings(world.desk.plan_settings._replace(four_grades=False))
    assert "Sulit" not in texts(shown.page)


def test_each_thing_under_the_card_has_its_key_and_its_button(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(MANY)
    shown = Shown(qtbot, world, theme)
    hints = shown.page.hints
    shown.press(Qt.Key.Key_Asterisk)
    assert "ditandai" in shown.page.table.face.accessibleDescription()
    assert "Hapus tanda" in texts(shown.page)
    shown.press(Qt.Key.Key_Asterisk, Qt.Key.Key_Minus, Qt.Key.Key_Exclam)
    for button in (hints.mark, hints.bury, hints.suspend, hints.undo):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert world.kinds() == ["read", "mark", "unmark", "bury", "suspend", "mark", "bury", "suspend", "undo"]


def test_r_shows_the_paragraph_beside_the_card_and_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    side = shown.page.beside.side
    shown.press(Qt.Key.Key_R)
    assert side.showing() == "paragraph" and side.article.hasFocus()
    assert shown.page.table.isVisible() and not shown.page.beside.covers
    assert side.article._tinted is not None, "the paragraph is marked for a moment"
    shown.press(Qt.Key.Key_R)
    assert side.showing() == "" and shown.page.table.face.hasFocus()
    QTest.keyClick(shown.focus, Qt.Key.Key_Space)
    QTest.mouseClick(shown.page.read_button, Qt.MouseButton.LeftButton)
    wanted = Heard(shown.page.read_wanted)
    QTest.mouseClick(side.open_button, Qt.MouseButton.LeftButton)
    assert wanted.all == [(FEW, shown.session.current.card.see)]
    shown.press(Qt.Key.Key_2)
    assert side.showing() == "", "the next card has another paragraph"
    assert shown.page.table.has_focus()


def test_in_a_narrow_window_it_takes_the_place_of_the_card(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme, (1024, 548))
    shown.press(Qt.Key.Key_Space, Qt.Key.Key_R)
    assert shown.page.beside.covers and shown.page.beside.side.width() == 1024
    shown.press(Qt.Key.Key_1)
    QTest.keyClick(shown.page, Qt.Key.Key_Minus)
    assert world.kinds() == ["read"], "a card that is not seen is left alone"
    shown.page.resize(1366, 716)
    assert shown.page.table.isVisible() and shown.page.beside.side.isVisible()
    shown.page.resize(1024, 548)
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.table.isVisible() and shown.page.table.has_focus()
    assert shown.session.running, "Esc led back and did not end"


def test_a_link_of_the_paragraph_is_explained_there(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_R)
    article = shown.page.beside.side.article
    article.link_activated.emit("term:perjanjian")
    assert article.open_popup() is not None
    shown.press(Qt.Key.Key_Escape)
    assert article.open_popup() is None and shown.page.beside.side.isVisible()


def test_the_history_is_a_table_to_be_read(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.review(f"{FEW}-1")
    world.clock.move(days=30)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_I)
    table = shown.page.beside.side.history.table
    assert table.hasFocus() and table.rowCount() == 1
    assert [table.item(0, column).text() for column in range(4)][:3] == ["12 Maret 2026", "Ingat", "pertama kali"]
    assert "menunggu jawabanmu hari ini" in table.accessibleDescription()
    shown.press(Qt.Key.Key_I)
    assert shown.page.table.has_focus()
    world.read(LAST)
    shown.answer()
    shown.press(Qt.Key.Key_Return)
    shown.session.go_on()
    QTest.mouseClick(shown.page.hints.history, Qt.MouseButton.LeftButton)
    assert "Kartu ini baru; belum pernah dijawab." in texts(shown.page)
    assert cut_words(shown.page) == []


def lay(shown: Shown, kind: str, answers: tuple[str, ...]) -> None:
    """Make another kind of the card that lies there."""
    shown.session._show(shown.session.current.card._replace(kind=kind, answers=answers))


def test_letters_typed_as_an_answer_press_nothing(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    lay(shown, "typed", ("R-1*! 2 I",))
    assert shown.page.table.line.hasFocus()
    QTest.keyClicks(shown.focus, "r-1*! 2 i")
    assert world.kinds() == ["read"] and not shown.session.turned
    shown.press(Qt.Key.Key_Return)
    assert shown.page.table.face.accessibleName().count("Benar.") == 1
    assert shown.page.table.knew_button.hasFocus(), "the grade that fits has the focus"
    shown.press(Qt.Key.Key_Return)
    assert world.kinds() == ["read", "review"]
    assert shown.page.table.face.hasFocus(), "the next card is for thought"


def test_a_wrong_answer_suggests_lupa_and_figures_grade_too(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    lay(shown, "typed", ("Mesir",))
    QTest.keyClicks(shown.focus, "Jepang")
    QTest.mouseClick(shown.page.table.flip_button, Qt.MouseButton.LeftButton)
    assert shown.page.table.forgot_button.accessibleDescription() == "ulang sebentar lagi, 1"
    assert "Belum tepat" in shown.page.table.face.accessibleName()
    shown.press(Qt.Key.Key_2)
    assert world.progress.history(world.progress.entries()[-1].subject)[0].rating is Rating.GOOD


def test_things_are_put_in_order_by_keys(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    lay(shown, "order", ("satu", "dua", "tiga"))
    order = shown.page.table.list
    assert order.has_focus()
    for place in range(3):
        while order.order()[place] != place:
            order._walk(place + 1 if order.order()[place + 1] == place else 2)
            shown.press([Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3][place])
    shown.press(Qt.Key.Key_Return)
    assert "Urutannya benar." in shown.page.table.face.accessibleName()
    assert shown.page.table.knew_button.hasFocus()
    shown.press(Qt.Key.Key_1)
    assert not order.isVisible()


def test_esc_ends_for_now_and_enter_goes_on(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.answer(Qt.Key.Key_1)
    shown.press(Qt.Key.Key_Escape)
    assert texts(shown.page)[0] == "Cukup dulu untuk sekarang"
    assert shown.page.end.hasFocus()
    shown.press(Qt.Key.Key_A)
    assert shown.page.beside.side.showing() == "paragraph"
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.end.hasFocus()
    shown.press(Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Minus)
    assert world.kinds() == ["read", "review"]
    shown.press(Qt.Key.Key_Return)
    assert "Ulang hari ini: 2 dari 4" in texts(shown.page)
    assert shown.page.table.has_focus()


def test_who_comes_back_finds_the_checked_answer_as_it_was(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    lay(shown, "order", ("satu", "dua", "tiga", "empat"))
    shown.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    rows = [row.accessibleName() for row in shown.page.table.list._rows]
    shown.press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert [row.accessibleName() for row in shown.page.table.list._rows] == rows
    lay(shown, "typed", ("Mesir",))
    QTest.keyClicks(shown.focus, "messir")
    shown.press(Qt.Key.Key_Return)
    said = shown.page.table.face.accessibleName()
    assert "Kamu menulis: messir." in said
    shown.press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert shown.page.table.face.accessibleName() == said


def test_a_leech_is_told_of_calmly_with_its_paragraph(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.session._current = shown.session.current._replace(lapses=8)
    shown.session.shown.emit(shown.session.current)
    assert any("8 kali terlupa" in text for text in texts(shown.page))
    shown.press(Qt.Key.Key_Space)
    qtbot.waitUntil(shown.page.beside.side.isVisible)
    assert shown.page.table.has_focus(), "the hand can go on"
    shown.press(Qt.Key.Key_R)
    assert shown.page.beside.side.article.hasFocus(), "who asks for it goes there"
    shown.press(Qt.Key.Key_R)
    assert shown.page.table.has_focus() and not shown.page.beside.side.isVisible()
    wanted = Heard(shown.page.note_wanted)
    QTest.mouseClick(shown.page.notice.rewrite_button, Qt.MouseButton.LeftButton)
    shown.press(Qt.Key.Key_E)
    assert wanted.all == [shown.session.current.card.id] * 2
    QTest.mouseClick(shown.page.notice.suspend_button, Qt.MouseButton.LeftButton)
    assert world.kinds() == ["read", "suspend"]
    assert not any("kali terlupa" in text for text in texts(shown.page))


def test_what_is_said_under_a_card_leaves_it_room_in_the_smallest_window(
    qtbot: QtBot, world: World, theme: Theme
) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme, (640, 428))
    shown.session._current = shown.session.current._replace(lapses=8)
    shown.session.shown.emit(shown.session.current)
    shown.press(Qt.Key.Key_Asterisk, Qt.Key.Key_Space)
    hints, notice = shown.page.hints, shown.page.notice
    QApplication.processEvents()
    assert len({button.y() for button in (hints.bury, hints.mark, hints.stop)}) == 1
    assert hints.bury.accessibleName() == "Tunda sampai besok"
    assert notice.rewrite_button.isVisible() and not notice.suspend_button.isVisible(), "which stands below it too"
    assert shown.page.table.face.height() >= 150


@pytest.mark.parametrize("text", [12, 32])
@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1366, 716)])
def test_no_word_is_cut_in_any_way_of_answering(
    qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int], text: int
) -> None:
    theme.set_look(Look(text=text, motion=False))
    world.desk.set_plan_settings(world.desk.plan_settings._replace(four_grades=True, intervals=True))
    world.read(FEW)
    shown = Shown(qtbot, world, theme, size)
    for kind in ("typed", "order"):
        lay(shown, kind, ("Perjanjian persahabatan antara dua negara", "Mesir"))
        assert cut_words(shown.page) == []
        shown.press(Qt.Key.Key_Return)
        assert shown.session.turned
        assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_1, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_A)
    assert cut_words(shown.page) == []


def test_a_key_held_down_does_its_thing_once(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    hold(shown.page, Qt.Key.Key_Minus)
    hold(shown.page, Qt.Key.Key_Exclam)
    hold(shown.page, Qt.Key.Key_Asterisk)
    assert world.kinds() == ["read", "bury", "suspend", "mark"]


def test_enter_held_over_the_last_card_stays_on_the_page(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(LAST)
    shown = Shown(qtbot, world, theme)
    lesson = Heard(shown.page.lesson_wanted)
    shown.press(Qt.Key.Key_Space)
    shown.page.table.knew_button.setFocus()
    hold(shown.page, Qt.Key.Key_Return)
    assert "Selesai untuk hari ini" in texts(shown.page)
    assert lesson.all == []


def test_a_double_click_turns_a_card_and_does_not_grade_it_unseen(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    click_twice(shown.page, shown.page.table.flip_button)
    assert world.kinds() == ["read"]
    assert shown.session.turned
    click_twice(shown.page, shown.page.table.forgot_button)
    assert world.kinds() == ["read", "review"]
    assert not shown.session.turned, "the next card is not turned unseen"
