"""What a checkup finds, as values: sizes, states and counts, and nothing that says who learns or what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

GOOD, MISSING, IN_USE, DAMAGED, NEWER, UNREADABLE = "good", "missing", "in-use", "damaged", "newer", "unreadable"
"""The states of a database. "in-use": another Mitra has it open, and nothing can be said of it from here."""
NONSENSE = "nonsense"
"""A file of settings that holds none; it counts as empty."""
OUTDATED = "outdated"
"""A compiled library of other packs or of another Mitra: the next start compiles a new one."""
LEARNER, CLASS = "learner", "class"


class Folder(NamedTuple):
    """A folder: its path, shortened; whether it is there and can be written; the bytes that it holds, and those that
    are free on its disk (-1: nobody can tell); whether it lies on a network drive."""

    path: str
    there: bool
    writable: bool
    size: int
    free: int
    network: bool


class DatabaseFacts(NamedTuple):
    """A learner's or a class's database.

    ``size`` in bytes, with what is not yet moved out of the write-ahead log; ``version`` of its tables; ``entries`` of
    its log, of which ``unsealed`` are not as they were written; ``faults`` in SQLite's own words. ``agrees`` is whether
    what is drawn from the log is what the log says (None: not looked at).
    """

    state: str
    size: int
    version: int
    entries: int
    unsealed: int
    faults: tuple[str, ...]
    agrees: bool | None


class BackupFacts(NamedTuple):
    """The backups in a folder: how many, the bytes of all, the day in the name of the newest ("": none), and whether
    the newest passes the check (None: there is none)."""

    number: int
    size: int
    newest: str
    sound: bool | None


class HolderFacts(NamedTuple):
    """One learner or class, by a number only. ``aside`` counts the damaged files that were set aside."""

    kind: str
    number: int
    database: DatabaseFacts
    backups: BackupFacts
    aside: int
    settings: str
    pictures: int


class LibraryFacts(NamedTuple):
    """The compiled library: its state, bytes, packs as (id, version), and how many packs cannot be used as they are."""

    state: str
    size: int
    packs: tuple[tuple[str, str], ...]
    broken: int


class Checkup(NamedTuple):
    """Everything that was looked at; ``at`` is the moment by the computer's clock, with its offset.

    ``reports`` are the names of the reports of errors, newest first, and ``report`` is the text of that.
    """

    at: datetime
    system: tuple[tuple[str, str], ...]
    data: Folder
    cache: Folder
    program: Folder
    holders: tuple[HolderFacts, ...]
    removed: int
    computer: str
    library: LibraryFacts
    reports: tuple[str, ...]
    report: str


class Finding(NamedTuple):
    """Something that is not as it should be: its kind, and whose it is (a kind of holder and a number), if anybody's.

    ``mends`` is whether a repair can do something about it.
    """

    kind: str
    holder: str
    number: int
    mends: bool


def findings(checkup: Checkup) -> tuple[Finding, ...]:
    """What is not as it should be, the worst first."""
    found: list[Finding] = []
    for one in checkup.holders:
        found += _of_holder(one)
    if checkup.data.there and not checkup.data.writable:
        found.append(Finding("read-only", "", 0, False))
    if 0 <= checkup.data.free < LITTLE:
        found.append(Finding("disk-full", "", 0, False))
    if checkup.computer in (NONSENSE, UNREADABLE):
        found.append(Finding("computer-settings", "", 0, True))
    if checkup.library.state in (DAMAGED, UNREADABLE):
        found.append(Finding("library", "", 0, True))
    if checkup.library.broken:
        found.append(Finding("packs", "", 0, False))
    return tuple(found)


LITTLE = 50 << 20
"""Bytes: with less room than that on the disk of the data folder, backups soon fail."""


def _of_holder(one: HolderFacts) -> list[Finding]:
    found = []
    state = one.database.state
    if state in (DAMAGED, NEWER, UNREADABLE) or (state == MISSING and one.backups.number):
        found.append(Finding(f"database-{state}", one.kind, one.number, state in (DAMAGED, MISSING)))
    if one.database.agrees is False:
        found.append(Finding("caches", one.kind, one.number, True))
    if one.backups.sound is False:
        found.append(Finding("backup", one.kind, one.number, state == GOOD))
    if one.settings in (NONSENSE, UNREADABLE):
        found.append(Finding("settings", one.kind, one.number, True))
    return found
