"""Links: walked by key in the order of reading, followed by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from tests.ui.desk_world import Heard
from tests.ui.widgets.article_lesson import bare, long_page, page


class Desk(QWidget):
    """An article between two other controls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.before, self.view, self.after = QLineEdit(), ArticleView(theme), QLineEdit()
        layout = QVBoxLayout(self)
        for widget in (self.before, self.view, self.after):
            layout.addWidget(widget)
        self.resize(800, 600)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    made = Desk(theme)
    qtbot.addWidget(made)
    made.view.set_lesson(page())
    with qtbot.waitSignal(made.view.scrolled):
        made.show()
    return made


def tab(qtbot: QtBot, desk: Desk, back: bool = False) -> QWidget:
    focused = desk.focusWidget()
    if back:
        QTest.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return desk.focusWidget()


def test_tab_walks_every_link_in_the_order_of_reading_and_leaves(qtbot: QtBot, desk: Desk) -> None:
    desk.before.setFocus()
    assert tab(qtbot, desk) is desk.view
    assert desk.view.current_link() == -1
    for index in range(len(desk.view.links())):
        assert tab(qtbot, desk) is desk.view
        assert desk.view.current_link() == index
    assert tab(qtbot, desk) is desk.after
    assert desk.view.current_link() == -1
    starts = [link.start for link in desk.view.links()]
    assert starts == sorted(starts)


def test_shift_tab_comes_back_to_the_last_link_and_leaves_before_the_first(qtbot: QtBot, desk: Desk) -> None:
    desk.after.setFocus()
    for index in range(len(desk.view.links()) - 1, -1, -1):
        assert tab(qtbot, desk, back=True) is desk.view
        assert desk.view.current_link() == index
    assert tab(qtbot, desk, back=True) is desk.before


def test_tab_begins_at_what_is_seen(qtbot: QtBot, desk: Desk) -> None:
    desk.view.set_lesson(long_page("l"))
    desk.view.setFocus()
    desk.view.document().size()
    desk.view.verticalScrollBar().setValue(900)
    tab(qtbot, desk)
    rect = desk.view.link_rect(desk.view.current_link())
    assert 0 <= rect.top() < desk.view.height()
    assert desk.view.current_link() > 0


def test_a_link_that_gets_the_ring_is_in_view(qtbot: QtBot, desk: Desk) -> None:
    desk.view.setFocus()
    while tab(qtbot, desk) is desk.view:
        assert desk.view.viewport().geometry().contains(desk.view.link_rect(desk.view.current_link()))


def test_an_article_without_links_is_passed(qtbot: QtBot, desk: Desk) -> None:
    desk.view.set_lesson(bare("b", "<p>Tanpa tautan.</p>"))
    desk.before.setFocus()
    assert tab(qtbot, desk) is desk.view
    assert tab(qtbot, desk) is desk.after


def test_the_ring_is_seen_only_while_the_article_has_the_keys(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    desk.view.setFocus()
    tab(qtbot, desk)
    rings = desk.view.extraSelections()
    assert len(rings) == 1
    pen = rings[0].format.penProperty(QTextFormat.Property.OutlinePen)
    assert pen.width() == 2 and pen.color().name().upper() == theme.roles.first
    with_ring = desk.view.viewport().grab().toImage()
    desk.after.setFocus()
    assert desk.view.extraSelections() == []
    assert with_ring != QImage(desk.view.viewport().grab().toImage())


def rings(view: ArticleView) -> int:
    """How many rings stand around links."""
    return sum(mark.format.hasProperty(QTextFormat.Property.OutlinePen) for mark in view.extraSelections())


def test_the_ring_goes_while_words_are_selected_by_keys_and_comes_back_with_tab(qtbot: QtBot, desk: Desk) -> None:
    view, followed = desk.view, Heard(desk.view.link_activated)
    desk.before.setFocus()
    for _time in range(3):
        tab(qtbot, desk)
    assert rings(view) == 1 and view.current_link() == 1
    for _letter in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().hasSelection() and rings(view) == 0
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert followed.all == [], "what has no ring is not meant"
    assert tab(qtbot, desk) is view
    assert rings(view) == 1 and view.current_link() == 1
    tab(qtbot, desk)
    assert rings(view) == 1 and view.current_link() == 2, "and walks on"


def test_the_ring_goes_while_words_are_selected_by_mouse_and_comes_back_with_tab(qtbot: QtBot, desk: Desk) -> None:
    view, viewport = desk.view, desk.view.viewport()
    desk.before.setFocus()
    tab(qtbot, desk)
    tab(qtbot, desk)
    assert rings(view) == 1
    rect = view.link_rect(0).translated(-viewport.pos())
    right = QPoint(rect.right() - 2, rect.center().y())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 2, rect.center().y()))
    QTest.mouseMove(viewport, right)
    assert rings(view) == 0
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=right)
    assert view.textCursor().hasSelection() and rings(view) == 0
    assert tab(qtbot, desk) is view
    assert rings(view) == 1


