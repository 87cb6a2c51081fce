"""A database whose stick is pulled out and put back: a folder that is moved away, a copy in its place, dead files."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop.storage import database as room
from desktop.storage.database import Database, open_database
from desktop.storage.errors import (
    DatabaseDamaged,
    StorageError,
    StorageFailed,
    StorageLost,
    StorageReplaced,
    StoredAfterAll,
)
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Progress
from tests.storage.learner_world import NOW


class Stick:
    """A stick with one learner's database, opened here."""

    def __init__(self, place: Path) -> None:
        self.place = place / "stick"
        self.away = place / "away"
        self.place.mkdir()
        self.database = open_database(self.place / "progress.db", NOW)
        self.progress = Progress(self.database, "here")

    def mark(self, card: str) -> None:
        """Store something of a card."""
        self.progress.record_mark(card, NOW, "1")

    def marked(self) -> list[str]:
        """The cards of the log, in their order."""
        return [entry.subject for entry in self.progress.entries()]

    def pull(self) -> None:
        """Take the folder away."""
        self.place.rename(self.away)

    def put_back(self) -> None:
        """Put the very folder back: its files are those that are open."""
        self.away.rename(self.place)

    def put_copy(self) -> None:
        """Put a folder there with other files of the same content, as after a new mount."""
        shutil.copytree(self.away, self.place)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    made = Stick(tmp_path)
    made.mark("a")
    yield made
    made.database.close()


def test_while_the_folder_is_away_nothing_is_stored_and_everything_can_be_read(stick: Stick) -> None:
    stick.pull()
    for _again in range(2):
        with pytest.raises(StorageLost):
            stick.mark("b")
    assert stick.marked() == ["a"]
    assert not stick.place.exists(), "nothing is begun where it was"


def test_the_folder_that_is_put_back_takes_answers_again(stick: Stick) -> None:
    stick.pull()
    with pytest.raises(StorageLost):
        stick.mark("b")
    stick.put_back()
    stick.mark("b")
    assert stick.marked() == ["a", "b"]


def test_the_same_in_other_files_is_opened_anew(stick: Stick) -> None:
    stick.pull()
    stick.put_copy()
    stick.mark("b")
    stick.mark("c")
    assert stick.marked() == ["a", "b", "c"]
    stick.database.close()
    with closing(open_database(stick.place / "progress.db", NOW)) as again:
        assert Progress(again, "here").entries()[-1].subject == "c"
    with closing(open_database(stick.away / "progress.db", NOW)) as former:
        assert len(Progress(former, "here").entries()) == 1, "what was pulled out is left as it was"


def test_what_was_added_elsewhere_meanwhile_is_taken_up(stick: Stick) -> None:
    stick.pull()
    stick.put_copy()
    with closing(open_database(stick.place / "progress.db", NOW)) as elsewhere:
        Progress(elsewhere, "there").record_mark("b", NOW, "1")
    stick.mark("c")
    assert stick.marked() == ["a", "b", "c"]


def older(stick: Stick) -> None:
    """Put a copy there that was made before the last answer."""
    with closing(sqlite3.connect(stick.place / "progress.db")) as connection:
        connection.execute("DROP TRIGGER log_keeps_rows")
        connection.execute("DELETE FROM log")
        connection.commit()


def foreign(stick: Stick) -> None:
    """Put another program's database there."""
    for file in stick.place.iterdir():
        file.unlink()
    with closing(sqlite3.connect(stick.place / "progress.db")) as connection:
        connection.execute("CREATE TABLE notes (text)")


def newer(stick: Stick) -> None:
    """Let a newer Mitra have changed it."""
    with closing(sqlite3.connect(stick.place / "progress.db")) as connection:
        connection.execute("PRAGMA user_version = 99")


def empty(stick: Stick) -> None:
    """Put an empty file there."""
    for file in stick.place.iterdir():
        file.unlink()
    (stick.place / "progress.db").touch()


@pytest.mark.parametrize("change", [older, foreign, newer, empty])
def test_another_file_in_its_place_is_said_and_not_written(stick: Stick, change: object) -> None:
    stick.pull()
    stick.put_copy()
    change(stick)  # type: ignore[operator]  # one of those above
    before = {file.name: file.read_bytes() for file in stick.place.iterdir()}
    for _again in range(2):
        with pytest.raises(StorageReplaced):
            stick.mark("b")
    assert {file.name: file.read_bytes() for file in stick.place.iterdir()} == before
    assert stick.marked() == ["a"]
    shutil.rmtree(stick.place)
    stick.put_back()
    stick.mark("b")
    assert stick.marked() == ["a", "b"], "the right one is known when it comes"


def test_a_damaged_file_in_its_place_is_damage(stick: Stick) -> None:
    stick.pull()
    stick.place.mkdir()
    (stick.place / "progress.db").write_bytes(b"x" * 8192)
    with pytest.raises(DatabaseDamaged):
        stick.mark("b")


