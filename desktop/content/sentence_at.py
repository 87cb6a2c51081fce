"""The sentence of a text in which a letter stands."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][”\"')\]]*\s+(?=[“\"'(\[]*[A-ZÀ-Þ0-9])")
# What ends in a full stop and no sentence: an abbreviation, a single letter of a name, the number of a day.
_SHORT = re.compile(r"(?:\b(?:mis|dll|dsb|dst|hlm|No|Dr|Drs|Prof|St|vs|Mr|Mrs)|\b[A-Z]|(?:^|\s)\d{1,2})\.\s+$")


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Return from where to where the sentence reaches that holds the letter at a position, within its line."""
    begin = text.rfind("\n", 0, position) + 1
    line_end = text.find("\n", position)
    line_end = len(text) if line_end < 0 else line_end
    for found in _END.finditer(text, begin, line_end):
        if _SHORT.search(text[begin : found.end()]):
            continue
        if found.end() > position:
            return begin, found.end() - len(found.group()) + len(found.group().rstrip())
        begin = found.end()
    return begin, line_end
