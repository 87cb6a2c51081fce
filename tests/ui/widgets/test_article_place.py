"""Where lines stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.article_document import Link
from desktop.ui.widgets.article_place import (
    AIR,
    cell_link,
    cell_rect,
    first_line_below,
    line_rect,
    page_down,
    page_up,
    span_rect,
    top_with_air,
)


@pytest.fixture
def document(look_installed: QApplication) -> QTextDocument:
    made = QTextDocument()
    style = "line-height:40px;-qt-line-height-type:fixed"
    made.setHtml("".join(f'<p style="{style}">Alinea {number}</p>' for number in range(40)))
    made.setTextWidth(400)
    made.size()
    return made


def test_a_line_found_below_a_line_is_the_next_one(document: QTextDocument) -> None:
    second = document.findBlockByNumber(1).position()
    rect = line_rect(document, second)
    assert first_line_below(document, rect.top()) == (second, rect)
    assert first_line_below(document, rect.top() + 2)[0] == document.findBlockByNumber(2).position()


def test_below_everything_is_the_end(document: QTextDocument) -> None:
    assert first_line_below(document, 99999)[0] == document.characterCount() - 1


def test_a_page_down_begins_with_the_line_that_was_cut_and_some_air_above_it(document: QTextDocument) -> None:
    rect = line_rect(document, document.findBlockByNumber(10).position())
    assert page_down(document, 0, rect.center().y()) == rect.top() - AIR
    assert page_down(document, 0, rect.bottom() + 1) == rect.bottom() + 1


def test_the_air_shows_nothing_of_the_line_before(look_installed: QApplication) -> None:
    document = QTextDocument()
    document.setHtml('<p style="line-height:20px;-qt-line-height-type:fixed">' + "Ag<br>" * 40)
    document.setTextWidth(400)
    high, low = (line_rect(document, 3 * number) for number in (11, 12))
    top = page_down(document, 0, low.center().y())
    assert high.bottom() - 1 <= top < low.top()


def test_the_air_above_a_paragraph_shows_nothing_of_the_heading_before_it(look_installed: QApplication) -> None:
    document = QTextDocument()
    document.setHtml('<h2 style="margin-bottom:4px">Ag</h2><p style="margin-top:0">Bg</p><p style="margin:30px">Cg</p>')
    document.setTextWidth(400)
    heading, below, far = (line_rect(document, document.findBlockByNumber(number).position()) for number in range(3))
    assert heading.bottom() <= top_with_air(document, 3, 12) <= below.top()
    assert top_with_air(document, 6, 12) == far.top() - 12
    assert top_with_air(document, 0, 12) == heading.top() - 12


def test_a_page_up_leaves_the_same_air(document: QTextDocument) -> None:
    rect = line_rect(document, document.findBlockByNumber(4).position())
    assert page_up(document, rect.top() + 300 - AIR, 300) == rect.top() - AIR


def test_what_is_taller_than_the_page_is_passed(document: QTextDocument) -> None:
    rect = line_rect(document, document.findBlockByNumber(3).position())
    height = rect.height() / 2
    assert page_down(document, rect.top(), height) == rect.top() + height


def test_a_page_up_is_never_more_than_a_page(document: QTextDocument) -> None:
    top = page_up(document, 300, 200)
    assert 100 <= top < 300
    assert page_up(document, 100, 200) == 0


def test_characters_have_a_rectangle(document: QTextDocument) -> None:
    start = document.findBlockByNumber(2).position()
    word = span_rect(document, start, start + 6)
    line = line_rect(document, start)
    assert word.top() == line.top() and abs(word.height() - line.height()) < 1
    assert 0 < word.width() < line.width()
    both = span_rect(document, start, document.findBlockByNumber(3).position() + 3)
    assert both.contains(word) and both.height() > word.height()


def test_a_cell_is_found_by_a_point_in_it(look_installed: QApplication) -> None:
    document = QTextDocument()
    document.setHtml('<p>x</p><table width="100%"><tr><td>A<br>B</td><td>C</td></tr></table>')
    document.setTextWidth(400)
    document.size()
    text = document.toRawText()
    left, right = (Link(text.index(mark), text.index(mark) + 1, "nav:x") for mark in "BC")
    label = line_rect(document, text.index("A")).center()
    assert cell_link(document, [left, right], label) == 0
    assert cell_link(document, [left, right], QPointF(390, label.y())) == 1
    assert cell_link(document, [left, right], QPointF(5, 5)) == -1
    assert cell_link(document, [left._replace(href="term:x")], label) == -1


def test_a_cell_has_its_padding_and_border_wherever_its_table_stands(look_installed: QApplication) -> None:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet("table{margin:20px 0 9px 0} td{padding:7px 5px 11px 5px;border-left:4px solid red}")
    document.setHtml('<p style="margin:0">x</p><table width="100%" cellspacing="0"><tr><td>A</td></tr></table>')
    document.setTextWidth(400)
    above = line_rect(document, 0)
    position = document.toRawText().index("A")
    cell, letter = cell_rect(document, position), line_rect(document, position)
    assert (cell.left(), cell.width()) == (0, 400)
    assert cell.top() == pytest.approx(above.bottom() + 20, abs=1)
    assert cell.top() == letter.top() - 7
    assert cell.height() == pytest.approx(7 + letter.height() + 11, abs=1)
    assert cell_rect(document, 0).isEmpty()
