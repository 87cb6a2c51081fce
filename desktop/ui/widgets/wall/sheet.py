"""What stands on a classroom's wall, as values: texts, boxes and figures at their places on a sheet of one height.

A sheet is laid out in units: HEIGHT of them from top to bottom, whatever the projector shows, and as many across as its
shape asks for. It is drawn enlarged or reduced, on the wall as in the teacher's preview, so that both break the same
lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from desktop.content.model import Figure

HEIGHT = 1080
"""Units from top to bottom: a unit is a pixel of a wall of this height."""

FLOOR = 49
"""The least size of what is read on the wall: 4.5 % of the height."""

LABEL = 28
"""The size of what is only looked up there: breadcrumb, page number, name of a box; 2.6 % of the height."""

SIZES = (FLOOR, 57, 65, 76, 88, 102)
"""What body text can be set in, from 4.5 to 9.4 % of the height."""

USUAL_STEP = 2
"""The place in SIZES of the usual size: 6 % of the height."""

MOST_LINES = 10
"""The most lines of body text on one sheet."""

MARGIN, TOP, BOTTOM = 116, 92, 76
"""Units free at left and right, above the breadcrumb, and below the foot."""

Align = Literal["left", "center", "right"]
Use = Literal["body", "label"]


class Frame(NamedTuple):
    """What a sheet is laid out for: its width in units and the step of SIZES that the teacher chose."""

    width: int = 1920
    step: int = USUAL_STEP

    @property
    def body(self) -> int:
        """The size of body text."""
        return SIZES[self.step]

    @property
    def column(self) -> int:
        """The width between the margins."""
        return self.width - 2 * MARGIN


class Text(NamedTuple):
    """A text: inline HTML or paragraphs, set in ``size`` within ``width``; ``height`` was measured.

    ``role`` is a colour of the wall by its name in ``Roles``. ``use`` is "body" for what must be read from the last
    row, "label" for what is only looked up.
    """

    html: str
    x: float
    y: float
    width: float
    height: float
    size: int
    weight: int = 400
    role: str = "ink"
    align: Align = "left"
    use: Use = "body"


class Box(NamedTuple):
    """A rectangle: ``fill`` and ``border`` are roles or "", ``thickness`` that of the border."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    border: str = ""
    thickness: float = 0
    radius: float = 0


class Art(NamedTuple):
    """A figure of a lesson, drawn into its place; ``svg`` is the template to draw, "" for a bitmap."""

    figure: Figure
    x: float
    y: float
    width: float
    height: float
    svg: str = ""


Item: TypeAlias = Text | Box | Art


class Sheet(NamedTuple):
    """All that stands on the wall at once, ``width`` units wide; later items lie over earlier ones.

    ``spoken`` is what a screen reader is told, and nothing else of it: one line for each thing.
    """

    width: int
    items: tuple[Item, ...]
    spoken: tuple[str, ...]


class Scene(Protocol):
    """Something that can be put on the wall: a frozen value that lays itself out."""

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out; nothing may be cut, and what is read is never smaller than FLOOR."""
        ...


def moved(item: Item, dx: float, dy: float) -> Item:
    """The item at another place."""
    return item._replace(x=item.x + dx, y=item.y + dy)
