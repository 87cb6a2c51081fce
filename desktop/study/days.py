"""The study day: it begins at four in the morning, so that a late evening still belongs to its own day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

STARTS = timedelta(hours=4)
"""How long after midnight a study day begins."""


def study_day(at: datetime) -> date:
    """The study day to which a moment belongs, by the moment's own offset from UTC.

    Raises ValueError for a moment without a time zone.
    """
    if at.utcoffset() is None:
        raise ValueError("a study day needs a moment with a time zone")
    return (at - STARTS).date()


def day_start(now: datetime) -> datetime:
    """When the study day of ``now`` began, in the time zone of ``now``."""
    return datetime.combine(study_day(now), time(), tzinfo=now.tzinfo) + STARTS


def day_end(now: datetime) -> datetime:
    """When the study day of ``now`` ends and the next begins, in the time zone of ``now``."""
    return day_start(now) + timedelta(days=1)
