"""What the figures of progress are drawn from, and what they are made of: plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

ENOUGH = 10
"""With fewer answers than this nothing is said about how much is remembered."""


class Tally(NamedTuple):
    """Reviews of one study day that are alike, as the table ``answer`` groups them.

    ``state`` is the memory's before the answer (0: the card was new), ``elapsed`` the study days since the review
    before, ``past`` whether they were imported from another program; ``answers`` is how many there are, ``seconds`` how
    long they took together.
    """

    day: date
    rating: int
    state: int
    elapsed: int
    past: bool
    answers: int
    seconds: float


class CardRow(NamedTuple):
    """What is remembered of a card that was reviewed.

    ``stability`` is in days, ``days`` counts those on which it was remembered. ``last_day`` and ``due`` are study days
    as ordinals: ten thousand rows are read at once.
    """

    card: str
    stability: float
    lapses: int
    days: int
    last_day: int
    due: int


class Part(NamedTuple):
    """So many of so many."""

    part: int
    whole: int


class Stages(NamedTuple):
    """How many cards are new, being learnt, and strong."""

    new: int
    learning: int
    strong: int


class Recalled(NamedTuple):
    """How many of the answers were remembered; ``low`` and ``high``, from 0 to 1, enclose the true share.

    ``past`` of them were imported from another program.
    """

    part: int
    whole: int
    low: float
    high: float
    past: int = 0

    @property
    def enough(self) -> bool:
        """Whether these are enough answers to say anything."""
        return self.whole >= ENOUGH
