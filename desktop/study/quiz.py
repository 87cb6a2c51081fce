"""Questions as they are asked: laid out so that nothing is given away, and marked so that a mistake teaches."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Choice, Question

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PICKED = ("choice", "truth")
"""The kinds of questions that are answered with one letter."""
NOTHING = -1
"""What stands in a given answer for a part that was left empty."""

_SHUFFLES = 20  # a second and third try nearly always do; a question of two parts has only one other arrangement


class Asked(NamedTuple):
    """A question as it lies there.

    ``parts`` are the numbers of its choices in the order shown (of a match: of its left side), ``partners`` the numbers
    of the choices whose answers stand at the right of a match, in the order shown. ``kinds`` are the kinds of a sort.
    """

    question: Question
    parts: tuple[int, ...]
    partners: tuple[int, ...]
    kinds: tuple[str, ...]


class Told(NamedTuple):
    """What a mistake teaches: the part it is about ("" for the whole question) and the sentence; both inline HTML."""

    part: str
    text: str


class Marked(NamedTuple):
    """An answer that was marked.

    ``parts`` says of each part whether it was right, in the order of the question's choices; a choice and a truth have
    one part, the one that was picked. ``told`` is the feedback, each sentence once. Partly right is not yet right.
    """

    correct: bool
    parts: tuple[bool, ...]
    told: tuple[Told, ...]

    @property
    def right(self) -> int:
        """How many parts were right."""
        return sum(self.parts)


def lay(question: Question, seed: str) -> Asked:
    """Lay a question out: what may be shuffled is, by the seed, and never into the right arrangement."""
    random = Random(f"{seed} {question.id}")
    straight = list(range(len(question.choices)))
    kinds = kinds_of(question)
    if question.kind == "truth":
        return Asked(question, tuple(straight), (), ())
    if question.kind == "choice":
        return Asked(question, tuple(_shuffled(straight, random)), (), ())
    if question.kind == "order":
        right = sorted(straight, key=[int(choice.answer) for choice in question.choices].__getitem__)
        return Asked(question, tuple(_unlike(right, straight, random)), (), ())
    if question.kind == "match":
        left = _shuffled(straight, random)
        return Asked(question, tuple(left), tuple(_unlike(left, straight, random)), ())
    items = _shuffled(straight, random)
    for _ in range(_SHUFFLES):
        if not _is_grouped([question.choices[item].answer for item in items]):
            break
        items = _shuffled(straight, random)
    return Asked(question, tuple(items), (), kinds)


def kinds_of(question: Question) -> tuple[str, ...]:
    """The kinds into which a sort's parts belong, in the order of the alphabet, which tells nothing; else none."""
    return tuple(sorted({choice.answer for choice in question.choices})) if question.kind == "sort" else ()


def letters_of(question: Question) -> str:
    """The letters of its choices as they lie there: A to D, or the first letters of true and false where they differ.

    "B" and "S" for "Benar" and "Salah" are said and pressed without looking up which of the two was the first.
    """
    first = "".join(choice.text[:1].upper() for choice in question.choices)
    if question.kind == "truth" and len(set(first)) == len(first):
        return first
    return LETTERS[: len(question.choices)]


def empty(asked: Asked) -> tuple[int, ...]:
    """The answer that stands there before anything was done: an order lies there as it was shuffled."""
    if asked.question.kind == "order":
        return asked.parts
    one = asked.question.kind in PICKED
    return (NOTHING,) if one else (NOTHING,) * len(asked.parts)


def is_whole(given: tuple[int, ...]) -> bool:
    """Whether no part of an answer was left empty."""
    return NOTHING not in given


def right_answer(question: Question) -> tuple[int, ...]:
    """The right answer, in the form in which one is given (see `mark`)."""
    choices = question.choices
    if question.kind in PICKED:
        return (next(number for number, choice in enumerate(choices) if choice.answer == "right"),)
    if question.kind == "order":
        return tuple(sorted(range(len(choices)), key=[int(choice.answer) for choice in choices].__getitem__))
    if question.kind == "match":
        return tuple(range(len(choices)))
    kinds = kinds_of(question)
    return tuple(kinds.index(choice.answer) for choice in choices)


def mark(question: Question, given: tuple[int, ...]) -> Marked:
    """Mark an answer.

    ``given`` holds for a choice or a truth the number of the picked choice; for an order the numbers of the choices
    from first to last; for a match, choice by choice, the number of the choice whose answer it was paired with; for a
    sort, choice by choice, the number of its kind in `kinds_of`. An empty part (NOTHING) is not right.
    """
    right = right_answer(question)
    if question.kind == "order":
        parts = tuple(right.index(number) == given.index(number) for number in range(len(right)))
    elif question.kind == "match":
        answers = [choice.answer for choice in question.choices]
        parts = tuple(_pairs(answers, number, partner) for number, partner in enumerate(given))
    else:
        parts = tuple(one == other for one, other in zip(given, right, strict=True))
    correct = all(parts)
    return Marked(correct, parts, _told(question, given, parts, correct=correct))


def _pairs(answers: list[str], number: int, partner: int) -> bool:
    """Whether two sides belong together; two lefts may have one right in common."""
    return partner != NOTHING and answers[number] == answers[partner]


def _told(question: Question, given: tuple[int, ...], parts: tuple[bool, ...], *, correct: bool) -> tuple[Told, ...]:
    if question.kind in PICKED:
        picked = question.choices[given[0]].feedback if given[0] != NOTHING else ""
        texts = (picked, question.feedback) if correct else (picked,)
        return tuple(Told("", text) for text in dict.fromkeys(texts) if text)
    if correct:
        return (Told("", question.feedback),) if question.feedback else ()
    wrong = [choice for choice, right in zip(question.choices, parts, strict=True) if not right]
    return _by_sentence(wrong)


def _by_sentence(wrong: list[Choice]) -> tuple[Told, ...]:
    """Each sentence once; one that is about a single part names it, one for several is about them all."""
    parts: dict[str, list[str]] = {}
    for choice in wrong:
        parts.setdefault(choice.feedback, []).append(choice.text)
    return tuple(Told(about[0] if len(about) == 1 else "", text) for text, about in parts.items() if text)


def _shuffled(numbers: list[int], random: Random) -> list[int]:
    return random.sample(numbers, len(numbers))


def _unlike(forbidden: list[int], numbers: list[int], random: Random) -> list[int]:
    """The numbers shuffled, but not as in the arrangement that would give the answer away."""
    found = _shuffled(numbers, random)
    while found == forbidden and len(numbers) > 1:
        found = _shuffled(numbers, random)
    return found


def _is_grouped(answers: list[str]) -> bool:
    """Whether equal ones all stand together: whoever sees one border would see them all."""
    changes = sum(one != other for one, other in pairwise(answers))
    return changes == len(set(answers)) - 1 and len(answers) > len(set(answers))
