"""Which questions a quiz asks, and in which order: what is not known yet first, and nothing twice in a row."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COUNTS = (5, 10, 20)
"""How many questions a quiz may have."""


class Askable(NamedTuple):
    """A question that may be asked.

    ``last`` says whether its last answer was right, None before the first; ``day`` is the ordinal of that answer's
    study day, 0 before the first.
    """

    question: str
    lesson: str
    kind: str
    claims: tuple[str, ...]
    last: bool | None = None
    day: int = 0


def choose(askables: Iterable[Askable], count: int, seed: str) -> tuple[str, ...]:
    """The ids of at most ``count`` questions, in the order in which they are asked.

    Those never answered or answered wrong the last time come before the others, and of these the ones asked longest
    ago; as far as that allows, lessons and claims have equal parts and the kinds are mixed. Neighbours share no claim
    wherever the questions can be arranged so. The same seed gives the same.
    """
    random = Random(seed)
    rest = sorted(askables)
    random.shuffle(rest)
    chosen: list[Askable] = []
    lessons, claims, kinds = Counter[str](), Counter[str](), Counter[str]()
    while rest and len(chosen) < count:
        costs = [
            (
                one.last is True,
                one.day if one.last else 0,
                lessons[one.lesson],
                sum(claims[claim] for claim in one.claims),
                kinds[one.kind],
            )
            for one in rest
        ]
        taken = rest.pop(costs.index(min(costs)))
        chosen.append(taken)
        lessons[taken.lesson] += 1
        claims.update(taken.claims)
        kinds[taken.kind] += 1
    random.shuffle(chosen)
    return tuple(one.question for one in apart(chosen))


def apart(asked: Sequence[Askable]) -> list[Askable]:
    """The same questions in an order in which neighbours share no claim, if possible, and seldom kind or lesson.

    What has the most kin among the rest comes first, so that it does not pile up at the end; what still clashes then
    is exchanged as long as that helps.
    """
    rest, order = list(asked), list[Askable]()
    while rest:
        kin = [sum(_clash(one, other) >= _CLAIM for other in rest) for one in rest]
        last = order[-1] if order else None
        costs = [(_clash(last, one) if last else 0, -kin[place]) for place, one in enumerate(rest)]
        order.append(rest.pop(costs.index(min(costs))))
    _exchange(order)
    return order


_CLAIM, _KIND, _LESSON = 4, 2, 1


def _clash(one: Askable, other: Askable) -> int:
    """How badly two questions stand beside one another."""
    claim = _CLAIM if set(one.claims) & set(other.claims) else 0
    return claim + (_KIND if one.kind == other.kind else 0) + (_LESSON if one.lesson == other.lesson else 0)


def _exchange(order: list[Askable]) -> None:
    least = _cost(order)
    places = range(len(order))
    better = True
    while better:
        better = False
        for one in places:
            for other in range(one + 1, len(order)):
                order[one], order[other] = order[other], order[one]
                cost = _cost(order)
                if cost < least:
                    least, better = cost, True
                else:
                    order[one], order[other] = order[other], order[one]


def _cost(order: list[Askable]) -> tuple[int, int]:
    clashes = [_clash(one, other) for one, other in pairwise(order)]
    return sum(clash >= _CLAIM for clash in clashes), sum(clashes)
