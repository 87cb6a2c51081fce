"""Bars: numbers as printed, lengths to one scale, and no text past the edge or over a bar."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.bars import draw_bars
from desktop.content.figure_items import Bar
from desktop.content.number_text import number_text, value_text
from desktop.content.svg import WIDTH, text_width

_RECT = re.compile(r'<rect x="(-?[\d.e+]+)" y="([\d.]+)" width="([\d.e+-]+)" height="(\d+)" fill="\{(\w+)\}"')
_TEXT = re.compile(r'<text x="([\d.e+]+)" y="([\d.]+)" text-anchor="(\w+)" fill="\{(\w+)\}"[^>]*>([^<]*)</text>')


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("30.75", "30,75"),
        ("12000", "12.000"),
        ("1234567.5", "1.234.567,5"),
        ("-8.78", "−8,78"),
        ("0", "0"),
        ("2.40", "2,40"),
    ],
)
def test_numbers_as_printed(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_units() -> None:
    assert value_text(Decimal("30.75"), "miliar US$") == "30,75 miliar US$"
    assert value_text(Decimal("29.57"), "%") == "29,57%"
    assert value_text(Decimal(162), "") == "162"


def test_lengths_are_to_scale_and_values_are_told() -> None:
    bars = (Bar("Ekspor", Decimal(20), "2022", "first"), Bar("Impor", Decimal(5), "2021", "second"))
    drawing = draw_bars(bars, "miliar US$")
    (x1, _, long, _, role1), (x2, _, short, _, role2) = _RECT.findall(drawing.svg)
    assert x1 == x2
    assert float(long) == pytest.approx(4 * float(short), rel=0.001)
    assert (role1, role2) == ("first", "second")
    assert [text for *_, text in _TEXT.findall(drawing.svg)] == [
        "Ekspor",
        "20 miliar US$",
        "2022",
        "Impor",
        "5 miliar US$",
        "2021",
    ]


def test_bars_below_zero_stand_left_of_the_axis() -> None:
    bars = (Bar("Naik", Decimal(3), "2022", "first"), Bar("Turun", Decimal(-1), "2021", "second"))
    up, down = _RECT.findall(draw_bars(bars, "").svg)
    assert float(down[0]) + float(down[2]) == pytest.approx(float(up[0]), abs=0.01)


_NUMBERS = st.decimals(-(10**14), 10**14, places=2)
_TEXTS = st.lists(st.sampled_from(["PBB", "misi", "perserikatan", "mempertanggungjawabkan"]), min_size=1, max_size=6)
_BARS = st.builds(Bar, _TEXTS.map(" ".join), _NUMBERS, _TEXTS.map(" ".join), st.just("first"))


@given(st.lists(_BARS, min_size=1, max_size=20), st.sampled_from(["", "%", "miliar US$"]))
def test_nothing_is_cut_or_written_over_a_bar(bars: list[Bar], unit: str) -> None:
    drawing = draw_bars(tuple(bars), unit)
    rects = [(float(x), float(y), float(w), int(h)) for x, y, w, h, _ in _RECT.findall(drawing.svg)]
    assert len(rects) == len(bars)
    for x, y, width, height in rects:
        assert x >= 0
        assert x + width <= WIDTH
        assert y + height <= drawing.height
    for x, y, anchor, _, text in _TEXT.findall(drawing.svg):
        left = float(x) - (text_width(text) if anchor == "end" else 0)
        right = left + text_width(text)
        assert left >= -0.1
        assert right <= WIDTH + 0.1
        assert 10 <= float(y) <= drawing.height
        for bar_x, bar_y, width, height in rects:
            if bar_y < float(y) < bar_y + height:
                assert right <= bar_x or left >= bar_x + width
