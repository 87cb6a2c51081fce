"""Breaks inline HTML where it may go on on the next sheet: between sentences, and where there is none between words."""

from __future__ import annotations

import re

_CLOSING = r"(?:[”\"’')\]]|</[bi]>)*"
_OPENING = r"(?:<[bi]>|[“\"‘'(\[])*"
_SENTENCE = re.compile(rf"(?<=[.!?…]){_CLOSING}(?P<gap>\s+)(?={_OPENING}[A-ZÀ-Þ0-9])")
# What ends in a full stop and no sentence: abbreviations, initials, the number of an item.
_SHORT = re.compile(r"(?:\b(?:mis|dll|dsb|dst|hlm|No|Dr|Prof|e\.g|i\.e|Mr|Mrs|[A-Z])|^[\W\d]*)\.$")
_TAG = re.compile(r"<(/?)([bi])>")
_WORD_GAP = re.compile(r"\s+(?![^<]*>)")
_ENDLESS = 40
"""Letters of a word that may not fit on a wall; the longest word of the dictionary is shorter."""
_PAUSE = re.compile(r"[,;:–—]$")


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


def _whole(html: str, begin: int, end: int) -> str:
    """Give a part of a text, opened and closed as the whole text is."""
    opening = "".join(f"<{tag}>" for tag in _open_tags(html[:begin]))
    closing = "".join(f"</{tag}>" for tag in reversed(_open_tags(html[:end])))
    return f"{opening}{html[begin:end]}{closing}"


def _open_tags(html: str) -> list[str]:
    open_tags: list[str] = []
    for closes, tag in _TAG.findall(html):
        if closes:
            open_tags.remove(tag)
        else:
            open_tags.append(tag)
    return open_tags
