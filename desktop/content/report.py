"""Collects the faults of one lesson's text and finds the line and column where each stands."""

from __future__ import annotations

from typing import NamedTuple

from desktop.content.faults import ContentError
from desktop.content.sheet import MOST_FAULTS


class Report:
    """The faults found so far in one text; lines and columns are given from 0 and kept from 1, as an editor counts."""

    def __init__(self, path: str, first_line: int, lines: list[str], first_column: int = 1) -> None:
        """Take the path for the faults and the lines of the text, the first of which is `first_line` of its file."""
        self.path = path
        self.lines = lines
        self._first_line = first_line
        self._first_column = first_column
        self._errors: list[ContentError] = []

    def add(self, line: int, column: int, code: str, *values: str) -> None:
        """Note a fault at a line and column of the text, both from 0."""
        shift = self._first_column if line == 0 else 1
        self.note(self._first_line + line, column + shift, code, *values)

    def note(self, line: int, column: int, code: str, *values: str) -> None:
        """Note a fault at a line and column of the file, both from 1."""
        if not self.full:
            last = len(self._errors) == MOST_FAULTS
            fault = ("too-many-faults", (str(MOST_FAULTS),)) if last else (code, values)
            self._errors.append(ContentError(self.path, line, column, *fault))

    @property
    def full(self) -> bool:
        """True when further faults are no longer noted, as in a `Sheet`."""
        return len(self._errors) > MOST_FAULTS

    def include(self, errors: tuple[ContentError, ...]) -> None:
        """Note faults whose places are already those of the file."""
        for error in errors:
            self.note(error.line, error.column, error.code, *error.values)

    def whole_line(self, line: int) -> Place:
        """Give the place of a whole line (from 0), in which offsets are columns."""
        return Place(self, line, self.lines[line], exact=True)

    def file_line(self, line: int) -> int:
        """Give the line of the file, from 1, of a line of the text, from 0."""
        return self._first_line + line

    def errors(self) -> tuple[ContentError, ...]:
        """Give all faults in the order of their places, equal ones once."""
        return tuple(sorted(set(self._errors)))


class Place(NamedTuple):
    """Where a run of inline text stands: its first line, its lines, and from which column of a line to look for it."""

    report: Report
    line: int
    content: str
    column: int = 0
    exact: bool = False

    def add(self, offset: int, code: str, *values: str) -> None:
        """Note a fault at an offset of the inline text."""
        row = self.content.count("\n", 0, offset)
        start = self.content.rfind("\n", 0, offset) + 1
        line = self.line + row
        self.report.add(line, self._column(line, row, start) + offset - start, code, *values)

    def part(self, offset: int, content: str) -> Place:
        """Give the place of a piece of one line of this run, which begins at an offset of it."""
        row = self.content.count("\n", 0, offset)
        start = self.content.rfind("\n", 0, offset) + 1
        line = self.line + row
        return Place(self.report, line, content, self._column(line, row, start) + offset - start, exact=True)

    def _column(self, line: int, row: int, start: int) -> int:
        # Block syntax (list marks, quote marks, indentation) was cut from the front of each line: the rest is found.
        if self.exact:
            return self.column if row == 0 else 0
        end = self.content.find("\n", start)
        text = self.content[start : end if end >= 0 else len(self.content)]
        source = self.report.lines[line] if line < len(self.report.lines) else ""
        found = source.find(text, self.column) if self.column else source.rfind(text)
        return max(found, 0)
