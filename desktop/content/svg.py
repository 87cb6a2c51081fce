"""What all drawn figures share: the column they fill, how wide a text will be, where it is broken, and safe SVG text.

Drawings are templates: a colour is a role in braces, such as ``{first}``, filled in when the figure is painted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NamedTuple

WIDTH = 660
"""The article's column in logical pixels; a figure is drawn this wide where no other width is asked for."""

SIZE = 13
"""Text size of labels in logical pixels."""

LINE = 17
"""From one line of a label to the next."""

ASCENT = 13
"""From the top of a line to where its letters stand."""

FAMILY = "Atkinson Hyperlegible Next"

# Advance of characters in hundredths of the size, measured from the semibold cut of our interface font and rounded up,
# so that text in the regular cut, or set by another rasteriser, is never wider than reckoned.
_ADVANCES = {
    22: "'", 27: ",.:;|", 29: "ij`", 32: " !l", 34: "()[]", 38: 'f"t-r{}', 41: "_", 44: "/I\\1", 50: "*",
    53: "zcsyvx", 56: "7?ak~J", 58: "L<>Fehnu", 60: "2^o9g", 62: "3ETbdpq$+5S", 64: "468=PZBVY", 67: "RCK0A",
    70: "XDU", 73: "HGN", 76: "w#&OQ", 80: "@", 88: "MmW", 97: "%",
}  # fmt: skip
_ADVANCE = {character: advance for advance, characters in _ADVANCES.items() for character in characters}
_WIDE = 104
# What XML 1.0 cannot hold, however it is written.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Drawing(NamedTuple):
    """A finished figure: its SVG template, its height and its width in logical pixels."""

    svg: str
    height: int
    width: int = WIDTH


@lru_cache(maxsize=4096)
def text_width(text: str, size: float = SIZE) -> float:
    """Give a generous width of a text in logical pixels."""
    return sum(_ADVANCE.get(character, _WIDE if ord(character) > 0x24F else 76) for character in text) * size / 100


def longest_word(text: str) -> float:
    """Give the width of the widest word of a text, below which it cannot be wrapped."""
    return max((text_width(word) for word in text.split()), default=0.0)


@lru_cache(maxsize=2048)  # a wall is tried in several arrangements, and many of them have columns of one width
def wrap(text: str, width: float, stretch: float = 1.4) -> tuple[str, ...]:
    """Break a text into the fewest lines that fit `width`, of about equal length.

    For the sake of a long word the lines may be wider, `stretch` times at most; a word that is longer still is cut.
    """
    width = max(width, min(longest_word(text), width * stretch))
    words = [piece for word in text.split() for piece in _cut(word, width)]
    lines = _fill(words, width)
    if len(lines) < 2:
        return lines
    # The narrowest column that needs no further line gives the most even lines.
    low, high = width / 2, width
    while high - low > 2:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_fill(words, middle)) == len(lines) else (middle, high)
    return _fill(words, high)


def text_at(x: float, y: float, text: str, role: str, anchor: str = "middle", bold: bool = False) -> str:
    """Give a line of text that stands on `y`; `anchor` is start, middle or end, and `role` the role of its colour."""
    weight = ' font-weight="600"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{{{role}}}"{weight}>{safe(text)}</text>'


def lines_at(x: float, top: float, lines: tuple[str, ...], role: str, anchor: str, bold: bool = False) -> list[str]:
    """Give lines of text one below the other, the first of which begins at `top`; else as `text_at`."""
    return [text_at(x, top + ASCENT + n * LINE, line, role, anchor, bold) for n, line in enumerate(lines)]


def box_at(x: float, y: float, width: float, height: float, fill: str, border: str = "") -> str:
    """Give a box with round corners, filled with a role; with a `border` in another where one is named."""
    if border:  # stays within the box
        x, y, width, height = x + 0.75, y + 0.75, width - 1.5, height - 1.5
    line = f' stroke="{{{border}}}" stroke-width="1.5"' if border else ""
    place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return f'<rect {place} rx="6" fill="{{{fill}}}"{line}/>'


def arrow_at(points: list[tuple[float, float]]) -> str:
    """Give an arrow along straight lines, with its head at the last point; the last line is level or runs down."""
    (x, y), before = points[-1], points[-2]
    level = before[1] == y
    ends = ((x - 6, y - 5), (x - 6, y + 5)) if level else ((x - 5, y - 6), (x + 5, y - 6))
    tip = f"M{ends[0][0]:g} {ends[0][1]:g}L{x:g} {y:g}L{ends[1][0]:g} {ends[1][1]:g}"
    path = "L".join(f"{px:g} {py:g}" for px, py in points)
    return f'<path d="M{path}{tip}" fill="none" stroke="{{muted}}" stroke-width="1.5" stroke-linejoin="round"/>'


def document(parts: list[str], height: int, width: int = WIDTH) -> Drawing:
    """Put the parts of a drawing together."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' font-family="{FAMILY}" font-size="{SIZE}">'
    )
    return Drawing("\n".join([head, *parts, "</svg>"]), height, width)


def safe(text: str) -> str:
    """Give a text as it may stand in a template: escaped for XML, and with its braces hidden from the roles."""
    return escape(_NOT_XML.sub("", text)).replace("{", "&#123;").replace("}", "&#125;")


def _fill(words: list[str], width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _cut(word: str, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if text_width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
