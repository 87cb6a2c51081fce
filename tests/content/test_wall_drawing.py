"""Drawings for a wall: of all widths the one with the largest letters, unless those are large enough."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.figure_data import Sketch
from desktop.content.groups import Group, draw_groups
from desktop.content.svg import WIDTH, Drawing
from desktop.content.wall_drawing import HEIGHT, ROOM, for_wall, letters


def of_area(area: float, width: int) -> Drawing:
    """Draw what gets higher as it gets narrower, as text does."""
    return Drawing(f"{width}", round(area / width), width)


@given(st.floats(20_000, 400_000))
def test_it_comes_near_the_best_width(area: float) -> None:
    best = max(letters(of_area(area, width)) for width in range(300, WIDTH + 1))
    assert letters(for_wall(Sketch(partial(of_area, area), ""), of_area(area, WIDTH))) >= min(
        0.95 * best, 0.05 * HEIGHT
    )


def test_a_figure_that_is_high_already_stays_as_it_is() -> None:
    calls: list[int] = []

    def draw(width: int) -> Drawing:
        calls.append(width)
        return of_area(660 * 500, width)

    assert for_wall(Sketch(draw, ""), draw(WIDTH)) == of_area(660 * 500, WIDTH)
    assert calls == [WIDTH]


def test_large_letters_are_large_enough_and_cost_no_further_drawing() -> None:
    calls: list[int] = []

    def draw(width: int) -> Drawing:
        calls.append(width)
        return Drawing("", 40, width)

    wall = for_wall(Sketch(draw, ""), draw(WIDTH))
    assert letters(wall) >= 0.05 * HEIGHT
    assert len(calls) <= 4


def test_another_arrangement_is_taken_where_its_letters_are_larger() -> None:
    groups = (Group("PBB", "", ("FAO",) * 8, "first"),) * 4
    sketch = Sketch(partial(draw_groups, groups), "", (partial(draw_groups, groups, in_row=4),))
    wall = for_wall(sketch, draw_groups(groups))
    assert wall == draw_groups(groups, wall.width, in_row=4)
    assert letters(wall) > letters(draw_groups(groups))


def test_letters_are_measured_by_the_side_that_bounds_the_drawing() -> None:
    assert letters(Drawing("", 10, ROOM[0])) == pytest.approx(13)
    assert letters(Drawing("", ROOM[1] // 2, 100)) == pytest.approx(26)


def test_a_figure_of_a_lesson_carries_its_drawing_for_the_wall() -> None:
    source = """```{.steps caption="a"}
- {label: Penjajakan}
- {label: Perundingan}
- {label: Perumusan}
- {label: Tanda tangan}
```"""
    figure = compile_article(source, "a.md", 1, Known())[0].figures[0]
    assert f'width="{WIDTH}"' in figure.svg
    assert figure.wall
    assert f'width="{WIDTH}"' not in figure.wall
