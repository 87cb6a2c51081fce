"""A teacher's hour with the lesson on the wall, by keys alone, on two screens: notes, list, number, time, size, end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.wall import Wall
from desktop.ui.widgets.key_sheet import KeySheet
from desktop.ui.window.teaching import Teaching
from tests.journeys.class_hour import on_the_wall, press
from tests.journeys.conftest import Computer
from tests.plugs import LAPTOP, plug

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def teaching(app: App) -> Teaching:
    return app.extras.commands.classes.teaching


def presenter(app: App) -> Presenter:
    found = teaching(app).presenter
    assert found is not None and found.isActiveWindow()
    return found


def windows() -> list[QWidget]:
    """The windows of a show that can be seen."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Wall | Presenter) and one.isVisible()]


def test_an_hour_with_the_lesson_on_the_wall(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    lesson = app.sessions.reading.current.lesson
    press(KEY.Key_F5)
    teacher = presenter(app)
    parts = teacher.parts
    assert len(windows()) == 2
    assert "Layar kelas: HDMI-1, 1280 × 720" in teacher.head.accessibleName()
    assert lesson.title in on_the_wall(app) and parts.head_texts()[0].startswith("Di layar sekarang, 1 dari ")

    press(KEY.Key_PageDown, KEY.Key_Space, KEY.Key_PageDown)
    notes = parts.hints.toPlainText()
    note = next(hint.text for hint in teaching(app).stage.show.act.hints() if hint.text)
    assert note.splitlines()[0] in notes and note.splitlines()[0] not in on_the_wall(app)
    following = parts.next.accessibleDescription()
    press(KEY.Key_Right)
    assert parts.current.accessibleDescription() == following == on_the_wall(app), "what came next is there now"

    computer.pass_time(minutes=12, seconds=40)
    press(KEY.Key_BracketRight)
    assert teacher.head.time.text().startswith("12:40, dari ")
    press(KEY.Key_9, KEY.Key_Return)
    assert teaching(app).stage.show.act.place()[0] == 9
    step, words = teaching(app).stage.show.frame.step, on_the_wall(app)
    press(KEY.Key_Plus, modifiers=CTRL)
    assert teaching(app).stage.show.frame.step == step + 1 and words.splitlines()[0] in on_the_wall(app)
    press(KEY.Key_0, modifiers=CTRL)

    while not any(line.hasFocus() for line in parts.rows.lines):
        press(KEY.Key_Tab)
    press(KEY.Key_Down, KEY.Key_Return)
    chosen = next(line.row for line in parts.rows.lines if line.hasFocus())
    assert chosen.current and teaching(app).stage.show.act.place()[0] == int(chosen.number)
    press(KEY.Key_Escape, KEY.Key_B)
    assert on_the_wall(app) == parts.current.state == "Layar hitam"
    press(KEY.Key_Period, KEY.Key_F1)
    sheet = QApplication.activeWindow()
    assert isinstance(sheet, KeySheet) and sheet.parent() is teacher
    press(KEY.Key_Escape)
    place = teaching(app).stage.show.act.place()
    press(KEY.Key_F5)
    assert teaching(app).stage.show.act.place() == place, "a clicker that sends F5 again does no harm"

    press(KEY.Key_Escape)
    assert windows() == [] and teaching(app).stage is None
    assert app.window.isActiveWindow() and app.window.page == "reading" and app.window.reading.article.hasFocus()
    assert app.sessions.reading.current.lesson.id == lesson.id
    assert not app.progress.lesson_state(lesson.id).read, "what a class was shown is not what the learner read"

    app = computer.start()
    press(KEY.Key_F5)
    assert teaching(app).stage.show.act.place() == place, "the next hour goes on where the class was"
    press(KEY.Key_Escape)


def test_a_lesson_is_shown_from_the_section_that_is_read(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    sections = [slide.title for slide in app.sessions.reading.current.lesson.slides]
    article = app.window.reading.article
    with computer.qtbot.waitSignal(article.anchor_changed):
        press(KEY.Key_Down, KEY.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    press(KEY.Key_F5, modifiers=SHIFT)
    assert presenter(app).parts.current.accessibleDescription().splitlines()
    heading = next(mark for mark in article.article.marks if mark.name == article.anchor())
    current = next(line.row.text for line in presenter(app).parts.rows.lines if line.row.current)
    assert teaching(app).stage.show.anchor == heading.name and (current in sections or current)
    press(KEY.Key_Escape)


def test_the_projector_goes_and_the_main_window_is_closed(computer: Computer, two_screens: None) -> None:
    app = computer.start()
    press(KEY.Key_F5, KEY.Key_PageDown)
    plug(LAPTOP)
    QApplication.processEvents()
    assert [type(one) for one in windows()] == [Presenter]
    assert "Layar kelas dicabut" in presenter(app).head.accessibleName()
    press(KEY.Key_PageDown, KEY.Key_O)
    assert [type(one) for one in windows()] == [Wall]
    press(KEY.Key_O)
    assert "Satu layar" in presenter(app).head.accessibleName()
    app.window.close()
    QApplication.processEvents()
    assert windows() == [] and app.sessions.classroom.show is None
