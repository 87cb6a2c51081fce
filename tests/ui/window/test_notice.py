"""The window for the times when Mitra cannot be opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.storage.errors import NewerDatabase
from desktop.ui.window.messages import error_sentence
from desktop.ui.window.notice import Notice
from tests.ui.sight import cut_words


def test_one_sentence_and_one_button(qtbot: QtBot) -> None:
    notice = Notice(error_sentence(NewerDatabase(None, 9, 1)))
    qtbot.addWidget(notice)
    with qtbot.waitExposed(notice):
        notice.show()
    (label,) = notice.findChildren(QLabel)
    (button,) = notice.findChildren(QPushButton)
    assert "lebih baru" in label.text()
    assert cut_words(notice) == []
    assert notice.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not notice.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_close_it(qtbot: QtBot, key: Qt.Key) -> None:
    notice = Notice("Disk penuh.")
    qtbot.addWidget(notice)
    with qtbot.waitExposed(notice):
        notice.show()
    QTest.keyClick(notice.focusWidget() or notice, key)
    assert not notice.isVisible()


@pytest.mark.parametrize(("key", "wanted"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_T, True)])
def test_a_guest_may_be_offered(qtbot: QtBot, key: Qt.Key, wanted: bool) -> None:
    notice = Notice("Folder data tidak dapat ditulisi.", guest=True)
    qtbot.addWidget(notice)
    with qtbot.waitExposed(notice):
        notice.show()
    assert cut_words(notice) == []
    for button in notice.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), "its words are whole"
        assert button.height() >= 32, "large enough for a finger"
    held = Qt.KeyboardModifier.AltModifier if wanted else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(notice.focusWidget() or notice, key, held)
    qtbot.waitUntil(notice.isHidden)
    assert notice.guest_wanted is wanted
