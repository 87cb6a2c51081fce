"""Pages to a printer, one in each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.printing.flow import A4
from desktop.ui.printing.leaves import paint_page

if TYPE_CHECKING:
    from collections.abc import Generator

    from desktop.ui.printing.handout_pages import Booklet
    from desktop.ui.printing.leaves import HandoutPage


class NoPrinter(Exception):
    """A printer did not take what was to be printed."""


def printing(booklet: Booklet, printer: QPrinter) -> Generator[float, None, None]:
    """Print the pages that were chosen with the printer, in steps that tell the share that is done (0 to 1).

    Paper of another size gets them smaller, in its middle. Raises NoPrinter at the first step.
    """
    pages = chosen_pages(booklet, printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter
    try:
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            _fit(painter, printer)
            paint_page(painter, page)
            painter.restore()
            yield (number + 1) / len(pages)
    finally:
        painter.end()


def chosen_pages(booklet: Booklet, printer: QPrinter) -> tuple[HandoutPage, ...]:
    """The pages that were chosen: all, or those of some numbers."""
    ranges = printer.pageRanges()
    if printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return booklet.pages
    return tuple(page for number, page in enumerate(booklet.pages, 1) if ranges.contains(number))


def _fit(painter: QPainter, printer: QPrinter) -> None:
    """Let the painter measure in points, on A4 or on as much of it as the paper is large."""
    paper = QRectF(printer.pageLayout().fullRect(QPageLayout.Unit.Point))
    share = min(1.0, paper.width() / A4.width(), paper.height() / A4.height())
    dots = printer.resolution() / 72
    painter.scale(dots, dots)
    painter.translate((paper.width() - share * A4.width()) / 2, (paper.height() - share * A4.height()) / 2)
    painter.scale(share, share)
