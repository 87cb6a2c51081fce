"""Sets a figure for a wall: as in the article but narrower, if it can be read there; else as it is set for walls."""

from __future__ import annotations

import re

from desktop.content.figure_data import Sketch
from desktop.content.svg import Drawing
from desktop.content.wall_pages import PAGE_HEIGHT, PAGE_WIDTH
from desktop.content.wall_pages import letters as _letters

_ENOUGH = 1.1
_NARROWEST = 240
_CLOSE = 24
_PALE = re.compile(r'(<text [^>]*fill=")\{(?:first|second|gold|muted|good)\}')


def for_wall(sketch: Sketch, drawing: Drawing) -> tuple[Drawing, ...]:
    """Give the drawings that stand on the wall one after the other; `drawing` is the one for the column of text.

    They are as many as it takes that the last row can read them. Their words are all in the strongest colour: a lit
    room eats the others.
    """
    return tuple(map(_clear, _drawings(sketch, drawing)))


def _drawings(sketch: Sketch, drawing: Drawing) -> tuple[Drawing, ...]:
    if sketch.walled:
        return sketch.pages()
    if letters(drawing) >= _ENOUGH:
        return (drawing,)
    best = sketch.draw(PAGE_WIDTH)  # a wider one cannot be read, nor one that is too high already
    return (_largest(sketch, best),) if letters(best) >= 1 else sketch.pages()


def _clear(drawing: Drawing) -> Drawing:
    return drawing._replace(svg=_PALE.sub(r"\1{ink}", drawing.svg))


def letters(drawing: Drawing) -> float:
    """Give the size of the labels of a drawing on the narrowest wall, as so many times the least one for reading."""
    return _letters(drawing.width, drawing.height)


def _largest(sketch: Sketch, best: Drawing) -> Drawing:
    """Halve the widths until width and height of the room bound the drawing alike: the narrower, the higher."""
    low, high = _NARROWEST, PAGE_WIDTH
    while high - low > _CLOSE and letters(best) < _ENOUGH:
        middle = (low + high) // 2
        one = sketch.draw(middle)
        low, high = (low, middle) if _has_height_left(one) else (middle, high)
        best = max(best, one, key=letters)
    return best


def _has_height_left(drawing: Drawing) -> bool:
    return drawing.height * PAGE_WIDTH < drawing.width * PAGE_HEIGHT
