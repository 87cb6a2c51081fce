"""A text is cut into sentences that a voice can say; nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.utterances import spoken_form, utterances


def said(text: str) -> list[str]:
    return [text[one.start : one.end] for one in utterances(text)]


def test_each_sentence_is_one() -> None:
    assert said("Mesir mengakui. Lalu India.\n\nTiga negara.") == ["Mesir mengakui.", "Lalu India.", "Tiga negara."]


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
