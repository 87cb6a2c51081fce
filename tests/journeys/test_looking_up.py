"""A pupil looks words up, with keys only: in the article, in the glossary, in the sources, and comes back each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.glossary.page import GlossaryPage
from desktop.ui.sources.page import SourcesPage
from tests.journeys.conftest import Computer

LESSON = "bilateral/siapa-yang-pertama"
CTRL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier


class Pupil:
    """Presses keys where the focus is."""

    def __init__(self, computer: Computer) -> None:
        self.app: App = computer.start()
        self.app.window.show_lesson(LESSON)
        self.window = self.app.window

    @property
    def focus(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None, "something always has the focus"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def tab_to(self, href: str) -> None:
        """Walk the links of the article that has the focus to the next one that so begins."""
        view = self.glossary.browser.view if self.window.page == "glossary" else self.window.reading.article
        view = self.sources.browser.view if self.window.page == "sources" else view
        for _ in view.links():
            self.press(Qt.Key.Key_Tab)
            if view.links()[view.current_link()].href.startswith(href):
                return
        raise AssertionError(href)

    @property
    def glossary(self) -> GlossaryPage:
        page = self.window.pages.get("glossary")
        assert isinstance(page, GlossaryPage)
        return page

    @property
    def sources(self) -> SourcesPage:
        page = self.window.pages.get("sources")
        assert isinstance(page, SourcesPage)
        return page

    @property
    def box(self) -> str:
        """What the open pop-up says."""
        popup = self.window.reading.article.open_popup()
        return popup.text.toPlainText() if popup is not None else ""


@pytest.fixture
def pupil(computer: Computer) -> Pupil:
    return Pupil(computer)


def title(page: GlossaryPage | SourcesPage) -> str:
    shown = page.browser.view.page()
    return shown.title if shown is not None else ""


def test_a_word_of_the_article_is_looked_up_and_found_elsewhere(pupil: Pupil) -> None:
    article = pupil.window.reading.article
    pupil.tab_to("term:pengakuan")
    pupil.press(Qt.Key.Key_Return)
    assert "menerima negara lain sebagai negara" in pupil.box
    pupil.press(Qt.Key.Key_Escape)
    assert pupil.box == "" and article.hasFocus()
    pupil.press(Qt.Key.Key_Return)
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Return)
    opened = pupil.app.sessions.reading.current
    assert opened is not None and opened.lesson.id == "bilateral/saat-sumber-tidak-sepakat"
    assert article.verticalScrollBar().value() > 0, "at the very paragraph"
    pupil.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pupil.app.sessions.reading.current.lesson.id == LESSON


def test_the_glossary_is_typed_into_read_and_left(pupil: Pupil) -> None:
    pupil.press(Qt.Key.Key_6, CTRL)
    assert pupil.window.windowTitle() == "Istilah – Mitra"
    pupil.write("mengaku")
    assert title(pupil.glossary) == "pengakuan"
    pupil.press(Qt.Key.Key_Return)
    pupil.tab_to("go:bilateral/saat-sumber")
    pupil.press(Qt.Key.Key_Return)
    assert pupil.window.page == "reading"
    opened = pupil.app.sessions.reading.current
    assert opened is not None and opened.lesson.id == "bilateral/saat-sumber-tidak-sepakat"
    pupil.press(Qt.Key.Key_6, CTRL)
    pupil.press(Qt.Key.Key_Escape, times=2)
    assert pupil.window.page == "reading"


def test_a_card_with_the_word_is_laid_beside_its_paragraph(pupil: Pupil) -> None:
    pupil.window.show_entry("term", "pengakuan")
    pupil.tab_to("go:bilateral/siapa-yang-pertama#")
    href = pupil.glossary.browser.view.links()[pupil.glossary.browser.view.current_link()].href
    pupil.press(Qt.Key.Key_Return)
    assert pupil.window.page == "reading"
    shown = pupil.app.sessions.cards.current
    assert shown is not None and shown.card.id == href.partition("|")[2]


def test_a_disagreement_leads_to_both_sides_and_on_to_a_source(pupil: Pupil) -> None:
    pupil.tab_to("disagree:recognition")
    pupil.press(Qt.Key.Key_Return)
    assert "Liputan6.com: " in pupil.box and "(GNFI): " in pupil.box and "Kata penyunting" in pupil.box
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Return)
    assert pupil.window.page == "sources" and title(pupil.sources) == "Apa yang dihitung?"
    pupil.tab_to("entry:source:bilateral/gnfi")
    pupil.press(Qt.Key.Key_Return)
    assert title(pupil.sources) == "Good News From Indonesia (GNFI)"
    pupil.press(Qt.Key.Key_Escape)
    assert pupil.sources.browser.list.hasFocus()
    pupil.press(Qt.Key.Key_Escape)
    assert pupil.window.page == "reading"


def test_a_citation_shows_its_source_and_a_claim_its_lesson(pupil: Pupil) -> None:
    pupil.tab_to("cite:liputan6")
    pupil.press(Qt.Key.Key_Return)
    assert "23 Desember 2022" in pupil.box and "diperiksa" in pupil.box and "proklamasi" in pupil.box
    pupil.press(Qt.Key.Key_Escape)
    pupil.press(Qt.Key.Key_7, CTRL)
    pupil.write("kairo")
    assert title(pupil.sources) == "Good News From Indonesia (GNFI)"
    pupil.press(Qt.Key.Key_Return)
    pupil.tab_to("go:bilateral/siapa-yang-pertama")
    pupil.press(Qt.Key.Key_Return)
    assert pupil.window.page == "reading" and pupil.app.sessions.reading.current.lesson.id == LESSON


def test_the_page_is_there_again_after_a_restart(computer: Computer, pupil: Pupil) -> None:
    pupil.press(Qt.Key.Key_6, CTRL)
    app = computer.start()
    assert app.window.page == "glossary"
