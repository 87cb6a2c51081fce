"""The words that stand in some texts, and which of them are near to a word that was typed."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from desktop.content.words import core, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FORGIVEN_FROM = 4
"""Letters from which on one of them may be wrong: in a shorter word every other one is near."""
_SHORTEST_PART = 3
_SHORTEST_CORE, _MOST_STEMMED = 4, 40  # to find a root costs up to a millisecond


class Vocabulary:
    """Normal words with the number of passages that hold each.

    ``families`` are the words that share a root, by that root, parted by spaces; without them they are looked for, as
    far as that is quickly done.
    ``heads`` are words of titles, which come first where not all can be told.
    """

    def __init__(
        self, counts: Mapping[str, int], families: Mapping[str, str] | None = None, heads: frozenset[str] = frozenset()
    ) -> None:
        """Sort the words once."""
        self.counts = counts
        self._families = families
        self._heads = heads
        self._words = sorted(counts)
        self._text = "\n".join(("", *self._words, ""))
        self._found: dict[str, tuple[str, ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.counts

    def family(self, root: str) -> tuple[str, ...]:
        """All words of this root, itself included where it stands somewhere."""
        if self._families is not None:
            known = self._families.get(root, "").split()
            return tuple(dict.fromkeys((*((root,) if root in self.counts and stem(root) == root else ()), *known)))
        if root not in self._found:
            like = islice(self._holding(core(root)), _MOST_STEMMED) if len(core(root)) >= _SHORTEST_CORE else ()
            self._found[root] = tuple(word for word in like if stem(word) == root)
        return self._found[root]

    def begun(self, start: str, most: int) -> tuple[str, ...]:
        """Words that go on behind ``start``: those of titles first, then the most frequent."""
        words = self._beginning(start)
        if len(words) > most:
            words = sorted(words, key=self._weight)[:most]
        return tuple(word for word in words if word != start)

    def near(self, word: str) -> tuple[str, ...]:
        """Words that differ in one letter: another one, one too many or too few, or two in each other's place.

        Figures are never forgiven: another year is another year.
        """
        if len(word) < FORGIVEN_FROM or not word.isalpha():
            return ()
        half = len(word) // 2
        # One wrong letter leaves one half as it is; of two neighbours changed at the border, one letter less in front.
        found = {*self._beginning(word[: half - 1])} if half > 1 else set()
        found.update(self._holding(word[half:]))
        lengths = range(len(word) - 1, len(word) + 2)
        near = (one for one in found if len(one) in lengths and one != word and one_letter_apart(word, one))
        return tuple(sorted(near, key=self._weight))

    def parts(self, word: str) -> Iterator[tuple[str, str]]:
        """Pairs of words that are this one when written together, such as "kerjasama"; the most frequent pair first."""
        places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        pairs = ((word[:place], word[place:]) for place in places)
        known = [pair for pair in pairs if pair[0] in self.counts and pair[1] in self.counts]
        return iter(sorted(known, key=self._rarer, reverse=True))

    def _rarer(self, pair: tuple[str, str]) -> int:
        return min(self.counts[pair[0]], self.counts[pair[1]])

    def _weight(self, word: str) -> tuple[bool, int, str]:
        return word not in self._heads, -self.counts[word], word

    def _beginning(self, start: str) -> Sequence[str]:
        first = bisect_left(self._words, start)
        return self._words[first : bisect_left(self._words, f"{start}\U0010ffff", first)]

    def _holding(self, part: str) -> Iterator[str]:
        """Words in which these letters stand; one text searched is much faster than 20,000 words."""
        place = self._text.find(part)
        while place >= 0 and part:
            end = self._text.index("\n", place)
            yield self._text[self._text.rindex("\n", 0, place) + 1 : end]
            place = self._text.find(part, end)


def one_letter_apart(one: str, other: str) -> bool:
    """Whether at most one letter differs, is missing or too many, or two neighbours have changed places.

    This is the distance of Damerau with at most one step.
    """
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    start = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = long[start + 1 : start + 2] + long[start : start + 1] + long[start + 2 :]
    return short[start:] == swapped
