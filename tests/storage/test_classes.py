"""Folders of school classes: made, listed, opened, backed up, recovered and deleted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.storage import classes as module
from desktop.storage.classes import (
    LONGEST,
    ClassBook,
    ClassHead,
    classes,
    create_class,
    delete_class,
    open_class,
    rename_class,
)
from desktop.storage.errors import DatabaseInUse, StorageFull, StorageLost, StorageReadOnly
from desktop.storage.opening import suspect
from tests.storage.learner_world import DAY, NOW

NAMES = ("Zaskia Wulandari", "Bonifasius Tambunan", "Ketut Suardana")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the classes lie; it is not made yet."""
    return tmp_path / "classes"


@pytest.fixture
def head(folder: Path) -> ClassHead:
    """A class."""
    return create_class(folder, "VII A", NOW)


@pytest.fixture
def book(folder: Path, head: ClassHead) -> Iterator[ClassBook]:
    """Its open book, with three pupils."""
    made = open_class(folder, head, "here", NOW)
    made.add_pupils(NAMES)
    yield made
    made.close()


def files(folder: Path) -> set[str]:
    """All files and folders below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_no_folder_no_classes(folder: Path) -> None:
    assert classes(folder) == ()


def test_classes_stand_by_name(folder: Path) -> None:
    made = [create_class(folder, name, NOW + timedelta(seconds=place)) for place, name in enumerate("bCa")]
    assert [head.name for head in classes(folder)] == ["a", "b", "C"]
    rename_class(folder, made[0].id, "  X \n 2 ")
    assert [head.name for head in classes(folder)] == ["a", "C", "X 2"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (b"", ""),
        (b"{", ""),
        (b"[]", ""),
        (b'{"name": 7}', ""),
        (b'{"name": null, "guru": "Bu Ani"}', ""),
        (b'{"name": "  VII\\n B "}', "VII B"),
        (b'{"name": "\\ud800VII C"}', "VII C"),
        (b'{"name": "' + b"a" * 500 + b'"}', "a" * LONGEST),
        (b"\xff\xfe\x00", ""),
    ],
)
def test_a_card_that_was_edited_by_hand(folder: Path, head: ClassHead, text: bytes, name: str) -> None:
    (folder / head.id / "class.json").write_bytes(text)
    assert classes(folder) == (ClassHead(head.id, name),)
    rename_class(folder, head.id, "VII D")
    assert classes(folder) == (ClassHead(head.id, "VII D"),)


def test_what_is_no_class_is_left_alone(folder: Path, head: ClassHead, tmp_path: Path) -> None:
    (folder / "catatan").mkdir()
    (folder / "daftar.txt").write_text("daftar")
    (folder / head.id.replace(head.id[-1], "u")).mkdir()
    (folder / (head.id[:-1] + ("0" if head.id[-1] != "0" else "1"))).write_text("a file where a folder should be")
    assert classes(folder) == (head,)
    delete_class(folder, head.id)
    assert classes(folder) == () and len(os.listdir(folder)) == 4


def test_a_folder_without_anything_in_it_can_be_opened(folder: Path, head: ClassHead) -> None:
    (folder / head.id / "class.json").unlink()
    assert classes(folder) == (ClassHead(head.id, ""),)
    open_class(folder, classes(folder)[0], "here", NOW).close()


def test_a_class_is_made_wholly_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise StorageFull(folder)

    monkeypatch.setattr(module, "_write_name", full)
    with pytest.raises(StorageFull):
        create_class(folder, "VII A", NOW)
    assert classes(folder) == () and os.listdir(folder) == []


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "classes").write_text("a file stands in the way")
    with pytest.raises(StorageLost):
        create_class(tmp_path / "classes", "VII A", NOW)
    assert classes(tmp_path / "classes") == ()


def test_a_backup_is_kept_at_once_and_whenever_something_is_new(folder: Path, head: ClassHead, book: ClassBook) -> None:
    backups = folder / head.id / "backups"
    assert len(os.listdir(backups)) == 1, "the names that are added today are put into it"
    book.close()
    for count in (1, 2, 3):
        opened = open_class(folder, head, "here", NOW + count * DAY)
        assert opened.backed_up and len(os.listdir(backups)) == count
        opened.record_shown("uji/satu", "1", NOW)
        opened.close()


def test_a_full_disk_opens_a_class_all_the_same(
    folder: Path, head: ClassHead, book: ClassBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.record_shown("uji/satu", "1", NOW)
    book.close()

    def full(*_given: object) -> None:
        raise StorageFull(folder)

    monkeypatch.setattr(module, "back_up", full)
    opened = open_class(folder, head, "here", NOW + DAY)
    assert not opened.backed_up and len(opened.pupils()) == 3
    opened.close()


@pytest.mark.parametrize("how", ["text", "zeros", "gone", "suspect"])
def test_a_damaged_class_is_recovered_with_its_pupils(folder: Path, head: ClassHead, book: ClassBook, how: str) -> None:
    book.record("pupil/p1", "turn", NOW)
    book.close()
    file = folder / head.id / "progress.db"
    if how == "suspect":
        suspect(file)
    elif how == "gone":
        file.unlink()
    else:
        file.write_bytes({"text": b"Catatan\n" * 99, "zeros": b"\0" * 4096}[how])
    opened = open_class(folder, head, "here", NOW)
    assert opened.recovery is not None
    assert tuple(pupil.name for pupil in opened.pupils()) == NAMES, "the newest backup was told of them"
    assert bool(opened.events("pupil/")) == (how == "suspect"), "and what the file still yields comes back"
    assert opened.add_pupils(["Sari"])[0].id == "p4"
    opened.close()


def test_names_are_read_out_of_a_damaged_file_where_there_is_no_backup(
    folder: Path, head: ClassHead, book: ClassBook
) -> None:
    book.close()
    for backup in (folder / head.id / "backups").iterdir():
        backup.unlink()
    suspect(folder / head.id / "progress.db")
    opened = open_class(folder, head, "here", NOW)
    assert opened.recovery is not None and opened.recovery.backup is None
    assert tuple(pupil.name for pupil in opened.pupils()) == NAMES
    opened.close()


def test_two_mitras_do_not_share_a_class(folder: Path, head: ClassHead, book: ClassBook) -> None:
    with pytest.raises(DatabaseInUse):
        open_class(folder, head, "there", NOW)
    with pytest.raises(DatabaseInUse):
        delete_class(folder, head.id)
    book.record("pupil/p1", "turn", NOW)
    assert len(book.events("pupil/")) == 1, "nothing was deleted"


def test_deleting_leaves_nothing(folder: Path, head: ClassHead, book: ClassBook) -> None:
    book.close()
    (folder / head.id / "progress.db-wal").write_bytes(b"left behind by a power cut")
    delete_class(folder, head.id)
    assert classes(folder) == () and files(folder) == set()
    delete_class(folder, head.id)


def test_a_damaged_class_can_be_deleted(folder: Path, head: ClassHead, book: ClassBook) -> None:
    book.close()
    (folder / head.id / "progress.db").write_bytes(b"Catatan\n" * 99)
    delete_class(folder, head.id)
    assert files(folder) == set()


def test_an_interrupted_deletion_is_finished_when_classes_are_listed(
    folder: Path, head: ClassHead, book: ClassBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.close()

    def refuse(path: Path) -> None:
        raise (PermissionError(13, "no", str(path)) if path.exists() else FileNotFoundError(2, "no", str(path)))

    with monkeypatch.context() as patch:
        patch.setattr("desktop.storage.folders.shutil.rmtree", refuse)
        with pytest.raises(StorageReadOnly):
            delete_class(folder, head.id)
        assert classes(folder) == (), "it is no class any more"
    assert files(folder) != set()
    assert classes(folder) == () and files(folder) == set()


def test_a_link_is_taken_away_and_not_what_it_leads_to(folder: Path, head: ClassHead, tmp_path: Path) -> None:
    os.rename(folder / head.id, tmp_path / "elsewhere")
    (folder / head.id).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert classes(folder) == (head,)
    delete_class(folder, head.id)
    assert classes(folder) == () and (tmp_path / "elsewhere" / "class.json").exists()
