"""Packages from Anki and from nowhere: what is read, what is left out, and what is refused whole."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.storage import foreign
from desktop.storage.anki import archive
from desktop.storage.anki import reading as module
from desktop.storage.anki.package import ForeignNote, PastAnswer
from desktop.storage.anki.reading import read, reading
from desktop.storage.foreign import (
    FileBroken,
    FileEncrypted,
    FileMissing,
    FileNewer,
    FileTooLarge,
    ForeignFile,
    LeftOut,
)
from tests.storage.anki.packages import BASIC, CLOZE, NOW, PNG, Noted, database, package

THEN = 1_700_000_000_000  # milliseconds: November 2023
BOTH = [True, False]


def notes_of(path: Path) -> tuple[ForeignNote, ...]:
    """The notes of a package from which nothing was left out."""
    found = read(path, NOW)
    assert found.left_out == ()
    return found.notes


def left_out(path: Path) -> list[LeftOut]:
    return list(read(path, NOW).left_out)


@pytest.mark.parametrize("today", BOTH)
def test_a_note_with_all_that_belongs_to_it(tmp_path: Path, today: bool) -> None:
    reviews = {0: [(THEN, 3, 0, 2500), (THEN + 5, 1, 1, 2500)]}
    one = Noted(("Apa <b>ini</b>?<img src='a%20b.png'>", "Itu"), tags=" satu  dua::tiga ", guid="x", reviews=reviews)
    (note,) = notes_of(package(tmp_path, [one], media={"a b.png": PNG}, today=today))
    assert note.front == "Apa **ini**?![gambar](anki:a%20b.png)" and note.back == "Itu"
    assert (note.guid, note.kind, note.tags, note.deck) == ("x", "basic", ("satu", "dua::tiga"), "Asia::Timur")
    assert note.pictures == ("a b.png",)
    assert note.past == (PastAnswer("", 3, THEN, 4.0), PastAnswer("", 1, THEN + 5, 4.0))


def test_history_that_does_not_count_is_passed_over(tmp_path: Path) -> None:
    reviews = [
        (THEN, 3, 1, 2500),  # before it was forgotten by hand
        (THEN + 10, 0, 4, 0),
        (THEN + 20, 3, 1, 2500),
        (THEN + 20, 1, 1, 2500),  # the same moment again
        (THEN + 30, 3, 5, 2500),  # rescheduled
        (THEN + 40, 2, 3, 0),  # crammed, moving nothing
        (THEN + 50, 4, 3, 2500),  # crammed, and counted
        (THEN + 60, 9, 1, 2500),  # no such button
        (1000, 3, 1, 2500),  # a clock that lied
        (10**18, 3, 1, 2500),
    ]
    found = read(package(tmp_path, [Noted(("a", "b"), reviews={0: reviews})]), NOW)
    assert [(one.at - THEN, one.rating) for one in found.notes[0].past] == [(20, 1), (50, 4)]
    assert found.left_out == (LeftOut("", "1", "future"),)


def test_a_stub_for_older_readers_is_not_taken_for_the_collection(tmp_path: Path) -> None:
    path = package(tmp_path, [Noted(("yang benar", "ya"))], today=True)
    with zipfile.ZipFile(path, "a") as zipped:
        zipped.writestr("collection.anki2", database([Noted(("palsu", "ya"))], (BASIC,), today=False))
    assert [note.front for note in notes_of(path)] == ["yang benar"]


def test_what_cannot_be_read_is_listed_all_at_once(tmp_path: Path) -> None:
    three = ("Aneh", ("A", "B"), (("Satu", "{{A}}", "{{B}}"), ("Dua", "?{{A}}", "{{B}}")), False)
    script = ("Kosong", ("A",), (("Satu", "{{A}}", "{{FrontSide}}"),), False)
    notes = [
        Noted(("", "")),
        Noted(("hanya depan", "")),
        Noted(("[sound:a.mp3]", "b")),
        Noted(("tanpa isian", ""), type=1),
        Noted(("{{c1::luar {{c2::dalam}}}}", ""), type=1),
        Noted(("{{c1::image-occlusion:rect:left=1}}", ""), type=1),
        Noted(("dua kartu", "ya"), type=2),
        Noted(("satu sisi",), type=3),
        Noted(("tanpa jenis", "x"), type=9),
        Noted(("kembar", "x"), guid="g2"),
        Noted(("p" * 60_000, "x")),
        Noted(("gambar <img src='x.gif'><img src='tak-ada.png'>", "x")),
    ]
    found = read(package(tmp_path, notes, (BASIC, CLOZE, three, script), media={"x.gif": b"GIF"}), NOW)
    assert [note.front.partition(" ")[0] for note in found.notes] == ["dua", "gambar"]
    assert [(one.note[:12], one.what, one.why) for one in found.left_out] == [
        ("Aneh", "Dua", "template"),
        ("g1", "", "front-empty"),
        ("hanya depan", "", "back-empty"),
        ("[sound:a.mp3", "", "front-empty"),
        ("tanpa isian", "", "cloze-gap"),
        ("luar dalam", "", "inner-gap"),
        ("image-occlus", "", "occlusion"),
        ("satu sisi", "Kosong", "back-empty"),
        ("tanpa jenis", "", "no-type"),
        ("kembar", "Basic", "twice"),
        ("p" * 12, "", "text-long"),
        ("gambar", "x.gif", "picture-kind"),
        ("gambar", "tak-ada.png", "picture-missing"),
    ]


@pytest.mark.parametrize("today", BOTH)
def test_a_package_cut_off_anywhere_is_one_named_error(tmp_path: Path, today: bool) -> None:
    path = package(tmp_path, media={"a.png": PNG}, today=today)
    whole = path.read_bytes()
    for length in (0, 1, 30, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:length])
        with pytest.raises(FileBroken):
            read(path, NOW)


Files = dict[str, bytes]


@pytest.mark.parametrize(
    ("files", "error"),
    [
        ({"collection": b"not SQLite"}, FileBroken),
        ({"collection": b"SQLite format 3\0" + b"\xff" * 4000}, FileBroken),
        ({"media": b"\xff\xff\xff"}, FileBroken),
        ({"meta": b"\x08\x09"}, FileNewer),
        ({"meta": b"\xff\xff"}, FileBroken),
    ],
    ids=str,
)
@pytest.mark.parametrize("today", BOTH)
def test_a_package_with_a_broken_part_is_one_named_error(
    tmp_path: Path, files: Files, error: type[ForeignFile], today: bool
) -> None:
    if today:
        files = {name: data if name == "meta" else zstandard.compress(data) for name, data in files.items()}
    with pytest.raises(error):
        read(package(tmp_path, today=today, parts=files), NOW)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read(tmp_path / "tidak-ada.apkg", NOW)
    with pytest.raises(FileMissing):
        read(tmp_path, NOW)
    path = tmp_path / "kosong.apkg"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("../../collection.anki2", b"x")
    with pytest.raises(FileBroken):
        read(path, NOW)
    assert list(tmp_path.parent.glob("collection*")) == []


def test_a_password_is_named(tmp_path: Path) -> None:
    path = package(tmp_path)
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag in the list of files
    path.write_bytes(data)
    with pytest.raises(FileEncrypted):
        read(path, NOW)


@pytest.mark.parametrize("today", BOTH)
def test_a_bomb_is_refused_while_it_unfolds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, today: bool) -> None:
    monkeypatch.setattr(archive, "LARGEST_COLLECTION", 3 * 2**20)
    zeros = b"\0" * (8 * 2**20)
    path = package(tmp_path, today=today, parts={"collection": zstandard.compress(zeros) if today else zeros})
    with pytest.raises(FileTooLarge):
        read(path, NOW)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    with pytest.raises(FileTooLarge):
        read(package(tmp_path, media={"a.png": PNG, "b.png": PNG}), NOW)


def test_too_many_notes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NOTES", 2)
    with pytest.raises(FileTooLarge):
        read(package(tmp_path, [Noted(("a", "b"))] * 3), NOW)
    assert len(notes_of(package(tmp_path, [Noted(("a", "b"))] * 2))) == 2


def test_reading_that_is_given_up_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "sementara"))
    (tmp_path / "sementara").mkdir()
    steps = reading(package(tmp_path), NOW)
    next(steps)
    assert list((tmp_path / "sementara").iterdir()) != []
    steps.close()
    assert list((tmp_path / "sementara").iterdir()) == []


fields = some.lists(
    some.text(max_size=40) | some.sampled_from(["<b>", "&nbsp;", "{{c1::a}}", "\0", "]]>", "<!--"]), max_size=4
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=some.lists(some.tuples(fields, some.integers(0, 2)), max_size=4), today=some.booleans())
def test_any_fields_are_read_or_listed(tmp_path: Path, notes: list[tuple[list[str], int]], today: bool) -> None:
    made = [Noted(_storable(texts), type=kind) for texts, kind in notes]
    found = read(package(tmp_path, made, today=today), NOW)
    assert len(found.notes) + len([one for one in found.left_out if one.why != "latex"]) >= len(notes)
    for note in found.notes:
        assert "\0" not in note.front + note.back


def _storable(texts: Sequence[str]) -> list[str]:
    return [text.encode("utf-8", "ignore").decode() for text in texts]


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A package to be damaged, and its bytes when whole."""
    path = package(tmp_path_factory.mktemp("damaged"), media={"a.png": PNG}, today=True)
    return path, path.read_bytes()


@settings(max_examples=30)
@given(data=some.binary(max_size=300), at=some.integers(0, 4000))
def test_damage_anywhere_ends_in_a_named_error_or_in_notes(damaged: tuple[Path, bytes], data: bytes, at: int) -> None:
    path, whole = damaged
    at %= len(whole)
    path.write_bytes(whole[:at] + data + whole[at + len(data) :])
    with suppress(foreign.ForeignFile):
        read(path, NOW)
