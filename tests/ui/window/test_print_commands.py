"""Ctrl+P: a sheet with the pages of what is read, to be printed and saved; on Kuis the test, as ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.printing.handout_sheet import HandoutSheet
from desktop.ui.sessions.handing_out import SUBJECT
from desktop.ui.widgets.file_dialog import SaveDialog
from desktop.ui.widgets.print_dialog import PrintDialog
from desktop.ui.window.pages import QUIZ
from tests.ui.printing.pdf_pages import page_count
from tests.ui.sight import texts
from tests.ui.window.shown import Shown

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def sheet_of(qtbot: QtBot, shown: Shown) -> HandoutSheet:
    """The sheet, opened by its key, with all pages laid out."""
    shown.press(KEY.Key_P, CTRL)
    sheet = shown.extras.dialog
    assert isinstance(sheet, HandoutSheet)
    rest(qtbot, sheet)
    return sheet


def rest(qtbot: QtBot, sheet: HandoutSheet) -> None:
    """Wait until nothing is being laid out or written."""
    qtbot.waitUntil(sheet.bar.isHidden)


def press(sheet: HandoutSheet, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus of the sheet is."""
    QTest.keyClick(sheet.focusWidget() or sheet, key, modifiers)


def test_the_key_shows_the_pages_of_the_open_lesson(qtbot: QtBot, shown: Shown) -> None:
    sheet = sheet_of(qtbot, shown)
    assert sheet.focusWidget() is sheet.preview
    total = int(sheet.count.text().rpartition(" ")[2])
    assert sheet.count.text() == f"Halaman 1 dari {total}" and total > 3
    press(sheet, KEY.Key_PageDown)
    assert sheet.count.text() == f"Halaman 2 dari {total}"
    sheet.switches[0].setFocus()
    press(sheet, KEY.Key_PageDown)
    assert sheet.preview.page == 2, "from everywhere in the sheet"
    press(sheet, KEY.Key_Escape)
    assert shown.extras.dialog is None


def test_more_or_less_is_laid_out_as_it_is_chosen(qtbot: QtBot, shown: Shown) -> None:
    sheet = sheet_of(qtbot, shown)
    before = sheet.count.text()
    for switch in sheet.switches[3:]:
        switch.setFocus()
        press(sheet, KEY.Key_Space)
        rest(qtbot, sheet)
    few = sheet.count.text()
    assert few != before
    sheet.part.segments[SUBJECT].click()
    rest(qtbot, sheet)
    assert sheet.count.text() != few
    for switch in sheet.switches[:3]:
        switch.click()
        rest(qtbot, sheet)
    assert sheet.count.text() == "Tidak ada yang dipilih. Pilih dulu isinya."
    press(sheet, KEY.Key_S, CTRL)
    assert shown.window.saving.dialog is None, "there is nothing to save"
    sheet.reject()
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.isActiveWindow)
    assert [switch.isChecked() for switch in sheet_of(qtbot, shown).switches] == [False] * 6, "the choice is kept"


def test_the_pdf_is_saved_and_told_on_the_sheet(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    sheet = sheet_of(qtbot, shown)
    press(sheet, KEY.Key_S, CTRL)
    dialog = shown.window.findChild(SaveDialog)
    assert dialog is not None
    edit = dialog.findChild(QLineEdit)
    assert edit is not None and edit.text() == "Bacaan Siapa yang memulai 2026-03-12.pdf"
    dialog.picked.emit(tmp_path / "a.pdf")
    dialog.close()
    rest(qtbot, sheet)
    assert page_count((tmp_path / "a.pdf").read_bytes()) == int(sheet.count.text().rpartition(" ")[2])
    assert "Tersimpan: a.pdf" in sheet.hint.text()
    assert sheet.booklet is not None
    shown.window.saving.save_handout(sheet.booklet)
    dialog = shown.window.saving.dialog
    assert dialog is not None
    dialog.picked.emit(tmp_path / "gone" / "a.pdf")
    dialog.close()
    rest(qtbot, sheet)
    assert sheet.hint.text().startswith("Berkas belum tersimpan")


class Printer(PrintDialog):
    """A question that is answered at once: into this file, these pages."""

    path = ""
    pages = (0, 0)

    def __init__(self, title: str, pages: int, parent: QWidget) -> None:
        super().__init__(title, pages, parent)
        self.asked = pages

    def ask(self) -> None:
        """Answer."""
        self.target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.target.setOutputFileName(Printer.path)
        if Printer.pages[0]:
            self.target.setPrintRange(QPrinter.PrintRange.PageRange)
            self.target.setFromTo(*Printer.pages)
        self.done(PrintDialog.DialogCode.Accepted.value)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that prints into a file."""
    monkeypatch.setattr("desktop.ui.widgets.print_dialog.PrintDialog", Printer)
    monkeypatch.setattr(Printer, "path", str(tmp_path / "printed.pdf"))
    return tmp_path / "printed.pdf"


def test_all_pages_go_to_the_printer_or_some(
    qtbot: QtBot, shown: Shown, printer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, shown)
    total = int(sheet.count.text().rpartition(" ")[2])
    press(sheet, KEY.Key_P, CTRL)
    rest(qtbot, sheet)
    assert page_count(printer.read_bytes()) == total
    assert sheet.hint.text() == f"Dikirim ke pencetak: {total} halaman"
    monkeypatch.setattr(Printer, "pages", (2, 3))
    press(sheet, KEY.Key_Return)
    rest(qtbot, sheet)
    assert page_count(printer.read_bytes()) == 2
    assert sheet.hint.text() == "Dikirim ke pencetak: 2 halaman"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, shown: Shown, printer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Printer, "path", str(printer.parent / "gone" / "printed.pdf"))
    sheet = sheet_of(qtbot, shown)
    press(sheet, KEY.Key_P, CTRL)
    rest(qtbot, sheet)
    assert sheet.hint.text().startswith("Pencetak itu tidak dapat dipakai. Tidak ada yang tercetak.")


def test_on_the_quiz_the_key_prints_the_test(qtbot: QtBot, shown: Shown) -> None:
    shown.window.show_page(QUIZ)
    with qtbot.waitSignal(shown.sessions.quiz.paper_wanted):
        shown.press(KEY.Key_P, CTRL)
    assert not isinstance(shown.extras.dialog, HandoutSheet)


def test_all_of_the_sheet_is_seen_in_every_window(qtbot: QtBot, shown: Shown) -> None:
    for size in (QSize(640, 480), QSize(1024, 600), QSize(1366, 768)):
        shown.window.resize(size)
        shown.extras.commands.printing.show_sheet()
        sheet = shown.extras.commands.printing.sheet
        assert sheet is not None
        rest(qtbot, sheet)
        widgets = (*sheet.switches, *sheet.part.segments.values(), sheet.preview, sheet.count, sheet.epub_button)
        for widget in (*widgets, sheet.print_button, sheet.pdf_button, sheet.close_button):
            place = widget.rect().translated(widget.mapTo(sheet, widget.rect().topLeft()))
            assert widget.isVisible() and sheet.rect().contains(place)
            assert widget.width() >= widget.minimumSizeHint().width()
            assert widget.height() >= min(widget.minimumSizeHint().height(), widget.sizeHint().height())
        assert "Cetak atau simpan bacaan" in texts(sheet)
        sheet.reject()
