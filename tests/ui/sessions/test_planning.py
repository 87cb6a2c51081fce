"""The plan of a day: what catching up, breaks, quizzes and a learner who goes on make of it."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.study.memory import Rating
from desktop.study.plan import PlanSettings
from desktop.ui.sessions.review import ReviewSession
from tests.ui.desk_world import FEW, MANY, World, cards_of


def minute_cards(world: World, count: int) -> list[str]:
    """So many cards, answered in a minute each, and then forty days away."""
    cards = cards_of(MANY, count)
    for card in cards:
        world.progress.record_review(card, Rating.GOOD, world.clock(), 60.0, "1.0")
    world.clock.move(days=40)
    return cards


def test_no_new_card_while_more_is_due_than_the_day_takes(world: World) -> None:
    world.read(FEW)
    minute_cards(world, 8)
    world.desk.set_plan_settings(PlanSettings(minutes=5))
    assert not set(world.desk.queue()) & set(cards_of(FEW, 3))
    world.desk.set_plan_settings(PlanSettings(minutes=10))
    assert len(set(world.desk.queue()) & set(cards_of(FEW, 3))) == 2, "eight are in hand"


def test_no_new_card_on_the_last_day_before_a_long_break(world: World) -> None:
    world.read(FEW)
    assert len(world.desk.queue()) == 3
    tomorrow = date(2026, 3, 13)
    world.desk.set_plan_settings(PlanSettings(holidays=((tomorrow, tomorrow + timedelta(days=2)),)))
    assert world.desk.queue() == ()
    world.desk.set_plan_settings(PlanSettings(holidays=((tomorrow, tomorrow + timedelta(days=1)),)))
    assert len(world.desk.queue()) == 3


def test_a_wrong_answer_in_a_quiz_brings_its_card_to_the_front(world: World) -> None:
    world.read(MANY)
    wanted = f"{MANY}-12"
    assert wanted not in world.desk.queue(), "ten are in hand at most"
    world.progress.record_quiz(f"{MANY}-soal", False, 5.0, [wanted, f"{FEW}-1"], world.clock(), "1.0")
    queue = world.desk.queue()
    assert queue[0] == wanted, "and a card of an unread lesson waits for its lesson"
    assert len(queue) == 10


def test_a_card_that_a_quiz_asks_for_comes_before_the_overdue(world: World) -> None:
    cards = minute_cards(world, 12)
    world.progress.record_review(cards[0], Rating.EASY, world.clock(), 60.0, "1.0")
    world.clock.move(days=1)
    assert cards[0] not in world.desk.queue()
    world.progress.record_quiz(f"{MANY}-soal", False, 5.0, [cards[0]], world.clock(), "1.0")
    assert world.desk.queue()[0] == cards[0]


def test_a_review_ends_when_the_minutes_are_over(world: World) -> None:
    """Planned at twelve seconds a card, while each takes fifty."""
    world.read(MANY)
    for card in cards_of(MANY, 12):
        world.progress.record_review(card, Rating.GOOD, world.clock(), 12.0, "1.0")
    world.clock.move(days=40)
    world.desk.set_plan_settings(PlanSettings(minutes=5))
    session = ReviewSession(world.desk, world.desk)
    session.start()
    asked = 0
    while session.running:
        world.clock.move(seconds=50)
        session.flip()
        session.answer(Rating.GOOD)
        asked += 1
    day = world.desk.planning.day()
    assert asked == 6 and day.spent == 300
    assert session.summary().left == 6
    session.go_on()
    assert session.current is not None
    assert world.desk.planning.day().allowed == 600


def test_the_last_minutes_are_for_what_was_forgotten(world: World) -> None:
    minute_cards(world, 12)
    world.desk.set_plan_settings(PlanSettings(minutes=5))
    session = ReviewSession(world.desk, world.desk)
    session.start()
    seen: list[str] = []
    while session.running:
        seen.append(session.current.card.id)
        world.clock.move(seconds=60)
        session.flip()
        session.answer(Rating.AGAIN if len(seen) <= 2 else Rating.GOOD)
    assert len(seen) == 5
    assert seen[3:] == seen[:2], "three cards, and the two that were forgotten once more"


def test_going_on_gives_the_daily_minutes_once_more_whatever_was_spent(world: World) -> None:
    minute_cards(world, 12)
    for _ in range(12):
        world.progress.record_review(f"{MANY}-1", Rating.GOOD, world.clock(), 60.0, "1.0")
    assert world.desk.queue() == ()
    world.desk.planning.go_on()
    assert world.desk.planning.day().left == 600
    world.clock.move(days=1)
    assert world.desk.planning.day().allowed == 600, "tomorrow is a day like any other"


def test_holidays_are_kept_free_by_what_is_answered(world: World) -> None:
    card = f"{MANY}-1"
    world.review(card, Rating.EASY)
    due = world.progress.memory(card).due.date()
    world.progress.undo(world.clock())
    span = (due - timedelta(days=1), due)
    world.read(MANY)
    world.desk.set_plan_settings(PlanSettings(holidays=(span,)))
    session = ReviewSession(world.desk, world.desk)
    session.start()
    while session.current.card.id != card:
        session.flip()
        session.answer(Rating.GOOD)
    session.flip()
    session.answer(Rating.EASY)
    assert world.progress.memory(card).due.date() not in span


def test_tomorrow_counts_what_was_put_off_and_the_new_cards_of_a_read_lesson(world: World) -> None:
    world.read(FEW)
    cards = world.desk.queue()
    assert world.desk.due_tomorrow() == 3, "those that are left today"
    world.progress.record_bury(cards[0], world.clock(), "1.0")
    assert (len(world.desk.queue()), world.desk.due_tomorrow()) == (2, 3)
    tomorrow = date(2026, 3, 13)
    world.desk.set_plan_settings(PlanSettings(holidays=((tomorrow, tomorrow),)))
    assert world.desk.due_tomorrow() == 0
