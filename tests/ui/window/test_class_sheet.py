"""*Kelas*: classes and pupils, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.classroom.room import Classroom
from desktop.ui.sessions.classroom.roster import Roster
from desktop.ui.sessions.settings import Settings
from desktop.ui.widgets.file_dialog import OpenDialog
from desktop.ui.window.class_sheet import ClassSheet
from tests.ui.desk_world import MANY, World
from tests.ui.sight import cut_words, overlaps, texts

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Opened:
    """The sheet over a window."""

    def __init__(self, qtbot: QtBot, theme: Theme, world: World, folder: Path, size: tuple[int, int]) -> None:
        self.qtbot, self.theme, self.world = qtbot, theme, world
        settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), theme)
        self.room = Classroom(world.desk, settings, folder / "classes", "here", world.desk)
        self.roster = Roster(self.room, world.desk)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        self.sheet = ClassSheet(theme, self.room, self.roster, world.desk, self.window)
        with qtbot.waitExposed(self.sheet):
            self.sheet.open()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        found = self.sheet.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus, key, modifiers)

    def write(self, text: str) -> None:
        """Type where the focus is, and give it with Enter."""
        QTest.keyClicks(self.focus, text)
        self.press(KEY.Key_Return)

    def rewrite(self, text: str) -> None:
        """Type over a name of a list."""
        assert isinstance(self.focus, QLineEdit)
        self.write(text)
        self.qtbot.waitUntil(lambda: text in self.stored())

    def classes(self) -> list[str]:
        """The names of the classes, as the list shows them."""
        return [self.sheet.classes.list.item(row).text() for row in range(self.sheet.classes.list.count())]

    def pupils(self) -> list[str]:
        """The names of the pupils, as the list shows them."""
        return [self.sheet.pupils.list.item(row).text() for row in range(self.sheet.pupils.list.count())]

    def stored(self) -> list[str]:
        """The names of all classes, and of the pupils of the chosen one, as they are kept."""
        return [*(head.name for head in self.room.classes()), *(pupil.name for pupil in self.roster.pupils)]

    def says(self, words: str) -> bool:
        """Whether some text on the sheet holds these words."""
        QApplication.processEvents()
        return any(words in text for text in texts(self.sheet))


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, world: World, tmp_path: Path) -> Iterator[Opened]:
    """The sheet on a computer without classes."""
    made = Opened(qtbot, theme, world, tmp_path, (1024, 600))
    yield made
    made.room.close()


def test_without_classes_names_can_be_typed_at_once(opened: Opened) -> None:
    assert opened.says("Belum ada siswa di sini.") and not opened.sheet.classes.list.isVisible()
    assert cut_words(opened.sheet) == [] and overlaps(opened.sheet) == []
    opened.write("Ani")
    opened.write("Budi")
    assert opened.classes() == ["Kelas saya"] and opened.pupils() == ["Ani", "Budi"]
    assert opened.says("Siswa Kelas saya: 2") and cut_words(opened.sheet) == []


def test_classes_are_made_named_and_chosen(opened: Opened) -> None:
    for name in ("VII B", "VII A"):
        opened.press(KEY.Key_N, CTRL)
        opened.rewrite(name)
    assert opened.classes() == ["VII A", "VII B"]
    assert opened.room.chosen.name == "VII A"
    opened.sheet.classes.list.setFocus()
    opened.press(KEY.Key_Down)
    assert opened.room.chosen.name == "VII B" and opened.says("Siswa VII B: 0")
    opened.press(KEY.Key_F2)
    opened.rewrite("IX C")
    assert opened.classes() == ["IX C", "VII A"] and opened.room.chosen.name == "IX C"


def test_names_are_pasted_and_what_stands_twice_is_told(opened: Opened) -> None:
    QGuiApplication.clipboard().setText("No\tNama\n1\tAni\n2\tBudi\n3\tAni\n")
    opened.press(KEY.Key_V, CTRL)
    opened.press(KEY.Key_Return)
    assert opened.pupils() == ["Ani", "Budi", "Ani"], "both are kept"
    assert opened.says("3 siswa ditambahkan. Nama yang muncul lebih dari sekali tetap disimpan: Ani.")
    opened.write(" ")
    assert len(opened.pupils()) == 3
    opened.press(KEY.Key_Return, SHIFT)
    assert opened.sheet.pupils.field.toPlainText().endswith("\n"), "Shift and Enter only begin a line"


def test_names_that_were_pasted_are_kept_by_closing(opened: Opened, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setText("1. Ani\n2. Budi")
    opened.press(KEY.Key_V, CTRL)
    opened.press(KEY.Key_Escape)
    assert not opened.sheet.isVisible() and [pupil.name for pupil in opened.roster.pupils] == ["Ani", "Budi"]


def test_names_are_read_from_a_file(opened: Opened, tmp_path: Path) -> None:
    opened.press(KEY.Key_O, CTRL)
    asking = opened.sheet.findChild(OpenDialog)
    assert asking is not None
    (tmp_path / "kelas.csv").write_text("Nama;L/P\nAni;P\nBudi;L\n")
    asking.picked.emit(tmp_path / "kelas.csv")
    asking.close()
    assert opened.pupils() == ["Ani", "Budi"]
    (tmp_path / "kelas.xlsx").write_bytes(b"PK\x03\x04\x00\xff\x81")
    opened.roster.add_file(tmp_path / "kelas.xlsx")
    assert opened.says("kelas.xlsx bukan teks.")
    (tmp_path / "kosong.csv").write_text("\n")
    opened.roster.add_file(tmp_path / "kosong.csv")
    assert opened.says("Di kosong.csv tidak ada nama.")
    opened.roster.add_file(tmp_path / "none.csv")
    assert opened.says("none.csv tidak dapat dibaca.") and opened.pupils() == ["Ani", "Budi"]


def test_pupils_are_renamed_removed_and_brought_back(opened: Opened) -> None:
    opened.sheet.pupils.field.setPlainText("Ani\nBudi\nCitra\nDewi")
    opened.press(KEY.Key_Return)
    before = opened.roster.pupils
    names = opened.sheet.pupils.list
    names.setFocus()
    names.setCurrentRow(1)
    opened.press(KEY.Key_F2)
    opened.rewrite("Budiman")
    assert opened.roster.pupils[1].id == before[1].id, "with another name it is still the same pupil"
    opened.press(KEY.Key_Down, SHIFT)
    opened.press(KEY.Key_Delete)
    assert opened.pupils() == ["Ani", "Dewi"] and opened.says("2 siswa dihapus dari daftar.")
    assert cut_words(opened.sheet) == [] and overlaps(opened.sheet) == []
    opened.press(KEY.Key_Z, CTRL)
    assert opened.pupils() == ["Ani", "Budiman", "Citra", "Dewi"]
    opened.press(KEY.Key_Z, CTRL)
    assert opened.roster.pupils == before
    opened.press(KEY.Key_Z, CTRL)
    assert opened.pupils() == [] and not opened.sheet.pupils.undo_button.isVisible()


def test_a_class_is_deleted_after_a_clear_question(opened: Opened, tmp_path: Path) -> None:
    opened.write("Ani")
    opened.sheet.classes.list.setFocus()
    opened.press(KEY.Key_Delete)
    assert opened.says("Hapus kelas Kelas saya dan 1 siswanya?") and cut_words(opened.sheet) == []
    assert opened.focus is opened.sheet.keep_button, "Enter alone deletes nothing"
    opened.press(KEY.Key_Escape)
    assert opened.sheet.isVisible() and opened.classes() == ["Kelas saya"]
    opened.press(KEY.Key_Delete)
    opened.press(KEY.Key_Tab, SHIFT)
    opened.press(KEY.Key_Return)
    assert opened.classes() == [] and opened.says("Kelas Kelas saya dan semua catatannya dihapus.")
    assert list((tmp_path / "classes").iterdir()) == []
    opened.press(KEY.Key_Escape)
    assert not opened.sheet.isVisible()


def test_while_a_class_is_taught_it_stays_and_that_is_said(opened: Opened) -> None:
    opened.write("Ani")
    opened.press(KEY.Key_N, CTRL)
    opened.rewrite("VII A")
    opened.room.begin(MANY)
    opened.sheet.classes.list.setFocus()
    for key, modifiers in ((KEY.Key_Up, NONE), (KEY.Key_Delete, NONE), (KEY.Key_N, CTRL)):
        opened.sheet.tell("")
        opened.press(key, modifiers)
        assert opened.says("Kelas ini sedang belajar di layar kelas.")
    assert opened.room.chosen.name == "VII A" and opened.says("Siswa VII A: 0")
    opened.sheet.pupils.field.setFocus()
    opened.write("Budi")
    assert opened.pupils() == ["Budi"], "a new pupil may come in the middle of a lesson"


def test_it_fits_into_the_smallest_window(qtbot: QtBot, theme: Theme, world: World, tmp_path: Path) -> None:
    small = Opened(qtbot, theme, world, tmp_path, (640, 480))
    small.write("Muhammad Rizki Ramadhan Putra Kusuma Wardhana bin Abdullah")
    QApplication.processEvents()
    assert small.sheet.width() <= 640 and small.sheet.height() <= 480
    assert cut_words(small.sheet) == [] and overlaps(small.sheet) == []


def test_what_the_store_refuses_is_said_on_the_sheet(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "classes").write_text("a file stands in the way")
    opened.write("Ani")
    assert opened.says("Langkah terakhir belum tersimpan")
    assert opened.sheet.pupils.field.toPlainText() == "Ani", "what was typed is still there"
    opened.press(KEY.Key_Escape)
    assert opened.sheet.isVisible() and opened.sheet.pupils.field.toPlainText() == "Ani"
    opened.press(KEY.Key_Escape)
    assert not opened.sheet.isVisible(), "nobody is kept here against their will"
