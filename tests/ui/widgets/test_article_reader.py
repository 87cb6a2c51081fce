"""Reading on: pages without a cut line, headings, progress, anchors, the tinted paragraph."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_place import line_rect
from tests.ui.widgets.article_lesson import bare, long_page


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.set_lesson(long_page("l"))
    with qtbot.waitSignal(made.scrolled):
        made.show()
    made.setFocus()
    return made


def lines(view: ArticleView) -> list[tuple[float, float]]:
    """The top and the bottom of every line, in pixels of the whole article."""
    document = view.document()
    found: list[tuple[float, float]] = []
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        if block.length() > 1:
            placed = (layout.lineAt(number) for number in range(layout.lineCount()))
            found += [(top + line.y(), top + line.y() + line.height()) for line in placed]
        block = block.next()
    return found


def test_space_turns_the_page_without_cutting_or_losing_a_line(qtbot: QtBot, view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    every = lines(view)
    last = -1
    while bar.value() != last:
        last = bar.value()
        bottom = last + view.viewport().height()
        QTest.keyClick(view, Qt.Key.Key_Space)
        assert bar.value() >= last
        if bar.value() < bar.maximum():
            first = min(start for start, _ in every if start >= bar.value())
            unseen = [start for start, end in every if end > bottom and start < first]
            assert unseen == []
            assert not [start for start, end in every if start < bar.value() < end - 6]
    assert max(end for _, end in every) <= last + view.viewport().height(), "the end was reached"


def test_shift_space_goes_back_to_the_top(qtbot: QtBot, view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    for _ in range(100):
        before = bar.value()
        QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
        assert bar.value() < before
        assert before - bar.value() <= view.viewport().height()
        if bar.value() == 0:
            break
    assert bar.value() == 0


def test_shift_alone_moves_nothing(qtbot: QtBot, view: ArticleView) -> None:
    view.verticalScrollBar().setValue(900)
    before = view.textCursor().position()
    QTest.keyPress(view, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    assert (view.verticalScrollBar().value(), view.textCursor().position()) == (900, before)


def test_arrows_home_and_end_scroll(qtbot: QtBot, view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_headings_are_walked_both_ways(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    assert view.article is not None
    tops = [line_rect(view.document(), mark.position).top() for mark in view.article.marks if mark.level]
    reached = []
    for _ in tops[1:]:
        view.next_heading()
        reached.append(bar.value())
    assert reached == sorted(set(reached)) or bar.value() == bar.maximum()
    assert abs(reached[0] - tops[1]) <= 20
    for _ in tops:
        view.previous_heading()
    assert bar.value() <= 20 or bar.value() == pytest.approx(tops[0], abs=20)


def test_progress_grows_and_the_end_is_told(qtbot: QtBot, view: ArticleView) -> None:
    heard: list[tuple[float, bool]] = []
    view.scrolled.connect(lambda seen, end: heard.append((seen, end)))
    view.verticalScrollBar().setValue(300)
    assert 0 < heard[-1][0] < 1 and not heard[-1][1]
    furthest = heard[-1][0]
    view.verticalScrollBar().setValue(0)
    assert heard[-1] == (furthest, False)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert heard[-1] == (1.0, True)


def test_a_lesson_that_fits_is_seen_whole_at_once(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.scrolled) as heard:
        view.set_lesson(bare("b", "<p>Pendek.</p>"))
    assert heard.args == [1.0, True]


def test_another_lesson_begins_anew(qtbot: QtBot, view: ArticleView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    with qtbot.waitSignal(view.scrolled) as heard:
        view.set_lesson(long_page("m"))
    assert heard.args is not None
    assert heard.args[0] < 0.5 and not heard.args[1]
    assert view.verticalScrollBar().value() == 0


def test_nothing_is_told_while_nobody_can_see(qtbot: QtBot, view: ArticleView) -> None:
    view.hide()
    with qtbot.assertNotEmitted(view.scrolled, wait=20):
        view.set_lesson(bare("b", "<p>Pendek.</p>"))
    with qtbot.waitSignal(view.scrolled) as heard:
        view.show()
    assert heard.args == [1.0, True]


def test_the_anchor_on_top_is_told(qtbot: QtBot, view: ArticleView) -> None:
    heard: list[str] = []
    view.anchor_changed.connect(heard.append)
    for name in ("surat", "kapal", "akhir"):
        view.scroll_to_anchor(name)
        assert heard[-1] == name
    view.verticalScrollBar().setValue(0)
    assert heard[-1] == ""


def test_a_jump_tints_the_paragraph_until_the_next_key(qtbot: QtBot, view: ArticleView, theme: Theme) -> None:
    view.scroll_to_anchor("surat")
    assert view.article is not None
    position = next(mark.position for mark in view.article.marks if mark.name == "surat")
    assert 0 <= line_rect(view.document(), position).top() - view.verticalScrollBar().value() <= 40
    tinted = view.extraSelections()
    assert len(tinted) == 1
    assert tinted[0].format.background().color().name().upper() == theme.roles.highlight
    assert tinted[0].cursor.selectedText() == view.document().findBlock(position).text()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.extraSelections() == []


def test_the_tint_goes_with_the_next_scroll(view: ArticleView) -> None:
    view.scroll_to_anchor("surat")
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 30)
    assert view.extraSelections() == []


def test_a_jump_to_nowhere_does_nothing(view: ArticleView) -> None:
    view.scroll_to_anchor("nowhere")
    assert view.verticalScrollBar().value() == 0
    assert view.extraSelections() == []


def test_the_wheel_scrolls_beside_the_column_too(qtbot: QtBot, view: ArticleView) -> None:
    view.resize(1400, 500)
    where = QPointF(10, 200)
    event = QWheelEvent(
        where,
        QPointF(view.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert not view.viewport().geometry().contains(where.toPoint())
    QApplication.sendEvent(view, event)
    assert view.verticalScrollBar().value() > 0


def test_an_empty_article_takes_every_key(qtbot: QtBot, theme: Theme) -> None:
    empty = ArticleView(theme)
    qtbot.addWidget(empty)
    empty.show()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Tab):
        QTest.keyClick(empty, key)
    empty.next_heading()
    empty.scroll_to_anchor("x")
    empty.restore("4:2")
    assert empty.position() == "0:0"


def test_control_home_and_end_go_to_the_very_edges(view: ArticleView) -> None:
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0


def test_no_caret_stands_in_an_article_nor_in_the_next(view: ArticleView, theme: Theme) -> None:
    view.activateWindow()
    view.setFocus()
    assert view.cursorWidth() == 0
    view.set_lesson(long_page("next"))
    assert view.cursorWidth() == 0
    theme.set_look(theme.look._replace(text=24))
    assert view.cursorWidth() == 0
