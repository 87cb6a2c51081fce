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

_NAME, _QUESTION, _BODY, _TOLD, _ABOVE = 1.0, 0.58, 0.6, 0.5, 0.2
"""What a word counts in a name, in the words of a question, in running text, in what is told beside a name, above."""
_OTHER_ORDER = 0.8
"""What is left of that where they stand in another order."""
_PART_OF_NAME = 0.75
"""What is left of a word's value in a name that does not hold all words."""
_WHOLE_NAME = 0.45
"""What a name gains of which every word was asked for."""
_TOGETHER = 0.25
"""What is gained where all words stand side by side; less the farther they are apart."""
_OFTEN, _EARLY, _ANCHOR = 0.02, 0.04, 0.12
"""What is gained by many words, by the first one at the very beginning, by those that authors call the passage by."""
_KINDS = {
    "term": 0.05, "lesson": 0.05, "heading": 0.05, "note": 0.02, "mark": 0.02,
    "figure": -0.02, "source": -0.02, "question": -0.03,
}  # fmt: skip

# Seven times as fast as an expression for words: what is no small letter nor figure becomes one, or a space.
_FOLDED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
# In UTF-8: what lies beyond ASCII and is more than quotes, dashes and the like.
_NOT_PUNCTUATION = re.compile(rb"[\xc3-\xe1\xe3-\xf4]|\xe2[^\x80]")
Fits = dict[bytes, tuple[tuple[int, float], ...]]


class _Field(NamedTuple):
    """What was found in a text: the best fit of each wanted word, how near together all stand,
    how many words fit, of how many, and the place of the first.
    """

    best: list[float]
    together: float
    found: int
    words: int
    first: int


_NOTHING = _Field([], 0.0, 0, 1, 1)


class Ranking:
    """Scores passages for one query."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        """Prepare for what is wanted."""
        whole = sum(one.asked.weight for one in wanted) or 1.0
        self._weights = [one.asked.weight / whole for one in wanted]
        self._heavy = [number for number, one in enumerate(wanted) if not one.asked.weightless]
        fits: dict[str, list[tuple[int, float]]] = {}
        for number, one in enumerate(wanted):
            for word, fit in one.fits.items():
                fits.setdefault(word, []).append((number, fit))
        self._fits: Fits = {word.encode(): tuple(found) for word, found in fits.items()}
        self._none = [0.0] * len(wanted)

    def score(self, passage: Passage) -> float:
        """How well it answers; 0 where it holds no word that was asked for."""
        value, in_body = (_NAME, _TOLD) if passage.is_named() else (_QUESTION, _BODY)
        body = self._field(tokens(passage.body)) if passage.body else _NOTHING
        names = [self._field(tokens(name)) for name in passage.title.split(OR)] if passage.title else []
        best = self._best(body, names, value, in_body)
        if passage.above and not all(best):
            over = self._field(tokens(passage.above)).best
            best = [own or fit * _ABOVE for own, fit in zip(best, over, strict=True)] if over else best
        score = covered = 0.0
        for weight, fit in zip(self._weights, best, strict=True):
            if fit:
                score += weight * fit
                covered += weight
        if not covered:
            return 0.0
        together = body.together * in_body
        if names:  # most passages have none
            together = max(together, value * max(one.together for one in names))
        score += _TOGETHER * together
        if value == _NAME:
            score += _WHOLE_NAME * max(map(self._whole, names), default=0.0)
        elif passage.kind == "lesson":
            score += _ANCHOR * self._share(tokens(passage.anchor))
        score += _OFTEN * min(body.found, 5) / 5 + _EARLY * (1 - body.first / body.words)
        score += _KINDS.get(passage.kind, 0.0)
        return max(score * covered**2, 1e-6)

    def _share(self, words: Sequence[bytes]) -> float:
        """Which part of what is wanted stands among the words."""
        found = {number for word in words for number, _fit in self._fits.get(word, ())}
        return sum(self._weights[number] for number in found)

    def _best(self, body: _Field, names: Sequence[_Field], value: float, in_body: float) -> list[float]:
        """What each wanted word counts at its best place."""
        best = [fit * in_body for fit in body.best] if body.found else self._none
        for name in names:
            if name.found:
                worth = value if all(name.best[number] for number in self._heavy) else value * _PART_OF_NAME
                best = [max(fit, named * worth) for fit, named in zip(best, name.best, strict=True)]
        return best

    def _field(self, words: Sequence[bytes]) -> _Field:
        fits = self._fits
        if fits.keys().isdisjoint(words):
            return _NOTHING
        found = [(place, fits[word]) for place, word in enumerate(words) if word in fits]
        best = self._none.copy()
        for _place, fitting in found:
            for number, fit in fitting:
                if fit > best[number]:
                    best[number] = fit
        together = self._together(found, best) if len(self._heavy) > 1 else 0.0
        return _Field(best, together, len(found), len(words), found[0][0])

    def _together(self, found: Iterable[tuple[int, tuple[tuple[int, float], ...]]], best: Sequence[float]) -> float:
        """1 where all heavy words stand side by side somewhere, less the wider they are spread."""
        heavy = self._heavy
        if not all(best[number] for number in heavy):
            return 0.0
        last: dict[int, tuple[int, float]] = {}
        nearest = 0.0
        for place, fitting in found:
            for number, fit in fitting:
                last[number] = (place, fit)
            if all(number in last for number in heavy):
                places = [last[number][0] for number in heavy]
                width = place - min(places) + 1
                quality = min(last[number][1] for number in heavy)
                if places != sorted(places):
                    quality *= _OTHER_ORDER
                nearest = max(nearest, quality * len(heavy) / max(width, len(heavy)))
        return nearest

    def _whole(self, name: _Field) -> float:
        """How much of a name was asked for, where all that was asked for stands in it."""
        fit = min(name.best[number] for number in self._heavy) if name.found else 0.0
        return fit * name.found / name.words if fit else 0.0


def tokens(text: str) -> list[bytes]:
    """The normal words of a text."""
    letters = text.encode()
    if not text.isascii() and _NOT_PUNCTUATION.search(letters):
        return normal(text).encode().split()
    return letters.translate(_FOLDED).split()
