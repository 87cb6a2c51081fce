"""A cerdas cermat by keys alone: rules, rounds, buzzers, a crash in the middle, undo, the board at the end."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.study.classroom.contest import Contest
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.row_line import RowLine
from desktop.ui.classroom.wall import Wall
from desktop.ui.sessions.classroom.contest_act import ContestAct
from tests.journeys.conftest import Computer
from tests.journeys.test_first_days import LESSON

KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def wall() -> Wall:
    """The window before the class."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Wall) and one.isVisible())


def press(*keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys before the class."""
    for key in keys:
        QApplication.processEvents()
        assert QApplication.activeWindow() is wall()
        QTest.keyClick(wall(), key, modifiers)


def hold(key: Qt.Key) -> None:
    """A key that is held down sends itself again and again."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, autorep=True)
    QApplication.sendEvent(wall(), event)


def on_to(words: str) -> None:
    """Go on until the wall tells this; an answer may have a sheet of its own."""
    for _ in range(6):
        press(KEY.Key_PageDown)
        if words in heard():
            return
    raise AssertionError(heard())


def heard() -> str:
    """What a screen reader is told of the wall."""
    return wall().accessibleName()


def act(app: App) -> ContestAct:
    """The contest on the wall."""
    show = app.sessions.classroom.show
    assert show is not None and isinstance(show.act, ContestAct)
    return show.act


def contest(app: App) -> Contest:
    """How it stands."""
    found = act(app).contest
    assert found is not None
    return found


def letter(app: App, *, right: bool) -> Qt.Key:
    """The key of the right answer, which the teacher alone can read, or of a wrong one."""
    answer = next(hint.text for hint in act(app).hints() if hint.head == "Jawaban")
    offered = [command.keys[0] for command in act(app).commands() if command.text.startswith("Jawaban ")]
    wanted = answer[0] if right else next(one for one in offered if one != answer[0])
    return Qt.Key(ord(wanted))


def choose(*steps: tuple[int, int]) -> None:
    """Take questions away from rounds, in the list of the teacher's notes on the only screen: rows and how many."""
    press(KEY.Key_O)
    QApplication.processEvents()
    notes = QApplication.activeWindow()
    assert isinstance(notes, Presenter)
    while not isinstance(notes.focusWidget(), RowLine):
        QTest.keyClick(notes.focusWidget() or notes, KEY.Key_Tab)
    for down, less in steps:
        for key in (*[KEY.Key_Down] * down, *[KEY.Key_Minus] * less):
            QTest.keyClick(notes.focusWidget(), key)
            QApplication.processEvents()
    QTest.keyClick(notes.focusWidget(), KEY.Key_O)


def test_a_contest_from_the_rules_to_the_board(computer: Computer) -> None:
    app = computer.start()
    app.window.reading.navigator.chosen.emit(LESSON)
    QTest.keyClick(app.window, KEY.Key_F5)
    press(KEY.Key_Q, modifiers=SHIFT)
    assert "Aturan main" in heard() and "Regu B: tombol bel Y" in heard()
    choose((1, 1), (1, 1), (1, 4))

    press(KEY.Key_PageDown)
    assert "Soal 1 dari 8" in heard() and "Regu A: 0, menjawab" in heard()
    press(letter(app, right=True))
    assert "Tepat" in heard() and "Regu A: 100, +100" in heard()
    on_to("Soal 2 dari 8")
    press(KEY.Key_1)
    on_to("Soal 3 dari 8")
    press(KEY.Key_0)
    on_to("Babak lemparan")
    assert "1. Regu A: 100" in heard()
    on_to("Soal 4 dari 8")
    press(letter(app, right=False))
    assert "Regu B: 0, menjawab" in heard()
    press(KEY.Key_2)
    assert contest(app).scores == (100, 50, 0), "thrown to the second team"

    before = contest(app)
    shutil.copytree(computer.data, computer.data.parent / "copy")  # what lies on the disk when the power fails
    computer.data = computer.data.parent / "copy"
    app = computer.start()
    QTest.keyClick(app.window, KEY.Key_F5)
    press(KEY.Key_Q, modifiers=SHIFT)
    assert contest(app) == before and "Regu B: 50" in heard()

    on_to("Soal 5 dari 8")
    press(KEY.Key_0, KEY.Key_0, KEY.Key_0)
    on_to("Soal 6 dari 8")
    press(KEY.Key_2)
    on_to("Babak rebutan")
    assert contest(app).scores == (100, 50, 100)
    on_to("Soal 7 dari 8")
    press(KEY.Key_Q)
    assert "Regu A: 100, terkunci" in heard(), "the buzzers were not open yet"
    press(KEY.Key_Slash, KEY.Key_Q, KEY.Key_W)
    assert "bel dibuka" in heard() and app.sessions.classroom.show.cover == ""
    press(KEY.Key_P, KEY.Key_Y)
    hold(KEY.Key_P)
    assert "Regu C: 100, menjawab" in heard(), "the first key wins"
    press(letter(app, right=False), KEY.Key_Y)
    press(letter(app, right=True))
    assert contest(app).scores == (100, 150, 0)

    press(KEY.Key_Z, modifiers=CONTROL)
    assert contest(app).scores == (100, 50, 0) and "Regu B: 50, menjawab" in heard()
    press(KEY.Key_2)
    on_to("Soal 8 dari 8")
    press(KEY.Key_Delete)
    on_to("Pemenang: Regu B")
    assert "3. Regu C: 0" in heard()
    press(KEY.Key_PageDown)
    assert app.sessions.classroom.show.act is app.sessions.classroom.show.lesson_act
