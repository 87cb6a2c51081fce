"""Places for the labels of a timeline, however crowded; see also test_timeline for what is drawn from them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content import label_places
from desktop.content.label_places import Mark, Spots, place_labels
from desktop.content.svg import WIDTH

_MARKS = st.lists(st.builds(Mark, st.floats(40, WIDTH - 40), st.floats(20, 174)), min_size=1, max_size=12).map(sorted)


def judge(marks: list[Mark], spots: Spots) -> None:
    assert [spot.x for spot in spots] == [mark.x for mark in marks]
    for mark, spot in zip(marks, spots, strict=True):
        assert spot.left >= -0.01
        assert spot.right <= WIDTH + 0.01
        assert spot.right - spot.left == pytest.approx(mark.width)
    for one, other in combinations([spot for spot in spots if spot.side == 0], 2):
        assert one.row != other.row or one.right < other.left or other.right < one.left
    for one, other in combinations(spots, 2):
        near, far = sorted((one, other), key=_row)
        assert one.side != other.side or near.row == far.row or not near.left < far.x < near.right


def _row(spot: label_places.Spot) -> int:
    return spot.row


@given(_MARKS)
def test_labels_keep_apart(marks: list[Mark]) -> None:
    judge(marks, place_labels(marks))


@given(_MARKS)
def test_the_last_resort_keeps_apart_too(marks: list[Mark]) -> None:
    judge(marks, label_places._stacked(marks, WIDTH))


def test_it_is_taken_where_the_search_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label_places, "_ROWS", 1)
    marks = [Mark(60.0, 100.0)] * 8
    spots = place_labels(marks)
    assert [spot.row for spot in spots] == [7, 6, 5, 4, 3, 2, 1, 0]
    judge(marks, spots)


def test_a_few_labels_stand_centred_at_the_axis_on_both_sides_in_turn() -> None:
    spots = place_labels([Mark(100.0, 80.0), Mark(300.0, 80.0), Mark(500.0, 80.0)])
    assert [(spot.side, spot.row, spot.align) for spot in spots] == [
        (0, 0, "middle"),
        (1, 0, "middle"),
        (0, 0, "middle"),
    ]
