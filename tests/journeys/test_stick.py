"""A pupil whose work lies on a stick: it is pulled out in the middle, put back, exchanged, and wanted elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.paths import bundled_resources
from desktop.storage import database
from desktop.ui.look import fonts
from desktop.ui.sessions import waiting
from tests.journeys.conftest import Computer
from tests.journeys.real import ask
from tests.ui.sight import texts

CTRL = Qt.KeyboardModifier.ControlModifier
GONE = "Tempat data belajar tidak terjangkau"
BACK = "Data belajar terjangkau lagi"
OTHER = "Yang terpasang sekarang bukan data belajar yang tadi terbuka"


class Stick:
    """A stick in a computer, at the third card of a review."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer
        self.place = computer.data.parent
        self.away = self.place.with_name("pulled out")
        self.app = computer.start()
        self.press(Qt.Key.Key_Return, held=CTRL)
        self.press(Qt.Key.Key_3, held=CTRL)
        for _card in range(2):
            self.answer()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.app.window, key, held)

    def answer(self) -> None:
        """Turn the card that lies there, whatever its kind, and know it."""
        self.computer.pass_time(seconds=7)
        self.app.sessions.review.flip()
        self.press(Qt.Key.Key_2)

    @property
    def number(self) -> int:
        """Which card of the review lies there."""
        return int(self.app.sessions.review.current.number)

    @property
    def said(self) -> str:
        """The message that stands there, "" for none."""
        toast = self.app.extras.toast
        return " ".join(texts(toast)) if toast.isVisible() else ""

    @property
    def kept(self) -> int:
        """How many answers the log holds."""
        return sum(entry.kind == "review" for entry in self.app.progress.entries())

    def second(self) -> None:
        """Let a second pass for what waits."""
        waiter = self.app.sessions.desk.findChild(waiting.Waiting)
        assert waiter._timer.isActive() and waiter._timer.interval() == 1000
        waiter._timer.timeout.emit()


@pytest.fixture
def stick(qtbot: QtBot, tmp_path: Path, library_cache: Path) -> Iterator[Stick]:
    fonts.install(bundled_resources())
    (tmp_path / "stick").mkdir()
    computer = Computer(qtbot, tmp_path / "stick" / "data-mitra", library_cache)
    yield Stick(computer)
    computer.stop()


def test_the_answer_waits_and_putting_the_stick_back_goes_on(stick: Stick) -> None:
    stick.place.rename(stick.away)
    stick.answer()
    assert stick.said.startswith(GONE) and "menunggu" in stick.said and "aman" in stick.said
    assert (stick.number, stick.kept) == (3, 2), "the card stays until its answer is kept"
    stick.press(Qt.Key.Key_2, held=CTRL)
    stick.press(Qt.Key.Key_3, held=CTRL)
    for _second in range(2):
        stick.second()
    assert not stick.place.exists(), "nothing is begun where the stick was"
    stick.away.rename(stick.place)
    stick.second()
    assert stick.said.startswith(BACK)
    assert (stick.number, stick.kept) == (4, 3)
    stick.answer()
    assert (stick.number, stick.kept) == (5, 4)
    stick.app = stick.computer.start()
    assert stick.kept == 4


def test_a_stick_that_comes_back_as_other_files_goes_on_too(stick: Stick) -> None:
    stick.place.rename(stick.away)
    stick.answer()
    shutil.copytree(stick.away, stick.place)
    stick.second()
    stick.answer()
    assert (stick.number, stick.kept) == (5, 4)
    stick.app = stick.computer.start()
    assert stick.kept == 4


def test_another_stick_is_said_and_not_written(stick: Stick) -> None:
    shutil.copytree(stick.place, stick.away)
    stick.answer()
    mine = stick.place.rename(stick.place.with_name("mine"))
    stick.away.rename(stick.place)
    stick.answer()
    assert stick.said.startswith(OTHER)
    assert ask(stick.computer.data, "SELECT count(*) FROM log WHERE kind = 'review'") == [(2,)]
    shutil.rmtree(stick.place)
    mine.rename(stick.place)
    stick.second()
    assert (stick.number, stick.kept) == (5, 4)


def test_closing_without_the_stick_loses_only_what_was_never_shown_as_kept(stick: Stick) -> None:
    stick.place.rename(stick.away)
    stick.answer()
    stick.computer.stop()
    assert not stick.place.exists()
    stick.away.rename(stick.place)
    stick.app = stick.computer.start()
    assert stick.kept == 2


def test_closing_just_as_the_stick_is_back_keeps_the_answer(stick: Stick) -> None:
    stick.place.rename(stick.away)
    stick.answer()
    stick.away.rename(stick.place)
    stick.app = stick.computer.start()
    assert stick.kept == 3


def test_a_file_that_is_deleted_while_it_is_open_is_written_anew(stick: Stick) -> None:
    (file,) = stick.computer.data.glob("learners/*/progress.db")
    file.unlink()
    stick.answer()
    assert stick.said.startswith("Berkas data belajar terhapus") and "tidak ada yang hilang" in stick.said
    assert (stick.number, stick.kept) == (4, 3)
    stick.app = stick.computer.start()
    assert (stick.kept, stick.said) == (3, "")


def test_a_network_drive_is_said_once(
    qtbot: QtBot, tmp_path: Path, library_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.install(bundled_resources())
    monkeypatch.setattr(database, "_is_network", lambda _folder: True)
    computer = Computer(qtbot, tmp_path / "data", library_cache)
    app = computer.start()
    (said,) = [text for text in texts(app.extras.toast) if text.startswith("Data belajarmu ada di drive jaringan")]
    assert "satu komputer" in said
    assert app.database.row("PRAGMA journal_mode") == ("delete",)
    app = computer.start()
    assert not app.extras.toast.isVisible()
    computer.stop()
