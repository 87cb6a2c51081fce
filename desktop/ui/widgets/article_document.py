"""A lesson as a laid-out document: built apart from any view, styled in one go, with its links and anchors listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from desktop.ui.look.article_css import css, measures
from desktop.ui.look.fonts import font, reading_family, spaced
from desktop.ui.widgets.article_figures import FigurePainter
from desktop.ui.widgets.article_page import page_html

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QTextBlock, QTextFragment

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Look
    from desktop.ui.widgets.article_page import ArticlePage
    from desktop.ui.widgets.article_spans import ReadingMap
    from desktop.ui.widgets.article_tables import Tables

OBJECT = "\ufffc"
"""The character that stands for a figure in the text of a document."""


NO_SIZE = QSizeF(0, 0)
"""The one page size for which Qt lays nothing out. A view lays its document out when it takes it, come what may."""


LARGE = 18
"""Pixels of small text, in its spacing, from which the longest words of a table may need more than its columns have."""
NARROW = 520
"""Pixels of a text under which they do at every size."""


class Link(NamedTuple):
    """A link: the characters from ``start`` up to ``end`` lead to ``href``."""

    start: int
    end: int
    href: str


class Mark(NamedTuple):
    """A place that can be named: its anchor (or ""), its position, and its heading level (0 for a paragraph)."""

    name: str
    position: int
    level: int


class ArticleDocument:
    """A document with what the article needs to know of it; ``end`` is the position where the lesson itself ends."""

    def __init__(self, page: ArticlePage, roles: Roles, look: Look, width: int, parent: QObject) -> None:
        """Build and style the document for a text ``width`` in pixels, margins included.

        Nothing is laid out before a view, or ``setTextWidth``, gives the document its width.
        """
        self.page = page
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.end = 0
        self.document = QTextDocument(parent)
        self.painter = FigurePainter(page.figures, roles, look, parent)
        self._reading: ReadingMap | None = None
        self._tables: Tables | None = None
        self._large = measures(look).small * (1 + 2 * look.letter / 100) > LARGE
        self._fill(roles, look)
        self._style(QColor(roles.first), measures(look).after_table)
        self.limit_figures(width)
        self.document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self.painter)

    def limit_figures(self, width: int) -> None:
        """Let nothing get wider than the column of a text width in px, margins included, and no table part a word."""
        self.painter.column = width - 2 * round(self.document.documentMargin())
        if self._large or width < NARROW:
            if self._tables is None:
                from desktop.ui.widgets.article_tables import Tables  # words of the usual size need none

                self._tables = Tables(self.document)
            self._tables.fit(self.painter.column)

    def reading(self) -> ReadingMap:
        """Return the way between the reading text of the lesson and this document, made when first asked for."""
        if self._reading is None:
            from desktop.ui.widgets.article_spans import ReadingMap  # no first paint needs it

            self._reading = ReadingMap(self.page, self.document)
        return self._reading

    def _fill(self, roles: Roles, look: Look) -> None:
        sizes = measures(look)
        document = self.document
        document.setUndoRedoEnabled(False)
        document.setPageSize(NO_SIZE)
        document.setDocumentMargin(sizes.pad)
        document.setIndentWidth(round(24 * sizes.scale))
        document.setDefaultFont(spaced(font(reading_family(look), sizes.text), look))
        document.setDefaultStyleSheet(css(roles, look))
        document.setHtml(page_html(self.page))
        _leave_room(document, sizes.pad + sizes.line)

    def _style(self, dots: QColor, after_table: int) -> None:
        """Walk the text once, list its links and marks, then give it what a style sheet cannot."""
        headings: list[QTextBlock] = []
        bullets: list[QTextBlock] = []
        gaps: list[QTextBlock] = []
        plain: set[int] = set()
        block = self.document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                headings.append(block)
                self.marks.append(Mark("", block.position(), level))
            elif block.length() == 1:
                gaps.append(block)
            elif block.textList() and block.textList().format().style() == QTextListFormat.Style.ListDisc:
                bullets.append(block)
            self._read_fragments(block, level, plain)
            block = block.next()
        own = [link.start for link in self.links if link.href.startswith("nav:")]
        self.end = own[0] if own else self.document.characterCount() - 1
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        _dot_terms(cursor, self.links, dots)
        for block in headings:
            _undo_adjustment(cursor, block)
        for block in bullets:
            _lighten_bullet(cursor, block)
        _close_gaps(cursor, gaps, after_table)
        cursor.endEditBlock()

    def _read_fragments(self, block: QTextBlock, level: int, plain: set[int]) -> None:
        """List the anchors of a block; ``plain`` collects the formats that are known to be none."""
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            index = fragment.charFormatIndex()
            if index not in plain:
                form = fragment.charFormat()
                # After a name Qt calls only the first letter of a link an anchor; the rest has the address alone.
                if form.isAnchor() or form.anchorHref():
                    self._read_anchor(fragment, form, level)
                else:
                    plain.add(index)
            iterator += 1

    def _read_anchor(self, fragment: QTextFragment, form: QTextCharFormat, level: int) -> None:
        start = fragment.position()
        if href := form.anchorHref():
            self._add_link(start, start + fragment.length(), href)
        for name in form.anchorNames():
            self._add_mark(name, start, level)

    def _add_mark(self, name: str, position: int, level: int) -> None:
        if level and self.marks and not self.marks[-1].name:
            self.marks[-1] = self.marks[-1]._replace(name=name)
        else:
            self.marks.append(Mark(name, position, 0))

    def _add_link(self, start: int, end: int, href: str) -> None:
        last = self.links[-1] if self.links else None
        if last is not None and last.end == start and last.href == href:
            self.links[-1] = last._replace(end=end)
        else:
            self.links.append(Link(start, end, href))


def _leave_room(document: QTextDocument, pixels: int) -> None:
    """Leave so much free below the text: with a line more than its margin the last page can begin with a whole line."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setBottomMargin(pixels)
    frame.setFrameFormat(form)


