"""Files are asked for in Indonesian; a name to save under can be kept or changed by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.file_dialog import OpenDialog, SaveDialog, documents


def test_a_name_is_offered_and_can_be_changed_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveDialog("Simpan laporan PDF", tmp_path, "Laporan.pdf", "Dokumen PDF", window)
    dialog.open()
    edit = dialog.findChild(QLineEdit)
    assert edit is not None and edit.text() == "Laporan.pdf"
    assert {"Simpan", "Batal"} <= {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    edit.selectAll()
    QTest.keyClicks(edit, "punyaku")
    with qtbot.waitSignal(dialog.picked) as picked:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert picked.args == [tmp_path / "punyaku.pdf"]


def test_what_to_open_is_asked_in_the_same_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = OpenDialog("Pilih berkas", ("Tabel (*.csv)",), window)
    dialog.open()
    said = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert {"Buka", "Batal"} <= said and not {"Open", "Cancel"} & said


def test_closing_saves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveDialog("Simpan", tmp_path / "gone", "a.csv", "Tabel CSV", window)
    dialog.open()
    assert Path(dialog.directory().absolutePath()) == documents()
    with qtbot.assertNotEmitted(dialog.picked):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_next_learner_is_not_offered_the_folders_of_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveDialog("Simpan", tmp_path, "a.csv", "Tabel CSV", window)
    dialog.open()
    with qtbot.waitSignal(dialog.picked):
        dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert kept.contains("FileDialog/viewMode"), "Qt has written what it knows"
    assert str(tmp_path) not in f"{kept.value('FileDialog/history')} {kept.value('FileDialog/lastVisited')}"
