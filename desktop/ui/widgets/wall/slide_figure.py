"""Sets a figure for the wall: it fills the sheet but for a line above it and its caption below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.wall.setting import line_height, lines, set_text
from desktop.ui.widgets.wall.sheet import HEIGHT, LABEL, Art
from desktop.ui.widgets.wall.slide_head import CRUMB, set_crumb
from desktop.ui.widgets.wall.slide_page import Laid

if TYPE_CHECKING:
    from desktop.content.model import Figure
    from desktop.ui.widgets.wall.sheet import Frame, Text
    from desktop.ui.widgets.wall.slide_page import Page

EDGE = 48
"""Units free at left and right of a figure."""

CAPTION = 32
"""The size of its caption, 3 % of the height; what it tells stands in the figure too."""

_TOP, _BOTTOM, _GAP = 28, 28, 14
_NUMBER = 160
_MOST_LINES = 3
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


class Room(NamedTuple):
    """The place that a figure may fill."""

    x: float
    y: float
    width: float
    height: float


def set_figure(page: Page, figure: Figure, frame: Frame) -> Laid:
    """Set the drawing of a page, with what it belongs to above it and its caption below."""
    slide = page.slide
    crumb = set_crumb((slide.section or slide.title) + page.suffix, frame, EDGE, _TOP)
    # A long heading has a slide of its own; above a figure it would take its room.
    above = (crumb,) if lines(crumb) == 1 else ()
    caption = set_caption(slide.caption, frame) if slide.caption else None
    end = caption.y if caption is not None else HEIGHT - _BOTTOM - line_height(LABEL)
    top = _TOP + line_height(CRUMB) + _GAP
    art = place_drawing(figure, page.drawing or "", Room(EDGE, top, frame.width - 2 * EDGE, end - _GAP - top))
    below = (caption,) if caption is not None else ()
    return Laid((*above, art, *below), art.y + art.height)


def set_caption(html: str, frame: Frame) -> Text | None:
    """Set a caption at the foot of a figure; None where it is so long that it would take the figure its room."""
    for size in (CAPTION, LABEL):
        width = frame.width - 2 * EDGE - _NUMBER
        text = set_text(html, EDGE, 0, width, size, role="muted", use="label")
        if lines(text) <= _MOST_LINES:
            return text._replace(y=HEIGHT - _BOTTOM - text.height)
    return None


def number_line(words: str, frame: Frame) -> Text:
    """Set the page number of such a sheet."""
    y = HEIGHT - _BOTTOM - line_height(LABEL)
    x = frame.width - EDGE - _NUMBER
    return set_text(words, x, y, _NUMBER, LABEL, role="muted", align="right", use="label")


def place_drawing(figure: Figure, svg: str, room: Room) -> Art:
    """Enlarge a drawing, or the figure's bitmap where it is "", until it fills its room, and put it into the middle."""
    found = _SIZE.search(svg) if svg != figure.svg else None
    width, height = (float(found[1]), float(found[2])) if found else (figure.width, figure.height)
    scale = min(room.width / width, room.height / height)
    x = room.x + (room.width - width * scale) / 2
    y = room.y + (room.height - height * scale) / 2
    return Art(figure, x, y, width * scale, height * scale, svg)
