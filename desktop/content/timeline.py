"""Draws a timeline to scale: dots on an axis, each with its date and label above or below, none over another."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from desktop.content.days import day_text, when
from desktop.content.figure_data import Draft, Sketch, read_list, read_rows
from desktop.content.figure_items import Event
from desktop.content.label_places import Mark, Spot, place_labels
from desktop.content.svg import ASCENT, LINE, WIDTH, Drawing, document, text_at, text_width, wrap
from desktop.content.timeline_wall import pages_of_events

_MOST_EVENTS = 12
_LABEL_WIDTH = 124.0
_INSET = 40.0
_RADIUS = 7
_CLEAR = 17
_ROW_GAP = 9


class _Mark(NamedTuple):
    """An event on the axis, with its text set."""

    x: float
    date: str
    lines: tuple[str, ...]
    role: str
    width: float


def read_timeline(draft: Draft) -> Sketch | None:
    """Read a list of ``{date, label, role}``; None, with a fault, where no event can be read."""
    items = read_list(draft.report, draft.node, "timeline", 2, _MOST_EVENTS)
    events = []
    for fields in read_rows(draft.report, items, "event", ("date", "label", "role")):
        day, label, role = fields.day("date"), fields.label("label"), fields.role()
        if day is not None and label:
            events.append(Event(day, label, role))
    if not events:
        return None
    told = "; ".join(f"{day_text(event.day)}: {event.label}" for event in events)
    in_order = partial(pages_of_events, tuple(sorted(events, key=_moment)))
    return Sketch(partial(draw_timeline, tuple(events)), f"Garis waktu. {told}.", in_order)


def draw_timeline(events: tuple[Event, ...], width: int = WIDTH) -> Drawing:
    """Draw events, in the order of their dates, on one axis in a drawing of a width."""
    marks = _marks(sorted(events, key=_moment), width)
    spots = place_labels([Mark(mark.x, mark.width) for mark in marks], width)
    above, below = _row_tops(marks, spots, 0), _row_tops(marks, spots, 1)
    axis = above[-1] + _CLEAR
    lines, dots, texts = [_axis(axis, width)], [_dot(mark, axis) for mark in marks], []
    for mark, spot in zip(marks, spots, strict=True):
        top = axis + _CLEAR + below[spot.row] if spot.side else axis - _CLEAR - above[spot.row] - _height(mark)
        lines.extend(_leader(mark, spot, top, axis))
        texts.extend(_text(mark, spot, top))
    return document([*lines, *dots, *texts], round(axis + _CLEAR + below[-1]) + 2, width)


def _moment(event: Event) -> float:
    return when(event.day)


def _marks(events: list[Event], room: int) -> list[_Mark]:
    moments = [when(event.day) for event in events]
    first, span = moments[0], moments[-1] - moments[0]
    marks = []
    for event, moment in zip(events, moments, strict=True):
        share = (moment - first) / span if span else 0.5
        x = round(_INSET + share * (room - 2 * _INSET), 1)
        lines = wrap(event.label, _LABEL_WIDTH)
        width = max(text_width(text) for text in (day_text(event.day), *lines))
        marks.append(_Mark(x, day_text(event.day), lines, event.role, width))
    return marks


def _height(mark: _Mark) -> float:
    return LINE * (1 + len(mark.lines))


def _row_tops(marks: list[_Mark], spots: tuple[Spot, ...], side: int) -> list[float]:
    """Give how far from the axis each row of a side begins, and last how far the side reaches."""
    tops = [0.0]
    rows = max((spot.row + 1 for spot in spots if spot.side == side), default=0)
    for row in range(rows):
        heights = [_height(m) for m, s in zip(marks, spots, strict=True) if (s.side, s.row) == (side, row)]
        tops.append(tops[-1] + max(heights, default=-_ROW_GAP) + _ROW_GAP)
    if rows:
        tops[-1] -= _ROW_GAP
    return tops


def _axis(y: float, width: int) -> str:
    ends = f'x1="20" y1="{y:g}" x2="{width - 20}" y2="{y:g}"'
    return f'<line {ends} stroke="{{line}}" stroke-width="3" stroke-linecap="round"/>'


def _dot(mark: _Mark, y: float) -> str:
    # The ring in the colour of the paper parts dots that overlap.
    colours = f'fill="{{{mark.role}}}" stroke="{{paper}}" stroke-width="2"'
    return f'<circle cx="{mark.x:g}" cy="{y:g}" r="{_RADIUS}" {colours}/>'


def _leader(mark: _Mark, spot: Spot, top: float, axis: float) -> list[str]:
    if spot.row == 0 and spot.align == "middle":
        return []
    flag = spot.align != "middle"
    above, below = (top + 2, top + LINE) if flag else (top + _height(mark) + 2, top - 2)
    end = below if spot.side else above
    return [f'<line x1="{mark.x:g}" y1="{axis:g}" x2="{mark.x:g}" y2="{end:g}" stroke="{{muted}}" stroke-width="1"/>']


def _text(mark: _Mark, spot: Spot, top: float) -> list[str]:
    x = {"start": spot.left, "end": spot.right}.get(spot.align, (spot.left + spot.right) / 2)
    lines = [text_at(x, top + ASCENT, mark.date, mark.role, spot.align, bold=True)]
    for number, line in enumerate(mark.lines, 1):
        lines.append(text_at(x, top + ASCENT + number * LINE, line, "ink", spot.align))
    return lines
