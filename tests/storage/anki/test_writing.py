"""Packages for Anki: the same bytes for the same notes, whole or not at all."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.content.model import Card, Figure
from desktop.storage.anki import writing
from desktop.storage.anki.reading import read
from desktop.storage.anki.writing import Exported, write_package
from desktop.storage.errors import StorageError
from desktop.storage.outgoing import OutNote, Place
from tests.storage.anki.packages import PNG

NOW = datetime(2026, 3, 12, tzinfo=UTC)
ROLES = {"ink": "#000000", "paper": "#FFFFFF", "first": "#112233", "muted": "#555555", "control": "#777777"}
DRAWN = Figure("peta", "map", "", "", 1, 1, '<svg fill="{first}">&#123;ink&#125;</svg>', b"")
PHOTO = Figure("foto", "image", "", "", 1, 1, "", PNG)


def note(front: str = "Apa?", back: str = "Itu.", *figures: Figure) -> OutNote:
    card = Card("p/a", "p/l", "basic", front, back, "", (), (), "", (), figures)
    return OutNote("p/a", (card,), Place("P", "U", "L", "p/u"), "Mitra::P", "p/u", ("satu", "dua"))


def test_the_same_notes_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert write_package(tmp_path / name, [note()], ROLES, NOW) == Exported(1, 1, 0)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_figures_are_drawn_in_the_light_colours_and_named_by_what_they_hold(tmp_path: Path) -> None:
    pictures = '<img src="figure:peta"> <img src="figure:foto" alt="x"> <img src="figure:hilang">'
    write_package(tmp_path / "a.apkg", [note(pictures, "b", DRAWN, PHOTO)], ROLES, NOW)
    with zipfile.ZipFile(tmp_path / "a.apkg") as package:
        files = sorted(package.read(name) for name in package.namelist() if name.isdecimal())
    assert files == sorted([PNG, b'<svg fill="#112233">&#123;ink&#125;</svg>'])
    (found,) = read(tmp_path / "a.apkg", NOW).notes
    assert [Path(name).suffix for name in found.pictures] == [".svg", ".png"]
    assert found.tags == ("satu", "dua") and found.id == "p/a"


def test_a_file_that_stood_there_stays_until_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.apkg").write_bytes(b"lama")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "_put", refuse)
    with pytest.raises(StorageError):
        write_package(tmp_path / "a.apkg", [note()], ROLES, NOW)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.apkg", b"lama")]
