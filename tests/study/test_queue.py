from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.study import memory as study
from desktop.study import queue
from desktop.study.memory import Rating
from desktop.study.queue import Candidate, arrange

NOW = datetime(2026, 3, 2, 16, 0, tzinfo=timezone(timedelta(hours=7)))
DAY = timedelta(days=1)


def due(card: str, lesson: str = "", days: float = 1, stability: float = 1, claims: tuple[str, ...] = ()) -> Candidate:
    return Candidate(card, lesson or card, claims or (card,), NOW - days * DAY, stability)


def new(card: str, lesson: str = "", claims: tuple[str, ...] = ()) -> Candidate:
    return Candidate(card, lesson or card, claims or (card,), None, 0.0)


candidates = st.lists(
    st.builds(
        Candidate,
        st.uuids().map(str),
        st.sampled_from(["a", "b", "c", "d"]),
        st.lists(st.sampled_from("uvwxyz"), max_size=2).map(tuple),
        st.none() | st.timedeltas(timedelta(days=-1), timedelta(days=900)).map(lambda late: NOW - late),
        st.floats(0.001, 400),
    ),
    max_size=80,
)


def test_the_most_overdue_for_its_stability_comes_first() -> None:
    cards = [due("month", days=10, stability=30), due("week", days=5, stability=7), due("young", days=2, stability=1)]
    assert arrange(cards, NOW) == ("young", "week", "month")


@given(candidates, st.integers(0, 12))
def test_every_due_card_once_and_new_ones_as_there_is_room(cards: list[Candidate], in_hand: int) -> None:
    order = arrange(cards, NOW, in_hand)
    fresh = [card.card for card in cards if card.due is None]
    admitted = fresh[: max(0, 10 - in_hand)]
    assert sorted(order) == sorted([card.card for card in cards if card.due is not None] + admitted)
    assert [card for card in order if card in admitted] == [card for card in order if card in fresh]


@given(candidates)
def test_the_order_does_not_depend_on_the_order_of_the_due(cards: list[Candidate]) -> None:
    waiting = [card for card in cards if card.due is not None]
    assert arrange(waiting, NOW) == arrange(reversed(waiting), NOW)


def test_lessons_alternate() -> None:
    cards = [due(f"{lesson}{number}", lesson) for lesson in "abc" for number in range(8)]
    lessons = [card[0] for card in arrange(cards, NOW)]
    assert all(first != second for first, second in pairwise(lessons))


def test_cards_of_one_claim_stand_apart() -> None:
    cards = [due(f"{claim}{number}", "ab"[number], claims=(claim,)) for claim in "uvwxyz" for number in range(2)]
    cards += [due(f"{number}", "c") for number in range(8)]
    order = arrange(cards, NOW)
    for claim in "uvwxyz":
        places = [place for place, card in enumerate(order) if card[0] == claim]
        assert all(second - first >= 5 for first, second in pairwise(places))


def test_both_directions_of_a_note_stand_apart() -> None:
    cards = [due("p/n", "a"), due("p/n~reverse", "b"), *(due(f"p/{number}", "c") for number in range(8))]
    order = arrange(cards, NOW)
    assert abs(order.index("p/n") - order.index("p/n~reverse")) >= 5


def test_new_cards_are_spread_among_the_due() -> None:
    cards = [due(f"due{number:02}", days=30 - number) for number in range(20)] + [new(f"new{n}") for n in range(4)]
    places = [place for place, card in enumerate(arrange(cards, NOW)) if card.startswith("new")]
    assert places == [4, 9, 14, 19]


def test_no_new_card_when_ten_are_in_hand() -> None:
    assert arrange([new("a"), due("b")], NOW, in_hand=10) == ("b",)
    assert arrange([new("a"), new("b")], NOW, in_hand=9) == ("a",)


@pytest.mark.parametrize(
    ("due", "room", "in_hand", "new"),
    [(0, 50, 0, 10), (45, 50, 0, 5), (50, 50, 0, 0), (140, 50, 0, 0), (0, 50, 8, 2), (0, 50, 12, 0), (0, 0, 0, 0)],
)
def test_new_cards_come_where_the_due_leave_room(due: int, room: int, in_hand: int, new: int) -> None:
    assert queue.new_room(due, room, in_hand) == new


def test_a_card_that_a_quiz_asks_for_comes_first() -> None:
    wanted = due("wanted", days=-9)._replace(forward=True)
    assert arrange([due("late", days=90), wanted, due("later", days=99)], NOW)[0] == "wanted"


def test_a_card_is_due_all_day_long() -> None:
    memory = study.review(None, Rating.GOOD, NOW - 2 * DAY + timedelta(hours=6), "card")
    assert study.fuzzed(2, "card", memory.last_day) == 2
    assert memory.due > NOW.astimezone(UTC)
    assert queue.is_due(memory, NOW)
    assert not queue.is_due(memory, NOW - DAY)


def test_a_card_on_a_step_is_due_when_its_minute_has_come() -> None:
    memory = study.review(None, Rating.AGAIN, NOW, "card")
    assert not queue.is_due(memory, NOW + timedelta(minutes=9))
    assert queue.is_due(memory, NOW + timedelta(minutes=10))


def test_a_card_answered_by_a_clock_in_the_future_is_due() -> None:
    memory = study.review(None, Rating.GOOD, NOW + 3000 * DAY, "card")
    assert queue.is_due(memory, NOW)


def test_practice_or_review() -> None:
    memory = study.review(None, Rating.GOOD, NOW, "card")
    assert queue.is_review(None, NOW, 9)
    assert not queue.is_review(None, NOW, 10)
    assert queue.is_review(memory, NOW + 2 * DAY, 10)
    assert not queue.is_review(memory, NOW + timedelta(minutes=1), 0)
