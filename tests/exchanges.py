"""Three data folders exchange ``.mitra`` files at random, and end equal: ``python -m tests.exchanges [EXCHANGES]``.

One folder begins as a copy of another, so that two computers bear one id. Between the exchanges each of them does
whatever a learner does; files are old or new, cut off in the middle, taken in twice. Exits 1 when anything that was
ever recorded is missing, an undo took back what another computer did, or two folders differ, also after a rebuild.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import zlib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from desktop.content.stepwise import drained
from desktop.storage import bundle_merging, bundle_reading, bundle_writing, caches, log
from desktop.storage.bundle import Manifest
from desktop.storage.database import open_database
from desktop.storage.importing import PastReview, take_in
from desktop.storage.learners import Learner, device_id
from desktop.storage.log import Entry
from desktop.storage.pictures import Pictures
from desktop.storage.progress import Progress
from desktop.study.memory import Rating

WIB = timezone(timedelta(hours=7))
START = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
NAME = "0" * 26
CARDS = ("p/a", "p/b", "p/c~c1", "p/d", "own/1", "own/2~reverse")
NOTES, MARKS, LESSONS = ("own/1", "own/2", "own/3"), ("mark/1", "mark/2"), ("p/satu", "p/dua", "p/tiga")
RENAMED = ({"p/a": "p/b"}, {"p/b": "p/e"}, {"p/satu": "p/dua"}, {"p/dua": "p/satu"}, {"p/tiga": "p/empat"})

State = dict[str, list[tuple[Any, ...]]]


class Computer:
    """One data folder, and who works in it."""

    def __init__(self, data: Path, chance: random.Random, name: str = NAME) -> None:
        self.data, self.chance, self.name = data, chance, name
        self.now = START
        self.mine: set[Entry] = set()
        (data / "learners" / name).mkdir(parents=True, exist_ok=True)
        self.start()

    def start(self) -> None:
        """Open what lies there."""
        self.learner = Learner(self.name, self.data / "learners" / self.name, device_id(self.data))
        self.progress = Progress(open_database(self.learner.progress, self.now), self.learner.device)
        self.pictures = Pictures(self.learner.pictures)

    def restart(self) -> None:
        """Close and open."""
        self.progress.database.close()
        self.start()

    def copy(self, data: Path) -> Computer:
        """Another computer with a copy of this folder; what was done so far was done on both."""
        self.progress.database.close()
        shutil.copytree(self.data, data)
        self.start()
        made = Computer(data, self.chance)
        made.mine = set(self.mine)
        return made

    def work(self) -> None:
        """Do one thing, at a moment that may lie before the last."""
        chance = self.chance
        self.now += timedelta(milliseconds=chance.randint(1, 10**8) if chance.random() < 0.9 else -(10**9))
        before = set(self.progress.entries())
        often = (self._review, self._mark, self._undo)
        kinds = (
            self._review,
            self._quiz,
            self._note,
            self._put_aside,
            self._read,
            self._time,
            self._import,
            self._rename,
        )
        chance.choice((*often, *often, *kinds))()
        self.mine |= set(self.progress.entries()) - before
        if chance.random() < 0.02:
            self.pictures.add(png(chance.randint(0, 9)), ".png")

    def _review(self) -> None:
        rating = self.chance.choice(list(Rating))
        self.progress.record_review(self.chance.choice(CARDS), rating, self.now, 4.5, "1")

    def _quiz(self) -> None:
        self.progress.record_quiz("p/soal", self.chance.random() < 0.5, 3.0, CARDS[:2], self.now, "1")

    def _note(self) -> None:
        note = self._own_note()
        if self.chance.random() < 0.6:
            self.progress.record_note(note, self.now)
        else:
            self.progress.record_drop(note.id, self.now)

    def _own_note(self) -> Note:
        return Note(self.chance.choice(NOTES), "both", f"depan {self.chance.randint(1, 9)}", "belakang")

    def _mark(self) -> None:
        name, lesson = self.chance.choice(MARKS), self.chance.choice(LESSONS)
        if self.chance.random() < 0.6:
            mark = Annotation(name, lesson, "highlight", self.chance.randint(1, 4), Quote("kata", "", "", 3))
            self.progress.record_annotation(mark, self.now, "1")
        else:
            self.progress.record_erase(name, self.now)

    def _put_aside(self) -> None:
        progress = self.progress
        record = self.chance.choice((progress.record_suspend, progress.record_resume, progress.record_bury))
        record(self.chance.choice(CARDS), self.now, "1")

    def _read(self) -> None:
        lesson = self.chance.choice(LESSONS)
        if self.chance.random() < 0.6:
            self.progress.record_read(lesson, "marked", self.now, "1")
        else:
            self.progress.record_unread(lesson, self.now, "1")

    def _time(self) -> None:
        chance = self.chance
        seconds, version = chance.random() * 900, str(chance.randint(1, 3))
        self.progress.record_time(chance.choice(LESSONS), seconds, chance.random(), self.now, version)

    def _undo(self) -> None:
        undone = self.progress.undo(self.now)
        assert undone is None or undone in self.mine, f"an undo took back what was done elsewhere: {undone}"

    def _import(self) -> None:
        past = [PastReview(self.chance.choice(CARDS), Rating.GOOD, START - timedelta(days=day), 2.0) for day in (9, 5)]
        note = self._own_note()._replace(guid="g")
        take_in(self.progress, "dek", [note], past[: self.chance.randint(0, 2)], self.now)

    def _rename(self) -> None:
        self.progress.carry_over(self.chance.choice(RENAMED), self.now, str)

    def give(self, file: Path) -> None:
        """Save all in one file."""
        whose = Manifest(self.name, "Budi", "cat", self.now)
        bundle_writing.write(file, self.progress.database, self.learner, whose)

    def take(self, file: Path, steps: int = -1) -> None:
        """Take a file in; cut off after so many steps where they are not negative."""
        found = bundle_reading.read(file)
        plan = drained(bundle_merging.planning(found, self.progress, self.pictures))
        work = bundle_merging.merging(plan, self.progress, self.pictures, self.data)
        if steps < 0:
            drained(work)
            return
        for _ in zip(range(steps), work, strict=False):
            pass
        work.close()
        self.restart()

    def state(self) -> State:
        """The log, all that is drawn from it, reading times, and pictures."""
        tables = ("log", "reading", "renamed", "imported", *(table for table, _ in caches._TABLES))
        found = {table: sorted(self.progress.database.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}
        files = sorted(self.learner.pictures.glob("*")) if self.learner.pictures.is_dir() else []
        return {**found, "pictures": [(file.name, file.read_bytes()) for file in files]}


def png(shade: int) -> bytes:
    """A picture of one pixel."""
    parts = (
        (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0"),
        (b"IDAT", zlib.compress(bytes([0, shade, 9, 9]))),
        (b"IEND", b""),
    )
    chunks = (len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4) for kind, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def exchange(folder: Path, exchanges: int, seed: int) -> tuple[int, int]:
    """Let three folders exchange so often; return how many entries they end with, and how many pairs share a name.

    Raises AssertionError where they do not end equal.
    """
    chance = random.Random(seed)
    school = Computer(folder / "school", chance)
    for _ in range(5):
        school.work()
    computers = (school, school.copy(folder / "home"), Computer(folder / "laboratory", chance))
    files: list[Path] = []
    for number in range(exchanges):
        giver, taker = chance.sample(computers, 2)
        for computer in computers:
            for _ in range(chance.randint(0, 2)):
                computer.work()
        if not files or chance.random() < 0.8:
            files.append(folder / f"{number}.mitra")
            giver.give(files[-1])
        taker.take(chance.choice(files[-9:]), chance.choice((-1, -1, -1, 0, 1, 2)))
        if chance.random() < 0.1:
            taker.restart()
    _level(computers, folder / "last.mitra")
    return _compare(computers)


def _level(computers: tuple[Computer, ...], file: Path) -> None:
    """Let each have what all have, twice: also what the first round drew together."""
    for _ in range(2):
        for giver in computers:
            giver.give(file)
            for taker in computers:
                taker.take(file)


def _compare(computers: tuple[Computer, ...]) -> tuple[int, int]:
    everything = set[Entry]().union(*(computer.mine for computer in computers))
    first = computers[0].state()
    for computer in computers:
        entries = computer.progress.entries()
        assert set(entries) == everything, f"{computer.data.name} lost {everything - set(entries)}"
        for when in ("at the end", "after a rebuild"):
            for table, rows in computer.state().items():
                assert rows == first[table], f"{table} of {computer.data.name} differs {when}"
            computer.progress.rebuild()
        assert not log.unsealed(computer.progress.database.connection)
        computer.progress.database.close()
    return len(everything), len(everything) - len({(entry.device, entry.counter) for entry in everything})


def main(exchanges: int = 1000, seed: int = 1) -> int:
    """Run them in a folder that is gone afterwards; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            entries, shared = exchange(Path(folder), exchanges, seed)
        except AssertionError as error:
            print(error)
            return 1
    print(f"{exchanges} exchanges: three equal folders of {entries} entries, {shared} with a device and counter twice")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
