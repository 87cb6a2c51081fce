"""The report and the numbers are saved where the learner says, or a sentence says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.ui.widgets.file_dialog import SaveDialog
from desktop.ui.window.pages import PROGRESS
from tests.ui.desk_world import FEW
from tests.ui.sight import texts
from tests.ui.window.shown import Shown

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def save_as(shown: Shown, name: str) -> None:
    """Write a name into the open question and press Enter."""
    dialog = shown.window.findChild(SaveDialog)
    assert dialog is not None
    edit = dialog.findChild(QLineEdit)
    assert edit is not None and edit.text().endswith("2026-03-12" + Path(name).suffix)
    edit.selectAll()
    QTest.keyClicks(edit, name)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "name", "begins"), [(Qt.Key.Key_L, "lapor.pdf", b"%PDF"), (Qt.Key.Key_A, "angka.csv", b"\xef\xbb\xbf")]
)
def test_keys_save_from_any_page(shown: Shown, home: Path, key: Qt.Key, name: str, begins: bytes) -> None:
    shown.world.read(FEW)
    shown.press(key, CTRL_SHIFT)
    assert shown.window.page == PROGRESS
    save_as(shown, name)
    assert (home / name).read_bytes().startswith(begins)
    assert f"Tersimpan: {name}" in texts(shown.toast)


def test_a_folder_that_takes_no_files_is_told_in_a_sentence(shown: Shown, home: Path, tmp_path: Path) -> None:
    shown.press(Qt.Key.Key_L, CTRL_SHIFT)
    dialog = shown.window.findChild(SaveDialog)
    assert dialog is not None
    dialog.picked.emit(tmp_path / "gone" / "lapor.pdf")
    said = "Berkas belum tersimpan di tempat itu. Hasil belajarmu aman. Pilih tempat lain, lalu coba lagi."
    assert said in texts(shown.toast)
    dialog.close()


def test_the_folder_of_last_time_is_offered_again(shown: Shown, tmp_path: Path) -> None:
    for _ in range(2):
        shown.extras.commands.save_numbers()
        dialog = shown.window.findChild(SaveDialog)
        assert dialog is not None
        offered = Path(dialog.directory().absolutePath())
        dialog.picked.emit(tmp_path / "angka.csv")
        dialog.close()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert offered == tmp_path
