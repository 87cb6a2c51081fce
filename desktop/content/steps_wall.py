"""Draws steps for a wall: one below the other, each beside its mark, with arrows from mark to mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

from desktop.content.figure_items import RADIUS, Step
from desktop.content.svg import ASCENT, LINE, Drawing, arrow_at, lines_at, longest_word, text_at, text_width, wrap
from desktop.content.wall_pages import PAGE_WIDTH, Leaf, Way, fits, pages

_BESIDE = 11.0
_GAPS = (9.0, 3.0)
_DOWN = RADIUS - LINE / 2 - 1
_CLEAR = 3.0
_ARROW = 18.0
_IN_MARK = 6.0


_Numbered: TypeAlias = tuple[int, Step]


class _Steps(NamedTuple):
    """All steps of a figure: how many, half the width of the widest mark, whether arrows lead on, the gap between."""

    total: int
    half: float
    arrows: bool
    gap: float


def pages_of_steps(steps: tuple[Step, ...], arrows: bool) -> tuple[Drawing, ...]:
    """Draw steps on as many pages as they need; where arrows lead on, one leads off a page and onto the next."""
    half = max(RADIUS, *(text_width(step.mark) / 2 + _IN_MARK for step in steps))
    least = 2 * half + _BESIDE + max(longest_word(text) for step in steps for text in (step.label, step.text))
    draws = [partial(_page, _Steps(len(steps), half, arrows, gap)) for gap in _GAPS]
    pieces = [piece for numbered in enumerate(steps) for piece in _pieces(draws[0], numbered)]
    return pages([Way(pieces, draw, least) for draw in draws])


def _pieces(draw: Callable[[tuple[_Numbered, ...], int], Leaf], numbered: _Numbered) -> Iterator[_Numbered]:
    """Give a step, or its label and its text one after the other where both together are too high for a page."""
    number, step = numbered
    if fits(draw((numbered,), PAGE_WIDTH).height):
        yield numbered
    else:
        yield number, step._replace(text="")
        yield number, step._replace(label="")


def _page(whole: _Steps, steps: tuple[_Numbered, ...], width: int) -> Leaf:
    parts: list[str] = []
    top = bottom = 0.0
    if whole.arrows and steps[0][0]:
        top = _ARROW
        parts.append(_arrow(whole.half, 1.0, top))
    for number, step in steps:
        parts += _mark(step.mark, whole.half, top + RADIUS)
        drawn, bottom = _texts(step, 2 * whole.half + _BESIDE, top + _DOWN, width)
        parts += drawn
        below = top + 2 * RADIUS
        bottom = max(bottom, below)
        top = bottom + whole.gap
        if whole.arrows and number + 1 < whole.total:
            top = bottom = max(top, below + _ARROW)
            parts.append(_arrow(whole.half, below + _CLEAR, top))
    return Leaf(parts, bottom)


def _arrow(x: float, start: float, end: float) -> str:
    return arrow_at([(x, start), (x, end - _CLEAR)])


def _texts(step: Step, left: float, top: float, width: int) -> tuple[list[str], float]:
    """Draw label and text of a step, and give where they end."""
    label, text = wrap(step.label, width - left, 1), wrap(step.text, width - left, 1)
    below = top + LINE * len(label)
    drawn = lines_at(left, top, label, "ink", "start", bold=True) + lines_at(left, below, text, "ink", "start")
    return drawn, below + LINE * len(text) + 1


def _mark(mark: str, half: float, y: float) -> list[str]:
    """Draw a mark in a circle, or in what is as high and as wide as the widest mark: its letters stay large."""
    place = f'x="0" y="{y - RADIUS:g}" width="{2 * half:g}" height="{2 * RADIUS}"'
    shape = f'<rect {place} rx="{RADIUS}" fill="{{first}}"/>'
    return [shape, text_at(half, y + ASCENT / 2 - 2, mark, "on_first", bold=True)]
