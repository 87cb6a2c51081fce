"""Finds for each word of a query those that stand in the texts: itself, other forms, what it begins, near ones."""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.matching import SHORTEST, STOP_WORDS, Asked, asked_words
from desktop.content.words import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.content.vocabulary import Vocabulary

MOST_FORMS, MOST_BEGUN, MOST_NEAR = 40, 40, 8
"""Words looked for at most in the place of one; what is begun and not yet told apart needs more letters."""

_EXACT, _FORM, _BEGUN, _NEAR, _NEAR_FORM = 1.0, 0.8, 0.5, 0.42, 0.36
_BEGUN_BESIDE = 0.3  # where the word stands somewhere as it was typed
_GOING_ON = 0.22
"""What a word gains that goes on behind the one typed, the more the less is missing."""
_WEIGHTLESS = 0.02


class Wanted(NamedTuple):
    """One word of the query, and how well each word of the texts fits (up to 1)."""

    asked: Asked
    fits: dict[str, float]


def look_up(
    query: str, vocabularies: Sequence[Vocabulary], together: Callable[[str, str], bool], passages: int
) -> tuple[Wanted, ...]:
    """What is wanted with a query.

    ``together`` tells whether two words stand somewhere one behind the other; ``passages`` is how many there are.
    """
    asked = _parted(asked_words(query), vocabularies, together)
    pairs = {pair for one, other in pairwise(asked) for pair in _joined(one, other)}
    found = []
    for one in asked:
        fits = _fits(one, vocabularies)
        for joined in (word for word, *parts in pairs if one.word in parts):
            fits.update((word, _FORM) for word in _family(joined, vocabularies) if word not in fits)
        weight = _weight(one, fits, vocabularies, passages)
        found.append(Wanted(one._replace(known=frozenset(fits), weight=weight), fits))
    return tuple(found)


def _parted(
    asked: Sequence[Asked], vocabularies: Sequence[Vocabulary], together: Callable[[str, str], bool]
) -> tuple[Asked, ...]:
    """The words, where one that no text has was written together of two that stand side by side: kerjasama."""
    parted: list[Asked] = []
    for one in asked:
        pair = None
        if not any(one.word in words or words.family(one.root) for words in vocabularies):
            pairs = (pair for words in vocabularies for pair in words.parts(one.word))
            pair = next((pair for pair in pairs if together(*pair)), None)
        if pair is None:
            parted.append(one)
        else:
            parted += (Asked(word, stem(word)) for word in pair)
    return tuple(dict.fromkeys(parted))


def _joined(one: Asked, other: Asked) -> tuple[tuple[str, str, str], ...]:
    """What two words would be as one, with both."""
    return ((one.word + other.word, one.word, other.word),) if len(one.word) > 1 and len(other.word) > 1 else ()


def _family(word: str, vocabularies: Sequence[Vocabulary]) -> tuple[str, ...]:
    known = [word for words in vocabularies if word in words]
    return (*known, *(form for words in vocabularies for form in words.family(stem(word))[:MOST_FORMS]))


def _fits(one: Asked, vocabularies: Sequence[Vocabulary]) -> dict[str, float]:
    fits = {one.word: _EXACT} if any(one.word in words for words in vocabularies) else {}
    for words in vocabularies:
        _add(fits, words.family(one.root)[:MOST_FORMS], _FORM)
    known = bool(fits)
    if len(one.word) >= SHORTEST and (one.begun or not known):
        begun = _BEGUN_BESIDE if known else _BEGUN
        for longer in (longer for words in vocabularies for longer in words.begun(one.word, MOST_BEGUN)):
            if longer not in STOP_WORDS:
                fits.setdefault(longer, begun + _GOING_ON * len(one.word) / len(longer))
    if not known:
        for words in vocabularies:
            for near in words.near(one.word)[:MOST_NEAR]:
                fits.setdefault(near, _NEAR)
                _add(fits, words.family(stem(near))[:MOST_FORMS], _NEAR_FORM)
    return fits


def _add(fits: dict[str, float], words: Iterable[str], fit: float) -> None:
    for word in words:
        fits.setdefault(word, fit)


def _weight(one: Asked, fits: dict[str, float], vocabularies: Sequence[Vocabulary], passages: int) -> float:
    """Rare words say more of what is meant than frequent ones."""
    if one.weightless:
        return _WEIGHTLESS
    best = max(fits.values(), default=0.0)
    count = sum(words.counts.get(word, 0) for words in vocabularies for word, fit in fits.items() if fit >= best)
    return 0.3 + log(1 + passages / (1 + count))
