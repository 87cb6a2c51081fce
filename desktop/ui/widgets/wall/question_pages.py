"""Shares a question out over sheets of the wall: as large as it can be read, on as few sheets as it can stand on."""

from __future__ import annotations

from typing import NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
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

SPARE, MOST_SPARE = 216, 44
"""Units left free below the answers for what is told after the reveal, and the most that a box grows by the rest."""

_NARROW_LINES = 2  # in two columns an answer of more lines is harder to read than in one, in smaller letters


class Page(NamedTuple):
    """One sheet of a question: the size of its prompt (0: it stands on another), and answers in ``size``.

    ``options`` are the places of the answers on it, ``heights`` those of their boxes, row by row.
    """

    prompt: int
    options: tuple[int, ...]
    size: int
    columns: int
    heights: tuple[float, ...]


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
    every = tuple(range(len(options)))
    for step in range(frame.step, -1, -1):
        for larger in (1, 0):
            for columns in (2, 1):
                size = SIZES[min(step + larger, len(SIZES) - 1)]
                page = _page(prompt, options, every, frame, room, size, SIZES[step], columns)
                if page is not None:
                    return (page,)
    page = _page(prompt, options, every, frame, room, FLOOR, FLOOR, 2, strict=False)
    return (page,) if page is not None else _apart(prompt, options, frame, room)


def _apart(prompt: str, options: tuple[str, ...], frame: Frame, room: float) -> tuple[Page, ...]:
    """The prompt alone and all answers on the next; where they need more sheets, the prompt stands on each, if it can."""
    alone = Page(_prompt_size(prompt, frame, room), (), FLOOR, 1, ())
    together = _shared("", options, 1, frame, room)
    if together:
        return (alone, *together)
    for count in range(2, len(options) + 1):
        found = _shared(prompt, options, count, frame, room)
        if found:
            return found
    for count in range(2, len(options) + 1):
        found = _shared("", options, count, frame, room)
        if found:
            return (alone, *found)
    raise AssertionError("answers are kept short enough for a sheet of their own")


def _shared(prompt: str, options: tuple[str, ...], count: int, frame: Frame, room: float) -> tuple[Page, ...]:
    """The answers on so many sheets, all in one size; none where they do not fit."""
    each = -(-len(options) // count)
    groups = [tuple(range(start, min(start + each, len(options)))) for start in range(0, len(options), each)]
    for size in SIZES[frame.step :: -1]:
        found = [_page(prompt, options, group, frame, room, size, size, 1, strict=size > FLOOR) for group in groups]
        if all(found):
            return tuple(page for page in found if page is not None)
    return ()


def _prompt_size(prompt: str, frame: Frame, room: float) -> int:
    """The largest size, up to one step more than the usual, in which the prompt stands alone."""
    for size in SIZES[min(frame.step + 1, len(SIZES) - 1) :: -1]:
        if _prompt_lines(prompt, frame, size) <= min(MOST_LINES, room // line_height(size)):
            return size
    return FLOOR


def _page(
    prompt: str,
    options: tuple[str, ...],
    chosen: tuple[int, ...],
    frame: Frame,
    room: float,
    prompt_size: int,
    size: int,
    columns: int,
    *,
    strict: bool = True,
) -> Page | None:
    """These answers below the prompt ("": without) in these sizes; None where they do not fit or read badly."""
    width = words_width(frame, columns, size)
    if strict and any(_widest(options[place], size) > width for place in chosen):
        return None
    counts = [lines(set_text(options[place], 0, 0, width, size)) for place in chosen]
    if columns > 1 and strict and max(counts, default=0) > _NARROW_LINES:
        return None
    above = _prompt_lines(prompt, frame, prompt_size) if prompt else 0
    rows = [max(counts[start : start + columns]) for start in range(0, len(counts), columns)]
    heights = tuple(float(max(LOWEST, count * line_height(size) + ABOVE + BELOW)) for count in rows)
    used = sum(heights) + GAP * (len(rows) - 1) + (above * line_height(prompt_size) + GUTTER if above else 0)
    if used > room or above + sum(rows) > MOST_LINES:
        return None
    spare = min(max(0.0, (room - used - SPARE) / len(rows)), MOST_SPARE)
    return Page(prompt_size if above else 0, chosen, size, columns, tuple(height + spare for height in heights))


def _prompt_lines(prompt: str, frame: Frame, size: int) -> int:
    return lines(set_text(prompt, 0, 0, frame.column, size, weight=700))


def _widest(html: str, size: int) -> float:
    return max((text_width(word, INTERFACE, size) for word in plain(html).split()), default=0.0)
