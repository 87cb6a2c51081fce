"""The figures of *Kemajuan* as values: what the page shows, the tables list and the report says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from desktop.study.tallies import Part, Recalled, Stages

Days: TypeAlias = "tuple[tuple[date, int], ...]"


class UnitPart(NamedTuple):
    """A unit, and how many of its cards are known."""

    title: str
    known: Part


class HardCard(NamedTuple):
    """A card that was forgotten often: its question as plain text, and the paragraph that it came from.

    ``lesson`` is "" for an own card that belongs to none.
    """

    id: str
    question: str
    lesson: str
    see: str
    lapses: int
    last_day: date


class Figures(NamedTuple):
    """Everything that *Kemajuan* tells, as it stood on the study day ``today``.

    Each field from ``lessons`` to ``hardest`` is one figure, whose meaning stands in ``meanings.py`` under the field's
    name. ``started`` is whether anything was ever read or answered, ``subjects`` are the titles of the packs.
    ``minutes`` are those of 7 and of 30 days.
    """

    today: date
    started: bool
    subjects: tuple[str, ...]
    lessons: Part
    cards: Stages
    recall: Recalled
    quiz: Part
    minutes: tuple[int, int]
    units: tuple[UnitPart, ...]
    ahead: Days
    days: Days
    hardest: tuple[HardCard, ...]
