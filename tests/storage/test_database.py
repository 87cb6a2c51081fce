import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.storage.database import MIGRATIONS, Database, open_database
from desktop.storage.errors import (
    DatabaseDamaged,
    DatabaseInUse,
    NewerDatabase,
    StorageFailed,
    StorageFull,
    StorageLost,
    StorageReadOnly,
)
from desktop.storage.migrate import steps
from tests.storage.learner_world import make_newer

NOW = datetime(2026, 3, 2, 16, 0, tzinfo=timezone(timedelta(hours=7)))
ROOT = Path(__file__).parents[2]

CHILD = """
import os, signal, sys
from datetime import datetime, timezone
from desktop.storage.database import open_database
database = open_database(sys.argv[1], datetime.now(timezone.utc))
with database.transaction() as connection:
    connection.execute("INSERT INTO place VALUES ('stored', 'yes')")
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO place VALUES ('half', 'yes')")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path, NOW)
    yield opened
    opened.close()


def put(database: Database, key: str) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO place VALUES (?, 'x')", (key,))


def put_two(database: Database, second: str | None) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO place VALUES ('first', 'x')")
        connection.execute("INSERT INTO place VALUES ('second', ?)", (second,))


def keys(database: Database) -> list[str]:
    return [key for (key,) in database.rows("SELECT key FROM place ORDER BY key")]


def run(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, cwd=ROOT)


def test_what_is_stored_survives_a_power_cut_by_the_settings(database: Database) -> None:
    assert database.row("PRAGMA journal_mode") == ("wal",)
    assert database.row("PRAGMA synchronous") == (2,)


def test_on_a_network_drive_each_commit_goes_through_a_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write-ahead log is not safe there; what one held, from before, is taken in first."""
    database = open_database(path, NOW)
    put(database, "before")
    killed = shutil.copytree(path.parent, path.parent / "killed")
    database.close()
    monkeypatch.setattr("desktop.storage.database._is_network", lambda folder: folder == killed)
    monkeypatch.setattr("desktop.storage.database._PATIENCE", 0)
    database = open_database(killed / path.name, NOW)
    assert database.on_network
    assert (database.row("PRAGMA journal_mode"), database.row("PRAGMA synchronous")) == (("delete",), (3,))
    assert not list(killed.glob("*-wal"))
    put(database, "now")
    with pytest.raises(DatabaseInUse):
        open_database(killed / path.name, NOW)
    database.close()
    monkeypatch.undo()
    database = open_database(killed / path.name, NOW)
    assert (database.row("PRAGMA journal_mode"), database.on_network) == (("wal",), False)
    assert keys(database) == ["before", "now"]
    database.close()


def test_a_killed_process_on_a_network_drive_leaves_what_it_stored(path: Path) -> None:
    killed = run("import desktop.storage.database as d\nd._is_network = lambda _folder: True\n" + CHILD, path)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    database = open_database(path, NOW)
    assert keys(database) == ["stored"]
    database.close()


def test_what_was_stored_is_there_when_opened_again(path: Path) -> None:
    for key in "ab":
        database = open_database(path, NOW)
        put(database, key)
        database.close()
    database = open_database(path, NOW)
    assert keys(database) == ["a", "b"]
    database.close()


def test_a_second_opener_is_refused(database: Database, path: Path) -> None:
    with pytest.raises(DatabaseInUse) as caught:
        open_database(path, NOW)
    assert caught.value.path == path
    put(database, "goes on")


def test_another_process_is_refused(database: Database, path: Path) -> None:
    assert "DatabaseInUse" in run(CHILD, path).stderr
    put(database, "goes on")
    assert keys(database) == ["goes on"]


def test_a_closed_file_can_be_opened(database: Database, path: Path) -> None:
    database.close()
    database.close()
    open_database(path, NOW).close()


def test_a_killed_process_leaves_no_lock_and_what_it_stored(path: Path) -> None:
    killed = run(CHILD, path)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    database = open_database(path, NOW)
    assert keys(database) == ["stored"]
    database.close()


def test_a_transaction_is_whole_or_nothing(database: Database) -> None:
    with pytest.raises(StorageFailed):
        put_two(database, None)
    assert keys(database) == []
    put(database, "next")
    assert keys(database) == ["next"]


def test_a_full_disk(database: Database, path: Path) -> None:
    pages = database.row("PRAGMA page_count")
    assert pages is not None
    database.row(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(StorageFull) as caught:
        put_two(database, "x" * 100_000)
    assert caught.value.path == path
    assert keys(database) == []
    database.row("PRAGMA max_page_count = 100000")
    put(database, "next")


def test_a_file_that_may_not_be_written(database: Database, path: Path) -> None:
    database.row("PRAGMA query_only = ON")
    with pytest.raises(StorageReadOnly) as caught:
        put(database, "x")
    assert caught.value.path == path


def test_a_place_where_no_file_can_be(tmp_path: Path) -> None:
    with pytest.raises(StorageReadOnly):
        open_database(tmp_path, NOW)
    with pytest.raises(StorageLost):
        open_database(tmp_path / "gone" / "progress.db", NOW)


def test_a_newer_file_is_refused_and_stays_as_it_is(path: Path) -> None:
    database = open_database(path, NOW)
    make_newer(database.connection)
    database.close()
    before = path.read_bytes()
    with pytest.raises(NewerDatabase) as caught:
        open_database(path, NOW)
    assert (caught.value.path, caught.value.found, caught.value.known) == (path, 99, len(steps(MIGRATIONS)))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"\0" * 8192, b"Catatan\n" * 600, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["zeros", "text", "header"],
)
def test_what_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged) as caught:
        open_database(path, NOW)
    assert caught.value.path == path
    assert path.read_bytes() == content


def test_another_programs_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    with pytest.raises(DatabaseDamaged):
        open_database(path, NOW)


def test_a_truncated_file(path: Path) -> None:
    database = open_database(path, NOW)
    put(database, "x")
    database.close()
    os.truncate(path, 4096)
    with pytest.raises(DatabaseDamaged):
        open_database(path, NOW)


def test_a_database_in_memory() -> None:
    database = open_database(":memory:", NOW)
    put(database, "x")
    assert (database.path, keys(database)) == (None, ["x"])
    database.close()