def test_a_file_that_was_deleted_while_it_was_open_is_written_anew(stick: Stick) -> None:
    told: list[str] = []
    stick.database.when_written_anew = partial(told.append, "anew")
    for file in stick.place.iterdir():
        file.unlink()
    assert stick.marked() == ["a"]
    stick.mark("b")
    assert (stick.marked(), told) == (["a", "b"], ["anew"])
    killed = shutil.copytree(stick.place, stick.place.parent / "killed")
    for folder in (killed, stick.place):
        if folder == stick.place:
            stick.database.close()
        with closing(open_database(folder / "progress.db", NOW)) as again:
            assert len(Progress(again, "here").entries()) == 2
            assert again.row("PRAGMA integrity_check") == ("ok",)


def test_a_power_cut_while_a_deleted_file_is_written_anew(
    stick: Stick, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick.place / "progress.db").unlink()

    def cut(*_paths: Path) -> None:
        raise OSError

    with monkeypatch.context() as power:
        power.setattr("desktop.storage.reopening.os.replace", cut)
        with pytest.raises(StorageError):
            stick.mark("b")
    killed = shutil.copytree(stick.place, tmp_path / "killed")
    with closing(open_or_recover(killed / "progress.db", tmp_path / "backups", NOW).database) as again:
        assert len(Progress(again, "here").entries()) == 1


def test_a_learner_who_was_removed_is_not_written_anew(stick: Stick) -> None:
    shutil.rmtree(stick.place)
    with pytest.raises(StorageLost) as caught:
        stick.mark("b")
    assert caught.value.path == stick.database.path
    assert not stick.place.exists()


class Dead:
    """A connection whose device is gone: it refuses every question, or only to commit."""

    def __init__(self, connection: sqlite3.Connection, *words: str) -> None:
        self._connection, self._words = connection, words

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql.startswith(self._words or ("",)):
            if sql == "COMMIT":
                self._connection.execute(sql)  # it stood on the disk all the same
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return self._connection.execute(sql, *values)

    def close(self) -> None:
        self._connection.close()


def kill(database: Database, *words: str) -> None:
    """Let the device of an open database die; the next connection works again."""
    database.connection = Dead(database.connection, *words)  # type: ignore[assignment]


def test_after_an_error_of_the_device_the_file_is_opened_anew(stick: Stick) -> None:
    """The same number of the device and of the file, as a stick has that is put back: only its open files are dead."""
    kill(stick.database)
    with pytest.raises(StorageFailed):
        stick.marked()
    assert stick.marked() == ["a"]
    kill(stick.database, "BEGIN")
    with pytest.raises(StorageFailed):
        stick.mark("b")
    stick.mark("b")
    assert stick.marked() == ["a", "b"]


def test_an_error_of_a_device_that_is_gone_is_a_loss(stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    kill(stick.database)
    monkeypatch.setattr("desktop.storage.errors.is_gone", lambda _path: True)
    with pytest.raises(StorageLost):
        stick.marked()


def test_a_device_that_stays_away_is_tried_again_each_time(stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    kill(stick.database)
    connect = room._connect
    with monkeypatch.context() as gone:
        gone.setattr(room, "_connect", lambda _path: Dead(sqlite3.connect(":memory:")))
        for _again in range(3):
            with pytest.raises(StorageFailed):
                stick.mark("b")
    assert room._connect is connect
    stick.mark("b")
    assert stick.marked() == ["a", "b"]


def test_what_stood_on_the_stick_when_it_went_is_not_stored_twice(stick: Stick) -> None:
    kill(stick.database, "COMMIT")
    with pytest.raises(StorageFailed):
        stick.mark("b")
    with pytest.raises(StoredAfterAll):
        stick.mark("b")
    assert stick.marked() == ["a", "b"]
    stick.mark("b")
    assert stick.marked() == ["a", "b", "b"], "said once"


def test_what_did_not_reach_the_stick_is_stored_when_it_is_done_again(stick: Stick) -> None:
    kill(stick.database, "COMMIT")
    with pytest.raises(StorageFailed):
        stick.mark("b")
    stick.mark("c")
    assert stick.marked() == ["a", "b", "c"], "another thing is another thing"


def test_reopening_what_is_there_does_nothing(stick: Stick) -> None:
    connection = stick.database.connection
    stick.database.reopen()
    assert stick.database.connection is connection
    memory = open_database(":memory:", NOW)
    memory.reopen()
    memory.close()


def test_the_log_of_another_file_survives_the_end_of_the_former(stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite deletes a write-ahead log by its name, and knows its own file by a number that two disks may share."""
    stick.pull()
    stick.put_copy()
    stick.mark("b")
    killed = shutil.copytree(stick.place, stick.place.parent / "killed")
    stick.database.close()
    assert os.path.getsize(killed / "progress.db-wal")
    with closing(open_database(killed / "progress.db", NOW)) as found:
        assert len(Progress(found, "here").entries()) == 2