def test_enter_follows_and_escape_lets_go(qtbot: QtBot, desk: Desk) -> None:
    desk.view.setFocus()
    tab(qtbot, desk)
    with qtbot.waitSignal(desk.view.link_activated) as heard:
        QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert heard.args == ["term:pengakuan"]
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    assert desk.view.current_link() == -1
    with qtbot.assertNotEmitted(desk.view.link_activated):
        QTest.keyClick(desk.view, Qt.Key.Key_Return)


def test_a_click_follows_every_link_with_its_own_href(qtbot: QtBot, desk: Desk) -> None:
    heard: list[str] = []
    desk.view.link_activated.connect(heard.append)
    for index in range(len(desk.view.links())):
        desk.view.focus_link(index)
        middle = desk.view.link_rect(index).center() - desk.view.viewport().pos()
        QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert heard == [link.href for link in desk.view.links()]
    assert not desk.view.textCursor().hasSelection()


def test_the_whole_cell_of_a_neighbour_is_a_target(qtbot: QtBot, desk: Desk) -> None:
    index = next(i for i, link in enumerate(desk.view.links()) if link.href == "nav:next")
    desk.view.focus_link(index)
    title = desk.view.link_rect(index).translated(-desk.view.viewport().pos())
    label = QPoint(title.right() - 4, title.top() - 8)
    QTest.mouseMove(desk.view.viewport(), label)
    assert desk.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(desk.view.link_activated) as heard:
        QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=label)
    assert heard.args == ["nav:next"]


@pytest.mark.parametrize("href", ["cite:gnfi", "note:computed"])
def test_a_narrow_link_is_hit_within_twenty_pixels(qtbot: QtBot, desk: Desk, href: str) -> None:
    index = next(i for i, link in enumerate(desk.view.links()) if link.href == href)
    desk.view.focus_link(index)
    rect = desk.view.link_rect(index).translated(-desk.view.viewport().pos())
    assert rect.width() < 20
    hits: list[str] = []
    desk.view.link_activated.connect(hits.append)
    for x in range(rect.left() - 30, rect.right() + 30):
        QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, rect.center().y()))
    assert set(hits) == {href}
    assert 20 <= len(hits) <= rect.width() + 18


def test_between_two_narrow_links_the_nearer_is_hit(qtbot: QtBot, desk: Desk) -> None:
    cites = '<sup><a class="cite" href="cite:a">1</a>,<a class="cite" href="cite:b">2</a></sup>'
    desk.view.set_lesson(bare("b", f"<p>Dua sumber{cites} dan kata lain.</p>"))
    hits: list[str] = []
    desk.view.link_activated.connect(hits.append)
    for index, side in ((0, -5), (1, 5)):
        rect = desk.view.link_rect(index).translated(-desk.view.viewport().pos())
        for x in (rect.center().x(), rect.center().x() + side):
            QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, rect.center().y()))
    assert hits == ["cite:a", "cite:a", "cite:b", "cite:b"]


def test_a_second_click_in_haste_on_a_link_selects_nothing(qtbot: QtBot, desk: Desk) -> None:
    """It would close the explanation that the first click has opened."""
    viewport, followed = desk.view.viewport(), Heard(desk.view.link_activated)
    for index in (0, len(desk.view.links()) - 1):
        desk.view.focus_link(index)
        at = desk.view.link_rect(index).center() - viewport.pos()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
        assert followed.all == [desk.view.links()[index].href]
        assert not desk.view.textCursor().hasSelection()
        followed.all.clear()


def test_the_second_click_selects_nothing_in_what_the_first_one_opened(qtbot: QtBot, desk: Desk) -> None:
    desk.view.focus_link(len(desk.view.links()) - 1)
    at = desk.view.link_rect(len(desk.view.links()) - 1).center() - desk.view.viewport().pos()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.view.set_lesson(bare("other", "<p>" + "kata " * 3000 + "</p>"))
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not desk.view.textCursor().hasSelection()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.view.textCursor().selectedText().strip() == "kata"


def test_text_beside_links_is_no_link(qtbot: QtBot, desk: Desk) -> None:
    rect = desk.view.link_rect(0).translated(-desk.view.viewport().pos())
    with qtbot.assertNotEmitted(desk.view.link_activated):
        QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(rect.width(), 0))


def test_a_drag_over_a_link_selects_and_does_not_follow(qtbot: QtBot, desk: Desk) -> None:
    rect = desk.view.link_rect(0).translated(-desk.view.viewport().pos())
    left, right = QPoint(rect.left() + 2, rect.center().y()), QPoint(rect.right() - 2, rect.center().y())
    with qtbot.assertNotEmitted(desk.view.link_activated):
        QTest.mousePress(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=left)
        QTest.mouseMove(desk.view.viewport(), right)
        QTest.mouseRelease(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=right)
    assert desk.view.textCursor().selectedText()


def test_a_screen_reader_hears_more_than_the_number_of_a_source(desk: Desk) -> None:
    assert desk.view.link_name("cite:gnfi", "2") == "Sumber 2"
    assert desk.view.link_name("note:computed", "*") == "Catatan penyunting"
    assert desk.view.link_name("nav:next", "Tujuh") == "Berikutnya: Tujuh"
    assert desk.view.link_name("term:x", "mengakui") == "mengakui"
