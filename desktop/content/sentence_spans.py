"""Where the sentences of a text begin and end: one rule for what is searched, shown, marked and read aloud."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A sentence ends behind its mark where a space and a great letter or a figure follow.
_END = re.compile(r"""[.!?…]+["'”’)\]]*(?=\s+(["'“‘(\[]*)([A-Z0-9À-ÖØ-Þ]))""")
_LAST_WORD = re.compile(r"([\w.]*\w)\.\Z")
# After these a sentence goes on: titles, places and common abbreviations of EYD V, III.A; the second before a figure.
_ABBREVIATED = frozenset(("dr", "prof", "ir", "drs", "dra", "drg", "jl", "tn", "ny", "sdr", "st", "mr", "mrs"))
_ABBREVIATED |= frozenset(("kol", "jend", "pt", "cv"))
_BEFORE_FIGURES = frozenset(("no", "hlm", "hal", "tgl"))
_LONGEST = 24  # letters in which the last word is looked for: no abbreviation is longer


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Give from where to where each sentence reaches, in their order, without the spaces between them.

    The end of a line ends a sentence, too; an empty line has none.
    """
    start = 0
    for line in text.split("\n"):
        yield from _of_line(line, start)
        start += len(line) + 1


def sentences(text: str) -> Iterator[str]:
    """Give the sentences themselves."""
    return (text[start:end] for start, end in spans(text))


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Tell from where to where the sentence reaches in which a character stands, or that before the space there."""
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    found = (begin, begin)
    for span in _of_line(text[begin : len(text) if end < 0 else end], begin):
        if span[0] <= position:
            found = span
    return found


def _of_line(line: str, start: int) -> Iterator[tuple[int, int]]:
    """The sentences of one line, which begins at ``start`` of the text."""
    begin = len(line) - len(line.lstrip())
    for found in _END.finditer(line):
        if not _goes_on(line[max(begin, found.end() - _LONGEST) : found.end()], found.group(2)):
            yield start + begin, start + found.end()
            begin = found.start(1)
    end = len(line.rstrip())
    if begin < end:
        yield start + begin, start + end


def _goes_on(head: str, behind: str) -> bool:
    """Tell whether the full stop that ends ``head`` belongs to an abbreviation or to initials."""
    found = _LAST_WORD.search(head)
    if found is None:
        return False
    word = found.group(1).casefold()
    if word in _BEFORE_FIGURES:
        return behind.isdecimal()
    return word in _ABBREVIATED or all(len(part) == 1 and part.isalpha() for part in word.split("."))
