"""The history of a card in Anki as answers of Mitra's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.anki.package import PastAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.storage.anki.collection import AnkiReview
    from desktop.storage.anki.kinds import Shape

EARLIEST = 1_136_073_600_000
"""The beginning of 2006, when Anki began, in milliseconds; a review before that is a clock that lied."""
LONGEST = 600.0
"""Seconds of an answer: a longer one was left lying."""

_CRAMMED, _BY_HAND = 3, 4
_BUTTONS = range(1, 5)


def past_answers(past: Mapping[int, Sequence[AnkiReview]], shape: Shape, now: int) -> tuple[PastAnswer, ...]:
    """The answers to the cards of a note, by the number of the card; ``now`` in milliseconds since 1970.

    Left out are changes by hand, cramming that moved nothing, moments that cannot be, and all before a card was
    forgotten by hand. A moment stands once for each card.
    """
    found: list[PastAnswer] = []
    for number, reviews in past.items():
        variant = shape.variant(number)
        if variant is not None:
            found += _answers(variant, reviews, now)
    return tuple(found)


def _answers(variant: str, reviews: Sequence[AnkiReview], now: int) -> Iterator[PastAnswer]:
    forgotten = max((one.at for one in reviews if one.kind == _BY_HAND and one.factor == 0), default=0)
    seen: set[int] = set()
    for one in sorted(reviews):
        counts = one.kind < _BY_HAND and not (one.kind == _CRAMMED and one.factor == 0)
        if counts and one.button in _BUTTONS and max(EARLIEST, forgotten) < one.at <= now and one.at not in seen:
            seen.add(one.at)
            yield PastAnswer(variant, one.button, one.at, min(LONGEST, max(0.0, one.took / 1000)))
