"""The button at the end of an article: its size and room, its hover, its ring, and clicks anywhere on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_button import OUTSIDE
from desktop.ui.widgets.article_linking import BUTTON
from desktop.ui.widgets.article_place import line_rect
from tests.ui.widgets.article_lesson import page


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_lesson(page(html='<p>Prosa.</p><p class="caption">Gambar 1.</p>' * 20))
    with qtbot.waitSignal(made.scrolled):
        made.show()
    made.setFocus()
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum())
    return made


def place(view: ArticleView) -> QRectF:
    rect = view.button_rect()
    assert rect is not None
    return rect


def link(view: ArticleView) -> int:
    return [link.href for link in view.links()].index(BUTTON)


def colour(view: ArticleView, x: float, y: float) -> str:
    return view.viewport().grab().toImage().pixelColor(round(x), round(y)).name().upper()


def test_it_is_a_button_with_room_around_its_words_and_above(view: ArticleView) -> None:
    rect = place(view)
    assert rect.height() == 44
    text = view.document().toRawText()
    caption = line_rect(view.document(), text.rindex("Gambar 1.")).bottom()
    assert rect.top() + view.verticalScrollBar().value() - caption >= 28
    image = view.viewport().grab().toImage()
    inked = [
        y
        for y in range(round(rect.top()) + 2, round(rect.bottom()) - 2)
        if any(
            image.pixelColor(x, y).lightness() < 100 for x in range(round(rect.left()) + 12, round(rect.right()) - 12)
        )
    ]
    assert abs((inked[0] - rect.top()) - (rect.bottom() - 1 - inked[-1])) <= 2


def test_a_lesson_without_it_has_none(view: ArticleView) -> None:
    view.set_lesson(page("x")._replace(read_label=""))
    assert view.button_rect() is None


def test_it_lights_up_under_the_mouse(view: ArticleView, theme: Theme) -> None:
    rect = place(view)
    assert colour(view, rect.left() + 6, rect.center().y()) == theme.roles.surface
    QTest.mouseMove(view.viewport(), rect.center().toPoint())
    assert colour(view, rect.left() + 6, rect.center().y()) == theme.roles.tint_first
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert colour(view, rect.left() + 6, rect.center().y()) == theme.roles.surface


def test_its_ring_stands_clear_of_it_and_goes_with_the_focus(view: ArticleView, theme: Theme) -> None:
    view.focus_link(link(view))
    rect = place(view)
    assert view.extraSelections() == [], "no second ring round the letters"
    left = round(rect.left()) - OUTSIDE
    assert colour(view, left - 1, rect.center().y()) == theme.roles.first
    assert colour(view, left, rect.center().y()) == theme.roles.paper
    view.focus_link(link(view) + 1)
    assert colour(view, left - 1, rect.center().y()) == theme.roles.paper


def test_a_click_on_its_upper_edge_and_corner_counts_and_one_below_does_not(qtbot: QtBot, view: ArticleView) -> None:
    rect = place(view).toRect()
    for point in (rect.topLeft() + QPoint(2, 2), rect.bottomRight() - QPoint(2, 2)):
        with qtbot.waitSignal(view.link_activated) as heard:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert heard.args == [BUTTON]
    with qtbot.assertNotEmitted(view.link_activated):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.center().x(), rect.bottom() + 6))


def test_all_of_it_comes_into_view_with_its_ring(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + round(place(view).center().y()) - view.viewport().height() + 2)
    assert place(view).bottom() > view.viewport().height()
    view.focus_link(link(view))
    assert place(view).bottom() < view.viewport().height()
