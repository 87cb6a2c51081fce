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
    page = app.window.pages.get("notes")
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


def test_from_nothing_to_a_review_and_back_to_nothing(pupil: Pupil) -> None:
    pupil.press(Qt.Key.Key_B, CTRL)
    assert pupil.app.window.page == "notes" and listed(pupil.app) == []
    write_first_card(pupil)
    assert listed(pupil.app) == ["Ibu kota Mesir?"]
    assert "Kartu ditambahkan" in pupil.app.extras.toast.accessibleName()
    review_it(pupil)

    pupil.restart()
    pupil.press(Qt.Key.Key_B, CTRL)
    assert listed(pupil.app) == ["Ibu kota Mesir?"]
    rest_and_use_again(pupil)
    change_and_tag(pupil)
    delete_and_undo_all(pupil)


def review_it(pupil: Pupil) -> None:
    """Turn the new card and remember it: no lesson has to be read for it."""
    pupil.press(Qt.Key.Key_3, CTRL)
    current = pupil.app.sessions.review.current
    assert current is not None and current.card.front == "Ibu kota Mesir?"
    pupil.computer.pass_time(seconds=5)
    pupil.press(Qt.Key.Key_Space)
    pupil.press(Qt.Key.Key_2)
    memory = pupil.app.progress.memory(current.card.id)
    assert memory is not None and memory.due > pupil.computer.now


def rest_and_use_again(pupil: Pupil) -> None:
    """Put the card aside, and find it where it can be used again."""
    page = pupil.app.window.pages.get("notes")
    assert isinstance(page, NotesPage)
    pupil.press(Qt.Key.Key_Exclam)
    assert len(pupil.app.progress.suspended()) == 1
    pupil.press(Qt.Key.Key_Backtab, SHIFT)
    pupil.press(Qt.Key.Key_Space)
    assert page.filters.current() == "suspended" and listed(pupil.app) == ["Ibu kota Mesir?"]
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Exclam)
    assert pupil.app.progress.suspended() == set() and listed(pupil.app) == []
    page.show_only("own")
    page.take_focus()


def change_and_tag(pupil: Pupil) -> None:
    """Write more on both; closing keeps it."""
    pupil.press(Qt.Key.Key_Return)
    pupil.write("Apa nama ")
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_End)
    pupil.write(", ujian")
    pupil.press(Qt.Key.Key_Escape)
    (note,) = pupil.app.sessions.desk.notes.notes()
    assert (note.front, note.tags) == ("Apa nama Ibu kota Mesir?", ("geografi", "ujian"))


def delete_and_undo_all(pupil: Pupil) -> None:
    """Find the card by its tag, delete it, and take back the deleting and the change."""
    app = pupil.app
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
    assert app.progress.memory(note.id) is not None, "what was known of it is known again"


def test_passages_of_a_lesson_become_cards_beside_it(pupil: Pupil) -> None:
    app = pupil.app
    app.window.show_lesson(LESSON, "mesir")
    pupil.press(Qt.Key.Key_K)
    form = editor(app).form
    assert "Mesir" in form.back.toPlainText(), "the paragraph on top"
    pupil.write("Kapan Mesir mengakui?")
    pupil.press(Qt.Key.Key_Return, CTRL)
    (note,) = app.sessions.desk.notes.notes()
    assert (note.lesson, note.see) == (LESSON, "mesir-1946")
    assert note.id in app.sessions.cards._stack.names()

    make_a_gap(pupil)
    pupil.press(Qt.Key.Key_B, CTRL)
    pupil.press(Qt.Key.Key_R)
    assert app.window.page == "reading" and app.sessions.reading.current.lesson.id == LESSON


def make_a_gap(pupil: Pupil) -> None:
    """Select words of the lesson, and hide the first of them."""
    pupil.press(Qt.Key.Key_Right, SHIFT)
    for _ in range(3):
        pupil.press(Qt.Key.Key_Right, SHIFT | CTRL)
    chosen = pupil.app.window.reading.article.textCursor().selectedText().strip()
    pupil.press(Qt.Key.Key_K)
    assert editor(pupil.app).form.back.toPlainText() == chosen
    pupil.press(Qt.Key.Key_Tab)
    pupil.press(Qt.Key.Key_Right, SHIFT | CTRL)
    pupil.press(Qt.Key.Key_C, SHIFT | CTRL)
    pupil.press(Qt.Key.Key_Return, CTRL)
    newest = pupil.app.sessions.notes.keys("own", "")
    notes = [pupil.app.sessions.notes.note(key) for key in newest]
    (cloze,) = [note for note in notes if note is not None and note.kind == "cloze"]
    assert cloze.front.startswith("{{c1::" + chosen.split()[0].rstrip(",."))


def test_no_text_and_no_picture_is_ever_lost(pupil: Pupil) -> None:
    pupil.press(Qt.Key.Key_N, CTRL)
    pupil.write("Setengah kartu")
    pupil.press(Qt.Key.Key_Escape)
    assert pupil.app.sessions.desk.notes.notes() == (), "half a card is never asked"
    pupil.restart()
    pupil.press(Qt.Key.Key_N, CTRL)
    assert editor(pupil.app).form.front.toPlainText() == "Setengah kartu"
    assert "masih ada di sini" in editor(pupil.app).told.text()
    pupil.press(Qt.Key.Key_End, CTRL)
    pupil.write(" hijau")
    pupil.restart()  # Mitra is closed over the open editor
    pupil.press(Qt.Key.Key_N, CTRL)
    assert editor(pupil.app).form.front.toPlainText() == "Setengah kartu hijau"
    paste_picture(pupil)
    pupil.press(Qt.Key.Key_Tab)
    pupil.write("Hijau")
    pupil.press(Qt.Key.Key_Return, CTRL)
    pupil.restart()
    (note,) = pupil.app.sessions.desk.notes.notes()
    (card,) = pupil.app.sessions.desk.notes.cards(note.id)
    (figure,) = card.figures
    assert (figure.width, figure.height) == (40, 30) and f'src="figure:{figure.id}"' in card.front
    assert "Setengah kartu" in card.front


def paste_picture(pupil: Pupil) -> None:
    """Paste a picture where the cursor is."""
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#12666F"))
    data = QMimeData()
    data.setImageData(picture)
    QGuiApplication.clipboard().setMimeData(data)
    pupil.press(Qt.Key.Key_V, CTRL)
    QGuiApplication.clipboard().clear()
