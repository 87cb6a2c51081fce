"""Finding marked words again in a lesson that was edited: where they stand now, and whether that is certain."""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.annotations import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from difflib import Match

    from desktop.content.annotations import Quote

CERTAIN = 40
"""Letters around the words that must stand as they stood: all on one side, which no other passage had, and some on the
other."""
APART = 16
"""By so many letters more than those of all others the surroundings must be alike."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_COMMON = 20  # places of a pair of words that are looked at, on either side of where the passage was
_NEAR = 4  # tokens by which places may differ and still speak for one passage
_TRIED = 3  # places that are looked at closely
_SLACK = 12  # tokens around the supposed place in which the words are looked for


class Place(NamedTuple):
    """Where words stand now: ``start`` to ``end``; ``sure`` unless they, or all around them, were changed."""

    start: int
    end: int
    sure: bool


class _Token(NamedTuple):
    word: str
    start: int
    end: int


class _Found(NamedTuple):
    """A place, and for how many letters of the quote and around it there is something like them."""

    letters: int
    start: int
    end: int
    sure: bool


def anchor(quote: Quote, text: str) -> Place | None:
    """Where the words of ``quote`` stand in ``text``; None only where the text has no words at all.

    See ``AnchoredText``, which is quicker for several quotes in one text.
    """
    return AnchoredText(text).place(quote)


class AnchoredText:
    """A text in which quotes are found again.

    As in the Web Annotation Data Model the words come first, then what stood around them, then their position. Changed
    words are looked for by what they have in common with the text, pair of words by pair of words.
    """

    def __init__(self, text: str) -> None:
        """Look in this text."""
        self.text = text

    def place(self, quote: Quote) -> Place | None:
        """Where the words stand now; not sure where they are not the very words, or may be others like them."""
        if self._stands(quote):
            return Place(quote.start, quote.start + len(quote.exact), True)
        found = self._exact(quote)
        if found is None or not found.sure:
            changed = self._changed(quote)
            if changed is not None and (found is None or changed.letters > found.letters):
                found = changed
        return Place(*found[1:]) if found else self._nearest(quote)

    def _exact(self, quote: Quote) -> _Found | None:
        """The best of all places where the very words stand."""
        found = [self._weighed(quote, start) for start in _all(self.text, quote.exact)]
        if not found:
            return None
        most = max(one.letters for one in found)
        rivals = [one for one in found if one.letters > most - APART]
        best = min(rivals, key=lambda one: abs(one.start - quote.start))
        return best if len(rivals) == 1 else best._replace(sure=False)

    def _stands(self, quote: Quote) -> bool:
        """Whether all stands as it stood: the text was not edited, or only behind it."""
        exact, prefix, suffix, start = quote
        before = start - len(prefix)
        return before >= 0 and bool(exact) and self.text.startswith(prefix + exact + suffix, before)

    def _weighed(self, quote: Quote, start: int) -> _Found:
        end = start + len(quote.exact)
        before = _common_end(self.text, start, quote.prefix)
        after = _common_start(self.text, end, quote.suffix)
        known = len(quote.prefix) + len(quote.suffix)
        whole = CONTEXT <= len(quote.prefix) == before or CONTEXT <= len(quote.suffix) == after
        sure = before + after == known > 0 or (whole and before + after >= CERTAIN)
        return _Found(len(quote.exact) + before + after, start, end, sure)

    def _changed(self, quote: Quote) -> _Found | None:
        """The place most like the words and what is around them; never sure."""
        wanted = _tokens(quote.prefix + quote.exact + quote.suffix)
        if not wanted or not self._tokens:
            return None
        inside = (len(quote.prefix), len(quote.prefix) + len(quote.exact))
        begin = quote.start - len(quote.prefix)
        tried = [self._aligned(wanted, inside, shift) for shift in self._shifts(wanted, begin)]
        return max((found for found in tried if found), key=_letters, default=None)

    def _shifts(self, wanted: Sequence[_Token], start: int) -> list[int]:
        """How many tokens further on the quote may stand that once began at ``start``, the likeliest first."""
        once = bisect_left(self._tokens, start, key=_start)
        votes: dict[int, int] = {}
        for number, (one, other) in enumerate(pairwise(wanted)):
            places = self._pairs.get((one.word, other.word), [])
            middle = bisect_left(places, once + number)  # of a common pair, those near to where it was
            for place in places[max(0, middle - _COMMON) : middle + _COMMON]:
                shift = (place - number) // _NEAR
                votes[shift] = votes.get(shift, 0) + 2
                for beside in (shift - 1, shift + 1):
                    votes[beside] = votes.get(beside, 0) + 1
        best = sorted(votes, key=lambda shift: (-votes[shift], abs(shift * _NEAR - once)))[:_TRIED]
        return [shift * _NEAR for shift in best]

    def _aligned(self, wanted: Sequence[_Token], inside: tuple[int, int], shift: int) -> _Found | None:
        first = max(0, shift - _SLACK)
        there = self._tokens[first : max(0, shift) + len(wanted) + _SLACK]
        if not there:
            return None
        matcher = SequenceMatcher(None, [one.word for one in wanted], [one.word for one in there], False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        numbers = [number for number, one in enumerate(wanted) if one.end > inside[0] and one.start < inside[1]]
        if not blocks or not numbers:
            return None
        low, high = _mapped(blocks, numbers[0], numbers[-1])
        low = min(low, len(there) - 1)
        high = min(max(high, low + 1), low + 2 * len(numbers) + _SLACK, len(there))
        letters = sum(len(one.word) for block in blocks for one in wanted[block.a : block.a + block.size])
        return _Found(letters, there[low].start, there[high - 1].end, False)

    def _nearest(self, quote: Quote) -> Place | None:
        """The word that stands where the quote once stood: nothing of it is left."""
        if not self._tokens:
            return None
        nearest = min(self._tokens, key=lambda token: abs(token.start - quote.start))
        return Place(nearest.start, nearest.end, False)

    @cached_property
    def _tokens(self) -> tuple[_Token, ...]:
        return _tokens(self.text)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each two neighbouring words stand."""
        pairs: dict[tuple[str, str], list[int]] = {}
        for number, (one, other) in enumerate(pairwise(self._tokens)):
            pairs.setdefault((one.word, other.word), []).append(number)
        return pairs


def _mapped(blocks: Sequence[Match], first: int, last: int) -> tuple[int, int]:
    """Where the tokens from ``first`` to ``last`` went, up to but without the second; what replaced them is in it."""
    low = max((block.b + min(block.size, first - block.a) for block in blocks if block.a <= first), default=0)
    after = [block for block in blocks if block.a + block.size > last]
    high = min((block.b + max(0, last + 1 - block.a) for block in after), default=low + 1 + last - first)
    return low, high


def _letters(found: _Found) -> int:
    return found.letters


def _start(token: _Token) -> int:
    return token.start


def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_Token(found.group().casefold(), found.start(), found.end()) for found in _TOKEN.finditer(text))


def _all(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _common_end(text: str, end: int, context: str) -> int:
    """How many letters before ``end`` are the last ones of ``context``."""
    length = 0
    while length < min(end, len(context)) and text[end - 1 - length] == context[-1 - length]:
        length += 1
    return length


def _common_start(text: str, start: int, context: str) -> int:
    """How many letters from ``start`` on are the first ones of ``context``."""
    length = 0
    while length < min(len(text) - start, len(context)) and text[start + length] == context[length]:
        length += 1
    return length
