"""Attributes in braces: what they hold, where each part stands, and what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.attributes import Value, no_attributes, parse_attributes


def test_all_parts_with_their_places() -> None:
    text = 'x {.callout kind=note title="dua \\"kata\\"" #di-sini} y'
    attributes = parse_attributes(text, 2)
    assert attributes.wrong == -1
    assert text[attributes.end :] == " y"
    assert attributes.name == Value("callout", 3)
    assert attributes.anchor == Value("di-sini", text.index("#"))
    assert attributes.values == {
        "kind": Value("note", text.index("note"), text.index("kind")),
        "title": Value('dua "kata"', text.index("dua"), text.index("title")),
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{.a .b}", 4),
        ("{#a #b}", 4),
        ("{a=1 a=2}", 5),
        ("{.a", 3),
        ('{a="b}', 1),
        ("{a}", 1),
        ("{.a <}", 4),
        ("{a={}}", 1),
        ('{a="b\nc"}', 1),
        ("{", 1),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text: str, wrong: int) -> None:
    assert parse_attributes(text, 0).wrong == wrong


def test_a_bare_word_is_a_class() -> None:
    attributes = no_attributes("slide", 4)
    assert (attributes.name, dict(attributes.values), attributes.wrong) == (Value("slide", 4), {}, -1)


def test_braces_that_never_close_are_given_up() -> None:
    assert parse_attributes("{" + "a=b " * 10_000 + "}", 0).wrong <= 1010


@given(st.text(alphabet='{}.#="\\ab \n', max_size=40))
def test_any_braces_end_within_the_text(text: str) -> None:
    attributes = parse_attributes("{" + text, 0)
    assert 0 <= attributes.end <= len(text) + 1
    assert attributes.wrong == -1 or 0 <= attributes.wrong <= len(text) + 1
