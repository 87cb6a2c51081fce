"""Nothing that a guest does is kept: not when they go, and not where their Mitra was killed."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from desktop.storage.database import open_database
from desktop.storage.errors import StorageLost
from desktop.storage.guest import discard, guest, is_guest, sweep_guests
from desktop.storage.ids import is_id
from desktop.storage.learners import open_learner
from tests.storage.learner_world import DAY, NOW


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for what is of passing use."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def touch(folder: Path, days: int) -> None:
    """Let a folder and all in it have been written so many days before now."""
    at = (NOW - days * DAY).timestamp()
    for path in (*folder.iterdir(), folder):
        os.utime(path, (at, at))


def test_a_guest_has_a_folder_that_nobody_else_looks_into(place: Path) -> None:
    one, other = guest(), guest("h" * 12)
    assert is_guest(one)
    assert one.folder != other.folder
    assert is_id(one.device, 12)
    assert other.device == "h" * 12
    assert {one.folder.parent, other.folder.parent} == {place}
    assert os.name == "nt" or stat.S_IMODE(one.folder.stat().st_mode) == 0o700


def test_all_of_a_guest_goes(place: Path) -> None:
    made = guest()
    open_database(made.progress, NOW).close()
    made.pictures.mkdir()
    (made.pictures / "a.png").touch()
    discard(made)
    discard(made)
    assert list(place.iterdir()) == []


def test_nobody_else_goes(place: Path) -> None:
    learner = open_learner(place / "data", NOW)
    discard(learner)
    assert not is_guest(learner)
    assert learner.folder.is_dir()


def test_what_a_killed_mitra_left_is_swept(place: Path) -> None:
    open_guest, killed, early, other = guest(), guest(), guest(), place / "mitra-lain"
    database = open_database(open_guest.progress, NOW)
    open_database(killed.progress, NOW).close()
    other.mkdir()
    (place / "mitra-tamu-berkas").touch()
    for folder, days in ((open_guest.folder, 1), (killed.folder, 1), (early.folder, -9000), (other, 1)):
        touch(folder, days)
    just_begun = guest()
    touch(just_begun.folder, 0)
    sweep_guests(NOW)
    database.close()
    assert {path.name for path in place.iterdir()} == {
        open_guest.folder.name, just_begun.folder.name, "mitra-lain", "mitra-tamu-berkas",
    }  # fmt: skip


def test_another_users_guests_and_links_stay(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs, elsewhere = guest(), place / "kerja"
    elsewhere.mkdir()
    (elsewhere / "a").touch()
    (place / "mitra-tamu-link").symlink_to(elsewhere, target_is_directory=True)
    touch(theirs.folder, 5)
    touch(elsewhere, 5)
    uid = theirs.folder.stat().st_uid

    def another() -> int:
        return uid + 1

    monkeypatch.setattr(os, "getuid", another, raising=False)
    sweep_guests(NOW)
    assert theirs.folder.is_dir()
    assert (elsewhere / "a").exists()


def test_no_folder_for_passing_things_is_a_named_error(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(place / "gone"))
    with pytest.raises(StorageLost):
        guest()
    sweep_guests(NOW)
