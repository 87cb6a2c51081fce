"""The question that a clock in 2009 raises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.window.clock_question import ClockQuestion
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, texts


@pytest.fixture
def question(qtbot: QtBot, theme: Theme) -> Iterator[ClockQuestion]:
    """The question of a computer that woke up in 2009."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = ClockQuestion(theme, date(2009, 1, 1), date(2026, 3, 12), window)
    with qtbot.waitExposed(made):
        made.open()
    yield made
    window.close()


def test_it_says_what_is_wrong_what_is_safe_and_what_to_do(question: ClockQuestion) -> None:
    text = texts(question)[0]
    for part in ("1 Januari 2009", "12 Maret 2026", "aman", "Tulis tanggal hari ini"):
        assert part in text
    assert cut_words(question) == []


def test_it_proposes_the_last_day_and_takes_an_earlier_one_too(question: ClockQuestion) -> None:
    """It may have been the earlier clock that lied."""
    answered = Heard(question.answered)
    assert question.edit.date() == QDate(2026, 3, 12)
    question.edit.setDate(QDate(2025, 8, 17))
    QTest.keyClick(question.edit, Qt.Key.Key_Return)
    assert answered.all == [date(2025, 8, 17)]


@pytest.mark.parametrize(
    ("shown", "last", "proposed"),
    [
        ((2009, 1, 1), (2026, 3, 12), (2026, 3, 12)),
        ((2026, 1, 31), (2026, 3, 12), (2026, 3, 12)),
        ((2026, 3, 13), (2100, 3, 12), (2026, 3, 13)),
        ((1970, 1, 1), (2100, 3, 12), (2100, 3, 12)),
    ],
    ids=["woken up in 2009", "six weeks back", "years ahead before", "neither is likely"],
)
def test_it_proposes_the_likely_day(
    qtbot: QtBot, theme: Theme, shown: tuple[int, int, int], last: tuple[int, int, int], proposed: tuple[int, int, int]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    question = ClockQuestion(theme, date(*shown), date(*last), window)
    assert question.edit.date() == QDate(*proposed)


def test_the_answer_is_a_date(question: ClockQuestion) -> None:
    answered = Heard(question.answered)
    question.edit.setDate(QDate(2026, 4, 2))
    question.findChildren(KeyButton)[0].click()
    assert answered.all == [date(2026, 4, 2)]
    assert not question.isVisible()


def test_enter_answers_and_esc_keeps_the_clock(question: ClockQuestion) -> None:
    answered = Heard(question.answered)
    QTest.keyClick(question.edit, Qt.Key.Key_Return)
    assert answered.all == [date(2026, 3, 12)]
    question.open()
    QTest.keyClick(question.edit, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert len(answered.all) == 1


def test_the_field_has_the_focus_and_a_name(question: ClockQuestion) -> None:
    assert question.focusWidget() is question.edit
    assert question.edit.accessibleName() == "Tanggal hari ini"


def test_its_calendar_speaks_indonesian_and_no_menu_speaks_english(question: ClockQuestion) -> None:
    assert question.edit.locale().standaloneDayName(6).casefold() == "sabtu"
    assert question.edit.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
