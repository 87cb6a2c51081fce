import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.storage import copies
from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseDamaged, StorageLost

NOW = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)


def test_a_copy_is_one_whole_file(tmp_path: Path) -> None:
    database = open_database(tmp_path / "progress.db", NOW)
    with database.transaction() as connection:
        connection.execute("INSERT INTO place VALUES ('key', 'value')")
    copies.copy_checked(database.connection, tmp_path / "copies.db")
    database.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copies.db", "progress.db"]
    with closing(sqlite3.connect(tmp_path / "copies.db")) as copy:
        assert copy.execute("SELECT * FROM place").fetchall() == [("key", "value")]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_that_does_not_pass_never_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "copy.db"
    target.write_text("the copy before")
    database = open_database(":memory:", NOW)
    monkeypatch.setattr(copies, "faults", _one_fault)
    with pytest.raises(DatabaseDamaged) as caught:
        copies.copy_checked(database.connection, target)
    assert (caught.value.path, caught.value.detail) == (target, "row 7 missing from index")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["the copy before"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    database = open_database(":memory:", NOW)
    with pytest.raises(StorageLost):
        copies.copy_checked(database.connection, tmp_path / "gone" / "copy.db")


def _one_fault(_: sqlite3.Connection) -> tuple[str, ...]:
    return ("row 7 missing from index",)


def test_a_copy_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[tuple[str, str]] = []
    flush, replace = copies.flush, os.replace

    def flushed(path: Path) -> None:
        done.append(("flush", path.name))
        flush(path)

    def replaced(source: Path, target: Path) -> None:
        done.append(("replace", target.name))
        replace(source, target)

    monkeypatch.setattr(copies, "flush", flushed)
    monkeypatch.setattr("os.replace", replaced)
    database = open_database(":memory:", NOW)
    copies.copy_checked(database.connection, tmp_path / "copy.db")
    assert done == [("flush", "copy.db.part"), ("replace", "copy.db"), ("flush", tmp_path.name)]


def test_the_names_of_new_folders_stand_on_the_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[Path] = []
    monkeypatch.setattr("desktop.storage.copies.flush", flushed.append)
    for _again in range(2):
        copies.make_folder(tmp_path / "data" / "learners" / "one")
    assert flushed == [tmp_path, tmp_path / "data", tmp_path / "data" / "learners"]


def test_nothing_is_begun_where_a_folder_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        copies.make_folder(tmp_path / "stick" / "data" / "backups", tmp_path / "stick" / "data")
    assert list(tmp_path.iterdir()) == []
