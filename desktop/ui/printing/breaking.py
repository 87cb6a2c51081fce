"""Where a long text is cut into pages: no heading alone at the foot, no line of a paragraph alone, heads repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

FREE, UNWANTED, FORBIDDEN = range(3)
"""How a page may end after a strip: gladly, where nothing better is near, or only where nothing else is possible."""

RULES = ((FREE, 0.5), (UNWANTED, 0.6), (FREE, 0.25), (UNWANTED, 0.0), (FREE, 0.0), (FORBIDDEN, 0.0))
"""What is tried in turn: which ends count, and the share of the page that has to be filled then."""

SLACK = 0.01
"""What sums of fractions may be off."""


class Span(NamedTuple):
    """A part of a column, from its top, measured downwards."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


class Strip(NamedTuple):
    """What is never cut: a line, a figure, a row. ``after`` says how a page may end below it.

    ``head`` is the row that is repeated above it where it begins a page.
    """

    top: float
    bottom: float
    after: int = FREE
    head: Span | None = None


class Slice(NamedTuple):
    """What stands on one page: a part of the column, under the head of its table where that began before."""

    body: Span
    head: Span | None = None

    @property
    def height(self) -> float:
        """How high both are together."""
        return self.body.height + (self.head.height if self.head is not None else 0.0)


def cut(strips: Sequence[Strip], room: float, first: float | None = None) -> list[Slice]:
    """Cut strips, from top to bottom, into pages as high as ``room`` (the first one: ``first``, where given).

    Each strip stands on one page. One that is higher than a page is alone on its own.
    """
    slices: list[Slice] = []
    begin, space = 0, room if first is None else first
    while begin < len(strips):
        head = strips[begin].head
        used = head.height if head is not None and head.height < space / 2 else 0.0
        end = _end(strips, begin, space - used)
        body = Span(strips[begin].top, max(strip.bottom for strip in strips[begin:end]))
        slices.append(Slice(body, head if used else None))
        begin, space = end, room
    return slices


def _end(strips: Sequence[Strip], begin: int, space: float) -> int:
    """The number of the strip that begins the next page."""
    top = strips[begin].top
    fitting = begin
    while fitting < len(strips) and strips[fitting].bottom - top <= space + SLACK:
        fitting += 1
    if fitting == len(strips) or fitting == begin:
        return max(fitting, begin + 1)
    for after, filled in RULES:
        for end in range(fitting, begin, -1):
            last = strips[end - 1]
            if last.bottom - top < filled * space:
                break
            if last.after <= after:
                return end
    return fitting
