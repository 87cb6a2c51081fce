"""A long text on paper: set once in a column without end, cut into pages, and drawn page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPalette, QTextCharFormat, QTextCursor, QTextFormat

from desktop.ui.printing.breaking import Slice, Span, cut
from desktop.ui.printing.flow import paper_font
from desktop.ui.printing.paper import COLUMN, LEFT, LOOK, ROLES, ROOM, SCALE, TOP
from desktop.ui.printing.parting import part_at
from desktop.ui.printing.strips import strips_of
from desktop.ui.widgets.article_document import OBJECT, ArticleDocument

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

    from desktop.ui.widgets.article_document import Link
    from desktop.ui.widgets.article_page import ArticlePage

KEPT = 40
"""How many galleys stay laid out."""
OUTLINED = 2
"""The level of the headings that an outline names."""
TALLEST = 0.62
"""The share of a page that no figure is higher than."""
NUMBERED = ("cite:", "note:")
"""Links that go on looking like marks: what they lead to stands below the lesson."""
EXPLAINED = ("term:", *NUMBERED)
"""Links to what the handout explains; all others are set as if they were none."""
INSET = 4.0
"""Pixels that a page is drawn smaller than its lines, which may overlap: or those beside it would be drawn, too."""


class Shelf:
    """Keeps the galleys that were used last laid out, so that long handouts need little memory."""

    def __init__(self, most: int = KEPT) -> None:
        """Keep so many."""
        self._most = most
        self._kept: dict[int, Galley] = {}

    def take(self, galley: Galley) -> None:
        """Note that a galley is used; the one that was used least lately may have to give its room back."""
        self._kept.pop(id(galley), None)
        self._kept[id(galley)] = galley
        if len(self._kept) > self._most:
            self._kept.pop(next(iter(self._kept))).let_go()


class Galley:
    """An article, laid out for paper. It is made anew where it was let go meanwhile."""

    def __init__(self, page: ArticlePage, shelf: Shelf) -> None:
        """Take what is set, and what keeps it; nothing is laid out yet."""
        self.page = page
        self._shelf = shelf
        self._slices: list[Slice] | None = None
        self._article: ArticleDocument | None = None
        self._owner: QObject | None = None

    @property
    def article(self) -> ArticleDocument:
        """The article in its column."""
        self._shelf.take(self)
        if self._article is None:
            self._owner = QObject()
            self._article = _set(self.page, self._owner)
            part_at(self._article.document, self._slices or ())
        return self._article

    def slices(self) -> list[Slice]:
        """What stands on each page, in pixels of the article."""
        if self._slices is None:
            room, document = ROOM / SCALE, self.article.document
            self._slices = cut(strips_of(document, room), room)
            part_at(document, self._slices)
        return self._slices

    def headings(self) -> list[tuple[str, float]]:
        """The headings of level 2 with where they begin, in pixels of the article."""
        found, layout = [], self.article.document.documentLayout()
        block = self.article.document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == OUTLINED:
                found.append((block.text(), layout.blockBoundingRect(block).top()))
            block = block.next()
        return found

    def let_go(self) -> None:
        """Give the room of the laid-out text back."""
        self._article = self._owner = None

    def paint(self, painter: QPainter, part: Slice) -> None:
        """Draw what stands on one page; the painter measures in points."""
        painter.save()
        painter.translate(LEFT, TOP)
        fit = min(1.0, ROOM / SCALE / part.height)  # what is higher than a page is made to fit
        painter.scale(SCALE * fit, SCALE * fit)
        if part.head is not None:
            _paint(painter, self.article.document, part.head)
            painter.translate(0, part.head.height)
        _paint(painter, self.article.document, part.body)
        painter.restore()

    def text(self, part: Slice) -> str:
        """The words that stand on one page, a paragraph a line, for those who do not see it."""
        layout, lines = self.article.document.documentLayout(), []
        block = self.article.document.begin()
        while block.isValid():
            top, shaped = layout.blockBoundingRect(block).top(), block.layout()
            shown = (shaped.lineAt(number) for number in range(shaped.lineCount()))
            words = "".join(
                block.text()[line.textStart() : line.textStart() + line.textLength()]
                for line in shown
                if part.body.top <= top + line.y() + line.height() / 2 < part.body.bottom
            )
            lines.append(self._told(block, words) if OBJECT in words else words.strip())
            block = block.next()
        return "\n".join(line for line in lines if line)

    def _told(self, block: QTextBlock, words: str) -> str:
        """The words of a paragraph with what its figure shows in the place of that."""
        walk = block.begin()
        while not walk.atEnd():
            figure = self.article.painter.figure(walk.fragment().charFormat())
            if figure is not None:
                return words.replace(OBJECT, figure.alt).strip()
            walk += 1
        return words.replace(OBJECT, "").strip()


def _set(page: ArticlePage, owner: QObject) -> ArticleDocument:
    article = ArticleDocument(page, ROLES, LOOK, COLUMN, owner)
    document = article.document
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(paper_font(document.defaultFont()))
    article.limit_figures(COLUMN)
    article.painter.tallest = round(TALLEST * ROOM / SCALE)
    _unlink(document, article.links)
    document.setTextWidth(COLUMN)
    return article


def _unlink(document: QTextDocument, links: list[Link]) -> None:
    """Take the links away that lead nowhere on paper: Qt would write them into a PDF as addresses."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for link in links:
        if link.href.startswith("https:"):
            continue
        cursor.setPosition(link.start)
        while cursor.position() < link.end:
            at = cursor.position()
            cursor.setPosition(at + 1)
            form = cursor.charFormat()
            cursor.setPosition(at)
            cursor.setPosition(min(link.end, _same_until(document, at)), QTextCursor.MoveMode.KeepAnchor)
            if not link.href.startswith(NUMBERED):
                form.setForeground(QColor(ROLES.ink))
            if not link.href.startswith(EXPLAINED):
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
            form.clearProperty(QTextFormat.Property.AnchorHref)
            form.clearProperty(QTextFormat.Property.IsAnchor)
            cursor.setCharFormat(form)
    cursor.endEditBlock()


def _same_until(document: QTextDocument, at: int) -> int:
    """Where the run of letters of one format ends that begins at a place."""
    walk = document.findBlock(at).begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        if fragment.contains(at):
            return fragment.position() + fragment.length()
        walk += 1
    return at + 1


def _paint(painter: QPainter, document: QTextDocument, part: Span) -> None:
    painter.save()
    painter.translate(0, -part.top)
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(ROLES.ink))
    context.palette = palette
    context.clip = QRectF(-COLUMN, part.top + INSET, 3 * COLUMN, part.height - 2 * INSET)
    painter.setClipRect(QRectF(-COLUMN, part.top - 1, 3 * COLUMN, part.height + 2))
    document.documentLayout().draw(painter, context)
    painter.restore()
