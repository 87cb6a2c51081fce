"""The sentence that is shown of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.content.snippets import CUT, LONGEST, snippet
from tests.matchers import word_matcher

TEXT = "Pada 1946 Mesir mengakui Indonesia.\nPerjanjian menyusul pada 1947.\nLalu kantor dibuka di Kairo pada 1950."


def test_the_sentence_with_most_words_is_shown() -> None:
    found = snippet(TEXT, word_matcher("perjanjian pada 1947 mesir "))
    assert found.text == "Perjanjian menyusul pada 1947."
    assert [found.text[start:end] for start, end in found.marks] == ["Perjanjian", "1947"]
    assert found.worth == 2
    assert snippet(TEXT, word_matcher("mesir kairo ")).text.startswith("Pada 1946")


def test_without_a_word_the_first_sentence_is_shown() -> None:
    assert snippet(TEXT, word_matcher("xyz")).text == "Pada 1946 Mesir mengakui Indonesia."
    assert snippet("", word_matcher("xyz")) == ("", (), 0.0)


def test_a_long_sentence_is_cut_between_words_around_its_first_hit() -> None:
    long = " ".join(["panjang"] * 60 + ["mesir"] + ["sekali"] * 60)
    found = snippet(long, word_matcher("mesir"))
    assert found.text[0] == found.text[-1] == CUT
    assert len(found.text) <= LONGEST + 2
    assert set(found.text.strip(CUT).split()) == {"panjang", "mesir", "sekali"}
    ((start, end),) = found.marks
    assert found.text[start:end] == "mesir"
    assert len(snippet("x" * 900, word_matcher("xx")).text) <= LONGEST + 2


@given(st.lists(st.sampled_from(["mesir", "mengakui", "a" * 30, "itu"]), max_size=60), st.sampled_from(["mesir ", "a"]))
def test_marks_stand_on_the_words(words: list[str], query: str) -> None:
    matcher = word_matcher(query)
    found = snippet(" ".join(words), matcher)
    assert len(found.text) <= LONGEST + 2
    assert matcher.spans(found.text) == found.marks
    assert bool(found.marks) == ("mesir" in words and query == "mesir ")
