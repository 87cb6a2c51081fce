"""All five kinds of question under the fingers and under the mouse, and what is said once they are marked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.model import Question
from desktop.study.quiz import NOTHING, Asked, lay, mark, right_answer
from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.question import QuestionView, digit, letter
from desktop.ui.widgets.question_match import MatchView
from desktop.ui.widgets.question_order import OrderView
from desktop.ui.widgets.question_pick import PickView
from desktop.ui.widgets.question_sort import SortView
from tests.study.questions import CHOICE, MATCH, ORDER, SORT, TRUTH
from tests.ui.desk_world import Heard
from tests.ui.sight import overlaps

VIEWS: dict[str, type[QuestionView]] = {
    "choice": PickView, "truth": PickView, "order": OrderView, "match": MatchView, "sort": SortView,
}  # fmt: skip
Make = Callable[[Question], QuestionView]
Key = Qt.Key


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def shown(question: Question) -> QuestionView:
        view = VIEWS[question.kind](theme)
        qtbot.addWidget(view)
        view.resize(700, 500)
        view.show_question(lay(question, "b"))
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.take_focus()
        return view

    return shown


def press(view: QuestionView, *keys: Qt.Key, shift: bool = False) -> None:
    """Press keys, each on the part that then has the focus."""
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(view.focusWidget(), key, modifier)


def asked(view: QuestionView) -> Asked:
    assert view.asked is not None
    return view.asked


def click(view: QuestionView, place: int) -> None:
    QTest.mouseClick(view.rows[place], Qt.MouseButton.LeftButton)


def moved(row: Option, point: QPoint) -> QMouseEvent:
    """The mouse with its left button held, somewhere over or beside a part."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = row.mapToGlobal(point)
    return QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(point), QPointF(place), left, left, none)


@pytest.mark.parametrize("question", [CHOICE, TRUTH, ORDER, MATCH, SORT], ids=lambda one: one.kind)
def test_a_part_is_high_enough_to_hit_and_speaks(make: Make, question: Question) -> None:
    view = make(question)
    for row in view.rows:
        assert row.height() >= 32
        assert row.accessibleName()
    assert view.hint()
    assert overlaps(view) == []
    assert view.rows[0].hasFocus()


def test_a_letter_or_a_number_picks(make: Make) -> None:
    view = make(CHOICE)
    changed = Heard(view.changed)
    press(view, Key.Key_C)
    assert view.answer == (asked(view).parts[2],) and view.rows[2].hasFocus()
    press(view, Key.Key_1)
    assert view.answer == (asked(view).parts[0],)
    press(view, Key.Key_Down, Key.Key_Down)
    assert view.answer == (asked(view).parts[2],)
    assert [row.isChecked() for row in view.rows] == [False, False, True, False]
    assert [row.state() for row in view.rows] == ["plain", "plain", "picked", "plain"]
    press(view, Key.Key_E, Key.Key_9)
    assert view.answer == (asked(view).parts[2],), "there is no E and no 9"
    assert len(changed.all) == 4
    click(view, 3)
    assert view.answer == (asked(view).parts[3],)


def test_a_screen_reader_hears_one_choice_of_several(make: Make) -> None:
    view = make(CHOICE)
    interface = QAccessible.queryAccessibleInterface(view.rows[0])
    assert interface.role() == QAccessible.Role.RadioButton
    press(view, Key.Key_A)
    assert interface.state().checked
    assert interface.text(QAccessible.Text.Name).startswith("A: ")


def test_true_and_false_have_their_own_letters(make: Make) -> None:
    view = make(TRUTH)
    press(view, Key.Key_S)
    assert view.answer == (1,)
    press(view, Key.Key_B)
    assert view.answer == (0,)
    press(view, Key.Key_2)
    assert view.answer == (1,)
    press(view, Key.Key_A)
    assert view.answer == (1,), "no letter stands there that is not its first"
    assert "B atau S" in view.hint()


def test_a_marked_choice_says_which_was_right(make: Make) -> None:
    view = make(CHOICE)
    press(view, Key.Key_A)
    wrong = asked(view).parts[0] if asked(view).parts[0] != 1 else asked(view).parts[1]
    view.set_answer((wrong,))
    view.show_marked(view.answer, mark(CHOICE, view.answer))
    told = {
        CHOICE.choices[part].text: (row.state(), row.note())
        for row, part in zip(view.rows, asked(view).parts, strict=True)
    }
    assert told.pop("India") == ("right", "Jawaban yang tepat")
    assert told.pop(CHOICE.choices[wrong].text) == ("wrong", "Jawabanmu: belum tepat")
    assert set(told.values()) == {("plain", "")}
    before = view.answer
    press(view, Key.Key_A, Key.Key_D, Key.Key_Down)
    click(view, 2)
    assert view.answer == before, "what is marked stays"


def test_the_number_of_its_place_moves_a_part(make: Make) -> None:
    view = make(ORDER)
    first = view.answer[0]
    press(view, Key.Key_3)
    assert view.answer[2] == first and view.rows[2].hasFocus()
    press(view, Key.Key_Up, shift=True)
    assert view.answer[1] == first
    press(view, Key.Key_Up)
    assert view.rows[0].hasFocus() and view.answer[1] == first, "an arrow alone only goes"


