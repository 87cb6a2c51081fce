"""Breaks inline HTML where it may go on on the next sheet: between sentences, and where there is none between words.

No emphasis is lost: each piece opens and closes what is open where it was broken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOSING = r"(?:[”\"’')\]]|</[bi]>)*"
_OPENING = r"(?:<[bi]>|[“\"‘'(\[])*"
_SENTENCE = re.compile(rf"(?<=[.!?…]){_CLOSING}(?P<gap>\s+)(?={_OPENING}[A-ZÀ-Þ0-9])")
# What ends in a full stop and no sentence: abbreviations, initials, the number of an item.
_SHORT = re.compile(r"(?:\b(?:mis|dll|dsb|dst|hlm|No|Dr|Prof|e\.g|i\.e|Mr|Mrs|[A-Z])|^[\W\d]*)\.$")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_SINGLE = frozenset({"br", "img"})
_WORD_GAP = re.compile(r"\s+(?![^<]*>)")
_BREAK = re.compile(r"(?P<line>(?:\s*<br\s*/?>)+\s*)|\s+(?![^<]*>)")
_EDGE = re.compile(r"^(?:\s|<br\s*/?>)+|(?:\s|<br\s*/?>)+$")
_STOP = re.compile(r"[.!?…:;][”’\")\]]*$")
_ENDLESS = 40
"""Letters of a word that may not fit on a wall; the longest word of the dictionary is shorter."""
_PAUSE = re.compile(r"[,;:–—]$")


class _End(NamedTuple):
    """Where a piece may end, where the next one begins, and whether a sentence or a line ends there."""

    stop: int
    after: int
    rests: bool


def sentences(html: str) -> tuple[str, ...]:
    """Give the sentences of a paragraph, each with its own ``<b>`` and ``<i>``."""
    pieces = []
    begin = 0
    for found in _SENTENCE.finditer(html):
        if not _SHORT.search(_TAG.sub("", html[begin : found.start("gap")])):
            pieces.append((begin, found.start("gap")))
            begin = found.end()
    return tuple(_whole(html, *piece) for piece in (*pieces, (begin, len(html))))


def halves(html: str) -> tuple[str, ...]:
    """Give a text in two, broken between words near its middle, after a comma if there is one.

    One word stays whole, unless it is endless.
    """
    gaps = [found.span() for found in _WORD_GAP.finditer(html)]
    if not gaps:
        half = len(html) // 2
        return (html,) if len(html) < _ENDLESS or re.search("[<&]", html) else (html[:half] + "-", html[half:])
    middle = len(html) / 2
    start, end = min(gaps, key=lambda gap: abs(gap[0] - middle) - (middle / 2 if _PAUSE.search(html[: gap[0]]) else 0))
    return _whole(html, 0, start), _whole(html, end, len(html))


def cut(html: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Cut inline HTML into pieces that all fit, each as long as it can be: after a sentence, or else after a word.

    ``fits`` tells of a piece whether it does. A single word that does not is a piece of its own. No piece is empty.
    """
    html = _EDGE.sub("", html)
    left, begin, pieces = _ends(html), 0, []
    while left:
        rests = [end for end in left if end.rests]
        end = _furthest(html, begin, rests, fits) or _furthest(html, begin, left, fits) or left[0]
        pieces.append(_whole(html, begin, end.stop))
        left, begin = [one for one in left if one.stop > end.stop], end.after
    return tuple(pieces)


def _furthest(html: str, begin: int, ends: list[_End], fits: Callable[[str], bool]) -> _End | None:
    """The last of these ends up to which all fits; None where not even the first does."""

    def is_too_much(end: _End) -> bool:
        return not fits(_whole(html, begin, end.stop))

    count = bisect_left(ends, True, key=is_too_much)
    return ends[count - 1] if count else None


def _ends(html: str) -> list[_End]:
    """The ends of all words; the last one is that of the text."""
    found: list[_End] = []
    word = sentence = 0
    for gap in _BREAK.finditer(html):
        if not _words(html[word : gap.start()]):
            continue
        told = _words(html[sentence : gap.start()])
        rests = gap["line"] is not None or bool(_STOP.search(told) and not _SHORT.search(told))
        found.append(_End(gap.start(), gap.end(), rests))
        word = gap.end()
        sentence = word if rests else sentence
    if not _words(html[word:]):
        found = found[:-1]
    return [*found, _End(len(html), len(html), rests=True)] if _words(html) else []


def _words(html: str) -> str:
    return _TAG.sub("", html).strip()


def _whole(html: str, begin: int, end: int) -> str:
    """Give a part of a text, opened and closed as the whole text is."""
    closing = "".join(f"</{name}>" for name, _tag in reversed(_open_tags(html[:end])))
    return "".join(tag for _name, tag in _open_tags(html[:begin])) + html[begin:end] + closing


def _open_tags(html: str) -> list[tuple[str, str]]:
    """The names of the tags that are open at the end of a text, each with the tag as it was written."""
    found: list[tuple[str, str]] = []
    for tag in _TAG.finditer(html):
        if tag[1]:
            del found[-1:]
        elif tag[2] not in _SINGLE:
            found.append((tag[2], tag[0]))
    return found
