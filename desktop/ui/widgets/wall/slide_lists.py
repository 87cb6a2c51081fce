"""Sets the bodies of slides that are texts: points under their rules, lists with numbers or bars, and prose."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from desktop.ui.widgets.wall.setting import lines, set_text
from desktop.ui.widgets.wall.sheet import MARGIN, Box
from desktop.ui.widgets.wall.slide_head import CRUMB, longest_word
from desktop.ui.widgets.wall.slide_page import Laid, Piece, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.deck import WallSlide
    from desktop.ui.widgets.wall.sheet import Frame, Item, Text

COLOURS = ("first", "second", "gold", "good")
"""The colours of points, in their order."""

KINDS = {"disagree": "second", "note": "muted", "example": "good", "think": "gold", "addition": "first"}
"""The colours of callouts, whose kind is told in words too."""

RULE = 10
"""How thick rules and bars are."""

_ACROSS = 44
_MOST_COLUMN_LINES = 4
_COLUMN = 7
"""The least width of a third column, by the size of its letters: about fourteen of them."""


def set_points(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set points side by side, each under a rule of its own; below one another where columns would be too narrow."""
    whole = len(pieces) == len(slide.points) and all(piece.begins for piece in pieces)
    columns = _columns(pieces, size, top, frame) if whole else None
    return columns or set_bars(slide, pieces, size, top, frame)


def set_bars(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set points below one another, each beside a bar of its own."""
    points = paragraphs(pieces)
    texts = _below(points, MARGIN + _ACROSS, frame.column - _ACROSS, size, top, size * 0.45)
    bars = (
        Box(MARGIN, text.y + size * 0.1, RULE, text.height - size * 0.2, fill=COLOURS[point.block % len(COLOURS)])
        for point, text in zip(points, texts, strict=True)
    )
    return Laid(tuple(chain.from_iterable(zip(bars, texts, strict=True))), _end(texts), sum(map(lines, texts)))


def set_list(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set a list whose items are counted."""
    indent = size * 1.1
    items = paragraphs(pieces)
    texts = _below(items, MARGIN + indent, frame.column - indent, size, top, size * 0.45)
    numbers = (
        set_text(str(item.block + 1), MARGIN, text.y, indent, size, weight=700, role="first", use="label")
        for item, text in zip(items, texts, strict=True)
        if item.begins
    )
    return Laid((*numbers, *texts), _end(texts), sum(map(lines, texts)))


def set_prose(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set paragraphs below one another."""
    texts = _below(paragraphs(pieces), MARGIN, frame.column, size, top, size * 0.5)
    return Laid(texts, _end(texts), sum(map(lines, texts)))


def set_callout(slide: WallSlide, pieces: tuple[Piece, ...], size: int, top: float, frame: Frame) -> Laid:
    """Set paragraphs beside a bar in the colour of their kind; last, and small, where it is from."""
    told = paragraphs(tuple(piece for piece in pieces if piece.block < len(slide.text)))
    texts = _below(told, MARGIN + _ACROSS, frame.column - _ACROSS, size, top, size * 0.5)
    end = _end(texts) or top
    source = " ".join(piece.html for piece in pieces if piece.block >= len(slide.text))
    below: tuple[Text, ...] = ()
    if source:
        width = frame.column - _ACROSS
        below = (set_text(source, MARGIN + _ACROSS, end + 20, width, CRUMB, role="muted", use="label"),)
        end = _end(below)
    bar = Box(MARGIN, top, RULE, end - top, fill=KINDS.get(slide.mark, "first"))
    return Laid((bar, *texts, *below), end, sum(map(lines, texts)))


def _columns(points: Sequence[Piece], size: int, top: float, frame: Frame) -> Laid | None:
    width = (frame.column - _ACROSS * (len(points) - 1)) / len(points)
    narrow = len(points) > 2 and width < _COLUMN * size
    if narrow or max(longest_word(point.html, size, 400) for point in points) > width:
        return None
    rules: list[Item] = []
    texts = []
    for number, point in enumerate(points):
        x = MARGIN + number * (width + _ACROSS)
        rules.append(Box(x, top, width, RULE, fill=COLOURS[number % len(COLOURS)]))
        texts.append(set_text(point.html, x, top + RULE + size * 0.3, width, size))
    most = max(map(lines, texts))
    if len(points) > 2 and most > _MOST_COLUMN_LINES:
        return None
    return Laid((*rules, *texts), max(text.y + text.height for text in texts), most)


def _below(pieces: Sequence[Piece], x: float, width: float, size: int, top: float, gap: float) -> tuple[Text, ...]:
    made = []
    y = top
    for piece in pieces:
        made.append(set_text(piece.html, x, y, width, size))
        y += made[-1].height + gap
    return tuple(made)


def _end(texts: tuple[Text, ...]) -> float:
    return texts[-1].y + texts[-1].height if texts else 0.0
