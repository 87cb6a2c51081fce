"""Removed learners: how long they can be brought back, by a clock that may lie, and that they go for good then."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from desktop.storage.errors import StorageError, named_errors
from desktop.storage.folders import remove_folder
from desktop.storage.ids import ULID, is_id
from desktop.storage.learners import learners_in
from desktop.storage.preferences import Preferences
from desktop.study.days import study_day

if TYPE_CHECKING:
    from pathlib import Path

DAYS = 31
"""A month: so many days must have passed by the clock."""

STARTS = 10
"""On so many different study days Mitra must have been started since: a clock that jumps a year deletes nobody."""

_YEARS = (1970, 9000)
_NOTE, _GONE = "removed.json", ".deleted"


def interrupted(place: Path, ending: str) -> tuple[Path, ...]:
    """The folders whose names say that a step was cut off with them."""
    with suppress(OSError):
        names = sorted(os.listdir(place))
        return tuple(place / name for name in names if name.endswith(ending) and is_id(name.partition(".")[0], ULID))
    return ()


def begin(folder: Path, now: datetime) -> None:
    """Note in the folder of a learner, who is then removed, when that was. Raises the named errors."""
    note = Preferences(folder / _NOTE)
    note.update({"at": now.isoformat(), "days": ()})
    if note.refused is not None:
        raise note.refused


def end(folder: Path) -> None:
    """Forget that a learner was removed."""
    with suppress(OSError):  # the next removal writes it anew
        (folder / _NOTE).unlink(missing_ok=True)


def left(folder: Path, now: datetime) -> tuple[datetime, int]:
    """When the learner was removed, and for how many days at least they can be brought back."""
    note = Preferences(folder / _NOTE)
    at, days = moment(note.get("at", "")) or now, note.get("days", ())
    by_clock = min(DAYS, ceil((timedelta(days=DAYS) - (now - at)) / timedelta(days=1)))
    return at, max(1, by_clock, STARTS - len(set(days)))


def sweep(place: Path, now: datetime) -> None:
    """Count this study day for each removed learner, and delete those whose time is over; what cannot be is left."""
    with suppress(StorageError):
        for folder in learners_in(place):
            with suppress(StorageError):
                if _is_over(folder, now):
                    _delete(folder)
    for folder in interrupted(place, _GONE):
        with suppress(StorageError):
            remove_folder(folder)
    with suppress(OSError):
        place.rmdir()  # where none is left: whoever starts Mitra now learns at once, without a door


def moment(text: str) -> datetime | None:
    """The moment that a file tells; None where it tells none that can be reckoned with."""
    with suppress(ValueError):
        found = datetime.fromisoformat(text)
        return found if found.utcoffset() is not None and _YEARS[0] <= found.year < _YEARS[1] else None
    return None


def _is_over(folder: Path, now: datetime) -> bool:
    """Whether the month is over; what is not known begins now."""
    note = Preferences(folder / _NOTE)
    at, days = moment(note.get("at", "")), set(note.get("days", ()))
    if at is None:
        begin(folder, now)
        return False
    if study_day(at) != study_day(now):
        days.add(study_day(now).toordinal())
    # What was removed under a clock that ran years ahead goes after a month of days on which Mitra was used.
    over = now - at >= timedelta(days=DAYS) if at <= now else len(days) > DAYS
    if over and len(days) >= STARTS:
        return True
    note.update({"days": tuple(sorted(days))})
    return False


def _delete(folder: Path) -> None:
    """Delete in one step: after a power cut all is there still, or the rest is never seen again."""
    gone = folder.with_name(f"{folder.name}{_GONE}")
    remove_folder(gone)
    with named_errors(folder):
        os.replace(folder, gone)
    remove_folder(gone)
