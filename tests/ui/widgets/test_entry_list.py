"""A list of entries: under their sections, walked by keys and letters, heard as rows, no word outside of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.entry_list import EntryList
from desktop.ui.widgets.entry_model import EntryRow
from tests.ui.desk_world import Heard

ROWS = (
    EntryRow("a", "akses", "Kesempatan.", "A"),
    EntryRow("b", "bilateral", "Antara dua pihak.", "B"),
    EntryRow("c", "bobo", "", "B"),
)


@pytest.fixture
def entries(qtbot: QtBot, theme: Theme) -> EntryList:
    made = EntryList(theme, "Istilah")
    qtbot.addWidget(made)
    made.rows.set_rows(ROWS)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def test_each_section_has_its_name_above_it(entries: EntryList) -> None:
    model = entries.rows
    assert [model.index(place, 0).data() for place in range(model.rowCount())] == [
        "A", "akses", "B", "bilateral", "bobo",
    ]  # fmt: skip
    assert model.sections() == ("A", "B") and model.first_of("B") == 3 and model.place_of("hilang") == -1
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "bilateral. Antara dua pihak."
    assert model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "bobo"


def test_keys_pass_over_the_names_of_sections(entries: EntryList) -> None:
    moved, opened = Heard(entries.moved), Heard(entries.opened)
    assert entries.current().key == "a", "the focus stands on an entry"
    QTest.keyClick(entries, Qt.Key.Key_Down)
    QTest.keyClick(entries, Qt.Key.Key_End)
    QTest.keyClick(entries, Qt.Key.Key_Return)
    assert moved.all == ["b", "c"] and opened.all == ["c"]
    QTest.keyClick(entries, Qt.Key.Key_Home)
    assert entries.current().key == "a"


def test_a_letter_goes_to_the_entry_that_begins_with_it(entries: EntryList) -> None:
    QTest.keyClick(entries, Qt.Key.Key_B)
    assert entries.current().key == "b"
    entries.go_to_section("A")
    assert entries.current().key == "a"
    entries.go_to_section("Z")
    assert entries.current().key == "a" and not entries.pick("hilang")


def test_an_empty_list_opens_nothing(entries: EntryList) -> None:
    entries.rows.set_rows(())
    opened = Heard(entries.opened)
    QTest.keyClick(entries, Qt.Key.Key_Return)
    assert opened.all == [] and entries.current() is None and not entries.pick_first()
