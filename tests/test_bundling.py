"""All of a learner's work into one file and in again, without a window."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop.bundling import SENTENCES
from desktop.cli import main
from desktop.storage import bundle, foreign
from desktop.storage.profiles import Profiles
from desktop.ui.sessions.bundle_words import bundle_sentence
from tests.exchanges import NAME, START, Computer


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """The data folder of Budi, who did something."""
    made = Computer(tmp_path / "school", random.Random(3))
    for _ in range(9):
        made.work()
    made.progress.database.close()
    Profiles(made.data).rename(NAME, "Budi")
    return made.data


def names(data: Path) -> list[str]:
    """Who learns here."""
    return [one.name for one in Profiles(data).all(START)]


def entries(data: Path) -> int:
    """How many entries Budi's log has."""
    made = Computer(data, random.Random(1))
    count = len(made.progress.entries())
    made.progress.database.close()
    return count


def test_a_file_goes_out_and_comes_in(school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, home = str(tmp_path / "Budi.mitra"), tmp_path / "home"
    assert main(["export", "saya", "--mitra", file, "--data", str(school)]) == 0
    assert capsys.readouterr().out.startswith(f"{file}: Budi: {entries(school)} catatan belajar, ")
    assert main(["import", file, "--data", str(home)]) == 0
    assert capsys.readouterr().out.startswith("Budi.mitra: pemakai baru, Budi: ")
    assert names(home) == ["Budi"] and entries(home) == entries(school)
    assert main(["import", file, "--data", str(home)]) == 0
    assert capsys.readouterr().out == "Budi.mitra: Budi: semuanya sudah ada\n"
    assert names(home) == ["Budi"]


def test_whose_it_is_can_be_said_once(school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At home the same pupil began before any file came: under another id, and with work of their own."""
    file, home = str(tmp_path / "Budi.mitra"), tmp_path / "home"
    other = Computer(home, random.Random(1), name="1" * 26)
    other.work()
    other.progress.database.close()
    assert main(["export", "saya", "--mitra", file, "--data", str(school)]) == 0
    assert main(["import", file, "--merge", "--data", str(home)]) == 0
    assert "digabungkan" in capsys.readouterr().out and names(home) == ["Budi"]
    assert main(["export", "saya", "--mitra", file, "--data", str(home)]) == 0
    assert main(["import", file, "--data", str(school)]) == 0, "the file says that both are one"
    assert "digabungkan" in capsys.readouterr().out and names(school) == ["Budi"]


def test_somebody_else_becomes_a_learner_of_their_own(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, home = str(tmp_path / "Budi.mitra"), tmp_path / "home"
    other = Computer(home, random.Random(1), name="1" * 26)
    other.work()
    other.progress.database.close()
    assert main(["export", "saya", "--mitra", file, "--data", str(school)]) == 0
    assert main(["import", file, "--data", str(home)]) == 0
    assert sorted(names(home)) == ["", "Budi"]
    assert main(["import", str(tmp_path / "none.mitra"), "--data", str(home)]) == 1
    assert capsys.readouterr().err.endswith("Periksa nama dan tempat berkasnya.\n")
    Profiles(home).remove(NAME, START)
    Profiles(home).add("Siti", "cat", START)
    assert main(["import", file, "--merge", "--data", str(home)]) == 1
    assert "beberapa pemakai" in capsys.readouterr().err


def test_who_has_only_just_begun_is_not_somebody_else(school: Path, tmp_path: Path) -> None:
    file, home = str(tmp_path / "Budi.mitra"), tmp_path / "home"
    other = Computer(home, random.Random(1), name="1" * 26)
    other.progress.database.close()
    assert main(["export", "saya", "--mitra", file, "--data", str(school)]) == 0
    assert main(["import", file, "--data", str(home)]) == 0
    assert names(home) == ["Budi"]


def test_the_command_wants_one_form_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "bilateral", "--mitra", "x.mitra"]) == 2
    assert main(["export", "saya", "--mitra", "x.mitra", "--csv", "x.csv"]) == 2
    assert "hanya untuk saya" in capsys.readouterr().err


def test_window_and_command_say_the_same() -> None:
    for name, sentence in SENTENCES.items():
        kind = getattr(foreign, name, None) or getattr(bundle, name)
        assert bundle_sentence(kind(Path("x"))) == sentence
    assert bundle_sentence(ValueError()) == ""
