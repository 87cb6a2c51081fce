"""Cards that come in from a file and go out into one; long work is done in short steps, so that the window lives on."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from desktop.storage.errors import StorageError
from desktop.storage.foreign import ForeignFile
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from desktop.storage.anki.package import Package
    from desktop.storage.intake import Plan, Result
    from desktop.storage.outgoing import OutNote
    from desktop.ui.sessions.desk import Desk

__all__ = ["ExchangeSession", "Plan", "Source"]

OWN = ""
"""Own cards, where the id of a pack is asked for."""
TABLES = (".csv", ".tsv")
"""The endings of files that are written as tables; all others are packages for Anki."""
LOOK = 0.05
"""Seconds between two pictures of how far the last step is."""
SLICE = 0.012
"""Seconds of work between two looks at the keyboard."""


class Source(NamedTuple):
    """Cards that can go out: the id of their pack (OWN: own cards), its title, how many notes there are (0: many)."""

    pack: str
    title: str
    notes: int


class ExchangeSession(QObject):
    """What comes in and goes out.

    Signals: ``progressed(float)``, so much of the present work is done; ``planned(Plan)``, a file was read and nothing
    kept yet; ``refused(Exception)``, a file cannot be read or written, or nothing can be kept; ``kept(Result)``.
    """

    progressed = Signal(float)
    planned = Signal(object)
    refused = Signal(object)
    kept = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.plan: Plan | None = None
        self._reading: Generator[float, None, Package] | None = None
        self._keeping: Generator[float, None, Result] | None = None
        self._heard = 0.0
        self._busy = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    def read(self, path: Path) -> None:
        """Begin to read a file; ``planned`` or ``refused`` will follow."""
        from desktop.storage import intake

        self.stop()
        try:
            self._reading = intake.reading(path, self._desk.now())
        except ForeignFile as error:
            self.refused.emit(error)
            return
        self._timer.start()

    def keep(self) -> None:
        """Begin to keep what was planned; ``kept`` or ``refused`` will follow."""
        from desktop.storage import intake

        if self.plan is not None and self._keeping is None:
            desk = self._desk
            self._keeping = intake.keeping(self.plan, desk.progress, desk.notes, desk.now(), self._hear)
            self._timer.start()

    def stop(self) -> None:
        """Give up what is being done; nothing of it is kept."""
        self._timer.stop()
        for steps in (self._reading, self._keeping):
            if steps is not None:
                steps.close()
        self._reading = self._keeping = self.plan = None

    def sources(self) -> tuple[Source, ...]:
        """Own cards, where there are any, and all packs."""
        try:
            count = len(self._desk.notes.notes())
        except StorageError as error:
            self._desk.failed.emit(error)
            count = 0
        packs = tuple(Source(head.id, head.title, 0) for head in self._desk.library.packs)
        return (Source(OWN, "", count), *packs) if count else packs

    def write(self, pack: str, path: Path) -> None:
        """Write a pack, or own cards, as a table or a package for Anki, by the ending of the file's name."""
        try:
            self._write(pack, path)
        except StorageError as error:
            self.refused.emit(error)
            return
        self._desk.said.emit(Said("exported", path.name, False))

    def _write(self, pack: str, path: Path) -> None:
        if path.suffix.lower() in TABLES:
            from desktop.storage.tables import write_own, write_pack

            if pack == OWN:
                write_own(path, reversed(self._desk.notes.notes()))
            else:
                write_pack(path, self._outgoing(pack))
            return
        from desktop.storage.anki.writing import write_package
        from desktop.ui.look.roles import LIGHT

        write_package(path, self._outgoing(pack), LIGHT._asdict(), self._desk.now())

    def _outgoing(self, pack: str) -> tuple[OutNote, ...]:
        from desktop.storage.outgoing import of_library, of_own

        desk = self._desk
        if pack != OWN:
            return of_library(desk.library, pack)
        titles = desk.library.titles()
        notes = reversed(desk.notes.notes())
        return of_own([(note, desk.notes.cards(note.id)) for note in notes], titles)

    def _work(self) -> None:
        """Go on for a moment."""
        steps = self._reading or self._keeping
        if steps is None or self._busy:  # busy: called out of its own last step, while that lets the window live
            return
        self._busy = True
        until, done = monotonic() + SLICE, 0.0
        try:
            while monotonic() < until:
                done = next(steps)
        except StopIteration as end:
            self._finish(end.value)
            return
        except StorageError as error:
            self.stop()
            self.refused.emit(error)
            return
        finally:
            self._busy = False
        self.progressed.emit(done)

    def _finish(self, value: object) -> None:
        self._timer.stop()
        if self._reading is not None:
            self._reading = None
            self._take_plan(value)  # type: ignore[arg-type]  # what reading ends with
        else:
            self._keeping = None
            self._tell(value)  # type: ignore[arg-type]  # what keeping ends with

    def _take_plan(self, package: Package) -> None:
        from desktop.storage import intake

        desk = self._desk
        lessons = [head.id for unit in desk.library.outline() for head in unit.lessons]
        cards = [place.card for place in desk.library.cards_of(lessons)]
        try:
            self.plan = intake.plan(package, desk.notes, cards, lessons, desk.now())
        except StorageError as error:
            self.refused.emit(error)
            return
        self.planned.emit(self.plan)

    def _tell(self, result: Result) -> None:
        self.plan = None
        done = result.imported
        if done.id:
            self._desk.lesson_changed.emit("")
            parts = (
                (done.added, self.tr("{n} kartu baru")),
                (done.updated, self.tr("{n} diperbarui")),
                (done.reviews, self.tr("{n} ulangan lama")),
                (len(result.left_out), self.tr("{n} gambar tidak dapat dipakai")),
            )
            counts = ", ".join(text.format(n=count) for count, text in parts if count)
            self._desk.said.emit(Said("imported", counts, True))
        else:
            self._desk.said.emit(Said("imported-nothing", "", False))
        self.kept.emit(result)

    def _hear(self, done: int, total: int) -> None:
        """Show how far the last step is. It cannot be cut, so no key is taken in meanwhile."""
        if monotonic() - self._heard > LOOK or done == total:
            self._heard = monotonic()
            self.progressed.emit(done / total)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
