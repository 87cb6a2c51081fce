"""Takes the figures, dates and names out of a text, so that they can be held against what the sources state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.content.editor.language import sentences
from desktop.content.model import Claim, Disagreement

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
DAYS = frozenset({"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"})
_SHORT = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_MONTH = "|".join((*MONTHS, *_SHORT))  # figures write the short ones
_DATE = re.compile(rf"(?:(\d{{1,2}}) )?({_MONTH}) (\d{{4}})")
# A figure that is part of a name counts with the name: COVID-19, G20.
_NAMED = re.compile(r"[A-Z][A-Za-z]*-?\d+")
_NUMBER = re.compile(r"\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_PER_CENT = re.compile(r"persen|per cent|percent|%")
_SHARE = re.compile(rf"({_NUMBER.pattern})\s?(?:{_PER_CENT.pattern})")
_ISO = re.compile(r"\b\d{4}(?:-\d{2}(?:-\d{2})?)?\b")
_TOLD = (re.compile(r"\(([A-Z][\w-]*)\)"), re.compile(r"\b([A-Z]{2,}) (?:\(|berarti\b|means\b)"))
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d'’-]*")
_AFTER = re.compile(r"(?:[“\"‘(:;–—|]|\.\.\.|…)\s*$")


def figures(text: str) -> Iterator[str]:
    """Give dates (``1946-03-22``, ``1946-03``), then numbers with a decimal point (``16.67``), as they stand."""
    rest = _NAMED.sub(" ", text)
    yield from _dates(rest)
    rest = _DATE.sub(" ", rest)
    yield from map(_decimal, _NUMBER.findall(rest))
    yield from (f"{_decimal(number)}%" for number in _SHARE.findall(rest))


def names(text: str) -> Iterator[str]:
    """Give the words with a capital letter that do not open a sentence, a quotation or a list; not country A or B."""
    for sentence in sentences(text):
        first = True
        for match in _WORD.finditer(sentence):
            opens = first or _AFTER.search(sentence[: match.start()]) is not None
            first = False
            if match[0][0].isupper() and len(match[0]) > 1 and not opens and match[0] not in DAYS:
                yield match[0]


def is_known(name: str, names: set[str]) -> bool:
    """Tell whether a name is among those, or put together with hyphens of such: ``Indonesia-Brasil``."""
    parts = [part for part in name.split("-") if not part[:1].islower()]
    return name in names or names.issuperset(part for part in parts if part)


def short_forms(text: str) -> set[str]:
    """Give the short forms that a text itself tells: in brackets, before brackets, or as ``AS berarti …``."""
    return {form for pattern in _TOLD for form in pattern.findall(text)}


def capitals(texts: Iterable[str]) -> set[str]:
    """Give all words with a capital letter, wherever they stand: what a register holds is known."""
    return {word for text in texts for word in _WORD.findall(text) if word[0].isupper()}


def stated(claims: Iterable[Claim], disagreements: Iterable[Disagreement]) -> set[str]:
    """Give the figures that claims and disagreements state, a date also as its month and its year."""
    found: set[str] = set()
    for claim in claims:
        found.update(figures(claim.text))
        for number in claim.numbers:
            value = _normal(number.value)
            found.update((value, f"{value}%") if _PER_CENT.fullmatch(number.unit) else (value,))
        for when in (claim.as_of, *(number.when for number in claim.numbers)):
            found.update(_dates(when))
            found.update(_ISO.findall(when))
    for disagreement in disagreements:
        found.update(figures(disagreement.what))
        found.update(figures(disagreement.tell))
    return widened(found)


def widened(found: Iterable[str]) -> set[str]:
    """Give figures with the months and years of their dates."""
    known = set(found)
    dates = [one for one in known if "-" in one]
    return {*known, *(date[:7] for date in dates), *(date[:4] for date in dates)}


def years(claim: Claim) -> set[str]:
    """Give the years in which a claim holds; none where it is timeless."""
    return {year for when in (claim.as_of, *(one.when for one in claim.numbers)) for year in re.findall(r"\d{4}", when)}


def _dates(text: str) -> Iterator[str]:
    for day, month, year in _DATE.findall(text):
        number = f"{_SHORT[month[:3]]:02}"
        yield f"{year}-{number}-{int(day):02}" if day else f"{year}-{number}"


def _decimal(number: str) -> str:
    return _normal(number.replace(".", "").replace(",", "."))


def _normal(number: str) -> str:
    return f"{Decimal(number).normalize():f}"
