"""Finding words in a text as they are typed: case, accents and the kinds of dashes and quotation marks do not count."""

from __future__ import annotations

import unicodedata

_ALIKE = str.maketrans("‘’‚“”„‐‑‒–—−", "'''" + '"""' + "------")
"""Quotation marks and dashes as a keyboard writes them."""


class FoldedText:
    """A text whose letters are compared without what a hasty writer leaves out."""

    def __init__(self, text: str) -> None:
        """Fold a text, letter by letter: one may fold to several, and an accent of its own to none."""
        folded = [_fold(letter) for letter in text]
        self._letters = "".join(folded)
        self._places = [place for place, letters in enumerate(folded) for _letter in letters]
        self._places.append(len(text))

    def find(self, query: str) -> tuple[tuple[int, int], ...]:
        """Where the words of ``query`` stand, in their order and side by side: (start, end) in the text, none twice.

        They may begin and end inside of longer words, but reach over no line break. An empty query stands nowhere.
        """
        needle = " ".join("".join(map(_fold, query)).split())
        found: list[tuple[int, int]] = []
        at = self._letters.find(needle) if needle else -1
        while at >= 0:
            behind = at + len(needle)
            # Up to the next letter that is compared: an accent of its own belongs to the letter before it.
            found.append((self._places[at], max(self._places[behind - 1] + 1, self._places[behind])))
            at = self._letters.find(needle, behind)
        return tuple(found)


class _Folds(dict[str, str]):
    """What is compared of a letter; each is looked at once, when it is first met."""

    def __missing__(self, letter: str) -> str:
        apart = unicodedata.normalize("NFKD", letter.translate(_ALIKE))
        kept = "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Me", "Cf"))
        self[letter] = " " if letter.isspace() and letter != "\n" else kept.casefold()
        return self[letter]


_FOLDS = _Folds({"\n": "\n"})


def _fold(letter: str) -> str:
    return _FOLDS[letter]
