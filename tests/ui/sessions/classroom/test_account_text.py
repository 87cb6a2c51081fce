"""A lesson hour in words: the same for the sheet, the paper and the spreadsheet."""

from __future__ import annotations

import pytest

from desktop.storage.library import Library
from desktop.study.classroom.account import Account, Quiz, Slide
from desktop.study.classroom.class_quiz import UNKNOWN, Asked
from desktop.ui.sessions.classroom.account_csv import account_csv
from desktop.ui.sessions.classroom.account_text import AccountText, Names, Part, text_of, time_words
from tests.ui.account_world import made
from tests.ui.desk_world import MANY, MORNING
from tests.ui.quiz_world import SECOND


@pytest.fixture
def names(library: Library) -> Names:
    """The names of the small subject."""
    return Names(library, "8B", MANY)


def part(text: AccountText, title: str) -> Part:
    """A part by its title."""
    return next(part for part in text.parts if part.title == title)


def test_the_head_tells_class_lessons_and_time(names: Names) -> None:
    assert text_of(made(), names).heads == (
        ("Kelas", "8B"),
        ("Pelajaran", "Siapa yang memulai?, Apa yang disepakati?"),
        ("Tanggal", "12 Maret 2026"),
        ("Waktu", "08.00 sampai 08.38 (38 menit)"),
    )


def test_each_lesson_has_its_slides(names: Names) -> None:
    text = text_of(made(), names)
    few = part(text, "Yang ditampilkan: Apa yang disepakati?")
    assert few.lines == ("2 bagian, 3 menit 30 detik seluruhnya.",)
    assert few.rows == (("Apa yang disepakati?", "2–3", "1 menit 10 detik"), ("Bagian 2", "4–5", "2 menit 20 detik"))
    assert few.plain == (("Apa yang disepakati?", "2–3", "70"), ("Bagian 2", "4–5", "140"))
    one = made()._replace(slides=made().slides[:1])
    assert text_of(one, names).parts[0].title == "Yang ditampilkan"


def test_scores_cards_and_pupils_are_told(names: Names) -> None:
    text = text_of(made(), names)
    assert part(text, "Cerdas cermat").rows == (("Regu B", "400", "1"), ("Regu A", "300", "2"), ("Regu C", "-100", "3"))
    cards = part(text, "Kartu kelas")
    assert cards.lines == ("14 kartu dijawab bersama: 12 langsung diketahui, 2 perlu diulang.",)
    assert cards.rows == (("Apa nomor 1 dari sedikit?",), ("uji/hilang",))
    assert part(text, "Siswa").lines == (
        "28 siswa hadir, 2 tidak hadir.",
        "5 kali seorang siswa dipilih secara acak.",
    )


def test_each_question_has_its_hands(quiz_library: Library) -> None:
    asked = (
        Asked("kuis/kapan", ((0, 4), (1, 20)), 1),
        Asked("kuis/benarkah", ((0, 3),), UNKNOWN),
        Asked("kuis/hilang", ((0, 3),), 1),
    )
    one = Account(MORNING, MORNING, quizzes=(Quiz(SECOND, asked),))
    quiz = part(text_of(one, Names(quiz_library, "8B", SECOND)), "Kuis kelas")
    assert quiz.lines == ("3 soal ditanyakan, 1 dijawab benar oleh setengah kelas atau lebih.",)
    assert quiz.rows == (
        ("1. Kapan surat tiba?", "24"),
        ("– 1945", "4"),
        ("– 1946 (benar)", "20"),
        ("– 1949", "0"),
        ("– 1950", "0"),
        ("2. Surat itu tiba pada 1949.", "3"),
        ("– Benar", "3"),
        ("– Salah", "0"),
        ("3. kuis/hilang", "3"),
    )


def test_what_was_not_done_has_no_part(names: Names) -> None:
    assert text_of(Account(MORNING, MORNING), names).parts == ()
    assert text_of(Account(MORNING, MORNING, turns=1), names).parts[0].title == "Siswa"


def test_a_lesson_that_is_gone_is_named_by_its_id(names: Names) -> None:
    text = text_of(Account(MORNING, MORNING, (Slide("lain/hilang", "di-sini", 1, 1, 2, 9),)), names)
    assert text.heads[1] == ("Pelajaran", "lain/hilang")
    assert text.parts[0].rows[0][:2] == ("di-sini", "1")


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 detik"), (59, "59 detik"), (60, "1 menit"), (61, "1 menit 1 detik")]
)
def test_times_in_words(seconds: int, words: str) -> None:
    assert time_words(seconds) == words


def test_the_file_has_bare_numbers_and_no_formulas(names: Names) -> None:
    text = text_of(made(), names)._replace(parts=(*text_of(made(), names).parts, Part("P", ("=1+1",))))
    data = account_csv(text)
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines[:2] == ["Sesudah pelajaran", "Kelas,8B"]
    for line in ("Bagian 2,4–5,140", "Regu C,-100,3", "'=1+1", '"28 siswa hadir, 2 tidak hadir."'):
        assert line in lines
