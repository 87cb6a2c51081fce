"""A checkup sees what is wrong, changes nothing and names nobody; a repair mends it."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.storage import checkup_facts as facts
from desktop.storage.backup import backup_if_due, backups
from desktop.storage.checkup import Places, check, checking, holders
from desktop.storage.checkup_facts import Checkup, findings
from desktop.storage.checkup_text import checkup_text, number, repair_text, size
from desktop.storage.classes import create_class, open_class
from desktop.storage.database import open_database
from desktop.storage.learners import open_learner
from desktop.storage.library import open_library
from desktop.storage.opening import open_or_recover
from desktop.storage.preferences import Preferences
from desktop.storage.profiles import Profiles
from desktop.storage.progress import Progress
from desktop.storage.repair import repair
from desktop.storage.reports import write_report
from desktop.study.memory import Rating
from tests.storage.learner_world import make_newer
from tests.ui.desk_world import write_subject

NOW = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
NAMES = ("Siti Nurhaliza", "Budi Santoso", "Kelas Tujuh Melati")
"""A learner, a pupil and a class, of whom no report may tell."""


def write_world(folder: Path) -> None:
    """A data folder with a learner, who has a backup, a class, and settings; the subject, and its library."""
    data = folder / "data"
    data.mkdir()
    learner = Profiles(data).add(NAMES[0], "cat", NOW)
    with closing(open_database(learner.progress, NOW)) as database:
        progress = Progress(database, learner.device)
        for card in range(12):
            progress.record_review(f"uji/rahasia-{card}", Rating.GOOD, NOW + timedelta(minutes=card), 4.0, "1")
        backup_if_due(database, learner.backups, NOW)
    head = create_class(data / "classes", NAMES[2], NOW)
    with closing(open_class(data / "classes", head, learner.device, NOW)) as book:
        book.add_pupils([NAMES[1]])
    Preferences(data / "computer.json").set("theme", "dark")
    Preferences(learner.preferences).set("text", 20)
    open_library((write_subject(folder / "uji"),), folder / "cache").close()


class Kept:
    """A copy of that world, but for the subject, of which the library knows where it lies."""

    def __init__(self, world: Path, folder: Path) -> None:
        for name in ("data", "cache"):
            shutil.copytree(world / name, folder / name)
        self.places = Places(folder / "data", folder / "cache", folder / "ready", (world / "uji",))
        self.learner = open_learner(self.places.data, NOW)

    def check(self, *, deep: bool = True) -> Checkup:
        return check(self.places, NOW, deep=deep)

    def damage(self) -> None:
        """Change one answer of the log behind SQLite's back."""
        text = self.learner.progress.read_bytes()
        assert text.count(b"rahasia-3") > 1
        self.learner.progress.write_bytes(text.replace(b"3 4.0", b"1 4.0", 1))

    def entries(self) -> int:
        with closing(open_database(self.learner.progress, NOW)) as database:
            return len(Progress(database, "").entries())


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    write_world(folder)
    return folder


