"""The slides of a lesson with their notes on paper: the picture above, as a drawing, and the notes below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF

from desktop.ui.printing.flow import COLUMN, KEEP, MARGIN, Page, fill, paint_page
from desktop.ui.printing.pdf import DPI, POINTS, pdf_bytes
from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.wall.painting import paint_sheet
from desktop.ui.widgets.wall.sheet import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QPdfWriter

    from desktop.ui.sessions.classroom.handout import Handout, HandoutSlide
    from desktop.ui.widgets.wall.sheet import Sheet

AIR = 7.0
"""Points between two notes."""
UNDER = 20.0
"""Points between a slide and its notes."""


class SlidePage(NamedTuple):
    """A page: a slide at its top, or None where only notes go on, and the notes."""

    page: Page
    sheet: Sheet | None

    @property
    def place(self) -> QRectF:
        """Where the slide stands, in points."""
        return QRectF(MARGIN, MARGIN, COLUMN, height_of(self.sheet) if self.sheet is not None else 0)


def slides_bytes(handout: Handout) -> bytes:
    """The slides with their notes as a PDF."""

    def draw(writer: QPdfWriter, painter: QPainter) -> None:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(slide_pages(handout)):
            if number:
                writer.newPage()
            paint_slide_page(painter, page)

    return pdf_bytes(handout.title, draw)


def slide_pages(handout: Handout) -> list[SlidePage]:
    """A page for each slide, and more where the notes are longer than the room under it."""
    made: list[SlidePage] = []
    total = len(handout.slides)
    for number, slide in enumerate(handout.slides, 1):
        name = QCoreApplication.translate("SlidePages", "Slaid {number} dari {total}")
        name = name.format(number=number, total=total)
        begin = height_of(slide.sheet) + UNDER
        for place, pieces in enumerate(fill(_notes(slide), AIR, begin)):
            on = QCoreApplication.translate("SlidePages", "{slide}, lanjutan").format(slide=name) if place else name
            made.append(SlidePage(Page(pieces, handout.title, on), None if place else slide.sheet))
    return made


def paint_slide_page(painter: QPainter, page: SlidePage) -> None:
    """Draw a page; the painter measures in points."""
    if page.sheet is not None:
        paint_sheet(painter, page.sheet, page.place)
    paint_page(painter, page.page)


def height_of(sheet: Sheet) -> float:
    """The points that a slide is high on paper, as wide as the column."""
    return COLUMN * HEIGHT / sheet.width


def _notes(slide: HandoutSlide) -> Iterator[str]:
    for note in slide.notes:
        if note.head:
            yield f"{KEEP}<p style='margin:0; font-size:13px'><b>{escape(note.head)}</b></p>"
        for paragraph in note.text.split("\n\n"):
            if paragraph.strip():
                yield f"<p style='margin:0'>{escape(paragraph.strip())}</p>"
