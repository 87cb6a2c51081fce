"""fields: the border tells the focus, the menu speaks Indonesian, Tab leaves a field of several lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.edit_menu import edit_menu
from desktop.ui.widgets.fields import LineField, TextField
from desktop.ui.widgets.menu import Menu


def both(qtbot: QtBot, theme: Theme) -> tuple[QWidget, TextField, LineField]:
    window = QWidget()
    text, line = TextField(theme, 3), LineField(theme, "Cari", "Cari kata")
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(line)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    text.setFocus()
    return window, text, line


def test_tab_goes_on_and_the_focus_is_seen(qtbot: QtBot, theme: Theme) -> None:
    _window, text, line = both(qtbot, theme)
    before = line.grab().toImage()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert line.hasFocus() and text.toPlainText() == ""
    assert line.grab().toImage() != before
    theme.set_look(Look(dark=True, motion=False))
    assert theme.roles.surface in line.styleSheet() and theme.roles.surface in text.styleSheet()


def test_the_menu_speaks_indonesian(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    _window, text, line = both(qtbot, theme)
    line.setText("kata")
    for field in (text, line):
        menu = edit_menu(theme, field)
        assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
            "Urungkan ketikan", "Potong", "Salin", "Tempel", "Pilih semua",
        ]
        assert not menu.actions()[2].isEnabled(), "nothing is selected"
    line.selectAll()
    assert edit_menu(theme, line).actions()[2].isEnabled()
    opened: list[QPoint] = []
    monkeypatch.setattr(Menu, "popup", keep(opened))
    for field in (text, line):
        place = QPoint(5, 5)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, field.mapToGlobal(place))
        field.contextMenuEvent(asked)
    assert len(opened) == 2


def keep(places: list[QPoint]) -> Callable[[Menu, QPoint], None]:
    """Note where a menu would open: it would grab the keyboard, which this platform cannot."""

    def popup(_menu: Menu, place: QPoint) -> None:
        places.append(place)

    return popup


def test_a_line_in_which_nothing_was_typed_leaves_undo_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    _window, _text, line = both(qtbot, theme)

    def taken() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(line, event)
        return event.isAccepted()

    assert not taken()
    QTest.keyClicks(line, "kata")
    assert taken()


def test_the_hint_of_an_empty_field_can_be_read_in_both_looks(qtbot: QtBot, theme: Theme) -> None:
    """A sheet alone would make it half of the ink, which is less than 4.5:1."""
    _window, text, line = both(qtbot, theme)
    for look in (Look(motion=False), Look(dark=True, motion=False)):
        theme.set_look(look)
        for field in (text, line):
            assert field.palette().placeholderText().color() == QColor(theme.roles.muted)
