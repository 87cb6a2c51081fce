"""Cuts a lesson's text into prose, fenced divs and fenced figures, each with its line, before Markdown is read.

Doing this line by line keeps the places exact and the time linear, whatever is left unclosed or nested.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.content.attributes import Attributes, Value, no_attributes, parse_attributes
from desktop.content.report import Report

_FENCE = re.compile(r"(`{3,})\s*(.*)$")
_DIV = re.compile(r"(\s*):{3,}\s*(.*)$")
_MOST_PIPES = 13
_ANCHOR_LINE = re.compile(r"(\s*)\{[^{}]*\}\s*$")


class Anchor(NamedTuple):
    """A name for the block that follows it, and where the name was written (from 0)."""

    name: str
    line: int
    column: int


class Prose(NamedTuple):
    """Lines of plain Markdown from `line` on; `anchors` names blocks by their line."""

    line: int
    text: str
    anchors: dict[int, Anchor]


class Fence(NamedTuple):
    """A figure: its attributes (None where it has none in braces) and its data."""

    line: int
    attributes: Attributes | None
    data: str
    anchor: Anchor | None

    def own_anchor(self) -> Anchor | None:
        """Give the anchor written among the attributes."""
        return _own(self.line, self.attributes)


class Div(NamedTuple):
    """A fenced div: its class and attributes, and what it holds. `column` is where the class is to stand."""

    line: int
    column: int
    attributes: Attributes
    body: tuple[Piece, ...]
    anchor: Anchor | None

    def own_anchor(self) -> Anchor | None:
        """Give the anchor written among the attributes."""
        return _own(self.line, self.attributes)


Piece = Prose | Fence | Div


def cut(report: Report) -> tuple[Piece, ...]:
    """Give the pieces of the report's text in their order and report what cannot be cut."""
    return _Cutter(report).run()


class _Open(NamedTuple):
    """A div whose end has not come yet."""

    line: int
    column: int
    attributes: Attributes
    anchor: Anchor | None
    outer: list[Piece]


class _Cutter:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._lines = report.lines
        self._pieces: list[Piece] = []
        self._prose: list[str] = []
        self._anchors: dict[int, Anchor] = {}
        self._waiting: Anchor | None = None
        self._open: _Open | None = None
        self._nested = 0

    def run(self) -> tuple[Piece, ...]:
        at = 0
        while at < len(self._lines):
            at = self._line(at)
        self._end_prose(at)
        self._lose_anchor()
        if self._open is not None:
            self._report.add(self._open.line, 0, "div-open", self._open.attributes.name.text)
            self._end_div()
        return tuple(self._pieces)

    def _line(self, at: int) -> int:
        """Take the line `at` and give the line to go on with."""
        line = self._lines[at]
        fence = _FENCE.match(line)
        if fence and "`" not in fence[2]:
            return self._fence(at, fence)
        if line.count("|") > _MOST_PIPES:
            # Each row of a table is filled up to the width of its head.
            self._report.add(at, 0, "table-wide", str(_MOST_PIPES - 1))
            line = ""
        div = _DIV.match(line) if ":::" in line else None
        if div:
            self._end_prose(at)
            self._div(at, div)
        elif (attributes := _ANCHOR_LINE.match(line)) is not None:
            self._anchor_line(at, len(attributes[1]))
            self._prose.append("")
        else:
            if self._waiting is not None and line.strip():
                self._anchors[at] = self._waiting
                self._waiting = None
            self._prose.append(line)
        return at + 1

    def _fence(self, at: int, opening: re.Match[str]) -> int:
        end = at + 1
        closing = re.compile(rf"`{{{len(opening[1])},}}\s*$")
        while end < len(self._lines) and not closing.match(self._lines[end]):
            end += 1
        self._end_prose(at)
        if end == len(self._lines):
            self._report.add(at, 0, "fence-open")
        attributes = self._braces(at, opening.start(2)) if opening[2].startswith("{") else None
        data = "\n".join(self._lines[at + 1 : end])
        self._pieces.append(Fence(at, attributes, data, self._take_anchor()))
        return end + 1

    def _div(self, at: int, mark: re.Match[str]) -> None:
        if mark[1]:
            self._report.add(at, 0, "div-indent")
        name = mark[2].rstrip().rstrip(":").rstrip()
        if not name:
            self._close(at)
            return
        attributes = self._braces(at, mark.start(2)) if name.startswith("{") else no_attributes(name, mark.start(2))
        if self._open is not None:
            # The inner div is read as part of the outer one, so that its own faults are told too.
            self._report.add(at, 0, "div-nested", self._open.attributes.name.text)
            self._nested += 1
            return
        self._open = _Open(at, mark.start(2), attributes, self._take_anchor(), self._pieces)
        self._pieces = []

    def _close(self, at: int) -> None:
        self._lose_anchor()
        if self._nested:
            self._nested -= 1
        elif self._open is not None:
            self._end_div()
        else:
            self._report.add(at, 0, "div-close")

    def _end_div(self) -> None:
        if self._open is not None:
            line, column, attributes, anchor, outer = self._open
            outer.append(Div(line, column, attributes, tuple(self._pieces), anchor))
            self._pieces, self._open = outer, None

    def _end_prose(self, at: int) -> None:
        if any(line.strip() for line in self._prose):
            self._pieces.append(Prose(at - len(self._prose), "\n".join(self._prose), self._anchors))
        self._prose, self._anchors = [], {}

    def _braces(self, at: int, start: int) -> Attributes:
        line = self._lines[at].rstrip().rstrip(":").rstrip()
        attributes = parse_attributes(line, start)
        if attributes.wrong >= 0:
            self._report.add(at, attributes.wrong, "attribute-form")
        elif attributes.end < len(line):
            self._report.add(at, attributes.end, "attribute-form")
        return attributes

    def _anchor_line(self, at: int, indent: int) -> None:
        attributes = self._braces(at, indent)
        extra = attributes.name.text or next(iter(attributes.values), "")
        if attributes.wrong >= 0:
            return
        if indent or extra or not attributes.anchor.text:
            self._report.add(at, indent, "attribute-line", extra)
            return
        self._lose_anchor()
        self._waiting = _anchor(at, attributes.anchor)

    def _take_anchor(self) -> Anchor | None:
        anchor, self._waiting = self._waiting, None
        return anchor

    def _lose_anchor(self) -> None:
        if self._waiting is not None:
            self._report.add(self._waiting.line, self._waiting.column, "anchor-alone", self._waiting.name)
            self._waiting = None


def _anchor(line: int, value: Value) -> Anchor:
    return Anchor(value.text, line, value.at)


def _own(line: int, attributes: Attributes | None) -> Anchor | None:
    return _anchor(line, attributes.anchor) if attributes is not None and attributes.anchor.text else None
