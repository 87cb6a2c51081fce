"""Parts of a figure for walls: as few as have letters that can be read, all of one size and about equally full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from desktop.content.svg import SIZE, Drawing, document
from desktop.content.wall_room import FLOOR, HIGH, NARROW, WIDE

T = TypeVar("T")

PAGE_WIDTH = int(WIDE * NARROW / FLOOR * SIZE)
"""The greatest width of a drawing, in its own pixels, with which it can be read on the narrowest wall."""

PAGE_HEIGHT = int(HIGH / FLOOR * SIZE)
"""The greatest height."""

_WIDTHS = tuple(round(PAGE_WIDTH * share / 20) for share in range(20, 11, -1))
_ENOUGH = 1.3


class Leaf(NamedTuple):
    """What one part holds, drawn: pieces of SVG, and how high they are."""

    parts: list[str]
    height: float


class Way(NamedTuple, Generic[T]):
    """A way to draw items: some of them in a width. Narrower than `least` a word would be cut."""

    items: Sequence[T]
    draw: Callable[[tuple[T, ...], int], Leaf]
    least: float = 0.0


def pages(ways: Sequence[Way[T]]) -> tuple[Drawing, ...]:
    """Draw items in the way that needs the fewest pages to be read.

    Of several such ways it is the one that breaks few lines and has large letters. What is too much for a page by
    itself is for the items or their drawing to part.
    """
    whole = [way for way in ways if way.least <= PAGE_WIDTH] or ways[:1]
    chunks = [parted(way.items, partial(_fit, way.draw)) for way in whole]
    fewest = min(map(len, chunks))
    found = [_set(way, some) for way, some in zip(whole, chunks, strict=True) if len(some) == fewest]
    return min(found, key=_cost)


def _set(way: Way[T], chunks: list[tuple[T, ...]]) -> tuple[Drawing, ...]:
    """Draw runs of items in the one width in which the letters of all are largest, or large enough."""
    best: tuple[float, list[Leaf], int] | None = None
    for width in (wide for wide in _WIDTHS if wide >= min(way.least, PAGE_WIDTH)):
        leaves = [way.draw(chunk, width) for chunk in chunks]
        height = max(leaf.height for leaf in leaves)
        if best is None or letters(width, height) > best[0]:
            best = (letters(width, height), leaves, width)
        if best[0] >= _ENOUGH or PAGE_HEIGHT / height <= PAGE_WIDTH / width:
            break  # narrower still it would only be higher
    return bound(best[1], best[2]) if best is not None else ()


def _cost(drawings: tuple[Drawing, ...]) -> float:
    lines = sum(drawing.svg.count("<text") for drawing in drawings)
    return lines / letters(drawings[0].width, drawings[0].height)


def bound(leaves: Sequence[Leaf], width: int) -> tuple[Drawing, ...]:
    """Make drawings of one size, each with its content in the middle: so all are enlarged alike."""
    height = max(leaf.height for leaf in leaves)
    return tuple(document(_lowered(leaf, (height - leaf.height) / 2), round(height + 0.5), width) for leaf in leaves)


def fits(height: float) -> bool:
    """Tell whether what is so high, and no wider than PAGE_WIDTH, can be read on a wall."""
    return height <= PAGE_HEIGHT - 1


def letters(width: float, height: float) -> float:
    """Give the size of the letters of a drawing on the narrowest wall, as so many times the least one."""
    return min(PAGE_WIDTH / width, PAGE_HEIGHT / height)


def inside(drawing: Drawing) -> Leaf:
    """Give what a drawing holds."""
    return Leaf(drawing.svg.split("\n")[1:-1], drawing.height)


def parted(items: Sequence[T], fit: Callable[[tuple[T, ...]], bool]) -> list[tuple[T, ...]]:
    """Part items into as few runs as can be of which each fits, or is one item; of about equal length if that fits."""
    full: list[tuple[T, ...]] = []
    for item in items:
        if full and fit((*full[-1], item)):
            full[-1] = (*full[-1], item)
        else:
            full.append((item,))
    even = list(_even(items, len(full)))
    return even if all(map(fit, even)) else full


def _fit(draw: Callable[[tuple[T, ...], int], Leaf], some: tuple[T, ...]) -> bool:
    return fits(draw(some, PAGE_WIDTH).height)


def _even(items: Sequence[T], count: int) -> Iterator[tuple[T, ...]]:
    """Deal items out to so many chunks in their order; the first get more where they do not come out even."""
    start = 0
    for left in range(count, 0, -1):
        end = start + -(-(len(items) - start) // left)
        yield tuple(items[start:end])
        start = end


def _lowered(leaf: Leaf, down: float) -> list[str]:
    return [f'<g transform="translate(0 {down:g})">', *leaf.parts, "</g>"] if down >= 1 else leaf.parts
