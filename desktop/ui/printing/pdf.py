"""A PDF in memory, of A4 pages without margins of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

Page = TypeVar("Page")

DPI, POINTS = 300, 72
"""Dots of an inch, in which a painter measures, and points of an inch, in which what is printed is laid out."""


def pdf_bytes(title: str, draw: Callable[[QPdfWriter, QPainter], None]) -> bytes:
    """The PDF that ``draw`` draws, called ``title``; it asks the writer for each page after the first."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title)
    painter = QPainter(writer)
    try:
        draw(writer, painter)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())


def pdf_writing(
    title: str, pages: Sequence[Page], paint: Callable[[QPainter, Page], None]
) -> Generator[float, None, bytes]:
    """Write a PDF in steps, each a page's work, which tell the share that is done (0 to 1); the end is the PDF.

    ``paint`` draws a page with a painter that measures in points.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title)
    painter = QPainter(writer)
    try:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            paint(painter, page)
            yield (number + 1) / len(pages)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("Mitra")
    return writer
