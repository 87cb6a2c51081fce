"""Drawings for a wall: the one of the column made narrower if it can be read there, else what is set for walls."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.figure_data import Sketch
from desktop.content.svg import SIZE, WIDTH, Drawing
from desktop.content.wall_drawing import for_wall, letters
from desktop.content.wall_pages import PAGE_HEIGHT, PAGE_WIDTH
from desktop.content.wall_room import FLOOR, HIGH, NARROW, WIDE

PAGES = (Drawing("1", 100, PAGE_WIDTH), Drawing("2", 100, PAGE_WIDTH))


def of_area(area: float, width: int) -> Drawing:
    """Draw what gets higher as it gets narrower, as text does."""
    return Drawing(f"{width}", round(area / width), width)


def pages() -> tuple[Drawing, ...]:
    return PAGES


@given(st.floats(10_000, 400_000))
def test_a_single_one_is_near_the_best_width_and_never_too_small(area: float) -> None:
    best = max(letters(of_area(area, width)) for width in range(240, WIDTH + 1))
    found = for_wall(Sketch(partial(of_area, area), "", pages), of_area(area, WIDTH))
    if letters(of_area(area, PAGE_WIDTH)) >= 1:
        (one,) = found
        assert letters(one) >= max(1.0, min(0.93 * best, 1.1))
    else:
        assert found == PAGES


def test_what_holds_too_much_is_drawn_twice_at_most() -> None:
    calls: list[int] = []

    def draw(width: int) -> Drawing:
        calls.append(width)
        return of_area(660 * 500, width)

    assert for_wall(Sketch(draw, "", pages), draw(WIDTH)) == PAGES
    assert calls == [WIDTH, PAGE_WIDTH]


def test_what_is_set_for_walls_alone_is_not_drawn_otherwise() -> None:
    assert for_wall(Sketch(partial(of_area, 100), "", pages, walled=True), of_area(100, WIDTH)) == PAGES


def test_letters_are_measured_by_the_side_that_bounds_the_drawing() -> None:
    assert letters(Drawing("", 10, PAGE_WIDTH)) == 1
    assert letters(Drawing("", PAGE_HEIGHT * 2, 100)) == 0.5


@pytest.mark.parametrize("shape", [NARROW, 16 / 10, 16 / 9])
def test_what_fills_a_page_has_letters_of_4_5_percent_on_walls_of_all_shapes(shape: float) -> None:
    scale = min(WIDE * shape / PAGE_WIDTH, HIGH / PAGE_HEIGHT)
    assert FLOOR <= SIZE * scale < FLOOR * 1.01
    assert FLOOR == 0.045


def test_all_words_are_as_clear_as_can_be() -> None:
    svg = '<text x="1" y="2" fill="{second}" font-weight="600">a</text><text fill="{on_first}"/><rect fill="{second}"/>'
    (one,) = for_wall(Sketch(partial(of_area, 9), "", pages), Drawing(svg, 9, 9))
    assert one.svg == svg.replace('"2" fill="{second}"', '"2" fill="{ink}"')


STEPS = """```{{.steps caption="a"}}
- {{label: Penjajakan{0}}}
- {{label: Perundingan{0}}}
- {{label: Perumusan{0}}}
- {{label: Tanda tangan{0}}}
- {{label: Pengesahan{0}}}
- {{label: Pelaksanaan{0}}}
```"""


def test_a_figure_of_a_lesson_carries_its_drawing_for_the_wall() -> None:
    figure = compile_article(STEPS.format(""), "a.md", 1, Known())[0].figures[0]
    assert f'width="{WIDTH}"' in figure.svg
    assert figure.wall
    assert f'width="{WIDTH}"' not in figure.wall
    assert figure.on_wall == (figure.wall,)


def test_a_figure_that_holds_too_much_carries_its_parts() -> None:
    figure = compile_article(STEPS.format(" yang cukup panjang sampai butuh dua baris di"), "a.md", 1, Known())[
        0
    ].figures[0]
    assert figure.wall == ""
    assert len(figure.parts) == 2
    assert figure.on_wall == figure.parts
