"""Sets a figure for a wall: in the width in which its letters are largest once it fills the room that a wall has."""

from __future__ import annotations

from collections.abc import Callable

from desktop.content.figure_data import Sketch
from desktop.content.svg import WIDTH, Drawing

ROOM = (944, 464)
"""What a wall of 1024x600 leaves a figure above a caption of two lines; larger walls have about the same shape."""

_NARROWEST = 300
_STEP = 30


def for_wall(sketch: Sketch) -> Drawing:
    """Give the drawing, no wider than the article's column, that can be enlarged the most."""
    return max((_largest(draw) for draw in (sketch.draw, *sketch.others)), key=enlarged)


def enlarged(drawing: Drawing) -> float:
    """Tell how many times a drawing is enlarged on a wall of 1024x600."""
    return min(ROOM[0] / drawing.width, ROOM[1] / drawing.height)


def _largest(draw: Callable[[int], Drawing]) -> Drawing:
    best = draw(WIDTH)
    for width in range(WIDTH - _STEP, _NARROWEST - 1, -_STEP):
        if enlarged(best) < ROOM[0] / best.width:
            break  # it is the height that bounds it, and narrower is higher
        best = max(best, draw(width), key=enlarged)
    return best
