"""Turns a comparison into an HTML table: things to compare in rows, what they are compared by in columns."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from desktop.content.figure_data import Fields, read_rows
from desktop.content.prose import Compile
from desktop.content.report import Place, Report
from desktop.content.runs import Run
from desktop.content.yaml_marks import Mapping, Node, Scalar

MOST_COLUMNS = 5
MOST_ROWS = 20


class Table(NamedTuple):
    """A finished table: HTML, plain text with one line for a row, and the ids of the terms in it."""

    html: str
    text: str
    terms: tuple[str, ...]


def read_comparison(report: Report, node: Node, compile_run: Compile) -> Table | None:
    """Give the table of ``{columns: […], rows: [{label, cells: […]}]}``; cells may hold inline Markdown."""
    if not isinstance(node, Mapping):
        report.note(node.line, node.column, "figure-not-mapping", "comparison", "columns", "rows")
        return None
    fields = Fields(report, node, "comparison", ("columns", "rows"))
    columns = fields.scalars("columns")
    rows = fields.items("rows")
    fields.judge_size("columns", 1, MOST_COLUMNS)
    fields.judge_size("rows", 1, MOST_ROWS)
    table = _Table(report, compile_run)
    table.heads(columns[:MOST_COLUMNS])
    for row, item in zip(read_rows(report, rows[:MOST_ROWS], "row", ("label", "cells")), rows, strict=False):
        table.row(row, item, len(columns))
    return table.done()


class _Table:
    def __init__(self, report: Report, compile_run: Compile) -> None:
        self._report = report
        self._compile = compile_run
        self._rows: list[str] = []
        self._texts: list[str] = []
        self._terms: dict[str, None] = {}

    def heads(self, columns: list[Scalar]) -> None:
        runs = [self._run(column) for column in columns]
        cells = _cells("th", "comparison-head", runs)
        self._add(f'<th class="comparison-head"></th>{cells}', [run.text for run in runs])

    def row(self, fields: Fields, node: Node, columns: int) -> None:
        label = fields.scalar("label")
        cells = fields.scalars("cells")
        if len(cells) != columns:
            self._report.note(node.line, node.column, "cells-count", str(len(cells)), str(columns))
        head = self._run(label) if label is not None else Run("", "")
        runs = [self._run(cell) for cell in cells[:MOST_COLUMNS]]
        html = _cells("td", "comparison-cell", runs)
        self._add(_cell("th", "comparison-label", head) + html, [head.text, *(run.text for run in runs)])

    def done(self) -> Table:
        html = f'<table class="comparison" width="100%" cellspacing="0">{"".join(self._rows)}</table>'
        return Table(html, "\n".join(self._texts), tuple(self._terms))

    def _run(self, cell: Scalar) -> Run:
        place = Place(
            self._report, cell.text_line - self._report.file_line(0), cell.text, cell.text_column - 1, exact=True
        )
        run = self._compile(place)
        self._terms.update(dict.fromkeys(run.terms))
        return run

    def _add(self, html: str, texts: list[str]) -> None:
        self._rows.append(f"<tr>{html}</tr>")
        self._texts.append(" · ".join(text for text in texts if text))


def _cell(tag: str, name: str, run: Run) -> str:
    return f'<{tag} class="{escape(name)}" align="left">{run.html}</{tag}>'


def _cells(tag: str, name: str, runs: list[Run]) -> str:
    """Give the cells beside a label; the last is named, for its text ends where the rules of the table do."""
    names = [name] * (len(runs) - 1) + [f"{name} last"]
    return "".join(_cell(tag, kind, run) for kind, run in zip(names, runs, strict=False))
