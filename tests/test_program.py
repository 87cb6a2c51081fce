"""One run of Mitra: from learner to learner, and all of it again after some work on the closed files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import bundled_resources
from desktop.program import Program
from desktop.storage.database import open_database
from desktop.storage.errors import StorageFull
from desktop.storage.ids import ulid
from desktop.storage.learners import learner_ids, learner_of, learners_folder, needs_door
from desktop.ui.look import fonts
from desktop.ui.sessions.said import Said
from desktop.ui.window.watch import Watch
from desktop.watching import Watching
from tests.ui.desk_world import MANY, Clock, write_subject


class Place:
    """A computer with the small subject, and one run of Mitra on it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.data, self.clock = qtbot, folder / "data", Clock()
        resources = folder / "resources"
        write_subject(resources / "packs" / "uji")
        for name in ("fonts", "icons"):
            (resources / name).symlink_to(bundled_resources() / name)
        self.program = Program(resources, self.data, self.clock)

    def start(self) -> None:
        """Start Mitra."""
        self.program.start()
        self.wait_for_window()

    def wait_for_window(self) -> None:
        """Wait until the learner's window is whole."""
        self.qtbot.waitUntil(self.whole)

    def whole(self) -> bool:
        """Whether a learner's window stands, with keys and menu."""
        return self.program.app is not None and hasattr(self.program.app, "extras")

    def leave(self) -> None:
        """Press the keys that let another learner come."""
        assert self.program.app is not None
        self.program.app.extras.commands.data.change_learner()
        self.qtbot.waitUntil(self.at_the_door)

    def at_the_door(self) -> bool:
        """Whether the door stands."""
        return self.program.app is None and self.program.door is not None and self.program.door.isVisible()

    def enter(self, ident: str) -> None:
        """Let a learner in."""
        self.program.enter(learner_of(self.data, ident))
        self.wait_for_window()


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Place]:
    """A computer on which Mitra was never started."""
    fonts.install(bundled_resources())
    made = Place(qtbot, tmp_path)
    yield made
    made.program.close()


def windows() -> list[str]:
    """The titles of all windows that stand."""
    return [window.windowTitle() for window in QApplication.topLevelWidgets() if window.isVisible()]


def test_the_only_learner_finds_no_door(place: Place) -> None:
    place.start()
    assert place.program.door is None
    assert not needs_door(place.data)


def test_another_learner_finds_their_own_work(place: Place) -> None:
    place.start()
    assert place.program.app is not None
    place.program.app.sessions.reading.toggle_read()
    first = place.program.app.learner.id
    place.leave()
    other = ulid(place.clock())
    (learners_folder(place.data) / other).mkdir()
    place.enter(other)
    assert place.program.door is None
    assert place.program.app.learner.id == other
    assert not place.program.app.progress.lesson_state(MANY).read
    assert len(windows()) == 1
    place.leave()
    place.enter(first)
    assert place.program.app.progress.lesson_state(MANY).read
    assert needs_door(place.data)


def test_a_learner_who_is_open_elsewhere_stays_at_the_door(place: Place) -> None:
    place.start()
    place.leave()
    (ident,) = learner_ids(place.data)
    learner = learner_of(place.data, ident)
    elsewhere = open_database(learner.progress, place.clock())
    place.program.enter(learner)
    assert place.at_the_door()
    elsewhere.close()
    place.enter(ident)


def test_work_on_the_closed_files_ends_in_the_same_window(place: Place) -> None:
    place.start()
    app = place.program.app
    assert app is not None
    geometry = app.window.geometry()

    def work() -> Said:
        open_database(app.learner.progress, place.clock()).close()  # nobody else has it
        return Said("imported", "1", False)

    app.sessions.reopen(work)
    place.qtbot.waitUntil(lambda: place.program.app is not app)
    place.wait_for_window()
    again = place.program.app
    assert again is not None
    assert again.learner == app.learner
    assert again.window.geometry() == geometry
    assert again.extras.toast.isVisible()


def test_work_that_fails_is_told_and_changes_nothing(place: Place) -> None:
    place.start()
    app = place.program.app
    assert app is not None
    app.sessions.reading.toggle_read()

    def work() -> None:
        raise StorageFull(None)

    place.program.reopen(work)
    place.wait_for_window()
    again = place.program.app
    assert again is not None
    assert again is not app
    assert again.progress.lesson_state(MANY).read
    assert again.extras.toast.isVisible()


def test_after_work_that_nobody_foresaw_to_fail_mitra_stands_again(place: Place) -> None:
    place.start()
    app = place.program.app
    assert app is not None

    def work() -> None:
        raise ZeroDivisionError

    title = app.window.windowTitle()
    with pytest.raises(ZeroDivisionError):
        place.program.reopen(work)
    place.wait_for_window()
    assert place.program.app is not app
    assert windows() == [title]


def test_a_later_start_never_calls_a_window_that_went(place: Place) -> None:
    called: list[QWidget | None] = []
    place.start()
    place.qtbot.waitUntil(lambda: place.program._first is not None)
    first, app = place.program._first, place.program.app
    assert first is not None and app is not None
    first.follow = lambda window, sessions=None: called.append(window)  # type: ignore[method-assign]
    place.program.leave()
    door = place.program.door
    assert called.pop() is door
    place.program.enter(app.learner)
    assert place.program.app is not None
    assert called.pop() is place.program.app.window  # before its first picture


def crashed(_watch: Watch) -> bool:
    """Begin to watch after a run that ended in a crash."""
    return True


def test_a_crash_is_told_to_the_first_who_comes_in_and_nobody_is_held_at_the_door(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Watch, "begin", crashed)
    for _ in range(2):
        (learners_folder(place.data) / ulid(place.clock())).mkdir(parents=True)
    watching = Watching(place.program, place.data, place.clock)
    with place.qtbot.waitSignal(place.program.settled):
        place.program.start()
    with place.qtbot.waitSignal(place.program.settled):
        place.enter(learner_ids(place.data)[0])
    app = place.program.app
    assert app is not None
    assert app.extras.toast.isVisible()
    assert watching.watch._desk is app.sessions.desk
    place.leave()
    assert watching.watch._desk is None


def test_two_quick_keys_let_the_first_in_and_leave_no_guest_behind(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place.start()
    (ident,) = learner_ids(place.data)
    place.leave()
    door = place.program.door
    assert door is not None
    door.session.enter(ident)
    door.session.enter_guest()
    place.wait_for_window()
    assert place.program.app is not None
    assert place.program.app.learner.id == ident
    assert not list(tmp_path.glob("mitra-tamu-*"))
