"""The windows of a show on one screen and on two, while screens come and go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.classroom.awake import Awake
from desktop.ui.classroom.stage import Stage
from desktop.ui.classroom.wall import Wall
from tests.plugs import LAPTOP, PROJECTOR, Plug, plug
from tests.ui.classroom.slides import Slide, SlideShow, slide_show
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import Heard

KEY = Qt.Key
THIRD = Plug("DP-2", 3000, 0, 1024, 768)


class Presenter(QWidget):
    """A window for the teacher."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._stage.keys.press(event)


@pytest.fixture
def show(lesson_world: ClassWorld, qtbot: QtBot) -> SlideShow:
    return slide_show(lesson_world)


@pytest.fixture
def stage(show: SlideShow, lesson_world: ClassWorld) -> Iterator[Stage]:
    made = Stage(show, lesson_world.settings, Presenter)
    yield made
    show.end_all()


def standing(window: QWidget | None) -> tuple[int, int, int, int] | None:
    """Where a window stands, None where it is not seen."""
    if window is None or not window.isVisible():
        return None
    assert window.isFullScreen()
    return window.geometry().getRect()  # type: ignore[return-value]


def where(stage: Stage) -> tuple[str, str]:
    """On which screens wall and presenter really stand."""
    QApplication.processEvents()
    screens = {screen.place.getRect(): screen.name for screen in stage.screens.seen()}
    wall, presenter = standing(stage.wall), standing(stage.presenter)
    return (screens[wall] if wall else "", screens[presenter] if presenter else "")


def seen() -> list[QWidget]:
    """The windows of a show that can be seen."""
    QApplication.processEvents()
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Wall | Presenter) and one.isVisible()]


def press(window: QWidget | None, *keys: Qt.Key) -> None:
    assert window is not None
    for key in keys:
        QTest.keyClick(window, key)


def test_on_one_screen_the_wall_stands_alone(stage: Stage, one_screen: None) -> None:
    stage.open()
    assert where(stage) == ("eDP-1", "") and stage.presenter is None
    assert stage.wall.isActiveWindow()
    press(stage.wall, KEY.Key_X)
    assert where(stage) == ("eDP-1", ""), "there is nothing to swap with"


def test_on_one_screen_notes_come_in_front_and_go(stage: Stage, show: SlideShow, one_screen: None) -> None:
    stage.open()
    press(stage.wall, KEY.Key_O)
    assert where(stage) == ("eDP-1", "eDP-1") and stage.notes_in_front
    assert stage.presenter is not None and stage.presenter.isActiveWindow()
    press(stage.presenter, KEY.Key_O)
    assert where(stage) == ("eDP-1", "") and stage.wall.isActiveWindow()
    press(stage.wall, KEY.Key_O)
    press(stage.presenter, KEY.Key_B)
    assert where(stage) == ("eDP-1", "eDP-1")
    press(stage.presenter, KEY.Key_B, KEY.Key_PageDown)
    assert where(stage) == ("eDP-1", "") and show.scene() == Slide("Dua")


def test_on_one_screen_esc_takes_the_notes_away_before_the_lesson(stage: Stage, one_screen: None) -> None:
    stage.open()
    ended = Heard(stage.ended)
    press(stage.wall, KEY.Key_O)
    press(stage.presenter, KEY.Key_Escape)
    assert where(stage) == ("eDP-1", "") and not ended.all
    press(stage.wall, KEY.Key_Escape)
    assert len(ended.all) == 1


def test_on_two_screens_the_class_sees_the_wall_and_the_teacher_the_notes(stage: Stage, two_screens: None) -> None:
    stage.open()
    assert where(stage) == ("HDMI-1", "eDP-1")
    assert stage.presenter is not None and stage.presenter.isActiveWindow()
    assert stage.wall_screen is not None and stage.wall_screen.place.width() == PROJECTOR.width
    press(stage.presenter, KEY.Key_O)
    assert where(stage) == ("HDMI-1", "eDP-1"), "notes are there already"


def test_swapped_screens_are_remembered_by_name(
    stage: Stage, lesson_world: ClassWorld, two_screens: None, qtbot: QtBot
) -> None:
    stage.open()
    moved = Heard(stage.moved)
    press(stage.presenter, KEY.Key_X)
    assert where(stage) == ("eDP-1", "HDMI-1") and len(moved.all) == 1
    stage.show.end_all()
    again = Stage(slide_show(lesson_world), lesson_world.settings, Presenter)
    again.open()
    assert where(again) == ("eDP-1", "HDMI-1")
    press(again.wall, KEY.Key_X)
    assert where(again) == ("HDMI-1", "eDP-1")
    again.show.end_all()


