"""The sheet of keys lists everything that the program listens to."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.window.keys import KeySheet
from tests.ui.window.shown import Shown


def rows(sheet: KeySheet) -> dict[str, str]:
    """Names with their keys, of all groups."""
    found: dict[str, str] = {}
    for number in range(sheet.list.topLevelItemCount()):
        group = sheet.list.topLevelItem(number)
        for place in range(group.childCount()):
            found[f"{group.text(0)}/{group.child(place).text(0)}"] = group.child(place).text(1)
    return found


def sheet_of(shown: Shown) -> KeySheet:
    """The sheet, opened as F1 does."""
    shown.extras.show_keys()
    sheet = shown.extras.dialog
    assert isinstance(sheet, KeySheet)
    return sheet


def test_every_action_stands_there_with_all_its_keys(shown: Shown) -> None:
    listed = rows(sheet_of(shown))
    for group, actions in shown.extras.actions.groups().items():
        for action in actions:
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
            written = {key.replace("Return", "Enter") for key in keys}  # two keys, one name
            assert set(listed[f"{group}/{action.text()}"].split(", ")) == written


def test_the_keys_of_the_panes_stand_there_too(shown: Shown) -> None:
    listed = rows(sheet_of(shown))
    assert listed["Di kartu/Lupa"] == "1"
    assert listed["Di kartu/Ingat"] == "2"
    assert listed["Di kartu/Baca bagian ini"] == "R"
    assert any(name.startswith("Di bacaan/") for name in listed)
    assert any(name.startswith("Di daftar bacaan/") for name in listed)


def test_no_row_is_cut_in_the_smallest_window(shown: Shown) -> None:
    shown.window.resize(1024, 600)
    sheet = sheet_of(shown)
    QApplication.processEvents()
    assert sheet.height() <= 600
    tree = sheet.list
    for number in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(number)
        for place in range(group.childCount()):
            row = group.child(place)
            for column in (0, 1):
                needed = QFontMetrics(tree.font()).horizontalAdvance(row.text(column))
                assert needed < tree.columnWidth(column), row.text(column)
    assert tree.horizontalScrollBar().maximum() == 0
