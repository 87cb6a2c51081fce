"""Normal forms and stems: the same for the index and for the query."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.words import normal, stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerja-sama, di Yaoundé!", "kerja sama di yaounde"),
        ("  US$13,19 miliar ", "us 13 19 miliar"),
        ("Straße ﬁne", "strasse fine"),
        ("re\u00adstorasi", "restorasi"),
        ("“Pertama”… 1946–1951", "pertama 1946 1951"),
        ("", ""),
    ],
)
def test_normal_form(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(st.text(max_size=60))
def test_normal_form_is_final_and_plain(text: str) -> None:
    form = normal(text)
    assert normal(form) == form
    assert form == " ".join(form.split())
    assert form == form.casefold()
    assert all(letter == " " or letter.isalnum() for letter in form)


@given(st.text(max_size=60))
def test_normal_form_knows_no_case_and_no_composition(text: str) -> None:
    assert normal(text.upper()) == normal(text.upper().lower()) or "İ" in text.upper()
    assert normal(unicodedata.normalize("NFD", text)) == normal(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mengakui", "aku"),
        ("pengakuan", "aku"),
        ("diakui", "aku"),
        ("bekerja", "kerja"),
        ("persahabatan", "sahabat"),
        ("perjanjian", "janji"),
        ("1946", "1946"),
        ("mesir", "mesir"),
        ("", ""),
        ("x" * 41, "x" * 41),
    ],
)
def test_stem(word: str, root: str) -> None:
    assert stem(word) == root


@given(st.text(alphabet="abdegikmnprstu", min_size=1, max_size=20))
def test_the_stem_of_a_word_is_one_word(word: str) -> None:
    assert len(stem(word).split()) == 1


def test_overlong_words_cost_no_time() -> None:
    started = time.process_time()
    stem("memper" * 20_000 + "kan")
    stem("di" * 15)
    assert time.process_time() - started < 2
