"""Normal form and stem of words, the same for the index and for what is asked of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

# The longest word of KBBI has 26 letters; a stemmer only loses time on anything much longer.
_LONGEST_WORD = 40


@cache
def _stemmer() -> Callable[[str], str]:
    """Give the function that stems one word; made at the first use, since the dictionary costs 20 ms."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    # Below its own cache, which would keep every word for ever.
    stem_one: Callable[[str], str] = StemmerFactory().create_stemmer().delegatedStemmer.stem_singular_word
    return stem_one


def normal(text: str) -> str:
    """Give `text` without case, accents and punctuation, its words parted by single spaces.

    ``"Kerja-sama, di Yaoundé!"`` gives ``"kerja sama di yaounde"``. Normal text stays as it is.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(folded.translate(_KEPT).split())


class _Kept(dict[int, str]):
    """What is kept of a character, by its code point; each is looked at once, when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isalnum():
            kept = character
        else:
            # A combining mark belongs to the letter before it: it goes without leaving a gap.
            kept = "" if unicodedata.category(character) in ("Mn", "Me", "Cf") else " "
        self[code] = kept
        return kept


_KEPT = _Kept()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Give the Indonesian root of one normal word: ``"pengakuan"`` gives ``"aku"``.

    A word that has no known root, a number or an overlong word comes back unchanged.
    """
    if len(word) > _LONGEST_WORD or not word.isalpha() or not word.isascii():
        return word
    return _stemmer()(word) or word


def stems(text: str) -> str:
    """Give the roots of all words of `text`, in their order, parted by single spaces."""
    return " ".join(stem(word) for word in normal(text).split())
