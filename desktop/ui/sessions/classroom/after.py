"""What is left of a lesson hour: reads it from the class's book, and keeps what the teacher saves of it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from desktop.storage import log
from desktop.study.classroom.account import EVENT, REVIEW, SHOWN, Account, Note, account
from desktop.ui.sessions.classroom.account_text import AccountText, Names, text_of
from desktop.ui.sessions.classroom.hours import Hour, hours
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.storage.classes import ClassBook, ClassHead
    from desktop.ui.sessions.desk import Desk

KINDS = frozenset({EVENT, SHOWN, REVIEW, log.UNDO})


class Room(Protocol):
    """What is asked of the classroom."""

    @property
    def chosen(self) -> ClassHead | None:
        """The class that is taught now, None where there is none."""

    def book(self) -> ClassBook:
        """The book of that class."""


class AfterLesson(QObject):
    """The lesson hours of the chosen class, and the one that is looked at: the last, until another is asked for."""

    def __init__(self, room: Room, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room, self._desk = room, desk
        self._accounts: tuple[tuple[Hour, Account], ...] = ()
        self._place = 0

    def read(self) -> bool:
        """Read the book of the chosen class and look at its last hour; false where none has anything to tell.

        Raises the named errors of the stores.
        """
        found = self._read() if self._room.chosen is not None else []
        self._accounts = tuple((hour, one) for hour, one in found if not one.empty)
        self._place = len(self._accounts) - 1
        return bool(self._accounts)

    def tells_of(self, since: int) -> bool:
        """Whether the show that began after this counter is among the hours that were read."""
        return any(hour.since == since for hour, _one in self._accounts)

    @property
    def text(self) -> AccountText:
        """The hour that is looked at, in words."""
        hour, one = self._accounts[self._place]
        chosen = self._room.chosen
        return text_of(one, Names(self._desk.library, chosen.name if chosen is not None else "", hour.lesson))

    @property
    def has_older(self) -> bool:
        """Whether there is an hour before the one that is looked at."""
        return self._place > 0

    @property
    def has_newer(self) -> bool:
        """Whether there is an hour after the one that is looked at."""
        return self._place < len(self._accounts) - 1

    def step(self, by: int) -> None:
        """Look at an hour so many later, or earlier where it is negative."""
        self._place = min(max(self._place + by, 0), len(self._accounts) - 1)

    @guarded
    def save(self, path: Path, written: Callable[[AccountText], bytes]) -> None:
        """Write the hour into a file as ``written`` puts it, wholly or not at all, and say so."""
        from desktop.storage.whole_file import write_whole

        write_whole(path, written(self.text))
        self._desk.tell("saved-file", path.name)

    def _read(self) -> list[tuple[Hour, Account]]:
        progress = self._room.book().progress
        kept = hours(progress)
        entries = log.effective([entry for entry in progress.entries() if entry.kind in KINDS])
        notes = [Note(entry.kind, entry.subject, entry.value, log.local(entry)) for entry in entries]
        counters = [entry.counter for entry in entries]
        places = [*(bisect_right(counters, hour.since) for hour in kept), len(notes)]
        return [
            (hour, account(hour.began, notes[first:end], notes[:first]))
            for hour, (first, end) in zip(kept, pairwise(places), strict=True)
        ]
