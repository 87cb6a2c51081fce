"""The ring stands round the focus wherever it goes, and goes when the focus does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.focus import OUTSIDE, FocusRing
from desktop.ui.widgets.navigator import Navigator
from tests.ui.widgets.article_lesson import page


class Window(QWidget):
    """Two buttons, a text, and a ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.one = KeyButton(theme, "Lupa", parent=self)
        self.two = KeyButton(theme, "Ingat", parent=self)
        self.text = QTextEdit(self)
        self.one.setGeometry(40, 40, 120, 44)
        self.two.setGeometry(200, 40, 120, 44)
        self.text.setGeometry(0, 120, 400, 180)
        self.ring = FocusRing(theme, self)
        self.resize(400, 300)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Window:
    made = Window(theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.one.setFocus()
    return made


def around(widget: QWidget) -> QRect:
    return widget.geometry().adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)


def test_it_goes_with_the_focus(qtbot: QtBot, window: Window) -> None:
    assert window.ring.isVisible()
    assert window.ring.geometry() == around(window.one)
    qtbot.keyClick(window.one, Qt.Key.Key_Tab)
    assert window.ring.target() is window.two
    assert window.ring.geometry() == around(window.two)


def test_it_is_drawn_two_px_wide_in_teal(window: Window, theme: Theme) -> None:
    for dark in (False, True):
        theme.set_look(Look(dark=dark, motion=False))
        image = window.grab().toImage()
        left = window.one.x() - OUTSIDE
        line = [image.pixelColor(left + step, 62).name().upper() for step in range(3)]
        assert line[:2] == [theme.roles.first] * 2
        assert line[2] != theme.roles.first


def test_it_follows_moves_and_sizes(window: Window) -> None:
    window.one.move(60, 70)
    assert window.ring.geometry() == around(window.one)
    window.one.resize(80, 30)
    assert window.ring.geometry() == around(window.one)


def test_a_text_has_it_inside_its_edge(window: Window) -> None:
    window.text.setFocus()
    assert window.ring.geometry() == window.text.geometry()


def test_it_keeps_clear_of_a_scroll_bar_that_comes_and_goes(window: Window) -> None:
    window.text.setFocus()
    window.text.setPlainText("baris\n" * 200)
    bar = window.text.verticalScrollBar()
    assert bar.isVisible()
    assert window.ring.geometry() == window.text.geometry().adjusted(0, 0, -bar.width(), 0)
    window.text.clear()
    assert window.ring.geometry() == window.text.geometry()


@pytest.fixture
def reading(qtbot: QtBot, window: Window, theme: Theme) -> ArticleView:
    """An article in place of the text."""
    window.text.hide()
    article = ArticleView(theme, window)
    article.setGeometry(0, 120, 400, 180)
    article.set_lesson(page())
    with qtbot.waitSignal(article.scrolled):
        article.show()
    return article


def test_an_article_has_it_only_when_the_focus_came_by_keyboard(
    qtbot: QtBot, window: Window, reading: ArticleView
) -> None:
    reading.setFocus()
    assert reading.hasFocus() and window.ring.target() is reading
    assert not window.ring.isVisible()
    window.two.setFocus()
    assert window.ring.isVisible()
    qtbot.keyClick(window.two, Qt.Key.Key_Tab)
    assert reading.hasFocus()
    assert window.ring.isVisible()
    bar = reading.verticalScrollBar()
    assert window.ring.geometry() == reading.geometry().adjusted(0, 0, -bar.width(), 0)
    qtbot.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not window.ring.isVisible()
    reading.focus_by_key()
    assert window.ring.isVisible()


def test_an_article_keeps_it_while_the_window_is_left(window: Window, reading: ArticleView) -> None:
    reading.focus_by_key()
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(reading, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))
    assert window.ring.isVisible()


def test_it_goes_when_the_widget_hides_or_loses_the_focus(window: Window) -> None:
    window.one.hide()
    assert window.ring.target() is not window.one
    window.two.setFocus()
    window.two.clearFocus()
    assert not window.ring.isVisible()


def test_it_follows_scrolling_and_is_clipped_to_what_is_seen(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    area = QScrollArea(host)
    area.setGeometry(0, 0, 300, 200)
    inside = QWidget()
    inside.resize(280, 1000)
    button = KeyButton(theme, "Jauh", parent=inside)
    button.setGeometry(20, 100, 100, 44)
    area.setWidget(inside)
    host.resize(300, 260)
    ring = FocusRing(theme, host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    button.setFocus()
    before = ring.geometry()
    area.verticalScrollBar().setValue(50)
    assert ring.geometry() == before.translated(0, -50)
    area.verticalScrollBar().setValue(600)
    assert not ring.isVisible()


def test_a_navigator_shows_the_focus_on_its_row(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    navigator = Navigator(theme, host)
    QVBoxLayout(host).addWidget(navigator)
    ring = FocusRing(theme, host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    navigator.setFocus()
    assert not ring.isVisible()


def test_it_takes_no_clicks(qtbot: QtBot, window: Window) -> None:
    edge = window.ring.geometry().topLeft() + QPoint(OUTSIDE + 2, OUTSIDE + 2)
    assert window.childAt(edge) is window.one


def test_a_window_can_be_thrown_away_while_its_ring_shows(qtbot: QtBot, theme: Theme) -> None:
    for _time in range(3):
        made = Window(theme)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.one.setFocus()
        del made
