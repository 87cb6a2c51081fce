"""The line of scores under a question: readable, marked without colour, and never moving."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall.score_line import Team, score_line, spoken_scores
from desktop.ui.widgets.wall.sheet import Box, Frame, Sheet
from tests.ui.widgets.wall.checks import check_scene

TEAMS = (Team("Regu Persatuan Kesatuan Nusantara Jaya A", 12000, "menjawab", active=True), Team("W" * 40, -1200, "+50"))


class Line(NamedTuple):
    teams: tuple[Team, ...]

    def sheet(self, frame: Frame) -> Sheet:
        return Sheet(frame.width, score_line(self.teams, frame), spoken_scores(self.teams))


def test_any_teams_can_be_read(dressed: QApplication) -> None:
    check_scene(Line(TEAMS * 2), (2,))
    check_scene(Line((Team("A", 0), Team("B", 100, "terkunci, bel terlalu cepat"))), (2,))


def test_the_rule_of_the_team_whose_turn_it_is_stands_out(dressed: QApplication) -> None:
    rules = [item for item in score_line(TEAMS, Frame()) if isinstance(item, Box)]
    assert rules[0].height > 2 * rules[1].height and rules[0].y == rules[1].y


def test_a_note_and_a_turn_move_nothing(dressed: QApplication) -> None:
    teams = (Team("Regu A", 100, "menjawab", active=True), Team("Regu B", -50, "+50"))
    quiet = score_line(tuple(team._replace(note="", active=False) for team in teams), Frame())
    assert [item.y for item in quiet] == [item.y for item in score_line(teams, Frame())]


def test_notes_are_spoken(dressed: QApplication) -> None:
    assert spoken_scores(TEAMS[1:]) == ("W" * 40 + ": −1200, +50",)
