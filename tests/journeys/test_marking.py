"""A pupil marks a lesson, with keys only: colours, a note, a bookmark, the list, a card that leads back; days later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.notes.editor import Editor
from desktop.ui.reading.marking import Marking
from tests.journeys.conftest import Computer
from tests.journeys.test_own_cards import Pupil

LESSON = "bilateral/siapa-yang-pertama"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def pupil(computer: Computer) -> Pupil:
    """A pupil who reads the lesson."""
    made = Pupil(computer)
    made.app.window.show_lesson(LESSON)
    return made


def marking(pupil: Pupil) -> Marking:
    return pupil.app.window.reading.companions.marking


def marks(pupil: Pupil) -> list[tuple[str, int, str]]:
    """Kind, colour and note of the marks of the lesson."""
    found = (mark.annotation for mark in pupil.app.sessions.annotations.in_lesson(LESSON))
    return [(mark.kind, mark.colour, mark.note) for mark in found]


def test_marking_a_lesson_and_finding_it_again(pupil: Pupil) -> None:
    pupil.press(KEY.Key_PageDown)
    pupil.press(KEY.Key_3)
    pupil.press(KEY.Key_N)
    pupil.write("Tanya Bu Guru")
    pupil.press(KEY.Key_Escape)
    for _letter in range(12):
        pupil.press(KEY.Key_Right, SHIFT)
    pupil.press(KEY.Key_H)
    pupil.press(KEY.Key_PageDown)
    pupil.press(KEY.Key_D, CTRL)
    assert marks(pupil)[0] == ("highlight", 3, "Tanya Bu Guru") and len(marks(pupil)) == 3
    assert marks(pupil)[2][0] == "bookmark"

    pupil.computer.pass_time(days=2)
    pupil.restart()
    pupil.press(KEY.Key_8, CTRL)
    page = pupil.app.window.marks
    assert pupil.app.window.page == "marks" and page.list.hasFocus() and page.list.rows.rowCount() == 4
    quote = page.list.current().quote
    pupil.press(KEY.Key_Return)
    article = pupil.app.window.reading.article
    assert pupil.app.window.page == "reading" and article.hasFocus()
    assert " ".join(article.textCursor().selectedText().split()).startswith(quote[:20])
    pupil.press(KEY.Key_Delete)
    assert len(marks(pupil)) == 2
    pupil.press(KEY.Key_Z, CTRL)
    assert marks(pupil)[0] == ("highlight", 3, "Tanya Bu Guru")


def test_a_note_survives_a_mitra_that_is_killed(pupil: Pupil) -> None:
    pupil.press(KEY.Key_PageDown)
    pupil.press(KEY.Key_N)
    pupil.write("Belum selesai kutu")
    pupil.app.sessions.annotations._typing.timeout.emit()  # a moment passes
    database = pupil.app.progress.database
    kept = list(database.connection.iterdump())
    pupil.restart()
    assert any("Belum selesai kutu" in line for line in kept)
    assert marks(pupil) == [("highlight", 1, "Belum selesai kutu")]


def test_a_card_of_a_highlight_leads_back_to_it(pupil: Pupil) -> None:
    pupil.press(KEY.Key_PageDown)
    pupil.press(KEY.Key_2)
    words = pupil.app.window.reading.article.textCursor().selectedText()
    pupil.press(KEY.Key_K)
    editor = pupil.app.extras.dialog
    assert isinstance(editor, Editor)
    pupil.write("Apa kata bacaan?")
    pupil.press(KEY.Key_Return, CTRL)
    pupil.press(KEY.Key_Escape)
    (note,) = pupil.app.sessions.desk.notes.notes()
    assert note.see.endswith(pupil.app.sessions.annotations.in_lesson(LESSON)[0].annotation.id)
    pupil.press(KEY.Key_B, CTRL)
    pupil.press(KEY.Key_R)
    article = pupil.app.window.reading.article
    assert pupil.app.window.page == "reading" and article.textCursor().selectedText() == words
    assert marking(pupil).focused().annotation.colour == 2


def test_marks_are_saved_as_markdown(pupil: Pupil, tmp_path: Path) -> None:
    pupil.press(KEY.Key_PageDown)
    pupil.press(KEY.Key_1)
    pupil.press(KEY.Key_8, CTRL)
    pupil.press(KEY.Key_E)
    dialog = pupil.app.window.saving.dialog
    assert dialog is not None
    dialog.picked.emit(tmp_path / "penanda.md")
    dialog.close()
    assert "## Siapa yang pertama?" in (tmp_path / "penanda.md").read_text(encoding="utf-8")


def test_without_marks_every_key_of_theirs_is_harmless(pupil: Pupil) -> None:
    for key in (KEY.Key_BracketRight, KEY.Key_BracketLeft, KEY.Key_Delete):
        pupil.press(key)
    pupil.press(KEY.Key_8, CTRL)
    for key in (KEY.Key_Return, KEY.Key_Delete, KEY.Key_Escape):
        pupil.press(key)
    QTest.keyClick(pupil.app.window, KEY.Key_2, CTRL)
    QApplication.processEvents()
    assert marks(pupil) == []
