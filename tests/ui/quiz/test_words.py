"""How answers are told in words: with a sign, without a percentage, and nothing that is not known."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.study.quiz import Told, lay, mark, right_answer
from desktop.ui.quiz.words import mastery_words, review_html, right_html, told_html, verdict
from desktop.ui.sessions.quiz import Answered
from desktop.ui.sessions.quiz_stock import Mastery
from tests.study.questions import ALL, CHOICE, MATCH, ORDER, SORT, TRUTH


def answered(question: object, given: tuple[int, ...]) -> Answered:
    """An answer to a question."""
    found = next(one for one in ALL if one is question)
    return Answered(lay(found, "a"), given, mark(found, given), 0)


def test_a_verdict_has_a_sign_and_a_word(qapp: QApplication) -> None:
    assert verdict(answered(CHOICE, (1,))) == "✓ Tepat"
    assert verdict(answered(CHOICE, (0,))) == "✗ Belum tepat"
    assert verdict(answered(MATCH, (0, 2, 1))) == "✗ Belum tepat: 1 dari 3 bagian sudah tepat"
    assert verdict(answered(MATCH, (1, 2, 0))) == "✗ Belum tepat"


def test_a_sentence_about_one_part_names_it(qapp: QApplication) -> None:
    assert told_html((Told("dua", "Dua garis."), Told("", "Lihat lagi."))) == "<b>dua</b>: Dua garis.<br>Lihat lagi."


def test_the_right_answer_is_told_as_it_stands_there(qapp: QApplication) -> None:
    letter = "ABCD"[lay(CHOICE, "a").parts.index(1)]
    assert right_html(lay(CHOICE, "a")).endswith(f"{letter}. India")
    assert right_html(lay(TRUTH, "a")).endswith(" Salah")
    assert right_html(lay(ORDER, "a")).endswith("<br>1. a<br>2. b<br>3. c<br>4. d")
    assert right_html(lay(MATCH, "a")) == right_html(lay(SORT, "a")) == "", "every part says its own"


def test_looking_through_tells_what_was_given_and_what_is_right(qapp: QApplication) -> None:
    assert [review_html(answered(one, right_answer(one))) for one in ALL] == [""] * 5
    assert "Jawabanmu:</b> Mesir<br>" in review_html(answered(CHOICE, (0,)))
    assert review_html(answered(ORDER, (2, 1, 0, 3))) == (
        "✓ 1. a<br>✗ 2. b (kamu: nomor 3)<br>✗ 3. c (kamu: nomor 2)<br>✓ 4. d"
    )
    assert review_html(answered(MATCH, (0, 2, 1))).endswith("✗ dua – II (kamu: V)<br>✗ lima – V (kamu: II)")
    assert review_html(answered(SORT, (1, 1, 0, 1))).startswith("✓ kopi – Tumbuhan<br>✗ sapi – Hewan (kamu: Tumbuhan)")


def test_mastery_is_said_in_words(qapp: QApplication) -> None:
    assert mastery_words(Mastery("a", "A", 4, 5)) == "4 dari 5 terakhir benar"
    assert mastery_words(Mastery("a", "A", 0, 0)) == "belum ada jawaban"
