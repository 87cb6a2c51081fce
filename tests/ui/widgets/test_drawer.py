"""The drawer takes a widget over the page and gives it back; the focus goes in and returns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.drawer import WIDTH, Drawer
from desktop.ui.widgets.icon_button import IconButton


class Page(QWidget):
    """A page with a button, and a side that may be taken into a drawer."""

    def __init__(self, theme: Theme, side: str) -> None:
        super().__init__()
        self.opener = KeyButton(theme, "Kartu", parent=self)
        self.side = QWidget(self)
        self.first = KeyButton(theme, "Lupa", parent=self.side)
        self.second = KeyButton(theme, "Ingat", parent=self.side)
        column = QVBoxLayout(self.side)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.side.setFocusProxy(self.first)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.opener)
        self.row.addWidget(self.side)
        self.drawer = Drawer(theme, self, side, "Kartu bacaan ini")  # type: ignore[arg-type]
        self.drawer.take(self.side)
        self.resize(800, 500)


@pytest.fixture(params=["left", "right"])
def page(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Page:
    made = Page(theme, request.param)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.opener.setFocus()
    return made


def test_it_opens_over_the_page_and_takes_the_focus(page: Page) -> None:
    assert page.drawer.holds(page.side)
    assert not page.side.isVisible()
    page.drawer.open()
    assert page.drawer.is_open()
    assert page.drawer.geometry() == page.rect()
    assert page.side.isVisible()
    assert page.side.width() == WIDTH - 1
    assert page.first.hasFocus()


def test_the_focus_goes_to_the_first_thing_that_takes_it(page: Page) -> None:
    page.side.setFocusProxy(None)  # type: ignore[arg-type]
    page.drawer.open()
    assert page.first.hasFocus()


def test_esc_closes_it_and_the_focus_returns(qtbot: QtBot, page: Page) -> None:
    page.drawer.open()
    with qtbot.waitSignal(page.drawer.closed):
        qtbot.keyClick(page.second, Qt.Key.Key_Escape)
    assert not page.drawer.is_open()
    assert page.opener.hasFocus()


def test_a_click_beside_it_closes_it_and_one_on_it_does_not(qtbot: QtBot, page: Page) -> None:
    page.drawer.open()
    on_it = page.side.geometry().bottomLeft() + QPoint(5, -3)
    qtbot.mouseClick(page.drawer, Qt.MouseButton.LeftButton, pos=on_it)
    assert page.drawer.is_open()
    beside = QPoint(790 if page.side.x() < 50 else 10, 250)
    qtbot.mouseClick(page.drawer, Qt.MouseButton.LeftButton, pos=beside)
    assert not page.drawer.is_open()


def test_its_own_button_closes_it(qtbot: QtBot, page: Page) -> None:
    page.drawer.open()
    button = page.drawer.findChild(IconButton)
    assert isinstance(button, IconButton)
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Tutup"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not page.drawer.is_open()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside(qtbot: QtBot, page: Page, key: Qt.Key) -> None:
    page.drawer.open()
    seen = set()
    for _step in range(6):
        focus = page.focusWidget()
        seen.add(focus)
        qtbot.keyClick(focus, key)
    assert seen == {page.first, page.second, page.drawer.findChild(IconButton)}


def test_it_follows_the_size_of_the_page(page: Page) -> None:
    page.drawer.open()
    page.resize(360, 640)
    assert page.drawer.geometry() == page.rect()
    assert page.rect().contains(page.side.geometry())
    button = page.drawer.findChild(IconButton)
    assert isinstance(button, IconButton)
    assert page.rect().contains(button.geometry())
    assert not page.side.geometry().intersects(button.geometry())


def test_the_widget_can_be_given_back(page: Page) -> None:
    page.drawer.open()
    assert page.drawer.release() is page.side
    page.row.addWidget(page.side)
    page.side.show()
    assert not page.drawer.is_open()
    assert not page.drawer.holds(page.side)
    assert page.side.isVisible()
    assert page.side.parentWidget() is page


def test_an_empty_drawer_stays_closed(page: Page) -> None:
    page.drawer.release()
    page.drawer.open()
    assert not page.drawer.is_open()
