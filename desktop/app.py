"""The composition root: the only place where stores, sessions, pages and the window are put together."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.paths import pack_folders, ready_library
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.learners import open_learner
from desktop.storage.library import open_usable_library
from desktop.storage.notes import Notes
from desktop.storage.opening import open_or_recover, suspect
from desktop.storage.preferences import Preferences
from desktop.storage.progress import Progress
from desktop.study.days import study_day
from desktop.ui.look import style
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.table import Sessions
from desktop.ui.window.main import MainWindow
from desktop.ui.window.pages import PAGES, READING, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from desktop.storage.checkup import Opened, Places
    from desktop.storage.learners import Learner
    from desktop.ui.sessions.said import Said
    from desktop.ui.window.extras import Extras

CLOCK_SLACK = 3600
"""Seconds that the clock may lie before the last entry: a summer time ends, a time zone changes."""

class App(QObject):
    """Mitra, put together: one learner's stores, the sessions on them, and the window.

    ``extras``, the keys and menu of the window, is there after ``complete``.
    Signals: ``left()``, the learner goes and another one may come; ``reopen_wanted(work)``, close all this, do the
    ``work``, which returns what is to be said then (a ``Said`` or None), and open the same learner's Mitra again.
    """

    extras: Extras
    left = Signal()
    reopen_wanted = Signal(object)

    def __init__(
        self,
        resources: Path,
        data: Path,
        clock: Callable[[], datetime],
        *,
        packs: Sequence[Path] = (),
        cache: Path | None = None,
        building: Callable[[int, int], None] | None = None,
        ready: Path | None = None,
        learner: Learner | None = None,
        said: Said | None = None,
        damaged: bool = False,
    ) -> None:
        """As ``build``; ``damaged`` says that the learner's database is, though it can be opened."""
        super().__init__()
        self.clock, self._resources, self._data, self._said = clock, resources, data, said
        self.theme = Theme(parent=self)
        self._packs, self._cache, self._ready = packs, cache, ready
        self._whose = open_learner(data, clock()) if learner is None else learner
        self._completed = self._away = self._asked = False
        self._caught: StorageError | None = None
        with ExitStack() as opened:
            file, backups = self._whose.progress, self._whose.backups
            self.database, self._recovery = open_or_recover(
                file, backups, clock(), damaged=damaged, heard=building
            )
            opened.callback(self.database.close)
            self.progress = Progress(self.database, self._whose.device, building)
            self.library = open_usable_library(pack_folders(resources, packs), cache, building, ready)
            opened.callback(self.library.close)
            self._carry_over()
            self.sessions = self._make_sessions(Preferences(data / "computer.json"))
            self.sessions.desk.failed.connect(self._on_failed)
            self.database.when_written_anew = self._tell_written_anew
            self._restyle()
            self.theme.changed.connect(self._restyle)
            self.window = self._make_window()
            opened.pop_all()

    @property
    def learner(self) -> Learner:
        """Who learns here, under the id that this computer has by now."""
        return self._whose._replace(device=self.progress.device)

    def start(self) -> None:
        """Show the window; what its first picture does not need is made after it."""
        self.window.painted.connect(self.complete)
        whole = self.sessions.settings.window_maximized() or self.window.wants_whole_screen()
        self._try(self.window.showMaximized if whole else self.window.show)

    def complete(self) -> None:
        """Make the rest of the window, keep a backup, and ask for the date where the clock lies; once."""
        if self._completed:
            return
        self._completed = True
        # None of these is needed for the first picture.
        from desktop.study.memory import warm
        from desktop.ui.look import icons
        from desktop.ui.look.mark import app_icon
        from desktop.ui.sessions.packs import tell_of_packs
        from desktop.ui.window.extras import Extras

        icons.install(self._resources)
        self.window.setWindowIcon(app_icon())
        self._try(self.window.complete)
        self.extras = Extras(self.window)
        if self._caught is not None:
            self.sessions.desk.failed.emit(self._caught)
        desk = self.sessions.desk
        if self._recovery is not None:
            desk.tell(self._recovery.kind)
        self.sessions.backups.begin()
        if self.database.on_network:
            desk.tell_once("network-drive")
        tell_of_packs(desk)
        if self._said is not None:
            desk.said.emit(self._said)
        self._look_at_date()
        desk.day_changed.connect(self._look_at_date)
        warm()

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say what a store could not read, once, instead of leaving it to a terminal that nobody sees."""
        if not isinstance(error, StorageError):
            sys.__excepthook__(kind, error, trace)
        elif str(error) != str(self._caught):
            self._caught = error  # before the window can speak, it is kept until then
            self.sessions.desk.failed.emit(error)

    def close(self) -> None:
        """Close window and stores; what was recorded is on the disk already."""
        self.put_away()
        self.window.close()

    def put_away(self) -> None:
        """Close the stores, while the window may stand on as a picture of what there was; once."""
        if self._away:
            return
        self._away = self._completed = True
        self.window.put_away()
        self.sessions.close()
        for timer in (*self.findChildren(QTimer), *self.window.findChildren(QTimer)):
            timer.stop()  # it would find no store
        self.library.close()
        self.database.close()

    def _carry_over(self) -> None:
        """Let cards and lessons that were given a new id keep what is known of them."""
        renamed = self.library.renamed()
        if renamed:
            try:
                self.progress.carry_over(renamed, self.clock(), self.library.version)
            except DatabaseDamaged:
                raise
            except StorageError:
                return  # a full disk closes no door; the next start tries again

    def _make_sessions(self, computer: Preferences) -> Sessions:
        notes = Notes(self.progress, self.learner.pictures)
        desk = Desk(self.library, self.progress, notes, self.clock, self)
        settings = Settings(Preferences(self.learner.preferences), computer, self.theme, self)
        sessions = Sessions(desk, settings, self, self._data / "classes", self.learner)
        sessions.left.connect(self.left)
        sessions.reopen_wanted.connect(self.reopen_wanted)
        sessions.checkup_source = self._places
        return sessions

    def _places(self) -> tuple[Places, Opened]:
        """Where a checkup looks, and what is open."""
        from desktop.storage.checkup import Places

        cache, ready = self._cache or self._data / "cache", self._ready or ready_library()
        places = Places(self._data, cache, ready, pack_folders(self._resources, self._packs))
        return places, {self._whose.progress: self.database.connection}

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.theme, self.sessions)
        self.sessions.reading.resume()
        window.show_page(self._first_page())
        return window

    def _first_page(self) -> str:
        """The first lesson at the first start, the plan on a new study day, else where one was."""
        today = study_day(self.clock()).isoformat()
        last_day, last_page = self.progress.get_state("day"), self.progress.get_state("page")
        self.sessions.desk.attempt(self.progress.set_state, "day", today)
        if last_day is None:
            return READING
        if last_day != today:
            return TODAY
        # A newer Mitra may have left a page that this one does not have.
        return last_page if last_page in PAGES else READING

    def _try(self, command: Callable[[], None]) -> None:
        """Do what a page that cannot be read must not keep from being done."""
        try:
            command()
        except StorageError as error:
            self.catch(type(error), error, None)

    def _on_failed(self, error: Exception) -> None:
        folder = self.learner.folder  # a class's own file is marked where it is open
        if isinstance(error, DatabaseDamaged) and (error.path is None or error.path.is_relative_to(folder)):
            suspect(self.learner.progress)

    def _tell_written_anew(self) -> None:
        self.sessions.desk.tell("written-anew")

    def _restyle(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, self.theme)

    def _look_at_date(self) -> None:
        """Ask for the date where the clock lies: at the start, or when it jumps while Mitra is open; once."""
        self._try(self._ask_for_the_date)

    def _ask_for_the_date(self) -> None:
        now, last = self.sessions.desk.now(), self.progress.last_entry_at()
        if self._asked or last is None or (last - now).total_seconds() <= CLOCK_SLACK:
            return
        day = last.astimezone(now.tzinfo).date()
        if day != now.date():  # hours alone move no card
            self._asked = True
            self.extras.ask_date(now.date(), day)


def build(
    resources: Path,
    data: Path,
    clock: Callable[[], datetime],
    *,
    packs: Sequence[Path] = (),
    cache: Path | None = None,
    building: Callable[[int, int], None] | None = None,
    ready: Path | None = None,
    learner: Learner | None = None,
    said: Said | None = None,
) -> App:
    """Put Mitra together; a QApplication must exist.

    ``resources`` holds packs, fonts and icons; ``data`` is the learners' folder; ``clock`` gives the present moment
    with its offset; ``packs`` are further packs; ``cache`` is the folder of the compiled library (None: in memory);
    ``building`` hears steps done and in all while the library is compiled, which it may be in the folder ``ready``, or
    a learner's work is drawn from the log again;
    ``learner`` is whose Mitra it is (None: the first of the folder); ``said`` is told once the window stands.
    Damage that the first look at the learner's data meets is recovered from. Raises the other errors of the stores.
    """
    def put_together(damaged: bool) -> App:
        return App(
            resources, data, clock, packs=packs, cache=cache, building=building, ready=ready,
            learner=learner, said=said, damaged=damaged,
        )  # fmt: skip

    try:
        return put_together(damaged=False)
    except DatabaseDamaged:
        return put_together(damaged=True)


def local_now() -> datetime:
    """The computer's own clock, with the local offset."""
    return datetime.now().astimezone()
