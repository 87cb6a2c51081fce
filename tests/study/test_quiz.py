"""Laying questions out and marking them: nothing is given away, partly right is not yet right, mistakes teach."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.model import Choice, Question
from desktop.study.quiz import NOTHING, Told, empty, is_whole, kinds_of, lay, mark, right_answer
from tests.study.questions import ALL, CHOICE, MATCH, ORDER, SORT, TRUTH, question

EACH = pytest.mark.parametrize("asked", ALL, ids=[one.kind for one in ALL])


@EACH
def test_the_right_answer_is_marked_right_and_tells_the_feedback(asked: Question) -> None:
    marked = mark(asked, right_answer(asked))
    assert marked.correct and all(marked.parts)
    assert marked.told == (Told("", asked.feedback),)


@EACH
def test_nothing_is_not_right(asked: Question) -> None:
    nothing = (NOTHING,) * len(right_answer(asked))
    if asked is not ORDER:
        assert not mark(asked, nothing).correct
        assert not is_whole(empty(lay(asked, "a")))


def test_the_feedback_of_a_wrong_choice_is_its_own() -> None:
    assert mark(CHOICE, (0,)).told == (Told("", "Bukan Mesir."),)
    assert mark(CHOICE, (3,)).told == (Told("", "Bukan Irak."),)
    assert mark(TRUTH, (0,)).told == (Told("", "Ternyata salah."),)


def test_what_the_right_choice_says_by_itself_comes_before_the_feedback_for_all() -> None:
    own = question("choice", Choice("Mesir", "right", "Ya, Mesir."), Choice("Irak", "wrong", "Bukan."))
    assert [one.text for one in mark(own, (0,)).told] == ["Ya, Mesir.", "Betul, choice."]


def test_an_order_says_which_parts_stand_where_they_belong() -> None:
    assert right_answer(ORDER) == (2, 0, 1, 3)
    marked = mark(ORDER, (2, 1, 0, 3))
    assert (marked.correct, marked.right) == (False, 2)
    assert marked.parts == (False, False, True, True)
    assert marked.told == (Told("", "Mulai dari sebabnya."),)


def test_a_pair_that_is_wrong_says_what_belongs_to_it() -> None:
    marked = mark(MATCH, (0, 2, 1))
    assert (marked.correct, marked.parts) == (False, (True, False, False))
    assert marked.told == (Told("dua", "Dua garis."), Told("lima", "Seperti tangan."))


def test_two_lefts_may_share_a_right() -> None:
    twins = question("match", Choice("a", "X", ""), Choice("b", "X", ""), Choice("c", "Y", ""))
    assert mark(twins, (1, 0, 2)).correct


def test_what_is_sorted_wrongly_is_told_once() -> None:
    assert kinds_of(SORT) == ("Hewan", "Tumbuhan")
    marked = mark(SORT, (1, 1, 1, 0))
    assert marked.parts == (True, False, False, False)
    assert marked.told == (Told("", "Yang bernapas itu hewan."), Told("padi", "Padi tumbuh."))


@settings(max_examples=40)
@given(st.sampled_from(ALL), st.integers(0, 10**6))
def test_no_layout_gives_the_answer_away(asked: Question, seed: int) -> None:
    laid = lay(asked, str(seed))
    assert sorted(laid.parts) == list(range(len(asked.choices)))
    assert laid == lay(asked, str(seed)), "the same seed gives the same"
    if asked is ORDER:
        assert not mark(asked, empty(laid)).correct
    if asked is MATCH:
        assert sorted(laid.partners) == sorted(laid.parts) and laid.partners != laid.parts
    if asked is TRUTH:
        assert laid.parts == (0, 1), "first Benar, then Salah, as everybody expects"
    if asked is SORT:
        assert [asked.choices[part].answer for part in laid.parts] not in (
            ["Hewan", "Hewan", "Tumbuhan", "Tumbuhan"],
            ["Tumbuhan", "Tumbuhan", "Hewan", "Hewan"],
        )


def test_the_right_choice_may_stand_anywhere() -> None:
    places = {lay(CHOICE, str(seed)).parts.index(1) for seed in range(40)}
    assert places == {0, 1, 2, 3}


def test_an_order_of_two_has_only_the_other_way_round() -> None:
    two = question("order", Choice("a", "1", ""), Choice("b", "2", ""))
    assert {lay(two, str(seed)).parts for seed in range(20)} == {(1, 0)}
