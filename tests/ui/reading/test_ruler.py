"""The reading ruler stands on one line, and goes on with keys, mouse, pages and sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.reading.ruler import Ruler
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.article_place import first_line_below
from tests.ui.reading.shown import Reading


@pytest.fixture
def article(reading: Reading) -> ArticleView:
    """The article with a ruler over it."""
    reading.settings.set_ruler(True)
    QApplication.processEvents()
    return reading.page.article


def ruler_of(reading: Reading) -> Ruler:
    found = reading.page.article.findChild(Ruler)
    assert isinstance(found, Ruler)
    return found


def line_of(reading: Reading) -> QRect:
    band = ruler_of(reading).band
    assert band is not None and band.isVisible()
    return band.line()


def line_under(article: ArticleView, y: float) -> QRect:
    """The first line at a height of the page or below it, where a ruler on it would stand."""
    scrolled = article.verticalScrollBar().value()
    _, rect = first_line_below(article.document(), y + scrolled)
    return QRect(0, round(rect.top() - scrolled), article.viewport().width(), round(rect.height()))


def test_it_lies_over_the_first_line_and_goes_away_again(reading: Reading, article: ArticleView) -> None:
    assert line_of(reading) == line_under(article, 0)
    reading.settings.set_ruler(False)
    assert ruler_of(reading).band is None
    before = article.verticalScrollBar().value()
    QTest.keyClick(article, Qt.Key.Key_Down)
    assert article.verticalScrollBar().value() >= before


def test_arrows_go_line_by_line_to_the_end_and_back(reading: Reading, article: ArticleView) -> None:
    lines = [line_of(reading).top() + article.verticalScrollBar().value()]
    for _ in range(400):
        QTest.keyClick(article, Qt.Key.Key_Down)
        line = line_of(reading)
        here = line.top() + article.verticalScrollBar().value()
        assert article.viewport().rect().contains(line.center())
        if here == lines[-1]:
            break
        lines.append(here)
    assert lines == sorted(set(lines)) and len(lines) > 20
    met = [lines[-1]]
    for _ in range(400):
        QTest.keyClick(article, Qt.Key.Key_Up)
        here = line_of(reading).top() + article.verticalScrollBar().value()
        if here == met[-1]:
            break
        met.append(here)
    assert met[-1] == lines[0]
    assert len(met) >= len(lines), "no line is jumped over on the way back"


def test_a_turned_page_begins_at_its_first_line(reading: Reading, article: ArticleView) -> None:
    for _ in range(5):
        QTest.keyClick(article, Qt.Key.Key_Down)
    QTest.keyClick(article, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert article.verticalScrollBar().value() > 0
    assert line_of(reading) == line_under(article, 0)


def move_mouse(article: ArticleView) -> None:
    """Send the mouse to the height of 300: where the real one rests is nobody's business here."""
    nothing = (Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    for place in (QPointF(200, 200), QPointF(200, 300)):
        moved = QMouseEvent(QEvent.Type.MouseMove, place, article.viewport().mapToGlobal(place), *nothing)
        QApplication.sendEvent(article.viewport(), moved)


def test_it_follows_the_mouse_and_lets_it_through(reading: Reading, article: ArticleView) -> None:
    move_mouse(article)
    assert abs(line_of(reading).center().y() - 300) < 60
    band = ruler_of(reading).band
    assert band is not None and band.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_it_stays_on_its_words_at_another_size_and_begins_anew_with_another_lesson(
    reading: Reading, article: ArticleView
) -> None:
    for _ in range(6):
        QTest.keyClick(article, Qt.Key.Key_Down)
    words = article.cursorForPosition(line_of(reading).center()).block().text()
    reading.settings.enlarge()
    reading.settings.choose_theme("contrast-dark")
    QApplication.processEvents()
    assert article.cursorForPosition(line_of(reading).center()).block().text() == words
    reading.session.open_next()
    QApplication.processEvents()
    assert line_of(reading) == line_under(article, 0)


def test_other_lines_step_back_but_can_be_read(reading: Reading, article: ArticleView) -> None:
    QTest.keyClick(article, Qt.Key.Key_Down)
    picture, line, paper = article.grab().toImage(), line_of(reading), QColor(article.theme.roles.paper)
    left, right = article.viewport().x() + 20, article.viewport().x() + 500

    def darkest(top: int, bottom: int) -> int:
        return min(picture.pixelColor(x, y).lightness() for y in range(top, bottom) for x in range(left, right))

    assert darkest(line.top(), line.bottom()) < darkest(line.bottom() + 4, line.bottom() + 200) < paper.lightness() - 40


def test_a_box_at_words_lies_over_it(reading: Reading, article: ArticleView) -> None:
    box = ArticleBox(article.theme, article)
    band = ruler_of(reading).band
    assert band is not None
    box.show_beside(QRect(60, 100, 80, 24), 300)
    move_mouse(article)
    QTest.keyClick(article, Qt.Key.Key_Down)
    children = article.children()
    assert children.index(article.viewport()) < children.index(band) < children.index(box)
