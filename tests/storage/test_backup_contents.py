import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.storage.backup_contents import (
    contents_of,
    entries_of,
    holds,
    keys,
    read_only,
    tip,
    tip_of,
    trace,
    trace_of,
)
from desktop.storage.database import Database, open_database
from desktop.storage.errors import DatabaseDamaged, StorageError
from desktop.storage.progress import Progress
from desktop.study.memory import Rating
from tests.storage.learner_world import NOW


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A log of three entries in a folder whose name would mean something in an address."""
    place = tmp_path / "100% Ani?#"
    place.mkdir()
    opened = open_database(place / "progress.db", NOW)
    for card in ("first", "second"):
        Progress(opened, "here").record_review(card, Rating.GOOD, NOW, 5, "1.0")
    Progress(opened, "here").record_read("uji/satu", "marked", NOW, "1.0")
    yield opened
    opened.close()


def copied(database: Database, name: str) -> Path:
    assert database.path is not None
    file = database.path.with_name(name)
    with closing(sqlite3.connect(file)) as copy:
        database.connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    return file


def test_a_backup_is_read_and_nothing_is_written_beside_it(database: Database) -> None:
    file = copied(database, "copy.db")
    before = sorted(file.parent.iterdir()), file.stat().st_mtime_ns
    held = contents_of(file)
    assert held is not None
    assert (held.entries, held.cards, held.lessons, held.notes, held.marks) == (3, 2, 1, 0, 0)
    assert trace_of(file) == trace(database) and tip_of(file) == tip(database)
    assert [entry.subject for entry in entries_of(file)] == ["first", "second", "uji/satu"]
    assert (sorted(file.parent.iterdir()), file.stat().st_mtime_ns) == before


def test_one_of_an_earlier_version_lacks_some_tables(database: Database) -> None:
    file = copied(database, "copy.db")
    with closing(sqlite3.connect(file)) as older:
        older.execute("DROP TABLE annotation")
        older.execute("DROP TABLE note")
        older.commit()
    held = contents_of(file)
    assert held is not None and (held.cards, held.notes, held.marks) == (2, 0, 0)


def test_which_backup_holds_which(database: Database, tmp_path: Path) -> None:
    older = copied(database, "older.db")
    Progress(database, "here").record_review("third", Rating.GOOD, NOW, 5, "1.0")
    newer = copied(database, "newer.db")
    assert holds(newer, older) and not holds(older, newer) and holds(older, older)
    assert not holds(newer, tmp_path / "gone.db")
    with read_only(older) as one, read_only(newer) as other:
        assert keys(one) < keys(other) and len(keys(other)) == 4


def test_entries_that_were_changed_are_not_given(database: Database) -> None:
    file = copied(database, "copy.db")
    with closing(sqlite3.connect(file)) as altered:
        altered.execute("DROP TRIGGER log_keeps_values")
        altered.execute("UPDATE log SET value = '1 5' WHERE subject = 'first'")
        altered.commit()
    with pytest.raises(DatabaseDamaged):
        entries_of(file)


@pytest.mark.parametrize("data", [b"", b"nothing", b"\0" * 8192])
def test_what_is_no_backup(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "000001-2026-03-02.db"
    file.write_bytes(data)
    assert (contents_of(file), trace_of(file), tip_of(file)) == (None, None, None)
    with pytest.raises(StorageError):
        entries_of(file)
