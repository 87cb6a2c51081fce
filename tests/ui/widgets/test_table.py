"""A table is read by keys, cell by cell, and changes with the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.table import Table


def test_keys_walk_and_change_nothing(qtbot: QtBot) -> None:
    theme = Theme()
    table = Table(theme, "Riwayat", ("Hari", "Kartu"), "paper")
    qtbot.addWidget(table)
    table.show_rows((("Senin", "4"), ("Selasa", "7")))
    assert (table.currentRow(), table.currentColumn()) == (0, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClicks(table, "9")
    assert (table.currentItem().text(), table.state()) == ("7", Table.State.NoState)
    table.show_rows((("Rabu", "1"),))
    assert (table.rowCount(), table.currentRow()) == (1, 0)
    table.show_rows(())
    assert table.rowCount() == 0


def test_it_takes_the_colours_of_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    table = Table(theme, "Riwayat", ("Hari",), "surface")
    qtbot.addWidget(table)
    assert theme.roles.surface in table.styleSheet()
    light = table.styleSheet()
    theme.set_look(Look(dark=True))
    assert theme.roles.surface in table.styleSheet() != light
