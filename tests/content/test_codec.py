"""codec: what goes in comes out, nested and typed, and nothing else is taken for it."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content import codec
from desktop.content.model import Card, Choice, Figure, Heading, Lesson, Question, Slide

TEXTS = st.text(max_size=20)
IDS = st.tuples() | st.tuples(TEXTS) | st.tuples(TEXTS, TEXTS)
FIGURES = st.builds(
    Figure,
    *(TEXTS, TEXTS, TEXTS, TEXTS),
    width=st.integers(),
    height=st.integers(),
    svg=TEXTS,
    image=st.binary(max_size=40),
    wall=TEXTS,
    parts=IDS,
)
LESSONS = st.builds(
    Lesson,
    *(TEXTS, TEXTS, TEXTS, IDS, IDS, TEXTS, TEXTS),
    words=st.integers(),
    headings=st.lists(st.builds(Heading, st.integers(2, 4), TEXTS, TEXTS), max_size=3).map(tuple),
    figures=st.lists(FIGURES, max_size=2).map(tuple),
    slides=st.lists(st.builds(Slide, TEXTS, TEXTS, IDS, IDS, IDS), max_size=2).map(tuple),
    summary=IDS,
    notes=TEXTS,
    terms=IDS,
    cites=IDS,
    was=TEXTS,
)


class Odd(NamedTuple):
    """Kinds that the model does not use yet."""

    pair: tuple[int, str]
    share: float
    maybe: bytes | None
    sure: bool


@given(LESSONS)
def test_a_lesson_comes_back_as_it_was(lesson: Lesson) -> None:
    back = codec.decode(Lesson, codec.encode(lesson))
    assert back == lesson
    assert isinstance(back, Lesson)
    assert all(isinstance(figure, Figure) for figure in back.figures)


def test_many_values_and_odd_kinds_come_back() -> None:
    shown = Figure("gambar-1", "image", "", "Bendera", 4, 3, "", b"\x89PNG\x00\xff")
    card = Card("p/a", "p/l", "basic", "<em>x</em>", "é\u2028", "s", ("c",), (), "", ("Mesir",), (shown,), ("ujian",))
    assert codec.decode(tuple[Card, ...], codec.encode((card, card))) == (card, card)
    question = Question("p/q", "p/l", "truth", "?", (Choice("Benar", "right", "ya"),), "ya", "s", (), "")
    assert codec.decode(Question, codec.encode(question)) == question
    odd = Odd((1, "a"), 2, None, True)
    assert codec.decode(Odd, codec.encode(odd)) == odd
    assert codec.decode(Odd, codec.encode(odd._replace(maybe=b"\x00\xff"))).maybe == b"\x00\xff"


def test_fields_that_came_later_have_their_defaults_in_old_records() -> None:
    card = Card("p/a", "p/l", "basic", "?", "!", "s", ("c",), (), "")
    old = codec.encode(tuple(card)[:9])
    assert codec.decode(Card, old) == card
    with pytest.raises(ValueError, match="not a"):
        codec.decode(Card, codec.encode(tuple(card)[:8]))


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", '["a"]', "[" * 100_000, '[2,"a"]', '["2","a","b"]', '[2,"a","b","c"]', '[2,"a",null]'],
)
def test_what_is_no_heading_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        codec.decode(Heading, text)


def test_only_the_kinds_of_the_model_are_encoded() -> None:
    with pytest.raises(TypeError):
        codec.encode({1, 2})


def test_importing_it_costs_neither_json_nor_a_parser() -> None:
    code = "import sys, desktop.content.codec; print({'json', 'yaml', 'msgspec', 'dataclasses'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
