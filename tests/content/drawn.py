"""What stands in a drawing, for the tests of figures: texts, boxes and lines with their places."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import NamedTuple

from desktop.content.svg import ASCENT, LINE, Drawing, text_width

_TEXT = re.compile(r'<text x="([\d.e-]+)" y="([\d.e-]+)" text-anchor="(\w+)" fill="\{\w+\}"[^>]*>([^<]*)</text>')
_RECT = re.compile(r'<rect x="([\d.e-]+)" y="([\d.e-]+)" width="([\d.e-]+)" height="([\d.e-]+)" rx="6"')
_PATH = re.compile(r'<path d="([^"]+)"')
_STEP = re.compile(r"([MLHVh])([\d.e-]+)(?: ([\d.e-]+))?")
_TOUCH = 0.2  # numbers are rounded when they are written


class Box(NamedTuple):
    """A rectangle in a drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """True where two rectangles share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > _TOUCH
            and min(self.bottom, other.bottom) - max(self.top, other.top) > _TOUCH
        )

    def holds(self, other: Box) -> bool:
        """True where another rectangle lies within this one."""
        return (
            self.left <= other.left + _TOUCH
            and self.top <= other.top + _TOUCH
            and self.right >= other.right - _TOUCH
            and self.bottom >= other.bottom - _TOUCH
        )


def texts(drawing: Drawing) -> list[str]:
    """Give the lines of text in the order in which they are drawn."""
    return [text for *_, text in _TEXT.findall(drawing.svg)]


def text_boxes(drawing: Drawing) -> list[Box]:
    """Give where each line of text stands."""
    found = []
    for x, y, anchor, text in _TEXT.findall(drawing.svg):
        width = text_width(text)
        left = float(x) - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        found.append(Box(left, float(y) - ASCENT, left + width, float(y) - ASCENT + LINE))
    return found


def boxes(drawing: Drawing) -> list[Box]:
    """Give the boxes with round corners."""
    found = (map(float, numbers) for numbers in _RECT.findall(drawing.svg))
    return [Box(x, y, x + width, y + height) for x, y, width, height in found]


def lines(drawing: Drawing) -> list[Box]:
    """Give the straight lines of connectors, as rectangles that they just fill."""
    found = []
    for path in _PATH.findall(drawing.svg):
        points: list[tuple[float, float] | None] = []
        for kind, first, second in _STEP.findall(path):
            x, y = points[-1] if points and points[-1] else (0.0, 0.0)
            if kind == "M":
                points.append(None)
            end = {"H": (float(first), y), "h": (x + float(first), y), "V": (x, float(first))}
            points.append(end[kind] if kind in end else (float(first), float(second)))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                (x1, x2), (y1, y2) = sorted((one[0], other[0])), sorted((one[1], other[1]))
                found.append(Box(x1 - 0.5, y1 - 0.5, x2 + 0.5, y2 + 0.5))
    return found


def judge(drawing: Drawing) -> None:
    """Assert that nothing leaves the drawing, no text lies over another, an edge or a line, no box over another."""
    words, rects = text_boxes(drawing), boxes(drawing)
    whole = Box(0, 0, drawing.width, drawing.height + 0.5)  # the height is a whole number
    for box in (*words, *rects, *lines(drawing)):
        assert whole.holds(box), box
    for one, other in (*combinations(words, 2), *combinations(rects, 2)):
        assert not one.meets(other), (one, other)
    for word in words:
        assert all(rect.holds(word) or not rect.meets(word) for rect in rects), word
        assert not any(line.meets(word) for line in lines(drawing)), word
