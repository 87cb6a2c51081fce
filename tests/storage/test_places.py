"""Data folders beside the program and on sticks are found by themselves and asked about once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop import paths
from desktop.storage import places
from desktop.storage.ids import ulid
from desktop.storage.places import Found, choose, decided, find, missed, prefer, usual_folder, wanted
from tests.storage.learner_world import NOW


class Desk:
    """A computer with its usual data folder, a folder for the program, and sticks that can be put in."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.usual = folder, folder / "usual"
        self.mountinfo = folder / "mountinfo"
        self.mountinfo.write_text("28 1 8:2 / / rw - ext4 /dev/sda2 rw\n")
        (folder / "program").mkdir()
        monkeypatch.setattr(places, "beside_program", lambda: folder / "program")
        monkeypatch.setattr(places, "_STICKS", (f"{folder}/media/",))
        monkeypatch.setattr(paths, "MOUNTS", self.mountinfo)
        monkeypatch.setattr(sys, "platform", "linux")
        self.asked: list[Found] = []
        self.answer: bool | None = True

    def put_in(self, name: str, kind: str = "vfat") -> Path:
        """Put in a stick with a data folder, or one that was in before; returns the folder."""
        stick = self.folder / "media" / name
        folder = stick / "data-mitra"
        folder.mkdir(parents=True, exist_ok=True)
        with self.mountinfo.open("a") as file:
            file.write(f"95 28 8:33 / {str(stick).replace(' ', chr(92) + '040')} rw - {kind} /dev/sdc1 rw\n")
        return folder

    def learn(self) -> None:
        """Let somebody have learnt on this computer itself."""
        (self.usual / "learners" / ulid(NOW)).mkdir(parents=True)

    def wipe(self) -> None:
        """What some laboratories do each night."""
        self.usual = self.folder / f"{self.usual.name}-wiped"

    def choose(self) -> Path:
        """Which folder a start opens."""
        return choose(self.usual, self._ask)

    def _ask(self, found: Found) -> bool | None:
        self.asked.append(found)
        return self.answer


def gone(*_: object) -> bool:
    """What the system says of a stick that was pulled out."""
    raise FileNotFoundError


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, monkeypatch)


def test_without_such_a_folder_nothing_is_asked(desk: Desk) -> None:
    assert desk.choose() == desk.usual
    assert desk.asked == []
    assert not desk.usual.exists()


def test_a_folder_on_a_stick_is_asked_about_once(desk: Desk) -> None:
    stick = desk.put_in("STIK SITI")
    assert [desk.choose(), desk.choose()] == [stick, stick]
    assert desk.asked == [Found(stick, "STIK SITI")]


def test_a_stick_that_is_not_wanted_is_left_alone(desk: Desk) -> None:
    desk.answer = False
    stick = desk.put_in("TEMAN")
    assert [desk.choose(), desk.choose()] == [desk.usual, desk.usual]
    assert len(desk.asked) == 1
    assert list(stick.iterdir()) == [], "nothing is written on it"


def test_who_does_not_answer_is_asked_the_next_time(desk: Desk) -> None:
    desk.answer = None
    desk.put_in("TEMAN")
    assert [desk.choose(), desk.choose()] == [desk.usual, desk.usual]
    assert len(desk.asked) == 2


def test_the_same_stick_is_known_again_in_another_socket(desk: Desk) -> None:
    desk.put_in("A")
    desk.choose()
    (desk.folder / "media" / "A").rename(desk.folder / "media" / "B")
    assert desk.choose() == desk.usual
    moved = desk.put_in("B")
    assert desk.choose() == moved
    assert len(desk.asked) == 1


def test_another_stick_under_the_same_name_is_asked_about(desk: Desk) -> None:
    first = desk.put_in("A")
    desk.choose()
    first.parent.rename(desk.folder / "gone")
    desk.learn()
    desk.put_in("A")
    desk.choose()
    assert len(desk.asked) == 2


