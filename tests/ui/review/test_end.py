"""The sentences at the end of a review."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.review.end import EndView
from tests.ui.desk_world import Heard
from tests.ui.sight import texts


@pytest.fixture
def end(qtbot: QtBot, theme: Theme) -> EndView:
    """The end on the screen."""
    made = EndView(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_day_without_cards_sends_to_reading(end: EndView) -> None:
    end.show_summary(0, 0, 0, 0)
    said = texts(end)
    assert said[0] == "Tidak ada kartu hari ini"
    assert "Lanjut membaca" in said
    assert "Lanjut mengulang" not in said


@pytest.mark.parametrize(
    ("answered", "forgotten", "tomorrow", "left", "sentence"),
    [
        (9, 0, 4, 0, "9 kartu diulang. Besok ada 4 kartu."),
        (9, 2, 0, 0, "9 kartu diulang. 2 di antaranya sempat terlupa; itu biasa. Besok belum ada kartu."),
        (50, 0, 30, 30, "50 kartu diulang. Masih ada 30 kartu; boleh lanjut, boleh besok."),
    ],
)
def test_what_was_done_and_what_comes(
    end: EndView, answered: int, forgotten: int, tomorrow: int, left: int, sentence: str
) -> None:
    end.show_summary(answered, forgotten, tomorrow, left)
    said = texts(end)
    assert said[1] == sentence
    assert ("Lanjut mengulang" in said) == (left > 0)


def test_every_button_asks_for_its_own(end: EndView) -> None:
    end.show_summary(50, 0, 30, 30)
    end.set_undo(True)
    heard = [Heard(signal) for signal in (end.more_wanted, end.lesson_wanted, end.undo_wanted)]
    for button in (end._more, end._read, end._undo):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [len(signal.all) for signal in heard] == [1, 1, 1]


def test_undo_is_there_when_it_is_possible(end: EndView) -> None:
    end.show_summary(3, 0, 0, 0)
    end.set_undo(False)
    assert not end._undo.isVisible()
    end.set_undo(True)
    assert end._undo.isVisible()
