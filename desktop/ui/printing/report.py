"""The report: one page for a parent or a teacher, with the figures in sentences, two pictures and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from desktop.ui.printing.report_page import ReportPage

if TYPE_CHECKING:
    from desktop.ui.sessions.figures import Figures

DPI = 300
POINTS = 72
"""Points of an inch: the report is measured in them."""


def report_bytes(figures: Figures) -> bytes:
    """The report as a PDF of one A4 page."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    page = ReportPage(figures)
    writer.setTitle(page.title())
    writer.setCreator("Mitra")
    painter = QPainter(writer)
    try:
        page.paint(painter, QRectF(0, 0, writer.width(), writer.height()), DPI / POINTS)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())
