"""Putting things into their order by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.order_list import OrderList
from tests.ui.desk_world import Heard

ITEMS = ("Surat", "Utusan <i>pertama</i>", "Perundingan", "Perjanjian")
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Page(QWidget):
    """A page that hears the keys for which the list has no use."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.list = OrderList(theme)
        QVBoxLayout(self).addWidget(self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    """Four things as they were shuffled: 2, 0, 3, 1."""
    made = Page(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.list.set_items(ITEMS, (2, 0, 3, 1))
    made.list.take_focus()
    return made


def press(*keys: Qt.Key, with_shift: bool = False) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, SHIFT if with_shift else Qt.KeyboardModifier.NoModifier)


def heard_name() -> str:
    """What a screen reader says of the row with the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.accessibleName()


def test_arrows_walk_and_with_shift_carry(page: Page) -> None:
    assert heard_name() == "1 dari 4: Perundingan"
    press(Qt.Key.Key_Down)
    assert heard_name() == "2 dari 4: Surat"
    press(Qt.Key.Key_Up, with_shift=True)
    assert heard_name() == "1 dari 4: Surat"
    assert page.list.order() == (0, 2, 3, 1)
    press(Qt.Key.Key_Up, with_shift=True)
    assert page.list.order() == (0, 2, 3, 1), "there is nothing above the first"


def test_space_picks_up_and_puts_down(page: Page) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert page.list.order() == (0, 3, 2, 1)
    assert heard_name() == "4 dari 4: Utusan pertama"
    press(Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Up)
    assert page.list.order() == (0, 3, 2, 1), "Esc puts it down"
    assert page.heard == []


def test_a_figure_puts_the_row_at_its_place(page: Page) -> None:
    press(Qt.Key.Key_3)
    assert page.list.order() == (0, 3, 2, 1)
    press(Qt.Key.Key_9, Qt.Key.Key_R, Qt.Key.Key_Escape)
    assert page.heard == [Qt.Key.Key_9, Qt.Key.Key_R, Qt.Key.Key_Escape]


def test_the_mouse_pulls_a_row(page: Page) -> None:
    row = page.list._rows[0]
    start = row.rect().center()
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(row, start + QPoint(0, 50))
    for _step in range(3):
        QTest.mouseMove(row, start + QPoint(0, 60))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=start)
    assert page.list.order()[0] == 0 and page.list.order() != (2, 0, 3, 1)
    assert not row.accessibleDescription(), "it is let go"


def test_checked_rows_stand_right_and_say_where_they_stood(page: Page) -> None:
    entered = Heard(page.list.entered)
    press(Qt.Key.Key_Return)
    assert len(entered.all) == 1
    page.list.show_result()
    names = [row.accessibleName() for row in page.list._rows]
    assert names == [
        "1: Surat, tadi nomor 2",
        "2: Utusan pertama, tadi nomor 4",
        "3: Perundingan, tadi nomor 1",
        "4: Perjanjian, tadi nomor 3",
    ]
    press(Qt.Key.Key_1, Qt.Key.Key_Down)
    assert page.heard == [Qt.Key.Key_1, Qt.Key.Key_Down], "the keys are free for the grades"


def test_long_things_wrap_and_scroll(page: Page, theme: Theme) -> None:
    theme.set_look(Look(text=32, motion=False))
    page.list.set_items(("kata " * 30, "satu", "dua", "tiga", "empat", "lima"), (1, 2, 3, 4, 5, 0))
    QApplication.processEvents()
    page.list.take_focus()
    press(Qt.Key.Key_Up, *[Qt.Key.Key_Down] * 5)
    bar = page.list.verticalScrollBar()
    last = page.list._rows[-1]
    assert bar.maximum() > 0
    assert last.geometry().bottom() - bar.value() <= page.list.viewport().height(), "the row with the focus is seen"
    assert all(row.height() >= row.height_for(row.width()) for row in page.list._rows)