def test_on_a_computer_that_is_wiped_each_night_one_answer_is_enough(desk: Desk) -> None:
    stick = desk.put_in("A")
    desk.choose()
    desk.wipe()
    assert desk.choose() == stick
    assert len(desk.asked) == 1


def test_where_somebody_learns_a_strangers_stick_does_not_open_by_itself(desk: Desk) -> None:
    desk.put_in("A")
    desk.choose()
    desk.wipe()
    desk.learn()
    desk.answer = False
    assert desk.choose() == desk.usual
    assert len(desk.asked) == 2


def test_the_folder_beside_the_program_comes_before_a_stick(desk: Desk) -> None:
    beside = desk.folder / "program" / "data-mitra"
    beside.mkdir()
    desk.put_in("A")
    assert desk.choose() == beside
    assert desk.asked == [Found(beside, "")]


def test_a_program_on_a_stick_finds_the_stick_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = desk.put_in("A")
    monkeypatch.setattr(places, "beside_program", lambda: stick.parent)
    assert find() == (Found(stick, ""),)


def test_a_network_drive_is_not_looked_at(desk: Desk) -> None:
    desk.put_in("kelas", "cifs")
    assert find() == ()


def test_answers_that_cannot_be_kept_are_asked_for_again(desk: Desk) -> None:
    stick = desk.put_in("A")
    desk.learn()
    (desk.usual / "computer.json").mkdir()
    assert [desk.choose(), desk.choose()] == [stick, stick]
    assert len(desk.asked) == 2
    assert decided(Found(stick, "A"), desk.usual) is None


def test_a_stick_that_was_left_at_home_is_missed_only_where_nobody_else_learns(desk: Desk) -> None:
    assert missed(desk.usual) == ""
    stick = desk.put_in("STIK SITI")
    desk.choose()
    stick.parent.rename(desk.folder / "home")
    assert desk.choose() == desk.usual
    (desk.usual / "learners").mkdir(parents=True)
    (desk.usual / "learners" / "desktop.ini").touch()  # nobody has learnt here
    assert missed(desk.usual) == "STIK SITI"
    desk.learn()
    assert missed(desk.usual) == ""


def test_a_stick_that_goes_between_two_looks_is_not_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STIK SITI", "STIK TONO"):
        desk.put_in(name)
    monkeypatch.setattr(os.path, "samefile", gone)
    assert [found.stick for found in places.find()] == ["STIK SITI"]


def test_where_the_program_was_started_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.beside_program() == Path(paths.__file__).resolve().parents[1], "a checkout"
    package = tmp_path / "site-packages" / "desktop"
    (package / "resources").mkdir(parents=True)
    with monkeypatch.context() as wheel:
        wheel.setattr(paths, "__file__", str(package / "paths.py"))
        wheel.setattr(sys, "argv", [str(tmp_path / "bin" / "mitra")])
        assert paths.beside_program() == tmp_path / "bin"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "Mitra.app" / "Contents" / "MacOS" / "mitra"))
    assert paths.beside_program() == tmp_path / "stick"
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "mitra"))
    assert paths.beside_program() == tmp_path / "stick"


def test_another_choice_can_be_made_later(desk: Desk) -> None:
    first, second = desk.put_in("A"), desk.put_in("B")
    assert desk.choose() == first
    prefer(second, desk.usual)
    assert (wanted(desk.usual), desk.choose()) == (second, second)
    prefer(desk.usual, desk.usual)
    assert (wanted(desk.usual), desk.choose()) == (None, desk.usual)
    prefer(first, desk.usual)
    assert desk.choose() == first
    assert len(desk.asked) == 1


def test_the_usual_folder_is_known_where_another_one_was_named(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "MITRA_DATA": str(tmp_path / "named")}
    assert usual_folder(environ) == paths.user_data(None, {"HOME": str(tmp_path)})
