"""The mouse alone: after a rest on a link its meaning is shown in passing, and leaves with the mouse or with Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_popup import ArticlePopup
from tests.ui.widgets.article_lesson import page


class Desk(QWidget):
    """An article that explains every link on which the mouse rests, beside a field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field, self.view = QLineEdit(), ArticleView(theme)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.view)
        self.resize(800, 600)
        self.rested: list[int] = []
        self.view.link_rested.connect(self._explain)

    def _explain(self, index: int) -> None:
        self.rested.append(index)
        self.view.show_in_passing(index, '<p class="popup-text">Arti.</p>', "arti")

    @property
    def popup(self) -> ArticlePopup | None:
        return self.view.open_popup()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    made = Desk(theme)
    qtbot.addWidget(made)
    made.view.set_lesson(page())
    with qtbot.waitSignal(made.view.scrolled):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    hover = made.view._hover
    assert hover is not None
    hover.rest.setInterval(0)
    hover.grace.setInterval(0)
    return made


def point(desk: Desk, index: int) -> None:
    """Move the mouse to a link, or off all of them; where it is already Qt would tell of no movement."""
    QTest.mouseMove(desk.view.viewport(), QPoint(4, 4))
    place = desk.view.link_rect(index).center() - desk.view.viewport().pos() if index >= 0 else QPoint(2, 2)
    QTest.mouseMove(desk.view.viewport(), place)


def rest(qtbot: QtBot, desk: Desk, index: int = 0) -> ArticlePopup:
    point(desk, index)
    qtbot.waitUntil(lambda: desk.popup is not None)
    popup = desk.popup
    assert popup is not None
    return popup


def test_a_rest_on_a_link_explains_it_and_takes_no_focus(qtbot: QtBot, desk: Desk) -> None:
    popup = rest(qtbot, desk)
    assert desk.rested == [0] and popup.passing and desk.field.hasFocus()
    assert desk.view.current_link() == -1 and desk.view.extraSelections() == []
    popup.grab()


def test_it_leaves_with_the_mouse(qtbot: QtBot, desk: Desk) -> None:
    rest(qtbot, desk)
    point(desk, -1)
    qtbot.waitUntil(lambda: desk.popup is None)
    assert desk.field.hasFocus()
    rest(qtbot, desk)
    desk.view.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: desk.popup is None)


def test_the_mouse_may_go_into_the_box(qtbot: QtBot, desk: Desk) -> None:
    popup = rest(qtbot, desk)
    hover = desk.view._hover
    assert hover is not None
    hover.grace.setInterval(10_000)
    point(desk, -1)
    assert hover.grace.isActive()
    place = QPointF(5, 5)
    QApplication.sendEvent(popup, QEnterEvent(place, place, place))
    assert not hover.grace.isActive()
    hover.grace.setInterval(0)
    QApplication.sendEvent(popup, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: desk.popup is None)


def test_esc_closes_it_wherever_the_focus_is(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setText("tetap")
    rest(qtbot, desk)
    QTest.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.popup is None and desk.field.hasFocus() and desk.field.text() == "tetap"


def test_the_next_link_takes_its_place(qtbot: QtBot, desk: Desk) -> None:
    rest(qtbot, desk)
    point(desk, 1)
    qtbot.waitUntil(lambda: desk.rested == [0, 1])
    assert desk.popup is not None


def test_a_box_that_is_read_stays(qtbot: QtBot, desk: Desk) -> None:
    popup = rest(qtbot, desk)
    popup.text.setFocus()
    assert not popup.passing
    point(desk, -1)
    QApplication.processEvents()
    assert desk.popup is popup
    point(desk, 1)
    QApplication.processEvents()
    assert desk.popup is popup and "Arti." in popup.text.toPlainText()


def test_a_box_that_was_asked_for_is_left_alone(qtbot: QtBot, desk: Desk) -> None:
    desk.view.show_popup(desk.view.links()[0].href, '<p class="popup-text">Diminta.</p>', "arti")
    desk.view.show_in_passing(1, '<p class="popup-text">Lewat.</p>', "arti")
    popup = desk.popup
    assert popup is not None and "Diminta." in popup.text.toPlainText()
    desk.view.show_in_passing(99, "", "")


def test_a_mouse_that_passes_explains_nothing(qtbot: QtBot, desk: Desk) -> None:
    hover = desk.view._hover
    assert hover is not None
    hover.rest.setInterval(10_000)
    point(desk, 0)
    assert hover.rest.isActive()
    point(desk, -1)
    assert not hover.rest.isActive() and desk.rested == []
    place = desk.view.link_rect(0).center() - desk.view.viewport().pos()
    held = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(place), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(desk.view.viewport(), held)
    assert not hover.rest.isActive(), "words are being selected"
