"""Each fault that a school computer has in store, with the sentence that is said of it and what is there afterwards.

Others stand beside what they are about: clocks in journeys/test_clocks.py, sticks and network drives in
journeys/test_stick.py, places in storage/test_places.py, settings in storage/test_preferences.py, caches and packs in
test_app.py, each single byte in storage/test_flipped_bytes.py, power cuts in power_cut.py.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import build
from desktop.paths import bundled_resources
from desktop.storage.backup import backup_if_due, backups
from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseInUse, NewerDatabase, StorageError, StorageFull
from desktop.storage.learners import Learner, open_learner
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Progress
from desktop.storage.recovery import verify
from desktop.study.memory import Rating
from desktop.ui.look import fonts
from desktop.ui.window.messages import opening_sentence
from tests.storage.learner_world import make_newer
from tests.test_app import Home, review
from tests.ui.desk_world import MANY, MORNING

FIXTURES = Path(__file__).with_name("fixtures")
TOMORROW = MORNING + timedelta(days=1)

RESTORED = "Data belajar rusak dan sudah dipulihkan dari cadangan. Berkas yang rusak disimpan di sampingnya."
FOUND_AGAIN = (
    "Data belajar tidak ditemukan dan sudah dipulihkan dari cadangan. "
    "Yang dipelajari sesudah cadangan itu belum kembali."
)
RESCUED = "Data belajar rusak. Yang masih terbaca sudah dipulihkan. Berkas yang rusak disimpan di sampingnya."
ANEW = "Data belajar rusak dan tidak ada cadangan, jadi Mitra mulai dari awal. Berkas yang rusak disimpan."

BACKED_UP, ALL = 3, 5
"""Entries of the log in the newest backup, and in all."""


class Work(NamedTuple):
    """The data folder of a learner after two mornings: closed, and as a power cut has left it."""

    closed: Path
    cut: Path


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """A lesson and two answers that are backed up, and two answers of the next day."""
    folder = tmp_path_factory.mktemp("work")
    learner = open_learner(folder / "closed", MORNING)
    for day, cards in ((MORNING, (1, 2)), (TOMORROW, (3, 4))):
        database = open_or_recover(learner.progress, learner.backups, day).database
        progress = Progress(database, learner.device)
        if day == MORNING:
            progress.record_read(MANY, "marked", day, "1.0")
        for card in cards:
            progress.record_review(f"{MANY}-{card}", Rating.GOOD, day, 4.0, "1.0")
        if day == MORNING:
            backup_if_due(database, learner.backups, day)
        else:
            shutil.copytree(folder / "closed", folder / "cut")
        database.close()
    return Work(folder / "closed", folder / "cut")


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    """A computer on the second day."""
    fonts.install(bundled_resources())
    made = Home(qtbot, tmp_path)
    made.clock.move(days=1, hours=2)
    yield made
    made.stop()


def learner_of(home: Home) -> Learner:
    return open_learner(home.data, home.clock())


def halve(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def fill_with_zeros(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def flip_a_bit(file: Path) -> None:
    """As a disk forgets: nobody has written, and no time has changed."""
    data, times = bytearray(file.read_bytes()), file.stat()
    data[data.index(b"mitra" if b"mitra" in data else MANY.encode()) + 2] ^= 1
    file.write_bytes(data)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def write_nonsense_without_backups(file: Path) -> None:
    shutil.rmtree(file.with_name("backups"))
    file.write_bytes(b"Catatan rapat.\n" * 999)


def flip_without_backups(file: Path) -> None:
    shutil.rmtree(file.with_name("backups"))
    flip_a_bit(file)


def remove(file: Path) -> None:
    file.unlink()


def remove_log_of_writing(file: Path) -> None:
    file.with_name(f"{file.name}-wal").unlink()


def damage_log_of_writing(file: Path) -> None:
    written = file.with_name(f"{file.name}-wal")
    data = bytearray(written.read_bytes())
    data[len(data) // 2] ^= 1
    written.write_bytes(data)


def lay_a_foreign_log_beside(file: Path) -> None:
    """The write-ahead log of somebody else."""
    other = file.parents[3] / "other"
    other.mkdir()
    database = open_database(other / "progress.db", MORNING)
    Progress(database, "there").record_read("other", "marked", MORNING, "1.0")
    shutil.copy(other / "progress.db-wal", file.parent)
    database.close()


def leave(_file: Path) -> None:
    """Do nothing."""


def put_an_older_one(file: Path) -> None:
    shutil.copy(FIXTURES / "progress-1.db", file)
    file.with_name("progress.sum").unlink()


Damage = Callable[[Path], None]
AT_THE_START: tuple[tuple[str, str, Damage, str, int], ...] = (
    ("truncated", "closed", halve, RESTORED, BACKED_UP),
    ("zero-filled", "closed", fill_with_zeros, RESTORED, BACKED_UP),
    ("bit-flipped", "closed", flip_a_bit, RESTORED, ALL - 1),
    ("bit-flipped without a backup", "closed", flip_without_backups, RESCUED, ALL - 1),
    ("nonsense without a backup", "closed", write_nonsense_without_backups, ANEW, 0),
    ("removed", "closed", remove, FOUND_AGAIN, BACKED_UP),
    ("WAL missing", "cut", remove_log_of_writing, RESTORED, BACKED_UP),
    ("WAL damaged", "cut", damage_log_of_writing, RESTORED, ALL),
    ("WAL foreign", "closed", lay_a_foreign_log_beside, "", ALL),
    ("power cut", "cut", leave, "", ALL),
    ("older", "closed", put_an_older_one, "", 1),
)


@pytest.mark.parametrize(
    ("state", "damage", "sentence", "least"), [row[1:] for row in AT_THE_START], ids=[row[0] for row in AT_THE_START]
)
def test_a_fault_that_a_start_meets(
    home: Home, work: Work, state: str, damage: Damage, sentence: str, least: int
) -> None:
    shutil.copytree(getattr(work, state), home.data)
    damage(learner_of(home).progress)
    app = home.start()
    assert home.said().startswith(sentence) and bool(home.said()) == bool(sentence)
    found = app.progress.entries()
    assert least <= len(found)
    assert "other" not in {entry.subject for entry in found}
    verify(app.database)
    kept = {file.name.partition("-")[0] for file in app.learner.folder.glob("progress.*-*")}
    assert bool(kept & {"progress.damaged"}) == (sentence in (RESTORED, RESCUED, ANEW)), "nothing is thrown away"
    assert bool(kept & {"progress.v1"}) == (damage is put_an_older_one), "a copy stands beside"
    app.sessions.reading.toggle_read()
    assert len(app.progress.entries()) == len(found) + 1


def test_one_of_a_newer_mitra_is_left_as_it_is(home: Home, work: Work) -> None:
    shutil.copytree(work.closed, home.data)
    file = learner_of(home).progress
    with closing(sqlite3.connect(file)) as connection:
        make_newer(connection)
    before = file.read_bytes()
    assert refused(home, NewerDatabase) == (
        "Data belajar ini dibuat oleh Mitra yang lebih baru. Data itu tidak diubah. Pasang Mitra yang lebih baru."
    )
    assert file.read_bytes() == before


def test_two_starts_on_one_folder(home: Home, work: Work) -> None:
    shutil.copytree(work.closed, home.data)
    home.start()
    assert refused(home, DatabaseInUse) == (
        "Mitra sudah terbuka di jendela atau komputer lain. Tidak ada yang hilang. Lanjutkan di sana."
    )


def refused(home: Home, kind: type[StorageError]) -> str:
    """What a start says that opens no window."""
    with pytest.raises(kind) as error:
        build(home.resources, home.data, home.clock)
    return opening_sentence(error.value)


# ------------------------------------------------------------------------------------------ while it is open


def fill_the_disk(home: Home) -> Callable[[], object]:
    """Nothing more fits."""
    database = home.app.database

    def transaction() -> AbstractContextManager[sqlite3.Connection]:
        raise StorageFull(database.path)

    database.transaction = transaction  # type: ignore[method-assign]
    return lambda: delattr(database, "transaction")


def forbid_writing(home: Home) -> Callable[[], object]:
    home.app.database.row("PRAGMA query_only = ON")
    return lambda: home.app.database.row("PRAGMA query_only = OFF")


def pull_the_stick(home: Home) -> Callable[[], object]:
    away = home.data.with_name("away")
    home.data.rename(away)
    return lambda: away.rename(home.data)


WHILE_OPEN: tuple[tuple[str, Callable[[Home], Callable[[], object]], str], ...] = (
    (
        "full disk", fill_the_disk,
        "Disk penuh, jadi langkah terakhir belum tersimpan. Yang sebelumnya aman. Kosongkan ruang, lalu coba lagi.",
    ),
    (
        "read-only", forbid_writing,
        "Folder data tidak dapat ditulisi, jadi langkah terakhir belum tersimpan. Yang sebelumnya aman.",
    ),
    ("removed while open", pull_the_stick, "Tempat data belajar tidak terjangkau"),
)  # fmt: skip


@pytest.mark.parametrize(("begin", "sentence"), [row[1:] for row in WHILE_OPEN], ids=[row[0] for row in WHILE_OPEN])
def test_a_fault_while_mitra_is_open(
    home: Home, work: Work, begin: Callable[[Home], Callable[[], object]], sentence: str
) -> None:
    shutil.copytree(work.closed, home.data)
    app = home.start()
    review(app, 1)
    shown, kept = app.sessions.review.current, len(app.progress.entries())
    end = begin(home)
    app.sessions.review.flip()
    app.sessions.review.answer(Rating.GOOD)
    assert home.said().startswith(sentence)
    assert app.sessions.review.current.card == shown.card, "the card stays until its answer is kept"
    end()
    review(app, 1)
    assert app.sessions.review.current is None or app.sessions.review.current.card != shown.card
    assert len(app.progress.entries()) == kept + 1
    assert backups(app.learner.backups)
