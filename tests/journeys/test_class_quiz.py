"""A class is asked by its teacher, by keys alone: hands, answers, a crash in the middle, and what went badly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.content.model import Question
from desktop.paths import bundled_resources
from desktop.storage.library import Library, open_library
from desktop.study.quiz import lay, letters_of, right_answer
from desktop.ui.look import fonts
from desktop.ui.sessions.classroom.quiz_act import ClassQuizAct
from desktop.ui.widgets.wall.question_scene import Option, QuestionScene, Team
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.sheet import Frame, Text
from tests.journeys.class_hour import on_the_wall, press, show_of
from tests.journeys.conftest import Computer
from tests.ui.widgets.wall.checks import check_sheet

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TEAMS = (Team("Regu A", 300), Team("Regu B", 400), Team("Regu C", -200))


def quiz_of(app: App) -> ClassQuizAct:
    act = show_of(app).act
    assert isinstance(act, ClassQuizAct)
    return act


def letter_key(act: ClassQuizAct, place: int) -> Qt.Key:
    """The key of an answer."""
    found: Qt.Key = getattr(KEY, f"Key_{act.rows()[place].text[0]}")
    return found


def hands(act: ClassQuizAct) -> list[str]:
    """The counts on the teacher's screen."""
    return [row.number for row in act.rows()]


def to_answer(app: App) -> None:
    """Go on until the answer is on the wall."""
    while "Tepat" not in on_the_wall(app):
        press(KEY.Key_PageDown)


def to_question(app: App, number: int) -> None:
    """Go on until this question is on the wall."""
    while quiz_of(app).place()[0] != number:
        press(KEY.Key_PageDown)


def test_a_quiz_with_the_class(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    press(KEY.Key_F5)
    slide = on_the_wall(app)
    press(KEY.Key_Q, KEY.Key_PageDown)
    act = quiz_of(app)
    assert act.place() == (1, 5) and "Soal 1 dari 5" in on_the_wall(app), "no preparation"

    first, second = letter_key(act, 0), letter_key(act, 1)
    press(first, first, first)
    press(first, modifiers=SHIFT)
    press(second, KEY.Key_1, KEY.Key_2)
    assert hands(act)[:2] == ["2", "12"]
    press(KEY.Key_Z, modifiers=CTRL)
    assert hands(act)[:2] == ["2", "1"], "one thing is taken back at a time"
    press(second)
    assert hands(act)[:2] == ["2", "2"]
    told = on_the_wall(app)
    answer = act.hints()[0].text
    assert "Tepat" not in told and answer.split("\n\n")[1] not in told, "the wall does not know it yet"
    press(KEY.Key_Period)
    assert on_the_wall(app) == "Layar hitam"
    press(KEY.Key_Period)
    to_answer(app)
    assert "Kuis kelas, 4 tangan" in on_the_wall(app)

    to_question(app, 2)
    press(letter_key(quiz_of(app), 0))
    before = (on_the_wall(app), hands(quiz_of(app)))
    after_a_crash(computer, before)
    at_the_end(computer, slide)


def after_a_crash(computer: Computer, before: tuple[str, list[str]]) -> None:
    """Mitra is started again in the middle, and the quiz goes on as if nothing had been."""
    app = computer.start()
    press(KEY.Key_F5, KEY.Key_Q)
    assert quiz_of(app).rows()[0].detail == "soal 2 dari 5"
    press(KEY.Key_PageDown)
    assert (on_the_wall(app), hands(quiz_of(app))) == before


def at_the_end(computer: Computer, slide: str) -> None:
    """What went worst stands first, and Enter in the list leads to its slide."""
    app = computer.app
    assert app is not None
    while quiz_of(app).place()[0]:
        press(KEY.Key_PageDown)
    assert "Kuis selesai" in on_the_wall(app)
    rows = quiz_of(app).rows()
    shares = [int(row.number.split()[0]) for row in rows if row.number]
    assert len(rows) == 5 and len(shares) == 2 and shares == sorted(shares)
    presenter = app.extras.commands.classes.teaching.presenter
    assert presenter is not None
    while not any(line.hasFocus() for line in presenter.parts.rows.lines):
        press(KEY.Key_Tab)
    press(KEY.Key_Return)
    assert show_of(app).act is show_of(app).lesson_act and on_the_wall(app) not in (slide, "")
    press(KEY.Key_Q, KEY.Key_1, KEY.Key_Return)
    assert "Kuis selesai" in on_the_wall(app), "the result can be looked at again"
    press(KEY.Key_PageDown, KEY.Key_Escape, KEY.Key_Escape)  # one leaves the list, one the lesson
    assert app.sessions.classroom.show is None


@pytest.fixture(scope="module")
def library(library_cache: Path) -> Iterator[Library]:
    """The lessons that ship."""
    opened = open_library([bundled_resources() / "packs" / "bilateral"], library_cache)
    yield opened
    opened.close()


def length(question: Question) -> int:
    return len(question.prompt) + sum(len(choice.text) for choice in question.choices)


def shown(question: Question) -> QuestionScene:
    """A question with its answer, when it needs most room."""
    right, asked = right_answer(question)[0], lay(question, "")
    options = tuple(
        Option(letter, question.choices[part].text, "right" if part == right else "open", 10)
        for letter, part in zip(letters_of(question), asked.parts, strict=True)
    )
    feedback = question.choices[right].feedback
    return QuestionScene("Kuis kelas", 5, 12, question.prompt, options, revealed=True, feedback=feedback)


def test_every_question_that_ships_stands_whole_on_the_wall(qapp: QApplication, library: Library) -> None:
    """Shapes of walls and sizes of type take turns; the longest is on the narrow wall."""
    fonts.install(bundled_resources())
    heads = [head.id for unit in library.outline() for head in unit.lessons]
    asked = [question for lesson in heads for question in library.questions(lesson)]
    asked = sorted((one for one in asked if one.kind in ("choice", "truth")), key=length, reverse=True)
    assert len(asked) > 100
    for place, question in enumerate(asked):
        frame = Frame((1440, 1920, 1728)[place % 3], (0, 2, 5)[place // 3 % 3])
        scene = shown(question)._replace(teams=TEAMS if place % 10 == 0 else ())
        sheets = [scene._replace(part=part).sheet(frame) for part in range(scene.parts(frame))]
        for sheet in sheets:
            check_sheet(sheet)
        words = " ".join(plain(item.html) for sheet in sheets for item in sheet.items if isinstance(item, Text))
        for whole in (question.prompt, scene.feedback, *(choice.text for choice in question.choices)):
            assert plain(whole) in words, question.id
