"""*Istilah*: found as one types, shown beside the list, links carried on; no word cut in any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.glossary.page import GlossaryPage
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions import entries
from desktop.ui.sessions.glossary import Glossary
from desktop.ui.sessions.ways import ToEntry
from tests.ui.desk_world import Heard, World
from tests.ui.sight import cut_words, texts


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wordy: World) -> GlossaryPage:
    made = GlossaryPage(theme, Glossary(wordy.library), wordy.desk)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def listed(page: GlossaryPage) -> list[str]:
    model = page.browser.list.rows
    return [row.title for place in range(model.rowCount()) if (row := model.row_at(place)) is not None and row.key]


def read(page: GlossaryPage) -> str:
    shown = page.browser.view.page()
    return shown.title if shown is not None else ""


def test_all_terms_stand_there_and_the_first_is_shown(page: GlossaryPage) -> None:
    assert page.browser.field.hasFocus()
    assert listed(page) == ["20 negara", "perjanjian", "utusan"] and read(page) == "20 negara"
    assert page.browser.letters.letters() == ("0–9", "P", "U")


def test_the_list_follows_what_is_typed(page: GlossaryPage) -> None:
    QTest.keyClicks(page.browser.field, "ber")
    assert listed(page) == ["perjanjian"] and read(page) == "perjanjian"
    assert page.browser.letters.letters() == () and page.browser.list.rows.sections() == ()
    QTest.keyClicks(page.browser.field, "zzz")
    assert any(text.startswith("Tidak ada istilah dengan kata itu.") for text in texts(page))
    QTest.keyClick(page.browser.field, Qt.Key.Key_Escape)
    assert len(listed(page)) == 3


def test_a_term_is_shown_on_demand_whatever_was_typed(page: GlossaryPage) -> None:
    page.browser.field.setText("zzz")
    page.show_term("utusan")
    assert read(page) == "utusan" and page.browser.view.hasFocus() and len(listed(page)) == 3
    page.show_term("hilang")
    assert read(page) == "utusan"


def test_links_lead_on(page: GlossaryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "SHOWN", 1)
    wanted = Heard(page.way_wanted)
    page.show_term("perjanjian")
    view = page.browser.view
    hrefs = [link.href for link in view.links()]
    view.activate_link(next(n for n, href in enumerate(hrefs) if href.startswith("entry:")))
    assert wanted.all == [ToEntry("source", "uji/arsip")]
    view.activate_link(hrefs.index(entries.ALL))
    assert len(wanted.all) == 1 and len(view.links()) > len(hrefs)


def test_the_other_page_and_the_way_back_are_wished_for(page: GlossaryPage) -> None:
    sources, left = Heard(page.sources_wanted), Heard(page.left)
    page.sources_button.click()
    QTest.keyClick(page.browser.field, Qt.Key.Key_Escape)
    assert len(sources.all) == len(left.all) == 1


@pytest.mark.parametrize("size", [(1366, 716), (1024, 548), (640, 428)])
def test_no_word_is_cut(page: GlossaryPage, theme: Theme, size: tuple[int, int]) -> None:
    theme.set_look(Look(text=32, motion=False))
    page.resize(*size)
    for _ in range(2):
        QApplication.processEvents()
        assert cut_words(page) == []
        assert page.browser.view.horizontalScrollBar().maximum() == 0
        page.grab()
        page.browser.enter()
