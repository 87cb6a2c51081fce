"""The acts of a show: which lies on top, what ends when, and that the wall always shows what the state tells."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy

from desktop.ui.sessions.classroom.show import Show
from desktop.ui.sessions.classroom.starters import QUIZ, TIMER
from desktop.ui.sessions.classroom.starters import REVIEW as CARDS
from tests.ui.classroom_world import ClassWorld


@pytest.fixture
def show(lesson_world: ClassWorld) -> Show:
    return lesson_world.show()


@pytest.mark.parametrize("step", ["back", "first"])
def test_what_was_enlarged_is_shown_whole_where_a_step_leads_nowhere(show: Show, step: str) -> None:
    show.toggle_zoom()
    told = QSignalSpy(show.changed)
    getattr(show, step)()
    assert show.on_wall.zoom is None and told.count() == 1
    getattr(show, step)()
    assert told.count() == 1, "nothing else is new"


def test_an_act_that_lies_below_others_comes_up_again(show: Show) -> None:
    show.start(QUIZ)
    quiz = show.act
    for name in (CARDS, TIMER, CARDS, TIMER):
        show.start(name)
    told: list[object] = []
    show.changed.connect(lambda: told.append(show.act))
    show.start(QUIZ)
    assert show.act is quiz and set(told) == {quiz}, "what lay between was not seen"
    show.start(QUIZ)
    assert show.act is show.lesson_act


def test_two_kinds_in_turn_heap_up_no_acts(show: Show) -> None:
    for _ in range(5):
        for name in (QUIZ, CARDS, TIMER):
            show.start(name)
    presses = 0
    while show.act is not show.lesson_act:
        show.end()
        presses += 1
    assert presses <= 3


def test_a_slide_that_is_asked_for_comes_without_what_lay_between(show: Show) -> None:
    show.start(QUIZ)
    show.start(TIMER)
    told: list[object] = []
    show.changed.connect(lambda: told.append(show.act))
    show.slide_wanted.emit(show.act.show.lesson.slides[-1].anchor)
    assert set(told) == {show.lesson_act}
