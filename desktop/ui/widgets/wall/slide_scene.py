"""The slides of a lesson on the wall: pages with their numbers, each of which lays itself out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.wall.setting import foot, plain
from desktop.ui.widgets.wall.sheet import TOP, Sheet, moved
from desktop.ui.widgets.wall.slide_figure import number_line, set_figure
from desktop.ui.widgets.wall.slide_page import LIMIT, first_block, page_with
from desktop.ui.widgets.wall.slide_pages import head_of, layout_of, pages_of
from desktop.ui.widgets.wall.slide_table import spoken_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.content.deck import WallSlide
    from desktop.content.model import Figure
    from desktop.ui.widgets.wall.sheet import Frame, Item
    from desktop.ui.widgets.wall.slide_page import Page

translate = QCoreApplication.translate

NAME = "Mitra"

_LOWER = 0.4


class SlideScene(NamedTuple):
    """One page of a slide, laid out for ``frame``; for another it lays out the page that holds its first block.

    ``crumb`` stands above its title as HTML; ``number`` of ``total`` is its page number, 0 for none.
    """

    slide: WallSlide
    page: Page
    frame: Frame
    crumb: str = ""
    figure: Figure | None = None
    number: int = 0
    total: int = 0

    def sheet(self, frame: Frame) -> Sheet:
        """Lay it out."""
        page = self.page if frame == self.frame else self._page_for(frame)
        items = self._figure(page, frame) if page.drawing is not None else self._words(page, frame)
        return Sheet(frame.width, tuple(items), tuple(filter(None, self._spoken(page))))

    def _page_for(self, frame: Frame) -> Page:
        pages = pages_of(self.slide, self.figure, self.crumb, frame)
        return pages[page_with(pages, first_block(self.page), self.page.part)]

    def _figure(self, page: Page, frame: Frame) -> Iterator[Item]:
        if self.figure is not None:
            yield from set_figure(page, self.figure, frame).items
        if self.number:
            yield number_line(self._number(), frame)

    def _words(self, page: Page, frame: Frame) -> Iterator[Item]:
        head = head_of(page.slide, self.crumb, page.suffix, frame)
        body = layout_of(page.slide)(page.slide, page.pieces, page.size, head.bottom, frame)
        # What opens a lesson stands in the middle of the wall, under its breadcrumb.
        down = max(0.0, LIMIT - (body.bottom if page.pieces else head.bottom)) * _LOWER if self._opens() else 0.0
        for item in (*head.items, *body.items):
            yield moved(item, 0, down if item.y > TOP else 0)
        yield from foot(frame, NAME, self._number())

    def _opens(self) -> bool:
        return self.slide.kind == "title"

    def _number(self) -> str:
        return f"{self.number} / {self.total}" if self.number else ""

    def _spoken(self, page: Page) -> Iterator[str]:
        slide = page.slide
        if slide.label:
            yield slide.label
        yield plain(slide.title) + page.suffix
        if page.drawing is not None and self.figure is not None:
            yield from (plain(slide.caption), self.figure.alt)
        elif slide.rows:
            yield plain(slide.caption)
            yield from spoken_rows(slide, page.pieces)
        else:
            yield from (plain(piece.html) for piece in page.pieces)


def scenes_of(
    deck: Sequence[WallSlide], figures: Mapping[str, Figure], frame: Frame, lesson: str, unit: str = ""
) -> tuple[SlideScene, ...]:
    """Part a deck into pages and number them; a single page has no number.

    ``figures`` are the lesson's by their ids. Its title stands above those of the slides, its unit's above its own.
    """
    pages = []
    for slide in map(_titled, deck):
        crumb = escape(unit) if slide.kind == "title" else _crumb(slide, escape(lesson))
        figure = figures.get(slide.figure)
        pages += [SlideScene(slide, page, frame, crumb, figure) for page in pages_of(slide, figure, crumb, frame)]
    if len(pages) == 1:
        return tuple(pages)
    return tuple(page._replace(number=number, total=len(pages)) for number, page in enumerate(pages, 1))


def _titled(slide: WallSlide) -> WallSlide:
    if slide.kind != "goals":
        return slide
    return slide._replace(title=translate("SlideScene", "Sesudah ini, kamu dapat"))


def _crumb(slide: WallSlide, lesson: str) -> str:
    if slide.kind != "callout":
        return lesson if slide.kind != "summary" and slide.title != lesson else ""
    return " · ".join(filter(None, (slide.section or lesson, slide.label)))
