"""Titles of the navigator are broken between words, and nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.navigator_model import Row
from desktop.ui.widgets.navigator_row import (
    LESSON_ROOM,
    LINE,
    PACK_HEIGHT,
    PACK_LINE,
    UNIT_HEIGHT,
    UNIT_LINE,
    RowDelegate,
)

WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz-?", min_size=1, max_size=30), min_size=1, max_size=12)


def lesson(title: str, due: int = 0) -> Row:
    return Row("lesson", title, title, "", 0.0, False, due)


def test_every_word_stands_on_some_line_that_fits(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(287, 600)
    delegate = RowDelegate(theme, view)
    bold = QFontMetricsF(font(INTERFACE, 15, 600))

    @given(WORDS)
    def every_title(words: list[str]) -> None:
        broken = delegate._title(lesson(" ".join(words)))
        assert "".join(broken.lines).replace(" ", "") == "".join(words)
        assert all(bold.horizontalAdvance(line) <= 287 - 66 + 1 for line in broken.lines)
        assert broken.height == LESSON_ROOM + LINE * len(broken.lines)

    every_title()


def test_a_due_count_takes_its_room_from_the_title(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(287, 600)
    delegate = RowDelegate(theme, view)
    title = "Mengapa negara bekerja sama"
    assert len(delegate._title(lesson(title)).lines) == 1
    assert len(delegate._title(lesson(title, due=1234)).lines) == 2


def test_another_width_breaks_anew(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(287, 600)
    delegate = RowDelegate(theme, view)
    title = "Empat jenis hubungan antarnegara"
    assert len(delegate._title(lesson(title)).lines) == 2
    view.resize(600, 600)
    delegate.forget()
    assert len(delegate._title(lesson(title)).lines) == 1


LONG = "3 Indonesia dan negara-negara mitra di Asia Tenggara serta Pasifik"


def test_the_name_of_a_unit_or_pack_takes_two_lines_before_it_is_cut(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(287, 600)
    delegate = RowDelegate(theme, view)
    for kind, height, line in (("unit", UNIT_HEIGHT, UNIT_LINE), ("pack", PACK_HEIGHT, PACK_LINE)):
        short = delegate.heading(Row(kind, "a", "1 Awal", "2/4", 0.0, False, 0))  # type: ignore[arg-type]
        assert short == (("1 Awal",), height)
        two = delegate.heading(Row(kind, "b", LONG, "2/4", 0.0, False, 0))  # type: ignore[arg-type]
        assert " ".join(two.lines) == LONG and len(two.lines) == 2
        assert two.height == height + line
        longer = delegate.heading(Row(kind, "c", f"{LONG} {LONG}", "2/4", 0.0, False, 0))  # type: ignore[arg-type]
        assert len(longer.lines) == 2 and longer.lines[-1].endswith("…")


def test_a_name_that_is_unit_and_pack_is_broken_for_each(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(287, 600)
    delegate = RowDelegate(theme, view)
    heights = [delegate.heading(Row(kind, "a", "Awal", "", 0.0, False, 0)).height for kind in ("unit", "pack")]
    assert heights == [UNIT_HEIGHT, PACK_HEIGHT]
