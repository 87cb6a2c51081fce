"""The window on the projector: what it shows, what it tells, and that it draws no more and no later than it must."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.classroom import pictures
from desktop.ui.classroom.keys import Keys
from desktop.ui.classroom.pictures import MOST, Pictures, Wanted
from desktop.ui.classroom.wall import Wall
from desktop.ui.look.roles import WALL
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.classroom.slides import NOTES, WORDS, Slide, SlideShow, slide_show
from tests.ui.classroom_world import ClassWorld

KEY = Qt.Key


class Drawer:
    """Counts what is drawn."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: list[str] = []
        self._draw = pictures._drawn
        monkeypatch.setattr(pictures, "_drawn", self._count)

    def _count(self, wanted: Wanted) -> pictures.Drawn:
        assert isinstance(wanted.scene, Slide)
        self.words.append(wanted.scene.word)
        return self._draw(wanted)


@pytest.fixture
def drawer(monkeypatch: pytest.MonkeyPatch) -> Drawer:
    return Drawer(monkeypatch)


@pytest.fixture
def show(lesson_world: ClassWorld) -> SlideShow:
    return slide_show(lesson_world)


@pytest.fixture
def wall(show: SlideShow, drawer: Drawer, qtbot: QtBot) -> Wall:
    made = Wall(show, Keys(show, show))
    qtbot.addWidget(made)
    made.resize(640, 360)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def told(wall: Wall) -> str:
    """Everything that a screen reader can ask of the wall."""
    interface = QAccessible.queryAccessibleInterface(wall)
    assert interface.childCount() == 0
    texts = [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return " ".join([*texts, interface.text(QAccessible.Text.Value), interface.text(QAccessible.Text.Help)])


def colour(wall: Wall, x: float, y: float) -> str:
    """The colour at a place, from 0 to 1 across and down."""
    image = wall.grab().toImage()
    return image.pixelColor(round(x * (image.width() - 1)), round(y * (image.height() - 1))).name().upper()


def press(wall: Wall, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(wall, key)


def test_it_shows_the_slide_and_tells_it(wall: Wall) -> None:
    assert colour(wall, 0.2, 0.8) == WALL.first and colour(wall, 0.8, 0.8) == WALL.paper
    assert told(wall).strip() == "Satu"
    press(wall, KEY.Key_PageDown)
    assert colour(wall, 0.2, 0.8) == WALL.second
    assert told(wall).strip() == "Dua" and NOTES not in told(wall)
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    assert not wall.findChildren(type(wall)), "nothing else stands on it"


def test_covered_it_shows_and_tells_nothing(wall: Wall) -> None:
    for key, paint, name in ((KEY.Key_B, "#000000", "Layar hitam"), (KEY.Key_W, "#FFFFFF", "Layar putih")):
        press(wall, key)
        image = wall.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
        assert colours == {QColor(paint).rgb()}
        assert told(wall).strip() == name
        press(wall, key)
    assert told(wall).strip() == "Satu"


def test_a_frozen_wall_stays(wall: Wall, show: SlideShow) -> None:
    press(wall, KEY.Key_F, KEY.Key_PageDown)
    assert show.scene() == Slide("Dua")
    assert colour(wall, 0.2, 0.8) == WALL.first and told(wall).strip() == "Satu"
    press(wall, KEY.Key_F)
    assert colour(wall, 0.2, 0.8) == WALL.second


def test_the_next_sheet_is_drawn_while_nothing_happens(wall: Wall, drawer: Drawer) -> None:
    assert drawer.words == ["Satu"]
    wall._idle.timeout.emit()
    assert drawer.words == ["Satu", "Dua"]
    press(wall, KEY.Key_PageDown)
    assert drawer.words == ["Satu", "Dua"], "it was there"
    press(wall, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_PageUp)
    wall._idle.timeout.emit()
    assert drawer.words == ["Satu", "Dua"], "back and forth costs nothing"
    press(wall, KEY.Key_End)
    wall.repaint()
    assert drawer.words == ["Satu", "Dua"]


def test_no_more_pictures_are_kept_than_allowed(dressed: object, drawer: Drawer) -> None:
    kept = Pictures()
    size = QPixmap(64, 36).size()
    frame = Frame()
    for word in WORDS:
        kept.draw(Wanted(Slide(word), frame, None, size))
        assert len(kept._kept) <= MOST
    kept.prepare(Wanted(Slide("Satu"), frame, None, size))
    assert [one.scene for one, _ in kept._kept] == [Slide("Lima"), Slide("Satu"), Slide("Empat")]
    kept.draw(Wanted(Slide("Dua"), frame, None, size))
    assert [one.scene for one, _ in kept._kept] == [Slide("Dua"), Slide("Lima"), Slide("Satu")]


def test_the_spotlight_darkens_all_but_a_circle(wall: Wall, show: SlideShow) -> None:
    press(wall, KEY.Key_L)
    show.point(0.25, 0.75)
    assert colour(wall, 0.25, 0.75) == WALL.first
    assert QColor(colour(wall, 0.02, 0.98)).lightness() < QColor(WALL.first).lightness() / 3
    show.point(0.75, 0.25)
    assert QColor(colour(wall, 0.25, 0.75)).lightness() < QColor(WALL.first).lightness() / 3
    press(wall, KEY.Key_L)
    assert colour(wall, 0.02, 0.98) == WALL.first


def test_enlarged_it_is_drawn_sharply_once_it_rests(wall: Wall, show: SlideShow, drawer: Drawer) -> None:
    press(wall, KEY.Key_Z)
    assert drawer.words.count("Satu") == 2, "the slide that follows may be drawn already, while nothing else is done"
    assert colour(wall, 0.3, 0.4) == WALL.paper and colour(wall, 0.3, 0.6) == WALL.first
    for step in range(20):
        show.point(step / 40, 1)
    assert drawer.words.count("Satu") == 2, "while it moves it is only enlarged"
    show.point(0, 1)
    assert colour(wall, 0.95, 0.05) == colour(wall, 0.05, 0.95) == WALL.first
    wall._idle.timeout.emit()
    assert drawer.words.count("Satu") == 3
    assert colour(wall, 0.95, 0.05) == colour(wall, 0.05, 0.95) == WALL.first
    press(wall, KEY.Key_Z)
    assert colour(wall, 0.8, 0.8) == WALL.paper


def test_the_pen_draws_stays_and_fades(wall: Wall, show: SlideShow) -> None:
    show.draw(0.5, 0.25, begins=True)
    assert wall._pen.strength == 0, "nobody took the pen"
    press(wall, KEY.Key_C)
    show.draw(0.6, 0.25, begins=True)
    show.draw(0.9, 0.25, begins=False)
    assert colour(wall, 0.75, 0.25) == WALL.gold and colour(wall, 0.55, 0.25) == WALL.paper
    wall._pen._rest.timeout.emit()
    fading = wall._pen._fading
    assert fading is not None
    fading.setCurrentTime(fading.duration() // 2)
    assert colour(wall, 0.75, 0.25) not in (WALL.gold, WALL.paper)
    fading.setCurrentTime(fading.duration())
    assert wall._pen.strength == 0 and colour(wall, 0.75, 0.25) == WALL.paper


def test_a_stroke_ends_what_fades_and_another_slide_takes_all_away(wall: Wall, show: SlideShow) -> None:
    press(wall, KEY.Key_C)
    show.draw(0.6, 0.25, begins=True)
    wall._pen._rest.timeout.emit()
    show.draw(0.8, 0.25, begins=True)
    assert wall._pen.strength == 1 and wall._pen._fading is None
    assert colour(wall, 0.6, 0.25) == WALL.paper and colour(wall, 0.8, 0.25) == WALL.gold
    press(wall, KEY.Key_PageDown)
    assert wall._pen.strength == 0 and not wall._pen._rest.isActive(), "nothing wakes the computer up"


def test_without_motion_the_pen_goes_at_once(show: SlideShow, qtbot: QtBot) -> None:
    still = Wall(show, Keys(show, show), motion=False)
    qtbot.addWidget(still)
    still._pen.draw(0.5, 0.5, True)
    still._pen._rest.timeout.emit()
    assert still._pen.strength == 0


def test_the_mouse_points_draws_and_goes_on(wall: Wall, show: SlideShow) -> None:
    place = QPoint(480, 90)
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert show.scene() == Slide("Dua")
    QTest.mouseClick(wall, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    assert show.scene() == Slide("Dua")
    press(wall, KEY.Key_L)
    QTest.mouseMove(wall, place)
    assert show.spot == (0.75, 0.25)
    press(wall, KEY.Key_L, KEY.Key_C)
    QTest.mousePress(wall, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseRelease(wall, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert wall._pen.strength == 1 and show.scene() == Slide("Dua")
    wall._pen.clear()
    QTest.mouseMove(wall, QPoint(320, 90))
    assert colour(wall, 0.5, 0.25) == WALL.gold, "where the pen is can be seen"
    assert wall._pen.strength == 0, "it draws only while it is held down"


def test_letters_get_larger_and_the_shape_is_that_of_the_wall(wall: Wall, show: SlideShow, drawer: Drawer) -> None:
    step = show.frame.step
    QTest.keyClick(wall, KEY.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert show.frame.step == step + 1
    wall.resize(640, 480)
    assert show.frame.width == 1440 and len(drawer.words) == 3, "each of it is drawn once"
    assert colour(wall, 0.2, 0.8) == WALL.first
    assert wall._picture.size() == wall.size()


class FineWall(Wall):
    """A wall on a screen whose pixels are ``ratio`` times as fine."""

    ratio = 1.0

    def devicePixelRatioF(self) -> float:
        return self.ratio


def test_fine_pixels_are_used(show: SlideShow, drawer: Drawer, qtbot: QtBot) -> None:
    fine = FineWall(show, Keys(show, show))
    qtbot.addWidget(fine)
    fine.resize(320, 180)
    fine.show()
    assert fine._picture.width() == 320
    fine.ratio = 1.5
    assert colour(fine, 0.2, 0.8) == WALL.first and fine._picture.width() == 480
    fine.grab()
    assert drawer.words == ["Satu", "Satu"]


def test_a_wall_that_is_not_seen_draws_nothing(wall: Wall, show: SlideShow, drawer: Drawer) -> None:
    wall.hide()
    drawn = list(drawer.words)  # on a slow machine the next slide was drawn ahead before
    show.forward()
    show.forward()
    wall._idle.timeout.emit()
    assert drawer.words == drawn
    wall.show()
    assert colour(wall, 0.2, 0.8) == WALL.good and told(wall).strip() == "Tiga"


def test_closing_it_ends_the_show(wall: Wall, show: SlideShow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(show.ended):
        wall.close()
