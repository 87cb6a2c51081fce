"""A teacher with a class, by keys alone, on one screen: the list of pupils, whose turn, groups, presence, countdown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.ui.classroom.stage import Stage
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.window.class_sheet import ClassSheet
from tests.journeys.conftest import Computer
from tests.ui.sight import cut_words

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMES = ("Ani Lestari", "Budi Santoso", "Citra", "Dewi", "Eko Prasetyo")


class Teacher:
    """Who presses the keys; ``show`` and ``stage`` are there while a lesson is on the wall."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def show(self) -> Show:
        """What is shown."""
        found = self.app.sessions.classroom.show
        assert found is not None
        return found

    @property
    def stage(self) -> Stage:
        """The windows of the show."""
        found = self.app.extras.commands.classes.teaching.stage
        assert found is not None
        return found

    def window(self) -> QWidget:
        """The window that hears the next key."""
        if self.app.sessions.classroom.show is None:
            return self.app.extras.dialog or self.app.window
        return self.stage.presenter if self.stage.notes_in_front and self.stage.presenter else self.stage.wall

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after another."""
        for key in keys:
            QApplication.processEvents()
            window = self.window()
            QTest.keyClick(window.focusWidget() or window, key, with_)

    def write(self, text: str) -> None:
        """Type where the focus is, and Enter."""
        QTest.keyClicks(self.window().focusWidget(), text)
        self.press(KEY.Key_Return)

    def on_wall(self) -> str:
        """What a screen reader is told of the wall."""
        shown = self.show.on_wall
        return "\n".join(shown.scene.sheet(shown.frame).spoken)

    def name(self) -> str:
        """Whose name stands on the wall."""
        return next((name for name in NAMES if name in self.on_wall().split("\n")), "")


def a_class(computer: Computer) -> Teacher:
    """A teacher who has made a class, and stands before it."""
    teacher = Teacher(computer.start())
    teacher.press(KEY.Key_K, with_=CTRL | SHIFT)
    teacher.press(KEY.Key_N, with_=CTRL)
    teacher.write("VII A")
    sheet = teacher.app.extras.dialog
    assert sheet is not None
    computer.qtbot.waitUntil(lambda: teacher.app.sessions.classroom.chosen.name == "VII A")
    while not sheet.focusWidget().accessibleName().startswith("Nama siswa baru"):
        teacher.press(KEY.Key_Tab)
    teacher.write(NAMES[0])
    QGuiApplication.clipboard().setText("No\tNama\n" + "\n".join(f"{n}\t{name}" for n, name in enumerate(NAMES[1:], 2)))
    teacher.press(KEY.Key_V, with_=CTRL)
    teacher.press(KEY.Key_Return)
    assert tuple(pupil.name for pupil in teacher.app.sessions.roster.pupils) == NAMES and cut_words(sheet) == []
    teacher.press(KEY.Key_Escape)
    teacher.app.window.activateWindow()  # no window manager does it here
    teacher.press(KEY.Key_F5)
    return teacher


def test_names_are_pasted_in_the_middle_of_a_lesson(computer: Computer, one_screen: None) -> None:
    teacher = Teacher(computer.start())
    teacher.press(KEY.Key_F5, KEY.Key_PageDown, KEY.Key_PageDown)
    slide = teacher.on_wall()
    teacher.press(KEY.Key_A)
    assert "Belum ada siswa" in teacher.on_wall() and "Ctrl Shift K" in teacher.on_wall()
    teacher.press(KEY.Key_K, with_=CTRL | SHIFT)
    QApplication.processEvents()
    sheet = QApplication.activeWindow()
    assert isinstance(sheet, ClassSheet) and cut_words(sheet) == []
    QGuiApplication.clipboard().setText("\n".join(NAMES))
    QTest.keyClick(sheet.focusWidget(), KEY.Key_V, CTRL)
    QTest.keyClick(sheet.focusWidget(), KEY.Key_Return)
    QTest.keyClick(sheet, KEY.Key_Escape)
    assert not teacher.stage.notes_in_front, "the class sees the wall again"
    assert "Giliran siapa?" in teacher.on_wall()
    teacher.press(KEY.Key_PageDown)
    assert teacher.name()
    teacher.press(KEY.Key_Escape)
    assert teacher.on_wall() == slide, "the lesson is where it was"
    teacher.press(KEY.Key_Escape)


def test_a_lesson_with_all_tools_for_a_class(computer: Computer) -> None:
    teacher = a_class(computer)
    lesson = teacher.on_wall()
    late = pick(teacher, lesson)
    groups(teacher)
    countdown(teacher, computer)
    presence(teacher, lesson)
    teacher.press(KEY.Key_Escape)
    assert teacher.app.sessions.classroom.show is None and teacher.app.window.isVisible()
    computer.pass_time(days=1)
    again = Teacher(computer.start())
    again.press(KEY.Key_F5, KEY.Key_A)
    assert again.name() == late, "a day later, the one who still waits for a turn"


def pick(teacher: Teacher, lesson: str) -> str:
    """Four of five get a turn, and one of them is taken back; returns who turned out to be absent."""
    teacher.press(KEY.Key_A, with_=SHIFT)
    gone = teacher.name()
    teacher.press(KEY.Key_Minus)
    assert teacher.name() not in {"", gone}
    seen = [teacher.name()]
    for key in (KEY.Key_PageDown, KEY.Key_A):
        teacher.press(key)
        seen.append(teacher.name())
    assert len(set(seen)) == 3 and gone not in seen
    teacher.press(KEY.Key_Z, with_=CTRL)
    assert teacher.name() == seen[1]
    teacher.press(KEY.Key_Space, KEY.Key_H, KEY.Key_Space)
    assert teacher.show.act.place() == (4, 4) and teacher.name()
    teacher.press(KEY.Key_Escape)
    assert teacher.on_wall() == lesson, "the slide is still there"
    return gone


def groups(teacher: Teacher) -> None:
    """Four are present: two and two."""
    teacher.press(KEY.Key_G, KEY.Key_2)
    told = teacher.on_wall()
    assert told.count("Kelompok ") == 2 and sum(name in told for name in NAMES) == 4
    teacher.press(KEY.Key_G)


def countdown(teacher: Teacher, computer: Computer) -> None:
    """Twelve minutes, one more, and a quiet end."""
    teacher.press(KEY.Key_M, KEY.Key_1, KEY.Key_2, KEY.Key_Return)
    assert teacher.on_wall().endswith("12 menit")
    teacher.press(KEY.Key_Space, KEY.Key_Plus)
    computer.pass_time(minutes=12)
    computer.qtbot.waitUntil(lambda: teacher.on_wall().endswith("Sisa waktu\n1 menit"))
    computer.pass_time(minutes=1)
    computer.qtbot.waitUntil(lambda: "Waktu habis" in teacher.on_wall())
    teacher.press(KEY.Key_Space)


def presence(teacher: Teacher, lesson: str) -> None:
    """The absent one comes late, and the wall tells nothing of it."""
    teacher.press(KEY.Key_H)
    assert teacher.window() is teacher.stage.presenter, "on one screen the list comes in front"
    assert teacher.on_wall() == lesson
    place = next(at for at, row in enumerate(teacher.show.act.rows()) if row.detail == "tidak hadir")
    presenter = teacher.app.extras.commands.classes.teaching.presenter
    assert presenter is not None
    teacher.press(KEY.Key_Tab)
    while not presenter.parts.rows.isAncestorOf(presenter.focusWidget()):
        teacher.press(KEY.Key_Tab)
    teacher.press(*[KEY.Key_Down] * place, KEY.Key_Return, KEY.Key_Return)
    assert teacher.show.act.rows()[place].detail == "hadir"
    teacher.press(KEY.Key_Escape, KEY.Key_Escape)
    assert teacher.window() is teacher.stage.wall and teacher.on_wall() == lesson
