"""What is left of a lesson hour: reads it from the class's book, and keeps what the teacher saves of it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

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
        self._notes: list[Note] = []
        self._parts: tuple[_Part, ...] = ()
        self._place = 0

    def read(self) -> bool:
        """Read the book of the chosen class and look at its last hour; false where none has anything to tell.

        Raises the named errors of the stores.
        """
        parts = self._read() if self._room.chosen is not None else []
        self._parts = tuple(part for part in parts if self._tells_anything(part))
        self._place = len(self._parts) - 1
        return bool(self._parts)

    def tells_of(self, since: int) -> bool:
        """Whether the show that began after this counter is among the hours that were read."""
        return any(part.hour.since == since for part in self._parts)

    @property
    def text(self) -> AccountText:
        """The hour that is looked at, in words."""
        part, chosen = self._parts[self._place], self._room.chosen
        names = Names(self._desk.library, chosen.name if chosen is not None else "", part.hour.lesson)
        return text_of(self._account(part), names)

    @property
    def has_older(self) -> bool:
        """Whether there is an hour before the one that is looked at."""
        return self._place > 0

    @property
    def has_newer(self) -> bool:
        """Whether there is an hour after the one that is looked at."""
        return self._place < len(self._parts) - 1

    def step(self, by: int) -> None:
        """Look at an hour so many later, or earlier where it is negative."""
        self._place = min(max(self._place + by, 0), len(self._parts) - 1)

    @guarded
    def save(self, path: Path, written: Callable[[AccountText], bytes]) -> None:
        """Write the hour into a file as ``written`` puts it, wholly or not at all, and say so."""
        from desktop.storage.whole_file import write_whole

        write_whole(path, written(self.text))
        self._desk.tell("saved-file", path.name)

    def _read(self) -> list[_Part]:
        progress = self._room.book().progress
        kept = hours(progress)
        entries = log.effective([entry for entry in progress.entries() if entry.kind in KINDS])
        self._notes = [Note(entry.kind, entry.subject, entry.value, log.local(entry)) for entry in entries]
        counters = [entry.counter for entry in entries]
        places = [*(bisect_right(counters, hour.since) for hour in kept), len(entries)]
        return [_Part(hour, *ends) for hour, ends in zip(kept, pairwise(places), strict=True)]

    def _account(self, part: _Part) -> Account:
        return account(part.hour.began, self._notes[part.first : part.end], self._notes[: part.first])

    def _tells_anything(self, part: _Part) -> bool:
        """Whether an hour left anything; the whole account is only drawn where that is not plain at once."""
        plain = any(note.kind != EVENT for note in self._notes[part.first : part.end])
        return plain or not self._account(part).empty


class _Part(NamedTuple):
    """An hour, and which of the notes are its own."""

    hour: Hour
    first: int
    end: int
