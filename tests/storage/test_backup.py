import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from threading import Thread

import pytest

from desktop.storage import backup as module
from desktop.storage.backup import LEAST_RECENT, ROOM, backup_if_due, backups, is_due, named
from desktop.storage.backup_contents import contents, contents_of
from desktop.storage.database import Database, open_database
from desktop.storage.errors import DatabaseDamaged, StorageError, StorageFull
from desktop.storage.progress import Progress
from desktop.storage.retention import DAILY, MONTHLY, RECENT_DAYS, WEEKLY
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


def answer(database: Database, at: datetime = NOW, card: str = "card") -> None:
    Progress(database, "here").record_practice(card, Rating.GOOD, at, "1.0")


def answer_and_keep(database: Database, folder: Path, at: datetime) -> Path | None:
    answer(database, at)
    return backup_if_due(database, folder, at)


def test_one_is_made_whenever_something_was_added_and_only_then(database: Database, folder: Path) -> None:
    assert backup_if_due(database, folder, NOW) is None, "an empty log deserves none"
    made = [answer_and_keep(database, folder, NOW + hours * HOUR) for hours in (0, 1, 11, 12)]
    assert [one and one.name for one in made] == [
        "000001-2026-03-02-1600.db", "000002-2026-03-02-1700.db",
        "000003-2026-03-02-0300.db", "000004-2026-03-03-0400.db",
    ]  # fmt: skip
    assert names(folder) == [one.name for one in reversed(made) if one is not None]
    assert backup_if_due(database, folder, NOW + 13 * HOUR) is None
    database.rows("INSERT INTO place VALUES ('page', 'review')")
    assert not is_due(database, folder, NOW + 13 * HOUR), "where the learner is does not count"


def test_another_day_without_work_checks_all_and_leaves_no_more_backups(
    database: Database, folder: Path
) -> None:
    """Damage in a file that is too large to be read at each start is found by nothing else."""
    answer_and_keep(database, folder, NOW)
    answer_and_keep(database, folder, NOW + HOUR)
    backup_if_due(database, folder, NOW + 9 * DAY)
    assert names(folder) == ["000003-2026-03-11-1600.db", "000001-2026-03-02-1600.db"]


def test_a_backup_can_be_opened_and_holds_the_work(database: Database, folder: Path) -> None:
    memory = Progress(database, "here").record_review("card", Rating.GOOD, NOW, 5, "1.0")
    made = backup_if_due(database, folder, NOW)
    assert made is not None
    assert contents_of(made) == contents(database)
    assert contents(database)[1:] == (1, 0, 0, 0) and contents(database).entries == 1
    copy = open_database(made, NOW)
    assert Progress(copy, "here").memory("card") == memory
    copy.close()


def test_what_a_name_tells(folder: Path) -> None:
    night = named(folder / "000012-2026-03-02-0130.db")
    assert night is not None
    assert night == (12, date(2026, 3, 2), datetime(2026, 3, 3, 1, 30), False)  # noqa: DTZ001 - a name has no zone
    assert named(folder / "000013-2026-03-02-1630-before.db") == (
        13, date(2026, 3, 2), datetime(2026, 3, 2, 16, 30), True,  # noqa: DTZ001
    )  # fmt: skip
    assert named(folder / "000007-2025-11-30.db") == (7, date(2025, 11, 30), None, False), "of an earlier Mitra"
    for other in ("000001-2026-13-02.db", "000001-2026-03-02-2460.db", "notes.db", "000001-2026-03-02-1600.db.part"):
        assert named(folder / other) is None, other


def test_what_no_tier_keeps_is_deleted(database: Database, folder: Path) -> None:
    for day in range(RECENT_DAYS + DAILY):
        answer_and_keep(database, folder, NOW + day * DAY)
        answer_and_keep(database, folder, NOW + day * DAY + HOUR)
    days = [one.day.day for file in backups(folder) if (one := named(file)) is not None]
    assert days == [15, 15, 14, 14, *range(13, 1, -1)]


