"""Sets a figure for a wall: in the width in which its letters are largest once it fills the room that a wall has."""

from __future__ import annotations

from collections.abc import Callable

from desktop.content.figure_data import Sketch
from desktop.content.svg import SIZE, WIDTH, Drawing

HEIGHT = 600
"""The height of the smallest wall, in pixels; its width is 1024."""

ROOM = (944, 476)
"""What such a wall leaves a figure above a caption of two lines; larger walls have about the same shape."""

_ENOUGH = 0.05 * HEIGHT
_NARROWEST = 300
_CLOSE = 24


def for_wall(sketch: Sketch, drawing: Drawing) -> Drawing:
    """Give the drawing whose letters are the largest, or large enough; `drawing` is the one for the column."""
    others = (_largest(draw, draw(WIDTH)) for draw in sketch.others)
    return max(_largest(sketch.draw, drawing), *others, drawing, key=letters)


def letters(drawing: Drawing) -> float:
    """Give the size of the labels of a drawing, in pixels, where it fills the smallest wall."""
    return SIZE * min(ROOM[0] / drawing.width, ROOM[1] / drawing.height)


def _largest(draw: Callable[[int], Drawing], best: Drawing) -> Drawing:
    """Halve the widths until the width and height of the room bound the drawing alike: the narrower, the higher."""
    low, high = (_NARROWEST, WIDTH) if _has_height_left(best) else (WIDTH, WIDTH)
    while high - low > _CLOSE and letters(best) < _ENOUGH:
        middle = (low + high) // 2
        one = draw(middle)
        low, high = (low, middle) if _has_height_left(one) else (middle, high)
        best = max(best, one, key=letters)
    return best


def _has_height_left(drawing: Drawing) -> bool:
    return drawing.height * ROOM[0] < drawing.width * ROOM[1]
