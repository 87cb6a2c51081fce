"""A key that a finger rests on: it comes once, and then again and again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def hold(page: QWidget, key: Qt.Key, times: int = 5) -> None:
    """Hold a key down where the focus is, and where it then goes."""
    QTest.keyPress(page.focusWidget(), key)
    for _repeat in range(times):
        QApplication.sendEvent(
            page.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        )
    QTest.keyRelease(page.focusWidget(), key)
