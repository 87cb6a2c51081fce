"""The figures that ship can be read: in the last row of a classroom, and on the smallest screen."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from desktop import tour
from desktop.content import figures
from desktop.content.figure_data import Sketch
from desktop.content.loader import load_pack
from desktop.content.model import Figure, Lesson
from desktop.content.svg import SIZE, WIDTH, Drawing, text_width
from desktop.content.wall_drawing import for_wall, letters
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.widgets.figure_canvas import place_figure, set_table, tables

HEIGHT = 600
READ = 0.045
"""What is read on the wall is at least this share of its height: 27 of 600 pixels."""

LEAST = 0.03
"""No letter on the wall is smaller than this share: 18 of 600 pixels, the reading size on a desk."""

_TEXT = re.compile(r'<text x="([\d.e-]+)" y="([\d.e-]+)" text-anchor="(\w+)"[^>]*>([^<]*)</text>')
_SIZES = re.compile(r'font-size="(\d+)"')
_COLOURS = re.compile(r'(?:fill|stroke)="([^"]*)"')
_FLAG = re.compile(r'<g xmlns:xlink[^>]*transform="translate.*?</g>\n', re.DOTALL)  # a flag has colours of its own


class Shipped(NamedTuple):
    """The lessons that ship, and for each drawn figure, by its drawing for the column, how else it can be drawn."""

    lessons: tuple[Lesson, ...]
    sketches: dict[str, Sketch]

    def figures(self) -> list[Figure]:
        return [figure for lesson in self.lessons for figure in lesson.figures if figure.svg]

    def tables(self) -> list[str]:
        return [table for lesson in self.lessons for table in tables(lesson.html)]


@pytest.fixture(scope="module")
def shipped(qapp: QApplication) -> Shipped:
    """The pack, with the ways to draw its figures overheard while it is loaded."""
    assert qapp is not None
    fonts.install(bundled_resources())
    sketches: dict[str, Sketch] = {}

    def overheard(sketch: Sketch, drawing: Drawing) -> Drawing:
        sketches[drawing.svg] = sketch
        return for_wall(sketch, drawing)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "for_wall", overheard)
        return Shipped(load_pack(bundled_resources() / "packs" / "bilateral").lessons, sketches)


def smallest(svg: str) -> int:
    """Give the size of the smallest letters of a drawing."""
    return min(map(int, _SIZES.findall(svg)))


def test_letters_on_the_wall_are_4_5_percent_high_where_any_width_allows_it_and_never_below_3_percent(
    shipped: Shipped,
) -> None:
    """A figure with less than 4.5 % must be one that no width and no arrangement brings there: it holds too much."""
    wall = tour.canvases()["wall"]
    for figure in shipped.figures():
        reached = smallest(figure.wall or figure.svg) * place_figure(figure, wall).scale
        assert reached >= LEAST * HEIGHT, figure.caption
        if reached < READ * HEIGHT and figure.svg in shipped.sketches:
            sketch = shipped.sketches[figure.svg]
            step = 120 if figure.kind == "map" else 20  # a map takes its time
            ways = (draw(width) for draw in (sketch.draw, *sketch.others) for width in range(300, WIDTH + 1, step))
            assert max(map(letters, ways)) < READ * HEIGHT + 1, figure.caption


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_the_smallest_screen_no_letter_of_a_figure_is_smaller_than_in_the_article(
    shipped: Shipped, theme: str
) -> None:
    for figure in shipped.figures():
        assert SIZE * place_figure(figure, tour.canvases()[theme]).scale >= SIZE, figure.caption


def test_letters_of_tables_are_4_percent_of_the_wall_and_18_pixels_on_the_smallest_screen(shipped: Shipped) -> None:
    for table in shipped.tables():
        assert set_table(table, tour.canvases()["wall"])[1] >= 0.04 * HEIGHT, table[:200]
        assert set_table(table, tour.canvases()["light"])[1] >= 18, table[:200]


def test_no_table_is_larger_than_its_canvas(shipped: Shipped) -> None:
    for canvas in tour.canvases().values():
        for table in shipped.tables():
            size = set_table(table, canvas)[0].size()
            assert size.width() <= canvas.room.width() + 2
            assert size.height() <= canvas.room.height()


def test_no_text_is_cut(shipped: Shipped) -> None:
    for figure in shipped.figures():
        for svg in filter(None, (figure.svg, figure.wall)):
            width, height = map(int, re.findall(r'width="(\d+)" height="(\d+)"', svg)[0])
            moved = 0.0
            for line in svg.split("\n"):
                if line.startswith('<g transform="translate('):
                    moved = float(line.split("(")[1].split(" ")[0])
                for x, y, anchor, text in _TEXT.findall(line):
                    left = moved + float(x) - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * text_width(text)
                    assert -0.1 <= left <= left + text_width(text) <= width + 0.1, text
                    assert SIZE - 1 <= float(y) <= height, text
                moved = 0.0 if line == "</g>" else moved


def test_all_colours_are_roles(shipped: Shipped) -> None:
    for figure in shipped.figures():
        for svg in filter(None, (figure.svg, figure.wall)):
            found = set(_COLOURS.findall(_FLAG.sub("", svg)))
            assert all(colour == "none" or re.fullmatch(r"\{\w+\}", colour) for colour in found), (figure.kind, found)
