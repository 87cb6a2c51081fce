"""Normal form and stem of words, the same for the index and for what is asked of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

# The longest word of KBBI has 26 letters; a stemmer only loses time on anything much longer.
_LONGEST_WORD = 40

# Roots that the dictionary of the stemmer lacks; most are written as one word only when they carry affixes.
_MORE_ROOTS = (
    "alihbahasa", "ambilalih", "beritahu", "campuraduk", "campurtangan", "daurulang", "jualbeli", "kerjasama",
    "lipatganda", "salahguna", "salahpaham", "sebarluas", "serahterima", "tandatangan", "tanggungjawab",
    "tidakadil", "tidakpasti", "tidaksepakat", "tidaksetuju", "timbalbalik", "tindaklanjut", "ujicoba",
    "warganegara", "pemilu", "seberang", "setuju", "bekasi", "berlin", "kaukasus", "mali",
)  # fmt: skip

# Words, and roots that it finds, of which the stemmer takes another for the root than in the rest of the family.
_ROOTS = {"berikan": "beri", "nila": "nilai", "pakat": "sepakat", "penarikan": "tarik"}
_NASAL = "kpst"  # letters that a root loses behind me- and pe-: tulis, menulis


@cache
def _stemmer() -> Callable[[str], str]:
    """Give the function that stems one word; made at the first use, since the dictionary costs 20 ms."""
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    # Below its own cache, which would keep every word for ever.
    stemmer = StemmerFactory().create_stemmer().delegatedStemmer
    stemmer.dictionary.add_words(_MORE_ROOTS)
    stem_one: Callable[[str], str] = stemmer.stem_singular_word
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
    if word in _ROOTS:
        return _ROOTS[word]
    found = _stemmer()(word) or word
    return _ROOTS.get(found, found)


def core(root: str) -> str:
    """Give the letters of a root that stand in all its forms: ``"tulis"`` gives ``"ulis"``, as in ``"menulis"``."""
    return root[1:] if root[:1] in _NASAL and len(root) > 2 else root
