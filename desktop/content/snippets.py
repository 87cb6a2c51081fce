"""Cuts out of a text the sentence in which most of the wanted words stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.matching import WordMatcher

LONGEST = 200
"""Letters of a sentence that are shown at most; of a longer one those around its first hit."""
CUT = "…"

# A sentence ends at the end of a line, and behind its mark where a space and a great letter or a figure follow.
_END = re.compile(r"\n|[.!?…]+[”\"’)\]]*(?=\s+[“\"‘(\[]?[A-Z0-9À-Þ])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:dr|drs|ir|prof|no|hlm|jl|st|mr|mrs|kol|jend|dll|dsb|tgl|pt|cv))\.\Z", re.IGNORECASE
)


class Snippet(NamedTuple):
    """A piece of a text in one line, and where in it the words stand."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(text: str, words: WordMatcher) -> Snippet:
    """The sentence of ``text`` with the most different words that ``words`` finds; the first one where none has any."""
    best, most = "", -1
    for sentence in sentences(text):
        count = words.different(sentence)
        if count > most:
            best, most = sentence, count
    return _shortened(best, words.spans(best))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, in their order, without the spaces between them."""
    start = 0
    for end in _END.finditer(text):
        sentence = text[start : end.end()].strip()
        if end.group() == "\n" or not _ABBREVIATION.search(sentence):
            start = end.end()
            if sentence:
                yield sentence
    if rest := text[start:].strip():
        yield rest


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
