"""The sentences at the end of a review."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.model import Card
from desktop.ui.look.theme import Theme
from desktop.ui.review.end import MARGIN, EndView
from desktop.ui.sessions.shown import Summary
from desktop.ui.widgets.focus import FocusRing
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, texts


@pytest.fixture
def end(qtbot: QtBot, theme: Theme) -> EndView:
    """The end on the screen."""
    made = EndView(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_day_without_cards_sends_to_reading(end: EndView) -> None:
    end.show_summary(Summary(0, 0, 0, 0), paused=False)
    said = texts(end)
    assert said[0] == "Tidak ada kartu hari ini"
    assert "Lanjut membaca" in said
    assert "Lanjut mengulang" not in said


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (Summary(9, 0, 4, 0, 2), "9 kartu diulang dalam 2 menit. Besok ada 4 kartu."),
        (
            Summary(9, 2, 0, 0, 3),
            "9 kartu diulang dalam 3 menit. 2 di antaranya sempat terlupa; itu biasa. Besok belum ada kartu.",
        ),
        (
            Summary(50, 0, 30, 20, 10),
            "50 kartu diulang dalam 10 menit. Masih ada 20 kartu; boleh lanjut, boleh besok. Besok ada 30 kartu.",
        ),
    ],
)
def test_what_was_done_and_what_comes(end: EndView, summary: Summary, sentence: str) -> None:
    end.show_summary(summary, paused=False)
    said = texts(end)
    assert said[1] == sentence
    assert ("Lanjut mengulang" in said) == (summary.left > 0)


def test_a_pause_offers_to_go_on_and_enter_does(end: EndView) -> None:
    more, lesson = Heard(end.more_wanted), Heard(end.lesson_wanted)
    end.show_summary(Summary(0, 0, 0, 5), paused=True)
    said = texts(end)
    assert said[0] == "Cukup dulu untuk sekarang"
    assert "Lanjut mengulang" in said
    QTest.keyClick(end, Qt.Key.Key_Return)
    assert (len(more.all), len(lesson.all)) == (1, 0)
    end.show_summary(Summary(1, 0, 0, 0, 1), paused=False)
    QTest.keyClick(end, Qt.Key.Key_Return)
    assert (len(more.all), len(lesson.all)) == (1, 1)


def hard(count: int) -> tuple[Card, ...]:
    """So many cards that were forgotten, with long questions."""
    question = "Siapa yang pertama <i>mengakui</i> kemerdekaan, dan dalam surat yang mana?"
    return tuple(
        Card(f"uji/{number}", "uji/satu", "basic", question, "Mesir.", "a", (), (), "")
        for number in range(count)
    )


def test_each_hard_card_is_one_key_or_click_away(end: EndView) -> None:
    heard = Heard(end.hard_wanted)
    cards = hard(2)
    end.resize(760, 700)
    end.show_summary(Summary(9, 2, 0, 0, 1, cards), paused=False)
    QTest.keyClick(end, Qt.Key.Key_B)
    QTest.keyClick(end, Qt.Key.Key_C)
    first = end.hard._buttons[0]
    assert first.isVisible() and not end.hard._buttons[2].isVisible()
    assert first.accessibleName() == "Siapa yang pertama mengakui kemerdekaan, dan dalam surat yang mana?"
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert heard.all == [cards[1], cards[0]]


def test_a_hand_that_goes_on_presses_nothing(end: EndView) -> None:
    heard = [Heard(signal) for signal in (end.more_wanted, end.lesson_wanted, end.undo_wanted, end.hard_wanted)]
    end.show_summary(Summary(9, 2, 0, 0, 1, hard(5)), paused=True)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(end, key)
    assert [signal.all for signal in heard] == [[], [], [], []]


def test_every_button_asks_for_its_own(end: EndView) -> None:
    end.show_summary(Summary(50, 0, 30, 30), paused=False)
    end.set_undo(True)
    heard = [Heard(signal) for signal in (end.more_wanted, end.lesson_wanted, end.undo_wanted)]
    for button in (end._more, end._read, end._undo):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [len(signal.all) for signal in heard] == [1, 1, 1]


def test_undo_is_there_when_it_is_possible(end: EndView) -> None:
    end.show_summary(Summary(3, 0, 0, 0), paused=False)
    end.set_undo(False)
    assert not end._undo.isVisible()
    end.set_undo(True)
    assert end._undo.isVisible()


def colours_under_heading(end: EndView) -> set[str]:
    """The colours of the lowest line of the heading."""
    image = end._title.grab().toImage()
    return {image.pixelColor(x, image.height() - 1).name().upper() for x in range(0, 200, 10)}


def test_the_focus_of_the_view_is_a_line_under_its_heading_and_no_ring(
    qtbot: QtBot, end: EndView, theme: Theme
) -> None:
    ring = FocusRing(theme, end)
    end.show_summary(Summary(9, 0, 4, 0), paused=False)
    end.activateWindow()
    end.setFocus()
    qtbot.waitUntil(end.hasFocus)
    assert ring.target() is None
    assert not ring.isVisible()
    assert theme.roles.first in colours_under_heading(end)
    end._read.setFocus()
    assert ring.target() is end._read
    assert theme.roles.first not in colours_under_heading(end)


def test_the_words_stand_in_a_panel_away_from_its_edges(end: EndView) -> None:
    end.resize(760, 640)
    end.show_summary(Summary(9, 2, 4, 0), paused=False)
    QApplication.processEvents()
    panel = end.panel
    assert panel.width() == 760
    assert panel.height() < 400, "as high as its words, not as the page"
    for part in (end._title, end._text, end._read):
        place = part.mapTo(panel, QPoint(0, 0))
        assert place.x() == MARGIN
        assert place.y() >= MARGIN


@pytest.mark.parametrize("width", [608, 760])
def test_no_word_is_cut_with_all_three_buttons(end: EndView, width: int) -> None:
    end.resize(width, 428)
    end.show_summary(Summary(50, 12, 30, 30, 10, hard(5)), paused=True)
    end.set_undo(True)
    QApplication.processEvents()
    assert cut_words(end) == []
