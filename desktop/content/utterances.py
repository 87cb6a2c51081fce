"""A text cut into what a voice says in one breath: sentences, written so that a synthesizer reads them well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"""[.!?…]+["”’)\]]*\s+(?=["“‘(\[]*[A-Z0-9À-ÖØ-Þ])""")
_LAST_WORD = re.compile(r"([\w.]+)\.+\s*$")
_ABBREVIATED = frozenset(
    ("no", "nomor", "hlm", "hal", "dr", "prof", "ir", "drs", "dra", "drg", "jl", "tgl", "tn", "ny", "sdr", "s.d", "a.n")
)
"""Words with a full stop after which a sentence goes on. EYD V, III.A: titles, places and common abbreviations."""

_RANGE = re.compile(r"(?<=\d)\s?–\s?(?=\d)")
_WORDS = {
    "id": {"&": "dan", "→": "ke", "=": "sama dengan", "RI": "er i", "s.d.": "sampai dengan", "No.": "nomor"}
    | {"hlm.": "halaman", "dll.": "dan lain-lain", "dsb.": "dan sebagainya", "tgl.": "tanggal"},
    "en": {"&": "and", "→": "to", "=": "equals", "No.": "number", "e.g.": "for example", "i.e.": "that is"},
}
_TO = {"id": " sampai ", "en": " to "}


class Utterance(NamedTuple):
    """A sentence: the characters of the text from ``start`` up to ``end``, and ``spoken``, what the voice is given."""

    start: int
    end: int
    spoken: str


def utterances(text: str, language: str = "id") -> tuple[Utterance, ...]:
    """Cut a text into sentences, each line by itself; ``language`` is that of the text ("id", "en", …)."""
    return tuple(
        Utterance(start, end, spoken_form(text[start:end], language)) for start, end in _sentences(text) if end > start
    )


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Tell from where to where the sentence reaches in which a character stands, or that before the space there."""
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    found = (begin, begin)
    for start, last in _sentences(text[begin : len(text) if end < 0 else end]):
        if begin + start <= position:
            found = (begin + start, begin + last)
    return found


def spoken_form(sentence: str, language: str) -> str:
    """Write a sentence as it is read: ranges of years, signs and abbreviations in words; other languages unchanged."""
    words = _WORDS.get(language, {})
    said = _RANGE.sub(_TO[language], sentence) if language in _TO else sentence
    return " ".join(words.get(word, word) for word in said.split())


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        begin = start
        for found in _END.finditer(line):
            head = line[begin - start : found.start() + 1]
            if not _goes_on(head):
                yield begin, start + len(line[: found.end()].rstrip())
                begin = start + found.end()
        yield begin, start + len(line)
        start += len(line) + 1


def _goes_on(head: str) -> bool:
    """Tell whether the full stop that ends ``head`` belongs to an abbreviation or an initial."""
    found = _LAST_WORD.search(head)
    if found is None:
        return False
    word = found.group(1)
    return word.casefold() in _ABBREVIATED or (len(word) == 1 and word.isalpha())
