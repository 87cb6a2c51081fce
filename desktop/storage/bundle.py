"""The ``.mitra`` file: all of one learner's work in a zip, to be kept elsewhere or taken to another computer.

``manifest.json`` says whose it is; ``log.jsonl`` holds the log, an entry with its seal a line; ``reading.jsonl`` the
reading times; ``preferences.json`` the settings; ``pictures/`` what own notes show. No PIN is in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage import log
from desktop.storage.foreign import ForeignFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.database import Database
    from desktop.storage.log import Entry

SUFFIX = ".mitra"
FORMAT = 1
"""The newest form of the file that this Mitra reads, and the one that it writes."""

MANIFEST, LOG, READING, PREFERENCES = "manifest.json", "log.jsonl", "reading.jsonl", "preferences.json"
PICTURES = "pictures/"
PICTURE = re.compile(r"pictures/([0-9a-f]{32}\.(?:png|jpe?g|svg))")

MOST_FILES = 50_000
MOST_IDS = 20
"""Computers of one learner."""
MOST_ENTRIES = 1_000_000
"""Thirty years of a hundred answers a day."""
MOST_LESSONS = 50_000
LONGEST_LINE = 4 * 2**20
"""Bytes of one entry."""
LARGEST_LOG = 512 * 2**20
"""Bytes that the log may unfold to; 100,000 entries take 12 MiB."""
LARGEST_PART = 2**20
"""Bytes of manifest and settings."""
LARGEST_COUNTER = 2**40
"""No honest log counts that far, and a log that held the largest number it can could never be added to."""

_ANSWERS = (log.REVIEW, log.PRACTICE, log.QUIZ, log.PAST)


class NotBundle(ForeignFile):
    """The file is whole, but nothing that Mitra saved."""


class Manifest(NamedTuple):
    """Whose work it is: the learner's id, name and picture ("": never given), and when it was saved (with an offset).

    ``also`` are ids that the same learner has on other computers. ``made`` is None where the file does not say.
    """

    learner: str
    name: str
    picture: str
    made: datetime | None
    also: tuple[str, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """All ids under which this learner is known."""
        return frozenset((self.learner, *self.also))


class ReadingTime(NamedTuple):
    """A lesson's whole reading time in seconds, the furthest part seen (0 to 1), milliseconds since 1970, version."""

    lesson: str
    seconds: float
    fraction: float
    at: int
    version: str


class Bundle(NamedTuple):
    """All that a file holds, but the bytes of its pictures, which are read where they are kept."""

    path: Path
    manifest: Manifest
    entries: tuple[Entry, ...]
    readings: tuple[ReadingTime, ...]
    preferences: bytes
    pictures: tuple[str, ...]


class Contents(NamedTuple):
    """What entries of a log are: how many answers to cards and questions, and of how many lessons, notes and marks."""

    answers: int
    lessons: int
    notes: int
    marks: int


class Written(NamedTuple):
    """What was saved: entries, pictures, bytes."""

    entries: int
    pictures: int
    size: int


def contents_of(entries: Iterable[Entry]) -> Contents:
    """Count what these entries are; what was taken back later counts as well."""
    answers = 0
    lessons, notes, marks = set(), set(), set()
    for entry in entries:
        if entry.kind in _ANSWERS:
            answers += 1
        elif entry.kind == log.READ:
            lessons.add(entry.subject)
        elif entry.kind in (log.NOTE, log.TAKEN):
            notes.add(entry.subject)
        elif entry.kind == log.ANNOTATE:
            marks.add(entry.subject)
    return Contents(answers, len(lessons), len(notes), len(marks))


def contents_in(database: Database) -> Contents:
    """The same of the log of a learner's database."""
    rows = database.rows("SELECT kind, count(*), count(DISTINCT subject) FROM log GROUP BY kind")
    counts, subjects = {kind: count for kind, count, _ in rows}, {kind: count for kind, _, count in rows}
    answers = sum(counts.get(kind, 0) for kind in _ANSWERS)
    taken = "SELECT count(DISTINCT subject) FROM log WHERE kind IN (?, ?)"
    notes = database.row(taken, (log.NOTE, log.TAKEN)) or (0,)
    return Contents(answers, subjects.get(log.READ, 0), int(notes[0]), subjects.get(log.ANNOTATE, 0))
