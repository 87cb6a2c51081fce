"""How many minutes a day may take, how much of them is left, and how many cards fit into that."""

from __future__ import annotations

from typing import NamedTuple

SECONDS_PER_ANSWER = 12.0
"""How long an answer takes, as long as none tells."""
LONGEST_ANSWER = 60.0
"""Seconds after which a card was left lying, not thought about."""
MOST_AGAIN = 0.6
"""A greater share of *Lupa* is a bad day, and no plan is made of it."""


class Pace(NamedTuple):
    """A learner's own pace: mean seconds of an answer, and the share of answers that were *Lupa* (0 to 1)."""

    seconds: float = SECONDS_PER_ANSWER
    again: float = 0.0

    @property
    def card(self) -> float:
        """Seconds that a card takes on its day, with the times it comes again in the same session.

        A forgotten card comes again until it is known, so that each card ends with one answer that is not *Lupa*: of
        all answers that is the part ``1 - again``, and there are ``1 / (1 - again)`` answers to a card.
        """
        return max(self.seconds, 1.0) / (1.0 - min(max(self.again, 0.0), MOST_AGAIN))


class Day(NamedTuple):
    """One study day in seconds: ``allowed`` in all, ``spent`` of them so far, at this ``pace``."""

    allowed: float
    spent: float
    pace: Pace

    @property
    def left(self) -> float:
        """Seconds that are left of the day."""
        return max(0.0, self.allowed - self.spent)

    @property
    def room(self) -> int:
        """How many cards fit into what is left: the nearest whole number, none where half a card would not fit."""
        return cards_in(self.left, self.pace)

    def takes(self, again: int = 0) -> bool:
        """Whether another card may be laid down while ``again`` forgotten ones still have to come once more.

        Half an answer has to fit, so that no day is longer by more than half of the last answer, nor shorter.
        """
        return self.left - again * self.pace.seconds >= self.pace.seconds / 2


def cards_in(seconds: float, pace: Pace) -> int:
    """How many cards fit into so many seconds, to the nearest whole number; never fewer than none."""
    return max(0, int(seconds / pace.card + 0.5))


def minutes(cards: int, pace: Pace) -> int:
    """About how many minutes so many cards take: whole minutes, at least one where there is a card."""
    return max(1, round(cards * pace.card / 60)) if cards > 0 else 0


def whole_minutes(seconds: float) -> int:
    """Seconds as whole minutes, at least one where there is anything."""
    return max(1, round(seconds / 60)) if seconds > 0 else 0
