"""A test on paper in two versions: the same questions, but a look at the next desk helps nobody."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from desktop.study.quiz import LETTERS, Asked, lay, right_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.model import Question

VERSIONS = ("A", "B")
_TRIES = 12  # orders looked at for the second version; each is improved by exchanging


class Sheet(NamedTuple):
    """One version of a test: its letter and its questions as they are printed, first to last."""

    version: str
    asked: tuple[Asked, ...]


def two_versions(questions: Sequence[Question], seed: str) -> tuple[Sheet, Sheet]:
    """Both versions of a test with these questions; the same seed gives the same.

    The second has another order of questions, in which as few as possible keep their number, and other orders of their
    parts. Where the key of a question has the letter that stands at the same number of the first version, its choices
    are shuffled once more; true and false cannot be, so that there the order of the questions sees to it.
    """
    random = Random(f"paper {seed}")
    first = [lay(question, f"A {seed}") for question in questions]
    second = _other_order(first, random)
    laid = []
    for number, asked in enumerate(second):
        mine = next(one for one in first if one.question is asked.question)
        laid.append(_unlike(asked.question, {key(first[number]), key(mine)}, seed))
    return Sheet(VERSIONS[0], tuple(first)), Sheet(VERSIONS[1], tuple(laid))


def key(asked: Asked) -> str:
    """The right answer as one writes it on paper.

    A choice's letter; the first letter of a truth, as it is printed; the places of an order's parts from top to bottom,
    a match as "1–C, 2–A", the number of the kind of each part of a sort.
    """
    question, right = asked.question, right_answer(asked.question)
    if question.kind == "choice":
        return LETTERS[asked.parts.index(right[0])]
    if question.kind == "truth":
        return question.choices[right[0]].text[:1].upper()
    if question.kind == "order":
        return ", ".join(str(right.index(part) + 1) for part in asked.parts)
    if question.kind == "match":
        return ", ".join(f"{number}–{LETTERS[_partner(asked, part)]}" for number, part in enumerate(asked.parts, 1))
    return ", ".join(str(right[part] + 1) for part in asked.parts)


def _partner(asked: Asked, part: int) -> int:
    """The place at the right of what belongs to a part at the left."""
    answers = [asked.question.choices[partner].answer for partner in asked.partners]
    return answers.index(asked.question.choices[part].answer)


def _other_order(first: list[Asked], random: Random) -> list[Asked]:
    """The questions in the order in which the fewest stand beside themselves or beside an equal key of a truth."""
    tries = [_improved(random.sample(first, len(first)), first) for _ in range(_TRIES)]
    return min(tries, key=lambda order: _likeness(order, first))


def _improved(order: list[Asked], first: list[Asked]) -> list[Asked]:
    for one in range(len(order)):
        for other in range(one + 1, len(order)):
            before = _alike(order, first, one) + _alike(order, first, other)
            order[one], order[other] = order[other], order[one]
            if _alike(order, first, one) + _alike(order, first, other) >= before:
                order[one], order[other] = order[other], order[one]
    return order


def _likeness(order: list[Asked], first: list[Asked]) -> int:
    return sum(_alike(order, first, number) for number in range(len(order)))


def _alike(order: list[Asked], first: list[Asked], number: int) -> int:
    here, there = order[number], first[number]
    same = here.question is there.question
    return 2 * same + (here.question.kind == "truth" and key(here) == key(there))


def _unlike(question: Question, keys: set[str], seed: str) -> Asked:
    """The question laid out with a key that is none of these; where there is no other, as it comes."""
    tries = [lay(question, f"B{number} {seed}") for number in range(_TRIES)]
    return next((one for one in tries if key(one) not in keys), tries[0])
