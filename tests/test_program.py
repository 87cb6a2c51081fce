"""One run of Mitra: from learner to learner, and all of it again after some work on the closed files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.paths import bundled_resources
from desktop.program import Program
from desktop.storage.database import open_database
from desktop.storage.errors import StorageFull
from desktop.storage.ids import ulid
from desktop.storage.learners import learner_ids, learner_of, learners_folder, needs_door
from desktop.ui.look import fonts
from desktop.ui.sessions.said import Said
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
