"""A PDF in memory, of A4 pages without margins of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

if TYPE_CHECKING:
    from collections.abc import Callable

DPI, POINTS = 300, 72
"""Dots of an inch, in which a painter measures, and points of an inch, in which what is printed is laid out."""


def pdf_bytes(title: str, draw: Callable[[QPdfWriter, QPainter], None]) -> bytes:
    """The PDF that ``draw`` draws, called ``title``; it asks the writer for each page after the first."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("Mitra")
    painter = QPainter(writer)
    try:
        draw(writer, painter)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())
