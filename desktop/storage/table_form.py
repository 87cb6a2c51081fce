"""How a table of cards is laid out: what separates its cells, which column is what, and how its text is meant."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = ("id", "kind", "front", "back", "tags", "lesson", "deck")
"""What a table of own cards has, in the order in which Mitra writes it."""

_ALIASES = {
    **{name: name for name in COLUMNS},
    "jenis": "kind", "depan": "front", "pertanyaan": "front", "soal": "front", "belakang": "back", "jawaban": "back",
    "question": "front", "answer": "back", "tag": "tags", "label": "tags", "bacaan": "lesson", "kumpulan": "deck",
}  # fmt: skip
_PLAIN = ("front", "back", "tags")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_SEP = re.compile(r"sep=([^\w\s\"']|\t)", re.IGNORECASE)
_CANDIDATES = ("\t", ";", ",", "|")
_SAMPLE = 40  # rows that are looked at


class Form(NamedTuple):
    """``start`` is the number of lines before the rows, ``names`` what each column is ("" for one that is not read).

    ``text`` is markdown, html or plain; ``deck`` and ``tags`` belong to every row.
    """

    separator: str
    start: int
    names: tuple[str, ...]
    text: str
    deck: str = ""
    tags: tuple[str, ...] = ()


def form_of(lines: Sequence[str], tabs: bool) -> Form:
    """The form of a table by its first lines; ``tabs`` says that its file's name promises tabs.

    Known are Mitra's own header, any header that names front and back (in Indonesian or English), the line ``sep=;`` of
    spreadsheets, the ``#key:value`` lines that Anki writes, and a table without any header: front, back and, in a third
    column, tags.
    """
    keys: dict[str, str] = {}
    told = _SEP.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    start = 1 if told else 0
    while start < len(lines) and lines[start].startswith("#") and ":" in lines[start]:
        key, _, value = lines[start][1:].rstrip("\r\n").partition(":")
        keys[key.strip().casefold()] = value
        start += 1
    named = told[1] if told else _separator(keys.get("separator", ""))
    separator = named or _sniffed(lines[start : start + _SAMPLE], tabs)
    if keys:
        return _anki(keys, separator, start)
    header = tuple(_ALIASES.get(cell.strip().casefold(), "") for cell in _first(lines[start:], separator))
    if {"front", "back"} <= set(header):
        return Form(separator, start + 1, header, "markdown" if header[0] == "id" or "kind" in header else "plain")
    return Form(separator, start, _PLAIN, "plain")


def _anki(keys: dict[str, str], separator: str, start: int) -> Form:
    """Columns that Anki names by number are special; those left over are front and back, in this order."""
    special = {_number(keys.get(f"{name} column", "")): column for name, column in _ANKI.items()}
    special.pop(0, None)
    sides = iter(("front", "back"))
    names = tuple(special.get(place) or next(sides, "") for place in range(1, max(special, default=0) + 3))
    text = "html" if keys.get("html", "").strip().casefold() == "true" else "plain"
    return Form(separator, start, names, text, keys.get("deck", "").strip(), tuple(keys.get("tags", "").split()))


_ANKI = {"guid": "guid", "notetype": "-", "deck": "deck", "tags": "tags"}


def _number(text: str) -> int:
    return int(text) if text.strip().isdecimal() and len(text) < 4 else 0


def _separator(value: str) -> str:
    word = value.strip().casefold()
    return _SEPARATORS.get(word, value if len(value) == 1 and not value.isalnum() else "\t" if value == "\\t" else "")


def _sniffed(lines: Sequence[str], tabs: bool) -> str:
    """The separator that cuts most of the rows into one and the same number of cells, two at least."""
    if tabs:
        return "\t"
    scores = []
    for candidate in _CANDIDATES:
        counts = [len(row) for row in _rows(lines, candidate) if row]
        usual = max(set(counts), key=counts.count, default=0)
        scores.append((counts.count(usual) if usual > 1 else 0, candidate))
    best = max(score for score, _candidate in scores)
    return next(candidate for score, candidate in scores if score == best) if best else ","


def _first(lines: Sequence[str], separator: str) -> list[str]:
    return next(iter(_rows(lines[:_SAMPLE], separator)), [])


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=separator))
    except csv.Error:
        return []