@pytest.fixture
def kept(world: Path, tmp_path: Path) -> Kept:
    return Kept(world, tmp_path)


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file with its size and time."""
    found = {file: file.stat() for file in sorted(folder.rglob("*")) if file.is_file()}
    return {str(file): (one.st_size, one.st_mtime_ns) for file, one in found.items()}


def kinds(checkup: Checkup) -> list[str]:
    return [one.kind for one in findings(checkup)]


def test_all_is_well_nothing_is_changed_and_nobody_is_named(kept: Kept, tmp_path: Path) -> None:
    before = state(tmp_path)
    found = kept.check()
    text = checkup_text(found, (("Layar 1", "1366 × 768"),))
    assert state(tmp_path) == before
    assert kinds(found) == []
    learner, taught = found.holders
    assert (learner.kind, learner.database.entries, learner.database.agrees) == (facts.LEARNER, 12, True)
    assert (taught.kind, taught.database.state, taught.backups.sound) == (facts.CLASS, facts.GOOD, True)
    assert found.library.packs == (("uji", "1.0"),)
    for part in ("Hasil: semuanya baik.", "12 langkah", "terbaru 2026-03-12 (utuh)", "Layar 1: 1366 × 768", "uji 1.0"):
        assert part in text
    for secret in (*" ".join(NAMES).split(), "rahasia", kept.learner.id, kept.learner.device, taught.kind.upper()):
        assert secret not in text
    assert not re.search(r"[0-9A-HJKMNP-TV-Z]{26}", text), "no ids"


def test_the_home_is_shortened(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    text = checkup_text(kept.check(deep=False))
    assert "Data: ~/data" in text
    assert str(tmp_path) not in text


def test_an_empty_folder_is_well_too_and_stays_empty(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "cache", tmp_path / "ready", ())
    found = check(places, NOW)
    assert kinds(found) == []
    assert "belum ada" in checkup_text(found)
    assert list(tmp_path.iterdir()) == []


def test_what_is_open_here_is_read_there_and_elsewhere_said_to_be_in_use(kept: Kept) -> None:
    with closing(open_database(kept.learner.progress, NOW)) as database:
        found = kept.check()
        assert found.holders[0].database.state == facts.IN_USE
        assert kinds(found) == []
        assert "sedang terbuka" in checkup_text(found)
        steps = checking(kept.places, NOW, {kept.learner.progress: database.connection})
        done = [next(steps) for _step in range(4)]
        assert done == sorted(done) and done[-1] < 1
        with pytest.raises(StopIteration) as end:
            next(steps)
        assert end.value.value.holders[0].database.entries == 12
        assert repair(kept.places, found.holders, NOW)[0].kind == "in-use"


def test_what_a_killed_mitra_left_in_its_log_is_read_with_the_rest(kept: Kept, tmp_path: Path) -> None:
    file = kept.learner.progress
    with closing(open_database(file, NOW)) as database:
        Progress(database, "device").record_practice("uji/rahasia-1", Rating.GOOD, NOW, "1")
        parts = {part: file.with_name(file.name + part).read_bytes() for part in ("", "-wal")}
    for part, content in parts.items():
        file.with_name(file.name + part).write_bytes(content)
    before = {part: file.with_name(file.name + part).read_bytes() for part in parts}
    assert kept.check().holders[0].database.entries == 13
    assert {part: file.with_name(file.name + part).read_bytes() for part in parts} == before


def cut(kept: Kept) -> None:
    os.truncate(kept.learner.progress, 10_000)


def zero(kept: Kept) -> None:
    kept.learner.progress.write_bytes(b"\0" * 8192)


def empty(kept: Kept) -> None:
    kept.learner.progress.write_bytes(b"")


def foreign(kept: Kept) -> None:
    kept.learner.progress.unlink()
    with closing(sqlite3.connect(kept.learner.progress)) as connection:
        connection.execute("CREATE TABLE t (x)")


def rotten(kept: Kept) -> None:
    """A byte that nobody reads in a file at rest."""
    open_or_recover(kept.learner.progress, kept.learner.backups, NOW).database.close()
    found = kept.learner.progress.stat()
    content = bytearray(kept.learner.progress.read_bytes())
    content[90] ^= 1
    kept.learner.progress.write_bytes(content)
    os.utime(kept.learner.progress, ns=(found.st_atime_ns, found.st_mtime_ns))


def gone(kept: Kept) -> None:
    kept.learner.progress.unlink()


@pytest.mark.parametrize("harm", [Kept.damage, cut, zero, empty, foreign, rotten, gone])
def test_damage_is_found_and_mended_from_the_backup(kept: Kept, harm: Callable[[Kept], None]) -> None:
    harm(kept)
    found = kept.check()
    assert kinds(found)[0] in ("database-damaged", "database-missing")
    assert "mitra doctor --repair" in checkup_text(found)
    done = repair(kept.places, found.holders, NOW)
    assert [one.kind for one in done[:2]] == ["found-again" if harm is gone else "restored", "redrawn"]
    assert "dipulihkan dari cadangan" in repair_text(done)
    assert ("disimpan di sampingnya" in repair_text(done)) == (harm is not gone)  # there is nothing to be kept
    assert kinds(kept.check()) == []
    assert kept.entries() == 12


def test_counts_that_do_not_agree_with_the_log_are_drawn_anew(kept: Kept) -> None:
    with closing(sqlite3.connect(kept.learner.progress)) as connection:
        connection.execute("UPDATE memory SET stability = 99.0 WHERE card LIKE '%-3'")
        connection.commit()
    found = kept.check()
    assert kinds(found) == ["caches"]
    assert kinds(kept.check(deep=False)) == [], "only who looks deeply sees it"
    done = repair(kept.places, found.holders, NOW)
    assert repair_text(done).splitlines()[1] == "Pemakai 1: Hitungan dibuat lagi dari 12 langkah dalam catatan."
    assert kinds(kept.check()) == []


def test_a_newer_database_is_left_alone(kept: Kept) -> None:
    with closing(sqlite3.connect(kept.learner.progress)) as connection:
        make_newer(connection)
    before = kept.learner.progress.read_bytes()
    found = kept.check()
    assert kinds(found) == ["database-newer"]
    assert repair(kept.places, found.holders, NOW)[0].kind == "newer"
    assert kept.learner.progress.read_bytes() == before


def test_a_damaged_backup_is_found(kept: Kept) -> None:
    (backup,) = backups(kept.learner.backups)
    with backup.open("r+b") as file:
        file.seek(5000)
        file.write(b"x" * 3000)
    assert kinds(kept.check()) == ["backup"]


def test_a_damaged_class_is_mended(kept: Kept) -> None:
    (_learner, (_kind, _number, folder)) = holders(kept.places.data)
    os.truncate(folder / "progress.db", 9000)
    found = kept.check()
    assert [(one.kind, one.holder) for one in findings(found)] == [("database-damaged", facts.CLASS)]
    repair(kept.places, found.holders, NOW)
    assert kinds(kept.check()) == []


@pytest.mark.parametrize("content", [b"[1]", b"\0\0\0", None])
def test_settings_that_are_none_are_set_aside(kept: Kept, content: bytes | None) -> None:
    for file in (kept.learner.preferences, kept.places.data / "computer.json"):
        file.unlink()
        if content is None:
            file.mkdir()
        else:
            file.write_bytes(content)
    found = kept.check(deep=False)
    assert kinds(found) == ["settings", "computer-settings"]
    repair(kept.places, found.holders, NOW)
    assert kinds(kept.check(deep=False)) == []
    assert len(list(kept.places.data.rglob("*.damaged-*.json"))) == 2


@pytest.mark.parametrize("content", [b"", b"nonsense" * 900])
def test_a_damaged_library_is_compiled_anew(kept: Kept, content: bytes) -> None:
    (kept.places.cache / "library.db").write_bytes(content)
    found = kept.check(deep=False)
    assert kinds(found) == ["library"]
    assert repair(kept.places, found.holders, NOW)[-1].kind == "library"
    assert kept.check(deep=False).library.state == facts.GOOD


def test_an_outdated_library_is_nothing_to_worry_about(kept: Kept) -> None:
    found = check(kept.places._replace(packs=()), NOW)
    assert found.library.state == facts.OUTDATED
    assert kinds(found) == []


def test_without_packs_the_repair_says_so(kept: Kept, tmp_path: Path) -> None:
    places = kept.places._replace(packs=(tmp_path / "hilang",))
    assert repair(places, (), NOW)[-1].kind == "no-packs"


def test_little_room_and_a_folder_that_cannot_be_written_are_said(kept: Kept) -> None:
    found = kept.check(deep=False)
    data = found.data._replace(writable=False, free=1000, network=True)
    text = checkup_text(found._replace(data=data))
    assert "TIDAK DAPAT DITULISI, sisa ruang 1000 B, di jaringan" in text
    assert kinds(found._replace(data=data)) == ["read-only", "disk-full"]


def test_the_newest_report_of_an_error_goes_along(kept: Kept) -> None:
    write_report(kept.places.data, "KeyError desktop/app.py:3 start", NOW)
    text = checkup_text(kept.check(deep=False))
    assert "1, terbaru reports/20260312-080000.txt" in text
    assert text.endswith("KeyError desktop/app.py:3 start\n")


def test_a_removed_learner_is_counted(kept: Kept) -> None:
    Profiles(kept.places.data).remove(kept.learner.id, NOW)
    found = kept.check(deep=False)
    assert (found.removed, [one.kind for one in found.holders]) == (1, [facts.CLASS])


def test_a_repair_where_nothing_can_be_written_says_so(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.storage.errors import StorageReadOnly

    def refuse(*_values: object) -> None:
        raise StorageReadOnly(None)

    monkeypatch.setattr("desktop.storage.repair.open_or_recover", refuse)
    assert repair(kept.places, (), NOW)[0].kind == "refused"


@pytest.mark.parametrize(
    ("value", "told"), [(0, "0 B"), (1023, "1023 B"), (1024, "1,0 KB"), (5 << 20, "5,0 MB"), (3 << 40, "3,0 TB")]
)
def test_sizes_are_told_in_the_largest_unit(value: int, told: str) -> None:
    assert size(value) == told


def test_numbers_have_dots() -> None:
    assert number(1234567) == "1.234.567"
