"""What figures show, as values: events, bars, steps and groups. (Trees have `tree_shape`, maps `map_data`.)"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from desktop.content.figure_data import Day

RADIUS = 12
"""Of the circle around the mark of a step, in logical pixels."""


class Event(NamedTuple):
    """A point in time: when, what happened, and the role of its colour."""

    day: Day
    label: str
    role: str


class Bar(NamedTuple):
    """A value with its label, the time it holds for, and the role of its colour."""

    label: str
    value: Decimal
    when: str
    role: str


class Step(NamedTuple):
    """A step: what stands in its circle, its label, and a text or nothing."""

    mark: str
    label: str
    text: str


class Group(NamedTuple):
    """A group: its label, a text or nothing, what belongs to it, and the role of its colour."""

    label: str
    text: str
    items: tuple[str, ...]
    role: str
