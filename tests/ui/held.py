"""What an impatient hand does: a key held down comes again and again, a double click reaches two things."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
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


def click_twice(page: QWidget, first: QWidget) -> None:
    """Double click on a widget: the second press goes to what then lies under the mouse."""
    place = first.mapTo(page, first.rect().center() - QPoint(first.width() // 4, 0))
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.mapFrom(page, place))
    QApplication.processEvents()
    second = page.childAt(place)
    assert second is not None
    at, button = QPointF(second.mapFrom(page, place)), Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, second.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(second, event)
