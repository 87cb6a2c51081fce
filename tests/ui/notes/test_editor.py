"""The editor: adds only by an explicit act, loses no text, makes gaps, takes pictures, shows the card as it will be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.content.notes import Note
from desktop.ui.look.theme import Look, Theme
from desktop.ui.notes.editor import Editor
from desktop.ui.sessions.notes import NotesSession
from desktop.ui.widgets.key_names import spoken_keys
from tests.ui.desk_world import FEW, Heard, World
from tests.ui.sight import cut_words

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., Editor]


@pytest.fixture
def session(world: World) -> NotesSession:
    return NotesSession(world.desk, world.desk)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, session: NotesSession) -> Open:
    """Opens the editor over a window of some size."""

    def open_editor(note: Note, size: tuple[int, int] = (1366, 768), **more: str) -> Editor:
        window = QWidget()
        window.resize(*size)
        qtbot.addWidget(window)
        editor = Editor(theme, session, note, window, **more)
        with qtbot.waitExposed(editor):
            editor.open()
        editor.activateWindow()
        return editor

    return open_editor


def select(field: QWidget, start: int, end: int) -> None:
    cursor = field.textCursor()  # type: ignore[attr-defined]
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)  # type: ignore[attr-defined]


def test_a_new_card_is_added_once_it_is_one(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin())
    assert editor.form.front.hasFocus()
    QTest.keyClicks(editor.form.front, "Siapa?")
    QTest.keyClick(editor.form.front, Qt.Key.Key_Return, CTRL)
    assert editor.isVisible() and editor.fault.text() == "Tulis dulu jawabannya."
    assert editor.form.back.hasFocus(), "the cursor goes where something is missing"
    QTest.keyClicks(editor.form.back, "Mesir")
    assert editor.fault.isHidden()
    QTest.keyClick(editor.form.back, Qt.Key.Key_Return, CTRL)
    assert not editor.isVisible()
    (key,) = session.keys("own", "")
    assert session.note(key).front == "Siapa?" and session.drafts.all() == ()


def test_closing_keeps_a_draft_of_a_new_card_and_a_change_of_an_old_one(opened: Open, session: NotesSession) -> None:
    new = session.begin()
    editor = opened(new)
    editor.form.front.setPlainText("Setengah")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert session.waiting_draft() == new._replace(front="Setengah") and session.keys("own", "") == ()

    editor = opened(session.waiting_draft())
    assert editor.told.isVisible() and editor.form.front.toPlainText() == "Setengah"
    editor.form.back.setPlainText("Penuh")
    editor.save()
    note = session.note(new.id)
    assert note is not None
    editor = opened(note)
    assert editor.windowTitle() == "Ubah kartu" and editor.told.isHidden()
    editor.form.back.setPlainText("Lain")
    editor.close()
    assert session.note(new.id).back == "Lain"
    editor = opened(session.note(new.id))
    editor.form.front.setPlainText("")
    editor.close()
    assert session.note(new.id).front == "Setengah", "what is no card changes nothing"
    assert opened(session.note(new.id)).form.front.toPlainText() == "", "but it is there again"


def test_a_draft_can_be_thrown_away(opened: Open, session: NotesSession) -> None:
    draft = session.begin()._replace(front="Setengah", lesson=FEW)
    session.keep_draft(draft)
    editor = opened(draft)
    editor.fresh_button.click()
    assert editor.form.front.toPlainText() == "" and editor.told.isHidden()
    editor.close()
    assert session.waiting_draft() is None

    assert session.save(draft._replace(back="Penuh"))
    kept = session.note(draft.id)
    assert kept is not None
    session.keep_draft(kept._replace(back=""))
    editor = opened(kept)
    assert editor.fresh_button.isVisible()
    editor.fresh_button.click()
    assert editor.form.note() == kept, "the card that is kept stands there again"


def test_what_is_typed_is_on_the_disk_before_long(opened: Open, session: NotesSession, qtbot: QtBot) -> None:
    editor = opened(session.begin())
    editor._draft_timer.setInterval(5)
    QTest.keyClicks(editor.form.front, "Sia")
    qtbot.waitUntil(lambda: session.waiting_draft() is not None)


def test_selected_words_of_a_passage_become_a_gap(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin("basic", "Mesir pada 1946", FEW, "awal"))
    back = editor.form.back
    back.setFocus()
    select(back, 11, 15)
    QTest.keyClick(back, Qt.Key.Key_C, CTRL | SHIFT)
    assert editor.form.note()[1:4] == ("cloze", "Mesir pada {{c1::1946}}", "")
    front = editor.form.front
    cursor = front.textCursor()
    cursor.setPosition(2)
    front.setTextCursor(cursor)
    editor.gap_button.click()
    assert editor.form.note().front == "{{c2::Mesir}} pada {{c1::1946}}", "the word at the cursor"
    editor._look()
    assert editor.preview._next.isVisible()
    editor.preview._next.click()
    assert "{{" not in editor.preview.face.accessibleName()


def test_a_gap_of_nothing_is_explained(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin("cloze"))
    editor.make_gap()
    assert "Pilih dulu" in editor.fault.text()


def test_a_passage_moves_to_the_side_that_asks_and_back(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin("basic", "Mesir pada 1946"))
    kinds = editor.form.kinds
    kinds.button("cloze").click()
    assert editor.form.note()[2:4] == ("Mesir pada 1946", "")
    kinds.button("typed").click()
    assert editor.form.note()[2:4] == ("", "Mesir pada 1946")
    kinds.button("typed").setFocus()
    QTest.keyClick(kinds.button("typed"), Qt.Key.Key_Right)
    assert kinds.kind() == "order" and "urutan" in editor.form.back.accessibleName()


def test_pictures_come_from_files_and_clipboard_or_it_is_said_why_not(
    opened: Open, session: NotesSession, tmp_path: Path
) -> None:
    editor = opened(session.begin())
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(tmp_path / "a.png"))
    (tmp_path / "b.png").write_bytes(b"halo")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    front = editor.form.front
    assert front.canInsertFromMimeData(dropped)
    front.insertFromMimeData(dropped)
    assert front.toPlainText().startswith("![](picture:")
    editor.form.back.setFocus()
    editor.take_picture(image)
    editor._look()
    assert editor.fault.isHidden()
    assert [len(card.figures) for card in session.preview(editor.form.note())] == [1], "the same picture is kept once"
    editor.take_picture(tmp_path / "b.png")
    assert "tidak dapat dibaca" in editor.fault.text()
    editor.choose_picture()
    (dialog,) = editor.findChildren(QFileDialog)
    dialog.close()


def test_a_known_tag_completes_itself(opened: Open, session: NotesSession) -> None:
    assert session.save(session.begin()._replace(front="a", back="b", tags=("sejarah",)))
    tags = opened(session.begin()).form.tags
    QTest.keyClicks(tags, "x, sej")
    assert tags.text() == "x, sejarah" and tags.selectedText() == "arah"
    QTest.keyClicks(tags, ",y")
    assert tags.tags() == ("x", "sejarah", "y")
    tags.set_tags(("sejarah",))
    tags.end(False)
    QTest.keyClick(tags, Qt.Key.Key_Backspace)
    assert tags.text() == "sejara", "deleting completes nothing"


def test_the_list_is_one_key_away(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin())
    wanted = Heard(editor.cards_wanted)
    QTest.keyClick(editor.form.front, Qt.Key.Key_B, CTRL)
    assert len(wanted.all) == 1 and not editor.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 480)])
def test_nothing_is_cut_or_covered(opened: Open, session: NotesSession, size: tuple[int, int], theme: Theme) -> None:
    theme.set_look(Look(dark=True, text=32, motion=False))
    editor = opened(session.begin("basic", "Mesir pada 1946", FEW, "awal"), size, told="Tulis pertanyaan.")
    editor.save()
    QApplication.processEvents()
    assert editor.width() <= size[0] and editor.height() <= size[1]
    assert cut_words(editor) == []
    fields = (editor.form.front, editor.form.back, editor.form.tags)
    bottoms = [field.mapTo(editor, QPoint(0, field.height())).y() for field in fields]
    tops = [field.mapTo(editor, QPoint(0, 0)).y() for field in fields]
    assert bottoms[0] < tops[1] and bottoms[1] < tops[2], "no field lies over another"


def test_its_keys_are_written_on_its_buttons(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin())
    buttons = (editor.close_button, editor.gap_button, editor.picture_button, editor.save_button, editor.cards_button)
    assert all(spoken_keys(button.key()) for button in buttons)


def test_a_passage_that_was_only_looked_at_leaves_no_draft(opened: Open, session: NotesSession) -> None:
    editor = opened(session.begin())
    QTest.keyClicks(editor.form.front, "Setengah soal")
    editor.reject()
    begun = session.waiting_draft()
    assert begun is not None and begun.front == "Setengah soal"
    opened(session.begin("basic", "Sebuah kalimat.")).reject()
    assert session.waiting_draft() == begun
    editor = opened(session.begin("basic", "Sebuah kalimat."))
    QTest.keyClicks(editor.form.front, "Apa?")
    editor.reject()
    other = session.waiting_draft()
    assert other is not None and (other.front, other.back) == ("Apa?", "Sebuah kalimat.")
