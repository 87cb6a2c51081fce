"""Backups that nobody asks for, and what they are good for: a learner brings one back with keys, and undoes that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.paths import bundled_resources
from desktop.program import Program
from desktop.ui.look import fonts
from desktop.ui.window.backup_sheet import QUESTION, BackupSheet
from tests.journeys.conftest import MORNING, Computer

FIRST, SECOND = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/siapa-yang-pertama"
CTRL, CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier(0x06000000)


def test_work_is_backed_up_and_days_without_any_make_no_more(computer: Computer) -> None:
    kept: list[int] = []
    for day in range(4):
        app = computer.start()
        if day != 2:
            app.sessions.reading.toggle_read()
        folder = app.learner.backups
        computer.stop()
        kept.append(len(list(folder.iterdir())))
        computer.pass_time(days=1)
    assert kept == [1, 2, 2, 3]


class Learner:
    """One learner and their keyboard, through one run of Mitra."""

    def __init__(self, qtbot: QtBot, data: Path, cache: Path) -> None:
        self.qtbot, self.now = qtbot, MORNING
        self.program = Program(bundled_resources(), data, self.clock, cache=cache)

    def clock(self) -> datetime:
        """What the clock shows."""
        return self.now

    @property
    def app(self) -> App:
        """The Mitra that stands now."""
        app = self.program.app
        assert app is not None
        return app

    @property
    def sheet(self) -> BackupSheet:
        """The open sheet."""
        sheet = self.app.extras.dialog
        assert isinstance(sheet, BackupSheet)
        return sheet

    def wait_for_window(self) -> None:
        """Wait until the window is whole."""
        self.qtbot.waitUntil(self._is_whole)
        self.app.window.activateWindow()

    def _is_whole(self) -> bool:
        return hasattr(self.app, "extras")

    def read(self, lesson: str) -> None:
        """Open a lesson, mark it read, and let a quarter of an hour pass."""
        self.app.window.show_lesson(lesson, "")
        self.app.sessions.reading.toggle_read()
        self.app.sessions.backups.keep()
        self.now += timedelta(minutes=15)

    def open_sheet(self) -> list[str]:
        """Press Ctrl+Shift+B, and return what the rows say."""
        with self.qtbot.waitSignal(self.app.sessions.backups.listed):
            QTest.keyClick(self.app.window, Qt.Key.Key_B, CTRL_SHIFT)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [text for n in range(self.sheet.list.count()) if (text := self.sheet.list.item(n).data(role))]

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is in the sheet."""
        widget = self.sheet.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)

    def press_and_wait(self, key: Qt.Key) -> None:
        """Press a key after which Mitra stands anew."""
        former = self.app
        self.press(key)
        self.qtbot.waitUntil(lambda: self.program.app is not None and self.program.app is not former)
        self.wait_for_window()

    def knows(self) -> list[bool]:
        """Which of the two lessons are read."""
        return [self.app.progress.lesson_state(lesson).read for lesson in (FIRST, SECOND)]

    def hears(self) -> str:
        """The message over the window."""
        return self.app.extras.toast.accessibleName()


@pytest.fixture
def learner(qtbot: QtBot, tmp_path: Path, library_cache: Path) -> Iterator[Learner]:
    """A learner who has read two lessons this morning."""
    fonts.install(bundled_resources())
    made = Learner(qtbot, tmp_path / "data", library_cache)
    made.program.start()
    made.wait_for_window()
    made.read(FIRST)
    made.read(SECOND)
    yield made
    made.program.close()


def test_a_backup_is_brought_back_and_that_is_undone_with_keys_only(learner: Learner) -> None:
    assert learner.open_sheet() == [
        "08.15, seperti sekarang · 2 langkah · 2 bacaan selesai", "08.00, 1 langkah · 1 bacaan selesai"
    ]  # fmt: skip
    assert learner.sheet.list.current().startswith("000001"), "the newest that is not what there is now"
    learner.press(Qt.Key.Key_Return)
    assert learner.sheet.pages.currentIndex() == QUESTION
    assert learner.sheet.question.text() == "Kembali ke keadaan 12 Maret 2026, 08.00?"
    assert "1 langkah yang tidak ada di cadangan itu tidak tampak lagi" in learner.sheet.detail.text()
    learner.press(Qt.Key.Key_Escape)
    assert learner.sheet.pages.currentIndex() != QUESTION and learner.knows() == [True, True]
    learner.press(Qt.Key.Key_Return)
    learner.press_and_wait(Qt.Key.Key_K)
    assert learner.knows() == [True, False]
    assert "12 Maret 2026, 08.00" in learner.hears()

    learner.now += timedelta(minutes=15)
    rows = learner.open_sheet()
    assert [row.split(" · ")[0].partition(", ")[2] for row in rows] == [
        "seperti sekarang", "sebelum dikembalikan", "seperti sekarang",
    ]  # fmt: skip
    learner.press(Qt.Key.Key_Return)
    assert "1 langkah yang hanya ada di cadangan itu masuk" in learner.sheet.detail.text()
    learner.press(Qt.Key.Key_T)
    assert learner.sheet.pages.currentIndex() == QUESTION, "nothing would be lost, so there is one way only"
    learner.press_and_wait(Qt.Key.Key_K)
    assert learner.knows() == [True, True]


def test_what_was_done_on_both_sides_becomes_one(learner: Learner) -> None:
    learner.open_sheet()
    learner.press(Qt.Key.Key_Return)
    learner.press_and_wait(Qt.Key.Key_K)
    learner.app.window.show_lesson(FIRST, "")
    learner.app.sessions.reading.toggle_read()
    learner.now += timedelta(minutes=15)
    assert learner.knows() == [False, False]
    learner.open_sheet()
    learner.sheet.list.pick(next(name for name in learner.sheet._rows if name.endswith("-before.db")))
    learner.press(Qt.Key.Key_Return)
    learner.press_and_wait(Qt.Key.Key_T)
    assert learner.knows() == [False, True]
    assert learner.hears().startswith("1 langkah dari cadangan ditambahkan.")


def test_a_damaged_backup_and_one_like_the_present_are_told(learner: Learner) -> None:
    (learner.app.learner.backups / "000000-2026-01-02.db").write_bytes(b"x" * 5000)
    rows = learner.open_sheet()
    assert rows[-1] == "Jum 2 Januari, rusak"
    learner.press(Qt.Key.Key_Home)
    learner.press(Qt.Key.Key_Return)
    assert "sama dengan keadaan sekarang" in learner.sheet.said.text()
    learner.press(Qt.Key.Key_End)
    learner.press(Qt.Key.Key_Return)
    assert "rusak" in learner.sheet.said.text()
    sheet = learner.sheet
    learner.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not sheet.isVisible() and learner.app.extras.dialog is None


def test_without_work_and_for_a_guest_the_sheet_says_why_there_is_none(
    qtbot: QtBot, tmp_path: Path, library_cache: Path
) -> None:
    fonts.install(bundled_resources())
    learner = Learner(qtbot, tmp_path / "data", library_cache)
    learner.program.start()
    learner.wait_for_window()
    assert learner.open_sheet() == []
    assert learner.sheet.said.text().startswith("Belum ada cadangan.")
    assert learner.sheet.close_button.hasFocus() and not learner.sheet.ask_button.isVisible()
    learner.press(Qt.Key.Key_Return)
    with qtbot.waitActive(learner.app.window):
        learner.app.window.activateWindow()
    learner.app.sessions.backups._learner = None  # as of a guest
    assert learner.open_sheet() == []
    assert "Tamu" in learner.sheet.about.text() and not learner.sheet.said.isVisible()
    learner.program.close()
