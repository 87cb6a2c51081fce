"""*Kuis* under the fingers: choose, answer, learn, go on, end; the focus always where the next key is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.study.quiz import empty
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.quiz_stock import MISTAKES, UNIT
from desktop.ui.widgets.option import Option
from tests.journeys.test_accessibility import walk
from tests.ui.desk_world import Heard, World
from tests.ui.held import click_twice, hold
from tests.ui.quiz.shown import Key, Shown, wrong_answer
from tests.ui.quiz_world import FIRST, SECOND
from tests.ui.sight import cut_words, overlaps, texts


@pytest.fixture
def shown(qtbot: QtBot, quizzing: World, theme: Theme) -> Shown:
    return Shown(qtbot, quizzing, theme)


def test_enter_starts_with_the_lesson_read_last(shown: Shown) -> None:
    assert shown.page.start.list.hasFocus()
    assert "Ada 5 soal. 5 belum pernah dijawab. Semuanya ditanyakan." in texts(shown.page)
    shown.press(Key.Key_Return)
    assert "Soal 1 dari 5" in texts(shown.page)
    assert "1 Awal › Tentang surat" in texts(shown.page)
    assert shown.focus is shown.page.work.view.rows[0]


def test_a_whole_quiz_by_keys(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    for number in range(5):
        shown.answer(right=number != 2)
        assert shown.focus is shown.page.work.next_button, "Enter goes on"
        sign = "✓ Tepat" if number != 2 else "✗ Belum tepat"
        assert any(text.startswith(sign) for text in texts(shown.page))
        shown.press(Key.Key_Return)
    said = texts(shown.page)
    assert "4 dari 5 benar" in said
    assert said.count("4 dari 5 terakhir benar") == 2, "of the lesson and of its unit"
    assert shown.focus is shown.page.end.again_button
    shown.press(Key.Key_U)
    assert "Soal 1 dari 1" in texts(shown.page)
    shown.answer()
    shown.press(Key.Key_Return)
    assert "1 dari 1 benar" in texts(shown.page)
    assert "Ulangi yang belum tepat" not in texts(shown.page)
    shown.press(Key.Key_Escape)
    assert shown.page.start.isVisible() and shown.page.start.list.hasFocus()


def test_feedback_teaches_and_tells_of_the_cards(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    while shown.asked.question.id != "kuis/kapan":
        shown.press(Key.Key_Minus)
    shown.answer(right=False)
    said = texts(shown.page)
    assert "Itu tahun proklamasi." in said
    letter = "ABCD"[shown.asked.parts.index(1)]
    assert f"<b>Jawaban yang tepat:</b> {letter}. 1946" in said
    assert "2 kartu tentang ini datang lebih dulu saat kamu mengulang." in said
    assert "Surat itu bertanggal 22 Maret 1946." not in said, "that is said of the right answer"
    spoken = shown.page.work.feedback.spoken()
    assert spoken.startswith("✗ Belum tepat Itu tahun proklamasi. Jawaban yang tepat: ")


def test_r_asks_for_the_paragraph_once_it_is_marked(shown: Shown) -> None:
    wanted = Heard(shown.page.read_wanted)
    shown.press(Key.Key_Return, Key.Key_R)
    assert wanted.all == []
    shown.answer()
    shown.press(Key.Key_R)
    QTest.mouseClick(shown.page.work.feedback.read_button, Qt.MouseButton.LeftButton)
    assert wanted.all == [(FIRST, "isi")] * 2


def test_nothing_is_checked_before_it_is_whole(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    while shown.asked.question.id != "kuis/kapan":
        shown.press(Key.Key_Minus)
    shown.press(Key.Key_Return)
    assert "Pilih dulu satu jawaban, atau lewati soal ini." in texts(shown.page)
    assert shown.world.kinds() == ["read"]


def test_what_is_empty_is_counted(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    while shown.asked.question.id != "kuis/pasangkan":
        shown.press(Key.Key_Minus)
    shown.press(Key.Key_A, Key.Key_Return)
    assert "Masih ada 2 bagian yang kosong." in texts(shown.page)
    shown.press(Key.Key_B)
    assert "Masih ada 2 bagian yang kosong." not in texts(shown.page)


def test_checked_at_the_end(shown: Shown) -> None:
    shown.page.start.checks.segments["end"].click()
    shown.press(Key.Key_Return)
    for _number in range(5):
        shown.answer(right=False)
    said = texts(shown.page)
    assert "0 dari 5 benar" in said
    rows = shown.page.end.rows
    assert len(rows) == 5
    told = " ".join(said)
    for sentence in (
        "Itu tahun proklamasi.",
        "suratnya tiba pada 1946.",
        "Mulai dari yang ditulis.",
        "Utusan itu orang.",
    ):
        assert sentence in told
    assert "✗ 1. Surat ditulis (kamu: nomor 3)" in told
    assert "✗ duta – Orang (kamu: Benda)" in told
    wanted = Heard(shown.page.read_wanted)
    rows[3].read_button.click()
    assert wanted.all == [(FIRST, "isi")]


def test_escape_keeps_what_was_answered(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    shown.answer()
    shown.press(Key.Key_Return, Key.Key_Escape)
    assert "1 dari 1 benar" in texts(shown.page)
    assert "4 soal dilewati. Semua yang dijawab tepat." in texts(shown.page)
    assert "Jawaban yang tepat" not in " ".join(texts(shown.page)), "what can be asked again is not given away"
    assert shown.world.kinds() == ["read", "quiz"]


def test_undo_asks_again_with_nothing_given(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    first = shown.answer()
    QTest.mouseClick(shown.page.work.undo_button, Qt.MouseButton.LeftButton)
    assert shown.asked.question.id == first
    assert shown.page.work.feedback.isHidden()
    assert shown.page.work.view.answer == empty(shown.asked)
    assert shown.page.work.has_focus()


def test_without_mistakes_it_says_so_kindly(shown: Shown) -> None:
    shown.page.start.scopes.segments[MISTAKES].click()
    assert "Tidak ada kesalahan yang menunggu. Soal yang belum tepat nanti terkumpul di sini." in texts(shown.page)
    assert "Mulai kuis" not in texts(shown.page)
    shown.press(Key.Key_Return)
    assert shown.session.current is None


def test_an_answer_from_elsewhere_is_shown_as_it_was_given(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    shown.session.answer(wrong_answer(shown.asked))
    assert "wrong" in [row.state() for row in shown.page.work.view.rows]


def test_mistakes_are_asked_again(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    wrong = shown.answer(right=False)
    shown.press(Key.Key_Escape, Key.Key_Escape)
    shown.page.start.scopes.segments[MISTAKES].click()
    assert "1 soal terakhir kali belum tepat. Kuis ini menanyakannya sekali lagi." in texts(shown.page)
    shown.page.start.start_button.click()
    assert shown.asked.question.id == wrong


def test_a_unit_and_another_lesson_can_be_chosen_by_keys(shown: Shown) -> None:
    start = shown.page.start
    shown.press(Key.Key_Down)
    assert start.scope().id == SECOND
    assert "Ada 3 soal. 3 belum pernah dijawab. Semuanya ditanyakan." in texts(shown.page)
    start.scopes.segments[UNIT].setFocus()
    shown.press(Key.Key_Space)
    assert start.scope() == (UNIT, "kuis/awal")
    start.list.setFocus()
    shown.press(Key.Key_Down)
    assert "Di sini belum ada soal." in texts(shown.page)
    assert "Mulai kuis" not in texts(shown.page)


def test_what_was_chosen_stays_when_one_comes_back(shown: Shown) -> None:
    start = shown.page.start
    start.counts.segments["20"].click()
    start.checks.segments["end"].click()
    shown.press(Key.Key_Down)
    shown.page.hide()
    shown.page.show()
    assert (start.count(), start.at_once(), start.scope().id) == (20, False, SECOND)


def test_before_anything_is_read_the_lesson_is_offered(qtbot: QtBot, quizzing: World, theme: Theme) -> None:
    quizzing.progress.undo(quizzing.clock())
    shown = Shown(qtbot, quizzing, theme)
    wanted = Heard(shown.page.read_wanted)
    assert shown.focus is shown.page.start.read_button
    assert any(text.startswith("Belum ada bacaan yang selesai.") for text in texts(shown.page))
    shown.press(Key.Key_Return)
    assert wanted.all == [(FIRST, "")]


def test_the_quiz_lies_there_when_one_comes_back(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    from desktop.ui.quiz.page import QuizPage

    shown.press(Key.Key_Return)
    shown.answer()
    shown.page.hide()
    shown.page.show()
    assert shown.focus is shown.page.work.next_button
    again = QuizPage(theme, shown.session)
    qtbot.addWidget(again)
    assert not again.work.feedback.isHidden(), "a page that is made late shows what lies there"
    assert [row.state() for row in again.work.view.rows] == [row.state() for row in shown.page.work.view.rows]


def test_a_test_on_paper_is_of_what_is_chosen(shown: Shown) -> None:
    wanted = Heard(shown.page.print_wanted)
    shown.page.start.print_button.click()
    shown.session.want_paper()
    assert [paper.title for paper in wanted.all if hasattr(paper, "title")] == ["Tentang surat"] * 2


def stops(shown: Shown) -> list[str]:
    """What Tab comes to, from the first part of the page on."""
    found, widget = [], shown.page.nextInFocusChain()
    while widget is not shown.page:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return found


def test_tab_goes_in_the_order_of_reading(shown: Shown) -> None:
    choice = ["Bacaan", "Unit", "Kesalahan saya", "Pilih bacaan atau unit", "5", "10", "20", "Langsung", "Di akhir"]
    assert stops(shown) == [*choice, "Mulai kuis", "Cetak sebagai tes (PDF)"]
    shown.press(Key.Key_Return)
    ways = ["Lewati", "Urungkan", "Akhiri kuis"]
    for _number in range(5):
        parts = [row.accessibleName() for row in (*fields(shown, "kinds"), *shown.page.work.view.rows)]
        parts += [row.accessibleName() for row in fields(shown, "partners")]
        one = shown.page.work.view.radio  # of a group of which one is picked Tab comes to one, the arrows to the rest
        assert stops(shown) == [*parts[: 1 if one else None], "Periksa", *ways]
        shown.answer(right=False)
        assert stops(shown)[-4:] == ["Baca bagian ini", "Lanjut", *ways[1:]]
        shown.press(Key.Key_Return)
    end = ["Ulangi yang belum tepat", "Kuis lain", "Urungkan", "Buka bacaan"]
    assert stops(shown) == [*end, *["Baca bagian ini"] * 5]


def test_each_control_has_a_name_and_a_role(shown: Shown) -> None:
    for step in ("start", "question", "feedback", "end"):
        if step == "question":
            shown.press(Key.Key_Return)
        elif step == "feedback":
            shown.answer(right=False)
        elif step == "end":
            shown.press(Key.Key_Escape)
        for node in walk(QAccessible.queryAccessibleInterface(shown.page)):
            if node.state().focusable:
                assert node.text(QAccessible.Text.Name), f"{step}: {node.object()}"
                assert node.role() != QAccessible.Role.Client, f"{step}: {node.object()}"
    heard = [row.read_button.accessibleDescription() for row in shown.page.end.rows]
    assert heard[0].startswith("1. ✗ Belum tepat") and heard[1].startswith("2. – Dilewati")


def fields(shown: Shown, side: str) -> list[Option]:
    """The kinds of a sort, or the right side of a match; nothing for other questions."""
    found: list[Option] = getattr(shown.page.work.view, side, [])
    return found


@pytest.mark.parametrize("text", [12, 18, 32])
@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1920, 1028)])
def test_no_word_is_cut(qtbot: QtBot, quizzing: World, theme: Theme, size: tuple[int, int], text: int) -> None:
    theme.set_look(Look(text=text, motion=False))
    shown = Shown(qtbot, quizzing, theme, size)
    shown.settle()
    assert [*cut_words(shown.page), *overlaps(shown.page)] == []
    assert min(button.height() for button in (shown.page.start.start_button, shown.page.start.print_button)) >= 32
    shown.press(Key.Key_Return)
    for _number in range(5):
        shown.settle()
        assert [*cut_words(shown.page), *overlaps(shown.page)] == [], shown.asked.question.id
        shown.answer(right=False)
        shown.settle()
        stops = shown.page.work.view.stops()
        feedback = shown.page.work.feedback
        assert not feedback.visibleRegion().isEmpty(), "what was said is brought into sight"
        assert [row.html() for row in stops if row.height() < row.heightForWidth(row.width())] == []
        assert [*cut_words(shown.page), *overlaps(shown.page)] == [], shown.asked.question.id
        shown.press(Key.Key_Return)
    shown.settle()
    assert [*cut_words(shown.page), *overlaps(shown.page)] == []


def test_enter_starts_from_a_choice_that_was_just_clicked(shown: Shown) -> None:
    QTest.mouseClick(shown.page.start.counts.segments["5"], Qt.MouseButton.LeftButton)
    shown.page.start.counts.segments["5"].setFocus()
    shown.press(Key.Key_Return)
    assert "Soal 1 dari 5" in texts(shown.page)


def test_who_skipped_everything_is_not_told_that_all_was_right(shown: Shown) -> None:
    shown.press(Key.Key_Return, *[Key.Key_Minus] * 5)
    said = texts(shown.page)
    assert "Belum ada yang dijawab" in said
    assert "5 soal dilewati. Soalnya boleh dicoba lagi kapan saja." in said


def test_what_is_missing_is_said_in_sight_on_a_low_page(qtbot: QtBot, quizzing: World, theme: Theme) -> None:
    shown = Shown(qtbot, quizzing, theme)
    shown.page.work._area.setFixedHeight(120)  # as long questions find it on a small screen
    shown.press(Key.Key_Return)
    while shown.asked.question.kind != "sort":
        shown.press(Key.Key_Minus)
    shown.press(Key.Key_Return)
    hint = shown.page.work._hint
    assert hint.text().startswith(("Pilih dulu", "Masih ada"))
    assert hint.visibleRegion().boundingRect().height() == hint.height()


def test_enter_held_down_does_not_pass_by_what_is_said_of_the_answer(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    answer = wrong_answer(shown.asked)
    shown.page.work.view.set_answer(answer)
    shown.page.work.view.reach(0)
    hold(shown.page, Key.Key_Return)
    assert "Soal 1 dari 5" in texts(shown.page)
    assert shown.page.work.feedback.isVisible()


def test_a_key_held_down_skips_one_question_and_ends_one_quiz(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    hold(shown.page, Key.Key_Minus)
    assert "Soal 2 dari 5" in texts(shown.page)
    shown.answer()
    hold(shown.page, Key.Key_Escape)
    assert "1 dari 1 benar" in texts(shown.page)


def test_a_double_click_does_not_pass_by_what_is_said_of_the_answer(shown: Shown) -> None:
    shown.press(Key.Key_Return)
    shown.page.work.view.set_answer(wrong_answer(shown.asked))
    click_twice(shown.page, shown.page.work.check_button)
    assert "Soal 1 dari 5" in texts(shown.page)
    assert shown.page.work.feedback.isVisible()
