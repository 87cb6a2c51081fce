"""What a teacher does to the wall itself, whatever stands on it: cover, freeze, light, enlarge, draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from desktop.ui.sessions.classroom.hall import Hall, fitting
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.wall.sheet import HEIGHT, SIZES, USUAL_STEP, Art, Frame

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Scene

ZOOM = 2.0
"""How much the wall is enlarged."""

MOVE = 0.06
"""How far a key moves the spotlight, or what is enlarged, by the wall's width or height."""

BLACK, WHITE = "black", "white"


class OnWall(NamedTuple):
    """What the wall shows: a scene in a frame, under a cover ("", BLACK or WHITE).

    ``zoom`` is the place, from 0 to 1 across and down, around which it is enlarged by ZOOM, or None; ``spot`` the place
    that alone is lit, or None.
    """

    scene: Scene
    frame: Frame
    cover: str = ""
    zoom: tuple[float, float] | None = None
    spot: tuple[float, float] | None = None


class WallControl(Hall):
    """The state of the wall.

    Signals: ``pointed()``, only the spotlight or what is enlarged moved; ``drawn(float, float, bool)``, the pen was
    drawn to a place, where true begins a stroke.
    """

    pointed = Signal()
    drawn = Signal(float, float, bool)

    cover = ""
    pen = False
    spot: tuple[float, float] | None = None
    zoom: tuple[float, float] | None = None
    _frozen: OnWall | None = None

    @property
    def frozen(self) -> bool:
        """Whether the wall keeps what it shows while the teacher moves on."""
        return self._frozen is not None

    @property
    def on_wall(self) -> OnWall:
        """What the wall shows."""
        if self._frozen is not None and not self.cover:
            return self._frozen
        return OnWall(self.scene(), self.frame, self.cover, self.zoom, self.spot)

    def scene(self) -> Scene:
        """What the teacher has on the screen: the wall shows it too, unless it is frozen or covered."""
        raise NotImplementedError

    def toggle_black(self) -> None:
        """Make the wall black, or show it again."""
        self._cover(BLACK)

    def toggle_white(self) -> None:
        """Make the wall white, or show it again."""
        self._cover(WHITE)

    @guarded
    def toggle_freeze(self) -> None:
        """Let the wall keep what it shows, or follow again."""
        self._frozen = None if self._frozen else OnWall(self.scene(), self.frame, "", self.zoom, self.spot)
        self.changed.emit()

    def toggle_spotlight(self) -> None:
        """Light one place alone, or all of it."""
        self.spot = None if self.spot else (0.5, 0.5)
        self.changed.emit()

    def toggle_pen(self) -> None:
        """Take the pen, or put it away."""
        self.pen = not self.pen
        self.changed.emit()

    def toggle_zoom(self) -> None:
        """Enlarge what the wall shows around its figure, or its middle where there is none, or show all of it."""
        self.zoom = None if self.zoom else self._figure_place()
        self.changed.emit()

    def point(self, x: float, y: float) -> None:
        """Move the spotlight, or what is enlarged, to a place: from 0 to 1 across and down."""
        place = (min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        if self.spot is not None:
            self.spot = place
        elif self.zoom is not None:
            self.zoom = place
        else:
            return
        self.pointed.emit()

    def move(self, dx: int, dy: int) -> bool:
        """Move what ``point`` moves by a key's step; false where nothing of the kind is on."""
        place = self.spot or self.zoom
        if place is None:
            return False
        self.point(place[0] + dx * MOVE, place[1] + dy * MOVE)
        return True

    def draw(self, x: float, y: float, *, begins: bool) -> None:
        """Draw with the pen to a place; ``begins`` starts a new stroke."""
        if self.pen:
            self.drawn.emit(x, y, begins)

    def enlarge(self) -> None:
        """Larger text on the wall."""
        self._set_step(self.frame.step + 1)

    def shrink(self) -> None:
        """Smaller text on the wall."""
        self._set_step(self.frame.step - 1)

    def reset_size(self) -> None:
        """Text of the usual size."""
        self._set_step(USUAL_STEP)

    @guarded
    def set_wall(self, width: int, height: int) -> None:
        """Lay everything out for a wall of this size in pixels."""
        units = fitting(round(HEIGHT * width / max(height, 1)))
        self._settings.keep("width", units)
        self.set_frame(self.frame._replace(width=units))

    def set_frame(self, frame: Frame) -> None:
        """Lay everything out for another frame."""
        if frame != self.frame:
            self.frame = frame
            self.changed.emit()

    def lift(self) -> bool:
        """Take the cover away; false where there is none."""
        covered = bool(self.cover)
        if covered:
            self.cover = ""
            self.changed.emit()
        return covered

    def _figure_place(self) -> tuple[float, float]:
        """Around which place the wall must be enlarged, for its first figure to stand in the middle."""
        shown = self.on_wall
        sheet = shown.scene.sheet(shown.frame)
        figure = next((item for item in sheet.items if isinstance(item, Art)), None)
        if figure is None:
            return 0.5, 0.5
        x, y = (figure.x + figure.width / 2) / sheet.width, (figure.y + figure.height / 2) / HEIGHT
        return _around(x), _around(y)

    def _cover(self, cover: str) -> None:
        self.cover = "" if self.cover == cover else cover
        self.changed.emit()

    @guarded
    def _set_step(self, step: int) -> None:
        step = min(max(step, 0), len(SIZES) - 1)
        self._settings.keep("step", step)
        self.set_frame(self.frame._replace(step=step))


def _around(middle: float) -> float:
    """Around which place to enlarge, for another one to come to the middle, as far as the edges allow."""
    return min(max((middle - 0.5 / ZOOM) / (1 - 1 / ZOOM), 0.0), 1.0)
