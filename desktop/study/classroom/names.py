"""The names of a class out of what a teacher typed, pasted from a table, or has in a file of a school office."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST = 80
"""Letters of a name; what is longer is none."""

MOST = 500
"""Names that are taken at once: a list of more is not that of a class."""

_TITLES = {
    "nama", "nama siswa", "nama lengkap", "nama lengkap siswa", "nama murid", "nama peserta didik", "nama pd",
    "nama siswa/i", "siswa", "murid", "peserta didik", "name", "full name", "student", "student name", "pupil",
}  # fmt: skip
_FIRST, _LAST = {"nama depan", "first name"}, {"nama belakang", "last name", "surname"}
_TITLE_ROWS = 20  # a school's name, a class and a year may stand above the table
_SEPARATORS = ("\t", ";", ",", "|")
_NUMBERED = re.compile(r"^(?:\d{1,3}[.)]\s*|\d{1,3}\s+|[-*•·]\s+)(?=\S)")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f\u200b\ufeff]+")


class Names(NamedTuple):
    """The names in their order, and how many rows were left out, being too long or too many."""

    found: tuple[str, ...] = ()
    left_out: int = 0


def names_of(text: str, *, table: bool = False) -> Names:
    """The names in a text: one a line, several in one line, or a column of a table with or without a header.

    ``table`` says that it comes from a table's file: a comma then parts cells, where else it may belong to a name.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = re.fullmatch(r"sep=([;,|\t])", lines[0].rstrip(), re.IGNORECASE)
    separator = told[1] if told else _separator(lines, table)
    if not separator:
        return _kept(_below_title([[line] for line in lines]))
    try:
        cells = list(csv.reader(lines[1 if told else 0 :], delimiter=separator))
    except csv.Error:  # a quote that is never closed makes a cell of all that follows
        cells = [line.split(separator) for line in lines]
    written = [row for row in cells if any(cell.strip() for cell in row)]
    if len(written) == 1 and not table:  # all of them in one line
        return _kept([[cell] for cell in written[0]])
    return _kept(_column(written))


def repeated(names: Iterable[str]) -> tuple[str, ...]:
    """The names that occur more than once, whatever their capital letters, in the order of their second coming."""
    seen: set[str] = set()
    twice: dict[str, str] = {}
    for name in names:
        key = name.casefold()
        if key in seen:
            twice.setdefault(key, name)
        seen.add(key)
    return tuple(twice.values())


def tidy(text: str) -> str:
    """A name without needless spaces and without a number or a dot before it."""
    return _NUMBERED.sub("", _SPACES.sub(" ", text).strip(), count=1).strip()


def _kept(rows: Iterable[Sequence[str]]) -> Names:
    names = [name for row in rows if (name := tidy(" ".join(row))) and any(map(str.isalpha, name))]
    found = [name for name in names if len(name) <= LONGEST][:MOST]
    return Names(tuple(found), len(names) - len(found))


def _separator(lines: Sequence[str], table: bool) -> str:
    """What parts the cells of most lines; "" where each line is one name."""
    written = [line for line in lines if line.strip()]
    if any("\t" in line for line in written):
        return "\t"
    if len(written) == 1 and not table:
        return next((sign for sign in (";", ",") if written[0].count(sign) > 1), "")
    for sign in _SEPARATORS:
        cut = sum(sign in line for line in written)
        numbered = sum(bool(re.match(rf"\s*\"?\d+[.)]?\"?\s*{re.escape(sign)}", line)) for line in written)
        if 2 * (cut if table or sign == ";" else numbered) > len(written):
            return sign
    quoted = any(line.lstrip().startswith('"') for line in written)
    return "," if table and quoted else ""


def _column(rows: list[list[str]]) -> list[list[str]]:
    """The cells of a table in which the names stand, header and numbers left out."""
    below = _below_title(rows)
    if below is not rows:
        return below
    numbers = _numbers(rows)
    kept = _numbered(rows, numbers)
    width = max(map(len, kept), default=0)
    best = max(range(width), key=lambda column: _likeness(kept, column, numbers), default=0)
    return [[row[best]] for row in kept if best < len(row)]


def _below_title(rows: list[list[str]]) -> list[list[str]]:
    """The names under a header that says so; the very same rows where there is none."""
    for place, row in enumerate(rows[:_TITLE_ROWS]):
        titles = [_SPACES.sub(" ", cell).strip(" .:*").casefold() for cell in row]
        columns = [column for column, title in enumerate(titles) if title in _TITLES][:1]
        if not columns:
            first = [column for column, title in enumerate(titles) if title in _FIRST][:1]
            columns = first and [*first, *(column for column, title in enumerate(titles) if title in _LAST)]
        if columns:
            below = rows[place + 1 :]
            under = _numbered(below, _numbers(below))
            return [[row[column] for column in columns if column < len(row)] for row in under]
    return rows


def _numbers(rows: list[list[str]]) -> int:
    """The column that only counts the rows; -1 where there is none."""
    for column in range(min(3, max(map(len, rows), default=0))):
        cells = [row[column].strip() for row in rows if column < len(row)]
        counted = [cell for cell in cells if _NUMBER.fullmatch(cell)]
        if len(set(counted)) == len(counted) and 2 * len(counted) > len(rows):
            return column
    return -1


def _numbered(rows: list[list[str]], column: int) -> list[list[str]]:
    """The rows that have a number where most have one: sums and signatures below a table have none."""
    if column < 0:
        return rows
    return [row for row in rows if column < len(row) and _NUMBER.fullmatch(row[column].strip())]


def _likeness(rows: list[list[str]], column: int, numbers: int) -> tuple[bool, int]:
    """How much a column looks like names: most of its cells have letters and differ; the first of several such wins."""
    cells = [row[column].strip() for row in rows if column < len(row)]
    worded = [cell for cell in cells if sum(map(str.isalpha, cell)) > 1]
    most_common = Counter(worded).most_common(1)
    varied = bool(most_common) and 3 * most_common[0][1] <= max(3, len(worded))
    return column != numbers and varied and 2 * len(worded) > len(rows), -column
