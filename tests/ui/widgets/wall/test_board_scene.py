"""The board of a contest can be read from the last row, whatever the teams are called."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall.board_scene import BoardScene, Place
from desktop.ui.widgets.wall.score_line import COLOURS, Team
from desktop.ui.widgets.wall.sheet import FLOOR, Box, Frame, Text
from tests.ui.widgets.wall.checks import check_scene, texts
from tests.ui.widgets.wall.test_balance import set_lines

WORDS = "Regu Persatuan Kesatuan Nusantara Jaya A"
WIDE = "W" * 40


def board(*teams: Team, title: str = "Pemenang: Regu A", note: str = "") -> BoardScene:
    places = tuple(Place(number, number - 1, team) for number, team in enumerate(teams, 1))
    return BoardScene("Cerdas cermat", title, note, places)


NOTE = "yang tidak terjawab dilempar ke regu berikutnya. Benar +100, dari lemparan +50."


@pytest.mark.parametrize(("name", "note"), [("A", ""), (WORDS, NOTE), (WIDE, NOTE)])
def test_any_board_can_be_read(dressed: QApplication, name: str, note: str) -> None:
    teams = [Team(name, score) for score in (12000, 100, 0, -1200)]
    check_scene(board(*teams, title=f"Pemenang: {name}", note=note))


def test_short_names_are_as_large_as_their_points_and_stand_in_the_teams_colours(dressed: QApplication) -> None:
    sheet = board(Team("Regu A", 300), Team("Regu B", -100)).sheet(Frame())
    size = {text.html: text.size for text in texts(sheet)}
    assert size["Regu A"] == size["300"] == size["−100"] > FLOOR
    assert [item.fill for item in sheet.items if isinstance(item, Box)] == list(COLOURS[:2])
    weights = [item.weight for item in sheet.items if isinstance(item, Text) and "Regu" in item.html][1:]
    assert weights == [700, 400], "the first also by weight, not by colour alone"


def test_no_letter_of_a_name_stands_alone_on_its_line(dressed: QApplication) -> None:
    name = "Regu Pelajar Pancasila Kelas Delapan B"
    shown = next(text for text in texts(board(Team(name, 300)).sheet(Frame(step=4))) if text.html == name)
    assert set_lines(shown) == ["Regu Pelajar Pancasila", "Kelas Delapan B"]


def test_a_screen_reader_hears_the_board_line_by_line(dressed: QApplication) -> None:
    spoken = board(Team("Regu <A>", 300), Team("Regu B", -100), note="Catatan.").sheet(Frame()).spoken
    assert spoken == ("Cerdas cermat", "Pemenang: Regu A", "Catatan.", "1. Regu <A>: 300", "2. Regu B: −100")
