"""Answers that the program can check on a card: a typed one, and things put into their order."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from desktop.study.memory import Rating
from desktop.study.typed import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.study.typed import Verdict


class Checked(NamedTuple):
    """What became of an answer: ``verdict`` of a typed one, ``order`` as the things of the other kind were left.

    ``typed`` is what was typed. ``order`` names each thing by its right place from 0, from top to bottom. ``given`` is
    whether there was an answer.
    """

    right: bool
    verdict: Verdict | None = None
    order: tuple[int, ...] = ()
    given: bool = True
    typed: str = ""


def check_typed(typed: str, accepted: Sequence[str]) -> Checked:
    """Judge what was typed; nothing typed is an answer that was not given."""
    verdict = judge(typed, accepted)
    return Checked(verdict.right, verdict=verdict, given=bool(typed.strip()), typed=" ".join(typed.split()))


def check_order(order: Sequence[int]) -> Checked:
    """Right is the order in which every thing stands at its own place."""
    return Checked(list(order) == sorted(order), order=tuple(order))


def suggested(checked: Checked, four_grades: bool) -> Rating:
    """The grade that fits what was checked: a wrong letter was HARD where there is such a grade."""
    if not checked.right:
        return Rating.AGAIN
    slipped = checked.verdict is not None and not checked.verdict.exact
    return Rating.HARD if slipped and four_grades else Rating.GOOD


def shuffled(count: int, seed: str) -> tuple[int, ...]:
    """The numbers below ``count`` in an order that the seed draws, the same everywhere; never in the right one."""
    drawn = sorted(range(count), key=lambda number: zlib.crc32(f"{number} {seed}".encode("utf-8", "surrogatepass")))
    if drawn == sorted(drawn):
        drawn = [*drawn[1:], *drawn[:1]]
    return tuple(drawn)
