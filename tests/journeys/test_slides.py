"""A lesson on the wall by keys alone: its terms and sources, its figures whole, and the end that counts as taught."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.widgets.wall.slide_scene import SlideScene
from tests.journeys.class_hour import on_the_wall, press, show_of
from tests.journeys.conftest import Computer

KEY = Qt.Key


def test_a_lesson_from_its_title_to_its_summary(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    lesson = app.sessions.reading.current.lesson
    press(KEY.Key_F5)
    show = show_of(app)
    assert lesson.title in on_the_wall(app)
    press(KEY.Key_PageDown)
    assert all(goal in on_the_wall(app) for goal in lesson.goals)

    press(KEY.Key_PageDown)
    slide = show.act.scene()
    assert isinstance(slide, SlideScene)
    press(KEY.Key_T)
    assert show.act.name() == "Istilah" and on_the_wall(app).startswith("Istilah")
    press(KEY.Key_T, KEY.Key_S)
    assert show.act.name() == "Sumber" and "GNFI" in on_the_wall(app)
    press(KEY.Key_Escape)
    assert show.act.scene() == slide

    computer.pass_time(seconds=20)
    place, total = show.act.place()
    press(KEY.Key_Equal, KEY.Key_Plus, KEY.Key_Plus, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert show.act.place()[1] > total and isinstance(show.act, LessonAct)
    assert show.act.slide.id == slide.slide.id
    press(KEY.Key_0, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert show.act.place() == (place, total)

    assert not show.book.progress.lesson_state(lesson.id).read
    press(KEY.Key_End)
    assert lesson.summary[-1] in on_the_wall(app)
    assert show.book.progress.lesson_state(lesson.id).read, "the class was taught the lesson"
    assert [event.value.split()[1:] for event in show.book.shown()] == [[str(place), str(total), "20"]]
    press(KEY.Key_Home, KEY.Key_Escape)
    assert app.sessions.classroom.show is None
