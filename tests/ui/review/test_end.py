"""The sentences at the end of a review."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.review.end import MARGIN, EndView
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


def colours_under_heading(end: EndView) -> set[str]:
    """The colours of the lowest line of the heading."""
    image = end._title.grab().toImage()
    return {image.pixelColor(x, image.height() - 1).name().upper() for x in range(0, 200, 10)}


def test_the_focus_of_the_view_is_a_line_under_its_heading_and_no_ring(
    qtbot: QtBot, end: EndView, theme: Theme
) -> None:
    ring = FocusRing(theme, end)
    end.show_summary(9, 0, 4, 0)
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
    end.show_summary(9, 2, 4, 0)
    panel = end.panel
    assert panel.width() == 760
    assert panel.height() < 400, "as high as its words, not as the page"
    for part in (end._title, end._text, end._read):
        place = part.mapTo(panel, QPoint(0, 0))
        assert place.x() == MARGIN
        assert place.y() >= MARGIN


@pytest.mark.parametrize("width", [608, 760])
def test_no_word_is_cut_with_all_three_buttons(end: EndView, width: int) -> None:
    end.show_summary(50, 12, 30, 30)
    end.set_undo(True)
    end.resize(width, 428)
    assert cut_words(end) == []
