"""A text is cut into sentences that a voice can say; nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.utterances import sentence_at, spoken_form, utterances


def said(text: str) -> list[str]:
    return [text[one.start : one.end] for one in utterances(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mesir mengakui. Lalu India.", ["Mesir mengakui.", "Lalu India."]),
        ("Siapa yang pertama?\nTiga negara.", ["Siapa yang pertama?", "Tiga negara."]),
        ("Menurut Dr. Hatta, itu penting. Benar!", ["Menurut Dr. Hatta, itu penting.", "Benar!"]),
        ("H. Agus Salim pergi. Ia kembali.", ["H. Agus Salim pergi.", "Ia kembali."]),
        ("UU No. 37 Tahun 1999 mengaturnya.", ["UU No. 37 Tahun 1999 mengaturnya."]),
        ("Nilainya 1.234,5 juta. Naik.", ["Nilainya 1.234,5 juta.", "Naik."]),
        ("“Merdeka!” Semua bersorak.", ["“Merdeka!”", "Semua bersorak."]),
        ("Beras, kopi, dll. Semua dijual.", ["Beras, kopi, dll.", "Semua dijual."]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert said(text) == sentences


@given(st.text(alphabet="aB1.?! \n“”", max_size=120))
def test_every_letter_is_in_one_sentence_and_in_order(text: str) -> None:
    found = utterances(text)
    assert "".join("".join(text[one.start : one.end] for one in found).split()) == "".join(text.split())
    ends = [0, *(place for one in found for place in (one.start, one.end))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("sentence", "language", "spoken"),
    [
        ("Mesir, 1946–1951", "id", "Mesir, 1946 sampai 1951"),
        ("RI & Mesir, dll.", "id", "er i dan Mesir, dan lain-lain"),
        ("1946–1951", "en", "1946 to 1951"),
        ("1946–1951 & RI", "fr", "1946–1951 & RI"),
    ],
)
def test_signs_are_read_as_words_of_the_language(sentence: str, language: str, spoken: str) -> None:
    assert spoken_form(sentence, language) == spoken


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Judul", "Judul"),
        ("Satu", "Satu kalimat."),
        ("kalimat.", "Satu kalimat."),
        ("Amin", "Pada tgl. 22 Maret 1946 Dr. Amin datang!"),
        ("kabar", "“Apa kabar?”"),
        ("dll", "Ya, dll. dan seterusnya"),
        ("lain", "Baris lain."),
    ],
)
def test_the_sentence_around_a_word(word: str, sentence: str) -> None:
    middle = "Satu kalimat. Pada tgl. 22 Maret 1946 Dr. Amin datang! “Apa kabar?” Ya, dll. dan seterusnya"
    text = f"Judul\n{middle}\nBaris lain."
    start, end = sentence_at(text, text.index(word))
    assert text[start:end] == sentence


def test_an_empty_text_has_an_empty_sentence() -> None:
    assert sentence_at("", 0) == (0, 0)
