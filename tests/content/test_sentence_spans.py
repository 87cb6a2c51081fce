"""Where a reader says that a sentence ends."""

from __future__ import annotations

import pytest

from desktop.content.sentence_spans import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mesir mengakui. Lalu India.", ["Mesir mengakui.", "Lalu India."]),
        ("Siapa yang pertama?\nTiga negara.", ["Siapa yang pertama?", "Tiga negara."]),
        ("Menurut Dr. Hatta, itu penting. Benar!", ["Menurut Dr. Hatta, itu penting.", "Benar!"]),
        ("H. Agus Salim pergi. Ia kembali.", ["H. Agus Salim pergi.", "Ia kembali."]),
        ("UU No. 37 Tahun 1999 mengaturnya.", ["UU No. 37 Tahun 1999 mengaturnya."]),
        ("Nilainya 1.234,5 juta. Naik.", ["Nilainya 1.234,5 juta.", "Naik."]),
        ("“Merdeka!” Semua bersorak.", ["“Merdeka!”", "Semua bersorak."]),
        ("Beras, kopi, dll. Semua dijual.", ["Beras, kopi, dll.", "Semua dijual."]),
        ("Dibahas di hal. 3 dan No. 5. Dalam segala hal. Lalu no. Benar.", [
            "Dibahas di hal. 3 dan No. 5.", "Dalam segala hal.", "Lalu no.", "Benar."
        ]),
        ("Buku S.M. Kartosuwiryo a.n. Jend. Sudirman di A.S. Amin.", [
            "Buku S.M. Kartosuwiryo a.n. Jend. Sudirman di A.S. Amin."
        ]),
        ("Lihat hlm. 3 buku S. M. Kartosuwiryo. “Benar?” 162 negara! Ya… Bukan\nBaris lain. dan terus", [
            "Lihat hlm. 3 buku S. M. Kartosuwiryo.", "“Benar?”", "162 negara!", "Ya…", "Bukan", "Baris lain. dan terus"
        ]),
        ("Nilainya 30.75 miliar (US$). Benar", ["Nilainya 30.75 miliar (US$).", "Benar"]),
        ("Lihat 'ini'. 'Itu' juga.", ["Lihat 'ini'.", "'Itu' juga."]),
        (" \n ", []),
        ("", []),
        ("\n\n", []),
    ],
)  # fmt: skip
def test_a_sentence_ends_at_its_mark_and_with_its_line(text: str, wanted: list[str]) -> None:
    assert list(sentences(text)) == wanted


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
