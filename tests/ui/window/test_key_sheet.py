"""The sheet of keys lists everything that the program listens to, in caps, and cuts no row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.key_list import INSET, ROW, SIZE
from desktop.ui.widgets.key_names import key_name
from desktop.ui.widgets.key_sheet import MARGIN, KeySheet
from desktop.ui.window.pages import NOTES, PROGRESS, QUIZ, READING, REVIEW
from tests.ui.sight import cut_words, texts
from tests.ui.window.shown import Shown

SIZES = pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 480)])


def rows(sheet: KeySheet) -> dict[str, str]:
    """Names with their keys, of all groups."""
    found: dict[str, str] = {}
    for tree in sheet.lists:
        for row in tree.entries:
            found[f"{row.parent().text(0)}/{row.text(0)}"] = row.text(1)
    return found


def sheet_of(shown: Shown, size: tuple[int, int] = (1366, 768)) -> KeySheet:
    """The sheet, opened as F1 does."""
    shown.window.resize(*size)
    shown.extras.show_keys()
    sheet = shown.extras.dialog
    assert isinstance(sheet, KeySheet)
    QApplication.processEvents()
    return sheet


def test_every_action_stands_there_with_all_its_keys(shown: Shown) -> None:
    listed = rows(sheet_of(shown))
    for group, actions in shown.extras.actions.groups().items():
        for action in actions:
            written = {key_name(key) for key in action.shortcuts()}
            assert set(listed[f"{group}/{action.text()}"].split(", ")) == written


def test_the_keys_of_the_panes_stand_there_too(shown: Shown) -> None:
    listed = rows(sheet_of(shown))
    assert listed["Di kartu/Balik kartu"] == "Spasi"
    assert listed["Di kartu/Lupa"] == "1"
    assert listed["Di kartu/Ingat"] == "2"
    assert listed["Kartu/Baca bagian kartu ini"] == "R"
    assert listed["Kemajuan/Arti angka ini"] == "A"
    assert listed["Kemajuan/Tabel di balik gambar"] == "T"
    assert any(name.startswith("Di bacaan/") for name in listed)
    assert any(name.startswith("Di daftar bacaan/") for name in listed)


def test_undo_and_quit_are_not_pages(shown: Shown) -> None:
    listed = rows(sheet_of(shown))
    pages = [name for name in listed if name.startswith("Halaman/")]
    names = ("Hari ini", "Baca", "Ulang", "Kuis", "Kemajuan", "Istilah", "Sumber")
    assert pages == [f"Halaman/{name}" for name in names]
    assert listed["Umum/Urungkan"] == "Ctrl Z" and listed["Umum/Keluar"] == "Ctrl Q"


@SIZES
def test_no_row_is_cut(shown: Shown, size: tuple[int, int]) -> None:
    sheet = sheet_of(shown, size)
    assert sheet.width() <= size[0] and sheet.height() <= size[1]
    assert len(sheet.lists) == (3 if size[0] >= 1280 else 2 if size[0] >= 900 else 1)
    assert sheet.area.height() % ROW == 0, "the lowest row is seen whole"
    for tree in sheet.lists:
        assert tree.horizontalScrollBar().maximum() == tree.verticalScrollBar().maximum() == 0
        for row in tree.entries:
            needed = QFontMetricsF(font(INTERFACE, SIZE)).horizontalAdvance(row.text(0)) + INSET
            assert needed <= tree.columnWidth(0), row.text(0)
            assert tree.visualItemRect(row).height() == ROW


def test_the_keys_of_the_page_in_sight_are_seen_at_once(shown: Shown) -> None:
    for page in (READING, REVIEW, QUIZ, PROGRESS, NOTES):
        shown.window.show_page(page)
        sheet = sheet_of(shown)
        column = sheet.lists[0]
        first = column.topLevelItem(0)
        mine = [row for row in column.entries if row.parent() is first]
        assert mine and column.visualItemRect(mine[-1]).bottom() < sheet.area.height()


@SIZES
def test_everything_stands_within_the_same_margins(shown: Shown, size: tuple[int, int]) -> None:
    sheet = sheet_of(shown, size)
    title = next(label for label in sheet.findChildren(QLabel) if label.text() == "Semua tombol")
    assert title.mapTo(sheet, QPoint(0, 0)).x() == MARGIN
    assert sheet.lists[0].mapTo(sheet, QPoint(INSET, 0)).x() == MARGIN
    last = sheet.lists[-1]
    assert last.mapTo(sheet, QPoint(last.width() - INSET, 0)).x() == sheet.width() - MARGIN
    close = sheet.findChildren(KeyButton)[0]
    assert close.mapTo(sheet, QPoint(close.width(), 0)).x() == sheet.width() - MARGIN


def test_the_keyboard_walks_both_columns_and_brings_rows_into_sight(shown: Shown) -> None:
    sheet = sheet_of(shown, (1024, 600))
    sheet.activateWindow()
    left, right = sheet.lists
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.focusWidget() is left
    QTest.keyClick(left, Qt.Key.Key_Right)
    assert sheet.focusWidget() is right
    QTest.keyClick(right, Qt.Key.Key_End)
    item = right.entries[-1]
    assert right.currentItem() is item
    bar = sheet.area.verticalScrollBar()
    assert bar.value() > 0 and bar.value() % ROW == 0
    place = right.visualItemRect(item).translated(right.mapTo(sheet.area.viewport(), QPoint(0, 0)))
    assert sheet.area.viewport().rect().contains(place)
    QTest.keyClick(right, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(right, Qt.Key.Key_Left)
    assert sheet.focusWidget() is left


def test_the_keys_of_the_page_in_sight_come_first(shown: Shown) -> None:
    for page, first in ((READING, "Di bacaan"), (QUIZ, "Kuis"), (PROGRESS, "Kemajuan"), (NOTES, "Di Kartu saya")):
        shown.window.show_page(page)
        sheet = sheet_of(shown)
        assert sheet.lists[0].topLevelItem(0).text(0) == first
        assert "Halaman/Hari ini" in rows(sheet), "and all others after them"


def test_what_is_typed_leaves_the_rows_that_are_meant(shown: Shown) -> None:
    sheet = sheet_of(shown)
    sheet.activateWindow()
    size, everything = sheet.size(), rows(sheet)
    assert sheet.focusWidget() is sheet.field, "one can type at once"
    QTest.keyClicks(sheet.field, "isi bac")
    assert rows(sheet) == {"Bacaan/Isi bacaan ini": "F9"}
    assert sheet.size() == size
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.focusWidget() is sheet.lists[0] and sheet.lists[0].currentItem().text(0) == "Isi bacaan ini"
    QTest.keyClicks(sheet.lists[0], "x")
    assert sheet.field.text() == "isi bacx" and rows(sheet) == {}, "letters go on into the field"
    assert "Tidak ada tombol untuk “isi bacx”" in " ".join(texts(sheet))
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.focusWidget() is sheet.field
    sheet.field.clear()
    assert rows(sheet) == everything
    assert not any(text.startswith("Tidak ada") for text in texts(sheet))
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@SIZES
def test_no_word_of_the_sheet_is_cut(shown: Shown, size: tuple[int, int]) -> None:
    sheet = sheet_of(shown, size)
    assert cut_words(sheet) == []
    sheet.field.setText("tidak ada yang seperti ini di sini")
    assert cut_words(sheet) == []
