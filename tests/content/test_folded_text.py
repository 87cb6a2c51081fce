"""Words are found in a text as they are typed, and each hit stands where it is read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.folded_text import FoldedText

TEXT = "Yaoundé, 1946–1951: “Kerja sama” Indonesia\u00a0dan Mesir.\nkerja\nSAMA; Straße, cafe\u0301 ﬁlm."


def words(query: str, text: str = TEXT) -> list[str]:
    """What stands at each hit."""
    return [text[start:end] for start, end in FoldedText(text).find(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("yaounde", ["Yaoundé"]),
        ("KERJA SAMA", ["Kerja sama"]),
        ("kerja", ["Kerja", "kerja"]),
        ("1946-1951", ["1946–1951"]),
        ('"kerja sama"', ["“Kerja sama”"]),
        ("indonesia dan", ["Indonesia\u00a0dan"]),
        ("  dan   mesir ", ["dan Mesir"]),
        ("strasse", ["Straße"]),
        ("café", ["cafe\u0301"]),
        ("film", ["ﬁlm"]),
        ("esi", ["esi", "esi"]),
        ("", []),
        ("   ", []),
        ("tidak ada", []),
    ],
)
def test_case_accents_dashes_and_quotes_do_not_count(query: str, found: list[str]) -> None:
    assert words(query) == found


def test_hits_do_not_lie_over_one_another_nor_over_a_line_break() -> None:
    assert FoldedText("aaaa").find("aa") == ((0, 2), (2, 4))
    assert words("kerja sama", "kerja\nsama") == []


@settings(max_examples=25)
@given(st.text(max_size=60), st.data())
def test_what_stands_in_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end]
    spans = FoldedText(text).find(query)
    assert all(0 <= first < last <= len(text) for first, last in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    if query.isascii() and query.isprintable() and query == " ".join(query.split()) and query:
        assert spans
