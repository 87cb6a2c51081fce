"""Reads the YAML of a map: regions of countries by their ISO 3166 codes, and flags, each fault in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.content.atlas import Atlas, World
from desktop.content.figure_data import Fields, read_rows
from desktop.content.report import Report
from desktop.content.sheet import similar
from desktop.content.yaml_marks import Mapping, Node, Scalar, Sequence

MOST_REGIONS = 9
MOST_FLAGS = 12
_WORD = re.compile(r"[^\s,]+")


class Region(NamedTuple):
    """A label and the codes of its countries."""

    label: str
    countries: tuple[str, ...]


class Flag(NamedTuple):
    """The name of a flag that ships, such as ``EG`` or ``ASEAN``, and its label."""

    name: str
    label: str


class MapData(NamedTuple):
    """What a map shows, and from what it is drawn."""

    world: World
    atlas: Atlas

    regions: tuple[Region, ...]
    flags: tuple[Flag, ...]


class _Code(NamedTuple):
    text: str
    line: int
    column: int


def read_map(report: Report, node: Node, atlas: Atlas | None) -> MapData | None:
    """Give the regions and flags of ``{regions: [{label, countries}], flags: [{country, label}]}``."""
    world = atlas.world() if atlas is not None else None
    if atlas is None or world is None:
        report.note(node.line, node.column, "map-missing")
        return None
    if not isinstance(node, Mapping):
        report.note(node.line, node.column, "map-form")
        return None
    fields = Fields(report, node, "map", ("regions", "flags"))
    regions = fields.items("regions")
    flags = fields.items("flags") if "flags" in node.pairs else []
    _judge_size(report, node, "regions", 1, MOST_REGIONS)
    _judge_size(report, node, "flags", 0, MOST_FLAGS)
    found = tuple(_regions(report, regions[:MOST_REGIONS], world.codes()))
    shown = tuple(_flags(report, flags[:MOST_FLAGS], atlas))
    return MapData(world, atlas, found, shown) if found else None


def _judge_size(report: Report, node: Mapping, key: str, fewest: int, most: int) -> None:
    if key not in node.pairs:
        return
    name, value = node.pairs[key]
    if isinstance(value, Sequence) and not fewest <= len(value.items) <= most:
        report.note(name.line, name.column, "figure-size", key, str(fewest), str(most), str(len(value.items)))


def _regions(report: Report, items: list[Node], known: list[str]) -> Iterator[Region]:
    holders: dict[str, str] = {}
    for fields in read_rows(report, items, "region", ("label", "countries")):
        label, scalar = fields.label("label"), fields.scalar("countries")
        if scalar is None:
            continue
        countries = []
        for code in _codes(report, scalar):
            if code.text not in known:
                report.note(code.line, code.column, "unknown-country", code.text, _meant(code.text, known))
            elif code.text in holders:
                report.note(code.line, code.column, "country-twice", code.text, holders[code.text])
            else:
                holders[code.text] = label or "…"  # one without a label was told of already
                countries.append(code.text)
        if countries and label:
            yield Region(label, tuple(countries))


def _meant(word: str, known: list[str]) -> str:
    """Give the code that was probably meant: in capitals, of two letters, or what many write for Britain."""
    capital = "GB" if word.upper() == "UK" else word.upper()
    # Two letters of which one is right may mean anything: nothing is offered then.
    return next((code for code in (capital, capital[:2]) if code in known and len(word) <= 3), similar(capital, known))


def _flags(report: Report, items: list[Node], atlas: Atlas) -> Iterator[Flag]:
    known, seen = atlas.flags(), set()
    for fields in read_rows(report, items, "flag", ("country", "label")):
        name, label = fields.scalar("country"), fields.label("label")
        if name is None:
            continue
        if known and name.text not in known:
            report.note(name.line, name.column, "unknown-flag", name.text, ", ".join(known))
        elif name.text in seen:
            report.note(name.line, name.column, "flag-twice", name.text)
        elif not known or not atlas.flag(name.text):
            report.note(name.line, name.column, "flag-missing", name.text)
        elif label:
            yield Flag(name.text, label)
        seen.add(name.text)


def _codes(report: Report, scalar: Scalar) -> Iterator[_Code]:
    """Give the words of a text, each with its place: the text may run over several lines of the file."""
    line, column = scalar.text_line, scalar.text_column
    for word in _WORD.findall(scalar.text):
        index = line - report.file_line(0)
        at = -1
        while index < len(report.lines):
            at = report.lines[index].find(word, column - 1)
            if at >= 0:
                break
            index, column = index + 1, 1
        if at >= 0:
            line, column = index + report.file_line(0), at + 1
            yield _Code(word, line, column)
            column += len(word)
        else:  # written with an escape: the text as a whole
            line, column = scalar.text_line, scalar.text_column
            yield _Code(word, line, column)
