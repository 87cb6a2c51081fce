"""What goes out: the right lessons with all that belongs to them, and nothing of others."""

from __future__ import annotations

import pytest

from desktop.content.handout import UnknownPart, handout_of
from desktop.content.model import Pack


def test_the_whole_pack_goes_out_in_the_order_of_its_path(shipped_pack: Pack) -> None:
    handout = handout_of(shipped_pack)
    assert [one.lesson for one in handout.lessons] == list(shipped_pack.lessons)
    assert sum(len(one.cards) for one in handout.lessons) == len(shipped_pack.cards)
    assert sum(len(one.questions) for one in handout.lessons) == len(shipped_pack.questions)
    assert [unit.number for unit in handout.units] == [1, 2, 3, 4, 5]
    assert (handout.title, handout.subject) == (shipped_pack.title, shipped_pack.title)
    words = [term.term.casefold() for term in handout.terms]
    assert words == sorted(words) and set(handout.terms) <= set(shipped_pack.terms)


def test_a_unit_goes_out_by_its_id(shipped_pack: Pack) -> None:
    handout = handout_of(shipped_pack, "mitra")
    assert handout.title == "Indonesia dan negara mitra"
    assert [unit.name for unit in handout.units] == ["3 Indonesia dan negara mitra"]
    assert tuple(one.lesson.id for one in handout.lessons) == shipped_pack.units[2].lessons


@pytest.mark.parametrize("part", ["brasil", "bilateral/brasil"])
def test_a_lesson_goes_out_by_its_id(shipped_pack: Pack, part: str) -> None:
    handout = handout_of(shipped_pack, part)
    (one,) = handout.lessons
    assert handout.title == one.lesson.title == "Brasil: mitra yang jauh"
    assert {card.lesson for card in one.cards} == {question.lesson for question in one.questions} == {one.lesson.id}
    assert {term.id for term in handout.terms} == set(one.lesson.terms)
    assert set(one.lesson.cites) <= {source.id for source in handout.sources}


def test_what_the_pack_does_not_have_is_said(shipped_pack: Pack) -> None:
    with pytest.raises(UnknownPart) as told:
        handout_of(shipped_pack, "bulan")
    assert told.value.id == "bulan"
