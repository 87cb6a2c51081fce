"""What counts of a written answer: its words without case and accents, its numbers as values, its dates as words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
SHORT = {
    "jan": 1, "feb": 2, "peb": 2, "pebruari": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "nopember": 11, "des": 12,
}  # fmt: skip
"""Other ways to write a month, which count beside a number."""

_PLAIN = str.maketrans({
    **dict.fromkeys("‐‑‒–—−", "-"), "⁄": "/", "&": " dan ", "%": " persen ",
    **dict.fromkeys("'’‘`´ʼʻ", ""), "\u00ad": "", "\u200b": "", "\u200d": "", "\ufeff": "",
})  # fmt: skip
_DOLLAR = re.compile(r"\bus\s*\$|\$")
_DAY_FIRST = re.compile(r"(?<![\d.,/-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/-]|[.,]\d)")
_YEAR_FIRST = re.compile(r"(?<![\d.,/-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-]|[.,]\d)")
_MINUS = re.compile(r"(?<![\w.,-])-(?=\d)")
_PART = re.compile(r"\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*|[^\W\d_]+|[^\w\s]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")


def folded(text: str) -> str:
    """The text without case and accents; figures of all scripts become those from 0 to 9."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(_figure(sign) for sign in parts if not unicodedata.combining(sign))


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of an answer, in its order; signs are left out, but for currencies and mathematics."""
    plain = folded(text.translate(_PLAIN)).translate(_PLAIN)
    plain = _DAY_FIRST.sub(_day_first, _YEAR_FIRST.sub(_year_first, _DOLLAR.sub(" usd ", plain)))
    plain = _MINUS.sub("−", plain)
    found: list[str] = []
    minus = ""
    for part in _PART.findall(plain):
        if part == "−":
            minus = "-"
        elif part[0].isdigit():
            values = _values(part)
            found += [minus + values[0], *values[1:]]
            minus = ""
        elif part.isalpha() or unicodedata.category(part[0]) in {"Sm", "Sc"}:
            found.append(part)
    return tuple(_months(found))


def is_number(token: str) -> bool:
    """Whether a token is the value of a number."""
    return _NUMBER.match(token) is not None


def _figure(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _day_first(match: re.Match[str]) -> str:
    return _date(match.group(0), int(match.group(1)), int(match.group(3)), int(match.group(4)))


def _year_first(match: re.Match[str]) -> str:
    return _date(match.group(0), int(match.group(3)), int(match.group(2)), int(match.group(1)))


def _date(written: str, day: int, month: int, year: int) -> str:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return written
    return f" {day} {MONTHS[month - 1]} {year} "


def _values(written: str) -> list[str]:
    """A written number as one value with a point before its decimals; or its parts, where it is no number."""
    bare = re.sub(r"\s", "", written)
    marks = re.findall(r"[.,]", bare)
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        whole, decimals = bare.rsplit(marks[-1], 1)
        if _is_grouped(whole, marks[0]):
            return [_value(whole, decimals)]
    elif len(marks) == 1 and not _is_grouped(bare, marks[0]):
        return [_value(*bare.split(marks[0]))]
    elif not marks or (len(set(marks)) == 1 and _is_grouped(bare, marks[0])):
        return [_value(bare, "")]
    return [_value(part, "") for part in re.split(r"[.,]", bare)]


def _is_grouped(text: str, mark: str) -> bool:
    """Whether the mark parts thousands: 1.000 and 12.345.678, but not 3,5, 0.125 or 2024.500."""
    first, *rest = text.split(mark)
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(group) == 3 and group.isdigit() for group in rest)


def _value(whole: str, decimals: str) -> str:
    figures = re.sub(r"[.,]", "", whole).lstrip("0") or "0"
    rest = decimals.rstrip("0")
    return f"{figures}.{rest}" if rest else figures


def _months(found: list[str]) -> list[str]:
    """The tokens with short names of months beside a number written out."""
    whole = list(found)
    for place, word in enumerate(found):
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        if word in SHORT and any(map(is_number, beside)):
            whole[place] = MONTHS[SHORT[word] - 1]
    return whole
