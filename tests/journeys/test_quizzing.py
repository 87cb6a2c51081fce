"""A pupil and a quiz, by keys only: a mistake, its paragraph, its card in *Ulang*, a test on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import App
from desktop.study.quiz import right_answer
from desktop.ui.widgets.file_dialog import SaveDialog
from tests.journeys.conftest import Computer
from tests.ui.quiz.shown import Key, keys_for, wrong_answer
from tests.ui.sight import texts

LESSON = "bilateral/siapa-yang-pertama"
CTRL = Qt.KeyboardModifier.ControlModifier


def press(app: App, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(app.window.focusWidget(), key, modifiers)


def answer(computer: Computer, app: App, *, right: bool) -> str:
    """Answer the question on the page and have it checked; return its id."""
    asked = app.sessions.quiz.current.asked
    given = right_answer(asked.question) if right else wrong_answer(asked)
    computer.pass_time(seconds=9)
    press(app, *keys_for(asked, given), Key.Key_Return)
    assert app.sessions.quiz.answered.marked.correct is right
    return asked.question.id


def test_a_quiz_after_a_lesson(computer: Computer) -> None:
    app = computer.start()
    press(app, Key.Key_4, modifiers=CTRL)
    assert app.window.page == "quiz"
    assert any(text.startswith("Belum ada bacaan yang selesai.") for text in texts(app.window))
    press(app, Key.Key_Return)
    assert app.window.page == "reading", "Enter opens the lesson"

    app.sessions.reading.open(LESSON)
    press(app, Key.Key_Return, modifiers=CTRL)
    press(app, Key.Key_4, modifiers=CTRL)
    press(app, Key.Key_Return)
    total = app.sessions.quiz.current.total
    assert app.window.windowTitle() == f"Kuis: soal 1 dari {total} – Mitra"
    wrong = answer(computer, app, right=False)
    cards = app.sessions.quiz.answered.cards
    forward = app.progress.brought_forward()
    assert cards == len(forward) > 0
    assert any("datang lebih dulu saat kamu mengulang" in text for text in texts(app.window))

    press(app, Key.Key_R)
    assert app.window.page == "reading"
    press(app, Key.Key_4, modifiers=CTRL)
    assert f"Soal 1 dari {total}" in texts(app.window) and "Lanjut" in texts(app.window), "it lies there as it was"
    press(app, Key.Key_Z, modifiers=CTRL)
    assert f"Soal 1 dari {total}" in texts(app.window) and "Periksa" in texts(app.window)
    assert app.progress.brought_forward() == set()
    assert answer(computer, app, right=False) == wrong
    press(app, Key.Key_Return, Key.Key_Minus)
    for _question in range(total - 2):
        answer(computer, app, right=True)
        press(app, Key.Key_Return)
    said = texts(app.window)
    assert f"{total - 2} dari {total - 1} benar" in said
    assert "5 dari 5 terakhir benar" in said
    assert app.window.windowTitle() == "Kuis – Mitra"

    app = computer.start()
    assert app.window.page == "quiz", "the same study day: where one was"
    assert len(app.progress.quiz_results([wrong])[wrong]) == 1
    assert app.progress.brought_forward() == forward
    assert forward <= set(app.sessions.desk.queue()), "they come today"
    press(app, Key.Key_Tab, Key.Key_Backtab)
    stock = app.sessions.quiz.offer()
    assert (stock.mistakes, stock.scope.id) == (1, LESSON)


def test_a_test_on_paper(computer: Computer, tmp_path: Path) -> None:
    app = computer.start()
    press(app, Key.Key_P, modifiers=CTRL)
    assert app.window.page == "quiz"
    dialog = next(child for child in app.window.children() if isinstance(child, SaveDialog))
    assert dialog.selectedFiles()[0].endswith("Tes Apa itu kerja sama bilateral 2026-03-12.pdf")
    file = tmp_path / "tes.pdf"
    dialog.picked.emit(file)
    assert file.read_bytes().startswith(b"%PDF-")
    assert "Tersimpan: tes.pdf" in app.extras.toast.accessibleName() + " ".join(texts(app.window))
    dialog.picked.emit(tmp_path / "tidak ada" / "tes.pdf")
    assert "Berkas belum tersimpan" in app.extras.toast.accessibleName() + " ".join(texts(app.window))
    dialog.reject()
