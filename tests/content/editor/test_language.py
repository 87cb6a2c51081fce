"""language: sentences end where a reader would end them, and words of today are found outside quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.editor.language import sentences, words, words_of_today


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Satu. Dua! Tiga?", 3),
        ("Ia berkata, “Siapa itu?” Lalu pergi.", 2),
        ("Nilainya 30,75 miliar. 22 Maret adalah harinya.", 2),
        ("Barang, mis. kopi, dijual.", 1),
        ("Negara besar (mis. Brasil) dan kecil.", 1),
        ("Menurut Prof. Candra begitu.", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.lists(st.sampled_from(["Satu kalimat.", "“Dua?”", "Tiga (3)!", "4 itu angka."]), max_size=8))
def test_no_word_is_lost_between_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert sum(words(sentence) for sentence in sentences(text)) == words(text)


def test_words() -> None:
    assert words("satu – dua, tiga!") == 3


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Saat ini ada 162.", "id", ("Saat ini",)),
        ("Kata “saat ini” di sana, kini bukan.", "id", ("kini",)),
        ("Tokini dan kiniko", "id", ()),
        ("Tinggi 5\" itu.\nKini \"ada\".", "id", ("Kini",)),
        ("Kata “begini.\nKini ada.", "id", ("Kini",)),
        ("It is now so.", "en-GB", ("now",)),
        ("Saat ini", "fr", ()),
    ],
)
def test_words_of_today(text: str, language: str, found: tuple[str, ...]) -> None:
    assert words_of_today(text, language) == found
