"""writing: the editor opens for every wish, and the window says what was kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.notes.editor import Editor
from tests.ui.desk_world import MANY, cards_of
from tests.ui.window.shown import Shown

CTRL = Qt.KeyboardModifier.ControlModifier


def editor(shown: Shown) -> Editor:
    dialog = shown.extras.dialog
    assert isinstance(dialog, Editor)
    return dialog


def test_a_new_note_or_the_draft_that_waits(shown: Shown) -> None:
    shown.press(Qt.Key.Key_N, CTRL)
    editor(shown).form.front.setPlainText("Setengah")
    editor(shown).reject()
    shown.window.want_note()
    assert editor(shown).form.front.toPlainText() == "Setengah"


def test_a_passage_does_not_lose_the_draft(shown: Shown) -> None:
    shown.window.want_note()
    editor(shown).form.front.setPlainText("Setengah")
    shown.window.reading.article.choose_passage()
    form = editor(shown).form
    assert form.note().lesson == shown.sessions.reading.current.lesson.id
    assert form.back.toPlainText() and not form.front.toPlainText()
    form.front.setPlainText("Apa?")
    editor(shown).save()
    assert shown.toast.accessibleName().startswith("Kartu ditambahkan.")
    shown.window.want_note()
    assert editor(shown).form.front.toPlainText() == "Setengah"


def test_a_card_of_a_pack_is_rewritten_and_rests(shown: Shown) -> None:
    card = cards_of(MANY, 1)[0]
    shown.window.note_wanted.emit(card)
    assert "diistirahatkan" in editor(shown).told.text()
    editor(shown).save()
    assert shown.world.progress.suspended() == {card}
    (note,) = shown.world.notes.notes()
    shown.window.note_wanted.emit(note.id)
    assert editor(shown).windowTitle() == "Ubah kartu"
    editor(shown).show_cards()
    assert shown.window.page == "notes" and shown.window.windowTitle() == "Kartu saya – Mitra"
    assert not any(shown.window.topbar.tab(key).isChecked() for key in ("today", "reading", "review"))
    shown.window.show_page("reading")
    assert shown.window.topbar.tab("reading").isChecked()
    own = shown.world.desk.card(note.id)
    assert own is not None
    shown.extras.writing.rewrite(own)
    assert editor(shown).form.note().id == note.id, "an own card is simply changed"
    shown.window.note_wanted.emit("uji/tidak-ada")


def test_the_menu_makes_a_card_of_the_open_lesson(shown: Shown) -> None:
    shown.window.show_page("today")
    shown.press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert shown.window.page == "reading" and editor(shown).form.back.toPlainText()
