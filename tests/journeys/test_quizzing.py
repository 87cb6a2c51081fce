"""A pupil and a quiz, by keys only: a mistake, its paragraph, its card in *Ulang*, a test on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from desktop.app import App
from desktop.study.quiz import right_answer
from desktop.ui.quiz.page import QuizPage
from desktop.ui.sessions.quiz_stock import LESSON as LESSONS
from desktop.ui.sessions.quiz_stock import MISTAKES
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
    stock = app.sessions.quiz.offer()
    assert (stock.mistakes, stock.scope.id) == (1, LESSON)
    ask_mistakes(computer, app, wrong)


def ask_mistakes(computer: Computer, app: App, wrong: str) -> None:
    """A quiz of nothing but what was answered wrong, checked at the end: it is right now, and no mistake is left."""
    page = app.window.pane
    assert isinstance(page, QuizPage)
    tab_to(app, page.start.scopes.segments[LESSONS])
    press(app, Key.Key_Right, Key.Key_Right)
    tab_to(app, page.start.checks.segments["once"])
    press(app, Key.Key_Right)
    assert (page.start.scope().kind, page.start.at_once()) == (MISTAKES, False)
    tab_to(app, page.start.start_button)
    press(app, Key.Key_Return)
    asked = app.sessions.quiz.current.asked
    assert asked.question.id == wrong
    computer.pass_time(seconds=9)
    press(app, *keys_for(asked, right_answer(asked.question)), Key.Key_Return)
    assert "1 dari 1 benar" in texts(app.window), "the answer was checked at the end"
    assert app.sessions.quiz.offer().mistakes == 0


def tab_to(app: App, wanted: QWidget) -> None:
    """Press Tab until this has the focus."""
    for _ in range(40):
        if app.window.focusWidget() is wanted:
            return
        press(app, Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted}")


def name_file(dialog: QDialog, path: Path) -> None:
    """Name a file in the dialog that asks for one."""
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))  # letter by letter, Qt's own list of names would open over it
    QTest.keyClick(line, Key.Key_Return)
    QApplication.processEvents()


def test_a_test_on_paper(computer: Computer, tmp_path: Path) -> None:
    app = computer.start()
    press(app, Key.Key_4, Key.Key_P, modifiers=CTRL)
    assert app.window.page == "quiz"
    dialog = next(child for child in app.window.children() if isinstance(child, SaveDialog))
    assert dialog.selectedFiles()[0].endswith("Tes Apa itu kerja sama bilateral 2026-03-12.pdf")
    name_file(dialog, tmp_path / "tes.pdf")
    assert (tmp_path / "tes.pdf").read_bytes().startswith(b"%PDF-")
    assert "Tersimpan: tes.pdf" in app.extras.toast.accessibleName() + " ".join(texts(app.window))
