"""A pupil brings a deck from Anki, looks into it, takes it back and in again, and gives it out; by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from desktop.app import App
from desktop.storage.anki.reading import read
from desktop.ui.window.export_sheet import ExportSheet
from desktop.ui.window.import_sheet import ImportSheet
from tests.journeys.conftest import Computer
from tests.storage.anki.packages import PNG, Noted, package

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
THEN = 1_700_000_000_000


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck of a schoolmate: two notes with a history and a picture, and one that cannot be read."""
    notes = [
        Noted(("Ibu kota <b>Jepang</b>? <img src=a.png>", "Tokyo"), reviews={0: [(THEN, 3, 0, 900)]}, tags="asia"),
        Noted(("{{c1::Mesir}} dan {{c2::Indonesia}}", ""), type=1, cards=2),
        Noted(("tanpa jawaban", "")),
    ]
    return package(tmp_path, notes, media={"a.png": PNG}, today=True)


def press(app: App, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is: in the dialog that stands open, or in the window."""
    top = app.extras.dialog or app.window
    QTest.keyClick(top.focusWidget() or top, key, modifiers)


def choose_file(computer: Computer, app: App, path: Path) -> None:
    """Name a file in the dialog of the system."""
    computer.qtbot.waitUntil(lambda: isinstance(app.extras.dialog, QFileDialog))
    dialog = app.extras.dialog
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))  # letter by letter, Qt's own list of names would open over it
    QTest.keyClick(line, KEY.Key_Return)


def back_to_the_window(computer: Computer, app: App) -> None:
    """What a window manager does once a dialog has closed."""
    computer.qtbot.waitUntil(lambda: app.extras.dialog is None)
    app.window.activateWindow()
    computer.qtbot.waitUntil(app.window.isActiveWindow)


def look_into(computer: Computer, app: App, path: Path) -> ImportSheet:
    """Open a file by keys, up to what would come."""
    press(app, KEY.Key_I, CTRL)
    choose_file(computer, app, path)
    computer.qtbot.waitUntil(lambda: isinstance(app.extras.dialog, ImportSheet))
    sheet = app.extras.dialog
    assert isinstance(sheet, ImportSheet)
    computer.qtbot.waitUntil(sheet.bar.isHidden)
    return sheet


def take_in(computer: Computer, app: App, path: Path) -> None:
    """Import a file by keys."""
    look_into(computer, app, path)
    press(app, KEY.Key_Return)
    back_to_the_window(computer, app)


def test_a_deck_comes_in_goes_back_and_goes_out(computer: Computer, deck: Path, tmp_path: Path) -> None:
    app = computer.start()
    press(app, KEY.Key_B, CTRL)
    assert app.window.page == "notes"
    sheet = look_into(computer, app, deck)
    assert sheet.text.text() == "2 kartu baru." and sheet.list.document().blockCount() == 1
    press(app, KEY.Key_Escape)
    back_to_the_window(computer, app)
    assert app.sessions.desk.notes.notes() == ()

    take_in(computer, app, deck)
    notes = app.sessions.desk.notes
    assert len(notes.notes()) == 2
    assert "2 kartu baru, 1 ulangan lama" in app.extras.toast.findChild(QLabel).text()
    press(app, KEY.Key_Z, CTRL)
    assert notes.notes() == (), "one undo takes back the whole import"

    take_in(computer, app, deck)
    first = notes.notes()[-1]
    assert app.progress.memory(first.id) is not None, "the history came along"
    assert notes.cards(first.id)[0].figures[0].image == PNG
    app = computer.start()
    assert len(app.sessions.desk.notes.notes()) == 2, "kept over a restart"
    assert first.id in {row.card for row in app.progress.due_cards(computer.now)}
    app.window.show_page("review")
    assert {app.sessions.desk.card(card).lesson for card in app.sessions.desk.queue()} == {""}

    press(app, KEY.Key_E, CTRL)
    export = app.extras.dialog
    assert isinstance(export, ExportSheet) and export.sources[0].text() == "Kartu saya (2)"
    computer.qtbot.waitUntil(export.isActiveWindow)
    press(app, KEY.Key_Return)
    choose_file(computer, app, tmp_path / "keluar.apkg")
    back_to_the_window(computer, app)
    assert len(read(tmp_path / "keluar.apkg", computer.now).notes) == 2
    take_in(computer, app, tmp_path / "keluar.apkg")
    assert len(app.sessions.desk.notes.notes()) == 2
    assert QApplication.activeWindow() is app.window


def test_a_table_comes_in_and_goes_out(computer: Computer, tmp_path: Path) -> None:
    app = computer.start()
    table, out = tmp_path / "kosakata.csv", tmp_path / "keluar.csv"
    table.write_text("depan;belakang;tag\nIbu kota Mesir?;Kairo;geografi\nIbu kota Iran?;Teheran;\n", encoding="utf-8")
    take_in(computer, app, table)
    assert [note.back for note in app.sessions.desk.notes.notes()[::-1]] == ["Kairo", "Teheran"]

    press(app, KEY.Key_E, CTRL)
    computer.qtbot.waitUntil(app.extras.dialog.isActiveWindow)
    press(app, KEY.Key_Tab)
    press(app, KEY.Key_Down)
    press(app, KEY.Key_Return)
    choose_file(computer, app, out)
    back_to_the_window(computer, app)
    assert [row.split(",")[2:5] for row in out.read_text(encoding="utf-8-sig").splitlines()[1:]] == [
        ["Ibu kota Mesir?", "Kairo", "geografi"],
        ["Ibu kota Iran?", "Teheran", ""],
    ]
    assert look_into(computer, app, out).text.text().startswith("Semua isi berkas ini sudah ada")
