"""What to review, in which order, and how many minutes it takes."""

from __future__ import annotations

from datetime import UTC, timedelta
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import note_of_card
from desktop.study.days import day_end
from desktop.study.memory import REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from desktop.study.memory import Memory

IN_HAND = 10
"""At most this many cards are being learnt at a time."""

APART = 5
"""From one card to the next of the same claim are at least so many places, where the others allow it."""

_AHEAD = 30  # how far down the order a better neighbour is looked for: more than the 12 cards of a lesson
_OTHERS = 3  # before a lesson comes again, so many other lessons, where there are so many
_DAY = 86400.0


class Candidate(NamedTuple):
    """A card that may be reviewed: ``due`` is None for a new one, ``stability`` (days) is then 0.

    ``forward`` is whether a wrong answer in a quiz asks for it.
    """

    card: str
    lesson: str
    claims: tuple[str, ...]
    due: datetime | None
    stability: float
    forward: bool = False


def urgency(due: datetime, stability: float, now: datetime) -> float:
    """How long a card is overdue, in its own stability: what is likely to be forgotten first is greatest."""
    return (now - due).total_seconds() / _DAY / max(stability, 0.1)


def arrange(candidates: Iterable[Candidate], now: datetime, in_hand: int = 0) -> tuple[str, ...]:
    """The ids of the cards in the order of review.

    Due cards come by how long they are overdue, measured in their own stability, and those that a quiz asks for before
    the others; new ones, in the order given and only as many as there is room for beside the ``in_hand`` being learnt,
    are spread evenly among them. Within that order neighbours come from different lessons, and cards of one note or
    claim stand apart, as far as the cards allow.
    """
    due: list[tuple[bool, float, Candidate]] = []
    new: list[Candidate] = []
    for candidate in candidates:
        if candidate.due is None:
            new.append(candidate)
        else:
            due.append((not candidate.forward, -urgency(candidate.due, candidate.stability, now), candidate))
    due.sort()
    admitted = new[: max(0, IN_HAND - in_hand)]
    return tuple(_mixed(_spread([candidate for *_, candidate in due], admitted)))


def new_room(due: int, room: int, in_hand: int) -> int:
    """How many new cards a day may bring that has ``room`` for so many cards, of which ``due`` are due already.

    None while more is due than the day takes: who was away first catches up. Otherwise what the due cards leave, and at
    most what keeps IN_HAND cards in hand.
    """
    return max(0, min(room - due, IN_HAND - in_hand))


def is_due(memory: Memory, now: datetime) -> bool:
    """Whether a card wants a review: on a step when its minute has come, otherwise at any time of its study day.

    A card that a lying clock answered later than tomorrow is due: it would otherwise stay away for years.
    """
    end = day_end(now).astimezone(UTC)
    lied = memory.last >= end + timedelta(days=1)
    return lied or (memory.due < end if memory.state == REVIEW else memory.due <= now)


def is_review(memory: Memory | None, now: datetime, in_hand: int) -> bool:
    """Whether an answer given beside the lesson counts as a review; otherwise it is practice.

    A due card counts. A new one (None) counts while fewer than IN_HAND are being learnt.
    """
    return in_hand < IN_HAND if memory is None else is_due(memory, now)


def _spread(due: list[Candidate], new: list[Candidate]) -> Iterator[Candidate]:
    taken = 0
    for place, candidate in enumerate(new, 1):
        upto = round(len(due) * place / (len(new) + 1))
        yield from due[taken:upto]
        yield candidate
        taken = upto
    yield from due[taken:]


def _mixed(order: Iterator[Candidate]) -> Iterator[str]:
    rest = ((candidate, _kin(candidate)) for candidate in order)
    window = list(islice(rest, _AHEAD))
    lessons: list[str] = []
    recent: list[frozenset[str]] = []
    while window:
        candidate, kin = window.pop(_best(window, lessons, frozenset().union(*recent)))
        window.extend(islice(rest, 1))
        lessons = [candidate.lesson, *lessons[: _OTHERS - 1]]
        recent = [kin, *recent[: APART - 2]]
        yield candidate.card


def _best(window: list[tuple[Candidate, frozenset[str]]], lessons: list[str], near: frozenset[str]) -> int:
    """The place of the first card that is from none of these lessons (latest first) and no kin of those near.

    Where there is none, of the one that comes closest: worst is a card of near kin, then one of the latest lesson.
    """
    costs = {lesson: _OTHERS - place for place, lesson in reversed(list(enumerate(lessons)))}
    best, least = 0, 2 * _OTHERS
    for place, (candidate, kin) in enumerate(window):
        cost = costs.get(candidate.lesson, 0)
        if cost < least and not near.isdisjoint(kin):
            cost += _OTHERS
        if cost == 0:
            return place
        if cost < least:
            best, least = place, cost
    return best


def _kin(candidate: Candidate) -> frozenset[str]:
    """What a card shares with those that would give its answer away: its claims and its note."""
    return frozenset((*candidate.claims, "note:" + note_of_card(candidate.card)))
