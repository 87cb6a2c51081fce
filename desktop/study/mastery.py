"""How far a learner has come: with a card, with a lesson, with a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.memory import in_hand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.study.memory import Memory

WORDS_PER_MINUTE = 150
"""How fast a pupil reads (product.md, rules of behaviour)."""


def reading_seconds(words: int) -> float:
    """How long a text of so many words is read."""
    return words * 60.0 / WORDS_PER_MINUTE


def reading_minutes(words: int, fraction: float = 0.0) -> int:
    """Whole minutes of reading that are left when the ``fraction`` (0 to 1) is done; at least one, 0 at the end."""
    left = reading_seconds(words) * (1.0 - min(max(fraction, 0.0), 1.0)) / 60.0
    return max(1, round(left)) if left > 0 else 0


def is_read(words: int, seconds: float, end_seen: bool) -> bool:
    """Whether a lesson counts as read by itself: its end was visible and a third of its reading time was spent."""
    return end_seen and seconds >= reading_seconds(words) / 3.0


def known(memories: Iterable[Memory]) -> int:
    """How many cards are known: remembered on two study days."""
    return sum(not in_hand(memory) for memory in memories)


def share(part: int, whole: int) -> float:
    """``part`` of ``whole`` as a fraction from 0 to 1; nothing of nothing is 0."""
    return min(max(part / whole, 0.0), 1.0) if whole > 0 else 0.0


def lesson_ring(fraction: float, read: bool, known_cards: int, cards: int) -> float:
    """How full a lesson's ring is, 0 to 1: one half for the reading, one for its cards; all for reading if it has none.

    A lesson not yet counted as read never fills its half.
    """
    reading = 1.0 if read else min(max(fraction, 0.0), 1.0) * 0.9
    return reading if cards <= 0 else 0.5 * reading + 0.5 * share(known_cards, cards)


def unit_done(read: Iterable[bool]) -> tuple[int, int]:
    """Of a unit's lessons, how many were read and how many there are."""
    marks = list(read)
    return sum(marks), len(marks)
