"""Marking in the article: keys, the small box, the editor of a note, signs in the margin; all by the words selected."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.annotations import Annotation, quote_at
from desktop.storage.annotations import Annotations
from desktop.ui.look.roles import mix
from desktop.ui.reading.marking import Marking
from desktop.ui.sessions.undoing import undo_last
from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.article_layers import Span
from desktop.ui.widgets.article_marked import DEEPER
from desktop.ui.widgets.article_sheet import SELECTED
from tests.ui.desk_world import FEW, MANY, Heard, World
from tests.ui.reading.shown import Reading
from tests.ui.sight import cut_words

KEY = Qt.Key


@pytest.fixture
def marking(reading: Reading) -> Marking:
    """The marking of an article that is seen and has the focus."""
    reading.page.article.setFocus()
    return reading.page.companions.marking


def press(reading: Reading, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(reading.page.article, key)


def choose(marking: Marking, words: str, number: int = 0) -> None:
    """Select one of the places where these words stand."""
    start = -1
    for _time in range(number + 1):
        start = marking.words.text.index(words, start + 1)
    marking.words.select(start, start + len(words))


def kept(marking: Marking) -> list[tuple[str, int, str]]:
    """Kind, colour and words of all marks of the open lesson."""
    marks = (mark.annotation for mark in marking._focus.marks())
    return [(mark.kind, mark.colour, mark.quote.exact) for mark in marks]


def begin(marking: Marking) -> int:
    """Where what is selected begins, -1 for nothing."""
    return (marking.words.selected() or (-1, -1))[0]


def first_rect(marking: Marking) -> QRect:
    """Where the first mark stands."""
    place = marking._focus.marks()[0].place
    assert place is not None
    return marking.words.rect(place.start, place.end)


def painted(reading: Reading) -> list[tuple[str, str]]:
    """The words that are painted, with their style."""
    article = reading.page.article
    text = article.article.reading().text if article.article is not None else ""
    return [(span.style, text[span.start : span.end]) for span in article.layer("highlights")]


def test_selected_words_are_highlighted_recoloured_and_freed(reading: Reading, marking: Marking) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_H)
    assert kept(marking) == [("highlight", 1, "menulis surat")]
    assert painted(reading) == [("highlight-1", "menulis surat")]
    press(reading, KEY.Key_3)
    assert painted(reading) == [("highlight-3", "menulis surat")]
    press(reading, KEY.Key_Delete)
    assert kept(marking) == [] and painted(reading) == []
    assert not reading.page.article.textCursor().hasSelection()


@pytest.mark.parametrize(("layer", "style"), [("hits", "hit-current"), ("spoken", "spoken")])
def test_the_hit_that_was_gone_to_or_what_is_being_said_is_meant_before_the_top(
    reading: Reading, marking: Marking, layer: str, style: str
) -> None:
    article, text = reading.page.article, marking.words.text
    start = text.index(".\n", text.index(".\n") + 1) - 6
    article.set_layer(layer, [Span(start, start + 4, style)])
    press(reading, KEY.Key_H)
    marked = kept(marking)[0][2]
    assert text[start : start + 4] in marked
    assert marked != "" and marking.words.selected() != (0, len(marked))
    assert text.index(marked) > marking.words.top()


def test_without_a_selection_it_is_the_sentence_on_top(reading: Reading, marking: Marking) -> None:
    press(reading, KEY.Key_2)
    assert kept(marking) == [("highlight", 2, "Setiap perjanjian dibawa seorang utusan, dua kali.")]
    press(reading, KEY.Key_H)
    assert len(kept(marking)) == 1, "it has the focus now"


def test_the_last_colour_is_taken_again(reading: Reading, marking: Marking) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_4)
    choose(marking, "bertemu di meja")
    press(reading, KEY.Key_H)
    assert [colour for _kind, colour, _words in kept(marking)] == [4, 4]


def test_a_note_is_written_and_kept_as_one_types(reading: Reading, marking: Marking, world: World) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_N)
    assert marking.box.isVisible() and marking.box.field.hasFocus()
    QTest.keyClicks(marking.box.field, "Kepada siapa?")
    QTest.keyClick(marking.box.field, KEY.Key_Escape)
    assert not marking.box.isVisible() and reading.page.article.hasFocus()
    assert marking._focus.marks()[0].annotation.note == "Kepada siapa?"
    assert world.kinds() == ["annotate", "annotate"], "the highlight and, once it was whole, the note"
    press(reading, KEY.Key_N)
    assert marking.box.field.toPlainText() == "Kepada siapa?"


def test_a_note_is_whole_when_the_lesson_is_left(reading: Reading, marking: Marking) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_N)
    QTest.keyClicks(marking.box.field, "Sebelum lupa")
    reading.session.open(FEW)
    assert not marking.box.isVisible()
    assert marking._session.in_lesson(MANY)[0].annotation.note == "Sebelum lupa"


def test_the_box_opens_at_a_selection_and_goes(reading: Reading, marking: Marking, qtbot: QtBot) -> None:
    choose(marking, "menulis surat")
    qtbot.waitUntil(marking.bubble.isVisible)
    assert marking.bubble.erase_button.isHidden() and cut_words(marking.bubble) == []
    press(reading, KEY.Key_Tab)
    assert marking.bubble.swatches[0].hasFocus()
    assert marking.bubble.swatches[1].accessibleName() == "Sorot hijau"
    QTest.keyClick(marking.bubble.swatches[0], KEY.Key_Tab)
    assert marking.bubble.swatches[1].hasFocus(), "and not the next link of the article"
    QTest.keyClick(marking.bubble.swatches[1], KEY.Key_Space)
    assert kept(marking) == [("highlight", 2, "menulis surat")]
    QTest.keyClick(marking.bubble.swatches[1], KEY.Key_Escape)
    assert not marking.bubble.isVisible() and reading.page.article.hasFocus()
    marking.words.unselect()
    choose(marking, "menulis surat")
    qtbot.waitUntil(marking.bubble.isVisible)
    assert marking.bubble.swatches[1].isChecked() and marking.bubble.erase_button.isVisible()
    press(reading, KEY.Key_Escape)
    assert not marking.bubble.isVisible()


def test_the_colour_of_a_highlight_is_seen_while_it_has_the_focus(reading: Reading, marking: Marking) -> None:
    article, roles = reading.page.article, reading.page.article.theme.roles
    choose(marking, "menulis surat")
    press(reading, KEY.Key_2)
    assert article.palette().highlight().color() == QColor(mix(roles.ink, roles.marker_2, DEEPER))
    press(reading, KEY.Key_3)
    assert article.palette().highlight().color() == QColor(mix(roles.ink, roles.marker_3, DEEPER))
    choose(marking, "bertemu di meja")
    assert article.palette().highlight().color() == QColor(mix(roles.first, roles.paper, SELECTED))


def test_a_click_on_a_colour_shows_it_and_leaves_the_keys_to_the_article(reading: Reading, marking: Marking) -> None:
    article, roles = reading.page.article, reading.page.article.theme.roles
    choose(marking, "menulis surat")
    marking.boxes._on_settled()
    QTest.mouseClick(marking.bubble.swatches[2], Qt.MouseButton.LeftButton)
    assert article.palette().highlight().color() == QColor(mix(roles.ink, roles.marker_3, DEEPER))
    assert marking.bubble.erase_button.isVisible() and article.hasFocus()


def stands_at_words(marking: Marking, box: ArticleBox, start: int, end: int) -> bool:
    """Whether a box stands beside the words that are in sight, and inside the article."""
    words, place = marking.words.rect(start, end), box.geometry()
    gap = max(place.top() - words.bottom(), words.top() - place.bottom())
    inside = box.article.rect().contains(place) and box.article.viewport().geometry().intersects(words)
    return box.isVisible() and inside and 0 < gap < 20


LAYOUTS = ((1166, 716), (1366, 500), (640, 428), (1500, 900), (800, 600))


@pytest.mark.parametrize("anchor", ["", "bagian-3"])
def test_the_box_goes_with_the_words_into_another_size(
    reading: Reading, marking: Marking, qtbot: QtBot, anchor: str
) -> None:
    reading.page.article.scroll_to_anchor(anchor)
    press(reading, KEY.Key_H)
    chosen = marking.words.selected()
    assert chosen is not None
    for size in LAYOUTS:
        reading.page.resize(*size)
        qtbot.waitUntil(partial(stands_at_words, marking, marking.bubble, *chosen))


def test_the_box_keeps_the_focus_in_another_size_and_goes_where_the_words_are_out_of_sight(
    reading: Reading, marking: Marking, qtbot: QtBot
) -> None:
    choose(marking, "menulis surat", 12)
    press(reading, KEY.Key_H, KEY.Key_Tab)
    reading.page.resize(1100, 716)
    chosen = marking.words.selected()
    assert chosen is not None
    qtbot.waitUntil(partial(stands_at_words, marking, marking.bubble, *chosen))
    assert marking.bubble.swatches[0].hasFocus()
    reading.page.resize(1100, 160)
    qtbot.waitUntil(marking.bubble.isHidden)
    assert reading.page.article.hasFocus()


@pytest.mark.parametrize("anchor", ["", "bagian-1", "bagian-6"])
def test_a_note_that_is_being_written_stays_at_its_words_in_another_size_and_look(
    reading: Reading, marking: Marking, qtbot: QtBot, anchor: str
) -> None:
    theme = reading.page.article.theme
    reading.page.article.scroll_to_anchor(anchor)
    press(reading, KEY.Key_N)
    mark = marking._focus.marks()[0]
    assert mark.place is not None
    QTest.keyClicks(marking.box.field, "Kepada")
    for size in LAYOUTS:
        reading.page.resize(*size)
        qtbot.waitUntil(partial(stands_at_words, marking, marking.box, *mark.place[:2]))
        theme.set_look(theme.look._replace(text=theme.look.text + 2, column=60))
        qtbot.waitUntil(partial(stands_at_words, marking, marking.box, *mark.place[:2]))
        assert marking.box.field.hasFocus()
    QTest.keyClicks(marking.box.field, " siapa?")
    QTest.keyClick(marking.box.field, KEY.Key_Escape)
    assert marking._focus.marks()[0].annotation.note == "Kepada siapa?"


def test_a_colour_that_is_chosen_in_the_box_by_key_is_seen(reading: Reading, marking: Marking) -> None:
    choose(marking, "menulis surat")
    marking.boxes._on_settled()
    press(reading, KEY.Key_Tab)
    QTest.keyClick(marking.bubble.swatches[0], KEY.Key_Space)
    assert marking.bubble.erase_button.isVisible() and marking.bubble.swatches[0].isChecked()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_ctrl_enter_ends_a_note_and_does_nothing_else(reading: Reading, marking: Marking, key: Qt.Key) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_N)
    QTest.keyClicks(marking.box.field, "Selesai")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    asked.ignore()
    QApplication.sendEvent(marking.box.field, asked)
    assert asked.isAccepted(), "the window would mark the lesson as read"
    QTest.keyClick(marking.box.field, key, Qt.KeyboardModifier.ControlModifier)
    assert not marking.box.isVisible() and marking._focus.marks()[0].annotation.note == "Selesai"


def test_the_box_is_as_wide_as_what_stands_in_it(reading: Reading, marking: Marking) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_H)
    bubble = marking.bubble
    QApplication.processEvents()
    last = bubble.erase_button.mapTo(bubble, bubble.erase_button.rect().topRight()).x()
    assert bubble.isVisible() and bubble.width() - last < 20


def test_signs_of_one_line_stand_one_below_another_and_can_be_hit(reading: Reading, marking: Marking) -> None:
    marking.bookmark()
    press(reading, KEY.Key_H)
    held = next(mark.annotation for mark in marking._focus.marks() if mark.annotation.kind == "highlight")
    marking._session.write_note(held.id, "Ingat")
    marking._session.end_note()
    one, other = (sign.geometry() for sign in marking.layer.signs.widgets)
    assert not one.intersects(other)
    assert all(min(place.width(), place.height()) >= 24 and place.left() >= 0 for place in (one, other))


def test_tab_and_the_box_of_a_note_lead_back_to_the_article(reading: Reading, marking: Marking, qtbot: QtBot) -> None:
    article = reading.page.article
    choose(marking, "menulis surat")
    qtbot.waitUntil(marking.bubble.isVisible)
    press(reading, KEY.Key_Tab)
    QTest.keyClick(marking.bubble.swatches[0], KEY.Key_Backtab)
    assert article.hasFocus()
    press(reading, KEY.Key_N)
    assert marking.box.field.hasFocus()
    assert marking.box in article.overlays(), "a screen reader finds it among what the article holds"
    QTest.keyClick(marking.box.field, KEY.Key_Tab)
    assert article.hasFocus() and not marking.box.isVisible()
    assert marking.box not in article.overlays()


def test_of_a_bookmark_and_a_highlight_at_the_same_words_the_last_one_is_meant(
    reading: Reading, marking: Marking
) -> None:
    marking.words.select(*marking.words.paragraph())
    press(reading, KEY.Key_H)
    marking.bookmark()
    ribbon = next(sign for sign in marking.layer.signs.widgets if sign.sign.is_ribbon)
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton)
    assert marking.focused().annotation.kind == "bookmark"
    press(reading, KEY.Key_3)
    assert marking.focused().annotation.kind == "highlight" and marking.bubble.swatches[2].isChecked()
    press(reading, KEY.Key_Delete)
    assert [kind for kind, _colour, _words in kept(marking)] == ["bookmark"]


def test_a_click_into_a_highlight_gives_it_the_focus(reading: Reading, marking: Marking, qtbot: QtBot) -> None:
    article = reading.page.article
    choose(marking, "menulis surat")
    press(reading, KEY.Key_H)
    marking.words.unselect()
    rect = first_rect(marking)
    place = article.viewport().mapFrom(article, rect.center())
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(marking.bubble.isVisible)
    assert article.textCursor().selectedText() == "menulis surat"


def test_the_way_from_mark_to_mark_goes_round(reading: Reading, marking: Marking) -> None:
    for number in (0, 25, 50):
        choose(marking, "menulis surat", number)
        press(reading, KEY.Key_H)
    marking.words.unselect()
    reading.page.article.verticalScrollBar().setValue(0)
    places = [mark.place.start for mark in marking._focus.marks() if mark.place]
    for expected in (0, 1, 2, 0):
        press(reading, KEY.Key_BracketRight)
        assert begin(marking) == places[expected]
        line = marking.words.rect(places[expected], places[expected] + 5)
        assert line.top() >= 0 and line.bottom() <= reading.page.article.height()
    press(reading, KEY.Key_BracketLeft)
    assert begin(marking) == places[2]


MARKS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 60), st.sampled_from(("highlight", "bookmark"))),
    min_size=1,
    max_size=9,
)
"""Where marks begin, in tens of letters, so that many begin at one; how long they are, in threes; and their kinds."""


@given(marks=MARKS, start=st.integers(0, 400))
@example(marks=[(50, 4, "highlight"), (50, 9, "highlight"), (90, 4, "highlight")], start=0)
@example(marks=[(3, 4, "bookmark"), (3, 4, "highlight"), (3, 4, "highlight")], start=3)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_round_visits_every_mark_once_both_ways(
    reading: Reading, marking: Marking, world: World, marks: list[tuple[int, int, str]], start: int
) -> None:
    text, store = marking.words.text, Annotations(world.progress)
    for number, (at, length, kind) in enumerate(marks):
        quote = quote_at(text, at * 10 % (len(text) - 200), at * 10 % (len(text) - 200) + length * 3)
        store.write(Annotation(f"mark/{number}", MANY, kind, 1, quote), world.clock(), "1")
    world.desk.annotated.emit(MANY)
    marking.words.unselect()
    reading.page.article.verticalScrollBar().setValue(start * 10)
    idents = [mark.annotation.id for mark in marking._focus.marks()]
    for forward in (True, False):
        visited = []
        for _mark in idents:
            marking.step(forward)
            visited.append(marking.focused().annotation.id)
        turned = idents if forward else idents[::-1]
        first = turned.index(visited[0])
        assert visited == turned[first:] + turned[:first]
    for ident in idents:
        store.erase(ident, world.clock())
    world.desk.annotated.emit(MANY)


def test_a_bookmark_is_a_ribbon_beside_its_paragraph(reading: Reading, marking: Marking, qtbot: QtBot) -> None:
    article = reading.page.article
    article.scroll_to_anchor("bagian-3")
    marking.bookmark()
    assert [kind for kind, _colour, _words in kept(marking)] == ["bookmark"]
    (ribbon,) = marking.layer.signs.widgets
    line = first_rect(marking)
    assert abs(article.viewport().mapTo(article, ribbon.geometry().center()).y() - line.top()) < 40
    before = ribbon.y()
    article.verticalScrollBar().setValue(article.verticalScrollBar().value() + 30)
    assert ribbon.y() == before - 30, "it scrolls with the text"
    reading.page.resize(800, 600)
    line = first_rect(marking)
    qtbot.waitUntil(lambda: abs(article.viewport().mapTo(article, ribbon.geometry().center()).y() - line.top()) < 40)
    QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton)
    assert marking.focused().annotation.kind == "bookmark"
    press(reading, KEY.Key_Delete)
    assert kept(marking) == [] and marking.layer.signs.widgets == []


def test_marks_come_with_their_lesson_and_with_a_new_look(reading: Reading, marking: Marking, qtbot: QtBot) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_1)
    reading.session.open(FEW)
    qtbot.waitUntil(lambda: painted(reading) == [])
    reading.session.open(MANY)
    qtbot.waitUntil(lambda: painted(reading) == [("highlight-1", "menulis surat")])
    theme = reading.page.article.theme
    theme.set_look(theme.look._replace(text=24))
    qtbot.waitUntil(lambda: painted(reading) == [("highlight-1", "menulis surat")])


def test_an_undo_brings_back(reading: Reading, marking: Marking, world: World) -> None:
    choose(marking, "menulis surat")
    press(reading, KEY.Key_2, KEY.Key_Delete)
    said = Heard(world.desk.said)
    undo_last(world.desk)
    assert painted(reading) == [("highlight-2", "menulis surat")]
    assert said.all[0].kind == "undone-erase"  # type: ignore[attr-defined]


def test_a_moved_mark_is_dashed_and_can_be_confirmed(
    reading: Reading, marking: Marking, world: World, qtbot: QtBot
) -> None:
    text = marking.words.text
    quote = quote_at(text, text.index("menulis surat"), text.index("menulis surat") + 13)
    old = Annotation("mark/1", MANY, "highlight", 3, quote._replace(exact="mengirim surat"))
    Annotations(world.progress).write(old, world.clock(), "0.9")
    world.desk.annotated.emit(MANY)
    assert painted(reading) == [("moved-3", "menulis surat")]
    press(reading, KEY.Key_BracketRight)
    qtbot.waitUntil(marking.bubble.isVisible)
    assert marking.bubble.moved.isVisible()
    QTest.mouseClick(marking.bubble.confirm_button, Qt.MouseButton.LeftButton)
    assert painted(reading) == [("highlight-3", "menulis surat")]


def test_a_card_of_a_highlight_leads_back_to_it(reading: Reading, marking: Marking) -> None:
    wanted = Heard(reading.page.passage_chosen)
    choose(marking, "menulis surat", 30)
    press(reading, KEY.Key_K, KEY.Key_H, KEY.Key_K)
    (plain, held) = wanted.all
    assert plain == ("menulis surat", "bagian-4")
    assert held == ("menulis surat", f"bagian-4#{marking._focus.marks()[0].annotation.id}")
    reading.page.article.verticalScrollBar().setValue(0)
    marking.words.unselect()
    reading.page.show_anchor(held[1])
    assert marking.focused().annotation.quote.exact == "menulis surat"
    marking.erase()
    reading.page.show_anchor(held[1])
    assert reading.page.article.anchor() in ("bagian-3", "bagian-4"), "the paragraph is there still"


def test_a_lesson_without_words_to_mark_is_left_alone(reading: Reading, marking: Marking) -> None:
    press(reading, KEY.Key_BracketRight, KEY.Key_BracketLeft, KEY.Key_Delete)
    assert kept(marking) == []
    QApplication.processEvents()
    assert reading.page.article.verticalScrollBar().value() == 0
