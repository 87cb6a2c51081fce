"""The report: one page for a parent or a teacher, with the figures in sentences, two pictures and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from desktop.ui.printing.pdf import DPI, POINTS, pdf_bytes
from desktop.ui.printing.report_page import ReportPage

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPdfWriter

    from desktop.ui.sessions.figures import Figures


def report_bytes(figures: Figures) -> bytes:
    """The report as a PDF of one A4 page."""
    page = ReportPage(figures)

    def draw(writer: QPdfWriter, painter: QPainter) -> None:
        page.paint(painter, QRectF(0, 0, writer.width(), writer.height()), DPI / POINTS)

    return pdf_bytes(page.title(), draw)
