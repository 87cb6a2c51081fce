import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from desktop.storage import restoring
from desktop.storage.backup import backup_if_due, backups, named
from desktop.storage.backup_contents import contents_of
from desktop.storage.database import open_database
from desktop.storage.errors import BackupDamaged, StorageFailed, StorageFull
from desktop.storage.progress import Entry, Progress
from desktop.storage.restoring import Difference, bring_back, difference, merge_back
from desktop.study.memory import Rating
from tests.storage.learner_world import DAY, NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def early(path: Path, folder: Path) -> Iterator[Path]:
    """The backup of a first answer; a second one, and more reading, came after it."""
    with closing(open_database(path, NOW)) as database:
        progress = Progress(database, "here")
        progress.record_review("first", Rating.GOOD, NOW, 5, "1.0")
        progress.record_time("pack/lesson", 90, 0.9, NOW, "1.0")
        made = backup_if_due(database, folder, NOW)
        progress.record_review("second", Rating.GOOD, NOW, 5, "1.0")
        progress.record_time("pack/other", 60, 0.5, NOW, "1.0")
    assert made is not None
    yield made
    assert not list(path.parent.glob("progress.chosen*")), "nothing is left behind"


def work(path: Path) -> list[str]:
    """The cards that were answered."""
    return [entry.subject for entry in log(path)]


def log(path: Path) -> tuple[Entry, ...]:
    with closing(open_database(path, NOW)) as database:
        return Progress(database, "here").entries()


def test_all_of_a_backup_comes_back_and_what_was_is_kept(path: Path, folder: Path, early: Path) -> None:
    kept = bring_back(path, folder, early, NOW + DAY)
    assert work(path) == ["first"]
    with closing(open_database(path, NOW)) as database:
        assert Progress(database, "here").memory("second") is None
    held, told = contents_of(kept), named(kept)
    assert held is not None and held.entries == 2 and told is not None and told.before
    bring_back(path, folder, kept, NOW + DAY)
    assert work(path) == ["first", "second"], "undone by the backup that was kept"


def test_what_was_done_afterwards_is_merged_in_again(path: Path, folder: Path, early: Path) -> None:
    kept = bring_back(path, folder, early, NOW)
    with closing(open_database(path, NOW)) as database:
        progress = Progress(database, "here")
        progress.record_review("third", Rating.GOOD, NOW, 5, "1.0")
        progress.record_time("pack/other", 10, 0.9, NOW, "1.0")
        assert difference(database, kept) == Difference(here=1, there=1)
    assert merge_back(path, folder, kept, NOW) == 1
    assert sorted(work(path)) == ["first", "second", "third"]
    with closing(open_database(path, NOW)) as database:
        progress = Progress(database, "here")
        assert progress.memory("second") is not None and progress.memory("third") is not None
        assert progress.lesson_state("pack/other").seconds == 60 and progress.lesson_state("pack/other").fraction == 0.9
    assert merge_back(path, folder, kept, NOW) == 0, "any number of times"


def test_the_reading_time_of_a_renamed_lesson_comes_back_under_its_new_name(path: Path, folder: Path) -> None:
    with closing(open_database(path, NOW)) as database:
        progress = Progress(database, "here")
        progress.record_time("pack/old", 20, 0.2, NOW, "1.0")
        progress.carry_over({"pack/old": "pack/new"}, NOW, str)
        before = backup_if_due(database, folder, NOW)
    assert before is not None
    with closing(sqlite3.connect(before)) as backup, backup:
        backup.execute("UPDATE reading SET seconds = 60 WHERE lesson = 'pack/old'")
    merge_back(path, folder, before, NOW)
    with closing(open_database(path, NOW)) as database:
        state = Progress(database, "here").lesson_state("pack/new")
    assert (state.seconds, state.fraction) == (60, 0.2)


def test_looking_at_a_backup_that_is_gone_makes_none(folder: Path) -> None:
    gone = folder / "000001-2026-01-05-0800.db"
    folder.mkdir()
    assert contents_of(gone) is None
    assert not gone.exists()


@pytest.mark.parametrize("bring", [bring_back, merge_back])
@pytest.mark.parametrize("damage", [b"", b"\0" * 9000, b"not a database at all"])
def test_a_damaged_backup_changes_nothing(path: Path, folder: Path, early: Path, bring: object, damage: bytes) -> None:
    early.write_bytes(damage)
    with pytest.raises(BackupDamaged):
        bring(path, folder, early, NOW)  # type: ignore[operator]
    assert work(path) == ["first", "second"]
    assert backups(folder) == [early]


def test_an_entry_that_was_changed_in_a_backup_is_not_believed(path: Path, folder: Path, early: Path) -> None:
    data = early.read_bytes()
    assert data.count(b"first") > 1
    early.write_bytes(data.replace(b"first", b"worst"))
    for bring in (bring_back, merge_back):
        with pytest.raises(BackupDamaged):
            bring(path, folder, early, NOW)
    assert work(path) == ["first", "second"]


def test_without_room_for_what_there_is_now_nothing_changes(
    path: Path, folder: Path, early: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> Path:
        raise StorageFull(folder)

    monkeypatch.setattr(restoring, "back_up", full)
    with pytest.raises(StorageFull):
        bring_back(path, folder, early, NOW)
    assert work(path) == ["first", "second"]


def test_a_log_of_writing_that_stays_is_never_read_into_another_database(path: Path, early: Path) -> None:
    path.with_name("progress.db-wal").write_bytes(b"foreign")
    with pytest.raises(StorageFailed):
        restoring.refuse_left(path)


def test_what_a_chosen_backup_gives_room_to_is_not_itself(path: Path, folder: Path, early: Path) -> None:
    """The backup that is made first may thin out the one that was chosen."""
    old = folder / "000000-2020-01-01.db"
    early.rename(old)
    for number in range(1, 60):
        (folder / f"{number:06d}-2026-03-02-1600.db").write_bytes(old.read_bytes())
    bring_back(path, folder, old, NOW)
    assert work(path) == ["first"]


class PowerCut(BaseException):
    """The lamp goes out."""


@pytest.mark.parametrize("steps", range(4))
def test_cut_off_at_any_step_there_is_the_one_or_the_other(
    path: Path, folder: Path, early: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    left, replace = [steps], os.replace

    def cut(source: Path, target: Path) -> None:
        if not left[0]:
            raise PowerCut
        left[0] -= 1
        replace(source, target)

    for name in ("", "-wal"):  # of a cut before this one
        path.with_name(f"progress.chosen.db{name}").write_bytes(b"half a database" * 999)
    with monkeypatch.context() as lamp, suppress(PowerCut):
        lamp.setattr(os, "replace", cut)
        bring_back(path, folder, early, NOW)
    assert work(path) in (["first", "second"], ["first"])
    bring_back(path, folder, early, NOW)
    assert work(path) == ["first"]
    held = [contents_of(file) for file in backups(folder)]
    assert max(one.entries for one in held if one is not None) == 2, "what was done is in a backup all the same"
