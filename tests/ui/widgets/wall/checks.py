"""What holds for everything on a classroom's wall: the faults of a sheet, found from its items and in its picture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from desktop.ui.look.roles import WALL
from desktop.ui.widgets.wall.setting import lines, plain, set_text
from desktop.ui.widgets.wall.sheet import FLOOR, HEIGHT, MOST_LINES, Art, Box, Frame, Item, Sheet, Text

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Scene

SHAPES = {"1024x768": 1440, "1280x720": 1920, "1920x1080": 1920, "3840x2160": 1920, "1280x800": 1728}
"""The widths in units of a sheet on the screens that classes have."""

LEAST_LABEL = 27
"""2.5 % of the height."""

READ, LOOKED_UP = 12.0, 7.0
"""The least contrast of what is read, and of labels and rules."""

RULE = 12
"""A box no thicker than this many units is a rule."""

_TOUCH = 0.6
_SIZES = re.compile(r'font-size="([\d.]+)"')
_MARKUP = re.compile(r"</?\w+[^>]*>|&\w+;")
_SVG = re.compile(r'<svg[^>]*? width="([\d.]+)"')


class Place(NamedTuple):
    """A rectangle on a sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Place) -> bool:
        """True where two share more than an edge."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > _TOUCH and min(self.bottom, other.bottom) - max(self.top, other.top) > _TOUCH

    def holds(self, other: Place) -> bool:
        """True where the other lies within this one."""
        return (
            self.left <= other.left + _TOUCH
            and self.top <= other.top + _TOUCH
            and self.right >= other.right - _TOUCH
            and self.bottom >= other.bottom - _TOUCH
        )


def check_sheet(sheet: Sheet) -> None:
    """Fail, naming every fault, if anything on a sheet is cut, covered, too small, too much or too faint."""
    found = faults(sheet)
    assert not found, "\n".join(found)


def check_scene(scene: Scene, steps: tuple[int, ...] = (0, 2, 5)) -> None:
    """Check the sheets of a scene in all shapes of walls, with text of these steps of size."""
    for width in sorted(set(SHAPES.values())):
        for step in steps:
            found = faults(scene.sheet(Frame(width, step)))
            assert not found, "\n".join((f"width {width}, step {step}:", *found))


def faults(sheet: Sheet) -> list[str]:
    """Say what is wrong with a sheet, one fault a line."""
    found = [*_outside(sheet), *_overlaps(sheet), *_lines(sheet), *_rules(sheet)]
    for text in texts(sheet):
        found += [f"{fault}: {plain(text.html)[:60]!r}" for fault in (*_cut(text), *_small(text), *_faint(text, sheet))]
    if not any(line.strip() for line in sheet.spoken):
        found.append("a screen reader is told nothing")
    found += [f"a screen reader would read markup: {line!r}" for line in sheet.spoken if _MARKUP.search(line)]
    return found


def texts(sheet: Sheet) -> list[Text]:
    """The texts of a sheet."""
    return [item for item in sheet.items if isinstance(item, Text)]


def place(item: Item) -> Place:
    """Where an item stands."""
    return Place(item.x, item.y, item.x + item.width, item.y + item.height)


def contrast(one: str, other: str) -> float:
    """How much two colours, as ``#RRGGBB``, stand out from each other: from 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def smallest_letters(art: Art) -> float:
    """The size, in units, of the smallest letters of a drawn figure on its sheet; the whole height if it has none."""
    sizes = [float(size) for size in _SIZES.findall(art.svg)]
    width = _SVG.search(art.svg)
    return min(sizes) * art.width / float(width[1]) if sizes and width else HEIGHT


