"""Every question of the bundled pack, answered right and in every wrong way by keys; every feedback is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.content.model import Question
from desktop.paths import bundled_resources
from desktop.storage.library import Library, open_library
from desktop.study.quiz import lay, mark, right_answer
from desktop.ui.look import fonts
from desktop.ui.look.theme import Look, Theme
from desktop.ui.quiz.work import WorkView
from desktop.ui.sessions.quiz import Answered, ShownQuestion
from tests.ui.desk_world import Heard
from tests.ui.quiz.shown import Key, keys_for, wrong_answer
from tests.ui.sight import texts


@pytest.fixture(scope="module")
def library(library_cache: Path) -> Iterator[Library]:
    """The lessons that ship."""
    opened = open_library([bundled_resources() / "packs" / "bilateral"], library_cache)
    yield opened
    opened.close()


class Desk:
    """The question on the page, without the page around it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.view = WorkView(Theme(Look(motion=False)))
        self.given = Heard(self.view.answered)
        qtbot.addWidget(self.view)
        self.view.resize(880, 700)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()

    def answer(self, question: Question, answer: tuple[int, ...], seed: str) -> list[str]:
        """Give an answer by keys, check it with Enter, and return all that the page then says."""
        from PySide6.QtTest import QTest

        asked = lay(question, seed)
        self.view.show_question(ShownQuestion(asked, 1, 2, "", "", True), None)
        self.view.take_focus()
        for key in (*keys_for(asked, answer), Key.Key_Return):
            QTest.keyClick(self.view.window().focusWidget(), key)
        assert self.given.all.pop() == answer, question.id
        self.view.show_answered(Answered(asked, answer, mark(question, answer), 0))
        return texts(self.view)


def test_every_question_is_answered_right_and_wrong_by_keys(qtbot: QtBot, library: Library) -> None:
    fonts.install(bundled_resources())
    desk = Desk(qtbot)
    questions = [one for unit in library.outline() for head in unit.lessons for one in library.questions(head.id)]
    assert len(questions) == 191
    for number, question in enumerate(questions):
        said = desk.answer(question, right_answer(question), str(number))
        assert "✓ Tepat" in said, question.id
        heard = "\n".join(said)
        assert question.feedback in heard, question.id
        told = {choice.feedback for choice in question.choices}
        ways = sum(choice.answer == "wrong" for choice in question.choices) or 1
        for way in range(ways):
            wrong = wrong_answer(lay(question, str(number)), way)
            said = desk.answer(question, wrong, str(number))
            assert any(text.startswith("✗ Belum tepat") for text in said), question.id
            heard += "\n".join(said)
        assert [text for text in told if text not in heard] == [], question.id
