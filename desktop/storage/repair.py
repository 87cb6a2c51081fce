"""Repairs what a checkup finds: restores what is damaged, draws anew what is drawn from a log, makes caches anew.

Nothing is deleted but what can be made again: damaged files are set aside.
"""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.faults import PackError
from desktop.storage import checkup_facts as facts
from desktop.storage.checkup import holders, library_state
from desktop.storage.classes import ClassHead, open_class
from desktop.storage.errors import DatabaseInUse, NewerDatabase, StorageError, named_errors
from desktop.storage.learners import device_id
from desktop.storage.library import DuplicatePack, open_library
from desktop.storage.library_cache import FILE
from desktop.storage.opening import open_or_recover, suspect
from desktop.storage.preferences import state_of
from desktop.storage.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.checkup import Places
    from desktop.storage.checkup_facts import HolderFacts
    from desktop.storage.recovery import Recovery

DATABASE = "progress.db"


class Mended(NamedTuple):
    """One thing that was done: its kind, whose it is (a kind of holder and a number), if anybody's, and an amount.

    Kinds: "redrawn" (amount: entries of the log), those of ``Recovery``, "settings", "library"; and what could not be
    done: "in-use", "newer", "refused", "no-packs".
    """

    kind: str
    holder: str = ""
    number: int = 0
    amount: int = 0


def repair(places: Places, checkup: tuple[HolderFacts, ...], now: datetime) -> tuple[Mended, ...]:
    """Repair all that can be; ``checkup`` tells which databases are damaged. They must be closed.

    What cannot be repaired stands among what is returned; no error is raised for it.
    """
    damaged = {(one.kind, one.number) for one in checkup if one.database.state == facts.DAMAGED}
    done: list[Mended] = []
    for kind, number, folder in holders(places.data):
        try:
            for what, count in _holder(places.data, kind, folder, now, damaged=(kind, number) in damaged):
                done.append(Mended(what, kind, number, count))
        except DatabaseInUse:
            done.append(Mended("in-use", kind, number))
        except NewerDatabase:
            done.append(Mended("newer", kind, number))
        except StorageError:
            done.append(Mended("refused", kind, number))
    try:
        if _set_aside(places.data / "computer.json", now):
            done.append(Mended("settings"))
    except StorageError:
        done.append(Mended("refused"))
    return (*done, *_library(places))


def _holder(data: Path, kind: str, folder: Path, now: datetime, *, damaged: bool) -> Iterator[tuple[str, int]]:
    if kind == facts.LEARNER and _set_aside(folder / "preferences.json", now):
        yield "settings", 0
    file = folder / DATABASE
    if not file.exists() and not (folder / "backups").is_dir():
        return  # a learner who was added and never came
    if damaged:
        suspect(file)
    recovery, count = _redraw(data, kind, folder, now)
    if recovery is not None:
        yield recovery.kind, count
    yield "redrawn", count


def _redraw(data: Path, kind: str, folder: Path, now: datetime) -> tuple[Recovery | None, int]:
    """Draw everything anew that is drawn from the log; what had to be recovered, and how many entries there are."""
    device = device_id(data)
    if kind == facts.CLASS:
        book = open_class(folder.parent, ClassHead(folder.name, ""), device, now)
        with closing(book):
            book.progress.rebuild()
            return book.recovery, len(book.progress.entries())
    database, recovery = open_or_recover(folder / DATABASE, folder / "backups", now)
    with closing(database):
        progress = Progress(database, device)
        progress.rebuild()
        return recovery, len(progress.entries())


def _set_aside(path: Path, now: datetime) -> bool:
    """Put settings that are none out of the way, so that new ones can be written; whether there were such."""
    if state_of(path) not in (facts.NONSENSE, facts.UNREADABLE):
        return False
    with named_errors(path):
        os.replace(path, path.with_name(f"{path.stem}.damaged-{now:%Y%m%d-%H%M%S}{path.suffix}"))
    return True


def _library(places: Places) -> Iterator[Mended]:
    """Compile the library anew, unless the next start would take it as it is."""
    if library_state(places).state == facts.GOOD:
        return
    try:
        with named_errors(places.cache):
            (places.cache / FILE).unlink(missing_ok=True)
        with closing(open_library(places.packs, places.cache)) as library:
            yield Mended("refused" if library.in_memory() else "library", amount=len(library.packs))
    except (PackError, DuplicatePack):
        yield Mended("no-packs")
    except StorageError:
        yield Mended("refused")
