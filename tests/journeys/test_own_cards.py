"""A pupil writes cards, with keys only: from nothing and from a passage; changes, tags, illustrates, deletes them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.notes.editor import Editor
from desktop.ui.notes.page import NotesPage
from tests.journeys.conftest import Computer

LESSON = "bilateral/siapa-yang-pertama"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier


class Pupil:
    """Presses keys where the focus is: in the dialog that is open, else in the window."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer
        self.app = computer.start()

    def restart(self) -> None:
        """Close Mitra and start it again."""
        self.app = self.computer.start()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Press a key."""
        QTest.keyClick(self._focus(), key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self._focus(), text)

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


def editor(app: App) -> Editor:
    dialog = app.extras.dialog
    assert isinstance(dialog, Editor)
    return dialog


def listed(app: App) -> list[str]:
    """The questions in the list, from top to bottom."""
    page = app.window._get("notes")
    assert isinstance(page, NotesPage)
    return [page.list.rows.row_at(place).text for place in range(page.list.rows.rowCount())]


def write_first_card(pupil: Pupil) -> None:
    """Write a card from nothing."""
    pupil.press(Qt.Key.Key_N, CTRL)
    pupil.write("Ibu kota Mesir?")
    pupil.press(Qt.Key.Key_Tab)
    pupil.write("*Kairo*")
    pupil.press(Qt.Key.Key_Tab)
    pupil.write("geografi")
    pupil.press(Qt.Key.Key_Return, CTRL)
    assert pupil.app.extras.dialog is None


def test_from_nothing_to_a_review(pupil: Pupil) -> None:
    app = pupil.app
    pupil.press(Qt.Key.Key_B, CTRL)
    assert app.window.page == "notes" and listed(app) == []
    write_first_card(pupil)
    assert listed(app) == ["Ibu kota Mesir?"]
    assert "Kartu ditambahkan" in app.extras.toast.accessibleName()

    pupil.press(Qt.Key.Key_3, CTRL)
    current = app.sessions.review.current
    assert current is not None and current.card.front == "Ibu kota Mesir?"
    pupil.computer.pass_time(seconds=5)
    pupil.press(Qt.Key.Key_Space)
    pupil.press(Qt.Key.Key_2)
    memory = app.progress.memory(current.card.id)
    assert memory is not None and memory.due > pupil.computer.now

    pupil.restart()
    app = pupil.app
    pupil.press(Qt.Key.Key_B, CTRL)
    assert listed(app) == ["Ibu kota Mesir?"]


def test_change_tag_delete_and_undo_each(pupil: Pupil) -> None:
    app = pupil.app
    write_first_card(pupil)
    pupil.press(Qt.Key.Key_B, CTRL)
    pupil.press(Qt.Key.Key_Return)
    pupil.write("Apa nama ")
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_End)
    pupil.write(", ujian")
    pupil.press(Qt.Key.Key_Escape)
    (note,) = app.sessions.desk.notes.notes()
    assert (note.front, note.tags) == ("Apa nama Ibu kota Mesir?", ("geografi", "ujian")), "closing keeps a change"

    pupil.press(Qt.Key.Key_F, CTRL)
    pupil.write("#uji")
    pupil.press(Qt.Key.Key_Return)
    pupil.press(Qt.Key.Key_Down)
    pupil.press(Qt.Key.Key_Delete)
    assert listed(app) == []
    pupil.press(Qt.Key.Key_Z, CTRL)
    assert listed(app) == ["Apa nama Ibu kota Mesir?"]
    pupil.press(Qt.Key.Key_Z, CTRL)
    (note,) = app.sessions.desk.notes.notes()
    assert (note.front, note.tags) == ("Ibu kota Mesir?", ("geografi",))
    pupil.press(Qt.Key.Key_Z, CTRL)
    assert app.sessions.desk.notes.notes() == ()


def test_a_passage_becomes_a_card_beside_its_lesson(pupil: Pupil) -> None:
    app = pupil.app
    app.window.show_lesson(LESSON, "mesir-1946")
    pupil.press(Qt.Key.Key_K)
    form = editor(app).form
    assert "Mesir" in form.back.toPlainText(), "the paragraph on top"
    pupil.write("Kapan Mesir mengakui?")
    pupil.press(Qt.Key.Key_Return, CTRL)
    (note,) = app.sessions.desk.notes.notes()
    assert (note.lesson, note.see) == (LESSON, "mesir-1946")

    pupil.press(Qt.Key.Key_B, CTRL)
    pupil.press(Qt.Key.Key_R)
    assert app.window.page == "reading" and app.sessions.reading.current.lesson.id == LESSON


def test_selected_words_become_a_gap(pupil: Pupil) -> None:
    app = pupil.app
    app.window.show_lesson(LESSON, "mesir-1946")
    article = app.window.reading.article
    pupil.press(Qt.Key.Key_Right, SHIFT)
    for _ in range(3):
        pupil.press(Qt.Key.Key_Right, SHIFT | CTRL)
    chosen = article.textCursor().selectedText().strip()
    pupil.press(Qt.Key.Key_K)
    back = editor(app).form.back
    assert back.toPlainText() == chosen
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Right, SHIFT | CTRL)
    pupil.press(Qt.Key.Key_C, SHIFT | CTRL)
    pupil.press(Qt.Key.Key_Return, CTRL)
    (note,) = app.sessions.desk.notes.notes()
    first = chosen.split()[0].rstrip(",.")
    assert note.kind == "cloze" and note.front.startswith("{{c1::" + first)


def test_a_picture_is_pasted_and_outlives_a_restart(pupil: Pupil) -> None:
    app = pupil.app
    pupil.press(Qt.Key.Key_N, CTRL)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#12666F"))
    data = QMimeData()
    data.setImageData(picture)
    QGuiApplication.clipboard().setMimeData(data)
    pupil.press(Qt.Key.Key_V, CTRL)
    pupil.press(Qt.Key.Key_Tab)
    pupil.write("Hijau")
    pupil.press(Qt.Key.Key_Return, CTRL)
    QGuiApplication.clipboard().clear()
    pupil.restart()
    app = pupil.app
    (note,) = app.sessions.desk.notes.notes()
    (card,) = app.sessions.desk.notes.cards(note.id)
    (figure,) = card.figures
    assert (figure.width, figure.height) == (40, 30) and f'src="figure:{figure.id}"' in card.front


def test_no_text_is_ever_lost(pupil: Pupil) -> None:
    app = pupil.app
    pupil.press(Qt.Key.Key_N, CTRL)
    pupil.write("Setengah kartu")
    pupil.press(Qt.Key.Key_Escape)
    assert app.sessions.desk.notes.notes() == (), "half a card is never asked"
    pupil.restart()
    app = pupil.app
    pupil.press(Qt.Key.Key_N, CTRL)
    assert editor(app).form.front.toPlainText() == "Setengah kartu"
    assert "masih ada di sini" in editor(app).told.text()
    pupil.write("Lagi ")
    editor(app)._keep_draft()  # what the timer does; then the light goes out
    kept = app.sessions.notes.drafts.all()
    assert [note.front for note in kept] == ["Lagi Setengah kartu"]


def test_a_card_put_aside_is_used_again(pupil: Pupil) -> None:
    app = pupil.app
    write_first_card(pupil)
    pupil.press(Qt.Key.Key_B, CTRL)
    pupil.press(Qt.Key.Key_Exclam)
    assert len(app.progress.suspended()) == 1
    page = app.window._get("notes")
    assert isinstance(page, NotesPage)
    page.filters.button("suspended").setFocus()
    pupil.press(Qt.Key.Key_Space)
    assert listed(app) == ["Ibu kota Mesir?"]
    page.list.setFocus()
    pupil.press(Qt.Key.Key_Exclam)
    assert app.progress.suspended() == set()
    assert listed(app) == []
