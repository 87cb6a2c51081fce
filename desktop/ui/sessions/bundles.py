"""All of a learner's work in one file: saved, and taken in again; done in short steps, so that the window lives on."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.content.notes import is_own
from desktop.content.stepwise import as_share
from desktop.storage import bundle_merging, bundle_whose
from desktop.storage.bundle import SUFFIX, Contents, NotBundle, Written, contents_in, contents_of
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.guest import is_guest
from desktop.storage.pictures import Pictures
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime
    from pathlib import Path
    from typing import Any

    from desktop.storage.bundle_merging import Plan, Taken
    from desktop.storage.learners import Learner
    from desktop.ui.sessions.backups import BackupsSession
    from desktop.ui.sessions.desk import Desk

__all__ = [
    "MINE", "NEW", "SUFFIX", "THEIRS", "Arrival", "BundlesSession", "Contents", "NotBundle", "Own", "Result", "Written",
]  # fmt: skip

MINE, THEIRS, NEW = "mine", "theirs", "new"
"""Whose work a file is: that of who learns now, of another learner of this computer, of somebody who is not here."""

SLICE = 0.012
"""Seconds of work between two looks at the keyboard."""


class Own(NamedTuple):
    """Who learns now ("": never named), whether that is a guest, and what a file would hold."""

    name: str
    is_guest: bool
    contents: Contents
    pictures: int


class Arrival(NamedTuple):
    """A file that was read: whose work it says it is, since when (None: unknown), what it holds.

    ``ways`` are the answers that can be given to whose work it is, the likely one first; none where another learner of
    this computer has it behind a PIN. ``own`` and ``other`` are the names of who learns now and of that one. ``fresh``
    is what would be new to who learns now, of which there are ``news`` in all, small things counted too; ``is_own``
    says that it is their work without a doubt.
    """

    name: str
    made: datetime | None
    contents: Contents
    ways: tuple[str, ...]
    own: str
    other: str
    fresh: Contents
    news: int
    is_own: bool


class Result(NamedTuple):
    """What became of a file: one of MINE, THEIRS, NEW, the name of that learner, and what was taken in."""

    way: str
    name: str
    taken: Taken


class BundlesSession(QObject):
    """One file at a time.

    Signals: ``progressed(float)``, so much of the present work is done (0 to 1); ``saved(Written)``, a file was
    written; ``read(Arrival)``, one was read and nothing kept yet; ``taken(Result)``, it was taken in;
    ``refused(Exception)``, a file cannot be read or written, or nothing more can be kept.
    """

    progressed = Signal(float)
    saved = Signal(object)
    read = Signal(object)
    taken = Signal(object)
    refused = Signal(object)

    def __init__(
        self, desk: Desk, learner: Learner, data: Path, backups: BackupsSession, parent: QObject | None = None
    ) -> None:
        """Work for this learner of the data folder ``data``, who has these backups."""
        super().__init__(parent)
        self._desk, self._learner, self._data, self._backups = desk, learner, data, backups
        self._plan: Plan | None = None
        self._owner = self._owner_name = ""
        self._steps: Generator[float, None, Any] | None = None
        self._finish: Callable[[Any], None] | None = None
        self._keeping = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def is_keeping(self) -> bool:
        """Whether a file is being taken in, which is not given up in the middle."""
        return self._keeping

    def own(self) -> Own:
        """Who learns now. Raises the named errors of storage."""
        progress, whose = self._desk.progress, bundle_whose.manifest_of(self._learner, self._desk.now())
        pictures = len(Pictures(self._learner.pictures).names())
        return Own(whose.name, is_guest(self._learner), contents_in(progress.database), pictures)

    @guarded
    def save(self, path: Path) -> None:
        """Begin to write all to a file; ``saved`` or ``refused`` will follow."""
        from desktop.storage.bundle_writing import writing

        whose = bundle_whose.manifest_of(self._learner, self._desk.now())
        self._begin(writing(path, self._desk.progress.database, self._learner, whose), self.saved.emit)

    def look_into(self, path: Path) -> None:
        """Begin to read a file; ``read`` or ``refused`` will follow."""
        self._begin(self._looking(path), self.read.emit)

    def take_in(self, way: str) -> None:
        """Begin to take in what was read as the work of MINE, THEIRS or NEW; ``taken`` or ``refused`` will follow."""
        plan = self._plan
        if plan is not None and not self._keeping:
            self._begin(self._taking(plan, way), self._tell)
            self._plan, self._keeping = plan, True

    def stop(self) -> None:
        """Give up what is being done; only what was taken in already stays."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()
        self._steps = self._finish = self._plan = None
        self._keeping = False

    def _begin(self, steps: Generator[float, None, Any], finish: Callable[[Any], None]) -> None:
        self.stop()
        self._steps, self._finish = steps, finish
        self._timer.start()

    def _looking(self, path: Path) -> Generator[float, None, Arrival]:
        from desktop.storage.bundle_reading import reading

        desk = self._desk
        found = yield from as_share(reading(path), 0.0, 0.7)
        planning = bundle_merging.planning(found, desk.progress, desk.notes.pictures)
        self._plan = yield from as_share(planning, 0.7, 1.0)
        return self._arrival(self._plan)

    def _arrival(self, plan: Plan) -> Arrival:
        from desktop.storage.profiles import Profiles

        whose = plan.bundle.manifest
        here = {one.id: one for one in Profiles(self._data).all(self._desk.now())}
        me = here.get(self._learner.id)
        owner = bundle_whose.owner_of(whose, self._data, self._learner.id)
        mine = owner == self._learner.id
        self._owner = "" if mine else owner
        other = here.get(self._owner)
        if mine:
            ways: tuple[str, ...] = (MINE,)
        elif other is not None:
            ways = () if other.has_pin else (THEIRS, MINE)
        else:
            begun = self._desk.progress.last_entry_at() is not None
            ways = (NEW, MINE) if begun or (me is not None and me.name) else (MINE, NEW)
        if is_guest(self._learner):
            ways = tuple(way for way in ways if way != MINE)
        self._owner_name = other.name if other is not None else ""
        own, contents = me.name if me is not None else "", contents_of(plan.bundle.entries)
        return Arrival(whose.name, whose.made, contents, ways, own, self._owner_name, plan.contents, plan.news, mine)

    def _taking(self, plan: Plan, way: str) -> Generator[float, None, Result]:
        whose, desk = plan.bundle.manifest, self._desk
        if way == NEW:
            from desktop.storage.bundle_learner import adding

            added = yield from adding(plan.bundle, self._data, desk.now())
            return Result(way, whose.name, added.taken)
        if way == THEIRS:
            from desktop.storage.bundle_learner import into_another

            taken = yield from into_another(plan.bundle, self._data, self._owner, desk.now())
            return Result(way, self._owner_name, taken)
        self._backups.keep()
        while self._backups.is_copying:  # what was before stays, as a backup
            yield 0.0
        taken = yield from bundle_merging.merging(plan, desk.progress, desk.notes.pictures, self._data)
        bundle_whose.keep_same(whose, self._learner)
        return Result(way, bundle_whose.manifest_of(self._learner, desk.now()).name, taken)

    def _work(self) -> None:
        """Go on for a moment."""
        steps, finish = self._steps, self._finish
        if steps is None or finish is None:
            return
        until, done = monotonic() + SLICE, 0.0
        try:
            while monotonic() < until:
                done = next(steps)
        except StopIteration as end:
            self._timer.stop()
            self._steps = self._finish = None
            self._keeping = False
            finish(end.value)
            return
        except StorageError as error:
            self._refuse(error)
            return
        self.progressed.emit(done)

    def _refuse(self, error: StorageError) -> None:
        kept = self._plan if self._keeping else None
        self.stop()
        if kept is not None:
            self._announce(kept)  # part of it may be there
        damage = getattr(error, "reason", error)
        if isinstance(damage, DatabaseDamaged):
            self._desk.failed.emit(damage)
        self.refused.emit(error)

    def _tell(self, result: Result) -> None:
        plan, self._plan = self._plan, None
        if result.way == MINE and plan is not None:
            self._announce(plan)
        self.taken.emit(result)

    def _announce(self, plan: Plan) -> None:
        """Let all pages show what there is now."""
        touched = {entry.subject for entry in plan.fresh}
        for lesson in touched.intersection(self._desk.library.titles()):
            self._desk.lesson_changed.emit(lesson)
        for note in filter(is_own, touched):
            self._desk.note_changed.emit(note)
        self._desk.lesson_changed.emit("")
        self._desk.annotated.emit("")
