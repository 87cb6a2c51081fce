"""A learner's work: every answer goes into the log and onto the disk before it is shown, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.notes import note_text
from desktop.storage import answers, caches, log, quizzes
from desktop.storage.errors import StoredAfterAll
from desktop.storage.log import Entry, stamped
from desktop.storage.recall import Due, LessonState, Recall
from desktop.study.memory import Memory, Rating

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from desktop.content.annotations import Annotation
    from desktop.content.notes import Note
    from desktop.storage.database import Database

__all__ = ["Due", "Entry", "LessonState", "Progress"]

_NEWEST = f"""
    SELECT {log.COLUMNS} FROM log AS done WHERE device = ? AND kind IN (%s) AND NOT EXISTS (
        SELECT 1 FROM log WHERE subject = done.subject AND kind = 'undo'
        AND value = done.counter || ' ' || done.at || ' ' || done.device)
    ORDER BY counter DESC, at DESC LIMIT 1"""


class Progress(Recall):
    """The work of one learner, written by one computer, whose id is ``device``.

    ``now`` is always the local time with its offset. All methods raise the named errors of ``errors.py``; after one
    the database is as it was before the call.
    """

    def __init__(self, database: Database, device: str, heard: Callable[[int, int], None] | None = None) -> None:
        """Work on an open database, under this computer's id; ``heard`` as in ``rebuild``, where that is needed."""
        super().__init__(database)
        self._device = device
        if self.get_state(caches.REDRAW):  # an older Mitra wrote it: some of what is drawn from the log is not there
            self.rebuild(heard)

    @property
    def device(self) -> str:
        """The id under which this computer writes, and takes back."""
        return self._device

    def write_as(self, device: str) -> None:
        """Write under this id from now on; what was written under the former one is no longer undone here."""
        self._device = device

    def record_review(
        self,
        card: str,
        rating: Rating,
        now: datetime,
        seconds: float,
        version: str,
        holidays: Collection[date] = frozenset(),
    ) -> Memory:
        """Store an answer that took so many seconds, and return the memory after it.

        The card comes back on the lightest day that the fuzz allows, on a holiday only if there is no other.
        """
        from desktop.storage import levelling  # no start needs it

        with self._database.transaction() as connection:
            name = caches.current(connection, card)
            interval = levelling.chosen_interval(connection, name, Rating(rating), now, holidays)
            value = answers.value_of(rating, seconds, interval)
            return caches.add_review(connection, self.append(connection, log.REVIEW, card, value, now, version))

    def record_bury(self, card: str, now: datetime, version: str) -> None:
        """Store that a card is put off until the next study day."""
        self._record(log.BURY, card, "", now, version)

    def record_suspend(self, card: str, now: datetime, version: str) -> None:
        """Store that a card is not to be asked for until ``record_resume``."""
        self._record(log.SUSPEND, card, "", now, version)

    def record_resume(self, card: str, now: datetime, version: str) -> None:
        """Store that a suspended card is asked for again."""
        self._record(log.RESUME, card, "", now, version)

    def record_mark(self, card: str, now: datetime, version: str) -> None:
        """Store that a card has a mark, to be found again."""
        self._record(log.MARK, card, "", now, version)

    def record_unmark(self, card: str, now: datetime, version: str) -> None:
        """Store that a card has no mark any more."""
        self._record(log.UNMARK, card, "", now, version)

    def record_quiz(
        self, question: str, correct: bool, seconds: float, cards: Sequence[str], now: datetime, version: str
    ) -> None:
        """Store the answer to a question; a wrong one brings these cards forward."""
        self._record(log.QUIZ, question, quizzes.value_of(correct, seconds, cards), now, version)

    def record_note(self, note: Note, now: datetime) -> None:
        """Store a learner's own note, a new one or another text of one that is there."""
        self._record(log.NOTE, note.id, note_text(note), now, "")

    def record_drop(self, note: str, now: datetime) -> None:
        """Store that a learner's own note, named by its id, is deleted."""
        self._record(log.DROP, note, "", now, "")

    def record_annotation(self, annotation: Annotation, now: datetime, version: str) -> None:
        """Store a mark in a lesson, a new one or what became of one that is there."""
        from desktop.content.annotations import annotation_text  # no start needs it

        before = self._database.row("SELECT colour, note FROM annotation WHERE id = ?", (annotation.id,))
        self._record(log.ANNOTATE, annotation.id, annotation_text(annotation, before), now, version)

    def record_erase(self, annotation: str, now: datetime) -> None:
        """Store that a mark in a lesson, named by its id, is deleted."""
        self._record(log.ERASE, annotation, "", now, "")

    def record_practice(self, card: str, rating: Rating, now: datetime, version: str) -> None:
        """Store an answer that does not touch the memory."""
        with self._database.transaction() as connection:
            self.append(connection, log.PRACTICE, card, str(int(rating)), now, version)

    def record_read(self, lesson: str, how: str, now: datetime, version: str) -> None:
        """Store that a lesson was read: ``how`` is "auto" or "marked"."""
        self._record(log.READ, lesson, how, now, version)

    def record_unread(self, lesson: str, now: datetime, version: str) -> None:
        """Store that a lesson is not read after all."""
        self._record(log.UNREAD, lesson, "", now, version)

    def record_event(self, kind: str, subject: str, value: str, now: datetime) -> None:
        """Store what a class did (EVENT) or saw (SHOWN); nothing is drawn from it here."""
        with self._database.transaction() as connection:
            self.append(connection, kind, subject, value, now)

    def record_time(self, lesson: str, seconds: float, fraction: float, now: datetime, version: str) -> None:
        """Keep a lesson's whole reading time so far and the furthest part seen; the larger of old and new counts.

        It stands beside the log, which would otherwise grow with every minute of reading.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO reading VALUES (?, ?, ?, ?, ?) ON CONFLICT (lesson) DO UPDATE SET"
                " seconds = max(seconds, excluded.seconds), fraction = max(fraction, excluded.fraction),"
                " at = excluded.at, version = excluded.version",
                (lesson, max(0.0, seconds), min(max(0.0, fraction), 1.0), stamped(now)[0], version),
            )

    def undo(self, now: datetime, kinds: Sequence[str] = log.UNDOABLE) -> Entry | None:
        """Take back the newest thing of these kinds done on this computer and not taken back yet; None without any.

        It stays in the log; an entry is added that names it. Returns what was undone.
        """
        with self._database.transaction() as connection:
            undone = self.newest(kinds)
            if undone is None:
                return None
            self.append(connection, log.UNDO, undone.subject, log.undo_value(undone), now, undone.version)
            caches.redraw(connection, undone.subject)
            return undone

    def newest(self, kinds: Sequence[str] = log.UNDOABLE) -> Entry | None:
        """What ``undo`` would take back; None if there is nothing."""
        row = self._database.row(_NEWEST % ", ".join("?" * len(kinds)), (self._device, *kinds))
        return None if row is None else log.entry_of(row)

    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self.newest() is not None

    def carry_over(self, renamed: Mapping[str, str], now: datetime, version: Callable[[str], str]) -> int:
        """Let cards and lessons that got a new id (old id to new) keep what is known of them; returns how many did.

        ``version`` tells the version of the pack that has a new id. Ids of which nothing is known, and those carried
        over before, cost one question each.
        """
        waiting = [(old, new) for old, new in renamed.items() if self._knows(old) and not self._is_called(old, new)]
        if waiting:
            with self._database.transaction() as connection:
                for old, new in waiting:
                    self.append(connection, log.RENAME, old, new, now, version(new))
                    caches.rename(connection, old, new)
        return len(waiting)

    def set_state(self, key: str, value: str) -> None:
        """Keep where the learner is: page, lesson, paragraph. It replaces what was kept under this key."""
        if self.get_state(key) != value:
            with self._database.transaction() as connection:
                connection.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (key, value))

    def entries(self) -> tuple[Entry, ...]:
        """The whole log in the order of replay: by counter and device."""
        rows = self._database.rows(f"SELECT {log.COLUMNS} FROM log ORDER BY {log.ORDER}")
        return tuple(log.entry_of(row) for row in rows)

    def merge(self, entries: Iterable[Entry]) -> int:
        """Take in entries of another log, in any order and any number of times; returns how many were new.

        All or, when one of them cannot be an entry (BadEntry), none.
        """
        with self._database.transaction() as connection:
            added = [entry for entry in entries if log.append(connection, entry)]
            for entry in added:
                caches.note_import(connection, entry)
            if any(entry.kind == log.RENAME for entry in added):
                caches.rebuild(connection)
            else:
                for subject in {entry.subject for entry in added}:
                    caches.redraw(connection, subject)
            return len(added)

    def rebuild(self, heard: Callable[[int, int], None] | None = None) -> None:
        """Draw everything that is drawn from the log anew; nothing changes unless a cache was damaged.

        ``heard`` hears subjects done and in all.
        """
        with self._database.transaction() as connection:
            caches.rebuild(connection, heard)

    def _record(self, kind: str, subject: str, value: str, now: datetime, version: str) -> None:
        with self._database.transaction() as connection:
            self.append(connection, kind, subject, value, now, version)
            caches.redraw(connection, subject)

    def append(
        self, connection: sqlite3.Connection, kind: str, subject: str, value: str, now: datetime, version: str = ""
    ) -> Entry:
        """Add an entry inside an open transaction; the caller draws what it changes.

        Raises StoredAfterAll where it is the repetition of one that stands there, though its device failed before it
        could say so.
        """
        if self._database.stored_after_all(kind, subject):
            raise StoredAfterAll(self._database.path)
        at, offset = stamped(now)
        counter = log.next_counter(connection)
        entry = Entry(self._device, counter, log.moment(at), offset, kind, subject, value, version)
        log.append(connection, entry)
        return entry

    def _knows(self, name: str) -> bool:
        question = (
            "SELECT 1 FROM memory WHERE card = :name UNION SELECT 1 FROM lesson WHERE lesson = :name"
            " UNION SELECT 1 FROM reading WHERE lesson = :name UNION SELECT 1 FROM card_state WHERE card = :name"
            " UNION SELECT 1 FROM forward WHERE card = :name UNION SELECT 1 FROM annotation WHERE lesson = :name"
        )
        return self._database.row(question, {"name": name}) is not None

    def _is_called(self, old: str, new: str) -> bool:
        return self._database.row("SELECT 1 FROM renamed WHERE old = ? AND new = ?", (old, new)) is not None
