"""What the teacher does to the wall: cover, freeze, light, enlarge, larger and smaller letters."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from desktop.content.model import Figure
from desktop.ui.sessions.classroom.wall_control import BLACK, MOVE, WHITE, WallControl
from desktop.ui.widgets.wall.sheet import SIZES, USUAL_STEP, Art, Frame, Scene, Sheet
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import MANY, Heard


class Named(NamedTuple):
    name: str

    def sheet(self, frame: Frame) -> Sheet:
        return Sheet(frame.width, (), (self.name,))


class OneWall(WallControl):
    shown = "one"
    figure: Scene | None = None

    def scene(self) -> Scene:
        return self.figure or Named(self.shown)


@pytest.fixture
def wall(lesson_world: ClassWorld) -> OneWall:
    hall = lesson_world.hall()
    return OneWall(hall.desk, lesson_world.settings, lesson_world.book, MANY, None, hall)


def test_a_cover_hides_and_the_same_key_lifts_it(wall: OneWall) -> None:
    wall.toggle_black()
    assert wall.on_wall.cover == BLACK
    wall.toggle_white()
    assert wall.on_wall.cover == WHITE
    wall.toggle_white()
    assert wall.on_wall.cover == ""


def test_a_frozen_wall_keeps_what_it_shows_and_can_still_be_covered(wall: OneWall) -> None:
    wall.toggle_freeze()
    wall.shown = "two"
    assert wall.on_wall.scene == Named("one")
    assert wall.scene() == Named("two")
    wall.toggle_black()
    assert wall.on_wall.cover == BLACK
    wall.toggle_black()
    wall.toggle_freeze()
    assert wall.on_wall.scene == Named("two")


def test_the_spotlight_moves_by_keys_and_stays_on_the_wall(wall: OneWall) -> None:
    assert not wall.move(1, 0)
    wall.toggle_spotlight()
    assert wall.move(1, 0)
    assert wall.on_wall.spot == (0.5 + MOVE, 0.5)
    for _ in range(30):
        wall.move(0, -1)
    assert wall.on_wall.spot == (0.5 + MOVE, 0.0)


def test_what_is_enlarged_follows_the_pointer(wall: OneWall) -> None:
    wall.point(0.9, 0.9)
    assert wall.on_wall.zoom is None
    wall.toggle_zoom()
    wall.point(0.9, 1.5)
    assert wall.on_wall.zoom == (0.9, 1.0)


class Drawn(NamedTuple):
    """A scene with a figure."""

    x: float
    y: float

    def sheet(self, frame: Frame) -> Sheet:
        figure = Figure("f", "map", "", "", 100, 100, "<svg/>", b"")
        return Sheet(frame.width, (Art(figure, self.x, self.y, 480, 270, "<svg/>"),), ())


@pytest.mark.parametrize(
    ("x", "y", "place"),
    [(720, 405, (0.5, 0.5)), (240, 405, (0.0, 0.5)), (0, 810, (0.0, 1.0)), (900, 300, (0.69, 0.31))],
)
def test_a_figure_is_enlarged_where_it_stands(wall: OneWall, x: float, y: float, place: tuple[float, float]) -> None:
    wall.figure = Drawn(x, y)
    wall.toggle_zoom()
    assert wall.zoom == pytest.approx(place, abs=0.01)


def test_letters_have_a_smallest_and_a_largest_size_that_the_computer_keeps(
    wall: OneWall, lesson_world: ClassWorld
) -> None:
    for _ in range(9):
        wall.enlarge()
    assert wall.frame.body == SIZES[-1]
    for _ in range(9):
        wall.shrink()
    assert wall.frame.body == SIZES[0]
    assert lesson_world.hall().frame.step == 0
    wall.reset_size()
    assert wall.frame.step == USUAL_STEP


@pytest.mark.parametrize(
    ("size", "width"), [((1024, 768), 1440), ((1920, 1080), 1920), ((600, 800), 1080), ((4000, 1000), 2808)]
)
def test_sheets_have_the_shape_of_the_wall_within_reason(wall: OneWall, size: tuple[int, int], width: int) -> None:
    wall.set_wall(*size)
    assert wall.frame.width == width


def test_the_pen_draws_only_where_it_was_taken(wall: OneWall) -> None:
    heard = Heard(wall.drawn)
    wall.draw(0.1, 0.2, begins=True)
    wall.toggle_pen()
    wall.draw(0.1, 0.2, begins=True)
    assert heard.all == [(0.1, 0.2, True)]
