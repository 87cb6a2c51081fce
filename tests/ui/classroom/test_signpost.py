"""What shows the way on the only screen, and stays away from a wall that has its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.classroom import signpost
from desktop.ui.classroom.command_bar import TARGET
from desktop.ui.classroom.signpost import Signpost
from desktop.ui.classroom.stage import Stage
from desktop.ui.look.theme import Theme
from tests.plugs import LAPTOP, PROJECTOR, plug
from tests.ui.classroom.slides import Slide, SlideShow, slide_show
from tests.ui.classroom.test_stage import Presenter
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words

KEY = Qt.Key


@pytest.fixture
def show(lesson_world: ClassWorld) -> SlideShow:
    return slide_show(lesson_world)


@pytest.fixture
def stage(show: SlideShow, lesson_world: ClassWorld, one_screen: None) -> Iterator[Stage]:
    made = Stage(show, lesson_world.settings, Presenter)
    made.open()
    yield made
    show.end_all()


@pytest.fixture
def post(stage: Stage, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Signpost:
    monkeypatch.setattr(signpost, "is_seen", lambda: True)
    return Signpost(theme, stage)


def move(stage: Stage, *places: tuple[int, int]) -> None:
    """Let the mouse move over the wall, wherever another test left it."""
    none = Qt.MouseButton.NoButton
    for x, y in places:
        place = QPointF(x, y)
        moved = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(stage.wall, moved)


def press(post: Signpost, text: str) -> None:
    next(button for button in post.buttons if button.text() == text).click()


def test_it_stands_at_the_foot_and_goes_with_the_first_key(post: Signpost, stage: Stage, show: SlideShow) -> None:
    before = stage.wall.grab().toImage()
    post.wake()
    assert post.isVisible() and post.isWindow() and cut_words(post) == []
    assert stage.wall.geometry().contains(post.geometry()) and post.y() > stage.wall.height() * 0.8
    assert all(button.height() == TARGET and button.accessibleName() for button in post.buttons)
    assert stage.wall.grab().toImage() == before, "nothing of it is on the wall itself"
    QTest.keyClick(stage.wall, KEY.Key_PageDown)
    assert not post.isVisible() and show.scene() == Slide("Dua")


def test_it_is_heard_at_the_beginning(post: Signpost, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(signpost, "announce", lambda _widget, text: said.append(text))
    post.wake()
    assert said == ["Sebelumnya: PgUp, Catatan guru: O, Semua tombol: F1, Akhiri: Esc"]


def test_the_mouse_brings_it_and_leads_everywhere(post: Signpost, stage: Stage, show: SlideShow) -> None:
    move(stage, (300, 300), (306, 300))
    assert not post.isVisible(), "a table that is knocked at brings nothing"
    move(stage, (400, 300))
    assert post.isVisible() and stage.wall.cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.mouseClick(stage.wall, Qt.MouseButton.LeftButton)
    assert not post.isVisible() and stage.wall.cursor().shape() == Qt.CursorShape.BlankCursor
    assert show.scene() == Slide("Dua")
    press(post, "Sebelumnya")
    assert show.scene() == Slide("Satu")
    press(post, "Catatan guru")
    assert stage.notes_in_front
    stage.hide_notes()
    QTest.mouseClick(stage.wall, Qt.MouseButton.RightButton)
    assert stage.presenter is not None and stage.presenter.isVisible() and show.scene() == Slide("Satu")
    post.wake()
    assert not post.isVisible(), "the notes have buttons of their own"
    stage.hide_notes()
    wanted, ended = Heard(show.keys_wanted), Heard(stage.ended)
    press(post, "Semua tombol")
    press(post, "Akhiri")
    assert len(wanted.all) == len(ended.all) == 1


def test_the_mouse_that_points_is_left_in_peace(post: Signpost, stage: Stage, show: SlideShow) -> None:
    show.toggle_spotlight()
    move(stage, (300, 300), (600, 400))
    assert not post.isVisible()


def test_it_tells_what_else_nobody_would_read(post: Signpost) -> None:
    post.tell("Soal ini punya jawaban B dan S.")
    assert post.isVisible() and cut_words(post) == []
    post.wake()
    assert post.isVisible()


def test_with_a_projector_it_is_never_seen(post: Signpost, stage: Stage) -> None:
    post.wake()
    plug(LAPTOP, PROJECTOR)
    assert not post.isVisible()
    post.tell("Diurungkan.")
    move(stage, (300, 300), (600, 400))
    QTest.mouseClick(stage.wall, Qt.MouseButton.RightButton)
    assert not post.isVisible() and not stage.notes_in_front
