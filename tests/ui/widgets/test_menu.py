"""A menu stands under its button, in the theme's colours, and is walked by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionMenuItem, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import Roles, roles_of
from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.copy_menu import copy_menu
from desktop.ui.widgets.menu import BELOW, Menu, rounded_region

# A screen in memory has one layer.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def action(text: str, parent: QWidget, key: str = "", checked: bool | None = None) -> QAction:
    made = QAction(text, parent)
    made.setShortcut(QKeySequence(key))
    made.setCheckable(checked is not None)
    made.setChecked(bool(checked))
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def menu(window: QWidget, theme: Theme) -> Menu:
    """Two plain actions, a line, a switch that is on and one that is off, a line, a menu within."""
    made = Menu(theme, parent=window)
    made.addAction(action("Bacaan berikutnya", made, "Ctrl+PgDown"))
    made.addAction(action("Kembali", made, "Alt+Left"))
    made.addSeparator()
    made.addAction(action("Animasi", made, checked=True))
    made.addAction(action("Tema gelap", made, checked=False))
    made.addSeparator()
    within = Menu(theme, "Lain", made)
    within.addAction(action("Layar penuh", within))
    made.addMenu(within)
    return made


def picture(menu: Menu) -> QImage:
    menu.popup(QPoint(50, 50))
    drawn = menu.grab().toImage()
    assert drawn.devicePixelRatio() == 1
    return drawn


def colours(drawn: QImage, place: QRect) -> set[str]:
    pixels = ((x, y) for x in range(place.left(), place.right() + 1) for y in range(place.top(), place.bottom() + 1))
    return {drawn.pixelColor(x, y).name().upper() for x, y in pixels}


def test_it_stands_right_under_its_button(window: QWidget, theme: Theme, menu: Menu) -> None:
    button = KeyButton(theme, "Menu", "F10", "outlined", window)
    button.setGeometry(600, 8, 100, 36)
    button.show()
    menu.open_under(button)
    assert menu.geometry().right() == button.mapToGlobal(button.rect().topRight()).x()
    assert menu.y() == button.mapToGlobal(QPoint(0, button.height())).y() + BELOW


def test_rows_are_34_px_high_within_6_px_of_air(menu: Menu) -> None:
    menu.popup(QPoint(50, 50))
    rows = [menu.actionGeometry(one) for one in menu.actions() if not one.isSeparator()]
    assert {row.height() for row in rows} == {34}
    assert rows[0].topLeft() == QPoint(7, 7), "6 px within the border"
    assert menu.height() - rows[-1].bottom() - 1 == 7


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_is_drawn_in_the_roles_of_the_theme(menu: Menu, theme: Theme, dark: bool) -> None:
    theme.set_look(Look(dark=dark))
    roles = roles_of(dark)
    menu.popup(QPoint(50, 50))
    menu.setActiveAction(menu.actions()[0])
    drawn = picture(menu)
    assert_parts(drawn, menu, roles)


def assert_parts(drawn: QImage, menu: Menu, roles: Roles) -> None:
    first, second, line, on, off = menu.actions()[:5]
    middle = drawn.height() // 2
    assert drawn.pixelColor(0, middle).name().upper() == roles.control, "the border"
    assert drawn.pixelColor(0, 0).alpha() == 0, "the corner is round"
    chosen = menu.actionGeometry(first)
    assert drawn.pixelColor(chosen.left() + 8, chosen.top() + 2).name().upper() == roles.tint_first
    assert drawn.pixelColor(chosen.left(), chosen.top()).name().upper() == roles.surface, "the chosen row is round"
    assert roles.ink in colours(drawn, chosen), "chosen words stay ink"
    assert roles.first not in colours(drawn, menu.rect())
    assert roles.ink in colours(drawn, menu.actionGeometry(second))
    assert roles.line in colours(drawn, menu.actionGeometry(line))
    marks = [menu.actionGeometry(one) for one in (on, off)]
    for mark in marks:
        mark.setWidth(26)
    ground = QColor(roles.surface).lightness()
    strongest = [max(abs(QColor(colour).lightness() - ground) for colour in colours(drawn, mark)) for mark in marks]
    assert strongest[0] > 120, "the mark of what is on is seen"
    assert strongest[1] == 0, "what is off has none"


def test_words_start_at_the_edge_where_nothing_is_switched(window: QWidget, theme: Theme) -> None:
    menu = Menu(theme, parent=window)
    menu.addAction(action("Hari ini", menu))
    drawn = picture(menu)
    place = menu.actionGeometry(menu.actions()[0])
    place.setLeft(place.left() + 12)
    place.setWidth(4)
    assert len(colours(drawn, place)) > 1, "the first letter stands 12 px within its row"


def test_keys_are_named_as_on_the_buttons(menu: Menu) -> None:
    option = QStyleOptionMenuItem()
    for one, text in zip(menu.actions(), ("Bacaan berikutnya\tCtrl PgDn", "Kembali\tAlt ←"), strict=False):
        menu.initStyleOption(option, one)
        assert option.text == text
    menu.initStyleOption(option, menu.actions()[3])
    assert option.text == "Animasi"


def test_it_is_walked_by_keys(qtbot: QtBot, menu: Menu) -> None:
    menu.popup(QPoint(50, 50))
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is menu.actions()[1]
    with qtbot.waitSignal(menu.actions()[1].triggered):
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    menu.popup(QPoint(50, 50))
    within = menu.actions()[-1].menu()
    assert isinstance(within, Menu)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    assert within.isVisible()
    QTest.keyClick(within, Qt.Key.Key_Left)
    assert not within.isVisible() and menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_where_nothing_can_be_clear_the_corners_are_cut(
    window: QWidget, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(str))
    assert Menu(theme, parent=window).testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod("xcb".lower))
    menu = Menu(theme, parent=window)
    menu.addAction(action("Hari ini", menu))
    menu.popup(QPoint(50, 50))
    assert not menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not menu.mask().contains(QPoint(0, 0))
    assert menu.mask().contains(menu.rect().center())


def test_a_rounded_region_leaves_the_corners_out() -> None:
    region = rounded_region(QRectF(0, 0, 40, 30), 8)
    assert not region.contains(QPoint(0, 0)) and not region.contains(QPoint(39, 29))
    assert region.contains(QPoint(20, 0)) and region.contains(QPoint(0, 15)) and region.contains(QPoint(39, 15))


def test_the_menu_of_a_text_is_such_a_menu_too(window: QWidget, theme: Theme) -> None:
    outer = KeyButton(theme, "Dua negara", parent=window)
    made = copy_menu(QTextEdit(outer))
    assert isinstance(made, Menu)
    assert roles_of(False).tint_first in made.styleSheet()
    theme.set_look(Look(dark=True))
    assert roles_of(True).tint_first in made.styleSheet()


def test_a_text_that_knows_no_theme_has_its_menu_all_the_same(window: QWidget) -> None:
    assert [one.text() for one in copy_menu(QTextEdit(window)).actions()] == ["Salin", "Pilih semua"]
