"""After a lesson: what the class was shown and asked, read and saved by keys; and the slides with notes on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.ui.classroom.after import AfterSheet
from tests.journeys.class_hour import Teacher
from tests.journeys.conftest import Computer
from tests.ui.printing.pdf_pages import page_count
from tests.ui.sight import texts

LESSON = "bilateral/apa-itu-kerja-sama-bilateral"
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def teacher(computer: Computer) -> Teacher:
    """A teacher who has opened the lesson."""
    return Teacher(computer, LESSON)


def save_as(teacher: Teacher, path: Path) -> bytes:
    """Write a name into the open question and press Enter; return what was saved."""
    dialog = teacher.app.window.saving.dialog
    assert dialog is not None
    assert QTest.qWaitForWindowActive(dialog)
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    assert edit.text().endswith(path.suffix)
    edit.setText(str(path))
    QTest.keyClick(edit, KEY.Key_Return)
    return path.read_bytes()


def teach(teacher: Teacher, *keys: Qt.Key) -> None:
    """Show the lesson for a while, with half a minute before each key."""
    teacher.press(KEY.Key_F5)
    for key in keys:
        teacher.computer.pass_time(seconds=30)
        teacher.press(key)
    teacher.computer.pass_time(seconds=30)
    teacher.press(KEY.Key_Escape)


def sheet_of(teacher: Teacher) -> AfterSheet:
    """The sheet that lies over the window."""
    sheet = teacher.app.extras.dialog
    assert isinstance(sheet, AfterSheet)
    return sheet


def test_an_hour_is_read_and_saved(teacher: Teacher, tmp_path: Path) -> None:
    toast = teacher.app.extras.toast
    asked = (KEY.Key_Q, KEY.Key_PageDown, KEY.Key_A, KEY.Key_A, KEY.Key_B, KEY.Key_PageDown, KEY.Key_Escape)
    reviewed = (KEY.Key_K, KEY.Key_PageDown, KEY.Key_1, KEY.Key_Escape)
    teach(teacher, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_End, *asked, *reviewed)
    assert "Pelajaran selesai. Catatannya ada di Sesudah pelajaran." in texts(toast)
    teacher.press(KEY.Key_R, held=CTRL_SHIFT)
    read = sheet_of(teacher).text.toPlainText()
    for words in (
        "Kelas saya",
        "12 Maret 2026",
        "08.00 sampai 08.07 (7 menit)",
        "1 soal ditanyakan",
        "1 kartu dijawab",
        "Apa itu kerja sama bilateral?",
    ):
        assert words in read
    teacher.press(KEY.Key_C)
    saved = save_as(teacher, tmp_path / "sesudah.csv").decode("utf-8-sig")
    assert "Kelas,Kelas saya" in saved
    assert ",1–3,90" in saved, "title, goals and what opens the lesson"
    assert "Tersimpan: sesudah.csv" in texts(toast)
    sheet = sheet_of(teacher)
    while "Simpan PDF" not in sheet.focusWidget().accessibleName():
        teacher.press(KEY.Key_Tab)
    teacher.press(KEY.Key_Space)
    assert page_count(save_as(teacher, tmp_path / "sesudah.pdf")) == 1
    assert sheet.said.isVisible() and sheet.said.text() == "Tersimpan: sesudah.pdf", "the sheet lies over the message"
    teacher.press(KEY.Key_Escape)
    assert teacher.app.extras.dialog is None


def test_the_message_leads_there_and_what_was_not_shown_is_not_told(teacher: Teacher) -> None:
    teacher.press(KEY.Key_R, held=CTRL_SHIFT)
    assert "Belum ada pelajaran" in sheet_of(teacher).text.toPlainText()
    teacher.press(KEY.Key_Escape)
    teacher.press(KEY.Key_F5, KEY.Key_Escape)
    assert not teacher.app.extras.toast.isVisible(), "of a show of no length there is nothing to tell"
    teach(teacher)
    teacher.press(KEY.Key_F6, KEY.Key_Tab, KEY.Key_Space)
    assert "1 bagian, 30 detik seluruhnya." in sheet_of(teacher).text.toPlainText()


def test_slides_with_notes_are_saved_without_a_show(teacher: Teacher, tmp_path: Path) -> None:
    teacher.press(KEY.Key_P, held=CTRL_SHIFT)
    data = save_as(teacher, tmp_path / "slaid.pdf")
    assert page_count(data) >= 10
    assert teacher.app.sessions.classroom.classes() == (), "no class is made for it"
