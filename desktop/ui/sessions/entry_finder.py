"""Finds entries of a glossary or a list of sources while one types: in other forms too, names before running text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.matching import SHORTEST, asked_words, words_of
from desktop.content.vocabulary import Vocabulary
from desktop.content.words import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.content.matching import Asked

WEIGHTS = (20, 10, 1)
"""How much a word counts in the title of an entry, in its other forms, and in what is said of it."""


class Findable(NamedTuple):
    """An entry as it is looked for: its key, its title, its other forms, and what is said of it."""

    key: str
    title: str
    forms: str
    body: str


class EntryFinder:
    """Looks through entries; ten thousand words take some milliseconds a key."""

    def __init__(self, entries: Iterable[Findable]) -> None:
        """Read the words of the entries once."""
        self._entries = tuple((entry, tuple(map(_words, entry[1:]))) for entry in entries)
        every = Counter(word for _entry, parts in self._entries for part in parts for word in part)
        self._vocabulary = Vocabulary(every)

    def find(self, query: str) -> tuple[str, ...]:
        """Keys of the entries that hold every word that was typed, the best first; all of them for none.

        A single letter finds the entries that begin with it.
        """
        asked = [one for one in asked_words(query) if not one.weightless]
        if not asked:
            return tuple(entry.key for entry, _parts in self._entries)
        if sum(len(one.word) for one in asked) < SHORTEST:
            first = asked[0].word
            return tuple(entry.key for entry, _parts in self._entries if normal(entry.title).startswith(first))
        fits = [self._fits(one) for one in asked]
        found = []
        for place, (entry, parts) in enumerate(self._entries):
            weights = [
                max(weight * _best(fit, part) for weight, part in zip(WEIGHTS, parts, strict=True)) for fit in fits
            ]
            if all(weights):
                found.append((-sum(weights), place, entry.key))
        return tuple(key for _weight, _place, key in sorted(found))

    def _fits(self, one: Asked) -> dict[str, int]:
        """How well each known word fits the word that was asked; where none does, those with one letter otherwise."""
        found = {word: fit for word in self._vocabulary.counts if (fit := one.fit(word))}
        return found or dict.fromkeys(self._vocabulary.near(one.word), 1)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for _start, _end, word in words_of(text))


def _best(fits: Mapping[str, int], words: frozenset[str]) -> int:
    return max((fits[word] for word in words if word in fits), default=0)
