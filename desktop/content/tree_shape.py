"""A decision tree as values: questions, the answers to each, and what an answer leads to."""

from __future__ import annotations

from typing import NamedTuple


class Fork(NamedTuple):
    """A question and its answers; none where those are drawn elsewhere."""

    ask: str
    answers: tuple[Answer, ...]


class Answer(NamedTuple):
    """An answer and what it leads to: a result, or the next question."""

    answer: str
    then: str | Fork


def told(fork: Fork) -> str:
    """Give a tree in words: ``Berapa pihaknya? satu: Unilateral; dua: Bilateral``, further questions in brackets."""
    answers = "; ".join(f"{answer.answer}: {_then(answer.then)}" for answer in fork.answers)
    return f"{fork.ask} {answers}"


def _then(then: str | Fork) -> str:
    return f"({told(then)})" if isinstance(then, Fork) else then
