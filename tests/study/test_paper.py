"""Two versions of a test: the same questions, and no key that a neighbour could read off."""

from __future__ import annotations

import pytest

from desktop.content.model import Question
from desktop.study.paper import key, two_versions
from desktop.study.quiz import lay, right_answer
from tests.study.questions import ALL, CHOICE, MATCH, ORDER, SORT, TRUTH


def many(count: int) -> list[Question]:
    """So many questions, kind by kind in turn."""
    return [ALL[number % 5]._replace(id=f"uji/{number}") for number in range(count)]


@pytest.mark.parametrize("count", [1, 5, 10, 20])
def test_both_have_the_same_questions_in_another_order(count: int) -> None:
    questions = many(count)
    first, second = two_versions(questions, "a")
    assert (first.version, second.version) == ("A", "B")
    assert [one.question for one in first.asked] == questions
    assert {one.question for one in second.asked} == set(questions)
    if count > 1:
        assert not any(one.question is other.question for one, other in zip(first.asked, second.asked, strict=True))
    assert (first, second) == two_versions(questions, "a")


def test_no_number_has_the_same_key_on_both_desks() -> None:
    for seed in range(3):
        first, second = two_versions(many(20), str(seed))
        keys = [(key(one), key(other)) for one, other in zip(first.asked, second.asked, strict=True)]
        assert [pair for pair in keys if pair[0] == pair[1]] == []


def test_a_question_has_another_letter_in_the_other_version() -> None:
    first, second = two_versions([CHOICE], "a")
    assert key(first.asked[0]) != key(second.asked[0])


def test_a_key_is_written_as_the_paper_asks_for_it() -> None:
    laid = lay(CHOICE, "a")
    assert laid.parts["ABCD".index(key(laid))] == right_answer(CHOICE)[0]
    assert key(lay(TRUTH, "a")) == "S"
    laid = lay(ORDER, "a")
    assert key(laid) == ", ".join(ORDER.choices[part].answer for part in laid.parts)
    laid = lay(MATCH, "a")
    pairs = dict(pair.split("–") for pair in key(laid).split(", "))
    for number, letter in pairs.items():
        left, right = laid.parts[int(number) - 1], laid.partners["ABC".index(letter)]
        assert left == right
    laid = lay(SORT, "a")
    kinds = [laid.kinds[int(number) - 1] for number in key(laid).split(", ")]
    assert kinds == [SORT.choices[part].answer for part in laid.parts]
