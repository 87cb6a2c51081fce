import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.storage.database import MIGRATIONS, open_database
from desktop.storage.errors import StorageFailed
from desktop.storage.migrate import statements, steps

NOW = datetime(2026, 3, 2, 16, 0, tzinfo=timezone(timedelta(hours=7)))
FIRST = "PRAGMA application_id = 0x4D697472;\nCREATE TABLE notes (text);\nINSERT INTO notes VALUES ('old');\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "migrations"
    made.mkdir()
    (made / "0001_first.sql").write_text(FIRST)
    return made


@pytest.fixture
def path(tmp_path: Path, folder: Path) -> Path:
    made = tmp_path / "notes.db"
    open_database(made, NOW, folder).close()
    return made


def read(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_our_own_steps_are_numbered_without_a_gap() -> None:
    assert [int(step.name[:4]) for step in steps(MIGRATIONS)] == list(range(1, len(steps(MIGRATIONS)) + 1))


def test_statements_are_split_where_sqlite_ends_them() -> None:
    trigger = "CREATE TRIGGER t BEFORE DELETE ON a BEGIN\n  SELECT RAISE(ABORT, 'no; never');\nEND;\n"
    script = f"-- one; or two\nCREATE TABLE a (b);\n{trigger}SELECT 1"
    assert list(statements(script)) == ["-- one; or two\nCREATE TABLE a (b);\n", trigger, "SELECT 1"]


def test_an_older_file_is_brought_up_to_date_and_a_copy_stands_beside_it(path: Path, folder: Path) -> None:
    (folder / "0002_second.sql").write_text("ALTER TABLE notes ADD COLUMN more;")
    (folder / "0003_third.sql").write_text("UPDATE notes SET more = 'new';")
    database = open_database(path, NOW, folder)
    assert database.rows("SELECT * FROM notes") == [("old", "new")]
    assert database.row("PRAGMA user_version") == (3,)
    database.close()
    copy = path.with_name("notes.v1-20260302-160000.db")
    assert read(copy, "SELECT * FROM notes") == [("old",)]
    assert read(copy, "PRAGMA user_version") == [(1,)]


def test_a_file_of_this_version_is_not_copied(path: Path, folder: Path) -> None:
    open_database(path, NOW, folder).close()
    assert [file.name for file in path.parent.glob("notes*")] == ["notes.db"]


def test_a_step_that_fails_leaves_the_file_at_the_step_before(path: Path, folder: Path) -> None:
    (folder / "0002_second.sql").write_text("ALTER TABLE notes ADD COLUMN more;")
    (folder / "0003_third.sql").write_text("UPDATE notes SET more = 'half';\nUPDATE nothing SET more = 'half';")
    with pytest.raises(StorageFailed):
        open_database(path, NOW, folder)
    assert read(path, "SELECT * FROM notes") == [("old", None)]
    assert read(path, "PRAGMA user_version") == [(2,)]
