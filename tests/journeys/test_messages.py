"""What Mitra says in passing covers nothing that can be pressed, on any page, in small windows and large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.app import App
from desktop.storage.errors import StorageFull
from desktop.ui.look.theme import Look
from tests.journeys.conftest import Computer

LESSON = "bilateral/siapa-yang-pertama"
PAGES = ("today", "reading", "review", "quiz", "progress", "notes", "glossary", "sources", "marks")


@pytest.mark.parametrize("text", [18, 32])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_no_message_lies_on_a_control(computer: Computer, size: tuple[int, int], text: int) -> None:
    app = computer.start()
    app.window.resize(*size)
    app.theme.set_look(Look(text=text, motion=False))
    app.window.show_lesson(LESSON)
    for keys in ("Ctrl+D", "PgDown", "H", "Esc"):
        press(app, keys)
    found = []
    for page in PAGES:
        app.window.show_page(page)
        QApplication.processEvents()
        for say in (deleted, refused):
            say(app)
            QApplication.processEvents()
            assert app.extras.toast.isVisible()
            found += [f"{page}, {say.__name__}: {name}" for name in covered(app)]
    assert not found


def test_a_bookmark_and_a_deletion_leave_the_buttons_of_penanda_free(computer: Computer) -> None:
    app = computer.start()
    app.window.resize(1024, 600)
    app.window.show_lesson(LESSON)
    for keys in ("Ctrl+D", "PgDown", "H", "Esc", "Ctrl+8"):
        press(app, keys)
        assert covered(app) == []
    press(app, "Del")
    assert app.extras.toast.isVisible() and covered(app) == []


def deleted(app: App) -> None:
    app.sessions.desk.tell("mark-deleted")


def refused(app: App) -> None:
    app.sessions.desk.failed.emit(StorageFull(None))


def press(app: App, keys: str) -> None:
    chord = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know that it is a list
    widget = app.window.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, chord.key(), chord.keyboardModifiers())
    QApplication.processEvents()


def covered(app: App) -> list[str]:
    """The buttons and fields of the page that the message lies on."""
    toast, page = app.extras.toast, app.window.pages.get(app.window.page)
    if not toast.isVisible():
        return []
    parts = [part for part in page.findChildren(QWidget) if isinstance(part, QAbstractButton | QLineEdit)]
    return [part.accessibleName() for part in parts if part.isVisible() and place(part).intersects(place(toast))]


def place(widget: QWidget) -> QRect:
    """Where a widget is seen on the screen."""
    return widget.visibleRegion().boundingRect().translated(widget.mapToGlobal(QPoint(0, 0)))
