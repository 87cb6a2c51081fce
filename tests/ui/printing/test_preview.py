"""The pages on the screen: by keys from one to the next, larger and smaller, and told to who does not see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.printing.preview import Preview
from tests.ui.printing.booklets import TEXT, booklet

KEY = Qt.Key


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> Preview:
    """A preview of several pages."""
    made = Preview(theme)
    qtbot.addWidget(made)
    made.resize(420, 560)
    with qtbot.waitExposed(made):
        made.show()
    made.set_pages(booklet(TEXT, lessons=2, sections=8).pages)
    return made


def press(preview: Preview, *keys: Qt.Key) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(preview, key)


def test_keys_turn_the_pages(preview: Preview) -> None:
    last = len(booklet(TEXT, lessons=2, sections=8).pages) - 1
    press(preview, KEY.Key_PageDown, KEY.Key_Space)
    assert preview.page == 2
    press(preview, KEY.Key_PageUp)
    assert preview.page == 1
    press(preview, KEY.Key_End, KEY.Key_PageDown)
    assert preview.page == last
    press(preview, KEY.Key_Home, KEY.Key_PageUp)
    assert preview.page == 0
    press(preview, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up)
    assert preview.page == 1, "where all of a page is seen, arrows turn it"


def test_a_larger_page_is_moved_before_it_is_turned(preview: Preview) -> None:
    press(preview, KEY.Key_Plus, KEY.Key_Plus)
    assert preview.zoom == 1.5 and preview.verticalScrollBar().maximum() > 0
    preview.verticalScrollBar().setValue(0)
    press(preview, KEY.Key_Down)
    assert preview.page == 0 and preview.verticalScrollBar().value() > 0
    press(preview, KEY.Key_Space, KEY.Key_Space)
    assert preview.page == 1 and preview.verticalScrollBar().value() == 0
    QTest.keyClick(preview, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert preview.page == 0 and preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum()
    left = preview.horizontalScrollBar().value()
    press(preview, KEY.Key_Right)
    assert preview.horizontalScrollBar().value() > left
    press(preview, *[KEY.Key_Minus] * 9)
    assert preview.zoom == 1.0 and preview.verticalScrollBar().maximum() == 0


def test_a_wheel_turns_and_with_ctrl_enlarges(preview: Preview) -> None:
    def turn(by: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        event = QWheelEvent(
            QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(preview.viewport(), event)

    turn(-120)
    assert preview.page == 1
    turn(120)
    assert preview.page == 0
    turn(120, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == 1.25
    turn(-120)
    assert preview.page == 0 and preview.verticalScrollBar().value() > 0


def test_the_whole_page_is_seen_at_first(preview: Preview) -> None:
    assert preview.viewport().rect().contains(preview.page_rect())
    image = preview.viewport().grab().toImage()
    place = preview.page_rect()
    assert image.pixelColor(place.center().x(), place.top() + 4) == QColor("white")
    seen = {
        image.pixelColor(x, y).lightness() < 120
        for x in range(place.left(), place.right(), 2)
        for y in range(place.top(), place.bottom(), 2)
    }
    assert seen == {True, False}, "there are words on it"


def test_a_screen_reader_hears_the_page_and_its_words(preview: Preview) -> None:
    press(preview, KEY.Key_PageDown, KEY.Key_PageDown)
    assert preview.accessibleName().startswith("Pratinjau, halaman 3 dari ")
    assert "Setelah bacaan ini kamu bisa" in preview.accessibleDescription()


def test_other_pages_keep_the_number_where_there_is_one(preview: Preview) -> None:
    press(preview, KEY.Key_End)
    pages = booklet(TEXT, lessons=1).pages
    preview.set_pages(pages)
    assert preview.page == len(pages) - 1
    preview.set_pages(())
    assert preview.page == 0 and preview.accessibleName() == "Pratinjau"
    press(preview, KEY.Key_PageDown, KEY.Key_End, KEY.Key_Plus)
    assert preview.page == 0
