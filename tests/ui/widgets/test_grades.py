"""Two grades or four, their keys and what follows from each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.study.memory import Rating
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.grades import EASY, FORGOT, FOUR, HARD, KNEW, TWO, GradeRow, grade_name
from tests.ui.desk_world import Heard


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> GradeRow:
    """A row on a page of its own."""
    made = GradeRow(theme, compact=False)
    qtbot.addWidget(made)
    made.resize(760, 90)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(("four", "ratings"), [(False, TWO), (True, FOUR)])
def test_each_place_has_its_rating(row: GradeRow, four: bool, ratings: tuple[int, ...]) -> None:
    rated = Heard(row.rated)
    row.set_four(four)
    assert [row.press(place) for place in range(5)] == [place < len(ratings) for place in range(5)]
    for rating in ratings:
        assert row.buttons[rating].isVisible()
        QTest.mouseClick(row.buttons[rating], Qt.MouseButton.LeftButton)
    assert rated.all == [*ratings, *ratings]


def test_four_can_become_two_again(row: GradeRow) -> None:
    row.set_four(True)
    row.set_four(False)
    assert [rating for rating, button in row.buttons.items() if button.isVisible()] == list(TWO)
    assert row.buttons[KNEW].accessibleDescription() == "ulang lain hari, 2"


def test_the_next_interval_stands_under_each(row: GradeRow) -> None:
    row.set_four(True)
    assert row.buttons[HARD].accessibleDescription() == "2"
    low = row.buttons[HARD].sizeHint().height()
    row.set_hints({FORGOT: "10 menit", HARD: "3 hari", KNEW: "8 hari", EASY: "2 bulan"})
    assert row.buttons[EASY].accessibleDescription() == "2 bulan, 4"
    assert row.buttons[EASY].sizeHint().height() > low
    row.set_hints({})
    row.set_four(False)
    assert row.buttons[FORGOT].accessibleDescription() == "ulang sebentar lagi, 1"


def test_in_a_panel_four_stand_two_by_two_and_say_the_interval_to_a_reader(qtbot: QtBot, theme: Theme) -> None:
    row = GradeRow(theme, compact=True)
    qtbot.addWidget(row)
    row.set_four(True)
    row.set_hints({FORGOT: "10 menit", HARD: "3 hari", KNEW: "8 hari", EASY: "2 bulan"})
    row.resize(315, row.sizeHint().height())
    row.show()
    assert row.buttons[KNEW].y() > row.buttons[FORGOT].y()
    assert row.buttons[KNEW].x() == row.buttons[FORGOT].x()
    assert row.buttons[KNEW].accessibleDescription() == "8 hari, 3"


@pytest.mark.parametrize(("rating", "name"), [*zip(Rating, ("Lupa", "Sulit", "Ingat", "Mudah"), strict=True)])
def test_each_grade_has_a_name(rating: Rating, name: str) -> None:
    assert grade_name(rating) == name
