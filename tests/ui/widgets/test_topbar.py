"""The top bar asks for pages by mouse and keyboard, and fits a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.topbar import TopBar

PAGES = (("today", "Hari ini"), ("read", "Baca"), ("review", "Ulang"), ("quiz", "Kuis"), ("progress", "Kemajuan"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(qtbot: QtBot, host: QWidget, theme: Theme) -> TopBar:
    made = TopBar(theme)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    for number, (key, text) in enumerate(PAGES, 1):
        made.add_page(key, text, f"Ctrl+{number}")
    made.set_current("read")
    host.resize(1024, 600)
    with qtbot.waitExposed(host):
        host.show()
    return made


def test_a_click_asks_for_a_page_and_shows_none(qtbot: QtBot, bar: TopBar) -> None:
    with qtbot.waitSignal(bar.chosen) as asked:
        qtbot.mouseClick(bar.tab("review"), Qt.MouseButton.LeftButton)
    assert asked.args == ["review"]
    assert bar.current() == "read"
    assert bar.tab("read").isChecked()
    bar.set_current("review")
    assert [key for key, _text in PAGES if bar.tab(key).isChecked()] == ["review"]


def test_telling_the_page_asks_for_nothing(qtbot: QtBot, bar: TopBar) -> None:
    with qtbot.assertNotEmitted(bar.chosen):
        bar.set_current("today")


def test_the_keyboard_goes_from_page_to_page(qtbot: QtBot, bar: TopBar) -> None:
    bar.tab("read").setFocus()
    with qtbot.waitSignal(bar.chosen) as asked:
        qtbot.keyClick(bar.tab("read"), Qt.Key.Key_Right)
    assert asked.args == ["review"]
    with qtbot.waitSignal(bar.chosen) as asked:
        qtbot.keyClick(bar.tab("today"), Qt.Key.Key_Return)
    assert asked.args == ["today"]


def test_a_screen_reader_hears_which_page_is_shown(bar: TopBar) -> None:
    for key, text in PAGES:
        heard = QAccessible.queryAccessibleInterface(bar.tab(key))
        assert heard.text(QAccessible.Text.Name) == text
        assert heard.role() == QAccessible.Role.RadioButton
        assert heard.state().checked == (key == "read")


def test_five_pages_and_a_tool_fit_1024_px(bar: TopBar, theme: Theme) -> None:
    tool = KeyButton(theme, "Proyektor", "F5", kind="outlined")
    tool.set_compact()
    bar.add_tool(tool)
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() <= 640
    last = bar.tab("progress")
    assert last.width() == last.sizeHint().width()
    assert last.geometry().right() < tool.mapTo(bar, tool.rect().topLeft()).x()
    assert tool.shown() == ("Proyektor", "F5")
