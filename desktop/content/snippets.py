"""Cuts out of a text the sentence in which most of the wanted words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.matching import WordMatcher

LONGEST = 200
"""Letters of a sentence that are shown at most; of a longer one those around its first hit."""
CUT = "…"


class Snippet(NamedTuple):
    """A piece of a text in one line, where in it the words stand, and how much of the query they are."""

    text: str
    marks: tuple[tuple[int, int], ...]
    worth: float = 0.0


def snippet(text: str, words: WordMatcher) -> Snippet:
    """The line of ``text`` with most of what ``words`` looks for; the first one where none has any."""
    found = words.found(text)
    if not found:
        return _shortened(text.partition("\n")[0], ())
    best, most, first = (0, 0), 0.0, 0
    while first < len(found):
        end = text.find("\n", found[first].end)
        end = len(text) if end < 0 else end
        last = first
        while last < len(found) and found[last].start < end:
            last += 1
        worth = words.worth(found[first:last])
        if worth > most:
            best, most = (first, last), worth
        first = last
    some = found[best[0] : best[1]]
    start = text.rfind("\n", 0, some[0].start) + 1
    line = text[start:].partition("\n")[0]
    return _shortened(line, tuple((one.start - start, one.end - start) for one in some))._replace(worth=most)


def _shortened(text: str, marks: tuple[tuple[int, int], ...]) -> Snippet:
    if len(text) <= LONGEST:
        return Snippet(text, marks)
    first = marks[0][0] if marks else 0
    start = 0 if first <= LONGEST // 2 else text.rfind(" ", 0, first - LONGEST // 4) + 1
    end = len(text) if len(text) - start <= LONGEST else text.rfind(" ", start + 1, start + LONGEST)
    if end <= (marks[0][1] if marks else 0):  # one word alone is longer than that
        start, end = first, first + LONGEST
    before, after = CUT if start else "", CUT if end < len(text) else ""
    shift = len(before) - start
    kept = tuple((one + shift, other + shift) for one, other in marks if one >= start and other <= end)
    return Snippet(f"{before}{text[start:end].rstrip()}{after}", kept)
