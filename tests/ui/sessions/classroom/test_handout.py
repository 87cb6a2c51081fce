"""The slides with notes that are printed: those of the wall, each note once."""

from __future__ import annotations

import pytest

from desktop.storage.library import UnknownLesson
from desktop.ui.sessions.classroom.handout import handout
from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import MANY


def test_it_has_the_pages_of_the_wall_and_each_note_once(lesson_world: ClassWorld) -> None:
    made = handout(lesson_world.library, MANY, Frame())
    act = LessonAct(lesson_world.hall(MANY))
    assert made.title == "Siapa yang memulai?"
    assert len(made.slides) == act.place()[1]
    told = []
    for slide in made.slides:
        assert slide.sheet == act.scene().sheet(Frame())
        if slide.notes:
            told.append(slide.notes)
            assert slide.notes == act.hints()
        act.forward()
    assert told


def test_a_lesson_that_is_gone(lesson_world: ClassWorld) -> None:
    with pytest.raises(UnknownLesson):
        handout(lesson_world.library, "uji/hilang", Frame())
