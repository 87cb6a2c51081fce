"""Pages cut out of a long text: nothing is lost or twice, nothing stands alone that should not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.printing.breaking import FORBIDDEN, FREE, UNWANTED, Slice, Span, Strip, cut

LINE = 20.0
ROOM = 10 * LINE


def column(*kinds: int, height: float = LINE) -> list[Strip]:
    """Strips of one height under one another."""
    return [Strip(place * height, (place + 1) * height, kind) for place, kind in enumerate(kinds)]


def ends(slices: list[Slice]) -> list[int]:
    """The number of the strip, from 1, with which each page ends."""
    return [round(one.body.bottom / LINE) for one in slices]


def test_a_page_takes_what_fits() -> None:
    assert ends(cut(column(*[FREE] * 25), ROOM)) == [10, 20, 25]
    assert ends(cut(column(*[FREE] * 10), ROOM)) == [10]
    assert cut([], ROOM) == []


def test_the_first_page_may_have_less_room() -> None:
    assert ends(cut(column(*[FREE] * 25), ROOM, 4 * LINE)) == [4, 14, 24, 25]


def test_a_heading_goes_with_what_follows_it() -> None:
    kinds = [FREE] * 25
    kinds[8] = kinds[9] = FORBIDDEN
    assert ends(cut(column(*kinds), ROOM)) == [8, 18, 25]


def test_an_unwanted_end_is_taken_before_a_page_is_left_half_empty() -> None:
    kinds = [FREE] * 3 + [UNWANTED] * 9 + [FREE] * 5
    assert ends(cut(column(*kinds), ROOM))[0] == 10
    kinds = [FREE] * 7 + [UNWANTED] * 9 + [FREE] * 5
    assert ends(cut(column(*kinds), ROOM))[0] == 7


def test_what_may_nowhere_be_cut_is_cut_where_the_page_ends() -> None:
    assert ends(cut(column(*[FORBIDDEN] * 25), ROOM)) == [10, 20, 25]


def test_a_table_that_goes_on_has_its_head_again_and_room_for_it() -> None:
    head = Span(0, LINE)
    strips = [strip._replace(head=head if place else None) for place, strip in enumerate(column(*[FREE] * 25))]
    slices = cut(strips, ROOM)
    assert [one.head for one in slices] == [None, head, head]
    assert ends(slices) == [10, 19, 25]
    assert all(one.height <= ROOM for one in slices)


def test_what_is_higher_than_a_page_stands_alone() -> None:
    tall = [Strip(0, LINE), Strip(LINE, LINE + 2 * ROOM), Strip(LINE + 2 * ROOM, 2 * LINE + 2 * ROOM)]
    assert [one.body.height for one in cut(tall, ROOM)] == [LINE, 2 * ROOM, LINE]


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.floats(1, 300), st.sampled_from((FREE, UNWANTED, FORBIDDEN)), st.booleans()), max_size=60),
    st.floats(50, 400),
)
def test_every_strip_stands_on_one_page_in_its_order(rows: list[tuple[float, int, bool]], room: float) -> None:
    strips, top = [], 0.0
    for height, after, headed in rows:
        strips.append(Strip(top, top + height, after, Span(0, 30) if headed else None))
        top += height + 3
    slices = cut(strips, room)
    shown = [[strip for strip in strips if one.body.top <= strip.top < one.body.bottom] for one in slices]
    assert [strip for page in shown for strip in page] == strips
    for one, page in zip(slices, shown, strict=True):
        assert one.height <= room + 0.1 or len(page) == 1
        assert page[-1].bottom == one.body.bottom
