"""A pupil looks at how far they have come, with keys alone: what figures mean, tables, a hard card, a report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.app import App
from desktop.study.memory import Rating
from desktop.ui.progress.page import ProgressPage
from desktop.ui.progress.sheets import MeaningSheet, TableSheet
from desktop.ui.widgets.file_dialog import SaveDialog
from tests.journeys.conftest import Computer
from tests.ui.sight import texts

CTRL, CTRL_SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


def press(app: App, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(app.window.focusWidget() or app.window, key, modifiers)


def tab_to(app: App, wanted: QWidget) -> None:
    """Press Tab until this has the focus."""
    for _ in range(80):
        if app.window.focusWidget() is wanted:
            return
        press(app, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted}")


def page_of(app: App) -> ProgressPage:
    """Open *Kemajuan* with its key."""
    press(app, Qt.Key.Key_5, CTRL)
    assert app.window.page == "progress"
    assert app.window.windowTitle() == "Kemajuan – Mitra"
    return app.window.progress


def some_days(computer: Computer, app: App) -> str:
    """Read a lesson and review it on some days; one card is forgotten, whose id comes back."""
    app.sessions.reading.toggle_read()
    lesson = app.sessions.reading.current.lesson.id
    cards = [card.id for card in app.library.cards(lesson)][:4]
    for day in range(21):
        for card in cards:
            if card == cards[0] and day == 20:
                app.progress.record_review(card, Rating.AGAIN, computer.now, 9.0, "1")
            if day in (0, 4, 20):
                app.progress.record_review(card, Rating.GOOD, computer.now, 9.0, "1")
        computer.pass_time(days=1)
    return cards[0]


def test_a_pupil_looks_at_how_far_they_have_come(computer: Computer, home: Path) -> None:
    app = computer.start()
    page = page_of(app)
    assert "Kemajuanmu akan tampak di sini" in texts(page)
    press(app, Qt.Key.Key_Return)
    assert app.window.page == "reading"

    forgotten = some_days(computer, app)
    app = computer.start()
    page = page_of(app)
    said = texts(page)
    assert "4 kartu" in said and any(text.startswith("1 dari ") for text in said)
    assert "baru 8 jawaban untuk kartu yang datang lagi, perlu 10" in said

    tab_to(app, page.top.blocks["recall"].meaning)
    press(app, Qt.Key.Key_A)
    assert isinstance(page.sheet, MeaningSheet) and "Wilson" in page.sheet.text
    QTest.keyClick(page.sheet, Qt.Key.Key_Escape)

    tab_to(app, page.days.table)
    press(app, Qt.Key.Key_Return)
    sheet = page.sheet
    assert isinstance(sheet, TableSheet)
    item = sheet.grid.item(1, 1)
    assert item is not None and item.text() == "4", "yesterday"
    QTest.keyClick(sheet.grid, Qt.Key.Key_Escape)

    tab_to(app, page.days.grid)
    press(app, Qt.Key.Key_Up)
    assert any(text.endswith(": 4 kartu") for text in texts(page))

    card = app.library.card(forgotten)
    tab_to(app, page.hardest.rows[0])
    press(app, Qt.Key.Key_Return)
    assert app.window.page == "reading"
    assert app.sessions.reading.current.lesson.id == card.lesson

    page = page_of(app)
    tab_to(app, page.top.report)
    press(app, Qt.Key.Key_Return)
    edit = app.window.findChild(SaveDialog).findChild(QLineEdit)
    assert edit is not None
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    (report,) = home.glob("Laporan Mitra *.pdf")
    assert report.read_bytes().startswith(b"%PDF")

    app = computer.start()
    assert app.window.page == "progress", "the same study day: where one was"
