import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.content.annotations import MARK
from desktop.storage import opening
from desktop.storage.annotations import Annotations
from desktop.storage.backup import backup_if_due
from desktop.storage.database import MIGRATIONS, open_database
from desktop.storage.errors import DatabaseInUse
from desktop.storage.migrate import steps
from desktop.storage.opening import open_or_recover, suspect
from desktop.storage.progress import Progress
from desktop.storage.recovery import verify
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


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


PAGE = 4096


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two days of answers; the second day's are in no backup."""
    made = tmp_path_factory.mktemp("worked") / "progress.db"
    database = open_database(made, NOW)
    progress = Progress(database, "here")
    for day in (0, 1):
        now = NOW + timedelta(days=day)
        backup_if_due(database, made.parent / "backups", now)
        for number in range(120):
            progress.record_review(f"bilateral/card-{number}", Rating.GOOD, now, 5, "1.0")
        progress.record_read("bilateral/apa-itu", "auto", now, "1.0")
        progress.set_state("page", "read")
    database.close()
    return made


def test_damage_in_any_page_is_met_at_the_start(worked: Path, tmp_path: Path) -> None:
    pages = worked.stat().st_size // PAGE
    assert pages > 20
    for page in range(pages):
        home = tmp_path / str(page)
        shutil.copytree(worked.parent, home)
        path = home / "progress.db"
        with path.open("r+b") as file:
            file.seek(page * PAGE)
            file.write((b"\0", b"\xa5")[page % 2] * PAGE)
        damaged = path.read_bytes()
        database, recovery = open_or_recover(path, home / "backups", NOW)
        verify(database)
        assert len(Progress(database, "here").entries()) >= 121, "what the backup holds is there at least"
        database.close()
        assert recovery is not None
        assert recovery.aside is not None
        assert recovery.aside.read_bytes() == damaged


def test_a_file_too_large_for_a_start_is_checked_where_it_is_read(worked: Path, tmp_path: Path) -> None:
    shutil.copytree(worked.parent, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "progress.db"
    with path.open("r+b") as file:
        file.truncate(opening.CHECKED + PAGE)
    database, recovery = open_or_recover(path, tmp_path / "backups", NOW)
    assert recovery is None
    database.close()
    database, recovery = open_or_recover(path, tmp_path / "backups", NOW, damaged=True)
    assert recovery is not None
    database.close()


def test_what_was_suspected_is_recovered_once(path: Path) -> None:
    suspect(path)
    database, recovery = open_or_recover(path, path.parent / "backups", NOW)
    assert recovery is not None
    assert recovery.entries == 1
    database.close()
    database, recovery = open_or_recover(path, path.parent / "backups", NOW)
    assert recovery is None
    database.close()


class PowerCut(BaseException):
    """What no handler of errors catches."""


@pytest.mark.parametrize("backed_up", [True, False])
@pytest.mark.parametrize("step", range(20))
def test_a_power_cut_in_the_recovery_loses_nothing(
    worked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, backed_up: bool
) -> None:
    shutil.copytree(worked.parent, tmp_path, dirs_exist_ok=True)
    path, folder = tmp_path / "progress.db", tmp_path / ("backups" if backed_up else "none")
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'memory'").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(b"\0" * PAGE)
    left = [step]

    def cut(source: Path, target: Path) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise PowerCut
        Path(source).rename(target)

    with monkeypatch.context() as power, suppress(PowerCut):
        power.setattr("os.replace", cut)
        open_or_recover(path, folder, NOW).database.close()
    database, _ = open_or_recover(path, folder, NOW)
    verify(database)
    assert len(Progress(database, "here").entries()) == 242
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
    older = released != RELEASED[-1]
    assert len(list(tmp_path.glob("progress.v*-*.db"))) == older, "a copy stands beside what was migrated"
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
    assert sum(not entry.subject.startswith(MARK) for entry in progress.entries()) == 10
    progress.rebuild()
    assert progress.memories(["bilateral/mesir-de-facto", "bilateral/misi-pertama"]) == {
        "bilateral/mesir-de-facto": egypt,
        "bilateral/misi-pertama": mission,
    }
    verify(database)
    database.close()


def test_the_third_version_holds_marks_in_a_lesson(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    path.write_bytes(RELEASED[2].read_bytes())
    database, _ = open_or_recover(path, tmp_path / "backups", NOW)
    bookmark, highlight = Annotations(Progress(database, "here")).all()
    assert (bookmark.kind, bookmark.quote.exact, bookmark.at) == ("bookmark", "Mesir, 1946–1951", NOW + 2 * MINUTE)
    assert (highlight.colour, highlight.note, highlight.at) == (4, "Artinya: nyatanya.", NOW)
    assert highlight.quote.prefix.endswith("22 Maret 1946 ") and highlight.quote.start == 420
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
