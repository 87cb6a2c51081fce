"""The line at the foot of the wall that tells what each team has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.setting import line_height, one_line, set_plain
from desktop.ui.widgets.wall.sheet import BOTTOM, FLOOR, HEIGHT, LABEL, MARGIN, Box, moved

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Frame, Item, Text

COLOURS = ("first", "second", "gold", "good")
"""The roles of the teams' rules, in the order of the teams."""

_GUTTER, _RULE, _GAP = 32, 10, 18
_NAMES = (40, 34, LABEL)
_NOTE = 34
_ACTIVE = 24
"""The thickness of the rule of the team whose turn it is."""


class Team(NamedTuple):
    """A team as the wall shows it; ``note`` is a word on what it does now, such as that it answers, or "".

    ``active``: it is this team's turn, which is seen from the last row.
    """

    name: str
    score: int
    note: str = ""
    active: bool = False


def number(value: int) -> str:
    """Points in figures, with the minus sign of print."""
    return str(value).replace("-", "−")


def score_line(teams: tuple[Team, ...], frame: Frame) -> tuple[Item, ...]:
    """The teams beside one another, down to the foot of the sheet; nothing without teams."""
    if not teams:
        return ()
    width = (frame.column - (len(teams) - 1) * _GUTTER) / len(teams)
    size = _name_size(teams, width)
    cells = [_cell(team, place, MARGIN + place * (width + _GUTTER), width, size) for place, team in enumerate(teams)]
    height = max(item.y + item.height for cell in cells for item in cell)
    return tuple(moved(item, 0, HEIGHT - BOTTOM - height) for cell in cells for item in cell)


def spoken_scores(teams: tuple[Team, ...]) -> tuple[str, ...]:
    """What a screen reader is told of the teams."""
    return tuple(", ".join(part for part in (f"{t.name}: {number(t.score)}", t.note) if part) for t in teams)


def _cell(team: Team, place: int, x: float, width: float, size: int) -> list[Item]:
    """A team with its rule at the height 0."""
    top = float(_RULE + _GAP)
    score = one_line(number(team.score), x, top, width, FLOOR, weight=700, align="right")
    rest = width - _score_width(team) - _GAP
    if size:
        name = one_line(team.name, x, top + line_height(FLOOR) - line_height(size), rest, size)
        score = score._replace(x=x + rest, width=width - rest)
    else:
        name = set_plain(team.name, x, top, width, _NAMES[-1], use="label")
        score = score._replace(y=top + name.height)
    rule = Box(x, 0, width, _ACTIVE if team.active else _RULE, fill=COLOURS[place % len(COLOURS)])
    return [rule, name, score, _note(team, x, max(name.y + name.height, score.y + score.height), width)]


def _note(team: Team, x: float, y: float, width: float) -> Text:
    """What a team does now. Its line stands there empty, too: the question above must not move when it is filled."""
    if team.active:
        return set_plain(team.note, x, y, width, _NOTE, weight=700, use="label")
    size = _NOTE if text_width(team.note, INTERFACE, _NOTE) <= width - 2 else LABEL
    return set_plain(team.note, x, y, width, size, role="muted", use="label")


def _score_width(team: Team) -> float:
    return text_width(number(team.score), INTERFACE, FLOOR, 700) + 4


def _name_size(teams: tuple[Team, ...], width: float) -> int:
    """The largest size in which every name stands beside its score in one line; 0 where none does."""
    for size in _NAMES:
        if all(text_width(t.name, INTERFACE, size) + _score_width(t) + _GAP + 2 <= width for t in teams):
            return size
    return 0
