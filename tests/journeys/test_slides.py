"""A lesson on the wall by keys alone: its terms and sources, its figures whole, and the end that counts as taught."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.widgets.wall.slide_scene import SlideScene
from tests.journeys.conftest import Computer

KEY = Qt.Key


def press(*keys: Qt.Key, control: bool = False) -> None:
    """Press keys where the focus is, whichever window that is in."""
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        window = QApplication.activeWindow()
        assert window is not None
        QTest.keyClick(window.focusWidget() or window, key, held)
        QApplication.processEvents()


def show_of(app: App) -> Show:
    found = app.sessions.classroom.show
    assert found is not None
    return found


def on_the_wall(show: Show) -> str:
    """All that the wall tells."""
    return "\n".join(show.scene().sheet(show.frame).spoken)


def test_a_lesson_from_its_title_to_its_summary(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    lesson = app.sessions.reading.current.lesson
    press(KEY.Key_F5)
    show = show_of(app)
    assert lesson.title in on_the_wall(show)
    press(KEY.Key_PageDown)
    assert all(goal in on_the_wall(show) for goal in lesson.goals)

    press(KEY.Key_PageDown)
    slide = show.act.scene()
    assert isinstance(slide, SlideScene)
    press(KEY.Key_T)
    assert show.act.name() == "Istilah" and on_the_wall(show).startswith("Istilah")
    press(KEY.Key_T, KEY.Key_S)
    assert show.act.name() == "Sumber" and "GNFI" in on_the_wall(show)
    press(KEY.Key_Escape)
    assert show.act.scene() == slide

    computer.pass_time(seconds=20)
    place, total = show.act.place()
    press(KEY.Key_Equal, KEY.Key_Plus, KEY.Key_Plus, control=True)
    assert show.act.place()[1] > total and isinstance(show.act, LessonAct)
    assert show.act.slide.id == slide.slide.id
    press(KEY.Key_0, control=True)
    assert show.act.place() == (place, total)

    assert not show.book.progress.lesson_state(lesson.id).read
    press(KEY.Key_End)
    assert lesson.summary[-1] in on_the_wall(show)
    assert show.book.progress.lesson_state(lesson.id).read, "the class was taught the lesson"
    assert [event.value.split()[1:] for event in show.book.shown()] == [[str(place), str(total), "20"]]
    press(KEY.Key_Home, KEY.Key_Escape)
    assert app.sessions.classroom.show is None
