"""The ways out of a pop-up stand fast under its text: seen, walked to and clicked without scrolling."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_popup import ArticlePopup
from desktop.ui.widgets.popup_text import PopupText
from tests.ui.desk_world import Heard
from tests.ui.widgets.article_lesson import page

Role = QAccessible.Role
NO = Qt.KeyboardModifier.NoModifier
LONG = '<p class="popup-text">Isi sumber.</p>' * 30 + '<p class="popup-text"><a href="go:a">Bacaan lain</a></p>'
FOOT = '<p class="popup-way"><a href="entry:a">Buka di Sumber: A</a> · <a href="entry:b">B</a></p>'


@pytest.fixture(params=[18, 32])
def view(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Iterator[ArticleView]:
    theme.set_look(theme.look._replace(text=request.param))
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(700, 480)
    made.set_lesson(page())
    with qtbot.waitSignal(made.scrolled):
        made.show()
    made.activateWindow()
    yield made
    made.close()


def opened(view: ArticleView, html: str = LONG) -> ArticlePopup:
    view.show_popup("term:pengakuan", html, "Koran", FOOT)
    popup = view.open_popup()
    assert popup is not None
    return popup


def seen(text: PopupText, index: int) -> bool:
    """Whether a link stands in what is shown of its text."""
    link = text.links()[index]
    letters = text.span_rect(link.start, link.end).adjusted(0, 0, 0, -2)  # a fixed line is a little lower than its own
    place = letters.translated(0, -text.verticalScrollBar().value())
    return text.viewport().rect().contains(place)


def test_the_ways_out_of_a_long_text_are_seen_at_once(view: ArticleView) -> None:
    popup = opened(view)
    assert popup.text.verticalScrollBar().maximum() > 0 == popup.text.verticalScrollBar().value()
    assert seen(popup.foot, 0) and seen(popup.foot, 1)
    assert not popup.text.geometry().intersects(popup.foot.geometry())
    assert popup.rect().contains(popup.foot.geometry())


def test_a_short_text_needs_no_scrolling(view: ArticleView) -> None:
    popup = opened(view, '<p class="popup-text">Arti.</p>')
    assert popup.text.verticalScrollBar().maximum() == popup.foot.verticalScrollBar().maximum() == 0
    view.show_popup("term:pengakuan", "<p>Arti.</p>", "Istilah")
    assert popup.foot.isHidden() and popup.foot.count() == 0, "the ways of what was said before are gone"


def test_tab_walks_the_text_and_its_foot_and_then_back_to_the_article(view: ArticleView) -> None:
    popup = opened(view)
    walked = []
    for key in (Qt.Key.Key_Tab,) * 3 + (Qt.Key.Key_Backtab,) * 2 + (Qt.Key.Key_Tab,) * 2:
        QTest.keyClick(popup.foot if popup.foot.hasFocus() else popup.text, key)
        text = popup.foot if popup.foot.hasFocus() else popup.text
        assert view.open_popup() is popup and seen(text, text.current_link())
        walked.append(text.words(text.current_link()))
    first, second, third = "Bacaan lain", "Buka di Sumber: A", "B"
    assert walked == [first, second, third, second, first, second, third]
    assert popup.text.current_link() == -1, "one link at a time has the keyboard"
    QTest.keyClick(popup.foot, Qt.Key.Key_Tab)
    assert view.open_popup() is None and view.hasFocus()


def test_back_from_the_top_of_the_box_leads_to_the_last_way(view: ArticleView) -> None:
    popup, heard = opened(view), Heard(view.link_activated)
    QTest.keyClick(popup.text, Qt.Key.Key_Backtab)
    assert popup.foot.hasFocus()
    QTest.keyClick(popup.foot, Qt.Key.Key_Return)
    assert heard.all == ["entry:b"]
    QTest.keyClick(popup.foot, Qt.Key.Key_Escape)
    assert view.open_popup() is None and view.hasFocus()


def test_keys_and_wheel_over_the_foot_scroll_the_text(view: ArticleView) -> None:
    popup = opened(view)
    bar = popup.text.verticalScrollBar()
    QTest.keyClick(popup.text, Qt.Key.Key_Backtab)
    QTest.keyClick(popup.foot, Qt.Key.Key_PageDown)
    after_key = bar.value()
    assert after_key > 0 and popup.foot.hasFocus()
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    down = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), buttons, NO, phase, False)
    QApplication.sendEvent(popup.foot.viewport(), down)
    assert bar.value() < after_key


def test_a_way_in_the_foot_is_clicked(view: ArticleView) -> None:
    popup, heard = opened(view), Heard(view.link_activated)
    link = popup.foot.links()[0]
    place = popup.foot.span_rect(link.start, link.start + 4).center()
    QTest.mouseClick(popup.foot.viewport(), Qt.MouseButton.LeftButton, NO, place)
    assert heard.all == ["entry:a"] and view.open_popup() is popup, "whoever hears it closes the box"


def test_a_screen_reader_meets_the_foot_behind_the_text(view: ArticleView) -> None:
    QAccessible.setActive(True)
    try:
        popup = opened(view)
        root = QAccessible.queryAccessibleInterface(view)
        box = root.child(root.childCount() - 1)
        children = [box.child(place) for place in range(box.childCount())]
        links = [child.text(QAccessible.Text.Name) for child in children if child.role() == Role.Link]
        assert links == ["Bacaan lain", "Buka di Sumber: A", "B"]
        assert children[0].object() is popup.text and children[2].object() is popup.foot
        assert [box.indexOfChild(child) for child in children] == list(range(len(children)))
        assert children[0].text(QAccessible.Text.Description).endswith("Bacaan lain Buka di Sumber: A · B")
        assert children[2].text(QAccessible.Text.Name) == "Buka di Sumber: A · B"
        QTest.keyClick(popup.text, Qt.Key.Key_Backtab)
        assert [child.state().focused for child in children[3:]] == [False, True]
    finally:
        QAccessible.setActive(False)
