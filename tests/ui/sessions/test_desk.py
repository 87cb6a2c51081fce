"""What the desk knows of a day: what is due, what may be new, what is practice, and what happens if a store refuses."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from desktop.storage.errors import StorageFull
from desktop.study.memory import Rating
from desktop.ui.sessions import desk
from tests.ui.desk_world import FEW, LAST, MANY, Heard, World, cards_of

IN_HAND = 10
"""At most so many cards are being learnt, says the design."""


def test_nothing_was_read_so_there_is_nothing_to_review(world: World) -> None:
    assert world.desk.queue() == ()
    assert world.desk.due_by_lesson() == {}


def test_new_cards_come_only_from_lessons_that_were_read(world: World) -> None:
    world.read(FEW)
    assert sorted(world.desk.queue()) == cards_of(FEW, 3)


def test_a_lesson_put_back_takes_its_new_cards_with_it(world: World) -> None:
    world.read(FEW, LAST)
    world.progress.record_unread(FEW, world.clock(), "1.0")
    assert world.desk.queue() == (f"{LAST}-1",)


def test_no_more_than_ten_new_cards_are_laid_out(world: World) -> None:
    world.read(MANY, FEW)
    assert len(world.desk.queue()) == IN_HAND


def test_cards_in_hand_take_the_place_of_new_ones(world: World) -> None:
    world.read(MANY, FEW)
    for card in cards_of(MANY, 4):
        world.review(card)
    assert world.desk.in_hand_count() == 4
    assert len(world.desk.queue()) == IN_HAND - 4
    assert not set(world.desk.queue()) & set(cards_of(MANY, 4)), "known for today"


def test_cards_of_a_vanished_pack_do_not_fill_the_hand(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.read(MANY)
    for number in range(IN_HAND):
        world.review(f"hilang/kartu-{number}")
    for portion in (1, 3, IN_HAND, 100):
        monkeypatch.setattr(desk, "SOME", portion)
        assert world.desk.in_hand_count() == 0
    assert len(world.desk.queue()) == IN_HAND


def test_the_cards_of_two_lessons_are_mixed(world: World) -> None:
    for card in (*cards_of(MANY, 3), *cards_of(FEW, 3)):
        world.review(card)
    world.clock.move(days=30)
    due = world.desk.queue()
    lessons = [card.rpartition("-")[0] for card in due]
    assert sorted(due) == [*cards_of(MANY, 3), *cards_of(FEW, 3)]
    assert all(one != other for one, other in pairwise(lessons))


def test_a_day_is_ten_minutes_however_much_is_overdue(world: World) -> None:
    cards = [*cards_of(MANY, 12), *cards_of(FEW, 3)]
    for card in cards:
        world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
    world.clock.move(days=200)
    assert len(world.desk.queue()) == 10, "at a minute a card"
    assert world.desk.minutes(10) == 10


def test_a_short_day_is_mixed_though_one_lesson_is_the_most_urgent(world: World) -> None:
    """Ten cards are laid out; the twelve most urgent are all from one lesson."""
    for lesson, count in ((MANY, 12), (FEW, 3)):
        for card in cards_of(lesson, count):
            world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
        world.clock.move(days=100)
    order = world.desk.queue()
    assert len(order) == 10
    assert set(cards_of(FEW, 3)) < set(order)


def test_due_cards_are_counted_by_lesson(world: World) -> None:
    for card in (*cards_of(MANY, 2), f"{LAST}-1"):
        world.review(card, Rating.AGAIN)
    assert world.desk.due_by_lesson() == {}, "their minutes have not come"
    world.clock.move(minutes=11)
    assert world.desk.due_by_lesson() == {MANY: 2, LAST: 1}
    assert [world.desk.due_in(lesson) for lesson in (MANY, FEW, LAST)] == [2, 0, 1]


def test_a_new_card_of_an_unread_lesson_is_practice(world: World) -> None:
    card = world.library.cards(MANY)[0]
    assert not world.desk.is_review(card)
    world.read(MANY)
    assert world.desk.is_review(card)


def test_a_new_card_is_practice_while_ten_are_in_hand(world: World) -> None:
    world.read(MANY)
    for card in cards_of(MANY, IN_HAND):
        world.review(card)
    eleventh = world.library.cards(MANY)[IN_HAND]
    assert not world.desk.is_review(eleventh)


def test_a_card_that_is_not_due_is_practice_and_a_due_one_a_review(world: World) -> None:
    card = world.library.cards(FEW)[0]
    world.review(card.id)
    assert not world.desk.is_review(card)
    world.clock.move(days=60)
    assert world.desk.is_review(card)


def test_a_card_is_wanted_until_it_is_answered_or_its_lesson_put_back(world: World) -> None:
    card = world.library.cards(FEW)[0]
    assert not world.desk.wants(card)
    world.read(FEW)
    assert world.desk.wants(card)
    world.review(card.id, Rating.AGAIN)
    assert world.desk.wants(card), "a forgotten card comes again"
    world.review(card.id)
    assert not world.desk.wants(card)


def test_the_known_part_of_a_unit_grows_with_cards_remembered_on_two_days(world: World) -> None:
    unit = world.library.outline()[0]
    for _day in range(2):
        assert world.desk.known_share(unit) == 0
        for card in cards_of(FEW, 3):
            world.review(card)
        world.clock.move(days=30)
    assert world.desk.known_share(unit) == 3 / 15
    assert world.desk.known_share(world.library.outline()[1]) == 0


def test_what_comes_tomorrow_is_known_today(world: World) -> None:
    world.review(f"{FEW}-1")
    due = world.progress.memory(f"{FEW}-1").due.astimezone(world.clock.now.tzinfo)
    days = (due.date() - world.clock.now.date()).days
    assert world.desk.due_tomorrow() == (days <= 1)
    world.clock.move(days=days - 1)
    assert world.desk.due_tomorrow() == 1


def test_the_learners_word_for_the_date_moves_the_clock_by_whole_days(world: World) -> None:
    changed = Heard(world.desk.lesson_changed)
    world.clock.move(days=-6000)
    world.desk.set_date(date(2026, 3, 12))
    now = world.desk.now()
    assert (now.date(), now.hour) == (date(2026, 3, 12), 8)
    assert changed.all == [""], "everything is looked at anew"


def test_a_date_may_be_corrected_again(world: World) -> None:
    world.clock.move(days=-6000)
    for day in (date(2026, 3, 21), date(2026, 3, 12), date(2026, 3, 13)):
        world.desk.set_date(day)
        assert world.desk.now().date() == day


def test_a_refusing_store_is_announced_and_raises_nothing(world: World) -> None:
    failed = Heard(world.desk.failed)
    assert not world.desk.attempt(refuse, "value")
    assert [type(error) for error in failed.all] == [StorageFull]
    assert world.desk.attempt(world.progress.set_state, "page", "review")
    assert world.progress.get_state("page") == "review"


def refuse(_value: str) -> None:
    """A full disk."""
    raise StorageFull(None)


def test_what_is_kept_every_few_seconds_is_refused_aloud_only_once(world: World) -> None:
    failed = Heard(world.desk.failed)
    assert not world.desk.keep(refuse, "value")
    assert not world.desk.keep(refuse, "value")
    assert len(failed.all) == 1
    assert not world.desk.attempt(refuse, "value")
    assert len(failed.all) == 2, "what the learner did is always answered"
    assert world.desk.keep(tuple)
    assert not world.desk.keep(refuse, "value")
    assert len(failed.all) == 3
