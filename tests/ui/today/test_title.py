"""A title is never higher than three lines, never cut inside a word, and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.today.title import LARGE, LINES, LONG, SMALL, Title
from tests.ui.desk_world import LONG_TITLE

SHORT = "Siapa yang pertama?"


@pytest.fixture
def title(qtbot: QtBot, theme: Theme) -> Title:
    """An empty title on the screen."""
    made = Title(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_long_title_is_set_smaller(title: Title) -> None:
    title.set_text(SHORT)
    assert title.font().pixelSize() == LARGE
    title.set_text("x" * LONG)
    assert title.font().pixelSize() == SMALL
    title.set_text("x" * (LONG - 1))
    assert title.font().pixelSize() == LARGE


@pytest.mark.parametrize("width", [300, 383, 500, 900])
def test_it_is_three_lines_high_at_most_and_loses_whole_words(title: Title, width: int) -> None:
    title.set_text(LONG_TITLE)
    title.resize(width, 200)
    line = QFontMetrics(title.font()).lineSpacing()
    assert title.heightForWidth(width) <= LINES * line
    shown = title.shown().removesuffix("…")
    assert LONG_TITLE.startswith(shown)
    assert LONG_TITLE[len(shown) :][:1] in {"", " "}
    assert title.toolTip() == ("" if shown == LONG_TITLE else LONG_TITLE)
    heard = QAccessible.queryAccessibleInterface(title)
    assert heard.text(QAccessible.Text.Name) == LONG_TITLE


def test_what_is_left_out_is_not_painted(title: Title) -> None:
    title.set_text(LONG_TITLE)
    title.resize(383, 99)
    before = title.grab().toImage()
    title.set_text(LONG_TITLE + " dan lagi")
    assert title.grab().toImage() == before


def test_with_more_room_the_whole_title_comes_back(title: Title) -> None:
    title.set_text(LONG_TITLE)
    title.resize(300, 200)
    assert title.shown() != LONG_TITLE
    title.resize(900, 200)
    assert (title.shown(), title.toolTip()) == (LONG_TITLE, "")
    title.set_text(SHORT)
    assert title.shown() == title.text() == SHORT
