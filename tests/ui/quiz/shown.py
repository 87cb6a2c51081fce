"""The page *Kuis* on the screen, driven by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.study.quiz import Asked, kinds_of, right_answer
from desktop.ui.look.theme import Theme
from desktop.ui.quiz.page import QuizPage
from desktop.ui.sessions.quiz import QuizSession
from tests.ui.desk_world import World

Key = Qt.Key


class Shown:
    """The page with its session."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int] = (1366, 716)) -> None:
        self.world = world
        self.session = QuizSession(world.desk, world.desk)
        self.page = QuizPage(theme, self.session)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    @property
    def asked(self) -> Asked:
        """The question that lies there."""
        assert self.session.current is not None
        return self.session.current.asked

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, each where the focus then is."""
        for key in keys:
            QTest.keyClick(self.focus, key)

    def give(self, answer: tuple[int, ...]) -> None:
        """Give an answer by keys, without checking it."""
        self.press(*keys_for(self.asked, answer))

    def answer(self, *, right: bool = True) -> str:
        """Answer the question by keys and have it checked; return its id."""
        question = self.asked.question
        self.give(right_answer(question) if right else wrong_answer(self.asked))
        self.press(Key.Key_Return)
        return question.id

    def settle(self) -> None:
        """Let layouts have their way."""
        QApplication.processEvents()


def wrong_answer(asked: Asked, number: int = 0) -> tuple[int, ...]:
    """An answer of which every part is wrong; for a choice the one with this number among the wrong."""
    question = asked.question
    right = right_answer(question)
    if question.kind in {"choice", "truth"}:
        return (next(iter([part for part in range(len(question.choices)) if part != right[0]][number:])),)
    if question.kind == "sort":
        return tuple((kind + 1) % len(kinds_of(question)) for kind in right)
    return (*right[1:], right[0])


def keys_for(asked: Asked, answer: tuple[int, ...]) -> list[Qt.Key]:
    """The keys that give an answer to a question that lies there as it was laid out."""
    kind = asked.question.kind
    if kind == "choice":
        return [Key(Key.Key_A + asked.parts.index(answer[0]))]
    if kind == "truth":
        return [Key.Key_B if answer[0] == 0 else Key.Key_S]
    if kind == "match":
        return [Key(Key.Key_A + asked.partners.index(answer[part])) for part in asked.parts]
    if kind == "sort":
        return [Key(Key.Key_1 + answer[part]) for part in asked.parts]
    return _moves(list(asked.parts), answer)


def _moves(order: list[int], answer: tuple[int, ...]) -> list[Qt.Key]:
    """Go to the part that belongs to a place, and press the number of that place; from the first place on."""
    keys: list[Qt.Key] = []
    here = 0
    for place, part in enumerate(answer):
        stands = order.index(part)
        step = Key.Key_Down if stands > here else Key.Key_Up
        keys += [step] * abs(stands - here)
        keys.append(Key(Key.Key_1 + place))
        order.insert(place, order.pop(stands))
        here = place
    return keys
