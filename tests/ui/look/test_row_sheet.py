"""Rows of tables and lists have the colours of the theme and a ring where the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import DARK, Roles
from desktop.ui.look.row_sheet import list_sheet, table_sheet
from tests.ui.look.themes import THEMES


@pytest.mark.parametrize("roles", THEMES.values(), ids=THEMES)
def test_the_cell_with_the_focus_has_a_ring_on_a_tinted_row(qtbot: QtBot, roles: Roles) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("Ingat"))
    table.setStyleSheet(table_sheet(roles, roles.paper))
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setCurrentCell(0, 0)
    table.setFocus()
    QApplication.processEvents()
    place = table.visualRect(table.model().index(0, 0))
    picture = table.viewport().grab(place).toImage()
    middle = place.height() // 2
    assert picture.pixelColor(1, middle) == QColor(roles.first)
    assert picture.pixelColor(place.width() - 12, middle) == QColor(roles.tint_first)


def test_a_list_has_a_frame_that_is_seen() -> None:
    assert f"border: 1px solid {DARK.control}" in list_sheet(DARK)
