"""A lesson before a class, on one screen and on two: what the class sees is the wall's sheet and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.storage.classes import Pupil
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.wall import Wall
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.widgets.wall.answer_box import Option
from desktop.ui.widgets.wall.painting import draw_sheet
from desktop.ui.widgets.wall.question_scene import QuestionScene
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.sheet import Sheet, Text
from tests.journeys.conftest import Computer
from tests.plugs import LAPTOP, PROJECTOR, plug

KEY = Qt.Key
LESSON = "bilateral/jenis-mana"
PUPILS = ("Sekar Ayu", "Bima Prakoso", "Tiur Lubis")


class Hour:
    """An hour in a class: a teacher at the keys, and whoever looks at the wall."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer
        self.app: App = computer.start()
        self.app.sessions.classroom.book().set_pupils([Pupil(f"p{n}", name) for n, name in enumerate(PUPILS, 1)])
        self.app.window.show_lesson(LESSON)
        self.press(KEY.Key_F5)

    @property
    def show(self) -> Show:
        found = self.app.sessions.classroom.show
        assert found is not None
        return found

    @property
    def wall(self) -> Wall:
        return next(window for window in _windows() if isinstance(window, Wall))

    def presenters(self) -> list[Presenter]:
        return [window for window in _windows() if isinstance(window, Presenter)]

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is; after each the class looks at the wall."""
        for key in keys:
            QApplication.processEvents()
            front = QApplication.activeWindow()
            assert front is not None
            QTest.keyClick(front.focusWidget() or front, key, modifier)
            self.look()

    def look(self) -> Sheet | None:
        """See the wall as the class does: its sheet, which was checked; None where it is covered or away."""
        QApplication.processEvents()
        walls = [window for window in _windows() if isinstance(window, Wall)]
        if not walls:
            return None
        (wall,) = walls
        shown, picture = self.show.on_wall, wall.grab().toImage()
        if shown.cover:
            assert _colours(picture) == {QColor(shown.cover).rgb()}
            assert _told(wall) in ("Layar hitam", "Layar putih")
            return None
        sheet = shown.scene.sheet(shown.frame)
        assert picture == draw_sheet(sheet, wall.size()).convertToFormat(picture.format()), "nothing else is on it"
        assert _told(wall) == "\n".join(sheet.spoken)
        words = _words(sheet) + _told(wall)
        titles = [window.windowTitle() for window in QApplication.topLevelWidgets() if window is not wall]
        assert not any(secret in words for secret in (*self._notes(), *titles) if secret)
        return sheet

    def _notes(self) -> list[str]:
        """What only the teacher reads, paragraph by paragraph."""
        lesson = self.show.lesson
        notes = [lesson.notes, *(slide.notes for slide in lesson.slides)]
        assert len(notes) > 3, "this lesson has something to keep from the class"
        return [part for note in notes for part in note.split("\n\n")]


def _windows() -> list[QWidget]:
    kinds = (Wall, Presenter)
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, kinds) and window.isVisible()]


def _told(wall: Wall) -> str:
    """All that a screen reader can ask of the wall."""
    interface = QAccessible.queryAccessibleInterface(wall)
    assert interface.childCount() == 0
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    return "".join(interface.text(kind) for kind in kinds)


def _words(sheet: Sheet) -> str:
    return "\n".join(plain(item.html) for item in sheet.items if isinstance(item, Text))


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)}


def lead(hour: Hour) -> None:
    """What a teacher does in an hour: next, jump, black, freeze, bigger, pick, quiz."""
    show = hour.show
    assert show.act.place()[0] == 1
    hour.press(KEY.Key_PageDown, KEY.Key_Right, KEY.Key_PageUp)
    assert show.act.place()[0] == 2
    hour.press(KEY.Key_5, KEY.Key_Return)
    assert show.act.place()[0] == 5
    before = hour.look()
    hour.press(KEY.Key_Period)
    assert hour.look() is None
    hour.press(KEY.Key_PageDown)
    assert hour.look() == before, "what is covered comes back as it was"
    hour.press(KEY.Key_F, KEY.Key_PageDown, KEY.Key_PageDown)
    assert hour.look() == before and show.act.place()[0] == 7
    hour.press(KEY.Key_F)
    after = hour.look()
    assert after is not None and after != before
    hour.press(KEY.Key_Plus, modifier=Qt.KeyboardModifier.ControlModifier)
    bigger = hour.look()
    assert bigger is not None and _largest(bigger) > _largest(after)
    hour.press(KEY.Key_0, modifier=Qt.KeyboardModifier.ControlModifier)
    hour.press(KEY.Key_A)
    picked = hour.look()
    assert picked is not None and sum(name in _words(picked) for name in PUPILS) == 1
    hour.press(KEY.Key_Escape)
    assert hour.look() == after
    quiz(hour)
    assert hour.look() == after


def quiz(hour: Hour) -> None:
    """A question before its reveal and after: until then the wall tells nothing of the answer, nor who chose what."""
    hour.press(KEY.Key_Q, KEY.Key_PageDown)
    scene = hour.show.on_wall.scene
    assert isinstance(scene, QuestionScene)
    one, other = (KEY(ord(option.letter)) for option in scene.options[:2])
    hour.press(one, other, other)
    counted = hour.show.on_wall.scene
    assert isinstance(counted, QuestionScene) and not counted.revealed
    neutral = tuple(Option(option.letter, option.html) for option in counted.options)
    before, told = hour.look(), _told(hour.wall)
    assert before == counted._replace(options=neutral, feedback="").sheet(hour.show.frame)
    hour.press(KEY.Key_PageDown)
    revealed = hour.show.on_wall.scene
    assert isinstance(revealed, QuestionScene) and revealed.revealed
    assert [option.hands for option in revealed.options[:2]] == [1, 2]
    (right,) = (option.spoken() for option in revealed.options if option.state == "right")
    assert hour.look() != before and right not in told and right in _told(hour.wall)
    hour.press(KEY.Key_Escape)


def _largest(sheet: Sheet) -> int:
    return max(
        item.size for item in sheet.items if isinstance(item, Text) and item.use == "body" and item.weight == 400
    )


def end(hour: Hour) -> None:
    """Esc ends the show; the main window is in front again, and the class goes on where it was."""
    place = hour.show.act.place()[0]
    hour.press(KEY.Key_Escape)
    QApplication.processEvents()
    assert hour.app.sessions.classroom.show is None and _windows() == []
    assert hour.app.window.isActiveWindow()
    hour.press(KEY.Key_F5)
    assert hour.show.act.place()[0] == place
    hour.press(KEY.Key_Escape)


def test_an_hour_on_one_screen(computer: Computer, one_screen: None) -> None:
    hour = Hour(computer)
    assert hour.wall.geometry().getRect() == LAPTOP[1:5] and not hour.presenters()
    lead(hour)
    hour.press(KEY.Key_O)
    assert [one.isActiveWindow() for one in hour.presenters()] == [True]
    hour.press(KEY.Key_O)
    assert not hour.presenters()
    end(hour)


def test_an_hour_on_two_screens(computer: Computer, two_screens: None) -> None:
    hour = Hour(computer)
    assert hour.wall.geometry().getRect() == PROJECTOR[1:5]
    assert [one.geometry().getRect() for one in hour.presenters()] == [LAPTOP[1:5]]
    lead(hour)
    plug(LAPTOP)
    assert [type(window) for window in _windows()] == [Presenter], "without its screen the wall waits"
    hour.press(KEY.Key_PageUp)
    place = hour.show.act.place()[0]
    plug(LAPTOP, PROJECTOR._replace(width=1024, height=768))
    assert hour.wall.geometry().getRect() == (1366, 0, 1024, 768) and hour.look() is not None
    assert hour.show.act.place()[0] == place
    hour.press(KEY.Key_X)
    assert hour.wall.geometry().getRect() == LAPTOP[1:5] and hour.look() is not None
    end(hour)
