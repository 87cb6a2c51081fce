"""Every slide of what ships, and of a pack with too much of everything: whole, large and clear on every wall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.content.deck import deck_of
from desktop.content.loader import load_pack
from desktop.content.model import Lesson, Pack
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.widgets.wall.painting import draw_sheet
from desktop.ui.widgets.wall.sheet import FLOOR, HEIGHT, Art, Box, Frame, Sheet, Text
from desktop.ui.widgets.wall.slide_scene import SlideScene, scenes_of
from tests.ui.extreme_pack import write_extreme
from tests.ui.widgets.wall.checks import LOOKED_UP, READ, SHAPES, drawn_contrast, faults, smallest_letters

WIDTHS = sorted({SHAPES[name] for name in ("1024x768", "1280x720", "1920x1080", "3840x2160")})
"""Screens of the same shape show the same sheet, enlarged."""

SMALL = 768 / HEIGHT
"""How large most pictures are drawn."""

SOME = 8
"""Of so many pages one is drawn in each screen's own size too."""

LETTERS = 14
"""Units of a figure, about two of its letters, across which the contrast of a label is measured; a text's are measured
across its own size."""


_WIDTH = re.compile(r'<svg[^>]*? width="([\d.]+)"')
_LABEL = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" fill="\{(\w+)\}"')


class Shown(NamedTuple):
    """A page of a lesson with its sheet."""

    lesson: Lesson
    scene: SlideScene
    sheet: Sheet

    def faults(self) -> Iterator[str]:
        """Say what is wrong with it."""
        found = faults(self.sheet)
        arts = [item for item in self.sheet.items if isinstance(item, Art)]
        found += [f"letters of {smallest_letters(art):.1f} units in a figure" for art in arts if _is_small(art)]
        where = f"{self.lesson.id} {self.scene.slide.id} {self.scene.frame}"
        yield from (f"{where}: {fault}" for fault in (*found, *_repeats(self.sheet)))


def shown(lesson: Lesson, frame: Frame) -> list[Shown]:
    """All pages of a lesson."""
    figures = {figure.id: figure for figure in lesson.figures}
    scenes = scenes_of(deck_of(lesson), figures, frame, lesson.title, "Satuan")
    return [Shown(lesson, scene, scene.sheet(frame)) for scene in scenes]


@pytest.fixture(scope="module")
def shipped(qapp: QApplication, shipped_pack: Pack) -> dict[int, list[Shown]]:
    """The pages of all lessons that ship, by the width of the wall."""
    assert qapp is not None
    fonts.install(bundled_resources())
    lessons = shipped_pack.lessons
    return {width: [page for lesson in lessons for page in shown(lesson, Frame(width))] for width in WIDTHS}


def _is_small(art: Art) -> bool:
    return smallest_letters(art) < FLOOR - 0.4


def _repeats(sheet: Sheet) -> list[str]:
    return ["a screen reader hears something twice"] if len(set(sheet.spoken)) < len(sheet.spoken) else []


def faint(sheet: Sheet, picture: QImage | None = None, scale: float = SMALL) -> Iterator[str]:
    """Say which texts and rules of a sheet stand out too little from what is around them in its picture."""
    picture = picture or draw_sheet(sheet, QSize(round(sheet.width * SMALL), round(HEIGHT * SMALL)))
    for item in sheet.items:
        if isinstance(item, Text):
            least = READ if item.use == "body" else LOOKED_UP
            seen = drawn_contrast(picture, _sample(item, scale))
            if seen < least - 0.05:
                yield f"{item.html[:40]!r} has a contrast of {seen:.1f}:1"
        elif isinstance(item, Art):
            yield from _faint_letters(item, picture, scale)
        elif drawn_contrast(picture, _around(item, scale)) < LOOKED_UP - 0.05:
            yield f"a rule in {item.fill or item.border}"


def _faint_letters(art: Art, picture: QImage, scale: float) -> Iterator[str]:
    """Measure the labels of a drawing from how they stand out where they begin, from what there is most of there."""
    found = _WIDTH.search(art.svg)
    if found is None or "<g " in art.svg:  # what is moved in a drawing, as flags on a map, is drawn by the same rules
        return
    by = art.width / float(found[1]) * scale
    for x, y, anchor, fill in _LABEL.findall(art.svg):
        across = round(LETTERS * by)
        left = art.x * scale + float(x) * by - {"start": 0.0, "middle": across / 2, "end": float(across)}[anchor]
        part = QRect(round(left), round(art.y * scale + (float(y) - 14) * by), across, round(14 * by))
        seen = drawn_contrast(picture, part, commonest=True)
        if seen < (READ if fill == "ink" else LOOKED_UP) - 0.05:
            yield f"a label of a figure in {fill} has a contrast of {seen:.1f}:1"


def _sample(text: Text, scale: float) -> QRect:
    """The beginning of its first line, or of what stands at the right the end."""
    across = round(text.size * scale)
    left = text.x * scale if text.align == "left" else (text.x + text.width) * scale - across
    return QRect(round(left), round(text.y * scale), across, round(text.size * scale * 1.3))


def _around(box: Box, scale: float) -> QRect:
    left, top, width, height = (round(side * scale) for side in (box.x, box.y, box.width, box.height))
    return QRect(left - 4, top - 4, min(width, 20) + 8, min(height, 20) + 8)


def test_every_slide_that_ships_is_whole_and_large_on_every_wall(shipped: dict[int, list[Shown]]) -> None:
    assert [fault for pages in shipped.values() for page in pages for fault in page.faults()] == []


def test_every_slide_that_ships_is_clear_in_its_picture(shipped: dict[int, list[Shown]]) -> None:
    pages = shipped[WIDTHS[0]]
    assert len(pages) > 200
    assert [fault for page in pages for fault in faint(page.sheet)] == []


def test_all_that_a_lesson_has_for_the_wall_is_on_it(shipped: dict[int, list[Shown]]) -> None:
    for lesson, pages in groupby(shipped[WIDTHS[-1]], key=attrgetter("lesson")):
        spoken = " ".join(line for page in pages for line in page.sheet.spoken)
        points = [point for slide in lesson.slides for point in slide.points]
        for words in (lesson.title, *lesson.goals, *points, *lesson.summary, *(one.alt for one in lesson.figures)):
            assert words in spoken, words


def test_too_much_of_everything_is_parted_and_never_cut(qapp: QApplication, tmp_path: Path) -> None:
    fonts.install(bundled_resources())
    for lesson in load_pack(write_extreme(tmp_path)).lessons:
        for frame in (Frame(WIDTHS[0]), Frame(WIDTHS[-1], 5)):
            pages = shown(lesson, frame)
            assert [fault for page in pages for fault in page.faults() if "twice" not in fault] == []
            assert [fault for page in pages[::12] for fault in faint(page.sheet)] == []


@pytest.mark.parametrize("name", ["1024x768", "1280x720", "1920x1080", "3840x2160"])
def test_the_pictures_of_a_screen_s_own_size_are_clear_too(shipped: dict[int, list[Shown]], name: str) -> None:
    across, down = map(int, name.split("x"))
    for page in shipped[SHAPES[name]][:: SOME if down < 2000 else 3 * SOME]:
        picture = draw_sheet(page.sheet, QSize(across, down))
        assert {picture.pixel(x, y) & 0xFFFFFF for x in (0, across - 1) for y in (0, down - 1)} == {0x0F1B2D}
        assert list(faint(page.sheet, picture, down / HEIGHT)) == []
