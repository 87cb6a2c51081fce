"""A class reviews its own cards before the wall, by keys and by a clicker alone; no pupil's schedule is touched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.content.model import Card
from desktop.study.memory import Rating
from desktop.ui.sessions.classroom.review_act import ClassReviewAct
from desktop.ui.widgets.wall.card_scene import CardScene
from tests.journeys.class_hour import Teacher
from tests.journeys.conftest import Computer

LESSON = "bilateral/jepang-korea-jerman"
"""A lesson whose cards are of every kind."""
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def teacher(computer: Computer) -> Teacher:
    """A teacher who shows the lesson."""
    made = Teacher(computer, LESSON)
    made.press(KEY.Key_F5)
    return made


def card_of(teacher: Teacher) -> Card | None:
    """The card that the class is asked."""
    act = teacher.show.act
    assert isinstance(act, ClassReviewAct)
    return act.card.card if act.card is not None else None


def is_turned(teacher: Teacher) -> bool:
    """Whether the marks are offered."""
    return any(command.shown for command in teacher.show.act.commands())


def turn(teacher: Teacher, key: Qt.Key) -> None:
    """Turn the card, which shows nothing of its answer before; then think for a while, and press a key."""
    while not is_turned(teacher):
        scene = teacher.show.on_wall.scene
        assert isinstance(scene, CardScene)
        assert not scene.answer
        teacher.press(KEY.Key_PageDown)
    teacher.computer.pass_time(seconds=9)
    teacher.press(key)


def test_the_cards_of_a_class_are_its_own(teacher: Teacher) -> None:
    progress = teacher.app.progress
    learner = progress.entries(), progress.lesson_states(), progress.due_cards(teacher.computer.now)
    teacher.press(KEY.Key_K)
    assert "Kartu datang sesudah kelas ini menyelesaikan sebuah pelajaran." in teacher.told()
    teacher.press(KEY.Key_PageDown, KEY.Key_End, KEY.Key_K)
    kinds = set()
    keys = [KEY.Key_PageDown, KEY.Key_1, KEY.Key_2]
    while (card := card_of(teacher)) is not None:
        kinds.add(card.kind)
        turn(teacher, keys.pop(0) if keys else KEY.Key_2)
    assert "Selesai!" in teacher.told()
    assert len(kinds) > 2
    book = teacher.app.sessions.classroom.book()
    ratings = [entry.value[0] for entry in book.progress.entries() if entry.kind == "review"]
    assert ratings[:3] == [str(int(rating)) for rating in (Rating.GOOD, Rating.AGAIN, Rating.GOOD)]
    teacher.press(KEY.Key_PageDown)
    assert teacher.show.act is teacher.show.lesson_act
    teacher.press(KEY.Key_Escape)
    assert teacher.app.sessions.classroom.show is None
    assert (progress.entries(), progress.lesson_states(), progress.due_cards(teacher.computer.now)) == learner


def test_a_mark_is_undone_and_the_schedule_goes_on_the_next_day(teacher: Teacher) -> None:
    teacher.press(KEY.Key_End, KEY.Key_K)
    first = card_of(teacher)
    assert first is not None
    turn(teacher, KEY.Key_1)
    assert card_of(teacher) != first
    teacher.press(KEY.Key_Z, held=CTRL)
    assert card_of(teacher) == first
    assert not is_turned(teacher)
    turn(teacher, KEY.Key_2)
    teacher.press(KEY.Key_Escape, KEY.Key_Escape)
    teacher.computer.pass_time(days=6)
    again = Teacher(teacher.computer, LESSON)
    again.press(KEY.Key_F5, KEY.Key_K)
    seen = set()
    while (card := card_of(again)) is not None and card.id not in seen:
        seen.add(card.id)
        turn(again, KEY.Key_2)
    assert first.id in seen
