"""Which questions are asked: what is not known first, spread, mixed, and no claim twice in a row."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.asking import Askable, apart, choose

ASKABLES = st.lists(
    st.builds(
        Askable,
        st.uuids().map(str),
        st.sampled_from("xyz"),
        st.sampled_from(("choice", "truth", "order")),
        st.lists(st.sampled_from("abcdefgh"), max_size=3, unique=True).map(tuple),
        st.sampled_from((None, True, False)),
        st.integers(0, 3),
    ),
    max_size=14,
    unique_by=lambda one: one.question,
)


def askable(name: str, lesson: str = "x", claims: str = "", last: bool | None = None, day: int = 0) -> Askable:
    """A question whose claims are the letters of ``claims``."""
    return Askable(name, lesson, "choice", tuple(claims), last, day)


@settings(max_examples=40)
@given(ASKABLES, st.sampled_from((5, 10, 20)), st.sampled_from("abc"))
def test_a_choice_has_the_size_that_was_asked_for(asked: list[Askable], count: int, seed: str) -> None:
    chosen = choose(asked, count, seed)
    assert len(chosen) == len(set(chosen)) == min(count, len(asked))
    assert set(chosen) <= {one.question for one in asked}
    assert chosen == choose(reversed(asked), count, seed), "the seed alone decides"
    known = {one.question for one in asked if one.last}
    if len(asked) - len(known) >= count:
        assert not known & set(chosen), "what is known waits"


def test_of_what_is_known_the_oldest_comes_back_first() -> None:
    asked = [askable(str(number), last=True, day=number) for number in range(1, 9)]
    assert set(choose(asked, 3, "a")) == {"1", "2", "3"}


def test_lessons_and_claims_are_spread() -> None:
    asked = [askable(f"{lesson}{number}", lesson) for lesson in "xyz" for number in range(6)]
    chosen = choose(asked, 6, "a")
    assert sorted(name[0] for name in chosen) == ["x", "x", "y", "y", "z", "z"]
    asked = [askable(f"{claim}{number}", claims=claim) for claim in "abc" for number in range(4)]
    assert sorted(name[0] for name in choose(asked, 3, "a")) == ["a", "b", "c"]


@settings(max_examples=30)
@given(st.permutations([("a", 1), ("a", 2), ("a", 3), ("b", 4), ("c", 5), ("ad", 6), ("d", 7)]))
def test_two_questions_of_one_claim_stand_apart(order: list[tuple[str, int]]) -> None:
    laid = apart([askable(str(number), claims=claims) for claims, number in order])
    assert len(laid) == 7
    assert all(not set(one.claims) & set(other.claims) for one, other in pairwise(laid))


def test_where_all_are_of_one_claim_they_are_asked_all_the_same() -> None:
    assert len(apart([askable(str(number), claims="a") for number in range(4)])) == 4
    assert choose([], 5, "a") == ()
