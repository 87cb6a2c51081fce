"""What is printed page by page: pieces of text that are never cut, one under the other, over a line at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextDocument

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.printing.pdf import DPI, POINTS, pdf_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPdfWriter

A4 = QSizeF(595, 842)
"""The page in points, in which all is measured."""
MARGIN = 48.0
FOOT = 26.0
SIZE, SMALL = 11, 9
COLUMN = A4.width() - 2 * MARGIN
ROOM = A4.height() - 2 * MARGIN - FOOT
"""The width and the height that pieces have on a page."""


NO_LIGATURES = 0.02
"""Pixels between two letters, too little to be seen: where there are any, Qt joins none."""
KEEP = "<!--keep-->"
"""What a text begins with that stays with the next one, as a heading does."""


class Piece(NamedTuple):
    """What stays together on a page, and where it begins, in points below the upper margin."""

    document: QTextDocument
    top: float


class Page(NamedTuple):
    """One page: its pieces, and at its foot what it belongs to and its number."""

    pieces: tuple[Piece, ...]
    foot: str
    number: str


def pages_bytes(title: str, pages: Sequence[Page]) -> bytes:
    """These pages as a PDF."""

    def draw(writer: QPdfWriter, painter: QPainter) -> None:
        painter.scale(DPI / POINTS, DPI / POINTS)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            paint_page(painter, page)

    return pdf_bytes(title, draw)


def fill(texts: Iterable[str], air: float, begin: float = 0.0) -> list[tuple[Piece, ...]]:
    """Put HTML texts under one another with air between them; what does not fit any more begins the next page.

    A text that begins with KEEP stays with the next one. On the first page they begin ``begin`` points down.
    """
    filled: list[list[Piece]] = [[]]
    top = begin
    for group in _groups(texts):
        heights = [min(one.size().height(), ROOM) for one in group]
        if top + sum(heights) + air * (len(group) - 1) > ROOM and (filled[-1] or begin):
            filled.append([])
            top = 0.0
        for one, height in zip(group, heights, strict=True):
            filled[-1].append(Piece(one, top))
            top += height + air
    return [tuple(pieces) for pieces in filled]


def paint_page(painter: QPainter, page: Page) -> None:
    """Draw a page; the painter measures in points."""
    for piece in page.pieces:
        painter.save()
        painter.translate(MARGIN, MARGIN + piece.top)
        height = piece.document.size().height()
        if height > ROOM:  # what is longer than a page is made to fit
            painter.scale(ROOM / height, ROOM / height)
        paint_black(painter, piece.document)
        painter.restore()
    paint_foot(painter, page.foot, page.number)


def paint_black(painter: QPainter, document: QTextDocument) -> None:
    """Draw a text in black, whatever the theme on the screen."""
    context = QAbstractTextDocumentLayout.PaintContext()
    black = QPalette()
    black.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
    context.palette = black
    document.documentLayout().draw(painter, context)


def paint_foot(painter: QPainter, left: str, right: str) -> None:
    """Draw the line at the foot of a page."""
    painter.setFont(page_font(SMALL))
    painter.setPen(QColor(Qt.GlobalColor.black))
    foot = QRectF(MARGIN, A4.height() - MARGIN - SMALL, COLUMN, 2 * SMALL)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), left)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), right)


def page_text(html: str, column: float = COLUMN) -> QTextDocument:
    """HTML set as wide as a page has room, or ``column`` points."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(page_font(SIZE))
    document.setHtml(html)
    document.setTextWidth(column)
    return document


def page_font(points: int) -> QFont:
    """A font in which a pixel is a point, spaced as on paper and not as on a screen."""
    return paper_font(font(INTERFACE, points))


def paper_font(face: QFont) -> QFont:
    """A font as it is set on paper: spaced as there, and each letter by itself.

    A PDF of Qt has no words for a letter that two became, as "ft" in Literata: a "daftar" could not be found or copied.
    """
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, NO_LIGATURES)
    return face


def _groups(texts: Iterable[str]) -> Iterable[list[QTextDocument]]:
    group: list[QTextDocument] = []
    for text in texts:
        group.append(page_text(text.removeprefix(KEEP)))
        if not text.startswith(KEEP):
            yield group
            group = []
    if group:
        yield group
