"""Somebody who helps looks through all that Mitra keeps, takes the text along, and repairs; by keys only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.paths import bundled_resources
from desktop.program import Program
from desktop.storage.errors import StorageFull
from desktop.ui.look import fonts
from desktop.ui.sessions import checkup as session
from desktop.ui.window.checkup_sheet import CheckupSheet
from tests.journeys.conftest import MORNING
from tests.ui.sight import cut_words

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class School:
    """One computer on which Mitra runs."""

    def __init__(self, qtbot: QtBot, data: Path, cache: Path) -> None:
        self.qtbot, self.data = qtbot, data
        self.program = Program(bundled_resources(), data, self.clock, cache=cache)
        self.start()

    def clock(self) -> datetime:
        return MORNING

    def start(self) -> None:
        self.program.start()
        self.qtbot.waitUntil(self.is_ready)

    def is_ready(self) -> bool:
        app = self.program.app
        return app is not None and hasattr(app, "extras")

    def look(self) -> CheckupSheet:
        """Ctrl+Shift+F1, until everything was looked at."""
        window = self.program.app.window
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        with self.qtbot.waitSignal(self.program.app.sessions.checkup.found):
            QTest.keyClick(window, Qt.Key.Key_F1, CTRL | SHIFT)
        sheet = self.program.app.extras.dialog
        assert isinstance(sheet, CheckupSheet)
        return sheet


@pytest.fixture
def school(qtbot: QtBot, tmp_path: Path, library_cache: Path) -> Iterator[School]:
    fonts.install(bundled_resources())
    made = School(qtbot, tmp_path / "data", library_cache)
    yield made
    made.program.close()


def press(sheet: CheckupSheet, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(sheet.focusWidget(), key, modifiers)


def test_all_is_looked_through_copied_saved_and_repaired_by_keys(school: School, tmp_path: Path) -> None:
    before = school.program.app
    before.window.resize(640, 480)
    before.sessions.reading.toggle_read()
    sheet = school.look()
    assert sheet.told.text() == "Semuanya baik."
    text = sheet.text.toPlainText()
    for part in ("Tanpa nama, jawaban", "1 langkah dalam catatan", "bilateral 1.0", "Layar 1:", "Literata terpasang"):
        assert part in text
    assert before.learner.id not in text and before.learner.device not in text
    assert cut_words(sheet) == []

    press(sheet, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("Pemeriksaan Mitra")
    assert sheet.told.text().startswith("Tersalin.")

    press(sheet, Qt.Key.Key_S)
    dialog = before.window.saving.dialog
    assert "Pemeriksaan Mitra" in dialog.selectedFiles()[0]
    file = tmp_path / "periksa.txt"
    dialog.picked.emit(file)
    dialog.reject()
    assert file.read_text(encoding="utf-8") == before.sessions.checkup.text
    assert sheet.told.text() == "Tersimpan: periksa.txt"

    press(sheet, Qt.Key.Key_R)
    assert "Tidak ada yang dihapus" in sheet.told.text()
    assert school.program.app is before, "it asks once"
    press(sheet, Qt.Key.Key_R)
    school.qtbot.waitUntil(lambda: school.program.app is not before and school.is_ready())
    after = school.program.app
    assert [entry.kind for entry in after.progress.entries()] == ["read"]
    assert after.extras.toast.isVisible()


def test_what_is_wrong_is_said_and_a_full_disk_too(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (school.data / "computer.json").write_text("[")
    sheet = school.look()
    assert sheet.told.text().startswith("Ada yang perlu dilihat.")
    assert "Pengaturan komputer ini tidak terbaca" in sheet.text.toPlainText()

    def full(*_values: object) -> None:
        raise StorageFull(None)

    monkeypatch.setattr("desktop.storage.whole_file.write_whole", full)
    school.program.app.sessions.checkup.save(tmp_path / "x.txt")
    assert sheet.told.text().startswith("Disk penuh")
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    looking = school.program.app.sessions.checkup
    looking.begin()
    looking.stop()
    assert looking.text == "", "closing looks no further"


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("redrawn",), "repaired"),
        (("restored", "redrawn"), "repaired-damage"),
        (("restored", "in-use"), "repaired-partly"),
    ],
)
def test_what_came_of_a_repair_is_one_sentence(kinds: tuple[str, ...], told: str) -> None:
    from desktop.storage.repair import Mended
    from desktop.ui.window.messages import done_sentence

    said = session._said(tuple(Mended(kind) for kind in kinds))
    assert said.kind == told
    assert done_sentence(said)
