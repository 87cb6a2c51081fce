"""How far a learner has come: with reading a lesson, and with knowing its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.memory import in_hand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.study.memory import Memory

WORDS_PER_MINUTE = 150
"""How fast a pupil reads."""


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


LAST = 5
"""So many of the latest answers tell how a pupil is doing now; what was before is past."""


def last_five(results: Iterable[bool]) -> tuple[int, int]:
    """How many of the last five answers were right, and of how many: fewer than five as long as there are fewer.

    ``results`` are all answers, oldest first. Mastery is said in these words, "4 dari 5 terakhir benar", and never as
    a bare percentage: a pupil can count to five.
    """
    latest = list(results)[-LAST:]
    return sum(latest), len(latest)
