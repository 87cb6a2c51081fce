"""A pupil takes a lesson along as a book, with keys alone, and leaves out what is not wanted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import App
from desktop.content.handout import Inside
from desktop.ui.printing.handout_sheet import HandoutSheet
from desktop.ui.widgets.file_dialog import SaveDialog
from tests.journeys.conftest import Computer
from tests.storage.epub.book_checks import faults, opened

CTRL = Qt.KeyboardModifier.ControlModifier


def the_sheet(app: App) -> HandoutSheet:
    """Open the sheet with its key, and wait for its pages."""
    QTest.keyClick(app.window, Qt.Key.Key_P, CTRL)
    sheet = app.window.findChild(HandoutSheet)
    assert sheet is not None
    return sheet


def test_a_pupil_takes_a_lesson_along_as_a_book(computer: Computer, home: Path) -> None:
    app = computer.start()
    session = app.sessions.handing_out
    sheet = the_sheet(app)
    QTest.keyClick(sheet.switches[Inside._fields.index("cards")], Qt.Key.Key_Space)
    computer.qtbot.waitUntil(lambda: not session.is_busy())
    QTest.keyClick(sheet, Qt.Key.Key_E, CTRL)
    dialog = app.window.findChild(SaveDialog)
    assert dialog is not None
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    with computer.qtbot.waitSignal(session.done):
        QTest.keyClick(edit, Qt.Key.Key_Return)
        QApplication.processEvents()
    (book,) = home.glob("Bacaan *.epub")
    assert faults(book.read_bytes()) == []
    assert opened(book.read_bytes()).names("cards") == []
    lesson = app.sessions.reading.current.lesson
    assert [f"EPUB/lesson-{lesson.id.partition('/')[2]}.xhtml"] == opened(book.read_bytes()).names("lesson-")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert app.window.page == "reading"
