"""Buttons are pressed by mouse and keyboard, say what they are, and never cut a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.button import GradeButton, KeyButton

KINDS = ["filled", "outlined", "quiet", "link"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_at_once_and_once(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = KeyButton(theme, "Balik kartu", "Spasi")
    qtbot.addWidget(button)
    pressed = QSignalSpy(button.clicked)
    qtbot.keyPress(button, key)
    assert pressed.count() == 1
    repeat = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    button.keyPressEvent(repeat)
    qtbot.keyRelease(button, key)
    assert pressed.count() == 1


def test_a_click_presses(qtbot: QtBot, theme: Theme) -> None:
    button = GradeButton(theme, "Ingat", "ulang lain hari", "2", "first")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_disabled_button_stays_still(qtbot: QtBot, theme: Theme) -> None:
    button = KeyButton(theme, "Urungkan", "Ctrl Z", kind="quiet")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_hears_name_role_and_key(qtbot: QtBot, theme: Theme, kind: str) -> None:
    button = KeyButton(theme, "Tunda & tandai", "–", kind=kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Tunda & tandai"
    assert heard.text(QAccessible.Text.Description) == "–"
    button.set_text("Tunda")
    assert heard.text(QAccessible.Text.Name) == "Tunda"


def test_a_grade_says_what_follows_from_it(qtbot: QtBot, theme: Theme) -> None:
    button = GradeButton(theme, "Lupa", "ulang sebentar lagi", "1", "second")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Lupa"
    assert heard.text(QAccessible.Text.Description) == "ulang sebentar lagi, 1"


@pytest.mark.parametrize("kind", KINDS)
def test_an_ampersand_is_no_shortcut(qtbot: QtBot, theme: Theme, kind: str) -> None:
    button = KeyButton(theme, "&Baca", kind=kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.text() == "&Baca"


@pytest.mark.parametrize("kind", KINDS)
def test_a_target_is_large_enough(qtbot: QtBot, theme: Theme, kind: str) -> None:
    button = KeyButton(theme, "Buka", kind=kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 32
    assert button.sizeHint().width() >= 24


def test_in_a_narrow_place_the_key_goes_first_and_then_the_end_of_the_words(qtbot: QtBot, theme: Theme) -> None:
    button = KeyButton(theme, "Mulai mengulang sekarang", "Ctrl 3")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.shown() == ("Mulai mengulang sekarang", "Ctrl 3")
    button.resize(button.minimumSizeHint())
    assert button.shown() == ("Mulai mengulang sekarang", "")
    button.resize(110, 44)
    words, key = button.shown()
    assert words.endswith("…")
    assert key == ""


def test_two_buttons_share_a_row_without_cutting_words(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    see = KeyButton(theme, "Lihat di bacaan", kind="outlined", parent=host)
    every = KeyButton(theme, "Ulang semua (9)", kind="outlined", parent=host)
    row.addWidget(see)
    row.addWidget(every)
    host.resize(315, 80)
    row.activate()
    assert see.shown()[0] == "Lihat di bacaan"
    assert every.shown()[0] == "Ulang semua (9)"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dark", [False, True])
def test_all_states_are_painted_in_the_theme(qtbot: QtBot, theme: Theme, kind: str, dark: bool) -> None:
    button = KeyButton(theme, "Proyektor", "F5", kind=kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.resize(160, 44)
    before = button.grab().toImage()
    theme.set_look(Look(dark=not dark, motion=False))
    theme.set_look(Look(dark=dark, motion=False))
    after = button.grab().toImage()
    assert (before == after) is not dark
    button.setDown(True)
    assert button.grab().toImage() != after
