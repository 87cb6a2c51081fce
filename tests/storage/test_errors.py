import errno
import os
import sqlite3
from pathlib import Path

import pytest

from desktop.storage.errors import (
    BadEntry,
    DatabaseDamaged,
    DatabaseInUse,
    StorageError,
    StorageFailed,
    StorageFull,
    StorageLost,
    StorageReadOnly,
    named_errors,
)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseInUse),
        (sqlite3.SQLITE_BUSY_RECOVERY, DatabaseInUse),
        (sqlite3.SQLITE_CORRUPT_INDEX, DatabaseDamaged),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged),
        (sqlite3.SQLITE_FULL, StorageFull),
        (sqlite3.SQLITE_READONLY_DBMOVED, StorageReadOnly),
        (sqlite3.SQLITE_CANTOPEN, StorageReadOnly),
        (sqlite3.SQLITE_IOERR_WRITE, StorageFailed),
    ],
)
def test_what_sqlite_says(tmp_path: Path, code: int, kind: type[StorageError]) -> None:
    (tmp_path / "progress.db").touch()
    error = sqlite3.OperationalError("its words")
    error.sqlite_errorcode = code
    with pytest.raises(kind) as caught, named_errors(tmp_path / "progress.db"):
        raise error
    assert type(caught.value) is kind
    assert (caught.value.path, caught.value.detail) == (tmp_path / "progress.db", "its words")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, StorageFull),
        (errno.EACCES, StorageReadOnly),
        (errno.EROFS, StorageReadOnly),
        (errno.ENOENT, StorageLost),
        (errno.EIO, StorageFailed),
    ],
)
def test_what_the_system_says(tmp_path: Path, code: int, kind: type[StorageError]) -> None:
    with pytest.raises(kind) as caught, named_errors(tmp_path):
        raise OSError(code, "its words")
    assert type(caught.value) is kind


def test_text_that_is_no_text_is_damage() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(DatabaseDamaged), named_errors(None):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
    connection.close()


def test_a_named_error_passes() -> None:
    with pytest.raises(BadEntry) as caught, named_errors(Path("elsewhere")):
        raise BadEntry(None, "counter")
    assert caught.value.path is None


def test_a_file_that_may_not_be_written_is_named_though_sqlite_only_cannot_lock_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "progress.db"
    path.touch()
    monkeypatch.setattr("os.access", lambda _path, mode: mode != os.W_OK)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_LOCK
    with pytest.raises(StorageReadOnly), named_errors(path):
        raise error
