import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.study import memory as study
from desktop.study.days import study_day
from desktop.study.memory import LEARNING, RELEARNING, REVIEW, Memory, Rating, Review

START = datetime(2022, 11, 29, 12, 30, tzinfo=UTC)
WIB = timezone(timedelta(hours=7))
ROOT = Path(__file__).parents[2]
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AGAIN, HARD, GOOD, EASY = Rating
PUBLISHED = (GOOD,) * 6 + (AGAIN, AGAIN) + (GOOD,) * 5

ratings = st.sampled_from(Rating)
gaps = st.timedeltas(timedelta(days=-40), timedelta(days=90))


def scheduler() -> fsrs.Scheduler:
    step = (timedelta(minutes=10),)
    return fsrs.Scheduler(desired_retention=0.90, learning_steps=step, relearning_steps=step, enable_fuzzing=False)


def same(memory: Memory, card: fsrs.Card) -> bool:
    step = -1 if card.step is None else card.step
    mine = (memory.state, memory.step, memory.stability, memory.difficulty)
    return mine == (card.state, step, card.stability, card.difficulty)


def test_the_package_still_gives_its_published_intervals() -> None:
    """The sequence that py-fsrs publishes for FSRS-6, with its default steps."""
    whole, card, at, intervals = fsrs.Scheduler(enable_fuzzing=False), fsrs.Card(card_id=1), START, []
    for rating in PUBLISHED:
        card, _ = whole.review_card(card, fsrs.Rating(rating), at)
        intervals.append((card.due - at).days)
        at = card.due
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_the_published_sequence_through_our_memory() -> None:
    """Answered at the same moments as the package's own cards, whose first answer waits ten minutes for the second."""
    memory, at, intervals = None, START, []
    for place, rating in enumerate(PUBLISHED):
        memory = study.review(memory, rating, at, "card")
        days = scheduler()._next_interval(stability=memory.stability) if memory.state == REVIEW and place else 0
        intervals.append(days)
        at += timedelta(days=days) if days else timedelta(minutes=10)
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


@given(st.lists(ratings, min_size=1, max_size=12))
def test_answers_when_due_agree_with_the_package(answers: list[Rating]) -> None:
    memory: Memory | None = None
    card, at = fsrs.Card(card_id=1), START
    for rating in answers:
        memory = study.review(memory, rating, at, "card")
        card, _ = scheduler().review_card(card, fsrs.Rating(rating), at)
        assert same(memory, card)
        assert memory.last == at
        wait = card.due - at
        if memory.state == REVIEW:
            wait = timedelta(days=study.fuzzed(wait.days, "card", study_day(at)))
        assert memory.due == at + wait
        at = card.due


def test_a_night_counts_as_a_day() -> None:
    """Learnt at eight in the evening, answered at seven in the morning: a day has passed, though not 24 hours."""
    learnt = study.review(None, GOOD, datetime(2026, 3, 2, 20, tzinfo=WIB), "card")
    morning = study.review(learnt, GOOD, datetime(2026, 3, 3, 7, tzinfo=WIB), "card")
    evening = study.review(learnt, GOOD, datetime(2026, 3, 3, 20, tzinfo=WIB), "card")
    assert morning.stability == evening.stability > learnt.stability


def test_the_evening_of_the_same_day_is_no_day() -> None:
    learnt = study.review(None, GOOD, datetime(2026, 3, 2, 7, tzinfo=WIB), "card")
    later = study.review(learnt, GOOD, datetime(2026, 3, 2, 23, tzinfo=WIB), "card")
    assert later.stability == pytest.approx(learnt.stability)


def test_a_clock_that_went_back_has_let_no_time_pass() -> None:
    learnt = study.review(None, GOOD, START, "card")
    back = study.review(learnt, GOOD, START - 400 * DAY, "card")
    at_once = study.review(learnt, GOOD, START, "card")
    assert (back.stability, back.difficulty) == (at_once.stability, at_once.difficulty)
    assert back.last == START - 400 * DAY


def test_forgotten_comes_back_in_ten_minutes() -> None:
    new = study.review(None, AGAIN, START, "card")
    assert (new.state, new.due, new.lapses) == (LEARNING, START + 10 * MINUTE, 0)
    lapsed = study.review(study.review(None, GOOD, START, "card"), AGAIN, START + 2 * DAY, "card")
    assert (lapsed.state, lapsed.due, lapsed.lapses) == (RELEARNING, START + 2 * DAY + 10 * MINUTE, 1)


