"""The reading text and the document it is drawn in: every character of the one has its place in the other, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from desktop.ui.look.roles import LIGHT
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_page import ArticlePage
from tests.ui.widgets.article_lesson import CITE, TERM, bare, page


@pytest.fixture
def owner(look_installed: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def build(owner: QObject, shown: ArticlePage) -> ArticleDocument:
    return ArticleDocument(shown, LIGHT, Look(), 700, owner)


def between(article: ArticleDocument, start: int, end: int) -> str:
    cursor = QTextCursor(article.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def drawn(article: ArticleDocument) -> str:
    """The reading text, character by character as the document has it; a block's end where there is no character."""
    reading = article.reading()
    letters = []
    for place, letter in enumerate(reading.text):
        spans = reading.spans(place, place + 1)
        assert len(spans) == (0 if letter == "\n" else 1)
        letters.append("".join(" " if one.isspace() else one for one in between(article, *spans[0])) if spans else "\n")
    return "".join(letters)


def test_a_whole_page_says_what_its_lesson_says(owner: QObject) -> None:
    article = build(owner, page())
    text = article.reading().text
    assert drawn(article) == text
    assert text.startswith("Siapa yang pertama?\nmembedakan surat & kapal\nMesir lebih dulu mengakui")
    assert text.endswith("\nJudul\nMesir lebih dulu.")


def test_the_words_of_a_span_reach_over_a_source_number(owner: QObject) -> None:
    article = build(owner, bare("a", f"<p>Satu.{CITE} Dua {TERM} tiga.</p>"))
    reading = article.reading()
    start = reading.text.index("Satu")
    span = reading.to_document(start, start + len("Satu. Dua"))
    assert between(article, *span) == "Satu.2 Dua"
    assert reading.to_text(*span) == (start, start + len("Satu. Dua"))


def test_a_selection_of_what_has_no_place_is_empty(owner: QObject) -> None:
    article = build(owner, bare("a", f"<p>Satu.{CITE} Dua.</p>"))
    reading = article.reading()
    behind = reading.to_document(0, reading.text.index(".") + 1)[1]
    assert reading.to_text(behind, behind + 1) == (reading.text.index(" Dua"),) * 2
    assert reading.to_text(10_000, 10_001) == (len(reading.text),) * 2


def test_a_span_over_cells_comes_cell_by_cell(owner: QObject) -> None:
    article = build(owner, bare("a", "<table><tr><td>Tahun</td><td>1946</td></tr></table>"))
    reading = article.reading()
    start = reading.text.index("Tahun")
    spans = reading.spans(start + 2, len(reading.text))
    assert [between(article, *span) for span in spans] == ["hun", "1946"]


def test_an_empty_span_stands_where_it_is(owner: QObject) -> None:
    reading = build(owner, bare("a", "<p>Satu dua</p>")).reading()
    start = reading.text.index("dua")
    assert reading.to_document(start, start) == (reading.to_document(start, start + 1)[0],) * 2
    assert reading.spans(start, start) == ()


def test_a_letter_of_two_places_is_taken_whole(owner: QObject) -> None:
    article = build(owner, bare("a", "<p>Ya 🇮🇩 🎉 tentu</p>"))
    reading = article.reading()
    assert drawn(article) == reading.text
    start = reading.text.index("🎉")
    assert between(article, *reading.to_document(start, start + 1)) == "🎉"
    assert reading.to_text(*reading.to_document(start, start + 3)) == (start, start + 3)


def test_what_says_the_same_as_the_line_of_the_goals_is_found_in_its_own_place(owner: QObject) -> None:
    shown = page()._replace(goals_title="Kamu bisa", goals=("Kamu bisa",), previous_label="Mesir")
    article = build(owner, shown)
    assert drawn(article) == article.reading().text


INLINE = st.sampled_from(
    ["Satu", " ", "\u00a0", "\n", "a  b", "&amp;", "🎉", "<br>", CITE, TERM, "<b>tebal</b>", "<i> miring </i>", "‘ya’"]
)
RUN = st.lists(INLINE, min_size=1, max_size=6).map("".join)
BLOCK = st.one_of(
    RUN.map("<p>{}</p>".format),
    RUN.map('<h2><a name="x"></a>{}</h2>'.format),
    st.lists(RUN, min_size=1, max_size=3).map(lambda runs: f"<ul>{''.join(f'<li>{run}</li>' for run in runs)}</ul>"),
    st.tuples(RUN, RUN).map(lambda two: "<ol><li>{}<ul><li>{}</li></ul></li></ol>".format(*two)),
    st.tuples(RUN, RUN).map(lambda two: "<ul><li>{}<p>{}</p></li></ul>".format(*two)),
    st.tuples(RUN, RUN).map(lambda two: "<table><tr><td>{}</td><td>{}</td></tr></table>".format(*two)),
    st.tuples(RUN, RUN).map(lambda two: "<blockquote><p>{}</p><p>{}</p></blockquote>".format(*two)),
)


@given(st.lists(BLOCK, max_size=5).map("".join))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_character_has_its_place_and_comes_back(owner: QObject, html: str) -> None:
    article = build(owner, bare("a", html))
    reading = article.reading()
    assert drawn(article) == reading.text
    for place, letter in enumerate(reading.text):
        if letter != "\n":
            assert reading.to_text(*reading.to_document(place, place + 1)) == (place, place + 1)
