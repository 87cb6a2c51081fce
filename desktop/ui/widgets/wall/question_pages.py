"""Shares a question out over sheets of the wall: as large as it can be read, on as few sheets as it can stand on."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.breaking import cut
from desktop.ui.widgets.wall.setting import line_height, lines, plain, set_text
from desktop.ui.widgets.wall.sheet import FLOOR, MOST_LINES, SIZES, Frame

INDENT = 26
"""Units from the side of a box to what stands in it."""

ABOVE, BELOW = 12, 20
"""Units free above an answer, and below it, where its bar grows."""

LOWEST = 122
"""The least height of a box: that of what may stand at its side."""

SIDE = 134
"""Units kept at the right of an answer for its number of hands, and for the word that says that it is right."""

GAP, GUTTER = 14, 24
"""Units between boxes below one another, and between two beside each other; also below the prompt."""

SPARE = 216
"""Units left free below the answers for what is told after the reveal."""

LEAST_AIR, MOST_AIR = 20, 44
"""What each box grows by, and how much farther it stands from the prompt, where there is room: at least, at most."""

_NARROW = 2  # in two columns an answer of more lines is harder to read than in one, in smaller letters


_SAMPLE = 100  # text grows as its size does, so one width of each is enough
_NARROWEST = 0.95  # italics are narrower


class Page(NamedTuple):
    """One sheet of a question: its prompt in ``prompt_size`` ("": it stands on another), and answers in ``size``.

    ``options`` are the places of the answers on it, ``texts`` their words, ``heights`` those of the boxes, row by row;
    ``air`` stands between prompt and boxes, besides the usual gap.
    """

    prompt: str
    prompt_size: int
    options: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    size: int = FLOOR
    columns: int = 1
    heights: tuple[float, ...] = ()
    air: float = 0


def letter_room(size: int) -> int:
    """Units that the letter of an answer takes, with the gap to its words."""
    return size + 6


def box_width(frame: Frame, columns: int) -> float:
    """Units across a box."""
    return (frame.column - (columns - 1) * GUTTER) / columns


def words_width(frame: Frame, columns: int, size: int) -> float:
    """Units across the words of an answer."""
    return box_width(frame, columns) - 2 * INDENT - letter_room(size) - SIDE


def pages_of(prompt: str, options: tuple[str, ...], frame: Frame, room: float) -> tuple[Page, ...]:
    """Lay a prompt and answers (inline HTML) out on sheets with ``room`` units from top to bottom.

    All on one sheet if that can be read; else the prompt before its answers; else the prompt above some of them.
    """
    return _pages_of(prompt, options, frame, room, text_width(prompt, INTERFACE, _SAMPLE))


@lru_cache(maxsize=16)
def _pages_of(prompt: str, options: tuple[str, ...], frame: Frame, room: float, _letters: float) -> tuple[Page, ...]:
    """As ``pages_of``, which is asked several times for what stands on the wall; other letters are set otherwise."""
    every = tuple(enumerate(options))
    for step in range(frame.step, -1, -1):
        for larger in (1, 0):
            for columns in (2, 1):
                size = SIZES[min(step + larger, len(SIZES) - 1)]
                page = _page(prompt, size, every, SIZES[step], columns, frame, room)
                if page is not None:
                    return (page,)
    page = _page(prompt, FLOOR, every, FLOOR, 2, frame, room, strict=False)
    return (page,) if page is not None else _apart(prompt, every, frame, room)


def pieces_of(html: str, frame: Frame, room: float, weight: int = 400) -> tuple[tuple[str, int], ...]:
    """A text that stands alone: as a whole in the largest size, up to a step more than the usual, or cut in pieces."""
    for size in SIZES[min(frame.step + 1, len(SIZES) - 1) :: -1]:
        if _fits(html, frame.column, size, room, weight):
            return ((html, size),)

    def fits(piece: str) -> bool:
        return _fits(piece, frame.column, FLOOR, room, weight)

    return tuple((piece, FLOOR) for piece in cut(html, fits))


def _apart(prompt: str, options: tuple[tuple[int, str], ...], frame: Frame, room: float) -> tuple[Page, ...]:
    """The prompt, and all answers on the next sheet; where they need more, the prompt stands on each, if it can."""
    alone = tuple(Page(piece, size) for piece, size in pieces_of(prompt, frame, room, 700))
    together = _shared("", options, 1, frame, room)
    if together:
        return (*alone, *together)
    counts = range(2, len(options) + 1)
    for count in counts:
        found = _shared(prompt, options, count, frame, room)
        if found:
            return found
    found = next((found for count in counts if (found := _shared("", options, count, frame, room))), ())
    return (*alone, *(found or _pieces(options, frame, room)))


def _shared(
    prompt: str, options: tuple[tuple[int, str], ...], count: int, frame: Frame, room: float
) -> tuple[Page, ...]:
    """The answers on so many sheets, all in one size; none where they do not fit."""
    each = -(-len(options) // count)
    groups = [options[start : start + each] for start in range(0, len(options), each)]
    for size in SIZES[frame.step :: -1]:
        found = [_page(prompt, size, group, size, 1, frame, room, strict=size > FLOOR) for group in groups]
        pages = tuple(page for page in found if page is not None)
        if len(pages) == len(groups):
            return pages
    return ()


def _pieces(options: tuple[tuple[int, str], ...], frame: Frame, room: float) -> tuple[Page, ...]:
    """Each answer on sheets of its own, cut where they are full."""
    width = words_width(frame, 1, FLOOR)

    def fits(piece: str) -> bool:
        return _fits(piece, width, FLOOR, room - ABOVE - BELOW)

    parts = [(place, piece) for place, text in options for piece in cut(text, fits)]
    pages = (_page("", FLOOR, (part,), FLOOR, 1, frame, room, strict=False) for part in parts)
    return tuple(page for page in pages if page is not None)


def _fits(html: str, width: float, size: int, room: float, weight: int = 400) -> bool:
    most = min(MOST_LINES, room // line_height(size))
    return (
        _least_lines(html, width, size, weight) <= most
        and lines(set_text(html, 0, 0, width, size, weight=weight)) <= most
    )


def _page(
    prompt: str,
    prompt_size: int,
    options: tuple[tuple[int, str], ...],
    size: int,
    columns: int,
    frame: Frame,
    room: float,
    *,
    strict: bool = True,
) -> Page | None:
    """These answers below the prompt ("": without) in these sizes; None where they do not fit or read badly."""
    width = words_width(frame, columns, size)
    if strict and any(_widest(text, size) > width for _place, text in options):
        return None
    least = [_least_lines(text, width, size) for _place, text in options]
    above = _least_lines(prompt, frame.column, prompt_size, 700) if prompt else 0
    high = above * line_height(prompt_size) + sum(least[::columns]) * line_height(size)
    if above + sum(least[::columns]) > MOST_LINES or high > room or (columns > 1 and strict and max(least) > _NARROW):
        return None
    above = lines(set_text(prompt, 0, 0, frame.column, prompt_size, weight=700)) if prompt else 0
    counts = [lines(set_text(text, 0, 0, width, size)) for _place, text in options]
    if columns > 1 and strict and max(counts) > _NARROW:
        return None
    rows = [max(counts[start : start + columns]) for start in range(0, len(counts), columns)]
    heights = [max(LOWEST, count * line_height(size) + ABOVE + BELOW) for count in rows]
    used = sum(heights) + GAP * (len(rows) - 1) + (above * line_height(prompt_size) + GUTTER if above else 0)
    if used > room or above + sum(rows) > MOST_LINES:
        return None
    shares = len(rows) + bool(above)
    air = max(min((room - used) / shares, LEAST_AIR), min((room - used - SPARE) / shares, MOST_AIR))
    places, texts = tuple(place for place, _text in options), tuple(text for _place, text in options)
    return Page(prompt, prompt_size, places, texts, size, columns, tuple(height + air for height in heights), air)


def _least_lines(html: str, width: float, size: int, weight: int = 400) -> int:
    """Lines that a text fills at least: to set it costs much more than to add its letters up."""
    return max(1, int(text_width(plain(html), INTERFACE, _SAMPLE, weight) * size / _SAMPLE * _NARROWEST / width + 0.99))


def _widest(html: str, size: int) -> float:
    words = plain(html).split()
    return max((text_width(word, INTERFACE, _SAMPLE) for word in words), default=0.0) * size / _SAMPLE
