"""A pupil learns at school and at home, and carries a file between: both become one, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from desktop.paths import bundled_resources
from desktop.storage.profiles import Profiles
from desktop.study.memory import Rating
from desktop.ui.look import fonts
from desktop.ui.window.bundle_sheet import BundleSheet
from desktop.ui.window.save_all_sheet import SaveAllSheet
from desktop.ui.window.take_in_sheet import TakeInSheet
from tests.journeys.conftest import Computer

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
FIRST = "bilateral/apa-itu-kerja-sama-bilateral"
CARD = "bilateral/kartu-sekolah"


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path, library_cache: Path) -> Iterator[Computer]:
    """Another computer, on which Mitra was never started."""
    fonts.install(bundled_resources())
    made = Computer(qtbot, tmp_path / "home", library_cache)
    yield made
    made.stop()


def press(app: App, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is: in the sheet that stands open, or in the window."""
    top = app.extras.dialog or app.window
    QTest.keyClick(top.focusWidget() or top, key, modifiers)


def choose_file(computer: Computer, app: App, path: Path) -> None:
    """Name a file in the dialog of the system."""
    computer.qtbot.waitUntil(lambda: isinstance(app.extras.dialog, QFileDialog))
    dialog = app.extras.dialog
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))
    QTest.keyClick(line, KEY.Key_Return)


def sheet_of(computer: Computer, app: App, kind: type[BundleSheet]) -> BundleSheet:
    """The sheet, once its work is done."""
    computer.qtbot.waitUntil(lambda: isinstance(app.extras.dialog, kind))
    sheet = app.extras.dialog
    assert isinstance(sheet, kind)
    computer.qtbot.waitUntil(sheet.bar.isHidden)
    return sheet


def come_forward(computer: Computer) -> App:
    """Mitra on this computer, in front of the learner."""
    app = computer.app
    assert app is not None
    app.window.activateWindow()
    computer.qtbot.waitUntil(app.window.isActiveWindow)
    return app


def said_by(sheet: BundleSheet) -> str:
    """What a sheet says, with spaces that may break a line."""
    return sheet.text.text().replace("\u00a0", " ")


def save(computer: Computer, path: Path) -> str:
    """Save all in one file, by keys; what the sheet says then."""
    app = come_forward(computer)
    press(app, KEY.Key_E, CTRL | SHIFT)
    assert isinstance(app.extras.dialog, SaveAllSheet)
    press(app, KEY.Key_Return)
    choose_file(computer, app, path)
    sheet = sheet_of(computer, app, SaveAllSheet)
    assert f"di folder “{path.parent.name}”" in sheet.more.text(), "on the stick or not: that is what one asks"
    said = said_by(sheet)
    close_sheet(computer, app)
    return said


def look_into(computer: Computer, path: Path) -> TakeInSheet:
    """Open a file, by keys, up to the question whose work it is."""
    app = come_forward(computer)
    press(app, KEY.Key_I, CTRL | SHIFT)
    choose_file(computer, app, path)
    sheet = sheet_of(computer, app, TakeInSheet)
    assert isinstance(sheet, TakeInSheet)
    return sheet


def take_in(computer: Computer, path: Path) -> str:
    """Take a file in as it is offered, by keys; what the sheet says then."""
    app = come_forward(computer)
    sheet = look_into(computer, path)
    if sheet.go_button.isVisible():
        press(app, KEY.Key_Return)
    computer.qtbot.waitUntil(lambda: sheet.bar.isHidden() and sheet.close_button.isVisible())
    said = said_by(sheet)
    close_sheet(computer, app)
    return said


def close_sheet(computer: Computer, app: App) -> None:
    """Press Enter, as whoever is done does; then the window has the keys again."""
    press(app, KEY.Key_Return)
    computer.qtbot.waitUntil(lambda: app.extras.dialog is None)
    app.window.activateWindow()
    computer.qtbot.waitUntil(app.window.isActiveWindow)


def answered(computer: Computer, card: str) -> int:
    """How often a card was answered, as this computer knows."""
    assert computer.app is not None
    memory = computer.app.progress.memory(card)
    return 0 if memory is None else memory.reviews


