"""A test on paper: version A, version B, and their keys on pages of their own, as one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.printing.paper_words import foot_text, head_html, key_head_html, key_html, question_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.ui.sessions.quiz import Paper

DPI, POINTS = 300, 72
A4 = QSizeF(595, 842)
"""The page in points, in which all is measured."""
MARGIN = 48.0
FOOT = 26.0
SIZE, SMALL = 11, 9
AIR, LITTLE_AIR = 12.0, 6.0
"""Points between two questions, and between two answers of a key."""


class Piece(NamedTuple):
    """What stays together on a page, and where it begins, in points below the upper margin."""

    document: QTextDocument
    top: float


class Page(NamedTuple):
    """One page: its pieces, and what stands at its foot."""

    pieces: tuple[Piece, ...]
    foot: str
    number: str


def paper_bytes(paper: Paper) -> bytes:
    """The test as a PDF."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(paper.title)
    writer.setCreator("Mitra")
    painter = QPainter(writer)
    try:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(pages(paper)):
            if number:
                writer.newPage()
            paint_page(painter, page)
    finally:
        painter.end()
        buffer.close()
    return bytes(data.data())


def pages(paper: Paper) -> list[Page]:
    """All pages: of each version, then of each key; every part begins a new page and counts its own."""
    made: list[Page] = []
    for sheet in paper.sheets:
        questions = [question_html(number, asked) for number, asked in enumerate(sheet.asked, 1)]
        name = QCoreApplication.translate("PaperTest", "Versi {letter}").format(letter=sheet.version)
        made += _part(paper, name, [head_html(paper, sheet), *questions], AIR)
    for sheet in paper.sheets:
        answers = [key_html(number, asked) for number, asked in enumerate(sheet.asked, 1)]
        name = QCoreApplication.translate("PaperTest", "Kunci {letter}").format(letter=sheet.version)
        made += _part(paper, name, [key_head_html(paper, sheet), *answers], LITTLE_AIR)
    return made


def paint_page(painter: QPainter, page: Page) -> None:
    """Draw a page; the painter measures in points."""
    room = A4.height() - 2 * MARGIN - FOOT
    context = QAbstractTextDocumentLayout.PaintContext()
    black = QPalette()
    black.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))  # the theme on the screen may be dark
    context.palette = black
    for piece in page.pieces:
        painter.save()
        painter.translate(MARGIN, MARGIN + piece.top)
        height = piece.document.size().height()
        if height > room:  # a question longer than a page is made to fit
            painter.scale(room / height, room / height)
        piece.document.documentLayout().draw(painter, context)
        painter.restore()
    painter.setFont(_font(SMALL))
    painter.setPen(QColor(Qt.GlobalColor.black))
    foot = QRectF(MARGIN, A4.height() - MARGIN - SMALL, A4.width() - 2 * MARGIN, 2 * SMALL)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), page.foot)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), page.number)


def _part(paper: Paper, name: str, texts: Iterable[str], air: float) -> list[Page]:
    """The pages of one part; a piece that does not fit any more begins the next page."""
    room = A4.height() - 2 * MARGIN - FOOT
    filled: list[list[Piece]] = [[]]
    top = 0.0
    for text in texts:
        document = _document(text)
        height = min(document.size().height(), room)
        if top + height > room and filled[-1]:
            filled.append([])
            top = 0.0
        filled[-1].append(Piece(document, top))
        top += height + air
    count = QCoreApplication.translate("PaperTest", "{part}, halaman {number} dari {total}")
    total = len(filled)
    return [
        Page(tuple(pieces), foot_text(paper), count.format(part=name, number=number, total=total))
        for number, pieces in enumerate(filled, 1)
    ]


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(_font(SIZE))
    document.setHtml(html)
    document.setTextWidth(A4.width() - 2 * MARGIN)
    return document


def _font(points: int) -> QFont:
    """A font in which a pixel is a point, spaced as on paper and not as on a screen."""
    made = font(INTERFACE, points)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
