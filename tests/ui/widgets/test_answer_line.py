"""The line to type in keeps letters and figures to itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.answer_line import AnswerLine
from tests.ui.desk_world import Heard


class Page(QWidget):
    """A page that hears the keys for which the line has no use."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.line = AnswerLine(theme)
        QVBoxLayout(self).addWidget(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    """A page with a line that has the focus."""
    made = Page(theme)
    qtbot.addWidget(made)
    made.resize(400, 120)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.line.setFocus()
    return made


def test_what_is_typed_stays_in_the_line(page: Page) -> None:
    QTest.keyClicks(page.line, "R I 1-2 * ! E")
    assert page.line.text() == "R I 1-2 * ! E"
    assert page.heard == []
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert (page.line.text(), page.heard) == ("", []), "Esc first takes back what was typed"
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_PageDown):
        QTest.keyClick(page.line, key)
    assert page.heard == [Qt.Key.Key_Escape, Qt.Key.Key_PageDown], "these mean something on the page"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_ends_the_answer_once(page: Page, key: Qt.Key) -> None:
    entered = Heard(page.line.entered)
    QTest.keyClick(page.line, key, Qt.KeyboardModifier.KeypadModifier)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(page.line, held)
    assert len(entered.all) == 1


def test_undo_is_that_of_the_line_only_while_something_was_typed(page: Page) -> None:
    def asks() -> bool:
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")
        assert event.matches(QKeySequence.StandardKey.Undo)
        event.ignore()
        QApplication.sendEvent(page.line, event)
        return event.isAccepted()

    assert not asks()
    QTest.keyClicks(page.line, "Mes")
    assert asks()


def test_it_grows_with_the_letters_and_has_a_name(page: Page, theme: Theme) -> None:
    usual = page.line.sizeHint().height()
    theme.set_look(Look(text=32, dark=True, motion=False))
    assert page.line.sizeHint().height() > usual
    assert page.line.accessibleName() == "Jawabanmu"
    assert page.line.palette().text().color().name().upper() == theme.roles.ink.upper()