def test_what_is_lifted_goes_with_the_arrows(make: Make) -> None:
    view = make(ORDER)
    first = view.answer[0]
    press(view, Key.Key_Space)
    assert view.rows[0].state() == "picked"
    press(view, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert view.answer[3] == first, "and not beyond the end"
    press(view, Key.Key_Space)
    press(view, Key.Key_Up)
    assert view.answer[3] == first and view.rows[2].hasFocus()


def test_a_part_is_moved_by_two_clicks_or_drawn(make: Make) -> None:
    view = make(ORDER)
    first = view.answer[0]
    click(view, 0)
    click(view, 2)
    assert view.answer[2] == first and view.rows[2].state() == "plain"
    row = view.rows[2]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    for place in (1, 0):
        over = row.mapFromGlobal(view.rows[place].mapToGlobal(QPoint(40, 20)))
        QApplication.sendEvent(row, moved(row, over))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=over)
    assert view.answer[0] == first
    assert [row.state() for row in view.rows] == ["plain"] * 4


def test_a_marked_order_says_where_each_belongs(make: Make) -> None:
    view = make(ORDER)
    view.set_answer((2, 1, 0, 3))
    view.show_marked(view.answer, mark(ORDER, view.answer))
    assert [row.state() for row in view.rows] == ["right", "wrong", "wrong", "right"]
    assert [row.note() for row in view.rows] == [
        "Tepat", "Belum tepat: seharusnya nomor 3", "Belum tepat: seharusnya nomor 2", "Tepat",
    ]  # fmt: skip


def test_pairs_are_made_letter_by_letter(make: Make) -> None:
    view = make(MATCH)
    left, right = asked(view).parts, asked(view).partners
    press(view, Key.Key_B, Key.Key_A)
    assert view.answer[left[0]] == right[1] and view.answer[left[1]] == right[0]
    assert view.rows[2].hasFocus(), "it goes on to what is empty"
    press(view, Key.Key_1, Key.Key_A)
    assert view.answer[left[0]] == right[0]
    assert view.answer[left[1]] == NOTHING, "a right has one left"
    press(view, Key.Key_1, Key.Key_Backspace)
    assert view.answer == (NOTHING,) * 3


def test_pairs_are_made_by_clicks(make: Make) -> None:
    view = make(MATCH)
    assert isinstance(view, MatchView)
    click(view, 1)
    QTest.mouseClick(view.partners[2], Qt.MouseButton.LeftButton)
    assert view.answer[asked(view).parts[1]] == asked(view).partners[2]
    assert view.rows[1].note().startswith("→ C ")
    assert view.partners[2].note() == "dipasangkan dengan 2"


def test_marked_pairs_say_what_belongs_together(make: Make) -> None:
    view = make(MATCH)
    view.set_answer((0, 2, 1))
    view.show_marked(view.answer, mark(MATCH, view.answer))
    notes = dict(zip(asked(view).parts, (row.note() for row in view.rows), strict=True))
    assert notes[0].startswith("Tepat: ") and notes[0].endswith(" I")
    assert notes[1].startswith("Belum tepat: seharusnya ") and notes[1].endswith(" II")
    assert [row.state() for row in view.rows].count("wrong") == 2


def test_a_number_sorts_and_goes_on(make: Make) -> None:
    view = make(SORT)
    parts = asked(view).parts
    press(view, Key.Key_2, Key.Key_1)
    assert (view.answer[parts[0]], view.answer[parts[1]]) == (1, 0)
    assert view.rows[2].hasFocus()
    assert view.rows[2].state() == "picked"
    press(view, Key.Key_Up, Key.Key_2)
    assert view.answer[parts[1]] == 1
    press(view, Key.Key_Backspace, Key.Key_3)
    assert view.answer[parts[2]] == NOTHING, "there is no third kind"


def test_parts_are_sorted_by_clicks(make: Make) -> None:
    view = make(SORT)
    assert isinstance(view, SortView)
    click(view, 2)
    QTest.mouseClick(view.kinds[1], Qt.MouseButton.LeftButton)
    assert view.answer[asked(view).parts[2]] == 1
    assert view.rows[2].note() == "→ 2 Tumbuhan"
    view.set_answer((1, 1, 0, 1))
    view.show_marked(view.answer, mark(SORT, view.answer))
    notes = dict(zip(asked(view).parts, (row.note() for row in view.rows), strict=True))
    assert notes[0] == "Tepat: 2 Tumbuhan"
    assert notes[1] == "Belum tepat: seharusnya Hewan"


@pytest.mark.parametrize("question", [CHOICE, ORDER, MATCH, SORT], ids=lambda one: one.kind)
def test_another_question_takes_the_same_rows(make: Make, question: Question) -> None:
    view = make(question)
    few = question._replace(choices=question.choices[:2])
    view.show_question(lay(few, "c"))
    QApplication.processEvents()
    assert len(view.rows) == 2
    if question is not ORDER and question is not MATCH:
        view.set_answer(right_answer(few))
        assert mark(few, view.answer).correct
    view.show_question(lay(question, "d"))
    assert [row.isVisible() for row in view.rows] == [True] * len(question.choices)
    assert [row.isChecked() for row in view.rows] == [False] * len(question.choices)


def test_large_letters_make_higher_parts(make: Make, theme: Theme) -> None:
    view = make(CHOICE._replace(choices=(CHOICE.choices[0]._replace(text="Kata " * 30), *CHOICE.choices[1:])))
    row = view.rows[asked(view).parts.index(0)]
    before = row.heightForWidth(600)
    theme.set_look(Look(text=32, dark=True, motion=False))
    assert row.heightForWidth(600) > before
    QApplication.processEvents()
    assert row.height() >= row.heightForWidth(row.width())


def test_digits_and_letters_name_places() -> None:
    assert [digit(text, 3) for text in ("1", "3", "4", "0", "", "12", "x")] == [0, 2, -1, -1, -1, -1, -1]
    assert [letter(text, 3) for text in ("A", "C", "D", "", "AB", "1")] == [0, 2, -1, -1, -1, -1]
