"""What became of an answer, with signs beside the colours."""

from __future__ import annotations

from desktop.study.answers import check_order, check_typed
from desktop.ui.widgets.verdict_text import checked_html, checked_words


def test_right_almost_and_wrong_have_each_a_sign_and_a_sentence() -> None:
    right = checked_html(check_typed("mesir", ("Mesir",)), "", "")
    almost = checked_html(check_typed("messir", ("Mesir",)), "", "")
    wrong = checked_html(check_typed("Jepang", ("Mesir",)), "", "")
    none = checked_html(check_typed("", ("Mesir",)), "", "")
    assert "✓" in right and "Benar." in right
    assert "≈" in almost and "Hampir tepat" in almost
    assert "✗" in wrong and "Belum tepat." in wrong
    assert "Belum dijawab" in none and "Jawabanmu" not in none
    assert all("<b>Mesir</b>" in shown for shown in (right, almost, wrong, none))


def test_the_difference_is_crossed_out_and_underlined() -> None:
    shown = checked_html(check_typed("Konfensi Wena", ("Konvensi Wina",)), "", "")
    assert 'Kon<span class="extra">f</span><span class="missing">v</span>ensi' in shown
    assert "&lt;b&gt;" in checked_html(check_typed("<b>", ("Mesir",)), "", "")


def test_the_answer_is_not_said_twice() -> None:
    back = "<b>Mesir</b>, 22 Maret 1946."
    shown = checked_html(check_typed("mesir", ("Mesir",)), back, "Mesir, 22 Maret 1946.")
    assert shown.count("Mesir") == 1
    assert shown.endswith(back)


def test_an_order_tells_how_many_stood_right() -> None:
    assert "Urutannya benar." in checked_html(check_order((0, 1, 2)), "Begitu.", "Begitu.")
    wrong = checked_html(check_order((0, 2, 1)), "Begitu.", "Begitu.")
    assert "1 dari 3 sudah di tempatnya" in wrong and wrong.endswith("<br>Begitu.")


def test_a_screen_reader_hears_no_sign() -> None:
    almost = check_typed("messir", ("Mesir",))
    assert checked_words(almost, "") == "Hampir tepat: satu huruf keliru. Kamu menulis: messir. Mesir."
    assert checked_words(check_typed("mesir", ("Mesir",)), "Mesir, 1946.") == "Benar. Mesir, 1946."
    wrong = check_order((0, 2, 1))
    assert checked_words(wrong, "Begitu.") == "Belum tepat: 1 dari 3 sudah di tempatnya. Begitu."
