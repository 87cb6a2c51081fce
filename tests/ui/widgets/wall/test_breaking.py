"""Where the text of a slide may be broken."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.widgets.wall.breaking import halves, sentences

MARKED = st.lists(
    st.sampled_from(("Satu", "dua.", "(tiga)", "<b>Empat. Lima</b>", "<i>Enam.</i>", "“Tujuh!”", "No.", "8", "…")),
    min_size=1,
    max_size=12,
).map(lambda words: "<b>a</b> " + " ".join(words))


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("Satu dua. Tiga? “Empat!” Lima", ("Satu dua.", "Tiga?", "“Empat!”", "Lima")),
        ("Satu (dua). <b>Tiga. Empat</b> lima.", ("Satu (dua).", "<b>Tiga.</b>", "<b>Empat</b> lima.")),
        ("UU No. 37 Tahun 1999, Dr. A. Rivai, dsb. Lalu", ("UU No. 37 Tahun 1999, Dr. A. Rivai, dsb. Lalu",)),
        ("1. Satu kata", ("1. Satu kata",)),
        ("30.75 dan 2,4 naik. 2021 turun", ("30.75 dan 2,4 naik.", "2021 turun")),
        ("", ("",)),
    ],
)
def test_sentences_end_where_a_reader_pauses(html: str, parts: tuple[str, ...]) -> None:
    assert sentences(html) == parts


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("satu", ("satu",)),
        ("satu dua", ("satu", "dua")),
        ("ab" * 20, ("ab" * 10 + "-", "ab" * 10)),
        ("satu <i>dua tiga</i> empat", ("satu <i>dua</i>", "<i>tiga</i> empat")),
        ("satu dua tiga, empat lima enam tujuh", ("satu dua tiga,", "empat lima enam tujuh")),
    ],
)
def test_halves_are_cut_between_words_near_the_middle(html: str, parts: tuple[str, ...]) -> None:
    assert halves(html) == parts


@settings(max_examples=60)
@given(MARKED)
def test_no_word_is_lost_and_every_part_is_whole(html: str) -> None:
    for parts in (sentences(html), halves(html)):
        assert " ".join(_words(part) for part in parts).split() == _words(html).split()
        for part in parts:
            assert part.count("<b>") == part.count("</b>") and part.count("<i>") == part.count("</i>")


def _words(html: str) -> str:
    return re.sub("<[^>]+>", "", html)
