"""What stands in a drawing, for the tests of figures: texts, boxes and lines with their places."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from desktop.content.svg import ASCENT, LINE, Drawing, text_width

_TEXT = re.compile(r'<text x="([\d.e-]+)" y="([\d.e-]+)" text-anchor="(\w+)" fill="\{\w+\}"[^>]*>([^<]*)</text>')
_RECT = re.compile(r'<rect x="([\d.e-]+)" y="([\d.e-]+)" width="([\d.e-]+)" height="([\d.e-]+)" rx="6"')
_PATH = re.compile(r'<path d="([^"]+)"')
_STEP = re.compile(r"([MLHVh])([\d.e-]+)(?: ([\d.e-]+))?")
_ROLE = re.compile(r"\{\w+\}")
_MOVED = re.compile(r".*translate\(([\d.e-]+) ([\d.e-]+)\)")
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
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


def placed_texts(svg: str) -> list[Box]:
    """Give where each line of text stands on a drawing whose parts may have been moved to their places."""
    found: list[Box] = []
    _walk(ET.fromstring(_ROLE.sub("#000", svg)), 0.0, 0.0, found)
    return found


def _walk(element: ET.Element, across: float, down: float, found: list[Box]) -> None:
    moved = _MOVED.match(element.get("transform", ""))
    if moved:
        across, down = across + float(moved[1]), down + float(moved[2])
    if element.tag.endswith("text"):
        width = text_width(element.text or "")
        left = across + float(element.get("x", "")) - _BEFORE[element.get("text-anchor", "")] * width
        top = down + float(element.get("y", "")) - ASCENT
        found.append(Box(left, top, left + width, top + LINE))
    for child in element:
        _walk(child, across, down, found)


def unmoved(drawing: Drawing) -> Drawing:
    """Give a drawing without the group around all of it that puts it into the middle of its page."""
    first, second, *rest = drawing.svg.split("\n")
    moved = _MOVED.search(second) if second.startswith("<g") and rest[-2] == "</g>" else None
    if moved is None:
        return drawing
    height = round(drawing.height - 2 * float(moved[2]) + 0.5)
    return Drawing("\n".join((first, *rest[:-2], rest[-1])), height, drawing.width)


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
