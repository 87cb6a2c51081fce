"""A learner's computer on a real disk: learns, is killed, is damaged, and never loses what it acknowledged."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from desktop.content.stepwise import drained
from desktop.storage import bundle_merging, bundle_reading, bundle_writing
from desktop.storage.backup import backup_if_due, backups
from desktop.storage.backup_contents import entries_of
from desktop.storage.bundle import Manifest
from desktop.storage.classes import ClassBook, classes, create_class, open_class
from desktop.storage.errors import BackupDamaged, DatabaseDamaged, StorageError
from desktop.storage.learners import Learner, open_learner
from desktop.storage.log import Entry
from desktop.storage.notes import Notes
from desktop.storage.opening import Opened, open_or_recover
from desktop.storage.pictures import Pictures
from desktop.storage.progress import Progress
from desktop.storage.recovery import verify
from desktop.storage.restoring import bring_back, merge_back
from desktop.study.memory import Rating

WIB = timezone(timedelta(hours=7))
START = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
CARDS = ("p/a", "p/b", "p/c~c1", "own/1")


class Computer:
    """One data folder. ``here`` is what was acknowledged and the log has to hold; ``ever`` what nobody may lose.

    What an older backup brought back no longer shows is in a later backup: it is in ``ever`` and not in ``here``.
    """

    def __init__(self, folder: Path) -> None:
        self.data = folder
        self.now = START
        self.here: set[Entry] = set()
        self.ever: set[Entry] = set()
        self.taught: int = 0
        self.recovered = False
        self.start()

    @property
    def learner(self) -> Learner:
        """Where the learner's work lies."""
        return open_learner(self.data, self.now)

    def start(self) -> None:
        """Open everything as the app does: where the first look meets damage, once more."""
        opened = self._open(damaged=False) or self._open(damaged=True)
        assert opened is not None, "damaged at each start"
        self.recovered = opened.recovery is not None
        self.book = self._class()

    def _open(self, *, damaged: bool) -> Opened | None:
        learner = self.learner
        opened = None
        try:
            opened = open_or_recover(learner.progress, learner.backups, self.now, damaged=damaged)
            self.database = opened.database
            self.progress = Progress(self.database, learner.device)
            self.notes = Notes(self.progress, learner.pictures)
            self.read()
        except DatabaseDamaged:
            if opened is not None:
                opened.database.close()
            return None
        return opened

    def _class(self) -> ClassBook:
        folder = self.data / "classes"
        head = next(iter(classes(folder)), None) or create_class(folder, "X IPS 2", self.now)
        return open_class(folder, head, "here", self.now)

    def read(self) -> None:
        """Look at what pages look at."""
        self.progress.due_cards(self.now)
        self.progress.lesson_states()
        self.progress.memories(CARDS)
        self.progress.pace()
        self.progress.can_undo()
        for note in self.notes.notes():
            self.notes.cards(note.id)

    def close(self) -> None:
        """Close everything."""
        self.book.close()
        self.database.close()

    def kill(self) -> None:
        """Pull the plug: the files stay as they lie, log of writing and all."""
        left = self.data.with_name(f"{self.data.name}-left")
        shutil.copytree(self.data, left)
        self.close()
        shutil.rmtree(self.data)
        left.rename(self.data)

    def entries(self) -> set[Entry]:
        """The log."""
        return set(self.progress.entries())

    def acknowledge(self) -> None:
        """What the log holds now was told to the learner."""
        found = self.entries()
        assert self.here <= found, f"lost: {self.here - found}"
        self.here = found
        self.ever |= found

    def review(self, card: str, rating: Rating) -> None:
        """Answer a card."""
        self.progress.record_review(card, rating, self.now, 4.0, "1")

    def write(self, text: str) -> None:
        """Write the own card."""
        self.notes.write(Note("own/1", "cloze", f"{{{{c1::{text}}}}} di sini", text), self.now)

    def mark(self, colour: int) -> None:
        """Mark something in a lesson."""
        self.progress.record_annotation(Annotation("mark/1", "p/satu", "highlight", colour, Quote("x")), self.now, "1")

    def score(self, pupil: str) -> None:
        """Give a pupil of the class a point."""
        self.book.record(f"pupil/{pupil}", "point", self.now)
        self.taught += 1

    def undo_score(self) -> None:
        """Take the last point of the class back."""
        self.taught -= self.book.undo(self.now) is not None

    def back_up(self) -> None:
        """Make a backup, if one is due."""
        backup_if_due(self.database, self.learner.backups, self.now)

    def backup(self, number: int) -> Path | None:
        """One of the backups."""
        found = backups(self.learner.backups)
        return found[number % len(found)] if found else None

    def backed_up(self) -> set[Entry]:
        """What all backups that can be read hold."""
        held: set[Entry] = set()
        for backup in backups(self.learner.backups):
            held |= self.held_by(backup)
        return held

    def held_by(self, backup: Path) -> set[Entry]:
        """What a backup holds; nothing where it is damaged."""
        try:
            return set(entries_of(backup))
        except StorageError:
            return set()

    def bring_back(self, backup: Path, *, merge: bool) -> None:
        """Bring a backup back, whole or beside what there is; one that is damaged is refused, and nothing changes."""
        learner, held = self.learner, self.held_by(backup)
        self.close()
        try:
            if merge:
                merge_back(learner.progress, learner.backups, backup, self.now)
                self.here |= held
            else:
                bring_back(learner.progress, learner.backups, backup, self.now)
                self.here = held
        except BackupDamaged:
            assert not held or not merge, "a backup whose log can be read is merged"
        self.start()

    def give(self, file: Path) -> None:
        """Save all in one file."""
        whose = Manifest("0" * 26, "Budi", "cat", self.now)
        bundle_writing.write(file, self.database, self.learner, whose)

    def take(self, file: Path) -> None:
        """Take such a file in."""
        found = bundle_reading.read(file)
        pictures = Pictures(self.learner.pictures)
        plan = drained(bundle_merging.planning(found, self.progress, pictures))
        drained(bundle_merging.merging(plan, self.progress, pictures, self.data))

    def check(self) -> None:
        """Nothing acknowledged is missing, and all is as it was written."""
        found = self.entries()
        assert self.here <= found, f"lost: {self.here - found}"
        assert self.ever <= found | self.backed_up(), f"lost for good: {self.ever - found - self.backed_up()}"
        assert len(self.book.events("pupil/")) == self.taught
        verify(self.database)
