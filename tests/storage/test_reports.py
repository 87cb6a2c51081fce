"""Reports and log: few, small, and no burden where they cannot be written."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.storage.errors import StorageError
from desktop.storage.reports import CRASH, FOLDER, LARGEST, LOG, MOST, ROOM, Diary, reports, take_crash, write_report

NOW = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)


def test_a_report_says_when_and_of_which_mitra(tmp_path: Path) -> None:
    made = write_report(tmp_path, "KeyError", NOW)
    first, versions, _empty, text = made.read_text().splitlines()
    assert first == "2026-03-12 08:00:00 +0000"
    assert versions.startswith("Mitra ") and "Python" in versions
    assert text == "KeyError"
    assert made.name == "20260312-080000.txt"


def test_twenty_are_kept_the_newest_first(tmp_path: Path) -> None:
    made = [write_report(tmp_path, str(number), NOW + timedelta(days=number)) for number in range(MOST + 3)]
    assert reports(tmp_path) == made[: -MOST - 1 : -1]


def test_several_of_one_second_stand_beside_each_other(tmp_path: Path) -> None:
    made = [write_report(tmp_path, "x", NOW) for _time in range(12)]
    assert len(set(made)) == 12
    assert reports(tmp_path) == made[::-1]


def test_all_together_take_little_room(tmp_path: Path) -> None:
    made = [write_report(tmp_path, "x" * 10**6, NOW + timedelta(days=number)) for number in range(18)]
    kept = reports(tmp_path)
    assert kept[0] == made[-1]
    assert max(one.stat().st_size for one in kept) == LARGEST
    assert sum(one.stat().st_size for one in kept) <= ROOM


def test_only_reports_are_looked_at_and_deleted(tmp_path: Path) -> None:
    for number in range(MOST + 1):
        write_report(tmp_path, "x", NOW + timedelta(days=number))
    other = tmp_path / FOLDER / "catatan.txt"
    other.write_text("milik orang")
    write_report(tmp_path, "x", NOW)
    assert other.read_text() == "milik orang"
    assert other not in reports(tmp_path)


def test_where_no_folder_can_be_made_it_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("no folder")
    assert reports(tmp_path) == []
    with pytest.raises(StorageError):
        write_report(tmp_path, "x", NOW)
    with pytest.raises(StorageError):
        write_report(tmp_path / "gone", "x", NOW)


def test_what_a_crash_left_becomes_a_report_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/budi")
    (tmp_path / FOLDER).mkdir()
    left = tmp_path / FOLDER / CRASH
    left.write_text('Fatal Python error: Aborted\n\n  File "/home/budi/mitra/a.py", line 3 in paint\n')
    made = take_crash(tmp_path, NOW)
    assert made is not None
    assert 'File "~/mitra/a.py", line 3 in paint' in made.read_text()
    assert take_crash(tmp_path, NOW) is None


@pytest.mark.parametrize("content", [None, b"", b" \n"])
def test_a_run_that_ended_otherwise_leaves_none(tmp_path: Path, content: bytes | None) -> None:
    (tmp_path / FOLDER).mkdir()
    if content is not None:
        (tmp_path / FOLDER / CRASH).write_bytes(content)
    assert take_crash(tmp_path, NOW) is None
    assert reports(tmp_path) == []


def test_traces_wait_where_no_report_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FOLDER).mkdir()
    left = tmp_path / FOLDER / CRASH
    left.write_text("Fatal Python error")

    def full(*_values: object) -> None:
        raise StorageError(None)

    with monkeypatch.context() as broken:
        broken.setattr("desktop.storage.reports.replaced", full)
        with pytest.raises(StorageError):
            take_crash(tmp_path, NOW)
    assert take_crash(tmp_path, NOW) is not None


def record(text: str) -> logging.LogRecord:
    return logging.LogRecord("mitra", logging.INFO, "", 0, "%s", (text,), None)


def test_the_log_begins_anew_when_it_is_long_and_few_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/budi")
    diary = Diary(tmp_path)
    diary.maxBytes = 200
    for number in range(40):
        diary.handle(record(f"{number} /home/budi/x"))
    diary.close()
    files = sorted(file.name for file in (tmp_path / FOLDER).iterdir())
    assert files == [LOG, f"{LOG}.1", f"{LOG}.2"]
    text = (tmp_path / FOLDER / LOG).read_text()
    assert "39 ~/x" in text and "budi" not in text


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FOLDER).write_text("no folder")
    diary = Diary(tmp_path)
    diary.handle(record("x"))
    diary.close()
    assert capsys.readouterr().err == ""
