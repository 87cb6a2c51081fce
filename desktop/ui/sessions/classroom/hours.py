"""When a class was shown something: kept beside its log, so that each lesson hour can be told apart later."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.storage.progress import Progress

STATE = "hours"
"""The key under which all hours are kept, one a line, the oldest first."""
MOST = 60


class Hour(NamedTuple):
    """A show: what was recorded in it has a larger counter than ``since``; it began with a lesson, at a local time."""

    since: int
    began: datetime
    lesson: str


def keep_hour(progress: Progress, hour: Hour) -> None:
    """Remember that a show began. Raises the named errors of the store."""
    kept = [one for one in hours(progress) if one.since < hour.since][1 - MOST :]
    progress.set_state(STATE, "\n".join(f"{one.since}\t{one.began.isoformat()}\t{one.lesson}" for one in [*kept, hour]))


def hours(progress: Progress) -> tuple[Hour, ...]:
    """The shows of a class, the oldest first; a line that cannot be read is left out."""
    found = (_hour(line.split("\t")) for line in (progress.get_state(STATE) or "").split("\n"))
    return tuple(hour for hour in found if hour is not None)


def _hour(words: list[str]) -> Hour | None:
    try:
        since, began, lesson = words
        return Hour(int(since), datetime.fromisoformat(began), lesson)
    except ValueError:
        return None
