"""Who may go in, and who may change what, as the door is told."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance

from desktop.storage import pins
from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseInUse, StorageError, StorageFull, StorageLost
from desktop.storage.guest import discard, is_guest
from desktop.storage.learners import Learner
from desktop.storage.profiles import Profiles
from desktop.ui.sessions.learners import TEACHER, LearnersSession
from tests.ui.desk_world import Clock, Heard

PIN, OTHER, TEACHERS = "2580", "1111", "777777"
SIGNALS = (
    "entered", "unlocked", "pin_wanted", "pin_wrong", "pin_waits", "pin_unfit", "pin_lost", "pin_set", "pin_removed",
    "pin_reset", "teacher_wanted", "name_wanted", "added", "renamed", "removed_one", "brought_back", "alike", "failed",
)  # fmt: skip


class Door:
    """A session, and all that it said in its order."""

    def __init__(self, data: Path) -> None:
        self.clock = Clock()
        self.store = Profiles(data)
        self.data = data
        self.restart()

    def restart(self) -> None:
        """Start Mitra anew."""
        self.session = LearnersSession(self.data, self.clock, None)
        self.heard: list[tuple[object, ...]] = []
        self._ears = [Ear(self, name) for name in SIGNALS]
        self.session.read()

    def said(self) -> list[tuple[object, ...]]:
        """What was said since this was last asked."""
        found, self.heard = self.heard, []
        return found


class Ear(Heard):
    """Keeps what one signal said, with its name."""

    def __init__(self, door: Door, name: str) -> None:
        self._door, self._name = door, name
        signal: SignalInstance = getattr(door.session, name)
        super().__init__(signal)

    def _keep(self, *values: object) -> None:
        self._door.heard.append((self._name, *values))


@pytest.fixture
def door(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Door:
    """The door of a computer on which nobody has learnt."""
    monkeypatch.setattr(pins, "COST", 1)
    return Door(tmp_path)


@pytest.fixture
def ani(door: Door) -> str:
    """A learner without a PIN."""
    return add(door, "Ani")


@pytest.fixture
def budi(door: Door, ani: str) -> str:
    """One with a PIN."""
    return add(door, "Budi", PIN)


def add(door: Door, name: str, pin: str = "") -> str:
    """A new learner."""
    door.session.add(name, "cat", pin)
    (said,) = door.said()
    assert said[0] == "added"
    return str(said[1])


def names(door: Door) -> list[str]:
    """The names in the list."""
    return [profile.name for profile in door.session.profiles]


def test_the_list_is_what_is_kept(door: Door, ani: str, budi: str) -> None:
    assert names(door) == ["Ani", "Budi"]
    assert [profile.has_pin for profile in door.session.profiles] == [False, True]
    assert door.session.profile(budi) == door.session.profiles[1]
    assert door.session.profile("x") is None
    door.restart()
    assert names(door) == ["Ani", "Budi"]


def test_a_learner_needs_a_name_and_a_pin_that_is_one(door: Door) -> None:
    door.session.add(" \u200b", "cat")
    door.session.add("Ani", "cat", "12")
    assert door.said() == [("name_wanted",), ("pin_unfit", "")]
    assert names(door) == []


def test_two_alike_are_told(door: Door, ani: str, budi: str) -> None:
    door.session.add("ani", "cat")
    assert [name for name, *_ in door.said()] == ["added", "alike"]
    door.session.rename(ani, "Ani L.")
    door.session.rename(ani, "ANI")
    assert door.said() == [("renamed", ani), ("renamed", ani), ("alike", ani)]


def test_who_has_no_pin_goes_in_at_once_and_is_the_last(door: Door, ani: str, budi: str) -> None:
    assert door.session.last == ""
    door.session.enter(ani)
    ((name, learner),) = door.said()
    assert name == "entered"
    assert isinstance(learner, Learner)
    assert (learner.id, learner.folder) == (ani, door.data / "learners" / ani)
    door.clock.now += timedelta(hours=1)
    door.session.enter(budi, PIN)
    door.session.read()
    assert door.session.last == budi


def test_the_pin_opens_and_five_wrong_ones_wait(door: Door, budi: str) -> None:
    door.session.enter(budi)
    assert door.said() == [("pin_wanted", budi)]
    for _ in range(3):
        door.session.enter(budi, OTHER)
    door.restart()
    door.session.enter(budi, OTHER)
    door.session.enter(budi, OTHER)
    door.session.enter(budi, PIN)
    door.session.enter(budi)
    waits = ("pin_waits", budi, 60)
    assert door.said() == [("pin_wrong", budi, 1), waits, waits, waits]
    assert door.session.waits(budi) == 60
    door.clock.now += timedelta(minutes=1)
    door.session.enter(budi, PIN)
    assert [name for name, *_ in door.said()] == ["entered"]
    assert door.session.waits(budi) == 0


def test_tries_on_a_full_disk_count_at_the_next_door_too(
    door: Door, budi: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for _ in range(5):
        session = LearnersSession(door.data, door.clock, None, door.store)
        session.enter(budi, OTHER)
    assert session.waits(budi) == 60


def test_a_profile_with_a_pin_is_changed_only_by_its_learner(door: Door, budi: str) -> None:
    session = door.session
    session.rename(budi, "Bodoh")
    session.set_picture(budi, "fish")
    session.set_pin(budi, OTHER)
    session.remove_pin(budi)
    session.remove(budi)
    assert door.said() == [("pin_wanted", budi)] * 5
    session.unlock(budi, OTHER)
    session.rename(budi, "Bodoh")
    assert door.said() == [("pin_wrong", budi, 4), ("pin_wanted", budi)]
    assert not session.is_unlocked(budi)
    session.unlock(budi, PIN)
    session.rename(budi, "Budi S.")
    session.set_picture(budi, "fish")
    session.set_pin(budi, "٤٣٢١")
    assert door.said() == [("unlocked", budi), ("renamed", budi), ("pin_set", budi)]
    assert [profile[1:4] for profile in session.profiles][1:] == [("Budi S.", "fish", True)]
    session.lock()
    session.remove_pin(budi)
    session.enter(budi, PIN)
    session.enter(budi, "4321")
    assert [name for name, *_ in door.said()] == ["pin_wanted", "pin_wrong", "entered"]


def test_an_open_profile_lets_nobody_in_without_the_pin(door: Door, budi: str) -> None:
    door.session.unlock(budi, PIN)
    door.session.enter(budi)
    assert door.said() == [("unlocked", budi), ("pin_wanted", budi)]


def test_a_pin_is_set_and_removed(door: Door, ani: str) -> None:
    door.session.set_pin(ani, "123")
    door.session.set_pin(ani, "12345678")
    assert door.said() == [("pin_unfit", ani), ("pin_set", ani)]
    assert door.session.profile(ani).has_pin
    door.session.remove_pin(ani)
    door.session.enter(ani)
    assert [name for name, *_ in door.said()] == ["pin_removed", "entered"]


def test_the_teacher_resets_a_pin_that_was_forgotten(door: Door, budi: str) -> None:
    session = door.session
    session.reset_pin(budi, OTHER)
    assert door.said() == [("teacher_wanted",)]
    session.set_pin(TEACHER, TEACHERS)
    session.lock()
    assert session.has_teacher
    session.reset_pin(budi)
    session.reset_pin(budi, OTHER)
    session.set_pin(TEACHER, OTHER)
    session.remove_pin(TEACHER)
    assert door.said() == [
        ("pin_set", TEACHER), ("pin_wanted", TEACHER), ("pin_wrong", TEACHER, 4), ("pin_wanted", TEACHER),
        ("pin_wanted", TEACHER),
    ]  # fmt: skip
    assert session.profile(budi).has_pin
    session.reset_pin(budi, TEACHERS)
    session.enter(budi)
    assert [name for name, *_ in door.said()] == ["pin_reset", "entered"]
    session.unlock(TEACHER, TEACHERS)
    session.remove_pin(TEACHER)
    assert door.said() == [("unlocked", TEACHER), ("pin_removed", TEACHER)]
    assert not session.has_teacher


def test_the_teacher_who_is_known_resets_one_after_another(door: Door, ani: str, budi: str) -> None:
    door.session.set_pin(ani, OTHER)
    door.session.set_pin(TEACHER, TEACHERS)
    door.session.reset_pin(ani)
    door.session.reset_pin(budi)
    assert [name for name, *_ in door.said()] == ["pin_set", "pin_set", "pin_reset", "pin_reset"]


def test_a_pin_that_cannot_be_read_any_more_is_told_and_locks_nobody_out(door: Door, budi: str) -> None:
    (door.data / "learners" / budi / "pin.json").write_bytes(b"\0" * 200)
    door.session.enter(budi)
    assert [name for name, *_ in door.said()] == ["pin_lost", "entered"]


def test_removed_and_brought_back(door: Door, ani: str, budi: str) -> None:
    door.session.remove(ani)
    assert (names(door), [removed.profile.name for removed in door.session.removed]) == (["Budi"], ["Ani"])
    assert door.session.removed[0].days_left == 31
    door.session.bring_back(ani)
    assert door.said() == [("removed_one", ani), ("brought_back", ani)]
    assert (names(door), door.session.removed) == (["Ani", "Budi"], ())


def test_what_a_store_refuses_is_announced_and_changes_nothing(
    door: Door, ani: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    database = open_database(door.store.learner(ani).progress, door.clock())
    door.session.remove(ani)
    database.close()
    door.session.rename("0" * 26, "Siapa")
    door.session.enter("0" * 26)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        door.session.add("Budi", "cat")
        door.session.enter(ani)  # a full disk closes no door
    said = door.said()
    kinds: list[type[StorageError]] = [DatabaseInUse, StorageLost, StorageLost, StorageFull]
    assert [type(error) for name, error in said if name == "failed"] == kinds
    assert said[-1][0] == "entered"
    assert names(door) == ["Ani"]


def test_a_guest_goes_in(door: Door, ani: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    door.session.enter_guest()
    ((name, learner),) = door.said()
    assert name == "entered"
    assert isinstance(learner, Learner)
    assert is_guest(learner)
    discard(learner)
    assert names(door) == ["Ani"]
