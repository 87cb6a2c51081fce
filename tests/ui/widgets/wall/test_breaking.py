"""Where a text on the wall may be broken, and what its pieces are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.widgets.wall.breaking import cut, halves, sentences

MARKED = st.lists(
    st.sampled_from(("Satu", "dua.", "(tiga)", "<b>Empat. Lima</b>", "<i>Enam.</i>", "“Tujuh!”", "No.", "8", "…")),
    min_size=1,
    max_size=12,
).map(lambda words: "<b>a</b> " + " ".join(words))
PARTS = st.sampled_from(["kata", "Dua.", "tiga?", "<br>", "<b>tebal sekali</b>", "<i>miring. Sekali</i>", "&amp;"])


def words(html: str) -> list[str]:
    """The words that are read."""
    return re.sub(r"<[^>]+>", " ", html).split()


def room(count: int) -> Callable[[str], bool]:
    """A place that takes so many words."""
    return lambda html: len(words(html)) <= count


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
        assert [word for part in parts for word in words(part)] == words(html)
        for part in parts:
            assert part.count("<b>") == part.count("</b>") and part.count("<i>") == part.count("</i>")


def test_what_fits_stays_whole() -> None:
    assert cut("Satu <b>dua</b>. Tiga.", room(9)) == ("Satu <b>dua</b>. Tiga.",)


def test_the_cut_is_after_a_sentence_or_a_line() -> None:
    assert cut("Satu dua. Tiga empat. Lima.", room(3)) == ("Satu dua.", "Tiga empat. Lima.")
    assert cut("Satu dua<br>tiga empat", room(3)) == ("Satu dua", "tiga empat")


def test_what_ends_in_a_full_stop_need_not_end_a_sentence() -> None:
    assert cut("Satu dua. Lihat UU No. 37 Tahun 1999", room(5)) == ("Satu dua.", "Lihat UU No. 37 Tahun", "1999")
    assert cut("Kata lain, mis. ini. Lalu", room(4)) == ("Kata lain, mis. ini.", "Lalu")
    assert cut("Bukan hanya mis. satu itu", room(3)) == ("Bukan hanya mis.", "satu itu")


def test_a_longer_sentence_is_cut_after_a_word() -> None:
    assert cut("satu dua tiga empat lima", room(2)) == ("satu dua", "tiga empat", "lima")


def test_emphasis_goes_on_in_the_next_piece() -> None:
    text = '<span style="color:red"><u>satu dua tiga</u></span> empat'
    assert cut(text, room(2)) == (
        '<span style="color:red"><u>satu dua</u></span>',
        '<span style="color:red"><u>tiga</u></span> empat',
    )


def test_a_word_that_fits_nowhere_is_a_piece_and_nothing_is_none() -> None:
    assert cut("satu dua", room(0)) == ("satu", "dua")
    assert cut(" <br> ", room(3)) == ()


@settings(max_examples=40)
@given(st.lists(PARTS, max_size=12), st.integers(1, 5))
def test_no_word_is_lost_and_every_piece_is_balanced(parts: list[str], count: int) -> None:
    html = " ".join(parts)
    pieces = cut(html, room(count))
    assert [word for piece in pieces for word in words(piece)] == words(html)
    for piece in pieces:
        assert words(piece)
        assert piece.count("<b>") == piece.count("</b>")
        assert piece.count("<i>") == piece.count("</i>")
        assert len(words(piece)) <= count
