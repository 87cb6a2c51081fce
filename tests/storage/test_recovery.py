import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.storage import log
from desktop.storage.backup import back_up
from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseDamaged
from desktop.storage.progress import Entry, Progress
from desktop.storage.recovery import recover, verify
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def work(path: Path, folder: Path, days: int, answers: int = 60) -> tuple[Entry, ...]:
    """Some days of answers, each with a backup at its beginning; the last day's answers are in no backup."""
    database = open_database(path, NOW)
    progress = Progress(database, "here")
    for day in range(days):
        back_up(database, folder, NOW + day * DAY)  # also of an empty log
        for number in range(answers):
            progress.record_review(f"bilateral/card-{number}", Rating.GOOD, NOW + day * DAY, 5, "1.0")
    entries = progress.entries()
    database.close()
    return entries


def pages(path: Path, table: str) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,))
        return [number for (number,) in found]


def zero(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)


def test_a_backup_comes_back_and_the_damaged_file_stays(path: Path, folder: Path) -> None:
    entries = work(path, folder, days=2)
    path.write_bytes(b"damaged" * 999)
    database, recovery = recover(path, folder, NOW)
    assert (recovery.rescued, recovery.entries) == (0, 60)
    assert recovery.backup is not None
    assert recovery.backup.name.startswith("000002")
    assert recovery.aside == path.with_name("progress.damaged-20260302-090000.db")
    assert recovery.aside.read_bytes() == b"damaged" * 999
    assert Progress(database, "here").entries() == entries[:60]
    database.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", recovery.aside.name, "progress.db"]


def test_a_long_recovery_tells_how_far_it_is(path: Path, folder: Path) -> None:
    work(path, folder, days=2)
    path.write_bytes(b"damaged" * 999)
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> None:
        heard.append((done, total))

    database, _recovery = recover(path, folder, NOW, heard=hear)
    database.close()
    total = heard[-1][1]
    assert heard == [(done, total) for done in range(1, total + 1)]


def test_what_can_still_be_read_is_merged_in(path: Path, folder: Path) -> None:
    entries = work(path, folder, days=2, answers=200)
    zero(path, pages(path, "log")[-2])
    database, recovery = recover(path, folder, NOW)
    assert 100 < recovery.rescued < 200
    found = Progress(database, "here").entries()
    assert set(entries[:200]) < set(found) < set(entries)
    assert found[-1] == entries[-1]  # what lies behind the damage
    assert len(found) == recovery.entries == 200 + recovery.rescued
    verify(database)
    database.close()


def test_a_damaged_cache_loses_nothing(path: Path, folder: Path) -> None:
    entries = work(path, folder, days=2)
    zero(path, pages(path, "memory")[0])
    database, recovery = recover(path, folder, NOW)
    assert recovery.rescued == 60
    progress = Progress(database, "here")
    assert progress.entries() == entries
    assert len(progress.memories([f"bilateral/card-{number}" for number in range(60)])) == 60
    database.close()


def test_what_stands_only_in_the_write_ahead_log_is_rescued(path: Path, folder: Path) -> None:
    database = open_database(path, NOW)
    progress = Progress(database, "here")
    progress.record_review("card", Rating.GOOD, NOW, 5, "1.0")
    entries = progress.entries()
    copy = path.with_name("killed.db")
    for part in ("", "-wal"):
        copy.with_name(copy.name + part).write_bytes(path.with_name(path.name + part).read_bytes())
    database.close()
    database, recovery = recover(copy, folder, NOW)
    assert (recovery.backup, recovery.rescued) == (None, 1)
    assert Progress(database, "here").entries() == entries
    database.close()


def test_a_damaged_backup_is_passed_over(path: Path, folder: Path) -> None:
    work(path, folder, days=3)
    newest, second, _ = sorted(folder.iterdir(), reverse=True)
    newest.write_bytes(newest.read_bytes()[:8192])
    path.write_bytes(b"")
    database, recovery = recover(path, folder, NOW)
    assert (recovery.backup, recovery.entries) == (second, 60)
    assert newest.stat().st_size == 8192
    database.close()


def test_without_a_backup_a_new_one_is_begun(path: Path, folder: Path) -> None:
    path.write_bytes(b"damaged" * 999)
    database, recovery = recover(path, folder, NOW)
    assert (recovery.backup, recovery.rescued, recovery.entries) == (None, 0, 0)
    assert Progress(database, "here").record_review("card", Rating.GOOD, NOW, 5, "1.0")
    database.close()


def test_damage_upon_damage_is_all_set_aside(path: Path, folder: Path) -> None:
    asides = set()
    for number in range(3):
        path.write_bytes(b"damaged %d" % number * 999)
        database, recovery = recover(path, folder, NOW)
        database.close()
        asides.add(recovery.aside)
    assert len({aside.read_bytes() for aside in asides if aside}) == 3


def test_an_answer_that_was_altered_is_not_believed(path: Path, folder: Path) -> None:
    entries = work(path, folder, days=1, answers=3)
    database = open_database(path, NOW)
    verify(database)
    database.rows("DROP TRIGGER log_keeps_values")
    database.rows("UPDATE log SET value = '1 5.0' WHERE counter = 2")
    with pytest.raises(DatabaseDamaged) as caught:
        verify(database)
    assert caught.value.path == path
    database.close()
    database, _ = recover(path, folder, NOW)
    assert Progress(database, "here").entries() == (entries[0], entries[2])
    database.close()


def test_a_backup_that_opens_but_is_damaged_inside_is_passed_over(path: Path, folder: Path) -> None:
    work(path, folder, days=3)
    newest, second, _ = sorted(folder.iterdir(), reverse=True)
    zero(newest, pages(newest, "memory")[0])
    open_database(newest, NOW).close()
    path.write_bytes(b"")
    database, recovery = recover(path, folder, NOW)
    assert recovery.backup == second
    verify(database)
    database.close()


def test_an_entry_that_is_destroyed_has_a_named_error(path: Path) -> None:
    with pytest.raises(DatabaseDamaged):
        log.entry_of((1, "here", None, "review", "card", "3 5.0", "1.0", 0))
