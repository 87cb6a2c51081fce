"""A row that goes on in a second line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow


@pytest.mark.parametrize("centred", [True, False])
def test_what_does_not_fit_goes_on_below(qtbot: QtBot, theme: Theme, centred: bool) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = tuple(KeyButton(theme, text, kind="quiet") for text in ("Urungkan", "Tunda sampai besok", "Tandai"))
    row = FlowRow(buttons, centred=centred)
    column = QVBoxLayout(page)
    column.addWidget(row)
    column.addStretch(1)
    page.resize(600, 300)
    page.show()
    assert len({button.y() for button in buttons}) == 1
    assert (buttons[0].x() > 0) is centred
    page.resize(170, 300)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) == 3
    assert row.height() >= row.heightForWidth(row.width())
    assert all(button.geometry().right() < row.width() for button in buttons)
    buttons[1].hide()
    QApplication.processEvents()
    assert buttons[2].y() == buttons[0].y(), "what is hidden takes no room"


def test_what_went_while_the_row_was_not_seen_leaves_no_hole(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = tuple(KeyButton(theme, text, kind="quiet") for text in ("Lanjut mengulang", "Urungkan", "Kartu saya"))
    row = FlowRow(buttons, centred=False)
    QVBoxLayout(page).addWidget(row)
    page.resize(600, 300)
    page.show()
    row.hide()
    buttons[0].hide()
    row.show()
    QApplication.processEvents()
    assert buttons[1].x() == 0


def test_it_stands_closer_together_where_that_saves_a_line(qtbot: QtBot, theme: Theme) -> None:
    row = FlowRow(tuple(KeyButton(theme, text, kind="quiet") for text in ("Urungkan", "Tunda", "Tandai")), 8)
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    assert row.heightForWidth(row.width() - 8) == row.height()
    assert row.heightForWidth(row.width() - 9) > row.height()
