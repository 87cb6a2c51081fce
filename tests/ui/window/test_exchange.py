"""The sheets of import and export, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.window.export_sheet import ExportSheet
from desktop.ui.window.import_sheet import ImportSheet
from tests.storage.anki.packages import Noted, package
from tests.ui.sight import cut_words, overlaps
from tests.ui.window.shown import Shown

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def sheet_of(qtbot: QtBot, shown: Shown, path: Path) -> ImportSheet:
    """The sheet of an import, after reading."""
    shown.extras.files.exchange.take_in(path)
    sheet = shown.extras.dialog
    assert isinstance(sheet, ImportSheet)
    qtbot.waitUntil(sheet.bar.isHidden)
    return sheet


def opened(shown: Shown) -> QDialog | None:
    """The dialog that stands open."""
    return shown.extras.dialog


def press(dialog: QDialog, key: Qt.Key) -> None:
    """Press a key where the focus of a dialog is."""
    focus = dialog.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_what_would_come_is_shown_and_enter_takes_it(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    reviews = {0: [(1_700_000_000_000, 3, 0, 900)]}
    sheet = sheet_of(qtbot, shown, package(tmp_path, [Noted(("a", "b"), reviews=reviews), Noted(("c", ""))]))
    assert sheet.text.text() == "1 kartu baru."
    assert sheet.more.text() == "1 ulangan lama, dengan tanggalnya sendiri."
    assert sheet.left_out.text() == sheet.list.accessibleName() == "Tidak diambil: 1 bagian"
    assert sheet.list.toPlainText() == "c: bagian belakangnya kosong"
    assert cut_words(sheet) == [] and overlaps(sheet) == []
    assert sheet.focusWidget() is sheet.take_button
    press(sheet, KEY.Key_Return)
    qtbot.waitUntil(lambda: shown.extras.dialog is None)
    assert len(shown.world.notes.notes()) == 1
    assert shown.toast.isVisible()
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.isActiveWindow)
    shown.press(KEY.Key_Z, CTRL)
    assert shown.world.notes.notes() == ()


def test_escape_keeps_nothing(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    sheet = sheet_of(qtbot, shown, package(tmp_path))
    press(sheet, KEY.Key_Escape)
    assert opened(shown) is None
    assert shown.world.kinds() == []
    shown.extras.files.exchange.take_in(package(tmp_path))
    reading = opened(shown)
    assert reading is not None
    press(reading, KEY.Key_Escape)  # while it is being read
    assert opened(shown) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"bukan zip", "rusak atau terpotong"), (None, "tidak dapat dibuka")],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    qtbot: QtBot, shown: Shown, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "rusak.apkg"
    if content is not None:
        path.write_bytes(content)
    sheet = sheet_of(qtbot, shown, path)
    assert words in sheet.text.text() and "Kartumu tidak berubah." in sheet.text.text()
    assert not sheet.take_button.isVisible() and sheet.close_button.text() == "Tutup"
    press(sheet, KEY.Key_Return)
    assert shown.extras.dialog is None


def test_a_file_with_nothing_new(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    sheet = sheet_of(qtbot, shown, package(tmp_path, [Noted(("", ""))]))
    assert sheet.text.text().startswith("Tidak ada kartu yang dapat diambil")
    assert not sheet.take_button.isVisible()
    path = tmp_path / "satu.csv"
    path.write_text("a,b\n")
    press(sheet_of(qtbot, shown, path), KEY.Key_Return)
    qtbot.waitUntil(lambda: shown.extras.dialog is None)
    assert sheet_of(qtbot, shown, path).text.text().startswith("Semua isi berkas ini sudah ada")
    path.write_text("a,c\nd,e\n")
    sheet = sheet_of(qtbot, shown, path)
    assert sheet.text.text() == "1 kartu baru, dan 1 kartu yang sudah kamu punya akan diperbarui."


@pytest.mark.parametrize("size", [QSize(1024, 600), QSize(640, 480)], ids=str)
def test_many_faults_fit_a_small_window(qtbot: QtBot, shown: Shown, tmp_path: Path, size: QSize) -> None:
    shown.window.resize(size)
    path = tmp_path / ("nama berkas yang panjang sekali " * 4 + ".csv")
    path.write_text("front,back\na,b\n" + "".join(f"{'kata ' * 30}{number},\n" for number in range(300)))
    sheet = sheet_of(qtbot, shown, path)
    assert sheet.list.document().blockCount() == 300
    assert cut_words(sheet) == [] and overlaps(sheet) == []
    assert shown.window.rect().contains(sheet.rect())


def test_a_file_is_chosen_with_the_dialog_of_the_system(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    path = package(tmp_path)
    shown.press(KEY.Key_I, CTRL)
    asking = shown.extras.dialog
    assert isinstance(asking, QFileDialog)
    line = asking.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))
    QTest.keyClick(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shown.extras.dialog, ImportSheet))
    sheet = shown.extras.dialog
    assert isinstance(sheet, ImportSheet)
    qtbot.waitUntil(sheet.bar.isHidden)
    assert sheet.file.text() == "paket.apkg"


def test_a_pack_is_written_where_one_says(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    shown.press(KEY.Key_E, CTRL)
    sheet = shown.extras.dialog
    assert isinstance(sheet, ExportSheet)
    qtbot.waitUntil(sheet.isActiveWindow)
    assert [choice.text() for choice in sheet.sources] == ["Kartu bacaan: Paket uji"]
    assert cut_words(sheet) == [] and overlaps(sheet) == []
    press(sheet, KEY.Key_Tab)
    assert sheet.focusWidget() is sheet.package
    press(sheet, KEY.Key_Down)
    assert sheet.table.isChecked()
    press(sheet, KEY.Key_Return)
    asking = shown.extras.dialog
    assert isinstance(asking, QFileDialog)
    line = asking.findChild(QLineEdit)
    assert line is not None
    assert line.text() == "uji.csv"
    line.setText(str(tmp_path / "kartu"))
    QTest.keyClick(line, KEY.Key_Return)
    assert (tmp_path / "kartu.csv").exists()
    assert shown.toast.isVisible()


def test_a_place_that_cannot_be_written_is_one_sentence(shown: Shown, tmp_path: Path) -> None:
    shown.extras.files.exchange.ask_where("uji", ".apkg")
    asking = shown.extras.dialog
    assert asking is not None
    asking.reject()
    shown.extras.files.exchange._write(tmp_path / "tidak" / "ada.apkg")
    assert shown.toast.accessibleName().startswith("Berkas belum tersimpan di tempat itu.")
    assert list(tmp_path.glob("tidak*")) == []
