"""A handout as a PDF: a lesson, a unit or a whole pack, well set on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.handout import Inside
from desktop.ui.printing.handout_pages import laying_out
from desktop.ui.printing.leaves import paint_page
from desktop.ui.printing.pdf import DPI, POINTS, pdf_bytes

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import TypeVar

    from PySide6.QtGui import QPainter, QPdfWriter

    from desktop.content.handout import Handout
    from desktop.ui.printing.handout_pages import Booklet

    Value = TypeVar("Value")

EVERYTHING = Inside()
"""What stands in a handout where nobody chooses: all of it."""


def handout_bytes(handout: Handout, inside: Inside = EVERYTHING) -> bytes:
    """The handout as a PDF. A QGuiApplication with Mitra's fonts must be there (see `offscreen`)."""
    return booklet_bytes(laid_out(handout, inside))


def laid_out(handout: Handout, inside: Inside = EVERYTHING) -> Booklet:
    """The handout in pages, all at once."""
    return _drained(laying_out(handout, inside))


def booklet_bytes(booklet: Booklet) -> bytes:
    """Pages as a PDF."""

    def draw(writer: QPdfWriter, painter: QPainter) -> None:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(booklet.pages):
            if number:
                writer.newPage()
            paint_page(painter, page)

    return pdf_bytes(booklet.title, draw)


def _drained(steps: Generator[float, None, Value]) -> Value:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: Value = end.value
            return value