def test_a_projector_pulled_out_and_plugged_in_again(stage: Stage, show: SlideShow, two_screens: None) -> None:
    stage.open()
    press(stage.presenter, KEY.Key_PageDown)
    plug(LAPTOP)
    assert where(stage) == ("", "eDP-1"), "the wall hides and waits, and does not cover the notes"
    press(stage.presenter, KEY.Key_PageDown)
    assert show.scene() == Slide("Tiga")
    plug(LAPTOP, PROJECTOR._replace(width=1024, height=768))
    assert where(stage) == ("HDMI-1", "eDP-1") and show.scene() == Slide("Tiga")
    assert show.frame.width == 1440 and stage.wall.accessibleName() == "Tiga"
    assert stage.presenter is not None and stage.presenter.isActiveWindow()


def test_a_wall_that_waits_can_be_called(stage: Stage, two_screens: None) -> None:
    stage.open()
    plug(LAPTOP)
    press(stage.presenter, KEY.Key_O)
    assert where(stage) == ("eDP-1", "")
    press(stage.wall, KEY.Key_O)
    assert where(stage) == ("eDP-1", "eDP-1")
    plug(LAPTOP, PROJECTOR)
    assert where(stage) == ("HDMI-1", "eDP-1") and not stage.notes_in_front


def test_notes_never_come_to_the_wall_by_themselves(stage: Stage, two_screens: None) -> None:
    stage.open()
    plug(PROJECTOR)
    assert where(stage) == ("HDMI-1", ""), "the lid of the laptop was closed"
    plug(PROJECTOR, LAPTOP)
    assert where(stage) == ("HDMI-1", "eDP-1")
    plug(LAPTOP, PROJECTOR._replace(x=0))
    assert where(stage)[1] == "", "the projector shows the same as the laptop"


def test_a_projector_plugged_in_in_the_middle(stage: Stage, show: SlideShow, one_screen: None) -> None:
    stage.open()
    press(stage.wall, KEY.Key_PageDown)
    plug(LAPTOP, PROJECTOR)
    assert where(stage) == ("HDMI-1", "eDP-1") and show.scene() == Slide("Dua")


def test_the_wall_moves_to_a_third_screen_and_back(stage: Stage, two_screens: None) -> None:
    stage.open()
    plug(LAPTOP, PROJECTOR, THIRD)
    assert where(stage) == ("HDMI-1", "eDP-1"), "nothing moves without need"
    plug(LAPTOP, THIRD)
    assert where(stage) == ("DP-2", "eDP-1")
    plug(LAPTOP, THIRD, PROJECTOR)
    assert where(stage) == ("HDMI-1", "eDP-1")


def test_a_screen_that_changes_its_size_is_filled_again(stage: Stage, two_screens: None) -> None:
    stage.open()
    plug(LAPTOP, PROJECTOR._replace(width=1920, height=1080))
    assert where(stage) == ("HDMI-1", "eDP-1") and stage.wall.width() == 1920


def test_at_the_end_both_windows_go(stage: Stage, show: SlideShow, two_screens: None, qtbot: QtBot) -> None:
    stage.open()
    ended = Heard(stage.ended)
    press(stage.presenter, KEY.Key_Escape)
    plug(LAPTOP)
    plug(LAPTOP, PROJECTOR)
    assert seen() == [] and len(ended.all) == 1, "no screen calls them back"


def test_a_wall_closed_by_the_desktop_ends_the_show(stage: Stage, two_screens: None) -> None:
    stage.open()
    ended = Heard(stage.ended)
    stage.wall.close()
    stage.show.end_all()
    assert len(ended.all) == 1 and seen() == []


def test_no_screen_goes_dark_while_a_show_is_on(
    stage: Stage, one_screen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Awake, "hold", lambda _awake: asked.append("hold"))
    monkeypatch.setattr(Awake, "release", lambda _awake: asked.append("release"))
    stage.open()
    assert asked == ["hold"]
    stage.show.end_all()
    stage.show.end_all()
    assert asked == ["hold", "release"]
