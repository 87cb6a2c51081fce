"""A power cut after any write of a transaction: what was acknowledged is there, and the rest is as if it never was.

A small one for the suite; ``python -m tests.power_cut`` cuts after every write of a session of the whole program.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.storage.database import open_database
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Entry, Progress
from desktop.storage.recovery import verify
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANSWERS = 6
FRAME, HEAD, PAGE = 24, 32, 4096


class Session:
    """Some answers, the files that they left, and how long the write-ahead log was after each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "session"
        path = folder / "work" / "progress.db"
        path.parent.mkdir()
        database = open_database(path, NOW)
        progress = Progress(database, "here")
        self.written: list[int] = []
        for number in range(ANSWERS):
            progress.record_review(f"p/{number % 4}", Rating.GOOD, NOW + timedelta(minutes=number), 4.0, "1.0")
            self.written.append(path.with_name("progress.db-wal").stat().st_size)
        self.entries: tuple[Entry, ...] = progress.entries()
        shutil.copytree(path.parent, self.folder)
        database.close()
        self.closed = path.read_bytes()


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return Session(tmp_path_factory.mktemp("power"))


def after_cut(home: Path) -> tuple[Entry, ...]:
    """What the next start finds, and says nothing of."""
    database, recovery = open_or_recover(home / "progress.db", home / "backups", NOW)
    assert recovery is None
    entries = Progress(database, "here").entries()
    verify(database)
    database.close()
    return entries


def test_a_cut_while_something_is_written_ahead(session: Session, tmp_path: Path) -> None:
    first, last = session.written[-3:-1]
    cuts = [cut for place in range(first, last + 1, FRAME + PAGE) for cut in (place, place + PAGE // 2)]
    for cut in cuts:
        home = shutil.copytree(session.folder, tmp_path / str(cut))
        with (home / "progress.db-wal").open("r+b") as file:
            file.truncate(cut)
        acknowledged = sum(size <= cut for size in session.written)
        assert after_cut(home) == session.entries[:acknowledged], cut


def test_a_cut_while_the_log_is_copied_into_the_database(session: Session, tmp_path: Path) -> None:
    for page in range(0, len(session.closed) // PAGE, 6):
        home = shutil.copytree(session.folder, tmp_path / str(page))
        with (home / "progress.db").open("r+b") as file:
            file.write(session.closed[: page * PAGE + PAGE // 2])
        assert after_cut(home) == session.entries, page


def test_while_a_database_is_open_no_checksum_of_it_is_there(session: Session, tmp_path: Path) -> None:
    """After a power cut it would stand beside what was written ahead, and call that foreign."""
    home = shutil.copytree(session.folder, tmp_path / "home")
    for _start in range(2):
        database = open_or_recover(home / "progress.db", home / "backups", NOW).database
        assert not (home / "progress.sum").exists() and (home / "progress.open").exists()
        database.close()
        assert (home / "progress.sum").exists() and not (home / "progress.open").exists()