@given(st.lists(st.tuples(ratings, gaps), max_size=6), st.sampled_from([GOOD, EASY]), gaps, st.integers(-12, 14))
def test_remembered_comes_on_another_day(
    before: list[tuple[Rating, timedelta]], rating: Rating, gap: timedelta, zone: int
) -> None:
    at, memory = START.astimezone(timezone(timedelta(hours=zone))), None
    for earlier, wait in before:
        at += wait
        memory = study.review(memory, earlier, at, "card")
    at += gap
    after = study.review(memory, rating, at, "card")
    assert after.state == REVIEW
    assert study_day(after.due.astimezone(at.tzinfo)) > study_day(at)


@given(st.integers(1, 36500), st.text(max_size=20), st.dates())
def test_fuzz_stays_near(interval: int, card: str, day: date) -> None:
    moved = study.fuzzed(interval, card, day)
    assert moved == study.fuzzed(interval, card, day)
    if interval <= 2:
        assert moved == interval
    else:
        assert 2 <= moved <= 36500
        assert abs(moved - interval) <= 1 + 0.15 * 4.5 + 0.1 * 13 + 0.05 * max(interval - 20, 0) + 0.5


def test_fuzz_has_the_range_of_the_package_and_uses_all_of_it() -> None:
    day = date(2026, 3, 2)
    lots = Counter(study.fuzzed(15, f"bilateral/kartu-{number}", day) for number in range(2000))
    assert sorted(lots) == list(range(13, 18))  # 15 days, give or take 1 + 0.15 x 4.5 + 0.1 x 8
    assert min(lots.values()) > 2000 / 5 * 0.7
    days = Counter(study.fuzzed(15, "bilateral/kartu", day + number * DAY) for number in range(2000))
    assert min(days.values()) > 2000 / 5 * 0.7


def test_fuzz_moves_only_the_due_date() -> None:
    memories = [study.review(None, EASY, START, f"card-{number}") for number in range(40)]
    assert len({memory.due for memory in memories}) > 1
    assert len({memory._replace(due=START) for memory in memories}) == 1


def test_fuzz_is_the_same_in_every_process() -> None:
    code = (
        "from datetime import date; from desktop.study.memory import fuzzed; print(fuzzed(99, 'a/b', date(2026, 3, 2)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(ran.stdout) == study.fuzzed(99, "a/b", date(2026, 3, 2)) == 93


def test_in_hand_until_remembered_on_two_days() -> None:
    first = study.review(None, GOOD, START, "card")
    same_day = study.review(first, GOOD, START + HOUR, "card")
    forgotten = study.review(same_day, AGAIN, START + DAY, "card")
    second = study.review(forgotten, GOOD, START + DAY + 10 * MINUTE, "card")
    third = study.review(second, AGAIN, START + 9 * DAY, "card")
    assert [m.days for m in (first, same_day, forgotten, second, third)] == [1, 1, 1, 2, 2]
    assert [study.in_hand(m) for m in (first, same_day, forgotten, second, third)] == [True, True, True, False, False]


def test_never_remembered_is_in_hand() -> None:
    assert study.in_hand(study.review(None, AGAIN, START, "card"))


def test_steps_are_review_after_review() -> None:
    reviews = [Review(GOOD, START), Review(AGAIN, START + 3 * DAY), Review(HARD, START + 3 * DAY + 12 * MINUTE)]
    memory: study.Memory | None = None
    steps = []
    for one in reviews:
        before = memory
        memory = study.review(before, one.rating, one.at, "card")
        steps.append((before, one, memory))
    assert list(study.steps("card", reviews)) == steps
    assert list(study.steps("card", [])) == []
    assert memory is not None
    assert memory.reviews == 3


def test_a_clock_at_the_end_of_time_learns_as_any_other() -> None:
    ends, plain = (
        list(study.steps("k", [Review(EASY, start + timedelta(days=60 * number)) for number in range(9)]))[-1].after
        for start in (datetime(9996, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    )
    assert (ends.stability, ends.difficulty, ends.reviews) == (plain.stability, plain.difficulty, plain.reviews)
    assert ends.stability > 1000 and ends.due.astimezone(WIB).year == 9999


def test_a_clock_at_the_end_of_time_is_survived() -> None:
    late = datetime(9998, 12, 31, tzinfo=UTC)
    memory = None
    for _ in range(12):
        memory = study.review(memory, EASY, late, "card")
    assert memory is not None
    assert memory.due > late
