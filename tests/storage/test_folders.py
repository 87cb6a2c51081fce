"""Folders are deleted whole, and not while they are in use."""

import shutil
from pathlib import Path

import pytest

from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseInUse
from desktop.storage.folders import refuse_if_open, remove_folder
from tests.storage.learner_world import NOW


def test_a_folder_goes_with_all_in_it(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").touch()
    remove_folder(tmp_path / "a")
    remove_folder(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_only_an_open_database_is_in_use(tmp_path: Path) -> None:
    file = tmp_path / "progress.db"
    refuse_if_open(file)
    database = open_database(file, NOW)
    with pytest.raises(DatabaseInUse):
        refuse_if_open(file)
    database.close()
    refuse_if_open(file)
    file.write_bytes(b"Catatan\n" * 99)
    refuse_if_open(file)


def test_looking_leaves_what_a_killed_mitra_wrote_ahead(tmp_path: Path) -> None:
    file, killed = tmp_path / "progress.db", tmp_path / "killed"
    database = open_database(file, NOW)
    with database.transaction() as connection:
        connection.execute("INSERT INTO place VALUES ('page', 'read')")
    shutil.copytree(tmp_path, killed)
    database.close()
    before = {one.name: one.read_bytes() for one in killed.iterdir()}
    refuse_if_open(killed / "progress.db")
    assert before["progress.db-wal"]
    assert {name: (killed / name).read_bytes() for name in before} == before