def test_of_a_large_log_what_was_merged_in_between_waits_for_another_day(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To read all of a large one at each look would cost more than it is worth."""
    for _ in range(3):
        answer_and_keep(database, folder, NOW)
    with closing(open_database(":memory:", NOW)) as other:
        answer(other)
        Progress(database, "here").merge([entry._replace(device="aaaa") for entry in Progress(other, "").entries()])
    assert is_due(database, folder, NOW)
    monkeypatch.setattr(module, "LARGE", 0)
    assert not is_due(database, folder, NOW) and is_due(database, folder, NOW + DAY)
    answer(database)
    assert is_due(database, folder, NOW)


def test_of_large_ones_fewer_are_kept_of_two_days(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RECENT_ROOM", 1)
    for _ in range(LEAST_RECENT + 2):
        answer_and_keep(database, folder, NOW)
    assert len(names(folder)) == LEAST_RECENT


def test_backups_of_earlier_versions_count_and_are_thinned_out_by_the_same_rule(
    database: Database, folder: Path
) -> None:
    answer(database)
    made = backup_if_due(database, folder, NOW)
    assert made is not None
    for number in range(20):
        old = folder / f"{number + 1:06d}-2026-03-{number + 1:02d}.db"
        old.write_bytes(made.read_bytes())
    made.unlink()
    assert backup_if_due(database, folder, NOW + 18 * DAY) is None, "the newest of them holds all there is"
    answer(database, card="other")
    assert backup_if_due(database, folder, NOW + 30 * DAY) == folder / "000021-2026-04-01-1600.db"
    days = [one.day.day for file in backups(folder)[1:] if (one := named(file)) is not None]
    assert days == [*range(20, 7, -1), 1], "thirteen days, and the newest of a week before them"


def test_a_lying_clock_neither_stops_them_nor_confuses_their_order(database: Database, folder: Path) -> None:
    for at in (NOW + 9000 * DAY, NOW, NOW - 6000 * DAY, NOW + DAY):
        assert answer_and_keep(database, folder, at) is not None
    assert [name[:6] for name in names(folder)] == ["000004", "000003", "000002", "000001"]


def test_what_only_an_old_backup_holds_is_never_deleted(database: Database, folder: Path, tmp_path: Path) -> None:
    """The database was lost and begun anew: years later the last backup of what was must still be there."""
    for hours in range(3):
        answer_and_keep(database, folder, NOW + hours * HOUR)
    full = backups(folder)[0]
    anew = open_database(tmp_path / "anew.db", NOW)
    for card in range(9):  # the larger one by far
        answer(anew, NOW + DAY, f"{card}")
    made = backup_if_due(anew, folder, NOW + DAY)
    assert made is not None
    for week in range(1, 90):
        (folder / f"{week + 4:06d}-{(NOW + week * 7 * DAY).date()}-1600.db").write_bytes(made.read_bytes())
    answer_and_keep(anew, folder, NOW + 640 * DAY)
    assert full.exists() and len(names(folder)) == RECENT_DAYS + DAILY + WEEKLY + MONTHLY + 1
    assert names(folder)[-1] == full.name, "what it holds itself need not stay"
    Progress(anew, "here").merge(Progress(database, "here").entries())
    backup_if_due(anew, folder, NOW + 641 * DAY)
    assert not full.exists(), "all of it is in the newest now"
    anew.close()


def test_other_files_are_left_alone_and_leavings_of_a_power_cut_are_not(database: Database, folder: Path) -> None:
    folder.mkdir()
    (folder / "catatan.txt").touch()
    for end in (".part", ".part-journal"):
        (folder / f"000099-2026-03-02-1600.db{end}").touch()
    answer_and_keep(database, folder, NOW)
    assert sorted(os.listdir(folder)) == ["000001-2026-03-02-1600.db", "catatan.txt"]


def test_a_damaged_database_makes_no_backup(database: Database, folder: Path) -> None:
    answer(database)
    database.rows("DROP TRIGGER log_keeps_values")
    database.rows("UPDATE log SET subject = 'other'")
    with pytest.raises(DatabaseDamaged):
        backup_if_due(database, folder, NOW)
    assert os.listdir(folder) == []


def test_a_damaged_backup_does_not_stand_for_the_log(database: Database, folder: Path) -> None:
    first = answer_and_keep(database, folder, NOW)
    assert first is not None
    first.write_bytes(b"\0" * 4096)
    assert contents_of(first) is None
    second = backup_if_due(database, folder, NOW)
    assert second is not None and contents_of(second) == contents(database)


def test_a_folder_that_cannot_be_written(database: Database, folder: Path) -> None:
    folder.touch()
    with pytest.raises(StorageError):
        answer_and_keep(database, folder, NOW)


def test_a_backup_does_not_take_the_room_that_answers_need(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", Narrow)
    with pytest.raises(StorageFull):
        answer_and_keep(database, folder, NOW)
    assert backups(folder) == []


class Narrow:
    """A disk that has room for little more than nothing."""

    free = ROOM

    def __init__(self, _folder: Path) -> None: ...


def test_the_database_stays_open_for_this_program_alone(database: Database, folder: Path, tmp_path: Path) -> None:
    answer_and_keep(database, folder, NOW)
    with pytest.raises(StorageError):
        open_database(tmp_path / "progress.db", NOW)


class Steps:
    """Lets the test do something after each step of a copy that a thread makes."""

    def __init__(self, database: Database) -> None:
        self.database, self.count = database, 0

    def __call__(self) -> None:
        self.count += 1
        answer(self.database, card=f"{self.count}".rjust(400))  # so many that they do not fit into one page


def test_answers_go_on_while_a_thread_copies_and_the_copy_is_whole(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.storage.copies.STEP", 2)
    for number in range(40):
        answer(database, card=f"{number}".rjust(400))
    before, steps = contents(database).entries, Steps(database)
    thread = Thread(target=backup_if_due, args=(database, folder, NOW, steps))
    thread.start()
    thread.join()
    assert steps.count > 5
    copy = open_database(backups(folder)[0], NOW)
    found = Progress(copy, "here").entries()
    copy.close()
    assert before <= len(found) < len(Progress(database, "here").entries())
    assert found == Progress(database, "here").entries()[: len(found)], "one moment, and nothing torn"


class GivesUp:
    """Ends a copy at its first step, as a program that is closed does."""

    def __call__(self) -> None:
        raise KeyboardInterrupt


def test_a_copy_that_is_given_up_leaves_nothing(database: Database, folder: Path) -> None:
    answer(database)
    with pytest.raises(KeyboardInterrupt):
        backup_if_due(database, folder, NOW, GivesUp())
    assert os.listdir(folder) == []
    answer_and_keep(database, folder, NOW)
    assert len(backups(folder)) == 1
