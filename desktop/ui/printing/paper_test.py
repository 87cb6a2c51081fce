"""A test on paper: version A, version B, and their keys on pages of their own, as one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextDocument

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.printing.paper_words import head_html, key_head_html, key_html, question_html
from desktop.ui.printing.pdf import DPI, POINTS, pdf_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPdfWriter

    from desktop.ui.sessions.quiz import Paper

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
    """One page: its pieces, and at its foot the subject with its licence, and the number."""

    pieces: tuple[Piece, ...]
    foot: str
    number: str


def paper_bytes(paper: Paper) -> bytes:
    """The test as a PDF."""

    def draw(writer: QPdfWriter, painter: QPainter) -> None:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(pages(paper)):
            if number:
                writer.newPage()
            paint_page(painter, page)

    return pdf_bytes(paper.title, draw)


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
        Page(tuple(pieces), paper.subject, count.format(part=name, number=number, total=total))
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
