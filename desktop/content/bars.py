"""Draws horizontal bars to one scale, each with its label, its value with unit, and the time it holds for."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import NamedTuple

from desktop.content.bars_wall import pages_of_bars
from desktop.content.figure_data import Draft, Sketch, read_list, read_rows
from desktop.content.figure_items import Bar
from desktop.content.number_text import value_text
from desktop.content.svg import ASCENT, LINE, WIDTH, Drawing, document, text_at, text_width, wrap

_MOST_BARS = 20
_LABEL_WIDTH = 180.0
_LABEL_SHARE = 0.28
_GAP = 12.0
_BAR = 22
_ROW_GAP = 14
_TOP = 4


class _Row(NamedTuple):
    bar: Bar
    lines: tuple[str, ...]
    value: str
    when: tuple[str, ...]
    height: float


class _Scale(NamedTuple):
    """Where bars stand: the end of the labels, the zero line, and pixels for a unit."""

    labels: float
    zero: float
    unit: float


def read_bars(draft: Draft) -> Sketch | None:
    """Read a list of ``{label, value, when, role}``; None, with a fault, where no bar can be read."""
    items = read_list(draft.report, draft.node, "bars", 1, _MOST_BARS)
    bars = []
    for fields in read_rows(draft.report, items, "bar", ("label", "value", "when", "role")):
        label, value, when = fields.label("label"), fields.number("value"), fields.label("when")
        role = fields.role()
        if label and value is not None:
            bars.append(Bar(label, value, when, role))
    if not bars:
        return None
    unit = draft.value("unit")
    told = "; ".join(f"{bar.label}, {bar.when}: {value_text(bar.value, unit)}" for bar in bars)
    told = f"Diagram batang. {told}."
    return Sketch(partial(draw_bars, tuple(bars), unit), told, partial(pages_of_bars, tuple(bars), unit), walled=True)


def draw_bars(bars: tuple[Bar, ...], unit: str, width: int = WIDTH) -> Drawing:
    """Draw bars from top to bottom in the order given, in a drawing of a width."""
    rows = [_row(bar, unit, min(_LABEL_WIDTH, _LABEL_SHARE * width)) for bar in bars]
    scale = _scale(rows, width)
    parts: list[str] = []
    top = float(_TOP)
    for row in rows:
        parts.extend(_drawn(row, scale, top))
        top += row.height + _ROW_GAP
    bottom = top - _ROW_GAP + _TOP
    axis = f'<line x1="{scale.zero:g}" y1="0" x2="{scale.zero:g}" y2="{bottom:g}" stroke="{{muted}}" stroke-width="1"/>'
    return document([*parts, axis], round(bottom) + 1, width)


def _row(bar: Bar, unit: str, width: float) -> _Row:
    lines = wrap(bar.label, width)
    when = wrap(bar.when, width)
    return _Row(bar, lines, value_text(bar.value, unit), when, max(_BAR, LINE * max(len(lines), 1 + len(when))))


def _scale(rows: list[_Row], width: int) -> _Scale:
    labels = max(text_width(line) for row in rows for line in row.lines)
    numbers = max(text_width(text) for row in rows for text in (row.value, *row.when))
    high = max(Decimal(0), *(row.bar.value for row in rows))
    low = min(Decimal(0), *(row.bar.value for row in rows))
    room = width - labels - numbers - 2 * _GAP
    unit = room / float(high - low) if high > low else 0.0
    return _Scale(labels, labels + _GAP + float(-low) * unit, unit)


def _drawn(row: _Row, scale: _Scale, top: float) -> list[str]:
    length = float(row.bar.value) * scale.unit
    left, width = scale.zero + min(length, 0.0), max(abs(length), 1.0)
    bar_top = top + (row.height - _BAR) / 2
    parts = [
        f'<rect x="{left:g}" y="{bar_top:g}" width="{width:g}" height="{_BAR}" fill="{{{row.bar.role}}}"/>',
    ]
    base = top + (row.height - LINE * len(row.lines)) / 2 + ASCENT
    for number, line in enumerate(row.lines):
        parts.append(text_at(scale.labels, base + number * LINE, line, "ink", "end"))
    # A value below zero is told to the right of the axis: what stands left of it is bar.
    x = scale.zero + max(length, 0.0) + _GAP * 2 / 3
    base = top + (row.height - LINE * (1 + len(row.when))) / 2 + ASCENT
    parts.append(text_at(x, base, row.value, "ink", "start", bold=True))
    for number, line in enumerate(row.when, 1):
        parts.append(text_at(x, base + number * LINE, line, "muted", "start"))
    return parts
