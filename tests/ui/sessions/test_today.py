"""The plan of a day: cards and minutes, the lesson to go on with, and the week."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.study.memory import Rating
from desktop.study.plan import PlanSettings
from desktop.ui.sessions.reading import ReadingSession
from desktop.ui.sessions.today import Today, TodaySession
from tests.ui.desk_world import FEW, LAST, MANY, NONE, Heard, World, cards_of


@pytest.fixture
def session(world: World) -> TodaySession:
    """The plan of the learner."""
    return TodaySession(world.desk, world.desk)


def test_the_first_day_has_one_lesson_and_no_cards(session: TodaySession) -> None:
    plan = session.plan()
    assert (plan.cards, plan.card_minutes, plan.card_lessons) == (0, 0, 0)
    assert (plan.next.id, plan.next_unit.title, plan.next_fraction) == (MANY, "Awal", 0)
    assert plan.next_minutes >= 1
    assert not plan.started
    assert plan.next is not None


def test_a_read_lesson_brings_its_cards_and_the_next_lesson(world: World, session: TodaySession) -> None:
    world.read(MANY)
    plan = session.plan()
    assert (plan.cards, plan.card_minutes, plan.card_lessons) == (10, 2, 1)
    assert plan.next.id == FEW
    assert plan.started


def test_the_lesson_that_was_begun_is_the_one_to_go_on_with(world: World, session: TodaySession) -> None:
    reading = ReadingSession(world.desk, world.desk)
    reading.open(FEW)
    whole = session.plan().next_minutes
    reading.see(0.7, False)
    reading.tick()
    plan = session.plan()
    assert (plan.next.id, plan.next_fraction) == (FEW, 0.7)
    assert plan.next_minutes <= whole


def test_a_lesson_seen_to_its_end_takes_no_more_minutes(world: World, session: TodaySession) -> None:
    reading = ReadingSession(world.desk, world.desk)
    reading.open(FEW)
    reading.see(0.97, False)
    reading.tick()
    assert (session.plan().next_seen, session.plan().next_minutes > 0) == (False, True)
    reading.see(0.98, False)
    reading.tick()
    plan = session.plan()
    assert (plan.next.id, plan.next_seen, plan.next_minutes) == (FEW, True, 0)


def test_opening_a_lesson_answers_no_card(world: World, session: TodaySession) -> None:
    reading = ReadingSession(world.desk, world.desk)
    reading.open(FEW)
    reading.see(0.1, False)
    world.clock.move(seconds=30)
    reading.tick()
    world.read(MANY)
    assert (session.plan().started, session.plan().answered) == (True, False)
    world.review(f"{MANY}-1")
    assert (session.plan().answered, session.plan().done) == (True, 1)
    world.clock.move(days=30)
    assert (session.plan().answered, session.plan().done) == (True, 0), "another week, but once is ever"


def test_a_begun_lesson_that_was_read_gives_way_to_the_first_unread(world: World, session: TodaySession) -> None:
    reading = ReadingSession(world.desk, world.desk)
    reading.open(FEW)
    reading.toggle_read()
    assert session.plan().next.id == MANY


def test_all_lessons_are_read(world: World, session: TodaySession) -> None:
    world.read(MANY, FEW, NONE, LAST)
    plan = session.plan()
    assert plan.next is None
    assert (plan.next, plan.next_unit, plan.next_minutes) == (None, None, 0)


def test_the_week_runs_from_monday_and_counts_cards_not_answers(world: World, session: TodaySession) -> None:
    world.clock.move(days=-2)
    for card in cards_of(MANY, 3):
        world.review(card)
    world.clock.move(days=2)
    world.review(f"{MANY}-4", Rating.AGAIN)
    world.review(f"{MANY}-4")
    week = session.plan().week
    assert [day for day, _count in week] == [date(2026, 3, number) for number in range(9, 16)]
    assert [count for _day, count in week] == [0, 3, 0, 1, 0, 0, 0]


def test_a_late_evening_belongs_to_its_day(world: World, session: TodaySession) -> None:
    world.clock.move(hours=19)
    plan = session.plan()
    assert (plan.day, plan.hour) == (date(2026, 3, 12), 3)
    world.clock.move(hours=1)
    assert session.plan().day == date(2026, 3, 13)


def test_sunday_belongs_to_the_week_before_monday(world: World, session: TodaySession) -> None:
    world.clock.move(days=3)
    assert session.plan().week[0][0] == date(2026, 3, 9)
    world.clock.move(days=1)
    assert session.plan().week[0][0] == date(2026, 3, 16)


def test_undone_reviews_leave_the_week(world: World, session: TodaySession) -> None:
    world.review(f"{MANY}-1")
    world.progress.undo(world.clock())
    assert sum(count for _day, count in session.plan().week) == 0


def test_the_plan_is_told_when_asked_and_its_age_when_something_changes(world: World, session: TodaySession) -> None:
    changed, outdated = Heard(session.changed), Heard(session.outdated)
    session.refresh()
    assert [type(plan) for plan in changed.all] == [Today]
    world.desk.lesson_changed.emit(MANY)
    assert len(outdated.all) == 1
    assert len(changed.all) == 1, "nobody looks at it, so it is not worked out"


def slow_days(world: World, count: int = 15) -> None:
    """Cards that took a minute each, and then long days away."""
    cards = [*cards_of(MANY, 12), *cards_of(FEW, 3)][:count]
    for card in cards:
        world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
    world.clock.move(days=40)


def test_what_does_not_fit_into_a_day_is_spread(world: World, session: TodaySession) -> None:
    slow_days(world)
    plan = session.plan()
    assert (plan.cards, plan.card_minutes, plan.waiting, plan.spread, plan.beyond) == (10, 10, 15, 2, 0)
    world.desk.set_plan_settings(PlanSettings(minutes=5))
    plan = session.plan()
    assert (plan.cards, plan.card_minutes, plan.spread, plan.limit) == (5, 5, 3, 5)


def test_what_was_spent_today_is_no_longer_there(world: World, session: TodaySession) -> None:
    slow_days(world)
    for card in world.desk.queue()[:4]:
        world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
    plan = session.plan()
    assert (plan.cards, plan.card_minutes, plan.waiting, plan.spread) == (6, 6, 11, 2)
    for card in world.desk.queue():
        world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
    plan = session.plan()
    assert (plan.cards, plan.beyond, plan.done, plan.waiting) == (0, 5, 10, 5)


def test_a_day_off_asks_nothing_unless_the_learner_wants_to(world: World, session: TodaySession) -> None:
    slow_days(world, 3)
    today = date(2026, 4, 21)
    world.desk.set_plan_settings(PlanSettings(holidays=((today, today),)))
    plan = session.plan()
    assert (plan.day, plan.cards, plan.spread, plan.beyond) == (today, 0, 0, 3)
    assert (plan.holiday, plan.days_off) == ((today, today), (today,))
    world.desk.planning.go_on()
    assert session.plan().cards == 3
    world.clock.move(days=1)
    assert (session.plan().holiday, session.plan().cards) == (None, 3)


def test_other_settings_make_another_plan(world: World, session: TodaySession) -> None:
    outdated = Heard(session.outdated)
    world.desk.set_plan_settings(PlanSettings(minutes=20))
    assert len(outdated.all) == 1
