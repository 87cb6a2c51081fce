"""A sentence of a hit fits its lines, and the first word that was looked for is among what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.search_text import MORE, Cut, SentenceLayout, cut_behind, cut_front

LONG = "Mesir dan Indonesia menandatangani perjanjian persahabatan pada 10 Juni 1947 di Kairo, " * 6


def marked(cut: Cut) -> list[str]:
    """The words that are marked."""
    return [cut.text[start:end] for start, end in cut.marks]


def layout(text: str, marks: tuple[tuple[int, int], ...], width: float = 400, lines: int = 2) -> SentenceLayout:
    return SentenceLayout(text, marks, font(INTERFACE, 15), width, "#FFE9A8", lines)


def test_a_short_sentence_stands_whole_on_one_line(theme: Theme) -> None:
    laid = layout("Mesir mengakui Indonesia.", ((6, 14),))
    assert (laid.lines, laid.cut.text, marked(laid.cut)) == (1, "Mesir mengakui Indonesia.", ["mengakui"])


def test_a_long_sentence_ends_at_a_word_on_the_last_line(theme: Theme) -> None:
    laid = layout(LONG, ((0, 5),))
    assert laid.lines == 2
    whole = laid.cut.text.removesuffix(MORE)
    assert LONG.startswith(whole) and LONG[len(whole)] in " ,"
    assert marked(laid.cut) == ["Mesir"]


@pytest.mark.parametrize("lines", [1, 2])
def test_a_word_far_behind_is_brought_into_sight(theme: Theme, lines: int) -> None:
    start = LONG.index("Kairo", 300)
    laid = layout(LONG, ((start, start + 5),), lines=lines)
    assert laid.lines == lines
    assert laid.cut.text.startswith(MORE)
    assert marked(laid.cut) == ["Kairo"]


def test_a_word_without_end_is_cut_too(theme: Theme) -> None:
    laid = layout("a" * 900, ((700, 900),))
    assert laid.lines <= 2
    assert marked(laid.cut), "a part of it is shown as marked"


@settings(max_examples=15)
@given(st.text("ab ü😀", max_size=80), st.data())
def test_what_is_left_of_the_marks_is_the_same_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    front = cut_front(text, ((start, end),))
    assert marked(front) == [text[start:end]]
    behind = cut_behind(Cut(text, ((start, end),)), data.draw(st.integers(1, len(text))))
    assert all(text[start:end].startswith(word) for word in marked(behind))
