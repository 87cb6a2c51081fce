"""A column of the sheet of keys: balanced, spoken, in caps, the row of the keyboard tinted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.key_list import INSET, ROW, KeyGroup, KeyList, KeyRow, rows_high, shares

PAGES = KeyGroup("Halaman", (KeyRow("Hari ini", ("Ctrl 1",)), KeyRow("Kembali", ("Alt ←", "Alt +"))))
LONG = KeyGroup("Bacaan", tuple(KeyRow(f"Langkah {number}", (str(number),)) for number in range(5)))


@pytest.fixture
def column(qtbot: QtBot, theme: Theme) -> KeyList:
    made = KeyList(theme, (PAGES, LONG))
    qtbot.addWidget(made)
    made.resize(400, made.height())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def colours(drawn: QImage, place: QRect) -> set[str]:
    pixels = ((x, y) for x in range(place.left(), place.right() + 1) for y in range(place.top(), place.bottom() + 1))
    return {drawn.pixelColor(x, y).name().upper() for x, y in pixels}


def test_a_column_is_as_high_as_all_its_rows(column: KeyList) -> None:
    assert rows_high((PAGES, LONG)) == 3 + 7
    assert column.height() == 10 * ROW
    last = column.entries[-1]
    assert column.visualItemRect(last).bottom() + 1 == column.height()


def test_groups_are_shared_out_evenly_and_keep_their_order() -> None:
    assert shares((PAGES, PAGES, LONG), 2) == ((PAGES, PAGES), (LONG,))
    assert shares((LONG, PAGES, PAGES), 2) == ((LONG,), (PAGES, PAGES))
    assert shares((LONG,), 2) == ((LONG,), ())
    assert shares((LONG, PAGES, PAGES, LONG), 3) == ((LONG,), (PAGES, PAGES), (LONG,))
    assert shares((PAGES, LONG), 1) == ((PAGES, LONG),)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_keys_are_caps_at_the_right_and_the_row_of_the_keyboard_is_tinted(
    qtbot: QtBot, column: KeyList, theme: Theme, dark: bool
) -> None:
    theme.set_look(Look(dark=dark))
    roles = theme.roles
    column.setFocus()
    item = column.entries[0]
    assert column.currentItem() is item, "the focus starts on the first row"
    ground = QImage(column.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(roles.paper))
    column.viewport().render(ground, renderFlags=QWidget.RenderFlag.DrawChildren)
    row = column.visualItemRect(item)
    assert ground.pixelColor(200, row.center().y()).name().upper() == roles.tint_first
    assert ground.pixelColor(row.left(), row.top()).name().upper() == roles.paper, "its corners are round"
    other = column.visualItemRect(column.entries[1])
    caps = QRect(400 - INSET - 60, other.top(), 60, ROW)
    assert {roles.surface, roles.line} <= colours(ground, caps), "a cap has ground and frame"
    beyond = QRect(400 - INSET + 1, other.top(), INSET - 1, ROW)
    assert colours(ground, beyond) == {roles.paper}


def test_without_the_focus_no_row_is_tinted(column: KeyList, theme: Theme) -> None:
    column.setFocus()
    column.clearFocus()
    drawn = column.grab().toImage()
    assert theme.roles.tint_first not in colours(drawn, column.visualItemRect(column.entries[0]))


def test_a_voice_says_a_row_with_its_keys(column: KeyList) -> None:
    row = column.entries[1]
    assert row.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Kembali: Alt panah kiri, Alt plus"
    assert row.data(1, Qt.ItemDataRole.AccessibleTextRole) == "Alt panah kiri, Alt plus"
