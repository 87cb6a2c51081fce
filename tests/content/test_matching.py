"""Which words of a text are meant by a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.matching import (
    BEGINNING,
    EXACT,
    FORM,
    STOP_WORDS,
    Asked,
    WordMatcher,
    asked_words,
    words_of,
)
from desktop.content.words import normal
from tests.matchers import word_matcher

LETTERS = st.text(alphabet="abegiknu AÉé.,–“-_ \u0301\u00adﬁß1½²İ\n", max_size=50)


def marked(query: str, text: str) -> str:
    """The text with what is meant in brackets."""
    for start, end in reversed(word_matcher(query).spans(text)):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("pengakuan ", "Mesir [mengakui] kami; [Pengakuan] itu sah, kita tahu."),
        ("Mesir", "[Mesir] mengakui kami; Pengakuan itu sah, kita tahu."),
        ("ta", "Mesir mengakui kami; Pengakuan itu sah, kita [tahu]."),
        ("it", "Mesir mengakui kami; Pengakuan itu sah, kita tahu."),
        ("ta ", "Mesir mengakui kami; Pengakuan itu sah, kita tahu."),
        ("itu sah", "Mesir mengakui kami; Pengakuan itu [sah], kita tahu."),
        ("itu", "Mesir mengakui kami; Pengakuan [itu] sah, kita tahu."),
    ],
)
def test_words_in_every_form_are_marked(query: str, expected: str) -> None:
    assert marked(query, "Mesir mengakui kami; Pengakuan itu sah, kita tahu.") == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("yaounde", "Di [Yaoundé], kota „re\u00adstorasi“ di tepi_laut, IK-CEPA."),
        ("restorasi", "Di Yaoundé, kota „[re\u00adstorasi]“ di tepi_laut, IK-CEPA."),
        ("laut", "Di Yaoundé, kota „re\u00adstorasi“ di tepi_[laut], IK-CEPA."),
        ("ik-cepa", "Di Yaoundé, kota „re\u00adstorasi“ di tepi_laut, [IK]-[CEPA]."),
    ],
)
def test_accents_and_hyphens_hide_no_word(query: str, expected: str) -> None:
    assert marked(query, "Di Yaoundé, kota „re\u00adstorasi“ di tepi_laut, IK-CEPA.") == expected


@given(LETTERS, LETTERS)
def test_what_is_quick_finds_what_is_thorough(query: str, text: str) -> None:
    matcher = word_matcher(query)
    heavy = [one for one in matcher.asked if not one.weightless]
    meant = [(start, end) for start, end, word in words_of(text) if any(one.fit(word) for one in heavy)]
    assert list(matcher.spans(text)) == list(dict.fromkeys(meant))


@given(LETTERS)
def test_words_of_a_text_are_its_normal_words(text: str) -> None:
    plain = text.replace("\u0301", "").replace("\u00ad", "").replace("İ", "I")
    assert " ".join(word for _, _, word in words_of(plain)) == normal(plain)


def test_the_last_word_may_be_unfinished() -> None:
    assert [(one.word, one.begun) for one in asked_words("Kerja sam")] == [("kerja", False), ("sam", True)]
    assert [one.begun for one in asked_words("kerja sam ")] == [False, False]
    assert asked_words("") == ()
    assert asked_words("a")[0].begun is False


def test_stop_words_weigh_nothing_beside_others() -> None:
    assert [one.weightless for one in asked_words("apa itu bilateral")] == [True, True, False]
    assert [one.weightless for one in asked_words("apa itu")] == [False, False]
    assert all(normal(word) == word for word in STOP_WORDS)


def test_how_well_a_word_fits() -> None:
    asked = asked_words("pengaku")[0]._replace(root="aku")
    assert [asked.fit(word) for word in ("pengaku", "mengakui", "pengakuwan", "laku")] == [EXACT, FORM, BEGINNING, 0]


def test_where_all_words_are_known_only_those_count() -> None:
    matcher = WordMatcher((Asked("mesr", "mesr", known=frozenset({"mesir"})),))
    assert matcher.spans("Mesir, mesra") == ((0, 5),)
    (found,) = matcher.found("Mesir, mesra")
    assert (found.asked, found.exact) == ((0,), False)
