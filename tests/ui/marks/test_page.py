"""*Penanda*: marks under their lessons, found as one types, changed, opened and taken along, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.content.annotations import HIGHLIGHT, Annotation, Quote, annotation_text
from desktop.storage import caches
from desktop.storage.annotations import Annotations
from desktop.ui.look.theme import Theme
from desktop.ui.marks.page import MarksPage
from desktop.ui.sessions.annotation_rows import BOOKMARKS, NOTES
from desktop.ui.sessions.annotations import AnnotationsSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, Heard, World
from tests.ui.sight import cut_words, texts

KEY = Qt.Key


@pytest.fixture
def session(world: World) -> AnnotationsSession:
    return AnnotationsSession(world.desk, world.desk)


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, session: AnnotationsSession) -> MarksPage:
    made = MarksPage(theme, session)
    qtbot.addWidget(made)
    made.resize(1366, 716)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def page(empty: MarksPage, session: AnnotationsSession) -> MarksPage:
    """The page with a title and a sentence highlighted in one lesson, and a noted word and a bookmark in another."""
    mark(session, MANY, "Siapa yang memulai?", 1)
    mark(session, MANY, "Dua negara menulis surat", 2)
    mark(session, FEW, "utusan", 3)
    noted = session.in_lesson(FEW)[0].annotation.id
    session.write_note(noted, "Orang yang diutus")
    session.end_note()
    text = session.text_of(FEW)
    session.toggle_bookmark(FEW, text, 0, text.index("\n"))
    empty.list.setFocus()
    return empty


def mark(session: AnnotationsSession, lesson: str, words: str, colour: int) -> None:
    text = session.text_of(lesson)
    session.highlight(lesson, text, text.index(words), text.index(words) + len(words), colour)


def rows(page: MarksPage) -> list[str]:
    model = page.list.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def press(page: MarksPage, *keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_an_empty_page_says_how_to_begin(empty: MarksPage) -> None:
    assert "tekan H untuk menyorot" in texts(empty)[-1] or any("tekan H" in text for text in texts(empty))
    assert empty.filters.isHidden(), "before there is a mark they would choose from nothing"
    assert empty.tools.isHidden() and empty.export_button.isHidden() and empty.list.isHidden()
    press(empty, KEY.Key_Delete, KEY.Key_Escape)


def test_marks_stand_under_their_lessons(page: MarksPage) -> None:
    assert rows(page) == [
        "Siapa yang memulai?", "Siapa yang memulai?", "Dua negara menulis surat",
        "Apa yang disepakati?", "Apa yang disepakati?", "utusan",
    ]  # fmt: skip
    assert page.list.rows.title_at(0) and page.list.rows.title_at(3)
    assert page.list.current().quote == "Siapa yang memulai?" and page.list.hasFocus()
    press(page, KEY.Key_Down, KEY.Key_Down)
    assert page.list.current().kind == "bookmark", "over the title of the next lesson"
    spoken = page.list.model().index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "utusan. Orang yang diutus. Sorotan biru, 12 Maret 2026. Apa yang disepakati?"


def test_words_kinds_and_colours_are_looked_for(page: MarksPage, qtbot: QtBot) -> None:
    page.take_search()
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "DIUTUS")
    qtbot.waitUntil(lambda: rows(page) == ["Apa yang disepakati?", "utusan"])
    press(page, KEY.Key_Down)
    assert page.list.hasFocus()
    press(page, KEY.Key_Escape)
    assert len(rows(page)) == 6
    QTest.mouseClick(page.filters.kinds.segments[BOOKMARKS], Qt.MouseButton.LeftButton)
    assert rows(page) == ["Apa yang disepakati?", "Apa yang disepakati?"]
    QTest.mouseClick(page.filters.kinds.segments[NOTES], Qt.MouseButton.LeftButton)
    assert rows(page) == ["Apa yang disepakati?", "utusan"]
    assert page.filters.kinds.segments[NOTES].text() == "Catatan (1)"
    page.list.setFocus()
    press(page, KEY.Key_Escape)
    QTest.mouseClick(page.filters.swatches[1], Qt.MouseButton.LeftButton)
    assert rows(page) == ["Siapa yang memulai?", "Dua negara menulis surat"]
    QTest.mouseClick(page.filters.swatches[1], Qt.MouseButton.LeftButton)
    assert len(rows(page)) == 6
    page.search.setText("zzz")
    page.search.returnPressed.emit()
    assert any("Tidak ada penanda seperti itu" in text for text in texts(page))


def test_a_mark_is_recoloured_deleted_and_brought_back(page: MarksPage, world: World) -> None:
    press(page, KEY.Key_4)
    assert page.list.current().colour == 4 and page.tools.swatches[3].isChecked()
    press(page, KEY.Key_Delete)
    assert len(rows(page)) == 5 and page.list.current().quote == "Dua negara menulis surat"
    assert page.list.hasFocus()
    undo_last(world.desk)
    assert len(rows(page)) == 6


def test_ctrl_enter_ends_a_note_here_too(page: MarksPage) -> None:
    press(page, KEY.Key_N)
    QTest.keyClicks(page.editor.field, "Selesai")
    QTest.keyClick(page.editor.field, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.list.hasFocus() and page.editor.isHidden() and page.list.current().note == "Selesai"


def test_a_note_is_written_under_the_list(page: MarksPage, session: AnnotationsSession) -> None:
    press(page, KEY.Key_N)
    assert page.editor.field.hasFocus() and page.tools.isHidden()
    QTest.keyClicks(page.editor.field, "n1e")
    press(page, KEY.Key_Escape)
    assert page.list.hasFocus() and page.editor.isHidden() and page.tools.isVisible()
    assert page.list.current().note == "n1e" and page.list.current().quote == "Siapa yang memulai?"


def test_a_note_is_whole_when_the_page_is_left(page: MarksPage, session: AnnotationsSession) -> None:
    press(page, KEY.Key_N)
    QTest.keyClicks(page.editor.field, "sebelum pergi")
    page.hide()
    assert session.in_lesson(MANY)[0].annotation.note == "sebelum pergi"


def test_a_mark_is_opened_in_its_lesson(page: MarksPage) -> None:
    wanted = Heard(page.mark_wanted)
    press(page, KEY.Key_Return)
    assert wanted.all == [page.list.current().id]


def test_what_is_shown_is_saved(page: MarksPage, tmp_path: Path) -> None:
    wanted = Heard(page.export_wanted)
    press(page, KEY.Key_E)
    assert len(wanted.all) == 1
    page.search.setText("utusan")
    page.search.returnPressed.emit()
    page.save(tmp_path / "a.md")
    written = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "> utusan" in written and "Orang yang diutus" in written and "Siapa yang memulai" not in written


@pytest.mark.parametrize("size", [(1366, 716), (1024, 548), (640, 428)])
def test_nothing_is_cut_in_any_window(page: MarksPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    QApplication.processEvents()
    assert cut_words(page) == [] and page.list.horizontalScrollBar().maximum() == 0
    assert page.list.height() >= 62, "one mark at least is in sight"


def test_the_row_under_the_cursor_stays_in_sight_while_its_note_is_written(page: MarksPage) -> None:
    page.resize(640, 428)
    QApplication.processEvents()
    press(page, KEY.Key_Down, KEY.Key_N)
    QApplication.processEvents()
    row = page.list.visualRect(page.list.currentIndex())
    assert page.editor.field.isVisible() and page.list.viewport().rect().contains(row)


def test_the_row_that_has_the_focus_has_a_ring_of_two_pixels(page: MarksPage) -> None:
    row = page.list.visualRect(page.list.currentIndex())
    rings: list[int] = []
    for widget in (page.list, page.search):
        widget.setFocus()
        picture = page.list.viewport().grab(row).toImage()
        first = QColor(page.list.theme.roles.first).rgb()
        rings.append(sum(picture.pixel(x, row.height() // 2) == first for x in range(6)))
    assert rings == [2, 1]


def test_the_end_of_a_long_list_is_reached_at_once(empty: MarksPage, world: World) -> None:
    store = Annotations(world.desk.progress)
    with world.database.transaction() as connection:
        for number in range(300):
            name = f"mark/{number:026d}"
            made = annotation_text(Annotation(name, MANY, HIGHLIGHT, 1, Quote("negara", "", "", number)))
            world.desk.progress.append(connection, "annotate", name, made, world.desk.now())
            caches.redraw(connection, name)
    assert len(store.all()) == 300
    world.desk.annotated.emit("")
    empty.list.setFocus()
    press(empty, KEY.Key_End)
    assert empty.list.currentIndex().row() == 300
    assert empty.list.viewport().rect().contains(empty.list.visualRect(empty.list.currentIndex()))
