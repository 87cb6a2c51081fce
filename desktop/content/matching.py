"""Tells which words of a text are meant by a query: the same word, another form of it, or the beginning of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.words import core, normal, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 2
"""Letters from which on a word counts as the beginning of others."""

EXACT, FORM, BEGINNING, FORGIVEN = 4, 3, 2, 1
"""How well a word fits, the best first: the word itself, another form, one that so begins, one letter otherwise."""

_STOP_WORDS = """
ada adalah agar akan anda apa apakah atas atau bagaimana bagi bahwa belum bisa boleh bukan dalam dan dapat dari dengan
di dia guna hanya harus ia ialah ini itu jadi jika juga kalau kami kamu karena ke kepada ketika kita lagi maka manakah
masih mengapa mereka merupakan namun oleh pada paling per pun pula saja sampai sangat saya sebab sebagai sebuah secara
sedang sehingga sejak seperti serta sesudah setelah siapa siapakah suatu sudah supaya tapi telah tentang tersebut tetapi
tiap tidak untuk yaitu yakni yang
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that stand in every text and say nothing of what is looked for."""

# A letter or digit, and what belongs to it: combining marks, soft hyphens, joiners.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])*")


class Asked(NamedTuple):
    """One word of a query in normal form, with its root.

    ``begun`` says that words may go on behind it; ``weightless`` that it stands everywhere and need not be found.
    ``forgiven`` are words that were found for it though a letter differs.
    """

    word: str
    root: str
    begun: bool = False
    weightless: bool = False
    forgiven: frozenset[str] = frozenset()

    def fit(self, word: str) -> int:
        """How well a normal word fits: EXACT, FORM, BEGINNING, FORGIVEN, or 0."""
        if word == self.word:
            return EXACT
        if core(self.root) in word and stem(word) == self.root:
            return FORM
        if self.begun and word.startswith(self.word):
            return BEGINNING
        return FORGIVEN if word in self.forgiven else 0


def asked_words(query: str) -> tuple[Asked, ...]:
    """The words of what was typed. The last one may be unfinished, unless a space follows it.

    Stop words weigh nothing beside others; where there are only such, they are what is looked for.
    """
    words = list(dict.fromkeys(normal(query).split()))
    open_end = not query[-1:].isspace()
    heavy = [word for word in words if word not in STOP_WORDS]
    return tuple(
        Asked(
            word,
            stem(word),
            begun=open_end and word == words[-1] and len(word) >= SHORTEST,
            weightless=bool(heavy) and word in STOP_WORDS,
        )
        for word in words
    )


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of any text: where each begins and ends, and its normal form. What has no letter is left out."""
    for found in _WORD.finditer(text):
        word = found.group()
        for part in (word.lower(),) if word.isascii() else normal(word).split():
            yield found.start(), found.end(), part


class WordMatcher:
    """Finds the words of a query in any text."""

    def __init__(self, asked: tuple[Asked, ...]) -> None:
        """``asked`` are the words, as ``asked_words`` gives them."""
        self.asked = asked
        self._fits: dict[str, tuple[int, ...]] = {}

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where in ``text`` words stand that are meant: start and end of each, in their order."""
        return tuple(dict.fromkeys((start, end) for start, end, word in words_of(text) if self._fit(word)))

    def different(self, text: str) -> int:
        """How many different words of the query stand in ``text``."""
        return len({number for _, _, word in words_of(text) for number in self._fit(word)})

    def _fit(self, word: str) -> tuple[int, ...]:
        """Which words of the query it fits."""
        if word not in self._fits:
            asked = enumerate(self.asked)
            self._fits[word] = tuple(number for number, one in asked if not one.weightless and one.fit(word))
        return self._fits[word]


def word_matcher(query: str) -> WordMatcher:
    """What finds the words of ``query`` where nothing is known of the words there are, so that none is forgiven."""
    return WordMatcher(asked_words(query))
