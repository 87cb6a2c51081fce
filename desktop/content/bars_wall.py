"""Draws bars for a wall: each below its label, all to one scale, whatever page they stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from desktop.content.figure_items import Bar
from desktop.content.number_text import value_text
from desktop.content.svg import ASCENT, LINE, Drawing, lines_at, longest_word, text_at, text_width, wrap
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, Way, fits, pages

_BAR = 20.0
_ABOVE = 3.0
_GAP = 11.0
_BESIDE = 8.0
_EDGE = 1.0
_OVER = 2.0  # the line of zero is longer than a bar
_MOST = 0.5
"""A value stands beside its bar unless that would leave the bars less than so much of the width."""


class _Scale(NamedTuple):
    """What all bars share: unit, least and greatest value, and the widest value beside a bar, 0 if above it."""

    unit: str
    low: float
    high: float
    values: float


class _Piece(NamedTuple):
    """A bar with its words, or these alone."""

    bar: Bar
    drawn: bool


def pages_of_bars(bars: tuple[Bar, ...], unit: str) -> tuple[Drawing, ...]:
    """Draw bars on as many pages as they need; a bar twice as long as another stands for twice as much on any."""
    values = [Decimal(0), *(bar.value for bar in bars)]
    widest = max(text_width(value_text(bar.value, unit)) for bar in bars)
    word = max(longest_word(text) for bar in bars for text in (bar.label, bar.when))
    draw = partial(_page, _Scale(unit, float(min(values)), float(max(values)), widest))
    return pages([Way([piece for bar in bars for piece in _pieces(draw, bar)], draw, word)])


def _pieces(draw: Callable[[tuple[_Piece, ...], int], Leaf], bar: Bar) -> Iterator[_Piece]:
    """Give a bar with its words; where these alone nearly fill a page, the time it holds for stands before it."""
    if not fits(draw((_Piece(bar, drawn=True),), PAGE_WIDTH).height):
        yield _Piece(bar, drawn=False)
        bar = bar._replace(when="")
    yield _Piece(bar, drawn=True)


def _page(scale: _Scale, pieces: tuple[_Piece, ...], width: int) -> Leaf:
    beside = scale.values + _BESIDE if scale.values + _BESIDE <= _MOST * width else 0.0
    span = scale.high - scale.low
    pixels = (width - beside - 2 * _EDGE) / span if span else 0.0
    zero = _EDGE - scale.low * pixels
    parts: list[str] = []
    top = 0.0
    for bar, drawn in pieces:
        value = value_text(bar.value, scale.unit)
        words, top = _words(bar, value if drawn and not beside else "", top, width)
        parts += words
        if drawn:
            length = float(bar.value) * pixels
            parts += _bar(zero, length, top + _ABOVE, bar.role)
            if beside:
                parts.append(_value(zero + max(length, 0.0) + _BESIDE, top + _ABOVE, value))
            top += _ABOVE + _BAR
        top += _GAP
    return Leaf(parts, top - _GAP + _OVER)


def _value(x: float, top: float, value: str) -> str:
    return text_at(x, top + (_BAR - LINE) / 2 + ASCENT, value, "ink", "start", bold=True)


def _words(bar: Bar, value: str, top: float, width: int) -> tuple[list[str], float]:
    """Draw what stands above a bar: its label, the time it holds for, its value unless that is beside it."""
    label = wrap(bar.label, width, 1)
    parts = lines_at(0, top, label, "ink", "start")
    when = text_width(bar.label) + _BESIDE
    if len(label) == 1 and bar.when and when + text_width(bar.when) <= width:
        parts += lines_at(when, top, (bar.when,), "muted", "start")
        top += LINE
    else:
        top += LINE * len(label)
        below = wrap(bar.when, width, 1)
        parts += lines_at(0, top, below, "muted", "start")
        top += LINE * len(below)
    lines = wrap(value, width, 1)
    return parts + lines_at(0, top, lines, "ink", "start", bold=True), top + LINE * len(lines)


def _bar(zero: float, length: float, top: float, role: str) -> list[str]:
    left, width = zero + min(length, 0.0), max(abs(length), 1.0)
    axis = f'<path d="M{zero:g} {top - _OVER:g}V{top + _BAR + _OVER:g}" stroke="{{muted}}" stroke-width="1"/>'
    return [f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{_BAR:g}" fill="{{{role}}}"/>', axis]
