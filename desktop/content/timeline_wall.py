"""Draws a timeline for a wall: the whole axis to scale at the top, its events as a list below it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from desktop.content.days import day_text, when
from desktop.content.figure_items import Event
from desktop.content.svg import LINE, Drawing, lines_at, longest_word, text_width, wrap
from desktop.content.wall_pages import Leaf, Way, pages

_AXIS = 9.0
_YEARS = 34.0
_BELOW = 12.0
_RADIUS, _SMALL = 6.5, 4.0
_TEXT = 24.0
_BESIDE = 10.0
_GAP = 7.0


class _Axis(NamedTuple):
    """All events in their order, and the widest date."""

    events: tuple[Event, ...]
    dates: float

    def x(self, event: Event, width: int) -> float:
        first, last = when(self.events[0].day), when(self.events[-1].day)
        share = (when(event.day) - first) / (last - first) if last > first else 0.5
        return round(_RADIUS + 1 + share * (width - 2 * _RADIUS - 2), 1)


def pages_of_events(events: tuple[Event, ...]) -> tuple[Drawing, ...]:
    """Draw events, in the order of their dates, on as many pages as they need, each with the axis of all."""
    axis = _Axis(events, max(text_width(day_text(event.day)) for event in events))
    word = max(longest_word(event.label) for event in events)
    return pages([Way(events, partial(_page, axis), _TEXT + axis.dates + _BESIDE + word)])


def _page(axis: _Axis, events: tuple[Event, ...], width: int) -> Leaf:
    parts = _strip(axis, events, width)
    top = _YEARS + _BELOW
    left = _TEXT + axis.dates + _BESIDE
    dots: list[float] = []
    rows: list[str] = []
    for event in events:
        dots.append(top + LINE / 2 + 1)
        lines = wrap(event.label, width - left, 1)
        rows += lines_at(_TEXT, top, (day_text(event.day),), event.role, "start", bold=True)
        rows += lines_at(left, top, lines, "ink", "start")
        top += LINE * len(lines) + _GAP
    x = _RADIUS + 1
    parts.append(f'<path d="M{x:g} {dots[0]:g}V{dots[-1]:g}" stroke="{{line}}" stroke-width="2"/>')
    parts += [_dot(x, y, event.role, _RADIUS) for y, event in zip(dots, events, strict=True)]
    return Leaf([*parts, *rows], top - _GAP)


def _strip(axis: _Axis, events: tuple[Event, ...], width: int) -> list[str]:
    """Draw the axis with every event on it, those of this page large, and the years in which it begins and ends."""
    first, last = axis.events[0], axis.events[-1]
    start, end = axis.x(events[0], width), axis.x(events[-1], width)
    others = [event for event in axis.events if event not in events]
    parts = [
        f'<path d="M1 {_AXIS:g}H{width - 1}" stroke="{{line}}" stroke-width="2"/>',
        *(_dot(axis.x(event, width), _AXIS, "muted", _SMALL) for event in others),
        f'<path d="M{start:g} {_AXIS:g}H{end:g}" stroke="{{muted}}" stroke-width="4"/>',
        *(_dot(axis.x(event, width), _AXIS, event.role, _RADIUS) for event in events),
        *lines_at(0, _YEARS - LINE, (str(first.day.year),), "muted", "start"),
    ]
    if first.day.year != last.day.year:
        parts += lines_at(width, _YEARS - LINE, (str(last.day.year),), "muted", "end")
    return parts


def _dot(x: float, y: float, role: str, radius: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{{{role}}}" stroke="{{paper}}" stroke-width="2"/>'
