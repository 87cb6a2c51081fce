"""Sentences, words and quotation marks of a text, and the words that tell a dated thing as if it were of today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_END = re.compile(r"(?<=[.!?])[”\"')\]]*\s+(?=[“\"'(\[]*[A-ZÀ-Þ0-9])")
_QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")  # one that is never closed hides no other line
# Abbreviations that end in a full stop and no sentence.
_SHORT = re.compile(r"\b(mis|dll|dsb|dst|hlm|No|Dr|Prof|e\.g|i\.e|Mr|Mrs)\.\s+$")
_TODAY: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "id": re.compile(r"\b(saat ini|kini|sekarang|dewasa ini)\b", re.IGNORECASE),
        "en": re.compile(r"\b(now|nowadays|currently|at present|today)\b", re.IGNORECASE),
    }
)


def sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of one paragraph."""
    found: list[str] = []
    for piece in _END.split(text):
        if found and _SHORT.search(found[-1] + " "):
            found[-1] += " " + piece
        elif piece.strip():
            found.append(piece.strip())
    return tuple(found)


def words(text: str) -> int:
    """Count words as a reader does: what stands between blanks and holds a letter or a digit."""
    return sum(1 for word in text.split() if any(letter.isalnum() for letter in word))


def outside_quotes(text: str) -> str:
    """Give a text without what stands in quotation marks."""
    return _QUOTED.sub("“”", text)


def words_of_today(text: str, language: str) -> tuple[str, ...]:
    """Give the words outside quotation marks that say a thing holds today; none in a language not known here."""
    pattern = _TODAY.get(language.split("-")[0])
    return tuple(pattern.findall(outside_quotes(text))) if pattern else ()
