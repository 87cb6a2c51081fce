"""Inline HTML is cut after sentences, else after words, and says the same as before."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.widgets.wall.cutting import cut

PARTS = st.sampled_from(["kata", "Dua.", "tiga?", "<br>", "<b>tebal sekali</b>", "<i>miring. Sekali</i>", "&amp;"])


def words(html: str) -> list[str]:
    """The words that are read."""
    return re.sub(r"<[^>]+>", " ", html).split()


def room(count: int) -> Callable[[str], bool]:
    """A place that takes so many words."""
    return lambda html: len(words(html)) <= count


def test_what_fits_stays_whole() -> None:
    assert cut("Satu <b>dua</b>. Tiga.", room(9)) == ("Satu <b>dua</b>. Tiga.",)


def test_the_cut_is_after_a_sentence_or_a_line() -> None:
    assert cut("Satu dua. Tiga empat. Lima.", room(3)) == ("Satu dua.", "Tiga empat. Lima.")
    assert cut("Satu dua<br>tiga empat", room(3)) == ("Satu dua", "tiga empat")


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
