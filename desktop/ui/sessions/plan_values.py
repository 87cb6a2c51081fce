"""How a learner's plan stands in the preferences, and what is made of nonsense there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.study.plan import MINUTES, USUAL_MINUTES, PlanSettings, holiday_fault, tidy

if TYPE_CHECKING:
    from desktop.storage.preferences import Preferences


def plan_of(kept: Preferences) -> PlanSettings:
    """Read the plan; minutes that cannot be chosen become the nearest that can, spans that are none are dropped."""
    minutes, days = kept.get("minutes", USUAL_MINUTES), kept.get("holidays", ())
    spans = (_span(first, last) for first, last in zip(days[::2], days[1::2], strict=False))
    return PlanSettings(
        minutes=min((abs(choice - minutes), choice) for choice in MINUTES)[1],
        four_grades=kept.get("four_grades", False),
        intervals=kept.get("intervals", False),
        holidays=tidy(span for span in spans if span is not None),
    )


def _span(first: int, last: int) -> tuple[date, date] | None:
    """Two days by their ordinals; None where they are none, or too many."""
    try:
        span = date.fromordinal(first), date.fromordinal(last)
    except (ValueError, OverflowError):
        return None
    return None if holiday_fault(*span, span[1]) else span
