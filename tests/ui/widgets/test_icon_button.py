"""A button that shows an icon says its name, and is drawn in the theme's ink."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.icon_button import IconButton


def test_it_has_a_name_and_can_be_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "x", "Tutup")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Tutup"
    assert heard.role() == QAccessible.Role.Button
    assert button.toolTip() == "Tutup"
    assert min(button.sizeHint().toTuple()) >= 24
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_icon_is_drawn_in_ink(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "x", "Tutup")
    qtbot.addWidget(button)
    button.resize(32, 32)
    for dark in (False, True):
        theme.set_look(Look(dark=dark))
        assert button.grab().toImage().pixelColor(16, 16).name().upper() == theme.roles.ink
