"""Flips single bytes of a learner's database and starts: ``python -m tests.flip_bytes [--every | COUNT]``.

Two databases with the same 50 answers, marks, own cards and quiz: one that was closed, and one whose computer was
switched off, with all of the last day in its write-ahead log. By itself it flips 2,000 random bytes of each;
``--every`` flips every byte. Each start must end in the right data, or in a restored state with its sentence: never in
a crash, never in data that is wrong without a word. Exits 1 where one does not.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from desktop.storage import caches
from desktop.storage.backup import backup_if_due
from desktop.storage.database import Database
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.notes import Notes
from desktop.storage.opening import open_or_recover, suspect
from desktop.storage.progress import Entry, Progress
from desktop.storage.recovery import verify
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CARDS = tuple(f"bilateral/kartu-{number}" for number in range(12))
TABLES = (*(table for table, _ in caches._TABLES), "renamed", "imported", "reading", "place")

Drawn = dict[str, list[tuple[Any, ...]]]


class Truth(NamedTuple):
    """What the database of a folder holds, whether it was closed or not."""

    folder: Path
    entries: tuple[Entry, ...]
    backed_up: int
    drawn: Drawn


def main(words: list[str]) -> int:
    """Flip; return the exit code."""
    every = "--every" in words
    count = next((int(word) for word in words if word.isdecimal()), 2000)
    wrong = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for closed in (True, False):
            truth = learn(Path(folder, f"closed-{closed}"), closed=closed)
            for name in ("progress.db", "progress.db-wal")[: 1 if closed else 2]:
                size = (truth.folder / name).stat().st_size
                places = range(size) if every else sorted(random.Random(size).sample(range(size), min(count, size)))
                met = Counter[str]()
                for place in places:
                    found = start_after_flip(truth, name, place, Path(folder, "flipped"))
                    met[found] += 1
                    if not found.startswith(GOOD):
                        print(f"{name} byte {place}: {found}", flush=True)
                print(f"{name}, {'closed' if closed else 'cut off'}, {len(places)} of {size} bytes:")
                print(*(f"{times:8} {found}" for found, times in met.most_common()), sep="\n", flush=True)
                wrong += sum(times for found, times in met.items() if not found.startswith(GOOD))
    return 1 if wrong else 0


def learn(folder: Path, *, closed: bool) -> Truth:
    """Two days of answers; the second day's are in no backup, and where it was not closed in the log of writing."""
    work = folder.with_name("work")
    work.mkdir(parents=True)
    path = work / "progress.db"
    for day in (0, 1):
        now = NOW + timedelta(days=day)
        database = open_or_recover(path, work / "backups", now).database
        progress = Progress(database, "here")
        backed_up = len(progress.entries())
        backup_if_due(database, work / "backups", now)
        _learn_a_day(progress, Notes(progress, work / "pictures"), now)
        entries, found = progress.entries(), drawn(database)
        if day and not closed:
            shutil.copytree(work, folder)
        database.close()
    if closed:
        shutil.copytree(work, folder)
    shutil.rmtree(work)
    return Truth(folder, entries, backed_up, found)


def _learn_a_day(progress: Progress, notes: Notes, now: datetime) -> None:
    for number in range(25):
        progress.record_review(CARDS[number % 12], Rating(1 + number % 4), now + timedelta(minutes=number), 5.5, "1.0")
    note = Note(notes.new_id(now), "cloze", "{{c1::Jakarta}} di {{c2::Jawa}}", "x", tags=("kota",))
    notes.write(note, now)
    progress.record_annotation(Annotation(f"mark/{now.day}", "bilateral/satu", "highlight", 2, Quote("x")), now, "1")
    progress.record_mark(CARDS[3], now, "1")
    progress.record_suspend(CARDS[4], now, "1")
    progress.record_quiz("bilateral/soal", False, 7.0, CARDS[:2], now, "1")
    progress.record_read("bilateral/satu", "marked", now, "1")
    progress.record_time("bilateral/satu", 90.0 + now.day, 0.5, now, "1")
    progress.set_state("page", f"review{now.day}")
    progress.undo(now)


def drawn(database: Database) -> Drawn:
    """All that is drawn from the log, and what stands beside it."""
    return {table: sorted(database.rows(f"SELECT * FROM {table}")) for table in TABLES}


GOOD = ("right", "restored")


def start_after_flip(truth: Truth, name: str, place: int, home: Path) -> str:
    """Flip a byte in a copy of the folder and start as the app does; what came of it."""
    shutil.copytree(truth.folder, home)
    file = home / name
    times = file.stat()
    data = bytearray(file.read_bytes())
    data[place] ^= (0xFF, 1 << place % 8, 0x80)[place % 3]
    file.write_bytes(data)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    try:
        return judge(truth, home)
    except StorageError as error:
        return f"REFUSED {type(error).__name__} {error.detail}"
    except Exception as error:  # noqa: BLE001 - the very thing that is looked for
        return f"CRASH {error!r}"
    finally:
        shutil.rmtree(home)


def judge(truth: Truth, home: Path) -> str:
    """Start, look at everything, keep the backup of the day, and where damage was met on the way start again."""
    told, recovered = "", False
    for _start in range(2):
        path, folder = home / "progress.db", home / "backups"
        opened = open_or_recover(path, folder, NOW + timedelta(days=2))
        recovered = recovered or opened.recovery is not None
        with closing(opened.database) as database:
            try:
                entries, found = _use(database, folder)
                break
            except DatabaseDamaged:
                told = ", said while open"
                suspect(path)
    else:
        return "WRONG: damaged at each start"
    if entries == truth.entries and found == truth.drawn:
        return f"right{', recovered' if recovered else ''}{told}"
    missing = set(truth.entries) - set(entries)
    strange = set(entries) - set(truth.entries)
    if strange or not recovered or missing & set(truth.entries[: truth.backed_up]):
        tables = [table for table in TABLES if found[table] != truth.drawn[table]]
        return f"WRONG: {len(missing)} missing, {len(strange)} strange, recovered {recovered}, other {tables}"
    return f"restored, {len(missing)} answers gone{told}"


def _use(database: Database, folder: Path) -> tuple[tuple[Entry, ...], Drawn]:
    """What the pages ask for, what the backup of the day reads, and all that is drawn again from the log."""
    now = NOW + timedelta(days=2)
    progress = Progress(database, "here")
    _read(progress, now)
    backup_if_due(database, folder, now)
    entries, found = progress.entries(), drawn(database)
    verify(database)
    progress.record_review(CARDS[0], Rating.GOOD, now, 3.0, "1")
    progress.record_bury(CARDS[1], now, "1")
    return entries, found


def _read(progress: Progress, now: datetime) -> None:
    notes = Notes(progress, Path("pictures"))
    progress.due_cards(now), progress.waiting_cards(now), progress.lesson_states(), progress.hidden(now)
    progress.memories(CARDS), progress.card_states(CARDS), progress.brought_forward(), progress.in_hand()
    progress.pace(), progress.load(now, 9), progress.can_undo(), progress.last_entry_at(), progress.spent(now.date())
    for card in CARDS:
        progress.history(card)
    for note in notes.notes():
        notes.cards(note.id)
    progress.quiz_results(("bilateral/soal",)), progress.marked(), progress.days(NOW.date(), now.date())


def sample(truth: Truth, name: str, count: int) -> Iterator[int]:
    """Some places of a file, the same at every run."""
    size = (truth.folder / name).stat().st_size
    yield from sorted(random.Random(count).sample(range(size), count))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
