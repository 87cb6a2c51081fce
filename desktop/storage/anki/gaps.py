"""Puts the cards of a cloze together again into the one text with gaps that Anki makes them of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.model import Card

_GAP = '<span class="cloze">'
_SPAN = re.compile(r"<(/?)span\b[^>]*>")


class Cloze(NamedTuple):
    """The text with gaps as ``{{c1::answer::hint}}``, and what stands below it on the back."""

    text: str
    extra: str


class _Split(NamedTuple):
    """A text cut at its marked gaps: what stands before, between and after them, and inside."""

    around: tuple[str, ...]
    inside: tuple[str, ...]


def cloze_of(cards: Sequence[Card]) -> Cloze | None:
    """The cloze that these cards were made of; None where they are not of one text."""
    gaps: list[tuple[int, int, int, str]] = []
    texts = set()
    extra = ""
    for card in cards:
        front, back = _split(card.front), _split(card.back)
        if len(front.inside) != len(back.inside) or not back.inside or front.around[:-1] != back.around[:-1]:
            return None
        tail = front.around[-1]
        if not back.around[-1].startswith(tail):
            return None
        extra = back.around[-1][len(tail) :].removeprefix("<br>")
        number, at = int(card.id.rpartition("~c")[2] or 1), 0
        for before, answer, hint in zip(front.around, back.inside, front.inside, strict=False):
            at += len(before)
            gaps.append((at, at + len(answer), number, hint[1:-1]))
            at += len(answer)
        texts.add("".join(map("".join, zip(front.around, (*back.inside, ""), strict=True))))
    return Cloze(_filled(texts.pop(), gaps), extra) if len(texts) == 1 else None


def _filled(text: str, gaps: Sequence[tuple[int, int, int, str]]) -> str:
    for start, end, number, hint in sorted(gaps, reverse=True):
        said = "" if hint == "…" else f"::{hint}"
        text = f"{text[:start]}{{{{c{number}::{text[start:end]}{said}}}}}{text[end:]}"
    return text


def _split(html: str) -> _Split:
    around, inside, rest = [], [], html
    while (start := rest.find(_GAP)) >= 0:
        around.append(rest[:start])
        answer, rest = _closed(rest[start + len(_GAP) :])
        inside.append(answer)
    return _Split((*around, rest), tuple(inside))


def _closed(html: str) -> tuple[str, str]:
    """What stands before the end of a span that was opened, and after it."""
    depth = 1
    for tag in _SPAN.finditer(html):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return html[: tag.start()], html[tag.end() :]
    return html, ""
