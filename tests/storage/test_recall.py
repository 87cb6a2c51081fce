from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from desktop.storage.database import Database, open_database
from desktop.storage.progress import Progress
from desktop.study.budget import Pace
from desktop.study.days import study_day
from desktop.study.memory import Rating, in_hand
from desktop.study.queue import is_due

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 2, 16, 0, tzinfo=WIB)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AGAIN, HARD, GOOD, EASY = Rating


@pytest.fixture
def database() -> Iterator[Database]:
    opened = open_database(":memory:", NOW)
    yield opened
    opened.close()


@pytest.fixture
def progress(database: Database) -> Progress:
    return Progress(database, "here")


def due(progress: Progress, now: datetime) -> list[str]:
    cards = [card.card for card in progress.due_cards(now)]
    # What SQL selects is what the rule says.
    reviewed = [card for (card,) in progress._database.rows("SELECT card FROM memory")]
    assert {card for card, memory in progress.memories(reviewed).items() if is_due(memory, now)} == set(cards)
    assert sorted(progress.due_ids(now)) == sorted(cards)
    return cards


def test_a_new_learner(progress: Progress) -> None:
    assert (due(progress, NOW), progress.waiting_cards(NOW), progress.in_hand()) == ([], [], [])
    assert (progress.memory("card"), progress.memories(["card"]), progress.lesson_states()) == (None, {}, {})
    assert (progress.last_entry_at(), progress.pace(), progress.spent(NOW.date())) == (None, Pace(), 0)
    assert (progress.days(date(2026, 1, 1), date(2026, 12, 31)), progress.can_undo()) == ({}, False)


def test_a_card_is_due_on_its_whole_day(progress: Progress) -> None:
    memory = progress.record_review("card", GOOD, NOW, 5, "1")
    day = (memory.due - NOW).days
    morning = datetime(2026, 3, 2, 4, 0, tzinfo=WIB) + day * DAY
    assert due(progress, morning - MINUTE) == []
    assert due(progress, morning) == due(progress, morning + 500 * DAY) == ["card"]
    (found,) = progress.due_cards(morning)
    assert found == ("card", memory.due, memory.stability, False)


def test_a_forgotten_card_comes_back_when_its_minute_has_come(progress: Progress) -> None:
    for number in range(2):
        progress.record_review(f"card{number}", AGAIN, NOW + number * MINUTE, 5, "1")
    assert due(progress, NOW + 9 * MINUTE) == []
    assert [card.card for card in progress.waiting_cards(NOW + 9 * MINUTE)] == ["card0", "card1"]
    assert progress.waiting_cards(NOW)[0].due == (NOW + 10 * MINUTE).astimezone(UTC)
    assert due(progress, NOW + 10 * MINUTE) == ["card0"]
    assert [card.card for card in progress.waiting_cards(NOW + 10 * MINUTE)] == ["card1"]


def test_a_remembered_card_is_not_waiting(progress: Progress) -> None:
    progress.record_review("card", GOOD, NOW, 5, "1")
    assert (due(progress, NOW + HOUR), progress.waiting_cards(NOW + HOUR)) == ([], [])


def test_an_answer_by_a_clock_in_the_future_does_not_take_the_card_away(progress: Progress) -> None:
    for rating in (AGAIN, GOOD):
        progress.record_review(rating.name, rating, NOW + 3650 * DAY, 5, "1")
    assert due(progress, NOW) == ["AGAIN", "GOOD"]
    assert progress.waiting_cards(NOW) == []


def test_a_clock_a_little_behind_brings_nothing_back(progress: Progress) -> None:
    progress.record_review("card", GOOD, NOW, 5, "1")
    assert due(progress, NOW - 2 * HOUR) == []


def test_cards_in_hand(progress: Progress) -> None:
    for card, waits in {"once": (0,), "twice": (0, 3), "never": ()}.items():
        for wait in waits:
            progress.record_review(card, GOOD, NOW + wait * DAY, 5, "1")
    progress.record_review("never", AGAIN, NOW, 5, "1")
    assert progress.in_hand() == ["never", "once"]
    assert [progress.in_hand(after, 1) for after in ("", "never", "once")] == [["never"], ["once"], []]
    memories = progress.memories(["once", "twice", "never"])
    assert {card for card, memory in memories.items() if in_hand(memory)} == set(progress.in_hand())


def test_many_cards_at_once(progress: Progress) -> None:
    for number in range(3):
        progress.record_review(f"card{number}", GOOD, NOW, 5, "1")
    cards = [f"card{number}" for number in range(2000)]
    assert set(progress.memories(cards)) == progress.introduced(cards) == {"card0", "card1", "card2"}
    assert progress.memories(cards)["card1"] == progress.memory("card1")


def test_days_count_cards_and_not_answers(progress: Progress) -> None:
    night = datetime(2026, 3, 3, 3, 0, tzinfo=WIB)
    for card, at in [("a", NOW), ("a", NOW + MINUTE), ("b", night), ("a", NOW + DAY)]:
        progress.record_review(card, AGAIN, at, 5, "1")
    progress.record_practice("c", GOOD, NOW, "1")
    monday, tuesday = date(2026, 3, 2), date(2026, 3, 3)
    assert progress.days(monday, tuesday) == {monday: 2, tuesday: 1}
    assert progress.days(tuesday, tuesday) == {tuesday: 1}
    progress.undo(NOW)
    progress.undo(NOW)
    assert progress.days(monday, tuesday) == {monday: 2}


def test_the_pace_is_that_of_the_last_hundred_answers(progress: Progress) -> None:
    for number, seconds in enumerate([59.0] * 5 + [7.0] * 49 + [9.0] * 49 + [float("nan"), 10.0**9]):
        progress.record_review(f"card{number}", GOOD, NOW + number // 5 * DAY, seconds, "1")
    assert progress.pace() == Pace((49 * 7 + 49 * 9 + 0 + 60) / 100, 0.0), "an answer counts at most a minute"
    progress.record_review("card", Rating.AGAIN, NOW + 30 * DAY, 8, "1")
    assert progress.pace().again == 0.01


def test_what_was_spent_on_a_day_is_what_its_answers_took(progress: Progress) -> None:
    day = study_day(NOW)
    for seconds in (12.0, 8.0, 900.0):
        progress.record_review("card", GOOD, NOW, seconds, "1")
    progress.record_practice("card", GOOD, NOW, "1")
    assert (progress.spent(day), progress.spent(day + DAY)) == (80, 0)
    progress.undo(NOW)
    progress.undo(NOW)
    assert progress.spent(day) == 20


def test_the_last_entry_is_the_last_written_whatever_its_clock_said(progress: Progress) -> None:
    progress.record_review("card", GOOD, NOW + 4000 * DAY, 5, "1")
    progress.record_review("card", GOOD, NOW, 5, "1")
    assert progress.last_entry_at() == NOW
