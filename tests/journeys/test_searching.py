"""A pupil looks for things, with keys only: a form of a word, a slip, a card, a term; finds words in a lesson."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.search_rows import HitRow, PastRow
from tests.journeys.conftest import Computer

FIRST = "bilateral/apa-itu-kerja-sama-bilateral"
LESSON = "bilateral/siapa-yang-pertama"
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier


class Pupil:
    """Presses keys where the focus is, in the window or in the dialog over it."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer
        self.app = computer.start()

    def restart(self) -> None:
        """Close Mitra and start it again."""
        self.app = self.computer.start()

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Press keys."""
        for key in keys:
            QTest.keyClick(self._focus(), key, modifiers)
            QApplication.processEvents()

    def search(self, words: str) -> list[HitRow]:
        """Look for words; the hits, as they stand in the list."""
        self.press(KEY.Key_K, modifiers=CTRL)
        self.press(KEY.Key_Delete)
        self.write(words)
        return [row for row in self.app.extras.searching.panel.list.rows.rows if isinstance(row, HitRow)]

    def write(self, words: str) -> None:
        """Type words."""
        QTest.keyClicks(self._focus(), words)
        QApplication.processEvents()

    @property
    def lesson(self) -> str:
        """The lesson that lies open."""
        current = self.app.sessions.reading.current
        return current.lesson.id if current is not None else ""

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked in it."""
        return self.app.window.reading.companions.finding.hits

    def in_sight(self) -> str:
        """The words of the paragraph with the current hit, if that can be seen."""
        article = self.app.window.reading.article
        span = next(span for span in article.layer("hits") if span.style == "hit-current")
        assert article.article is not None
        start, end = article.article.reading().to_document(span.start, span.end)
        first, last = article.visible_characters()
        assert first <= start <= end <= last
        return article.document().findBlock(start).text()

    def _focus(self) -> QWidget:
        top = self.app.extras.dialog or self.app.window
        top.activateWindow()  # no window manager does it here
        QApplication.processEvents()
        widget = top.focusWidget()
        assert widget is not None, "something always has the focus"
        return widget


@pytest.fixture
def pupil(computer: Computer) -> Pupil:
    """A pupil before an open Mitra."""
    return Pupil(computer)


def test_a_pupil_finds_a_passage_a_card_a_term_and_what_was_looked_for_before(pupil: Pupil) -> None:
    hits = pupil.search("mengakui mesir")
    assert any("engaku" in hit.text[start:end] for hit in hits for start, end in hit.marks), "in another form, too"
    rows = [place for place, hit in enumerate(hits) if hit.kind == "Bacaan"]
    pupil.press(*[KEY.Key_Down] * rows[0], KEY.Key_Return)
    assert pupil.lesson != FIRST and pupil.app.window.reading.article.hasFocus()
    assert "Mesir" in pupil.marked and {"pengakuan", "mengakui", "diakui"} & set(pupil.marked)
    assert hits[rows[0]].text[:30] in pupil.in_sight(), "the very paragraph"
    pupil.press(KEY.Key_F3, KEY.Key_F3)
    assert pupil.in_sight()
    pupil.press(KEY.Key_Escape)
    assert pupil.marked == ()

    hits = pupil.search("perjanjan persahabatan")
    assert hits and any("perjanjian" in hit.text.lower() for hit in hits), "one wrong letter"
    cards = [place for place, hit in enumerate(hits) if hit.kind == "Kartu"]
    pupil.press(*[KEY.Key_Down] * cards[0], KEY.Key_Return)
    shown = pupil.app.sessions.cards.current
    assert shown is not None and shown.card.lesson == pupil.lesson
    assert pupil.app.window.page == "reading"

    hits = pupil.search("de facto")
    assert hits[0].kind == "Istilah", "a term's own entry stands first"
    pupil.press(KEY.Key_Return)
    assert pupil.app.window.page == "glossary"

    pupil.restart()
    assert pupil.search("") == []
    panel = pupil.app.extras.searching.panel
    assert [row.text for row in panel.list.rows.rows if isinstance(row, PastRow)] == [
        "de facto", "perjanjan persahabatan", "mengakui mesir",
    ]
    pupil.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert panel.field.text() == "mengakui mesir" and panel.foot().endswith("temuan")
    pupil.press(KEY.Key_Escape)
    assert not panel.isVisible()


def test_a_pupil_finds_words_in_a_lesson_and_comes_back_to_where_he_was(pupil: Pupil) -> None:
    pupil.app.window.show_lesson(LESSON)
    article = pupil.app.window.reading.article
    pupil.press(KEY.Key_Space)
    QTest.qWait(1)
    before = article.position(), article.verticalScrollBar().value()
    assert before[1] > 0
    pupil.press(KEY.Key_F, modifiers=CTRL)
    pupil.write("indonesia")
    finding = pupil.app.window.reading.companions.finding
    total = len(pupil.marked)
    assert total > 5 and set(map(str.lower, pupil.marked)) == {"indonesia"}
    assert 1 < finding.current <= total, "from where one is"
    for _ in range(total - finding.current + 1):
        pupil.press(KEY.Key_Return)
        assert "ndonesia" in pupil.in_sight()
    assert finding.bar.count() == f"1 dari {total}, lagi dari awal"
    pupil.press(KEY.Key_Return, modifiers=SHIFT)
    assert finding.bar.count() == f"{total} dari {total}, lagi dari akhir"
    pupil.press(KEY.Key_Escape)
    assert (article.position(), article.verticalScrollBar().value()) == before and pupil.marked == ()

    pupil.press(KEY.Key_F, modifiers=CTRL)
    pupil.write("persahabatan")
    there = pupil.in_sight()
    pupil.press(KEY.Key_F7, KEY.Key_Escape)
    assert pupil.marked == () and article.hasFocus()
    assert article.document().findBlock(article.textCursor().position()).text() == there, "here one stays"
