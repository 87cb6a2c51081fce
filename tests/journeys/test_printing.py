"""A teacher saves a lesson with its questions for a class; by keys, and the choice is there again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.app import App
from desktop.ui.printing.handout_sheet import HandoutSheet
from desktop.ui.widgets.file_dialog import SaveDialog
from tests.journeys.conftest import Computer
from tests.ui.printing.pdf_pages import page_count
from tests.ui.printing.pdf_words import pdf_pages, squeezed

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


def press(top: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(top.focusWidget() or top, key, modifiers)


def open_sheet(computer: Computer, app: App) -> HandoutSheet:
    """Ctrl+P, and the pages laid out."""
    press(app.window, KEY.Key_P, CTRL)
    sheet = app.extras.dialog
    assert isinstance(sheet, HandoutSheet)
    computer.qtbot.waitUntil(sheet.bar.isHidden)
    return sheet


def turn_off(computer: Computer, sheet: HandoutSheet, *names: str) -> None:
    """Go by Tab to these switches and turn them off."""
    for _ in range(12):
        press(sheet, KEY.Key_Tab)
        at = sheet.focusWidget()
        if at in sheet.switches and sheet.switches[sheet.switches.index(at)].text() in names:
            press(sheet, KEY.Key_Space)
            computer.qtbot.waitUntil(sheet.bar.isHidden)


def save(computer: Computer, app: App, sheet: HandoutSheet, path: Path) -> list[str]:
    """Ctrl+S, a name, Enter: the pages of the file."""
    press(sheet, KEY.Key_S, CTRL)
    dialog = app.window.findChild(SaveDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))  # letter by letter, Qt's own list of names would open over it
    QTest.keyClick(line, KEY.Key_Return)
    computer.qtbot.waitUntil(path.exists)
    computer.qtbot.waitUntil(sheet.bar.isHidden)
    assert path.name in sheet.hint.text()
    return pdf_pages(path.read_bytes())


def test_a_lesson_is_saved_for_a_class_and_the_choice_is_kept(computer: Computer, tmp_path: Path) -> None:
    app = computer.start()
    sheet = open_sheet(computer, app)
    turn_off(computer, sheet, "Kartu untuk digunting", "Kunci jawaban")
    pages = save(computer, app, sheet, tmp_path / "bacaan.pdf")
    text = squeezed("".join(pages))
    assert "Apaitukerjasamabilateral?" in text and "Soal:Apaitukerjasamabilateral?" in text
    assert "Kuncijawaban" not in text and "gunting" not in text
    assert f"Halaman1dari{len(pages)}" in text
    press(sheet, KEY.Key_Escape)
    app.window.activateWindow()
    computer.qtbot.waitUntil(app.window.isActiveWindow)
    sheet = open_sheet(computer, app)
    assert [switch.isChecked() for switch in sheet.switches] == [True, True, True, False, True, False]
    assert page_count((tmp_path / "bacaan.pdf").read_bytes()) == int(sheet.count.text().rpartition(" ")[2])
    press(sheet, KEY.Key_Escape)
