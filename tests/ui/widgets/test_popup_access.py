"""The box beside a link as a screen reader meets it: a dialog, its text, and its links as links."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from tests.ui.desk_world import Heard
from tests.ui.widgets.article_lesson import page

Role = QAccessible.Role
BOX = '<p>Arti.</p><p><a href="go:a">Bacaan <i>lain</i></a></p><p><a href="entry:term:a">Buka di Istilah</a></p>'


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[ArticleView]:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_lesson(page())
    with qtbot.waitSignal(made.scrolled):
        made.show()
    made.activateWindow()
    QAccessible.setActive(True)
    made.show_popup("term:pengakuan", BOX, "pengakuan")
    yield made
    QAccessible.setActive(False)


def dialog(view: ArticleView) -> QAccessibleInterface:
    root = QAccessible.queryAccessibleInterface(view)
    return root.child(root.childCount() - 1)


def told(node: QAccessibleInterface) -> list[tuple[Role, str]]:
    children = [node.child(index) for index in range(node.childCount())]
    return [(child.role(), child.text(QAccessible.Text.Name)) for child in children]


def test_links_are_links_behind_the_text(view: ArticleView) -> None:
    box = dialog(view)
    assert box.role() == Role.Dialog
    assert told(box)[1:] == [(Role.Link, "Bacaan lain"), (Role.Link, "Buka di Istilah")]
    assert box.child(0).object() is view.open_popup().text
    assert [box.indexOfChild(box.child(place)) for place in range(3)] == [0, 1, 2]
    assert box.child(1).parent() == box and box.child(3) is None
    assert box.child(1).rect().intersects(box.rect())
    middle: QPoint = box.child(2).rect().center()
    assert box.childAt(middle.x(), middle.y()) == box.child(2)


def test_a_link_has_the_focus_and_is_pressed(view: ArticleView) -> None:
    heard, text = Heard(view.link_activated), view.open_popup().text
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    states = [dialog(view).child(place).state().focused for place in (1, 2)]
    assert states == [False, True] and text.current_link() == 1
    action = dialog(view).child(1).actionInterface()
    action.doAction(action.setFocusAction())
    assert text.current_link() == 0
    action.doAction(action.pressAction())
    assert heard.all == ["go:a"]


def test_other_words_have_other_links(view: ArticleView) -> None:
    assert dialog(view).childCount() == 3
    view.show_popup("term:pengakuan", '<p><a href="go:b">Satu</a></p>', "pengakuan")
    assert told(dialog(view))[1:] == [(Role.Link, "Satu")]
    view.hide_popup()
    gc.collect()
    view.show_popup("term:pengakuan", "<p>Tanpa tautan.</p>", "pengakuan")
    assert dialog(view).childCount() == 1
