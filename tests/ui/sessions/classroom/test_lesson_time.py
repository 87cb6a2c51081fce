"""The clock of a lesson: it runs from the beginning, can be stopped, and has as many minutes as the plan says."""

from __future__ import annotations

import pytest

from desktop.content.guide import Guide, PlanStep
from desktop.ui.sessions.classroom.lesson_time import LEAST, MOST, USUAL, LessonTime, lesson_time, planned_minutes
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import Clock, Heard


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def time(clock: Clock) -> LessonTime:
    return LessonTime(clock(), 35, clock)


def test_time_is_spent_and_left(time: LessonTime, clock: Clock) -> None:
    clock.move(minutes=12, seconds=40)
    assert (time.spent(), time.left()) == (760, 35 * 60 - 760)
    clock.move(minutes=30)
    assert time.left() < 0


def test_a_clock_that_is_set_back_spends_nothing(time: LessonTime, clock: Clock) -> None:
    clock.move(hours=-1)
    assert time.spent() == 0


def test_a_stopped_clock_goes_on_where_it_stood(time: LessonTime, clock: Clock) -> None:
    heard = Heard(time.changed)
    clock.move(minutes=5)
    time.toggle_stop()
    clock.move(minutes=20)
    assert time.spent() == 300
    time.toggle_stop()
    clock.move(minutes=1)
    assert time.spent() == 360
    time.restart()
    assert time.spent() == 0 and len(heard.all) == 3


def test_minutes_change_in_steps_of_five_within_reason(time: LessonTime) -> None:
    time.lengthen()
    assert time.minutes == 40
    time.shorten()
    time.shorten()
    assert time.minutes == 30
    for _ in range(60):
        time.lengthen()
    assert time.minutes == MOST
    heard = Heard(time.changed)
    time.lengthen()
    assert heard.all == []
    for _ in range(60):
        time.shorten()
    assert time.minutes == LEAST


def test_an_odd_plan_is_rounded_the_way_it_is_changed(clock: Clock) -> None:
    time = LessonTime(clock(), 37, clock)
    time.shorten()
    assert time.minutes == 35
    time = LessonTime(clock(), 37, clock)
    time.lengthen()
    assert time.minutes == 40


def test_the_minutes_are_those_of_the_plan(lesson_world: ClassWorld) -> None:
    assert planned_minutes(Guide("a/b", (), (PlanStep("opening", 5, ""), PlanStep("close", 40, "")))) == 45
    assert planned_minutes(Guide("a/b", (), ())) == USUAL
    assert lesson_time(lesson_world.hall()).minutes == USUAL
