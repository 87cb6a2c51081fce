"""The message stays long enough, can be acted on by keyboard, and goes by itself when nobody needs it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.toast import LITTLE_TOP, TOP, Toast, top


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def toast(host: QWidget, theme: Theme) -> Toast:
    return Toast(theme, host)


def action(toast: Toast) -> KeyButton:
    found = toast.findChild(KeyButton)
    assert isinstance(found, KeyButton)
    return found


def timer(toast: Toast) -> QTimer:
    found = toast.findChild(QTimer)
    assert isinstance(found, QTimer)
    return found


def test_it_stands_at_the_upper_edge_and_stays_there(host: QWidget, toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.", "Urungkan", "Ctrl Z")
    for size in ((1024, 600), (640, 480), (1920, 1080)):
        host.resize(*size)
        assert host.rect().contains(toast.geometry())
        assert toast.y() == top(size[1])
        assert abs(toast.geometry().center().x() - host.rect().center().x()) <= 1


class Panes:
    """Two panes of a host, of which one is shown."""

    def __init__(self, host: QWidget) -> None:
        self.both = QWidget(host), QWidget(host)
        self.both[0].setGeometry(288, 52, 736, 548)
        self.both[1].setGeometry(0, 40, 1024, 560)
        self.both[0].show()

    def __call__(self) -> QWidget:
        return self.both[0] if self.both[0].isVisible() else self.both[1]


def test_a_low_pane_has_it_nearer_to_the_edge() -> None:
    assert (top(600), top(768)) == (LITTLE_TOP, TOP)


def test_it_stands_over_the_pane_that_is_shown(host: QWidget, theme: Theme) -> None:
    panes = Panes(host)
    toast = Toast(theme, host, panes)
    toast.show_message("Jawaban disimpan.")
    assert toast.y() == 52 + LITTLE_TOP
    assert abs(toast.geometry().center().x() - panes.both[0].geometry().center().x()) <= 1
    panes.both[0].setGeometry(400, 60, 624, 540)
    assert toast.y() == 60 + LITTLE_TOP, "the pane has moved"
    assert abs(toast.geometry().center().x() - panes.both[0].geometry().center().x()) <= 1
    panes.both[0].hide()
    panes.both[1].show()
    toast.follow()
    assert toast.y() == 40 + LITTLE_TOP, "another pane is shown"
    panes.both[1].setGeometry(0, 80, 1024, 520)
    assert toast.y() == 80 + LITTLE_TOP


def test_it_takes_the_focus_from_nobody(host: QWidget, theme: Theme) -> None:
    first = KeyButton(theme, "Lupa", parent=host)
    first.show()
    first.setFocus()
    Toast(theme, host).show_message("Jawaban disimpan.", "Urungkan")
    assert first.hasFocus()


def test_long_words_wrap(host: QWidget, toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.")
    low = toast.height()
    toast.show_message("Berkas cadangan tidak dapat ditulis. Jawabanmu aman di komputer ini. " * 3, "Coba lagi")
    assert toast.height() > low
    host.resize(400, 480)
    assert host.rect().contains(toast.geometry())


def test_the_action_is_offered_by_mouse_and_keyboard(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.", "Urungkan")
    with qtbot.waitSignal(toast.acted):
        qtbot.keyClick(action(toast), Qt.Key.Key_Return)
    assert not toast.isVisible()
    toast.show_message("Jawaban disimpan.", "Urungkan")
    with qtbot.waitSignal(toast.acted):
        qtbot.mouseClick(action(toast), Qt.MouseButton.LeftButton)


def test_tab_reaches_the_action(qtbot: QtBot, host: QWidget, theme: Theme) -> None:
    first = KeyButton(theme, "Lupa", parent=host)
    first.show()
    toast = Toast(theme, host)
    toast.show_message("Jawaban disimpan.", "Urungkan")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert action(toast).hasFocus()
    qtbot.keyClick(action(toast), Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_tab_comes_to_it_from_what_stands_above(qtbot: QtBot, host: QWidget, theme: Theme) -> None:
    above, below = KeyButton(theme, "Menu", parent=host), KeyButton(theme, "Lupa", parent=host)
    toast = Toast(theme, host)
    toast.come_after(above)
    for one in (above, below):
        one.show()
    toast.show_message("Jawaban disimpan.", "Urungkan")
    above.setFocus()
    qtbot.keyClick(above, Qt.Key.Key_Tab)
    assert action(toast).hasFocus()
    qtbot.keyClick(action(toast), Qt.Key.Key_Tab)
    close = host.focusWidget()
    assert toast.isAncestorOf(close)
    qtbot.keyClick(close, Qt.Key.Key_Tab)
    assert below.hasFocus()


def test_without_an_action_there_is_none(toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.")
    assert not action(toast).isVisible()


def test_it_stays_six_seconds_at_least_and_then_goes(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.")
    assert timer(toast).isActive()
    assert timer(toast).interval() >= 6000
    timer(toast).timeout.emit()
    assert not toast.isVisible()


def test_it_does_not_go_while_it_has_the_focus(toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.", "Urungkan")
    action(toast).setFocus()
    timer(toast).timeout.emit()
    assert toast.isVisible()
    assert timer(toast).isActive()


def test_a_screen_reader_hears_the_message(toast: Toast) -> None:
    toast.show_message("Jawaban disimpan.", "Urungkan", "Ctrl Z")
    heard = QAccessible.queryAccessibleInterface(toast)
    assert heard.text(QAccessible.Text.Name) == "Jawaban disimpan."
    assert QAccessible.queryAccessibleInterface(action(toast)).text(QAccessible.Text.Name) == "Urungkan"


def test_an_offer_that_came_too_late_goes_and_a_plain_message_stays(toast: Toast) -> None:
    toast.show_message("Bacaan selesai.", "Urungkan")
    toast.drop_offer()
    assert not toast.isVisible()
    toast.show_message("Disk penuh.")
    toast.drop_offer()
    assert toast.isVisible()