def _dot_terms(cursor: QTextCursor, links: list[Link], colour: QColor) -> None:
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    dotted.setUnderlineColor(colour)
    for link in links:
        if link.href.startswith(("term:", "disagree:")):
            cursor.setPosition(link.start)
            cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(dotted)


def _undo_adjustment(cursor: QTextCursor, block: QTextBlock) -> None:
    """Take back the enlargement that Qt gives to headings on top of their size in pixels."""
    spans = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        spans.append((fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()))
        iterator += 1
    for start, end, form in spans:
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _lighten_bullet(cursor: QTextCursor, block: QTextBlock) -> None:
    """Draw the bullet, which Qt makes as large as a third of a line, smaller."""
    form = block.charFormat()
    form.setProperty(QTextFormat.Property.FontPixelSize, max(8, block.blockFormat().lineHeight() * 0.5))
    form.setFontStretch(200)
    cursor.setPosition(block.position())
    cursor.setBlockCharFormat(form)


def _close_gaps(cursor: QTextCursor, gaps: list[QTextBlock], after_table: int) -> None:
    """Flatten the empty paragraphs that Qt puts around tables.

    Their margin, in pixels, gives way to a larger one of the paragraph after it, and before a table Qt drops it: so a
    heading, a paragraph and a table come each at its own distance, which the margin of a table could not give.
    """
    tiny = QTextCharFormat()  # or a selection would be as tall there as a line of text
    tiny.setProperty(QTextFormat.Property.FontPixelSize, 1)
    flat = QTextBlockFormat()
    flat.setBottomMargin(after_table)
    flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    for block in gaps:
        cursor.setPosition(block.position())
        cursor.setBlockFormat(flat)
        cursor.mergeBlockCharFormat(tiny)  # an empty cell of a table keeps its border there
