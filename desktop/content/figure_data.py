"""Reads the YAML of a figure with the place of every fault; dates, numbers and roles are judged here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from desktop.content.atlas import Atlas
from desktop.content.attributes import Attributes
from desktop.content.report import Report
from desktop.content.sheet import similar
from desktop.content.svg import Drawing
from desktop.content.yaml_marks import Mapping, Node, Scalar, Sequence, parse

ROLES = ("first", "second", "ink")
LONGEST_LABEL = 80
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")


class Draft(NamedTuple):
    """A figure as it was written: where its faults go, the line (from 0) and attributes of its fence, its data.

    `atlas` is what maps are drawn from, if there is one.
    """

    report: Report
    line: int
    attributes: Attributes
    node: Node
    atlas: Atlas | None = None

    def value(self, key: str, otherwise: str = "") -> str:
        """Give the text of an attribute, or something else where it was not written."""
        value = self.attributes.values.get(key)
        return otherwise if value is None else value.text

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """Give an attribute that is one of a few words; the first, with a fault, where it is another."""
        value = self.attributes.values.get(key)
        if value is None or value.text in choices:
            return choices[0] if value is None else value.text
        self.report.add(
            self.line, value.at, "not-one-of", key, value.text, ", ".join(choices), similar(value.text, choices)
        )
        return choices[0]


class Sketch(NamedTuple):
    """A figure that was read: what draws it in a width, and its text alternative where its writer gave none.

    ``pages`` give it in as many drawings as a wall needs; ``walled`` is true where only these are fit for a wall.
    """

    draw: Callable[[int], Drawing]
    told: str
    pages: Callable[[], tuple[Drawing, ...]]
    walled: bool = False


class Day(NamedTuple):
    """A date as exact as it is known: ``month`` and ``day`` are 0 where they are not."""

    year: int
    month: int
    day: int


class Fields:
    """The fields of one mapping, taken one by one; what is missing or wrong is reported and taken as blank."""

    def __init__(self, report: Report, node: Mapping, name: str, known: tuple[str, ...]) -> None:
        """Take the mapping, the word for it in a fault, and the keys it may have."""
        self._report = report
        self._node = node
        self._name = name
        for key, _ in node.pairs.values():
            if key.text not in known:
                _note(report, key, "unknown-key", key.text, name, similar(key.text, known))

    def scalar(self, key: str, required: bool = True) -> Scalar | None:
        """Give the text under a key with its place, or None where there is none."""
        pair = self._node.pairs.get(key)
        if pair is None:
            if required:
                _note(self._report, self._node, "missing-field", self._name, key)
            return None
        name, value = pair
        if not isinstance(value, Scalar):
            _note(self._report, value, "not-a-text", self._name, key)
            return None
        if value.empty or not value.text.strip():
            _note(self._report, name, "empty-field", self._name, key)
            return None
        return value

    def label(self, key: str, most: int = LONGEST_LABEL, required: bool = True) -> str:
        """Give a short text without line breaks, of `most` letters at most."""
        value = self.scalar(key, required)
        return "" if value is None else short_text(self._report, value, most)

    def labels(self, key: str, fewest: int, most: int) -> list[str]:
        """Give between `fewest` and `most` short texts of a list."""
        self.judge_size(key, fewest, most)
        found = []
        for item in self.scalars(key)[:most]:
            if item.empty or not item.text.strip():
                _note(self._report, item, "empty-field", self._name, key)
            else:
                found.append(short_text(self._report, item, LONGEST_LABEL))
        return found

    def judge_size(self, key: str, fewest: int, most: int) -> None:
        """Report a list under a key that holds fewer or more items."""
        name, value = self._node.pairs.get(key, (None, None))
        if name and isinstance(value, Sequence) and not fewest <= len(value.items) <= most:
            _note(self._report, name, "figure-size", key, str(fewest), str(most), str(len(value.items)))

    def role(self) -> str:
        """Give the role of colour, "first" where none is chosen."""
        value = self.scalar("role", required=False)
        if value is None:
            return "first"
        if value.text not in ROLES:
            _note(self._report, value, "not-one-of", "role", value.text, ", ".join(ROLES), similar(value.text, ROLES))
            return "first"
        return value.text

    def day(self, key: str) -> Day | None:
        """Give a date: a year, a month or a day."""
        value = self.scalar(key)
        if value is None:
            return None
        match = _DATE.fullmatch(value.text)
        if match is None:
            _note(self._report, value, "bad-date", key, value.text, "")
            return None
        year, month, day = (int(part or 0) for part in match.groups())
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            _note(self._report, value, "no-such-date", key, value.text)
            return None
        if "-00" in value.text:
            _note(self._report, value, "no-such-date", key, value.text)
            return None
        return Day(year, month, day)

    def number(self, key: str) -> Decimal | None:
        """Give a number written with a decimal point."""
        value = self.scalar(key)
        if value is None:
            return None
        if not _NUMBER.fullmatch(value.text):
            _note(self._report, value, "bad-decimal", key, value.text, "")
            return None
        return Decimal(value.text)

    def scalars(self, key: str) -> list[Scalar]:
        """Give the texts of a list."""
        found: list[Scalar] = []
        for item in self.items(key):
            if isinstance(item, Scalar):
                found.append(item)
            else:
                _note(self._report, item, "not-a-text", self._name, key)
        return found

    def nested(self, key: str) -> Mapping | None:
        """Give the mapping under a key, or None where something else stands there, which is no fault."""
        pair = self._node.pairs.get(key)
        return pair[1] if pair is not None and isinstance(pair[1], Mapping) else None

    def items(self, key: str) -> list[Node]:
        """Give the items of a list."""
        pair = self._node.pairs.get(key)
        if pair is None:
            _note(self._report, self._node, "missing-field", self._name, key)
            return []
        if not isinstance(pair[1], Sequence):
            _note(self._report, pair[1], "not-a-list", self._name, key)
            return []
        return pair[1].items


def read_root(report: Report, data: str, line: int, figure: str) -> Node | None:
    """Give the YAML tree of a figure whose data begins on a line of the text (from 0), or None with a fault."""
    node, errors = parse(data, report.path, report.file_line(line))
    report.include(errors)
    if node is None and not errors:
        report.add(line - 1, 0, "figure-empty", figure)
    return node


def read_rows(report: Report, items: list[Node], name: str, known: tuple[str, ...]) -> Iterator[Fields]:
    """Give the fields of each mapping of a list; ``name`` is the word for one in a fault."""
    for number, item in enumerate(items, 1):
        if isinstance(item, Mapping):
            yield Fields(report, item, f"{name} {number}", known)
        else:
            _note(report, item, "not-a-mapping", f"{name} {number}")


def read_list(report: Report, node: Node, figure: str, fewest: int, most: int) -> list[Node]:
    """Give the items of a figure that is a list of between `fewest` and `most` items."""
    if not isinstance(node, Sequence):
        _note(report, node, "figure-not-list", figure)
        return []
    if not fewest <= len(node.items) <= most:
        _note(report, node, "figure-size", figure, str(fewest), str(most), str(len(node.items)))
    return node.items[:most]


def short_text(report: Report, value: Scalar, most: int) -> str:
    """Give a text without line breaks, cut, with a fault, after `most` letters."""
    text = " ".join(value.text.split())
    if len(text) > most:
        _note(report, value, "label-long", str(len(text)), str(most))
    return text[:most]


def _note(report: Report, node: Node, code: str, *values: str) -> None:
    report.note(node.line, node.column, code, *values)
