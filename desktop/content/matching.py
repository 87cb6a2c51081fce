"""Tells which words of a text are meant by a query: the same word, another form of it, or the beginning of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.words import core, normal, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST = 2
"""Letters from which on a word counts as the beginning of others."""

MOST_WORDS = 16
"""Words of a query that are looked for: who pastes a page is answered by its beginning, and at once."""

EXACT, FORM, BEGINNING = 3, 2, 1
"""How well a word fits: it is the very word, another one that is known to be meant, or one that begins so."""

_FORM_WORTH = 0.8

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
# In a text without such, a word in small letters is its own normal form.
_UNUSUAL = re.compile(r"[^\x00-\x7f“”‘’«»–—…·•×−]")
_REST = re.compile("[a-z0-9]*")


class Asked(NamedTuple):
    """One word of a query in normal form, with its root.

    ``begun`` says that words may go on behind it; ``weightless`` that it stands everywhere and need not be found.
    ``known`` are the words that fit, where all words of the texts are known; else another form is told by its root.
    ``weight`` is how much it says beside the others.
    """

    word: str
    root: str
    begun: bool = False
    weightless: bool = False
    known: frozenset[str] | None = None
    weight: float = 1.0

    def fit(self, word: str) -> int:
        """How well a normal word fits: EXACT, FORM, BEGINNING, or 0 where another one is meant."""
        if word == self.word:
            return EXACT
        if word in self.known if self.known is not None else core(self.root) in word and stem(word) == self.root:
            return FORM
        return BEGINNING if self.begun and word.startswith(self.word) and word not in STOP_WORDS else 0

    def parts(self) -> Iterator[str]:
        """Letters of which each word that fits holds some."""
        yield self.word
        yield core(self.root)
        yield from sorted(self.known or ())


class Found(NamedTuple):
    """A word in a text: where it begins and ends, which words of the query (by number) mean it, whether it is one."""

    start: int
    end: int
    asked: tuple[int, ...]
    exact: bool


def long_enough(query: str) -> bool:
    """Whether there are letters and figures enough to look for."""
    return sum(letter.isalnum() for letter in query) >= SHORTEST


def asked_words(query: str) -> tuple[Asked, ...]:
    """The words of what was typed. The last one may be unfinished, unless a space follows it.

    Stop words weigh nothing beside others; where there are only such, they are what is looked for. Of very many words
    the first count.
    """
    every = list(dict.fromkeys(normal(query).split()))
    words = every[:MOST_WORDS]
    open_end = not query[-1:].isspace()
    heavy = [word for word in words if word not in STOP_WORDS]
    return tuple(
        Asked(
            word,
            stem(word),
            begun=open_end and word == every[-1] and len(word) >= SHORTEST,
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
        self._words = frozenset(one.word for one in asked)
        self._fits: dict[str, tuple[int, ...]] = {}
        self._parts = _shortest(part for one in asked if not one.weightless for part in one.parts())

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where in ``text`` words stand that are meant: start and end of each, in their order."""
        return tuple((one.start, one.end) for one in self.found(text))

    def found(self, text: str) -> list[Found]:
        """The words in ``text`` that are meant, in their order."""
        small = text.lower()
        found: dict[int, Found] = {}
        if not text.isascii() and (_UNUSUAL.search(small) or len(small) != len(text)):
            for start, end, word in words_of(text):
                if asked := self._fit(word):
                    found.setdefault(start, Found(start, end, asked, word in self._words))
            return list(found.values())
        for part in self._parts:
            at = small.find(part)
            while at >= 0:
                start = at
                while start and small[start - 1].isalnum():
                    start -= 1
                end = _REST.match(small, at).end()  # type: ignore[union-attr]  # it matches no letter, too
                if asked := self._fit(small[start:end]):
                    found[start] = Found(start, end, asked, small[start:end] in self._words)
                at = small.find(part, end)
        return [found[start] for start in sorted(found)] if len(found) > 1 else list(found.values())

    def worth(self, found: Iterable[Found]) -> float:
        """How much of the query stands in what was found: each word once, the very word more than another form."""
        worth: dict[int, float] = {}
        for one in found:
            for number in one.asked:
                weight = self.asked[number].weight * (1.0 if one.exact else _FORM_WORTH)
                worth[number] = max(weight, worth.get(number, 0.0))
        return sum(worth.values())

    def _fit(self, word: str) -> tuple[int, ...]:
        """Which words of the query it fits."""
        known = self._fits.get(word)
        if known is None:
            asked = enumerate(self.asked)
            known = tuple(number for number, one in asked if not one.weightless and one.fit(word))
            self._fits[word] = known
        return known


def _shortest(parts: Iterable[str]) -> tuple[str, ...]:
    """Those in which no other one stands."""
    kept: list[str] = []
    for part in sorted(set(parts), key=len):
        if part and not any(one in part for one in kept):
            kept.append(part)
    return tuple(kept)
