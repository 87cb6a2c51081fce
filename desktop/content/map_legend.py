"""Draws what stands below a map, in columns: numbers of the regions with their labels, and flags with theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop.content.atlas import Atlas
from desktop.content.map_data import Flag
from desktop.content.svg import LINE, lines_at, text_at, text_width, wrap

RADIUS = 10.0
"""Of the circle in which a region's number stands."""

SQUARE = 16.0
"""Side of the square in which the letter of a flag stands."""

LETTERS = "ABCDEFGHIJKL"

_GAP = 16.0
_BESIDE = 8.0
_ROW_GAP = 7.0
_FLAG = (40.0, 30.0)
_DRAWN = 640  # the width in which a flag is drawn
_BASE = 4.6  # from the middle of a figure or capital to where it stands
_LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


class Entry(NamedTuple):
    """A region below the map: its number, the role of its colour, its label."""

    number: int
    role: str
    label: str


class _Grid(NamedTuple):
    """Entries in columns, read from top to bottom: how many rows, how wide a column, how high each row, the texts."""

    rows: int
    column: float
    heights: list[float]
    lines: list[tuple[str, ...]]

    def height(self) -> float:
        return sum(self.heights) + (self.rows - 1) * _ROW_GAP

    def cells(self, top: float) -> Iterator[tuple[float, float, tuple[str, ...]]]:
        """Give left edge, middle height and text of each entry."""
        for index, lines in enumerate(self.lines):
            row = index % self.rows
            above = sum(self.heights[:row]) + row * _ROW_GAP
            yield index // self.rows * self.column, top + above + self.heights[row] / 2, lines


def number_at(x: float, y: float, number: int, role: str) -> list[str]:
    """Draw the number of a region around a point, ringed with its colour."""
    ring = f'stroke="{{{role}}}" stroke-width="2"'
    return [
        f'<circle cx="{x:g}" cy="{y:g}" r="{RADIUS - 1:g}" fill="{{surface}}" {ring}/>',
        text_at(x, y + _BASE, str(number), "ink", bold=True),
    ]


def letter_at(x: float, y: float, letter: str) -> list[str]:
    """Draw the letter of a flag around a point."""
    corner = f'x="{x - SQUARE / 2:g}" y="{y - SQUARE / 2:g}"'
    size = f'width="{SQUARE:g}" height="{SQUARE:g}" rx="3"'
    return [
        f'<rect {corner} {size} fill="{{ink}}" stroke="{{paper}}" stroke-width="1"/>',
        text_at(x, y + _BASE, letter, "paper", bold=True),
    ]


def legend(entries: list[Entry], top: float, width: float, columns: int = 3) -> tuple[list[str], float]:
    """Draw the legend from a height on, in so many columns at most; give it and where it ends."""
    before = 2 * RADIUS + _BESIDE
    grid = _grid([entry.label for entry in entries], width, before, columns, 2 * RADIUS)
    parts = []
    for entry, (x, y, lines) in zip(entries, grid.cells(top), strict=True):
        parts += number_at(x + RADIUS, y, entry.number, entry.role)
        parts += _text(x + before, y, lines)
    return parts, top + grid.height()


def flag_row(
    flags: tuple[Flag, ...], letters: dict[str, str], atlas: Atlas, top: float, width: float
) -> tuple[list[str], float]:
    """Draw flags below a rule; else as `flag_list`."""
    rule = f'<line x1="0" y1="{top:g}" x2="{width:g}" y2="{top:g}" stroke="{{line}}" stroke-width="1"/>'
    parts, bottom = flag_list(flags, letters, atlas, top + _GAP, width)
    return [rule, *parts], bottom


def flag_list(
    flags: tuple[Flag, ...], letters: dict[str, str], atlas: Atlas, top: float, width: float, columns: int = 4
) -> tuple[list[str], float]:
    """Draw flags from a height on, those that have a letter with it; give them and where they end.

    They stand in so many columns at most.
    """
    before = _FLAG[0] + SQUARE + 2 * _BESIDE
    grid = _grid([flag.label for flag in flags], width, before, columns, _FLAG[1])
    parts = []
    for flag, (x, y, lines) in zip(flags, grid.cells(top), strict=True):
        parts += _flag(x + 0.5, y - _FLAG[1] / 2, atlas.flag(flag.name))
        left = x + _FLAG[0] + _BESIDE
        if flag.name in letters:
            parts += letter_at(left + SQUARE / 2, y, letters[flag.name])
            left += SQUARE + _BESIDE
        parts += _text(left, y, lines)
    return parts, top + grid.height()


def _flag(x: float, y: float, drawn: str) -> list[str]:
    place = f"translate({x:g} {y:g})scale({_FLAG[0] / _DRAWN:g})"
    frame = f'x="{x:g}" y="{y:g}" width="{_FLAG[0]:g}" height="{_FLAG[1]:g}"'
    return [
        f'<g {_LINKS} transform="{place}">{drawn}</g>',
        f'<rect {frame} fill="none" stroke="{{muted}}" stroke-width="1"/>',
    ]


def _grid(labels: list[str], width: float, before: float, most: int, least: float) -> _Grid:
    """Give as many columns, at most `most`, as leave each label two lines; two of them may have more."""
    for columns in range(min(most, len(labels)), 0, -1):
        column = (width + _GAP) / columns
        room = column - before - _GAP
        lines = [wrap(label, room, 1 if columns == 1 else 1.4) for label in labels]
        fits = all(text_width(line) <= room for one in lines for line in one)
        if columns == 1 or (fits and (columns == 2 or max(map(len, lines)) <= 2)):
            break
    rows = -(-len(labels) // columns)
    heights = [max(least, *(LINE * len(one) for one in lines[row::rows])) for row in range(rows)]
    return _Grid(rows, column, heights, lines)


def _text(x: float, middle: float, lines: tuple[str, ...]) -> list[str]:
    return lines_at(x, middle - LINE * len(lines) / 2, lines, "ink", "start")
