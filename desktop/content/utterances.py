"""A text cut into what a voice says in one breath: sentences, written so that a synthesizer reads them well."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.content.sentence_spans import spans

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
    return tuple(Utterance(start, end, spoken_form(text[start:end], language)) for start, end in spans(text))


def spoken_form(sentence: str, language: str) -> str:
    """Write a sentence as it is read: ranges of years, signs and abbreviations in words; other languages unchanged."""
    words = _WORDS.get(language, {})
    said = _RANGE.sub(_TO[language], sentence) if language in _TO else sentence
    return " ".join(words.get(word, word) for word in said.split())
