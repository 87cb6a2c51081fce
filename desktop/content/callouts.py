"""Turns fenced divs into what they stand for: callouts and the summary in the article, points and notes beside it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from desktop.content.attributes import judge_attributes
from desktop.content.callout_titles import TITLES
from desktop.content.known import Known
from desktop.content.pieces import Div
from desktop.content.prose import Block, Point
from desktop.content.report import Report
from desktop.content.sheet import similar

SUMMARY_TITLE = "Ringkasan"
SUMMARY_POINTS = 4
SLIDE_POINTS = 3
POINT_WORDS = 8

_ALLOWED = {"callout": ("kind", "title", "about", "source", "#"), "slide": (), "notes": (), "summary": ("#",)}
_INSIDE = ("paragraph", "list")
_ABOUT = ("disagree", "note")  # a slip, such as a typing error, is told in a note: too small for a disagreement


class Callout(NamedTuple):
    """What a callout's attributes say. ``source`` is empty but for an addition, ``about`` where none is told."""

    kind: str
    title: str
    source: str
    about: str


def read_kind(div: Div, report: Report) -> str:
    """Give the class of a div, or nothing, with a fault, where it is none that a lesson knows."""
    name = div.attributes.name.text
    allowed = _ALLOWED.get(name)
    if allowed is None:
        report.add(div.line, div.column, "unknown-div", name, ", ".join(_ALLOWED))
        return ""
    judge_attributes(report.whole_line(div.line), div.attributes, allowed)
    return name


def read_callout(div: Div, known: Known, report: Report) -> Callout:
    """Give what the attributes of a callout say and report what they lack or have too much."""
    values = {key: value.text for key, value in div.attributes.values.items()}
    kind = values.get("kind", "")
    if not kind:
        report.add(div.line, div.column, "missing-attribute", "kind", "callout")
    elif kind not in TITLES:
        at = div.attributes.values["kind"].at
        report.add(div.line, at, "not-one-of", "kind", kind, ", ".join(TITLES), similar(kind, TITLES))
    _judge_partner(div, report, kind, "about", "disagree", _ABOUT)
    _judge_partner(div, report, kind, "source", "addition", ("addition",))
    about = div.attributes.values.get("about")
    if about is not None and about.text not in known.disagreements:
        meant = "" if report.full else similar(about.text, known.disagreements)
        report.add(div.line, about.at, "unknown-disagreement", about.text, meant)
    kind = kind if kind in TITLES else "note"
    return Callout(kind, values.get("title", TITLES[kind]), values.get("source", ""), values.get("about", ""))


def _judge_partner(div: Div, report: Report, kind: str, key: str, needs: str, takes: tuple[str, ...]) -> None:
    value = div.attributes.values.get(key)
    if kind == needs and (value is None or not value.text.strip()):
        report.add(div.line, div.column, "missing-attribute", key, f"kind={needs}")
    elif kind not in takes and value is not None:
        report.add(div.line, value.key_at, "attribute-of-kind", key, ", ".join(takes))


def box(kind: str, title: str, inner: str, mark: str = "", about: str = "") -> str:
    """Give the HTML of a framed box: a table of one cell, since Qt frames nothing else. `mark` is an anchor's HTML.

    Where the box is `about` a disagreement, its title leads there: a line of its own would be one more to be read.
    """
    words = escape(title, quote=False)
    words = f'<a class="disagree" href="disagree:{escape(about)}">{words}</a>' if about else words
    heading = f'<p class="callout-title">{mark}{words}</p>'
    cell = f'<td class="callout-{kind}">{heading}{inner}</td>'
    return f'<table class="callout {kind}" width="100%" cellspacing="0"><tr>{cell}</tr></table>'


def source_line(source: str) -> str:
    """Give the last line of an addition: where the editors have it from."""
    return f'<p class="callout-source">Sumber: {escape(source, quote=False)}</p>' if source else ""


def judge_inside(div: Div, blocks: Iterable[Block], report: Report) -> None:
    """Report blocks that a div may not hold, and a div that holds nothing."""
    name = div.attributes.name.text
    for block in blocks:
        if block.kind not in _INSIDE:
            report.add(block.line, 0, "div-holds", name)
    if not div.body:
        report.add(div.line, div.column, "div-empty", name)


def read_points(div: Div, blocks: list[Block], most: int, report: Report) -> tuple[Point, ...]:
    """Give the points of a slide or summary, which is one list and nothing else, of at most `most` points."""
    name = div.attributes.name.text
    if len(blocks) != 1 or blocks[0].kind != "list":
        report.add(blocks[0].line if blocks else div.line, 0, "div-not-list", name)
        return ()
    points = blocks[0].points
    if len(points) > most:
        report.add(points[most].line, 0, "points-many", name, str(len(points)), str(most))
    for point in points:
        if not point.text or "\n" in point.text:
            report.add(point.line, 0, "point-form", name)
    return points


def judge_lengths(points: Iterable[Point], report: Report) -> None:
    """Report the points of a slide that are too long to be read from the last row."""
    for point in points:
        count = len(point.text.split())
        if count > POINT_WORDS:
            report.add(point.line, 0, "point-long", str(count), str(POINT_WORDS))
