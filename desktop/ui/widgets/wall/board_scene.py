"""The board of a cerdas cermat: the teams from the first to the last, with their points; in between and at the end."""

from __future__ import annotations

from typing import NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.balance import balanced
from desktop.ui.widgets.wall.score_line import COLOURS, Team, number
from desktop.ui.widgets.wall.setting import crumb, line_height, lines, set_plain
from desktop.ui.widgets.wall.sheet import BOTTOM, HEIGHT, MARGIN, MOST_LINES, SIZES, Box, Frame, Item, Sheet, Text, Use

_NOTE = 40
_NAME_LABEL = 36
_BAR, _GAP, _AIR = 12, 28, 22
_AIRS = (52, 36, 22)
"""Units between two teams, where there is room for them."""


class Place(NamedTuple):
    """A line of the board: the place, the team's number (for its colour), and the team; its note is not shown."""

    place: int
    team: int
    shown: Team


class BoardScene(NamedTuple):
    """A board. ``heading`` stands small above the ``title``; ``note`` below it tells what comes, or ""."""

    heading: str
    title: str
    note: str
    places: tuple[Place, ...]

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out, as large as it can be read; long names take a smaller size than the points."""
        head = crumb(self.heading, frame)
        top = head.y + head.height + _AIR
        items: list[Item] = []
        for step in range(min(frame.step + 1, len(SIZES) - 1), -1, -1):
            for air in _AIRS:
                items = items if items and _fits(items) else self._body(frame, top, step, SIZES[step], "body", air)
        if not _fits(items):
            items = self._body(frame, top, 0, _NAME_LABEL, "label", _AIRS[-1])
        told = [f"{one.place}. {one.shown.name}: {number(one.shown.score)}" for one in self.places]
        spoken = tuple(line for line in (self.heading, self.title, self.note, *told) if line)
        return Sheet(frame.width, (head, *items), spoken)

    def _body(self, frame: Frame, y: float, step: int, names: int, use: Use, air: int) -> list[Item]:
        large = SIZES[min(step + 1, len(SIZES) - 1)]
        title = balanced(set_plain(self.title, MARGIN, y, frame.column, large, weight=700))
        items: list[Item] = [title]
        y += title.height
        if self.note:
            note = set_plain(self.note, MARGIN, y + _AIR / 2, frame.column, _NOTE, role="muted", use="label")
            items.append(note)
            y += note.height + _AIR / 2
        y += air
        widths = [text_width(number(one.shown.score), INTERFACE, SIZES[step], 700) for one in self.places]
        room = max(SIZES[step], *widths) + 8
        for one in self.places:
            row = _row(one, frame, y, SIZES[step], names, use, room)
            items += row
            y = max(item.y + item.height for item in row) + air
        return items


def _row(one: Place, frame: Frame, y: float, size: int, names: int, use: Use, room: float) -> list[Item]:
    first = one.place == 1
    weight = 700 if first else 400
    x = MARGIN + _BAR + _GAP
    digits = text_width("4.", INTERFACE, size, 700) + _GAP
    rest = frame.column - _BAR - _GAP - digits - room - _GAP
    place = set_plain(f"{one.place}.", x, y, digits, size, weight=weight, role="ink", use="label")
    down = (line_height(size) - line_height(names)) / 2
    name = balanced(set_plain(one.shown.name, x + digits, y + down, rest, names, weight=weight, use=use))
    points = set_plain(
        number(one.shown.score), MARGIN + frame.column - room, y, room, size, weight=700, align="right", use="label"
    )
    height = max(place.height, name.height + down, points.height)
    return [Box(MARGIN, y, _BAR, height, fill=COLOURS[one.team % len(COLOURS)]), place, name, points]


def _fits(items: list[Item]) -> bool:
    body = [item for item in items if isinstance(item, Text) and item.use == "body"]
    return max(item.y + item.height for item in items) <= HEIGHT - BOTTOM and sum(map(lines, body)) <= MOST_LINES
