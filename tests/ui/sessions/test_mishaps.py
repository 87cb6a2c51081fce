"""Errors that nobody foresaw: of handlers, of threads, of what is thrown away, and of Qt."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMessageLogger, QObject, qInstallMessageHandler
from pytestqt.qtbot import QtBot

from desktop.storage.errors import StorageFull
from desktop.storage.reports import CRASH, FOLDER, LOG, reports
from desktop.ui.sessions import mishaps
from desktop.ui.sessions.mishaps import Mishap, Mishaps
from desktop.ui.sessions.said import Said
from tests.ui.desk_world import Heard

SECRET = "Siti menjawab Jakarta"
NOW = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mishaps]:
    """It hears of everything; crashes are left to pytest's own watcher."""
    monkeypatch.setattr("faulthandler.enable", quiet)
    monkeypatch.setattr("faulthandler.disable", quiet)
    made = Mishaps(tmp_path, clock)
    before = qInstallMessageHandler(None)
    assert made.begin() is False
    monkeypatch.setattr(sys, "excepthook", made.catch)
    yield made
    made.close()
    qInstallMessageHandler(before)


def quiet(*_values: object) -> None:
    """Do nothing."""


def fail() -> None:
    answer = SECRET
    raise ValueError(answer)


def meet(qtbot: QtBot, watch: Mishaps) -> Mishap:
    """What is told next."""
    with qtbot.waitSignal(watch.met) as told:
        pass
    found: Mishap = told.args[0]
    return found


class Failing(QObject):
    def event(self, event: QEvent) -> bool:
        fail()
        return False


class Thrown:
    def __del__(self) -> None:
        fail()


def in_a_thread() -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_an_end() -> None:
    Thrown()


def here() -> None:
    try:
        fail()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


@pytest.mark.parametrize("place", [here, in_a_thread, in_an_end])
def test_it_is_written_down_and_told_out_of_the_event_loop(
    qtbot: QtBot, watch: Mishaps, tmp_path: Path, place: object
) -> None:
    told = Heard(watch.met)
    place()  # type: ignore[operator]  # one of the three above
    assert told.all == [], "not from within what failed"
    found = meet(qtbot, watch)
    (report,) = reports(tmp_path)
    assert found.report == str(report)
    assert found.times == 1
    assert "ValueError" in report.read_text() and "fail" in report.read_text()
    for file in (tmp_path / FOLDER).iterdir():
        assert "Jakarta" not in file.read_text()


def test_a_storm_leaves_one_report_and_few_lines(qtbot: QtBot, watch: Mishaps, tmp_path: Path) -> None:
    told = Heard(watch.met)
    for _time in range(100):
        here()
    qtbot.waitUntil(lambda: len(told.all) == 100)
    assert [one.times for one in told.all if isinstance(one, Mishap)] == list(range(1, 101))
    assert len(reports(tmp_path)) == 1
    assert (tmp_path / FOLDER / LOG).read_text().count("ERROR") == 7


def test_where_no_report_can_be_written_its_text_is_told(
    qtbot: QtBot, watch: Mishaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object) -> None:
        raise StorageFull(None)

    monkeypatch.setattr(mishaps, "write_report", full)
    here()
    found = meet(qtbot, watch)
    assert found.report == ""
    assert found.text.startswith("ValueError")


def test_what_a_store_refused_is_passed_on(qtbot: QtBot, watch: Mishaps, tmp_path: Path) -> None:
    with qtbot.waitSignal(watch.refused) as told:
        sys.excepthook(StorageFull, StorageFull(tmp_path), None)
    assert isinstance(told.args[0], StorageFull)
    assert reports(tmp_path) == []


def test_a_key_of_the_terminal_ends_mitra_as_ever(
    watch: Mishaps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.catch(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reports(tmp_path) == []


def test_the_log_tells_kinds_and_no_words(watch: Mishaps, tmp_path: Path) -> None:
    watch.note_failed(StorageFull(tmp_path / "Siti"))
    watch.note_said(Said("imported", "Siti", True))
    QMessageLogger().warning('cannot open "Siti.csv"')
    logging.getLogger("markdown_it").info("Siti")
    text = (tmp_path / FOLDER / LOG).read_text()
    assert "failed: StorageFull" in text and "said: imported" in text
    assert 'Qt: cannot open "…"' in text
    assert "Siti" not in text


def test_a_crash_is_known_at_the_next_start_and_an_end_is_none(tmp_path: Path, watch: Mishaps) -> None:
    left = tmp_path / FOLDER / CRASH
    assert left.exists()
    watch.close()
    assert not left.exists()
    left.write_text("Fatal Python error: Segmentation fault\n")
    assert watch.begin() is True
    assert len(reports(tmp_path)) == 1
    watch.close()
    assert watch.begin() is False


def test_without_a_folder_it_watches_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("faulthandler.enable", quiet)
    monkeypatch.setattr("faulthandler.disable", quiet)
    made = Mishaps(tmp_path / "gone", clock)
    before = qInstallMessageHandler(None)
    assert made.begin() is False
    made.close()
    made.close()
    qInstallMessageHandler(before)
    assert sys.unraisablehook is sys.__unraisablehook__
