"""Links of the article explained beside them, asked for or in passing, with ways to where else and to the entries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.sessions.ways import ToEntry, ToLesson
from tests.ui.desk_world import Heard, World
from tests.ui.reading.shown import Reading


@pytest.fixture
def words(qtbot: QtBot, wordy: World, theme: Theme, tmp_path: Path) -> Iterator[Reading]:
    made = Reading(qtbot, wordy, theme, tmp_path, (1366, 716))
    yield made
    made.page.hide()


def said(words: Reading) -> str:
    popup = words.page.article.open_popup()
    return popup.text.toPlainText() if popup is not None else ""


def test_term_source_and_disagreement_are_explained(words: Reading) -> None:
    words.follow("term:")
    assert "Janji tertulis antara dua pihak." in said(words)
    words.follow("cite:koran")
    assert "Koran Contoh" in said(words) and "tanpa tanggal" in said(words)
    words.follow("disagree:")
    assert "Arsip Contoh: Surat pertama tiba pada 1946." in said(words) and "Sebut keduanya." in said(words)


def test_ways_out_of_a_box_are_walked_with_keys(words: Reading) -> None:
    wanted = Heard(words.page.way_wanted)
    words.follow("term:perjanjian")
    text = words.page.article.open_popup().text
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Return)
    (way,) = wanted.all
    assert isinstance(way, ToLesson) and way.lesson == "uji/sedikit" and way.passage is not None
    assert words.page.article.open_popup() is None
    words.follow("disagree:")
    text = words.page.article.open_popup().text
    QTest.keyClick(text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    words.page.article.hide_popup()
    words.page.article.link_activated.emit("entry:disagreement:uji/tahun")
    assert wanted.all[1:] == [ToEntry("disagreement", "uji/tahun")]


def test_a_rest_of_the_mouse_explains_in_passing(words: Reading) -> None:
    article = words.page.article
    hrefs = [link.href for link in article.links()]
    article.link_rested.emit(hrefs.index("term:utusan"))
    popup = article.open_popup()
    assert popup is not None and popup.passing and "Orang yang diutus." in said(words)
    article.hide_popup()
    article.link_rested.emit(len(hrefs) - 1)
    assert article.open_popup() is None, "the way to the next lesson means nothing else"
