"""*Sumber*: sources and disagreements in one list, found by what they claim; one leads to the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions import entries
from desktop.ui.sessions.sources import Sources
from desktop.ui.sessions.ways import ToEntry, ToLesson
from desktop.ui.sources.page import SourcesPage
from tests.ui.desk_world import Heard, World
from tests.ui.sight import cut_words, texts


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wordy: World) -> SourcesPage:
    made = SourcesPage(theme, Sources(wordy.library), wordy.desk)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def read(page: SourcesPage) -> str:
    shown = page.browser.view.page()
    return shown.title if shown is not None else ""


def follow(page: SourcesPage, words: str) -> None:
    """Follow the first link of the entry that so begins."""
    view = page.browser.view
    text = view.toPlainText()
    view.activate_link(next(n for n, link in enumerate(view.links()) if text[link.start :].startswith(words)))


def test_a_claim_finds_its_source_and_its_disagreement(page: SourcesPage) -> None:
    assert page.browser.field.hasFocus() and read(page) == "Arsip Contoh"
    QTest.keyClicks(page.browser.field, "kemudian")
    assert read(page) == "Koran Contoh" and page.browser.list.rows.sections() == ("Sumber", "Sumber tidak sepakat")
    QTest.keyClicks(page.browser.field, "zzz")
    assert any(text.startswith("Tidak ada sumber dengan kata itu.") for text in texts(page))


def test_source_and_disagreement_lead_to_each_other_here(page: SourcesPage) -> None:
    wanted = Heard(page.way_wanted)
    page.show_entry("source", "koran")
    follow(page, "1946 atau 1947?")
    assert read(page) == "1946 atau 1947?" and page.browser.list.current().title == "1946 atau 1947?"
    follow(page, "Arsip Contoh")
    assert read(page) == "Arsip Contoh" and wanted.all == []
    follow(page, "perjanjian")
    assert wanted.all == [ToEntry("term", "uji/perjanjian")]
    follow(page, "Siapa yang memulai?")
    assert wanted.all[1:] == [ToLesson("uji/banyak", "")]


def test_all_places_are_shown_when_asked_for(page: SourcesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "SHOWN", 1)
    page.show_entry("source", "koran")
    before = len(page.browser.view.links())
    follow(page, "Tampilkan")
    assert len(page.browser.view.links()) > before
    page.show_entry("source", "hilang")
    assert read(page) == "Koran Contoh"


def test_the_other_page_and_the_way_back_are_wished_for(page: SourcesPage) -> None:
    glossary, left = Heard(page.glossary_wanted), Heard(page.left)
    page.glossary_button.click()
    QTest.keyClick(page.browser.field, Qt.Key.Key_Escape)
    assert len(glossary.all) == len(left.all) == 1


@pytest.mark.parametrize("size", [(1024, 548), (640, 428)])
def test_both_sides_are_read_in_any_size(page: SourcesPage, theme: Theme, size: tuple[int, int]) -> None:
    theme.set_look(Look(dark=True, text=32, motion=False))
    page.resize(*size)
    page.show_entry("disagreement", "tahun")
    QApplication.processEvents()
    assert cut_words(page) == [] and page.browser.view.horizontalScrollBar().maximum() == 0
    document = page.browser.view.document()
    assert document.idealWidth() <= page.browser.view.lineWrapColumnOrWidth(), "no column is wider than the page"
    page.grab()
