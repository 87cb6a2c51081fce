"""The pack that ships: whole, and by the rules for lessons and cards that no loader can know."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.content.loader import load_pack
from desktop.content.model import Lesson, Pack
from desktop.paths import bundled_resources

FIRST, SECOND = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/siapa-yang-pertama"


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The pack; a fault in any of its files fails every test here."""
    return load_pack(bundled_resources() / "packs" / "bilateral")


def test_it_holds_at_least_what_was_promised(pack: Pack) -> None:
    assert {FIRST, SECOND} <= {lesson.id for lesson in pack.lessons}
    assert [lesson.id for lesson in pack.lessons] == [lesson for unit in pack.units for lesson in unit.lessons]
    assert len(pack.cards) >= 20
    assert len(pack.questions) >= 12
    assert len(pack.sources) >= 7


def test_every_lesson_has_cards_but_at_most_twelve(pack: Pack) -> None:
    cards = Counter(card.lesson for card in pack.cards)
    assert {lesson.id: cards[lesson.id] for lesson in pack.lessons if not 1 <= cards[lesson.id] <= 12} == {}


def test_every_lesson_has_questions(pack: Pack) -> None:
    assert {lesson.id for lesson in pack.lessons} == {question.lesson for question in pack.questions}


def test_every_claim_is_taught_and_asked_by_a_card_and_a_question(pack: Pack) -> None:
    claims = {claim.id for claim in pack.claims}
    assert claims - {claim for lesson in pack.lessons for claim in lesson.teaches} == set()
    assert claims - {claim for card in pack.cards for claim in card.claims} == set()
    assert claims - {claim for question in pack.questions for claim in question.claims} == set()


def test_every_lesson_cites_the_sources_of_what_it_teaches(pack: Pack) -> None:
    claims = {claim.id: claim for claim in pack.claims}
    uncited = [
        (lesson.id, claim)
        for lesson in pack.lessons
        for claim in lesson.teaches
        if not {claims[claim].source, *claims[claim].also} & set(lesson.cites)
    ]
    assert uncited == []


def test_every_lesson_has_the_length_of_a_lesson(pack: Pack) -> None:
    assert {lesson.id: lesson.words for lesson in pack.lessons if not 350 <= lesson.words <= 700} == {}


def test_every_lesson_is_whole(pack: Pack) -> None:
    assert [lesson.id for lesson in pack.lessons if not is_whole(lesson)] == []


def is_whole(lesson: Lesson) -> bool:
    """Whether goals, sections, speaker notes and a summary of at most four points are there."""
    return bool(lesson.goals and lesson.headings and lesson.notes and 1 <= len(lesson.summary) <= 4)
