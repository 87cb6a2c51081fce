"""One run of Mitra: the door where learners choose who they are, the learner behind it, and the door again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.app import App, build
from desktop.content.faults import PackError
from desktop.storage.errors import StorageError
from desktop.storage.learners import needs_door
from desktop.storage.library import DuplicatePack
from desktop.ui.look import fonts
from desktop.ui.window.place import stand, stand_like

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.storage.learners import Learner
    from desktop.storage.profiles import Profiles
    from desktop.ui.door.window import DoorWindow
    from desktop.ui.sessions.said import Said
    from desktop.ui.window.single import FirstWindow

SWEPT = 3000  # milliseconds after the first picture until what is to go for good is deleted: nobody waits for it
REFUSALS = (StorageError, DuplicatePack, PackError, fonts.FontMissing)
"""What keeps Mitra from being opened."""


class FirstRaised(Exception):
    """The Mitra that has the data folder open already has come forward."""


class Program(QObject):
    """One run of Mitra on one data folder: ``app`` is the learner's, ``door`` stands where there is none.

    Between two learners all of the first is closed and deleted: window, sessions, stores. Nothing of it can stay.
    Signals: ``settled()``, a first picture stands: at the start, and after each change of learners;
    ``parted()``, a window went, and nothing of what was behind it is needed any more.
    """

    settled = Signal()
    parted = Signal()

    def __init__(
        self,
        resources: Path,
        data: Path,
        clock: Callable[[], datetime],
        *,
        packs: Sequence[Path] = (),
        cache: Path | None = None,
        ready: Path | None = None,
    ) -> None:
        """As of ``app.build``."""
        super().__init__()
        self._resources, self._data, self._clock = resources, data, clock
        self._packs, self._cache, self._ready = packs, cache, ready
        self.app: App | None = None
        self.door: DoorWindow | None = None
        self._profiles: Profiles | None = None  # one for all doors: it counts wrong PINs on a full disk
        self._first: FirstWindow | None = None
        self._coming: Learner | None = None
        self._pinless = ""  # whose PIN could not be read any more
        self._work: Callable[[], Said | None] | None = None

    def open(self) -> None:
        """Put together what the start shows: the door where there is a choice, else the only learner's Mitra.

        Raises FirstRaised where the Mitra that has the folder open has come forward, and the errors of the stores.
        """
        if needs_door(self._data):
            from desktop.ui.window.single import raise_first

            if raise_first(self._data, 0):
                raise FirstRaised
            self._make_door()
        else:
            self._make_app(None, None)

    def open_as_guest(self) -> None:
        """Put together a guest's Mitra, where the data folder cannot be opened. Raises the errors of the stores."""
        from desktop.storage.guest import guest

        self._make_app(guest(), None)

    def show(self) -> None:
        """Show what was put together."""
        if self.app is not None:
            self.app.start()
            self.app.window.painted.connect(self._settle)
        elif self.door is not None:
            self.door.show()
            QTimer.singleShot(0, self._settle)
        self._follow()

    def start(self) -> None:
        """``open`` and ``show``."""
        self.open()
        self.show()

    def enter(self, learner: Learner) -> None:
        """Open a learner's Mitra in place of the door; where it cannot be opened, the door says why."""
        from desktop.ui.sessions.me import welcome

        door = self.door
        assert door is not None
        try:
            self._make_app(learner, welcome(learner, learner.id == self._pinless), door)
        except REFUSALS as error:
            _forget_guest(learner)
            door.refuse(error)
            return
        self.show()
        self._drop(door)
        self.door = None

    def leave(self) -> None:
        """Close the learner's Mitra, and show the door."""
        if self.app is None:
            return
        last, app = self.app.learner, self.app
        self._make_door(last, app.window)
        assert self.door is not None
        self.door.show()  # before the window goes, so that Mitra stands on the screen all the time
        self.app = None
        self._follow()
        self._close(app)
        _forget_guest(app.learner)
        self._settle()

    def reopen(self, work: Callable[[], Said | None]) -> None:
        """Do ``work`` while no database is open, then open the same learner's Mitra again, which says what came of it.

        A named error of the work is said there, too, and nothing else has changed.
        """
        if self.app is None:
            return
        app, said = self.app, None
        refused: Exception | None = None
        app.put_away()
        try:
            said = work()
        except StorageError as error:
            refused = error
        finally:  # also after an error that nobody foresaw, which is said by whoever watches
            self._open_again(app, said, refused)

    def tell(self, error: Exception) -> None:
        """Say what a store refused."""
        if self.app is not None:
            self.app.complete()
            self.app.sessions.desk.failed.emit(error)
        elif self.door is not None:
            self.door.refuse(error)

    def sweep(self) -> None:
        """Delete removed learners whose month is over, and what guests left whose Mitra was killed."""
        from desktop.storage.guest import sweep_guests
        from desktop.storage.profiles import Profiles

        Profiles(self._data).sweep(self._clock())
        sweep_guests(self._clock())

    def close(self) -> None:
        """Close all; what was recorded is on the disk already."""
        if self.app is not None:
            self._close(self.app)
            _forget_guest(self.app.learner)
        if self.door is not None:
            self._drop(self.door)

    def _make_app(self, learner: Learner | None, said: Said | None, before: QWidget | None = None) -> None:
        from desktop.ui.window.building import Building

        building = Building()
        try:
            app = build(
                self._resources, self._data, self._clock, packs=self._packs, cache=self._cache,
                building=building.show_progress, ready=self._ready, learner=learner, said=said,
            )  # fmt: skip
        finally:
            building.done()
        app.left.connect(self._leave_soon)
        app.reopen_wanted.connect(self._reopen_soon)
        if before is not None:
            stand_like(app.window, before)
        self.app = app

    def _open_again(self, app: App, said: Said | None, refused: Exception | None) -> None:
        """Let Mitra stand again as after a start, in the place of the one whose stores are closed."""
        self.app = None
        try:
            self._make_app(app.learner, said, app.window)
        except REFUSALS as error:
            self._make_door(app.learner, app.window)
            _forget_guest(app.learner)
            refused = error
        self.show()
        self._close(app)
        if refused is not None:
            self.tell(refused)

    def _make_door(self, last: Learner | None = None, before: QWidget | None = None) -> None:
        # Most starts need no door.
        from desktop.storage.profiles import Profiles
        from desktop.ui.door.window import DoorWindow
        from desktop.ui.look import icons
        from desktop.ui.look.theme import Theme
        from desktop.ui.sessions.learners import LearnersSession

        icons.install(self._resources)
        self._profiles = self._profiles or Profiles(self._data)
        session = LearnersSession(self._data, self._clock, None, self._profiles)
        door = DoorWindow(Theme(), session, "" if last is None else last.id)
        session.setParent(door)
        session.entered.connect(self._enter_soon)
        session.pin_lost.connect(self._keep_pinless)
        _stand_as_kept(door, self._data / "computer.json")
        if before is not None:
            stand_like(door, before)
        self.door = door

    def _keep_pinless(self, learner: str) -> None:
        self._pinless = learner

    def _enter_soon(self, learner: Learner) -> None:
        """Not in the midst of a handler of the window that goes; so do the two below. Who was let in first enters."""
        if self._coming is None:
            self._coming = learner
            QTimer.singleShot(0, self._enter_now)
        else:
            _forget_guest(learner)

    def _enter_now(self) -> None:
        learner, self._coming = self._coming, None
        if learner is not None and self.door is not None:
            self.enter(learner)

    def _leave_soon(self) -> None:
        QTimer.singleShot(0, self.leave)

    def _reopen_soon(self, work: Callable[[], Said | None]) -> None:
        self._work = work
        QTimer.singleShot(0, self._reopen_now)

    def _reopen_now(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            self.reopen(work)

    def _settle(self) -> None:
        """Once the window stands: answer later starts on this folder."""
        from desktop.ui.window.single import FirstWindow

        if self._first is None:
            self._first = FirstWindow(self._data, self)
            self._first.listen()
            QTimer.singleShot(SWEPT, self.sweep)
            self._follow()
        self.settled.emit()

    def _follow(self) -> None:
        """Let a later start call this window, from the moment that it is shown: the one before it goes."""
        if self._first is not None:
            window, sessions = (self.door, None) if self.app is None else (self.app.window, self.app.sessions)
            self._first.follow(window, sessions)

    def _close(self, app: App) -> None:
        app.close()
        app.window.deleteLater()
        app.deleteLater()
        self.parted.emit()

    def _drop(self, door: DoorWindow) -> None:
        door.close()
        door.deleteLater()
        self.parted.emit()


def _forget_guest(learner: Learner) -> None:
    """Delete what a guest did; other learners keep theirs."""
    from desktop.storage.guest import discard

    discard(learner)


def _stand_as_kept(window: QWidget, file: Path) -> None:
    """Let a window stand as the last one on this computer did."""
    from desktop.storage.preferences import Preferences
    from desktop.ui.sessions.settings import kept_maximized, kept_place

    stand(window, kept_place(Preferences(file)))
    if kept_maximized(Preferences(file)):
        window.setWindowState(Qt.WindowState.WindowMaximized)
