"""Words are found in the open lesson: counted, marked, gone through, and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.reading.finding import Finding
from desktop.ui.widgets.scrollbar import ScrollBar
from tests.matchers import word_matcher
from tests.ui.desk_world import FEW, MANY
from tests.ui.reading.shown import Reading

LETTERS = 60
"""How often "surat" stands in the long lesson: ten sentences in each of six sections."""


@pytest.fixture
def finding(reading: Reading) -> Finding:
    return reading.page.companions.finding


def press(key: Qt.Key, shift: bool = False) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focus, key, modifiers)


def look(finding: Finding, words: str) -> None:
    """Open the bar and type."""
    finding.open()
    QTest.keyClicks(finding.bar.field, words)


def styles(reading: Reading) -> list[str]:
    """How the hits are marked, in their order."""
    return [span.style for span in reading.page.article.layer("hits")]


def current_in_sight(reading: Reading) -> bool:
    """Whether the current hit can be seen."""
    article = reading.page.article
    span = next(span for span in article.layer("hits") if span.style == "hit-current")
    assert article.article is not None
    place = article.span_rect(*article.article.reading().to_document(span.start, span.end))
    top = article.verticalScrollBar().value()
    return top <= place.top() and place.bottom() <= top + article.viewport().height()


def test_all_hits_are_counted_marked_and_ticked(qtbot: QtBot, reading: Reading, finding: Finding) -> None:
    look(finding, "SURAT")
    assert finding.bar.count() == f"1 dari {LETTERS}"
    assert styles(reading).count("hit") == LETTERS - 1 and styles(reading).count("hit-current") == 1
    bar = reading.page.article.verticalScrollBar()
    assert isinstance(bar, ScrollBar)
    qtbot.waitUntil(lambda: bool(bar._marks.get("second")))
    ticks = bar._marks["second"]
    assert list(ticks) == sorted(set(ticks)) and all(0 < tick < 1 for tick in ticks)
    QTest.keyClicks(finding.bar.field, "xx")
    assert finding.bar.count() == "Tidak ada di bacaan ini" and styles(reading) == []
    qtbot.waitUntil(lambda: not bar._marks["second"])


def test_a_listener_hears_whole_words_around_a_hit(finding: Finding) -> None:
    look(finding, "berunding")
    count, _, heard = finding.bar._said.partition(": ")
    assert count == finding.bar.count()
    text = finding._text()
    assert "berunding" in heard
    start = text.index(heard)
    assert start == 0 or text[start - 1] in " \n"


def test_enter_goes_on_and_round_the_end_says_so(reading: Reading, finding: Finding) -> None:
    look(finding, "## ")
    finding.bar.field.setText("bagian ")
    assert finding.bar.count() == "1 dari 6", "the six headings"
    said = []
    for back in (False,) * 6 + (True,):
        press(Qt.Key.Key_Return, shift=back)
        said.append(finding.bar.count())
        assert current_in_sight(reading)
    assert said[:5] == [f"{number} dari 6" for number in range(2, 7)]
    assert said[5:] == ["1 dari 6, lagi dari awal", "6 dari 6, lagi dari akhir"]
    assert finding.bar.field.hasFocus()


def test_esc_returns_to_the_very_place(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    article.scroll_to(347)
    before = (article.verticalScrollBar().value(), article.position())
    look(finding, "bagian 6")
    assert article.verticalScrollBar().value() > before[0] + 200
    press(Qt.Key.Key_Escape)
    assert not finding.bar.isVisible() and article.hasFocus()
    assert (article.verticalScrollBar().value(), article.position()) == before
    assert styles(reading) == []


def test_the_search_begins_where_one_is(reading: Reading, finding: Finding) -> None:
    reading.page.article.scroll_to_anchor("bagian-4")
    look(finding, "bagian ")
    assert finding.bar.count() == "4 dari 6"


def test_the_text_does_not_jump_when_the_bar_comes_and_goes(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    article.scroll_to(500)
    before = article.mapTo(reading.page, article.viewport().pos()).y() - article.verticalScrollBar().value()
    finding.open()
    during = article.mapTo(reading.page, article.viewport().pos()).y() - article.verticalScrollBar().value()
    assert during == before
    finding.close()
    after = article.mapTo(reading.page, article.viewport().pos()).y() - article.verticalScrollBar().value()
    assert after == before


def test_from_the_article_esc_stays_where_one_has_come_to(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    look(finding, "bagian 5")
    there = article.verticalScrollBar().value()
    article.setFocus()
    press(Qt.Key.Key_Escape)
    assert not finding.bar.isVisible() and styles(reading) == []
    assert article.verticalScrollBar().value() == there - finding.bar.height(), "the same on the screen"
    assert article.document().findBlock(article.textCursor().position()).text().startswith("Bagian 5")


def test_the_button_stays_too(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    look(finding, "bagian 5")
    finding.bar.close_button.setFocus()
    press(Qt.Key.Key_Return)
    assert not finding.bar.isVisible() and article.hasFocus()
    assert article.verticalScrollBar().value() > 0


def test_a_pop_up_is_closed_before_the_hits(reading: Reading, finding: Finding) -> None:
    look(finding, "surat")
    reading.page.article.setFocus()
    reading.follow("term:")
    assert reading.page.article.open_popup() is not None
    press(Qt.Key.Key_Escape)
    assert reading.page.article.open_popup() is None and finding.hits
    press(Qt.Key.Key_Escape)  # the ring round the link
    press(Qt.Key.Key_Escape)
    assert finding.hits == ()


@pytest.mark.parametrize("change", ["text", "dark", "width"])
def test_hits_survive_a_change_of_size_theme_and_width(reading: Reading, finding: Finding, change: str) -> None:
    look(finding, "bagian ")
    press(Qt.Key.Key_Return)
    before = [(span.start, span.end, span.style) for span in reading.page.article.layer("hits")]
    if change == "text":
        reading.settings.enlarge()
    elif change == "dark":
        reading.settings.set_dark(True)
    else:
        reading.page.resize(1010, 500)
    after = [(span.start, span.end, span.style) for span in reading.page.article.layer("hits")]
    assert after == before and finding.bar.isVisible()
    press(Qt.Key.Key_Return)
    assert finding.bar.count() == "3 dari 6" and current_in_sight(reading)


def test_the_same_words_are_looked_for_in_the_next_lesson(reading: Reading, finding: Finding) -> None:
    look(finding, "bagian ")
    reading.session.open(FEW)
    assert finding.bar.count() == "2 temuan", "none is current before one is gone to"
    press(Qt.Key.Key_Return)
    assert finding.bar.count() == "1 dari 2"
    press(Qt.Key.Key_Escape)
    assert reading.page.article.verticalScrollBar().value() == 0


def test_what_is_selected_is_looked_for(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    block = article.document().begin()
    while "Dua negara menulis" not in block.text():
        block = block.next()
    cursor = article.textCursor()
    cursor.setPosition(block.position() + 4)
    cursor.setPosition(block.position() + 10, cursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)
    finding.open()
    assert finding.bar.field.text() == "negara" and set(finding.hits) == {"negara"}


def test_the_next_hit_without_any_opens_the_bar(reading: Reading, finding: Finding) -> None:
    finding.next_hit()
    assert finding.bar.isVisible() and finding.bar.field.hasFocus()
    QTest.keyClicks(finding.bar.field, "bagian ")
    reading.page.article.setFocus()
    finding.previous_hit()
    assert finding.bar.count() == "6 dari 6, lagi dari akhir"
    assert reading.page.article.hasFocus(), "the focus stays where it is"


def test_words_of_a_search_are_marked_until_esc(reading: Reading, finding: Finding) -> None:
    article = reading.page.article
    text = article.article.reading().text if article.article else ""
    start = text.index("Bagian 3")
    finding.show_words(word_matcher("menuliskan surat"), start)
    assert set(finding.hits) == {"menulis", "surat"} and "hit-current" in styles(reading)
    assert current_in_sight(reading)
    finding.next_hit()
    assert current_in_sight(reading)
    press(Qt.Key.Key_Escape)
    assert finding.hits == () and styles(reading) == []
    finding.show_words(word_matcher("menuliskan surat"), start)
    reading.session.open(FEW)
    assert finding.hits == () and styles(reading) == [], "they belong to the lesson before"
    reading.session.open(MANY)
    finding.show_words(word_matcher("gajah"), 0)
    assert finding.hits == () and finding.current == 0
