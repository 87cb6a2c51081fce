"""The search of the window: typed, chosen, opened where it stands; words of before; room in the bar."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.content.annotations import HIGHLIGHT, Annotation, Quote
from desktop.storage.annotations import Annotations
from desktop.storage.library_index import KINDS
from desktop.ui.marks.page import MarksPage
from desktop.ui.sessions.searching import Hit, Results
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.search_rows import GroupRow, HitRow, PastRow
from desktop.ui.window.pages import GLOSSARY, MARKS, NOTES, READING, REVIEW, SOURCES, TODAY
from desktop.ui.window.search_words import found_rows, found_words, group_word, kind_words
from tests.matchers import word_matcher
from tests.ui.desk_world import FEW, MANY, Heard
from tests.ui.sight import cut_words, overlaps
from tests.ui.window.shown import Shown

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def look(shown: Shown, words: str) -> None:
    """Open the search with its key, and type."""
    shown.press(Qt.Key.Key_K, CTRL)
    shown.press(Qt.Key.Key_Delete)
    QTest.keyClicks(shown.focus, words)
    QTest.qWait(1)


def rows(shown: Shown) -> list[str]:
    """What stands in the list, groups in capitals."""
    found = shown.extras.searching.panel.list.rows.rows
    return [row.title.upper() if isinstance(row, GroupRow) else row.text for row in found]


def choose(shown: Shown, kind: str) -> HitRow:
    """Go down to the first hit of a kind, and take it."""
    view = shown.extras.searching.panel.list
    wanted = next(row for row in view.rows.rows if isinstance(row, HitRow) and row.kind == kind_words()[kind])
    for _ in range(len(view.rows.rows)):
        if view.rows.row_at(view.currentIndex()) is wanted:
            break
        shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    return wanted


def test_a_card_opens_its_paragraph_and_lies_beside_it(shown: Shown) -> None:
    look(shown, "nomor 7 banyak")
    assert rows(shown)[0] == "SIAPA YANG MEMULAI?"
    choose(shown, "card")
    assert not shown.extras.searching.panel.isVisible()
    assert shown.window.page == READING and shown.sessions.reading.current.lesson.id == MANY
    assert shown.window.reading.article.hasFocus()
    assert shown.sessions.cards.current is not None
    assert shown.sessions.cards.current.card.id == "uji/banyak-7"
    assert not shown.sessions.cards.turned


def test_a_sentence_opens_with_its_words_marked(shown: Shown) -> None:
    look(shown, "menuliskan perundingan")
    choose(shown, "lesson")
    assert set(shown.window.reading.companions.finding.hits) == {"menulis", "berunding"}
    shown.press(Qt.Key.Key_Escape)
    assert shown.window.reading.companions.finding.hits == ()


def test_a_question_opens_the_section_that_answers_it(shown: Shown) -> None:
    shown.press(Qt.Key.Key_K, CTRL)
    hit = Hit("question", "uji/soal-1", MANY, "bagian-5", "Apa?", "Surat siapa?", ((0, 5),))
    shown.extras.searching._show(Results((hit,), word_matcher("surat ")))
    shown.press(Qt.Key.Key_Return)
    finding = shown.window.reading.companions.finding
    assert finding.hits == ("surat",) * 60 and finding.current == 41, "the first one in the fifth of six sections"
    assert shown.window.reading.article.verticalScrollBar().value() > 0


def test_an_own_note_opens_its_editor(shown: Shown) -> None:
    wanted = Heard(shown.window.note_wanted)
    hit = Hit("note", "own/01ARZ3NDEKTSV4RRFFQ69G5FAV", "", "", "", "Apa?", ())
    shown.extras.searching.panel.open()
    shown.extras.searching._show(Results((hit,), shown.sessions.searching._search.find("apa").words))
    shown.press(Qt.Key.Key_Return)
    assert wanted.all == [hit.id]


def test_what_was_opened_is_offered_again_and_forgotten_by_key(shown: Shown) -> None:
    for words in ("menulis surat", "nomor 7 banyak"):
        look(shown, words)
        shown.press(Qt.Key.Key_Return)
    look(shown, "")
    assert rows(shown) == ["nomor 7 banyak", "menulis surat"]
    assert isinstance(shown.extras.searching.panel.list.rows.rows[0], PastRow)
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Return)
    QTest.qWait(1)
    assert shown.extras.searching.panel.field.text() == "menulis surat" and len(rows(shown)) > 2
    look(shown, "")
    shown.press(Qt.Key.Key_Down)
    shown.press(Qt.Key.Key_Delete)
    assert rows(shown) == ["nomor 7 banyak"]
    shown.press(Qt.Key.Key_Delete, SHIFT)
    assert rows(shown) == [] and "dua huruf" in shown.extras.searching.panel.advice()


def test_where_nothing_is_found_it_says_what_to_try(shown: Shown) -> None:
    look(shown, "g")
    assert "dua huruf" in shown.extras.searching.panel.advice()
    QTest.keyClicks(shown.focus, "ajah xq")
    QTest.qWait(1)
    assert "“gajah xq”" in shown.extras.searching.panel.advice()
    shown.press(Qt.Key.Key_Return)
    assert shown.extras.searching.panel.isVisible(), "there is nothing to open"
    assert cut_words(shown.extras.searching.panel) == []


def test_a_page_that_is_pasted_fills_no_more_than_the_field(shown: Shown) -> None:
    look(shown, "")
    shown.extras.searching.panel.field.insert("perjanjian 😀 \x00\n" * 2000)
    QTest.qWait(1)
    shown.extras.searching.panel.field.setText("x" * 200)
    QTest.qWait(1)
    assert "x" * 41 not in shown.extras.searching.panel.advice()
    shown.press(Qt.Key.Key_Return)
    assert len(shown.sessions.searching.query.encode("utf-16-le")) <= 400


def test_esc_gives_the_focus_back_and_another_page_closes_it(shown: Shown) -> None:
    before = shown.focus
    look(shown, "surat")
    shown.press(Qt.Key.Key_Escape)
    assert shown.focus is before
    look(shown, "surat")
    shown.press(Qt.Key.Key_1, CTRL)
    assert shown.window.page == TODAY and not shown.extras.searching.panel.isVisible()


def test_its_field_takes_the_room_that_the_bar_has(shown: Shown) -> None:
    for width, page in product((640, 800, 1024, 1100, 1366), (READING, REVIEW)):
        shown.window.resize(width, 600)
        shown.window.show_page(page)
        QTest.qWait(1)
        assert shown.sees(shown.extras.searching.button)
        assert shown.sees(shown.extras.menu_button)
        assert overlaps(shown.window.topbar) == [] and cut_words(shown.window.topbar) == []
    shown.window.resize(640, 480)
    look(shown, "surat")
    assert shown.sees(shown.extras.searching.panel.box)


def test_words_in_the_article_are_found_from_every_page(shown: Shown) -> None:
    shown.window.show_page(REVIEW)
    shown.press(Qt.Key.Key_F, CTRL)
    finding = shown.window.reading.companions.finding
    assert shown.window.page == READING and finding.bar.field.hasFocus()
    QTest.keyClicks(shown.focus, "bagian ")
    shown.press(Qt.Key.Key_F3)
    assert finding.bar.count() == "2 dari 6"
    shown.press(Qt.Key.Key_F3, SHIFT)
    shown.press(Qt.Key.Key_F3, SHIFT)
    assert finding.bar.count() == "6 dari 6, lagi dari akhir"


def test_a_page_with_a_list_of_its_own_looks_in_that(shown: Shown) -> None:
    for page in (NOTES, GLOSSARY, SOURCES, MARKS):
        shown.window.show_page(page)
        shown.window.topbar.tab(TODAY).setFocus()
        shown.press(Qt.Key.Key_F, CTRL)
        assert shown.window.page == page and isinstance(shown.focus, LineField)


def test_terms_and_sources_open_their_entries_and_marks_their_words(shown: Shown) -> None:
    words = shown.sessions.searching._search.find("surat").words
    for kind, ident, page in (("term", "uji/utusan", GLOSSARY), ("source", "uji/koran", SOURCES)):
        shown.press(Qt.Key.Key_K, CTRL)
        shown.extras.searching._show(Results((Hit(kind, ident, "", "", "", "Apa", ()),), words))
        shown.press(Qt.Key.Key_Return)
        assert shown.window.page == page
    text = shown.window.reading.article.article.reading().text
    start = text.index("Bagian 4")
    shown.sessions.annotations.highlight(MANY, text, start, start + 8)
    (mark,) = shown.sessions.annotations.in_lesson(MANY)
    shown.press(Qt.Key.Key_K, CTRL)
    hit = Hit("mark", mark.annotation.id, MANY, "", "", "Bagian 4", ())
    shown.extras.searching._show(Results((hit,), word_matcher("bagian 4")))
    shown.press(Qt.Key.Key_Return)
    finding = shown.window.reading.companions.finding
    assert shown.window.page == READING and finding.current == finding.hits.index("4")


def test_a_mark_of_a_lesson_that_is_gone_is_shown_in_the_list(shown: Shown) -> None:
    annotations, desk = shown.sessions.annotations, shown.sessions.desk
    for number in range(3):
        lost = Annotation(f"mark/{number}", "uji/lenyap", HIGHLIGHT, 1, Quote("hilang"), f"catatan {number}")
        Annotations(desk.progress).write(lost, desk.now(), "1")
    desk.annotated.emit("uji/lenyap")
    assert len(annotations.all()) == 3
    said = Heard(desk.said)
    shown.press(Qt.Key.Key_K, CTRL)
    hit = Hit("mark", "mark/1", "uji/lenyap", "", "", "catatan 1", ())
    shown.extras.searching._show(Results((hit,), word_matcher("catatan")))
    shown.press(Qt.Key.Key_Return)
    page = shown.window.pages.get(MARKS)
    assert isinstance(page, MarksPage) and shown.window.page == MARKS
    assert page.list.current().id == "mark/1" and page.list.hasFocus()
    assert [one.kind for one in said.all] == ["mark-homeless"]  # type: ignore[attr-defined]


def test_rows_stand_by_lesson_in_the_order_of_the_best() -> None:
    words = word_matcher("surat")
    hits = (
        Hit("card", "uji/banyak-1", MANY, "", "Apa?", "Surat.", ((0, 5),)),
        Hit("term", "uji/perjanjian", "", "", "perjanjian", "Janji tertulis.", ()),
        Hit("lesson", MANY, MANY, "", "Siapa yang memulai?", "Dua surat.", ((4, 9),)),
        Hit("source", "uji/arsip", "", "", "", "Arsip Contoh", ()),
        Hit("heading", FEW, FEW, "bagian-1", "Bagian 1", "Bagian 1", ()),
    )
    results = Results(hits, words)
    titles = {MANY: "Siapa yang memulai?", FEW: "Apa yang disepakati?", "": ""}
    assert found_rows(results, titles.__getitem__) == (
        GroupRow("Siapa yang memulai?", "2 temuan"),
        HitRow(0, "Kartu", "Apa?", "Surat.", ((0, 5),)),
        HitRow(2, "Bacaan", "", "Dua surat.", ((4, 9),)),
        GroupRow("Daftar istilah", "1 temuan"),
        HitRow(1, "Istilah", "perjanjian", "Janji tertulis."),
        GroupRow("Daftar sumber", "1 temuan"),
        HitRow(3, "Sumber", "", "Arsip Contoh"),
        GroupRow("Apa yang disepakati?", "1 temuan"),
        HitRow(4, "Judul bagian", "", "Bagian 1"),
    )
    assert found_words(results) == "5 temuan" and found_words(Results(hits * 8, words)) == "40 temuan terbaik"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "figure"])  # that is told as of its lesson
def test_every_kind_has_a_name(kind: str) -> None:
    assert kind_words()[kind] and group_word(kind)


def test_while_the_article_has_the_whole_screen_the_search_opens_too_and_esc_ends_only_that(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11, SHIFT)
    assert not shown.window.topbar.isVisible()
    look(shown, "nomor 7 banyak")
    assert shown.sees(shown.extras.searching.panel.box)
    shown.press(Qt.Key.Key_Escape)
    assert not shown.extras.searching.panel.isVisible() and not shown.window.topbar.isVisible()
    shown.press(Qt.Key.Key_F, CTRL)
    shown.press(Qt.Key.Key_Escape)
    assert not shown.window.topbar.isVisible(), "only the bar is closed"
    shown.press(Qt.Key.Key_Escape)
    assert shown.window.topbar.isVisible()
