"""Says how well a passage answers a query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.words import normal
from desktop.storage.library_text import OR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.looking_up import Wanted
    from desktop.storage.library_index import Passage

_NAME, _QUESTION, _BODY, _ABOVE = 1.0, 0.62, 0.6, 0.2
"""What a word counts in a name, in the words of a question, in running text, in a heading over it."""
_WHOLE_NAME = 0.45
"""What a name gains of which every word was asked for."""
_TOGETHER = 0.25
"""What is gained where all words stand side by side; less the farther they are apart."""
_OFTEN = 0.02
_KINDS = {"term": 0.06, "lesson": 0.05, "heading": 0.05, "note": 0.02, "mark": 0.02, "question": -0.03, "source": -0.02}

_ASCII_WORD = re.compile("[a-z0-9]+")
Fits = dict[str, tuple[tuple[int, float], ...]]


class _Field(NamedTuple):
    """What was found in a text: the best fit of each wanted word, how near together all stand, how many words fit."""

    best: list[float]
    together: float
    found: int


class Ranking:
    """Scores passages for one query."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        """Prepare for what is wanted."""
        whole = sum(one.weight for one in wanted) or 1.0
        self._weights = [one.weight / whole for one in wanted]
        self._heavy = [number for number, one in enumerate(wanted) if not one.asked.weightless]
        fits: dict[str, list[tuple[int, float]]] = {}
        for number, one in enumerate(wanted):
            for word, fit in one.fits.items():
                fits.setdefault(word, []).append((number, fit))
        self._fits: Fits = {word: tuple(found) for word, found in fits.items()}
        self._none = [0.0] * len(wanted)

    def score(self, passage: Passage) -> float:
        """How well it answers; 0 where it holds no word that was asked for."""
        named = passage.is_named()
        names = [tokens(name) for name in passage.title.split(OR)] if passage.title else []
        titles = [self._field(name) for name in names]
        body = self._field(tokens(passage.body))
        above = self._field(tokens(passage.above)) if passage.above else None
        title = [max(column) for column in zip(*(one.best for one in titles), strict=True)] if titles else self._none
        over = above.best if above else self._none
        score = covered = 0.0
        value = _NAME if named else _QUESTION
        for number, weight in enumerate(self._weights):
            found = max(title[number] * value, body.best[number] * _BODY, over[number] * _ABOVE)
            score += weight * found
            covered += weight * (found > 0)
        if not covered:
            return 0.0
        together = max((value * one.together for one in titles), default=0.0)
        score += _TOGETHER * max(together, body.together * _BODY)
        if named:
            whole = (self._whole(name, one) for name, one in zip(names, titles, strict=True))
            score += _WHOLE_NAME * max(whole, default=0.0)
        score += _OFTEN * min(body.found, 5) / 5 + _KINDS.get(passage.kind, 0.0)
        return max(score * covered**2, 1e-6)

    def _field(self, words: Sequence[str]) -> _Field:
        best = self._none
        fits = self._fits
        found = [(place, fits[word]) for place, word in enumerate(words) if word in fits]
        if not found:
            return _Field(best, 0.0, 0)
        best = best.copy()
        for _place, fitting in found:
            for number, fit in fitting:
                best[number] = max(best[number], fit)
        return _Field(best, self._together(found, best), len(found))

    def _together(self, found: Iterable[tuple[int, tuple[tuple[int, float], ...]]], best: Sequence[float]) -> float:
        """1 where all heavy words stand side by side somewhere, less the wider they are spread."""
        heavy = self._heavy
        if len(heavy) < 2 or not all(best[number] for number in heavy):
            return 0.0
        last: dict[int, tuple[int, float]] = {}
        nearest = 0.0
        for place, fitting in found:
            for number, fit in fitting:
                last[number] = (place, fit)
            if all(number in last for number in heavy):
                width = place - min(last[number][0] for number in heavy) + 1
                quality = min(last[number][1] for number in heavy)
                nearest = max(nearest, quality * len(heavy) / max(width, len(heavy)))
        return nearest

    def _whole(self, words: Sequence[str], field: _Field) -> float:
        """How much of a name was asked for, where all that was asked for stands in it."""
        if not all(field.best[number] for number in self._heavy):
            return 0.0
        fit = min(field.best[number] for number in self._heavy)
        return fit * field.found / len(words)


def tokens(text: str) -> list[str]:
    """The normal words of a text."""
    return _ASCII_WORD.findall(text.lower()) if text.isascii() else normal(text).split()
