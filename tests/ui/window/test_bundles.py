"""The sheets around the file of all of a learner's work: what they say, in every state, at every size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.storage.bundle_merging import Taken
from desktop.storage.errors import StorageFull
from desktop.storage.foreign import FileBroken
from desktop.ui.sessions.bundles import MINE, NEW, THEIRS, Arrival, BundlesSession, Contents, Own, Result, Written
from desktop.ui.window.bundle_sheet import BundleSheet
from desktop.ui.window.save_all_sheet import SaveAllSheet
from desktop.ui.window.take_in_sheet import TakeInSheet
from tests.ui.desk_world import MORNING
from tests.ui.sight import cut_words, overlaps
from tests.ui.window.shown import Shown

KEY = Qt.Key
LONG = "Muhammad Budi Raharjo Kusumawardhana III"
MUCH = Contents(123_456, 23, 1_240, 3_125)
SOME, NONE = Contents(310, 2, 1, 4), Contents(0, 0, 0, 0)
SIZES = (QSize(640, 480), QSize(1366, 768))
STRANGER = Arrival(LONG, MORNING, MUCH, (NEW, MINE), LONG, "", SOME, 317, False)


class Silent(BundlesSession):
    """A session that only hears what it is asked for."""

    def __init__(self, shown: Shown) -> None:
        sessions = shown.sessions
        assert sessions.learner is not None
        super().__init__(sessions.desk, sessions.learner, Path(), sessions.backups, sessions)
        self.asked: list[object] = []

    def save(self, path: Path) -> None:
        self.asked.append(path)

    def look_into(self, path: Path) -> None:
        self.asked.append(path)

    def take_in(self, way: str) -> None:
        self._keeping = True
        self.asked.append(way)

    def end(self) -> None:
        """The work is done."""
        self._keeping = False


def take_in_sheet(shown: Shown, session: BundlesSession) -> TakeInSheet:
    """The sheet, while it reads."""
    path = Path("Mitra Muhammad Budi Raharjo Kusumawardhana III 2026-03-12.mitra")
    sheet = TakeInSheet(shown.window.theme, session, path, shown.window)
    shown.extras._open(sheet)
    sheet.begin()
    return sheet


def press(sheet: BundleSheet, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focus = sheet.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def legible(sheet: BundleSheet) -> bool:
    """Whether all words are whole, and nothing lies over anything."""
    QApplication.processEvents()
    assert (cut_words(sheet), overlaps(sheet)) == ([], [])
    return True


@pytest.mark.parametrize("size", SIZES)
def test_every_state_can_be_read(shown: Shown, size: QSize) -> None:
    shown.window.resize(size)
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    assert legible(sheet)
    session.read.emit(STRANGER)
    for choice in sheet.ways.values():
        choice.click()
        assert legible(sheet)
    sheet.press_go()
    assert legible(sheet)
    session.end()
    session.taken.emit(Result(MINE, LONG, Taken(9, MUCH, 1_250, 3, 12)))
    assert legible(sheet) and sheet.hint.text() == "12 gambar rusak, jadi tidak diambil."
    saving = SaveAllSheet(shown.window.theme, session, shown.window)
    shown.extras._open(saving)
    for own in (Own(LONG, False, MUCH, 99), Own("", False, NONE, 0), Own("", True, SOME, 0), Own("", False, SOME, 0)):
        saving.ask(own)
        assert legible(saving)
    saving.begin(Path(f"Mitra {LONG} 2026-03-12.mitra"))
    session.saved.emit(Written(9, 0, 3_456_789))
    assert legible(saving) and saving.text.text().endswith("(3,5 MB).")


def test_what_nothing_can_be_undone_is_not_given_up_in_the_middle(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER)
    press(sheet, KEY.Key_Return)
    assert session.asked[-1] == NEW
    press(sheet, KEY.Key_Escape)
    press(sheet, KEY.Key_Return)
    assert sheet.isVisible() and session.asked.count(NEW) == 1
    session.end()
    session.refused.emit(StorageFull(None))
    assert sheet.text.text().startswith("Disk penuh, jadi belum semuanya masuk.")
    press(sheet, KEY.Key_Return)
    assert not sheet.isVisible()


def test_who_is_behind_a_pin_has_to_come_themselves(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER._replace(ways=(), other="Siti"))
    assert "sebagai Siti (Ctrl L)" in sheet.text.text() and sheet.go_button.isHidden()
    press(sheet, KEY.Key_Return)
    assert not sheet.isVisible() and session.asked[1:] == []


def test_the_same_file_again(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER._replace(ways=(MINE,), fresh=NONE, news=0, is_own=True))
    assert sheet.text.text() == "Semua isi berkas ini sudah ada di sini, jadi tidak ada yang perlu diambil."
    assert sheet.go_button.isHidden(), "nothing is offered that does nothing"
    press(sheet, KEY.Key_Return)
    assert not sheet.isVisible() and session.asked[1:] == []


def test_small_things_are_news_too(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER._replace(ways=(MINE,), fresh=NONE, news=2, is_own=True))
    assert sheet.more.text() == "Yang belum ada di sini: waktu baca dan perubahan kecil lain."
    press(sheet, KEY.Key_Return)
    session.end()
    session.taken.emit(Result(MINE, "Budi", Taken(1, NONE, 0, 1, 0)))
    assert sheet.text.text() == "Sudah digabungkan: waktu baca dan perubahan kecil lain."


def test_another_learner_of_this_computer_gets_what_is_theirs(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER._replace(ways=(THEIRS, MINE), other="Siti"))
    assert sheet.ways[THEIRS].text() == "Hasil belajar Siti, pemakai lain di sini"
    group = QAccessible.queryAccessibleInterface(sheet.choices)
    assert group.text(QAccessible.Text.Name) == "Hasil belajar siapa ini?"
    assert group.role() == QAccessible.Role.Grouping
    press(sheet, KEY.Key_Return)
    session.end()
    session.taken.emit(Result(THEIRS, "Siti", Taken(9, SOME, 0, 0, 0)))
    assert sheet.text.text().startswith("Sudah digabungkan dengan hasil belajar Siti: ")


def test_a_file_that_is_wrong_is_told_on_the_sheet(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.refused.emit(FileBroken(Path("x")))
    assert sheet.text.text().startswith("Berkas itu rusak atau terpotong")
    press(sheet, KEY.Key_Return)
    assert not sheet.isVisible()


def test_such_a_file_among_cards_is_known(shown: Shown, tmp_path: Path) -> None:
    shown.extras.files.exchange.take_in(tmp_path / "Budi.mitra")
    assert isinstance(shown.extras.dialog, TakeInSheet)


def test_the_sheet_is_as_high_as_its_words(shown: Shown) -> None:
    session = Silent(shown)
    sheet = take_in_sheet(shown, session)
    session.read.emit(STRANGER)
    asked = sheet.height()
    press(sheet, KEY.Key_Return)
    session.end()
    session.taken.emit(Result(MINE, "Budi", Taken(9, SOME, 0, 0, 0)))
    assert sheet.height() < asked
    assert not any(sheet.rect().bottom() < part.geometry().bottom() for part in (sheet.more, sheet.close_button))
