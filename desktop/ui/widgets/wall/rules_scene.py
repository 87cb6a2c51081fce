"""The rules of a cerdas cermat on one sheet, with each team's buzzer key below."""

from __future__ import annotations

from typing import NamedTuple

from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.wall.score_line import COLOURS
from desktop.ui.widgets.wall.setting import crumb, line_height, lines, set_plain, set_text
from desktop.ui.widgets.wall.sheet import (
    BOTTOM,
    FLOOR,
    HEIGHT,
    LABEL,
    MARGIN,
    MOST_LINES,
    SIZES,
    Box,
    Frame,
    Item,
    Sheet,
    Text,
    moved,
)

_CAP = 84
_RULE, _GAP, _GUTTER, _AIR = 10, 18, 32, 22
_NAMES = (40, 34, LABEL)
_NAME_LINES = 2


class Rule(NamedTuple):
    """A round: what it is called, and what holds in it."""

    head: str
    text: str


class Buzzer(NamedTuple):
    """A team and the key that it buzzes with, "" where nothing is to be buzzed."""

    name: str
    key: str


class RulesScene(NamedTuple):
    """The rules: ``heading`` small above the ``title``, then the rounds, then the teams beside one another."""

    heading: str
    title: str
    rules: tuple[Rule, ...]
    teams: tuple[Buzzer, ...]
    key_word: str

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out, as large as it fits."""
        head = crumb(self.heading, frame)
        cells = self._cells(frame)
        bottom = min((item.y for item in cells), default=float(HEIGHT - BOTTOM)) - _AIR
        items: list[Text] = []
        for step in range(frame.step, -1, -1):
            items = self._body(frame, head.y + head.height + _AIR, step)
            if items[-1].y + items[-1].height <= bottom and sum(map(lines, items)) <= MOST_LINES:
                break
        told = [f"{one.head}: {one.text}" for one in self.rules]
        keys = [f"{one.name}: {self.key_word} {one.key}" if one.key else one.name for one in self.teams]
        return Sheet(frame.width, (head, *items, *cells), (self.heading, self.title, *told, *keys))

    def _body(self, frame: Frame, y: float, step: int) -> list[Text]:
        items = [set_plain(self.title, MARGIN, y, frame.column, SIZES[min(step + 1, len(SIZES) - 1)], weight=700)]
        size = SIZES[step]
        for rule in self.rules:
            y = items[-1].y + items[-1].height + _GAP
            words = f"<b>{escape(rule.head)}:</b> {escape(rule.text)}"
            items.append(set_text(words, MARGIN, y, frame.column, size))
        return items

    def _cells(self, frame: Frame) -> tuple[Item, ...]:
        width = (frame.column - (len(self.teams) - 1) * _GUTTER) / max(1, len(self.teams))
        size = self._name_size(width)
        cells: list[Item] = []
        for place, team in enumerate(self.teams):
            cells += _cell(team, place, MARGIN + place * (width + _GUTTER), width, size)
        height = max((item.y + item.height for item in cells), default=0.0)
        return tuple(moved(item, 0, HEIGHT - BOTTOM - height) for item in cells)

    def _name_size(self, width: float) -> int:
        for size in _NAMES:
            if all(
                lines(set_plain(team.name, 0, 0, _name_width(team, width), size)) <= _NAME_LINES for team in self.teams
            ):
                return size
        return _NAMES[-1]


def _name_width(team: Buzzer, width: float) -> float:
    return width - (_CAP + _GAP if team.key else 0)


def _cell(team: Buzzer, place: int, x: float, width: float, size: int) -> list[Item]:
    """A team with its rule at the height 0."""
    colour = COLOURS[place % len(COLOURS)]
    top = float(_RULE + _GAP)
    name = set_plain(team.name, x + width - _name_width(team, width), top, _name_width(team, width), size, use="label")
    items: list[Item] = [Box(x, 0, width, _RULE, fill=colour), name._replace(y=top + max(0, (_CAP - name.height) / 2))]
    if team.key:
        middle = top + (_CAP - line_height(FLOOR)) / 2
        items.append(Box(x, top, _CAP, _CAP, border=colour, thickness=4, radius=16))
        items.append(set_plain(team.key, x + 6, middle, _CAP - 12, FLOOR, weight=700, align="center", use="label"))
    return items
