"""The bar to find words in an article: what it says, and what its keys ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.find_bar import FindBar
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, overlaps

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> FindBar:
    made = FindBar(theme)
    qtbot.addWidget(made)
    made.resize(420, made.height())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.take_focus()
    return made


def test_it_says_which_hit_of_how_many_is_shown_and_where_the_search_went_round(bar: FindBar) -> None:
    bar.show_count(0, 0)
    assert bar.count() == "", "nothing was typed"
    bar.field.setText("negara")
    said = []
    for current, total, turned in ((3, 12, ""), (1, 12, "start"), (12, 12, "end"), (0, 0, "")):
        bar.show_count(current, total, turned)
        said.append(bar.count())
        assert bar.field.accessibleDescription() == bar.count()
    assert said == ["3 dari 12", "1 dari 12, lagi dari awal", "12 dari 12, lagi dari akhir", "Tidak ada di bacaan ini"]


def test_nothing_is_cut_where_the_article_is_narrowest(bar: FindBar) -> None:
    bar.field.setText("kesepakatan")
    bar.show_count(188, 1188, "end")
    QTest.qWait(0)
    assert cut_words(bar) == []
    assert overlaps(bar) == []


def test_enter_steps_on_and_shift_enter_back(bar: FindBar) -> None:
    heard = Heard(bar.stepped)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Enter)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    bar.next_button.click()
    bar.previous_button.click()
    assert heard.all == [True, True, False, True, False]


def test_esc_leaves_and_the_button_closes(bar: FindBar) -> None:
    left, closed = Heard(bar.left), Heard(bar.closed)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (len(left.all), len(closed.all)) == (1, 0)
    QTest.keyClick(bar.close_button, Qt.Key.Key_Return)
    assert (len(left.all), len(closed.all)) == (1, 1)
    QTest.keyClick(bar.next_button, Qt.Key.Key_Escape)
    assert len(left.all) == 2


def test_words_that_are_brought_along_are_typed_and_selected(bar: FindBar) -> None:
    typed = Heard(bar.typed)
    bar.take_focus("perjanjian")
    assert (bar.field.text(), bar.field.selectedText(), typed.all) == ("perjanjian", "perjanjian", ["perjanjian"])


def test_without_a_hit_there_is_nothing_to_step_to(bar: FindBar) -> None:
    bar.field.setText("x")
    bar.show_count(0, 0)
    assert not bar.next_button.isEnabled() and not bar.previous_button.isEnabled()
    bar.show_count(1, 1)
    assert bar.next_button.isEnabled() and bar.previous_button.isEnabled()


def test_everything_has_a_name(bar: FindBar) -> None:
    named = (bar, bar.field, bar.previous_button, bar.next_button, bar.close_button)
    assert all(widget.accessibleName() for widget in named)
