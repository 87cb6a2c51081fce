"""Draws slides of a lesson as pictures, for those who look at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.deck import deck_of
from desktop.ui.widgets.wall.painting import draw_sheet
from desktop.ui.widgets.wall.sheet import HEIGHT, Frame
from desktop.ui.widgets.wall.slide_scene import scenes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from desktop.content.model import Lesson


def draw_slides(lesson: Lesson, kinds: Sequence[str], size: QSize) -> Iterator[tuple[int, QImage]]:
    """Draw the pages of these kinds of slides as a wall of this size shows them, each with its number."""
    frame = Frame(round(HEIGHT * size.width() / size.height()))
    figures = {figure.id: figure for figure in lesson.figures}
    for scene in scenes_of(deck_of(lesson), figures, frame, lesson.title):
        if scene.slide.kind in kinds:
            yield scene.number, draw_sheet(scene.sheet(frame), size)
