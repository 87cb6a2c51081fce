"""Pages turned by key never cut a line, at any size and spacing of the text, in any window."""

from __future__ import annotations

import math

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import LIGHT
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.look_values import MEASURES
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_place import page_down, page_up
from tests.ui.widgets.article_lesson import FIGURE, HTML, long_page

AIR = 2
"""Pixels at the upper and the lower edge of a line that no letter reaches."""
PAGE = long_page("l")._replace(html=HTML, figures=(FIGURE,), previous="Sebelum", next="Sesudah")


def chosen(name: str) -> st.SearchStrategy[int]:
    """Any value that a learner may choose."""
    least, most, _usual = MEASURES[name]
    return st.integers(least, most)


LOOKS = st.builds(
    Look,
    text=chosen("text"),
    serif=st.booleans(),
    line=chosen("line"),
    paragraph=chosen("paragraph"),
    letter=chosen("letter"),
    word=chosen("word"),
)


def lines(document: QTextDocument) -> list[QRectF]:
    """The place of every line with words in it; of one of fixed height, what it has down to the next."""
    found = []
    block = document.begin()
    while block.isValid():
        place = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        if block.length() > 1:
            rects = [layout.lineAt(number).rect().translated(place) for number in range(layout.lineCount())]
            pitch = block.blockFormat().lineHeight() or math.inf
            found += [QRectF(rect.left(), rect.top(), rect.width(), min(rect.height(), pitch)) for rect in rects]
        block = block.next()
    return found


def cuts(places: list[QRectF], edge: float) -> list[QRectF]:
    """The lines whose letters an edge parts; a little above and below them is air."""
    return [place for place in places if place.top() + AIR < edge < place.bottom() - AIR]


@given(look=LOOKS, width=st.integers(260, 900), height=st.integers(200, 900))
@example(look=Look(line=150, paragraph=200, letter=12, word=16), width=708, height=700)
@example(look=Look(text=32, line=220, paragraph=220, letter=20, word=40), width=600, height=460)
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_no_page_begins_in_the_middle_of_a_line_and_none_is_skipped(
    look_installed: QApplication, look: Look, width: int, height: int
) -> None:
    owner = QObject()
    article = ArticleDocument(PAGE, LIGHT, look, width, owner)
    document = article.document
    document.setTextWidth(width)
    end, places, top, tops = document.size().height(), lines(document), 0.0, [0.0]
    tall = height / 2
    while top + height < end:
        top = page_down(document, top, height)
        tops.append(top)
        assert all(place.height() > tall for place in cuts(places, top)), f"cut at {top}"
    for place in places:
        whole = any(top <= place.top() + 1 and place.bottom() <= top + height + 1 for top in tops)
        assert whole or place.height() > tall, f"never whole: {place}"
    for top in reversed(tops[1:]):
        back = page_up(document, top, height)
        assert all(place.height() > tall for place in cuts(places, back)) or back == top - height


@pytest.mark.parametrize("look", [Look(), Look(text=27, letter=9), Look(line=150, paragraph=200, letter=12, word=16)])
def test_the_last_page_begins_with_a_whole_line_too(qtbot: QtBot, theme: Theme, look: Look) -> None:
    theme.set_look(look._replace(motion=False))
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(800, 467)
    view.set_lesson(PAGE)
    with qtbot.waitSignal(view.scrolled):
        view.show()
    bar, places = view.verticalScrollBar(), lines(view.document())
    met: list[int] = []
    while bar.value() not in met:
        met.append(bar.value())
        assert cuts(places, bar.value()) == []
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(met) > 2
    assert places[-1].bottom() <= bar.value() + view.viewport().height(), "the end was reached"
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert cuts(places, bar.value()) == []
