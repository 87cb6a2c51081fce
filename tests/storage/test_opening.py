from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.storage.backup import backup_if_due
from desktop.storage.database import MIGRATIONS, open_database
from desktop.storage.errors import DatabaseInUse
from desktop.storage.migrate import steps
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Progress
from desktop.storage.recovery import verify
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with an answer, and a backup of it."""
    made = tmp_path / "progress.db"
    database = open_database(made, NOW)
    Progress(database, "here").record_review("card", Rating.GOOD, NOW, 5, "1.0")
    backup_if_due(database, tmp_path / "backups", NOW)
    database.close()
    return made


def test_the_first_start(tmp_path: Path) -> None:
    database, recovery = open_or_recover(tmp_path / "progress.db", tmp_path / "backups", NOW)
    assert recovery is None
    database.close()


def test_an_ordinary_start(path: Path) -> None:
    database, recovery = open_or_recover(path, path.parent / "backups", NOW)
    assert recovery is None
    assert Progress(database, "here").memory("card")
    database.close()


@pytest.mark.parametrize("how", ["gone", "empty", "zeros", "text"])
def test_a_file_that_is_lost_comes_back(path: Path, how: str) -> None:
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "zeros": b"\0" * 4096, "text": b"Catatan\n" * 99}[how])
    database, recovery = open_or_recover(path, path.parent / "backups", NOW)
    assert recovery is not None
    assert (recovery.aside is None) == (how == "gone")
    assert recovery.entries == 1
    assert Progress(database, "here").memory("card")
    database.close()


def test_an_empty_file_without_backups_is_a_beginning(tmp_path: Path) -> None:
    (tmp_path / "progress.db").touch()
    database, recovery = open_or_recover(tmp_path / "progress.db", tmp_path / "backups", NOW)
    assert recovery is None
    database.close()


def test_a_file_in_use_is_not_recovered(path: Path) -> None:
    database = open_database(path, NOW)
    with pytest.raises(DatabaseInUse):
        open_or_recover(path, path.parent / "backups", NOW)
    database.close()


# --------------------------------------------------------------------------------- old files are citizens

FIXTURES = Path(__file__).parents[1] / "fixtures"
RELEASED = sorted(FIXTURES.glob("progress-*.db"))


def test_every_released_version_has_a_fixture() -> None:
    assert [file.name for file in RELEASED] == [f"progress-{number + 1}.db" for number in range(len(steps(MIGRATIONS)))]


@pytest.mark.parametrize("released", RELEASED, ids=[file.stem for file in RELEASED])
def test_a_released_database_opens_with_all_it_holds(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    path.write_bytes(released.read_bytes())
    database, recovery = open_or_recover(path, tmp_path / "backups", NOW)
    assert recovery is None
    progress = Progress(database, "here")
    lesson = progress.lesson_state("bilateral/siapa-yang-pertama")
    assert lesson == ("bilateral/siapa-yang-pertama", True, 65.0, 1.0, NOW, "auto")
    assert progress.lesson_state("bilateral/apa-itu").how == "marked"
    egypt, mission = (progress.memory(f"bilateral/{card}") for card in ("mesir-de-facto", "misi-pertama"))
    assert egypt is not None
    assert mission is not None
    assert egypt.stability == pytest.approx(13.826903694354568)
    assert (egypt.due, egypt.reviews, egypt.days) == (NOW + timedelta(days=17), 2, 2)
    assert (mission.reviews, mission.days, mission.lapses) == (2, 1, 0)
    assert progress.get_state("page") == "read"
    assert len(progress.entries()) == 10
    progress.rebuild()
    assert progress.memories(["bilateral/mesir-de-facto", "bilateral/misi-pertama"]) == {
        "bilateral/mesir-de-facto": egypt,
        "bilateral/misi-pertama": mission,
    }
    verify(database)
    database.close()


@pytest.mark.parametrize("released", RELEASED, ids=[file.stem for file in RELEASED])
def test_a_released_database_becomes_what_a_new_one_is(released: Path, tmp_path: Path) -> None:
    """So that nobody changes a step that was released."""
    path = tmp_path / "progress.db"
    path.write_bytes(released.read_bytes())
    old, new = open_database(path, NOW), open_database(":memory:", NOW)
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert old.rows(schema) == new.rows(schema)
    old.close()
    new.close()