def test_what_was_done_at_school_and_at_home_becomes_one(computer: Computer, home: Computer, tmp_path: Path) -> None:
    school, now = computer, computer.now
    app = school.start()
    Profiles(school.data).rename(app.learner.id, "Budi")
    app.progress.record_review(CARD, Rating.GOOD, now, 4.0, "1")
    app.progress.record_read(FIRST, "marked", now, "1")
    app.sessions.desk.notes.write(Note("own/" + "0" * 26, "basic", "Ibu kota Mesir?", "Kairo"), now)
    to_home, back = tmp_path / "Budi.mitra", tmp_path / "kembali.mitra"
    assert save(school, to_home).startswith("Tersimpan: Budi.mitra")

    app = home.start()
    said = take_in(home, to_home)  # nobody has a name here yet, and nothing was done: it is theirs
    assert said == "Sudah digabungkan: 1 jawaban, 1 bacaan selesai dan 1 kartu sendiri."
    assert answered(home, CARD) == 1 and app.progress.lesson_state(FIRST).read
    assert app.sessions.reading.current is not None and app.sessions.reading.current.read, "the open page says so"
    assert Profiles(home.data).all(home.now)[0].name == "Budi"
    press(app, KEY.Key_Z, CTRL)
    assert answered(home, CARD) == 1, "an undo at home takes back nothing that was done at school"

    school.pass_time(days=3)
    home.pass_time(days=2)
    app = home.start()
    app.progress.record_review(CARD, Rating.EASY, home.now, 4.0, "1")
    mark = Annotation("mark/" + "1" * 26, FIRST, "highlight", 2, Quote("bilateral", "", "", 5))
    app.progress.record_annotation(mark, home.now, "1")
    app = school.start()
    app.progress.record_review(CARD, Rating.GOOD, school.now, 4.0, "1")
    save(home, back)
    sheet = look_into(school, back)
    assert not sheet.ways, "it says itself whose it is, under both names"
    press(app, KEY.Key_Escape)
    school.qtbot.waitUntil(lambda: app.extras.dialog is None)
    app.window.activateWindow()
    assert take_in(school, back) == "Sudah digabungkan: 1 jawaban dan 1 penanda."
    assert answered(school, CARD) == 3
    assert [row[0] for row in app.progress.database.rows("SELECT id FROM annotation")] == [mark.id]
    assert app.progress.undo(school.now) is not None and answered(school, CARD) == 2

    save(school, tmp_path / "lagi.mitra")
    take_in(home, tmp_path / "lagi.mitra")
    take_in(home, to_home)
    assert home.app is not None
    assert home.app.progress.entries() == app.progress.entries()
    assert home.app.progress.memory(CARD) == app.progress.memory(CARD)
    app = school.start()
    assert answered(school, CARD) == 2, "all of it is there after a start"


def test_the_work_of_somebody_else_makes_a_new_learner(computer: Computer, home: Computer, tmp_path: Path) -> None:
    app = home.start()
    Profiles(home.data).rename(app.learner.id, "Siti")
    app.progress.record_review(CARD, Rating.GOOD, home.now, 4.0, "1")
    file = tmp_path / "Siti.mitra"
    save(home, file)
    app = computer.start()
    Profiles(computer.data).rename(app.learner.id, "Budi")
    app.progress.record_review(CARD, Rating.AGAIN, computer.now, 4.0, "1")
    mine = app.progress.entries()
    sheet = look_into(computer, file)
    assert [choice.text() for choice in sheet.ways.values()] == [
        "Hasil belajar orang lain: jadikan pemakai baru",
        "Hasil belajarku sendiri (Budi)",
    ]
    press(app, KEY.Key_Return)
    computer.qtbot.waitUntil(lambda: sheet.bar.isHidden() and sheet.close_button.isVisible())
    assert said_by(sheet) == "Pemakai baru: Siti, dengan 1 jawaban."
    close_sheet(computer, app)
    assert app.progress.entries() == mine
    assert sorted(one.name for one in Profiles(computer.data).all(computer.now)) == ["Budi", "Siti"]

    app.progress.record_review(CARD, Rating.GOOD, computer.now, 4.0, "1")
    again = look_into(computer, file)
    assert list(again.ways) == ["theirs", "mine"]
    press(app, KEY.Key_Return)
    computer.qtbot.waitUntil(lambda: again.bar.isHidden() and again.close_button.isVisible())
    assert said_by(again) == "Semuanya sudah ada. Tidak ada yang berubah."


def test_a_file_that_is_none_is_refused_in_a_sentence(computer: Computer, tmp_path: Path) -> None:
    app = computer.start()
    (tmp_path / "rusak.mitra").write_bytes(b"PK\3\4 bukan")
    sheet = look_into(computer, tmp_path / "rusak.mitra")
    assert said_by(sheet).startswith("Berkas itu rusak atau terpotong, jadi tidak ada yang diambil.")
    close_sheet(computer, app)
