"""Takes a ``.mitra`` file into a learner's work: a union, in any order and any number of times, in short steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import bundle, log
from desktop.storage.errors import named_errors
from desktop.storage.reading_times import take_readings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from desktop.storage.bundle import Bundle, Contents
    from desktop.storage.log import Entry
    from desktop.storage.pictures import Pictures
    from desktop.storage.progress import Progress

_AT_ONCE = 500
_TOGETHER = 250
"""Entries that are kept at once, with what they change: some 40 ms of work."""
_KNOWN = f"SELECT {log.COLUMNS} FROM log WHERE counter BETWEEN ? AND ?"


class Plan(NamedTuple):
    """What a file would bring to one learner: entries that their log does not have, and pictures that are not there.

    ``readings`` are lessons whose reading time would grow. ``shares_device`` says that some of these entries were
    written elsewhere under the id of this computer.
    """

    bundle: Bundle
    fresh: tuple[Entry, ...]
    pictures: tuple[str, ...]
    readings: int
    shares_device: bool

    @property
    def contents(self) -> Contents:
        """What the new entries are."""
        return bundle.contents_of(self.fresh)

    @property
    def news(self) -> int:
        """How many things there are that would be kept: 0 where all of the file is here already."""
        return len(self.fresh) + len(self.pictures) + self.readings


class Taken(NamedTuple):
    """What was taken in: new entries, what they are, new pictures, reading times that grew, broken pictures."""

    entries: int
    contents: Contents
    pictures: int
    readings: int
    broken: int


def planning(found: Bundle, progress: Progress, pictures: Pictures) -> Generator[float, None, Plan]:
    """What the file brings to this learner; gives how far it is, 0 to 1. Nothing is kept."""
    fresh: list[Entry] = []
    entries = sorted(found.entries, key=_counter)
    for start in range(0, len(entries), _AT_ONCE):
        some = entries[start : start + _AT_ONCE]
        known = set(progress.database.rows(_KNOWN, (some[0].counter, some[-1].counter)))
        fresh += (entry for entry in some if _key(entry) not in known)
        yield start / len(entries)
    shares = any(entry.device == progress.device for entry in fresh)
    new = tuple(name for name in found.pictures if not pictures.has(name))
    return Plan(found, tuple(fresh), new, _growing(found, progress), shares)


def merging(plan: Plan, progress: Progress, pictures: Pictures, data: Path) -> Generator[float, None, Taken]:
    """Take in what was planned; gives how far it is, 0 to 1. ``data`` is the folder that bears the id of this computer.

    Entries come in groups that are each kept wholly or not at all, what they change drawn along: cut off in the middle,
    the same file brings the rest. Two computers may have one id, where a data folder was copied; then this one takes
    another, so that an undo here never takes back what was done there. Raises the named errors of storage and, where
    the file is gone meanwhile, those of ``foreign``.
    """
    if plan.shares_device:
        from desktop.storage.learners import new_device

        with named_errors(data):
            progress.write_as(new_device(data))
    kept, broken = 0, 0
    for name, bytes_ in _bytes(plan.bundle.path, plan.pictures):
        added = bytes_ is not None and _add(pictures, name, bytes_)
        kept, broken = kept + added, broken + (not added)
        yield 0.2 * (kept + broken) / len(plan.pictures)
    entries = 0
    for group in _groups(plan.fresh):
        entries += progress.merge(group)
        yield 0.2 + 0.8 * min(1.0, entries / len(plan.fresh))
    with progress.database.transaction() as connection:
        take_readings(connection, plan.bundle.readings)
    return Taken(entries, plan.contents, kept, plan.readings, broken)


def _growing(found: Bundle, progress: Progress) -> int:
    rows = progress.database.rows("SELECT lesson, seconds, fraction FROM reading")
    here = {lesson: (seconds, fraction) for lesson, seconds, fraction in rows}
    known = ((time, here.get(time.lesson, (0.0, 0.0))) for time in found.readings)
    return sum(time.seconds > seconds or time.fraction > fraction for time, (seconds, fraction) in known)


def _counter(entry: Entry) -> int:
    return entry.counter


def _key(entry: Entry) -> tuple[object, ...]:
    at = log.milliseconds(entry.at)
    return entry.counter, entry.device, at, entry.kind, entry.subject, entry.value, entry.version, entry.offset


def _groups(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries in groups: new names first, since they draw all anew, then subject by subject."""
    of_subjects: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind != log.RENAME:
            of_subjects.setdefault(entry.subject, []).append(entry)
    group = [entry for entry in entries if entry.kind == log.RENAME]
    if group:
        yield group
    group = []
    for own in of_subjects.values():
        group += own
        if len(group) >= _TOGETHER:
            yield group
            group = []
    if group:
        yield group


def _bytes(path: Path, names: tuple[str, ...]) -> Iterator[tuple[str, bytes | None]]:
    if names:
        from desktop.storage.bundle_reading import pictures_of

        yield from pictures_of(path, names)


def _add(pictures: Pictures, name: str, data: bytes) -> bool:
    from desktop.content.images import ImageError

    try:
        return pictures.add(data, name[name.rindex(".") :]) == name
    except ImageError:
        return False
