"""Which link Tab reaches."""

from __future__ import annotations

from desktop.ui.widgets.article_document import Link
from desktop.ui.widgets.article_links import link_at, step

LINKS = [Link(10, 15, "a"), Link(30, 32, "b"), Link(50, 60, "c")]


def test_from_a_link_to_the_next_and_the_one_before() -> None:
    assert step(LINKS, 0, True, 0, 99) == 1
    assert step(LINKS, 1, False, 0, 99) == 0


def test_past_either_end_is_none() -> None:
    assert step(LINKS, 2, True, 0, 99) == -1
    assert step(LINKS, 0, False, 0, 99) == -1


def test_from_none_it_is_what_is_seen() -> None:
    assert step(LINKS, -1, True, 20, 45) == 1
    assert step(LINKS, -1, False, 20, 45) == 1
    assert step(LINKS, -1, True, 55, 99) == -1
    assert step(LINKS, -1, False, 0, 5) == -1
    assert step([], -1, True, 0, 9) == -1


def test_a_position_has_at_most_one_link() -> None:
    assert [link_at(LINKS, position) for position in (9, 10, 14, 15, 31, 60)] == [-1, 0, 0, -1, 1, -1]
    assert link_at([], 3) == -1
