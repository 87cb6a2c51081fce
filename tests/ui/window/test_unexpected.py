"""The one window of an error that nobody foresaw."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.sessions.mishaps import Mishap
from desktop.ui.window.unexpected import HIGH, Unexpected, UnexpectedWindow
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, texts

MISHAP = Mishap("ValueError\n  desktop/app.py:3 start", "~/Mitra/reports/20260312-080000.txt", 1)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What stands there when it happens."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def unexpected(window: QWidget) -> Iterator[Unexpected]:
    made = Unexpected()
    yield made
    if made.window is not None:
        made.window.close()


def shown(unexpected: Unexpected) -> UnexpectedWindow:
    assert unexpected.window is not None
    assert unexpected.window.isVisible()
    return unexpected.window


def test_it_says_what_is_safe_where_the_report_lies_and_what_to_do(unexpected: Unexpected) -> None:
    unexpected.meet(MISHAP)
    window = shown(unexpected)
    said = " ".join(texts(window))
    for part in ("tersimpan aman", "Lanjutkan saja", "~/Mitra/reports/20260312-080000.txt", "tanpa jawaban, nama"):
        assert part in said
    assert "ValueError" not in said, "no traceback in anybody's face"
    assert window.accessibleDescription().startswith("Semua jawaban")
    assert cut_words(window) == []
    assert window.width() <= 640 and window.height() <= 480
    assert min(button.height() for button in window.findChildren(QPushButton)) >= HIGH


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_a_key_goes_on(unexpected: Unexpected, key: Qt.Key) -> None:
    left = Heard(unexpected.leave_wanted)
    unexpected.meet(MISHAP)
    QTest.keyClick(shown(unexpected).focusWidget(), key)
    assert unexpected.window is None
    assert left.all == []


def test_a_key_closes_mitra(qtbot: QtBot, unexpected: Unexpected) -> None:
    unexpected.meet(MISHAP)
    qtbot.waitUntil(shown(unexpected).isActiveWindow)
    with qtbot.waitSignal(unexpected.leave_wanted):
        QTest.keyClick(shown(unexpected), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert unexpected.window is None


def test_the_report_can_be_copied_also_where_it_could_not_be_written(qtbot: QtBot, unexpected: Unexpected) -> None:
    unexpected.meet(MISHAP._replace(report=""))
    window = shown(unexpected)
    assert "belum dapat ditulis" in window.report.text()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.copy_button.clicked):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert QGuiApplication.clipboard().text() == MISHAP.text
    assert window.copy_button.text() == "Tersalin"


def test_a_storm_makes_one_window(unexpected: Unexpected) -> None:
    again = Heard(unexpected.again)
    for times in range(1, 100):
        unexpected.meet(MISHAP._replace(times=times))
    window = shown(unexpected)
    assert not window.more.isVisible()
    assert again.all == [], "it stands there and says it"
    window.accept()
    for times in range(100, 300):
        unexpected.meet(MISHAP._replace(times=times))
    assert unexpected.window is None
    assert len(again.all) == 2, "the 128th and the 256th"


def test_another_one_meanwhile_is_said_in_the_same_window(unexpected: Unexpected) -> None:
    unexpected.meet(MISHAP)
    first = shown(unexpected)
    unexpected.meet(MISHAP)
    assert shown(unexpected) is first
    assert "kesalahan lain" in first.more.text() and first.more.isVisible()
    first.accept()
    unexpected.meet(MISHAP)
    assert shown(unexpected) is not first


def test_it_goes_with_what_it_stands_over(qtbot: QtBot, unexpected: Unexpected, window: QWidget) -> None:
    over = QWidget()
    with qtbot.waitExposed(over):
        over.show()
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)
    unexpected.meet(MISHAP)
    over.deleteLater()
    qtbot.waitUntil(lambda: unexpected.window is None)
    unexpected.meet(MISHAP)
    shown(unexpected)