def drawn_contrast(image: QImage, part: QRect, *, commonest: bool = False) -> float:
    """The contrast between the ground of a part of a picture and what differs most from it.

    The ground is the colour in the part's corner, or the commonest.
    """
    inside = image.copy(part & image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(inside.constBits()).cast("B").cast("I")
    ground = Counter(pixels).most_common(1)[0][0] if commonest else pixels[0]
    different = set(pixels)
    extremes = (min(different, key=_brightness), max(different, key=_brightness))
    return max(contrast(_name(pixel), _name(ground)) for pixel in extremes)


def _brightness(pixel: int) -> int:
    """About how bright a pixel is; the darkest and the brightest are found by it."""
    return 2 * (pixel >> 16 & 255) + 7 * (pixel >> 8 & 255) + (pixel & 255)


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


def _outside(sheet: Sheet) -> list[str]:
    whole = Place(0, 0, sheet.width, HEIGHT)
    return [f"outside the sheet: {_said(item)}" for item in sheet.items if not whole.holds(place(item))]


def _overlaps(sheet: Sheet) -> list[str]:
    found = []
    for one, other in combinations(sheet.items, 2):
        solid = [item for item in (one, other) if not isinstance(item, Box)]
        if len(solid) == 2 and place(one).meets(place(other)):
            found.append(f"one over the other: {_said(one)} and {_said(other)}")
        if len(solid) == 1:
            box = one if isinstance(one, Box) else other
            inner = _inside_border(box) if isinstance(box, Box) and box.border else place(box)
            if (_is_rule(box) or box.border) and place(box).meets(place(solid[0])) and not inner.holds(place(solid[0])):
                found.append(f"on an edge: {_said(solid[0])} and {_said(box)}")
    return found


def _inside_border(box: Box) -> Place:
    edge = box.thickness
    return Place(box.x + edge, box.y + edge, box.x + box.width - edge, box.y + box.height - edge)


def _cut(text: Text) -> list[str]:
    # A line never gets wider than its place: where no word ends there, one is broken.
    height = set_text(text.html, 0, 0, text.width, text.size, weight=text.weight).height
    if height > text.height + _TOUCH:
        return [f"higher than its place, {height:.0f}"]
    return [] if text.width >= text.size else ["no room for a letter"]


def _small(text: Text) -> list[str]:
    least = FLOOR if text.use == "body" else LEAST_LABEL
    return [] if text.size >= least else [f"{text.use} of {text.size} units, below {least}"]


def _faint(text: Text, sheet: Sheet) -> list[str]:
    least = READ if text.use == "body" else LOOKED_UP
    grounds = [WALL.paper]
    for item in sheet.items[: sheet.items.index(text)]:
        if isinstance(item, Box) and item.fill and place(item).meets(place(text)):
            covers = place(item).holds(place(text))
            grounds = [getattr(WALL, item.fill)] if covers else [*grounds, getattr(WALL, item.fill)]
    ratio = min(contrast(getattr(WALL, text.role), ground) for ground in grounds)
    return [] if ratio >= least else [f"{text.use} in {text.role} of {ratio:.1f}:1, below {least}"]


def _rules(sheet: Sheet) -> list[str]:
    """Rules tell something by their colour; the border of a box only says where it ends."""
    return [
        f"a rule in {item.fill} of {contrast(getattr(WALL, item.fill), WALL.paper):.1f}:1"
        for item in sheet.items
        if isinstance(item, Box) and item.fill and _is_rule(item)
        if contrast(getattr(WALL, item.fill), WALL.paper) < LOOKED_UP
    ]


def _lines(sheet: Sheet) -> list[str]:
    """Count the lines of body text that stand below one another; what stands beside them is read apart."""
    body = [text for text in texts(sheet) if text.use == "body"]
    edges = sorted({edge for text in body for edge in (text.x, text.x + text.width)})
    for left, right in pairwise(edges):
        middle = (left + right) / 2
        count = sum(lines(text) for text in body if text.x < middle < text.x + text.width)
        if count > MOST_LINES:
            return [f"{count} lines of body text below one another"]
    return []


def _is_rule(item: Item) -> bool:
    return isinstance(item, Box) and min(item.width, item.height) <= RULE


def _said(item: Item) -> str:
    where = "x ".join(f"{number:.0f}" for number in place(item))
    if isinstance(item, Text):
        return f"{plain(item.html)[:40]!r} at {where}"
    return f"{'figure' if isinstance(item, Art) else 'box'} at {where}"


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
