"""*Sesudah pelajaran*: read, turned over and saved by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.ui.classroom.after import AfterSheet
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.classroom.room import Classroom
from tests.ui.account_world import made_room, teach
from tests.ui.desk_world import FEW, MANY, Heard, World
from tests.ui.sight import cut_words, overlaps, texts

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(world: World, tmp_path: Path) -> Iterator[Classroom]:
    """A class to which two lessons were taught."""
    made = made_room(world, tmp_path)
    teach(world, made.book(), MANY, "", "bagian-1")
    teach(world, made.book(), FEW, "bagian-2")
    yield made
    made.close()
    delete(made)


def opened(qtbot: QtBot, theme: Theme, room: Classroom | None, size: tuple[int, int] = (1024, 600)) -> AfterSheet:
    """The sheet over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    after = room.after if room is not None else None
    sheet = AfterSheet(theme, after if after is not None and after.read() else None, window)
    with qtbot.waitExposed(sheet):
        sheet.open()
    return sheet


def press(sheet: AfterSheet, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focus = sheet.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def test_it_tells_the_last_hour_and_those_before_by_keys(qtbot: QtBot, theme: Theme, room: Classroom) -> None:
    sheet = opened(qtbot, theme, room)
    assert "Apa yang disepakati?" in sheet.text.toPlainText()
    assert sheet.text.accessibleName().startswith("Sesudah pelajaran, Kelas saya, Apa yang disepakati?, 12 Maret 2026")
    press(sheet, KEY.Key_Right, ALT)
    press(sheet, KEY.Key_Left, ALT)
    assert "Siapa yang memulai?" in sheet.text.toPlainText()
    assert "2 bagian, 2 menit seluruhnya." in sheet.text.toPlainText()
    press(sheet, KEY.Key_Left, ALT)
    press(sheet, KEY.Key_Right, ALT)
    assert "Apa yang disepakati?" in sheet.text.toPlainText()


def test_it_is_saved_by_keys_and_by_buttons_and_closed_by_a_key(qtbot: QtBot, theme: Theme, room: Classroom) -> None:
    sheet = opened(qtbot, theme, room)
    pdf, csv, closed = Heard(sheet.pdf_wanted), Heard(sheet.csv_wanted), Heard(sheet.finished)
    press(sheet, KEY.Key_P)
    press(sheet, KEY.Key_C)
    press(sheet, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (len(pdf.all), len(csv.all)) == (1, 1)
    for _ in range(5):
        press(sheet, KEY.Key_Tab)
        if sheet.focusWidget() is not sheet.text:
            break
    assert sheet.focusWidget() is not sheet.text
    press(sheet, KEY.Key_Escape)
    assert len(closed.all) == 1


@pytest.mark.parametrize("size", [(640, 480), (1366, 768)])
def test_all_of_it_can_be_seen_in_a_small_window(
    qtbot: QtBot, theme: Theme, room: Classroom, size: tuple[int, int]
) -> None:
    sheet = opened(qtbot, theme, room, size)
    assert sheet.width() <= size[0] and sheet.height() <= size[1]
    assert cut_words(sheet) == []
    assert overlaps(sheet) == []


def test_before_the_first_hour_it_says_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    sheet = opened(qtbot, theme, None)
    assert "F5" in sheet.text.toPlainText()
    assert "Simpan PDF" not in texts(sheet)
    pdf = Heard(sheet.pdf_wanted)
    press(sheet, KEY.Key_P)
    assert pdf.all == []
