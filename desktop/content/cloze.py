"""The gaps of a cloze, ``{{c1::answer::hint}}``: marked before the text goes through Markdown, filled afterwards."""

from __future__ import annotations

import re
from html import escape

MOST_GAPS = 20

GAP = re.compile(
    r"\{\{c(?P<number>[1-9]\d?)::(?P<answer>(?:(?!\}\}|\{\{|::)[^\n])+)(?:::(?P<hint>(?:(?!\}\}|\{\{)[^\n])+))?\}\}"
)
_HALF = re.compile(r"\{\{|\}\}")
# They stand for a gap's marks, letter for letter, while the text goes through Markdown, so that faults keep their
# columns; a file that holds them is refused (files.UNSEEN).
_OPEN, _SHUT = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}+([^{_OPEN}{_SHUT}]*){_SHUT}+")
_TAG = re.compile(r"<(/?)(?!img\b)(\w+)[^>]*>")


def marked(text: str) -> str:
    """Give a text with each gap as its answer between marks that Markdown leaves alone; it stays as long as it was."""
    return GAP.sub(_in_place, text)


def is_clean(text: str) -> bool:
    """Tell whether a text has gaps, and no braces of half a gap beside them."""
    return GAP.search(text) is not None and not _HALF.search(GAP.sub("", text))


def is_whole(html: str) -> bool:
    """Tell whether no emphasis begins inside a gap and ends outside of it, or the other way round."""
    return all(_is_balanced(found[1]) for found in _MARKED.finditer(html))


def gaps_left(html: str) -> int:
    """Count the marked gaps that came through Markdown."""
    return len(_MARKED.findall(html))


def filled(html: str, gaps: list[re.Match[str]], number: int, *, shown: bool) -> str:
    """Give the text with the gaps of one number marked, with their answers or with what stands in for them."""
    order = iter(gaps)

    def fill(found: re.Match[str]) -> str:
        gap = next(order)
        if int(gap["number"]) != number:
            return found[1]
        return f'<span class="cloze">{found[1] if shown else "[" + escape(gap["hint"] or "…") + "]"}</span>'

    return _MARKED.sub(fill, html)


def next_gap(text: str) -> int:
    """Give the number for the next gap of a cloze: one more than the highest there is, from 1 to 99."""
    return min(99, 1 + max((int(gap["number"]) for gap in GAP.finditer(text)), default=0))


def _in_place(gap: re.Match[str]) -> str:
    start, end = gap.start("answer") - gap.start(), gap.end("answer") - gap.start()
    return _OPEN * start + gap["answer"] + _SHUT * (len(gap[0]) - end)


def _is_balanced(html: str) -> bool:
    depth = 0
    for tag in _TAG.finditer(html):
        depth += -1 if tag[1] else 1
        if depth < 0:
            return False
    return depth == 0
