"""The figures that ship can be read: in the last row of a classroom, and on the smallest screen."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from desktop import tour
from desktop.content.model import Figure, Lesson, Pack
from desktop.content.svg import ASCENT, LINE, SIZE
from desktop.content.wall_room import FLOOR, HIGH, WIDE
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.look.roles import WALL_FIGURE
from desktop.ui.widgets.figure_canvas import place_figure, set_table, tables
from desktop.ui.widgets.wall.sheet import HEIGHT
from desktop.ui.widgets.wall.slide_figure import Room, place_drawing
from tests.content.drawn import placed_texts
from tests.ui.widgets.wall.checks import contrast, smallest_letters

WALLS = ((1024, 768), (1280, 720), (1280, 800), (1920, 1080), (3840, 2160))
"""Of both shapes, and what lies between."""

_SIZE = re.compile(r'width="(\d+)" height="(\d+)"')
_WORDS_ROLE = re.compile(r'<text [^>]*fill="\{(\w+)\}"')
_WORDS = re.compile(r"<text[^>]*>([^<]*)</text>")
_COLOURS = re.compile(r'(?:fill|stroke)="([^"]*)"')
_FLAG = re.compile(r'<g xmlns:xlink[^>]*transform="translate.*?</g>\n', re.DOTALL)  # a flag has colours of its own


class Shipped(NamedTuple):
    """The lessons that ship."""

    lessons: tuple[Lesson, ...]

    def figures(self) -> list[Figure]:
        return [figure for lesson in self.lessons for figure in lesson.figures if figure.svg]

    def tables(self) -> list[str]:
        return [table for lesson in self.lessons for table in tables(lesson.html)]


@pytest.fixture(scope="module")
def shipped(qapp: QApplication, shipped_pack: Pack) -> Shipped:
    """The pack."""
    assert qapp is not None
    fonts.install(bundled_resources())
    return Shipped(shipped_pack.lessons)


def words(svg: str) -> list[str]:
    """Give the words of a drawing."""
    return " ".join(_WORDS.findall(svg)).split()


@pytest.mark.parametrize("size", WALLS, ids=str)
def test_no_letter_on_the_wall_is_smaller_than_4_5_percent_of_its_height(
    shipped: Shipped, size: tuple[int, int]
) -> None:
    room = Room(0, 0, WIDE * HEIGHT * size[0] / size[1], HIGH * HEIGHT)
    for figure in shipped.figures():
        for svg in figure.on_wall:
            assert smallest_letters(place_drawing(figure, svg, room)) >= FLOOR * HEIGHT, (figure.caption, svg)


def test_parts_are_of_one_size_so_that_all_are_enlarged_alike(shipped: Shipped) -> None:
    parted = [figure for figure in shipped.figures() if figure.parts and figure.kind != "map"]
    assert parted
    for figure in parted:
        assert figure.wall == ""
        assert len(figure.parts) > 1
        assert len({_SIZE.findall(svg)[0] for svg in figure.parts}) == 1, figure.caption


def test_whatever_is_told_in_the_article_is_told_on_the_wall(shipped: Shipped) -> None:
    """Also in a figure of several parts: each word stands at least as often on them all as in the one of the column."""
    for figure in shipped.figures():
        column, wall = (Counter(words(svg)) for svg in (figure.svg, "".join(figure.on_wall)))
        assert column <= wall, figure.caption


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_the_smallest_screen_no_letter_of_a_figure_is_smaller_than_in_the_article(
    shipped: Shipped, theme: str
) -> None:
    for figure in shipped.figures():
        assert SIZE * place_figure(figure, tour.canvases()[theme]).scale >= SIZE, figure.caption


def test_letters_of_tables_are_18_pixels_on_the_smallest_screen(shipped: Shipped) -> None:
    for table in shipped.tables():
        assert set_table(table, tour.canvases()["light"])[1] >= 18, table[:200]


def test_no_table_is_larger_than_its_canvas(shipped: Shipped) -> None:
    for canvas in tour.canvases().values():
        for table in shipped.tables():
            size = set_table(table, canvas)[0].size()
            assert size.width() <= canvas.room.width() + 2
            assert size.height() <= canvas.room.height()


def test_no_text_is_cut(shipped: Shipped) -> None:
    for figure in shipped.figures():
        for svg in {figure.svg, *figure.on_wall}:
            width, height = map(int, _SIZE.findall(svg)[0])
            for box in placed_texts(svg):
                assert -0.1 <= box.left <= box.right <= width + 0.1, (figure.caption, box)
                assert -1 <= box.top <= box.bottom <= height + LINE - ASCENT + 0.1, (figure.caption, box)


def test_words_on_the_wall_stand_out_at_least_12_to_1_and_marks_in_circles_7_to_1(shipped: Shipped) -> None:
    grounds = (WALL_FIGURE.paper, WALL_FIGURE.surface, WALL_FIGURE.tint_first, WALL_FIGURE.tint_second)
    assert min(contrast(WALL_FIGURE.ink, ground) for ground in grounds) >= 12
    assert contrast(WALL_FIGURE.on_first, WALL_FIGURE.first) >= 7
    found = {role for figure in shipped.figures() for svg in figure.on_wall for role in _WORDS_ROLE.findall(svg)}
    assert found == {"ink", "on_first", "paper"}  # the letters of flags are paper on ink


def test_all_colours_are_roles(shipped: Shipped) -> None:
    for figure in shipped.figures():
        for svg in {figure.svg, *figure.on_wall}:
            found = set(_COLOURS.findall(_FLAG.sub("", svg)))
            assert all(colour == "none" or re.fullmatch(r"\{\w+\}", colour) for colour in found), (figure.kind, found)
