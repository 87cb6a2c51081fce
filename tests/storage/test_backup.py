from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.storage.backup import KEPT, backup_if_due, backups
from desktop.storage.database import Database, open_database
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.progress import Progress
from desktop.study.memory import Rating

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 2, 16, 0, tzinfo=WIB)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "progress.db", NOW)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def names(folder: Path) -> list[str]:
    return [backup.name for backup in backups(folder)]


def test_the_first_start_of_a_study_day_makes_one(database: Database, folder: Path) -> None:
    made = [backup_if_due(database, folder, NOW + hours * HOUR) for hours in (0, 1, 11, 12)]
    assert [backup and backup.name for backup in made] == [
        "000001-2026-03-02.db", None, None, "000002-2026-03-03.db",
    ]  # fmt: skip
    assert names(folder) == ["000002-2026-03-03.db", "000001-2026-03-02.db"]


def test_a_backup_can_be_opened_and_holds_the_work(database: Database, folder: Path) -> None:
    memory = Progress(database, "here").record_review("card", Rating.GOOD, NOW, 5, "1.0")
    made = backup_if_due(database, folder, NOW)
    assert made is not None
    copy = open_database(made, NOW)
    assert Progress(copy, "here").memory("card") == memory
    copy.close()


def test_fourteen_are_kept(database: Database, folder: Path) -> None:
    for day in range(KEPT + 6):
        backup_if_due(database, folder, NOW + day * DAY)
    assert names(folder) == [f"{n:06d}-2026-03-{n + 1:02d}.db" for n in range(KEPT + 6, 6, -1)]


def test_a_lying_clock_neither_stops_them_nor_confuses_their_order(database: Database, folder: Path) -> None:
    for at in (NOW + 9000 * DAY, NOW, NOW - 6000 * DAY, NOW + DAY):
        assert backup_if_due(database, folder, at) is not None
    assert [name[:6] for name in names(folder)] == ["000004", "000003", "000002", "000001"]


def test_the_fullest_is_never_deleted(database: Database, folder: Path, tmp_path: Path) -> None:
    """The database was lost and begun anew: fourteen days later the last full copy must still be there."""
    progress = Progress(database, "here")
    for number in range(400):
        progress.record_practice(f"card-{number}", Rating.GOOD, NOW, "1.0")
    full = backup_if_due(database, folder, NOW)
    empty = open_database(tmp_path / "anew.db", NOW)
    for day in range(1, 30):
        backup_if_due(empty, folder, NOW + day * DAY)
    empty.close()
    assert full is not None
    assert full.exists()
    assert len(names(folder)) == KEPT + 1


def test_other_files_are_left_alone(database: Database, folder: Path) -> None:
    folder.mkdir()
    (folder / "catatan.txt").touch()
    (folder / "000099-2026-03-02.db.part").touch()
    for day in range(KEPT + 3):
        backup_if_due(database, folder, NOW + day * DAY)
    assert (folder / "catatan.txt").exists()


def test_a_damaged_database_makes_no_backup(database: Database, folder: Path) -> None:
    Progress(database, "here").record_practice("card", Rating.GOOD, NOW, "1.0")
    database.rows("DROP TRIGGER log_keeps_values")
    database.rows("UPDATE log SET subject = 'other'")
    with pytest.raises(DatabaseDamaged):
        backup_if_due(database, folder, NOW)
    assert names(folder) == []


def test_a_folder_that_cannot_be_written(database: Database, folder: Path) -> None:
    folder.touch()
    with pytest.raises(StorageError):
        backup_if_due(database, folder, NOW)


def test_the_database_stays_open_for_this_program_alone(database: Database, folder: Path, tmp_path: Path) -> None:
    backup_if_due(database, folder, NOW)
    with pytest.raises(StorageError):
        open_database(tmp_path / "progress.db", NOW)
