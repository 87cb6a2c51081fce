"""The paragraph of a card, to be looked up beside it."""

from __future__ import annotations

from desktop.storage.library import Library
from desktop.ui.sessions.paragraph import paragraph_of
from tests.ui.desk_world import FEW


def test_the_lesson_without_its_ways_elsewhere(library: Library) -> None:
    card = library.cards(FEW)[1]
    found = paragraph_of(library, card)
    assert found is not None
    assert (found.lesson, found.anchor) == (FEW, "bagian-2")
    assert found.page.crumb == "1 Awal › Apa yang disepakati?"
    assert not (found.page.previous or found.page.next or found.page.read_label)


def test_a_card_without_a_lesson_has_none(library: Library) -> None:
    card = library.cards(FEW)[0]
    assert paragraph_of(library, card._replace(lesson="")) is None
    assert paragraph_of(library, card._replace(lesson="uji/hilang")) is None
