"""The sheet an article is printed on: one column in the middle, the last few lessons kept ready, the place kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.ui.look.article_css import measures
from desktop.ui.look.roles import mix
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_place import cut_figure, first_line_below, line_rect
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Look, Theme
    from desktop.ui.widgets.article_page import ArticlePage

KEPT = 4
"""How many lessons stay laid out, so that going back to one is a swap."""

NARROWEST = 160

SELECTED = 0.35
"""Share of the first colour in the ground of selected text, which stays ink."""

TOP = "0:0"
"""The position of the top of an article."""

WHOLE = 1000
"""The parts of a figure in which a position counts."""


class _Key(NamedTuple):
    lesson: str
    look: Look


class Standing(NamedTuple):
    """Where a page stands: its place, the same if it is kept until the reader scrolls, and how far it is scrolled."""

    place: str
    kept: str
    scrolled: int


class ArticleSheet(QTextBrowser):
    """Shows a document in a column of fixed width, so that a resize moves the text and does not set it anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty sheet in the colours of the theme."""
        super().__init__(parent)
        self.theme = theme
        self.article: ArticleDocument | None = None
        self._kept: dict[_Key, ArticleDocument] = {}
        self._left = 0
        self._place = ""
        self._painted = False
        self._watching = False  # true from the first paint on
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._colour()
        theme.changed.connect(self._on_theme_changed)

    def set_page(self, page: ArticlePage) -> None:
        """Show a lesson from its top."""
        key = _Key(page.key, self.theme.look)
        article = self._kept.pop(key, None)
        if article is not None and article.page != page:
            _discard(article)
            article = None
        if article is None:
            article = ArticleDocument(page, self.theme.roles, self.theme.look, self._fit(), self)
        self._kept[key] = article
        self.show_article(article)
        self._forget_oldest()

    def position(self) -> str:
        """Return the place of the line on top as "block:offset", which holds for every width, size and theme.

        Where a figure is cut by the upper edge, the part of it that is above, in thousandths, comes third.
        """
        if self._place:
            return self._place
        top = self.verticalScrollBar().value()
        if self.article is None or top == 0:
            return TOP
        document = self.article.document
        start, part = cut_figure(document, top)
        if start < 0:
            start, _ = first_line_below(document, top)
        block = document.findBlock(start)
        place = f"{block.blockNumber()}:{start - block.position()}"
        return f"{place}:{part}" if part else place

    def restore(self, position: str) -> None:
        """Bring back a place that `position` returned; anything else is the top."""
        self._place = ""
        parts = position.split(":")
        if self.article is None or len(parts) not in (2, 3) or not all(part.isdecimal() for part in parts):
            return
        number, offset, cut = (*map(int, parts), 0)[:3]
        document = self.article.document
        block = document.findBlockByNumber(number)
        if not block.isValid() or position == TOP:
            self.verticalScrollBar().setValue(0)
            return
        document.size()  # lays out the rest, so that the range of the scroll bar is final
        line = line_rect(document, block.position() + min(offset, block.length() - 1))
        self.verticalScrollBar().setValue(int(line.top() + line.height() * min(cut, WHOLE) / WHOLE))
        # Kept until the reader scrolls, or the place would slip upward by part of a line with every new size.
        self._place = position

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; the place is another one now."""
        self._place = ""
        super().scrollContentsBy(dx, dy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the empty space left of the column scroll like the column itself."""
        from PySide6 import QtCore  # its events cost 2 ms at first touch; nothing is filtered before the first paint

        if event.type() == QtCore.QEvent.Type.Wheel and watched is self:
            self.wheelEvent(event)  # type: ignore[arg-type]  # the type of the event says what it is
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page; what can wait until a reader sees it begins then."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.after_paint()

    def after_paint(self) -> None:
        """Do what the first paint of a page need not wait for; called from inside the paint, so only start it."""

    def begin_watching(self) -> None:
        """Do once what the very first paint of the program need not wait for."""
        if not self._watching:
            self._watching = True
            self.first_paint()

    def first_paint(self) -> None:
        """Watch for what goes to the empty space, and paint the figures."""
        self.installEventFilter(self)
        if self.article is not None:
            self.article.painter.ready = True
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and the line on top where the text is set anew or its end is pushed down."""
        before = self.standing()
        super().resizeEvent(event)  # may push the scroll bar, which is nobody's scrolling
        self._fit_again(before)

    def standing(self) -> Standing:
        """Return where the page stands, to be given to `_fit_again` once its size is another."""
        return Standing(self.position(), self._place, self.verticalScrollBar().value())

    def _on_theme_changed(self) -> None:
        self._colour()
        if self.article is None:
            return
        place = self.position()
        self.set_page(self.article.page)
        self.restore(place)

    def _fit_again(self, before: Standing) -> None:
        width = self.lineWrapColumnOrWidth()
        fitting = self._fit()
        self._place = before.kept
        if self.article is None:
            return
        if fitting != width:
            self.article.limit_figures(fitting)
            self.setLineWrapColumnOrWidth(fitting)
        elif not before.kept and self.verticalScrollBar().value() == before.scrolled:
            return
        self.restore(before.place)

    def _fit(self) -> int:
        """Put the column in the middle and return the width of the text in pixels, margins included."""
        sizes = measures(self.theme.look)
        wanted = sizes.column + 2 * sizes.pad
        if not self.isVisible():
            return wanted
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(NARROWEST, min(wanted, room))
        left = max(0, (room - width) // 2)
        if left != self._left:
            self._left = left
            self.setViewportMargins(left, 0, 0, 0)
        return width

    def show_article(self, article: ArticleDocument) -> None:
        """Show a document from its top."""
        width = self._fit()
        article.limit_figures(width)
        self.article = article
        self._place = ""
        self._painted = False
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)  # before, or the new document is laid out twice
        article.painter.ready = self._watching
        self.setDocument(article.document)
        self.verticalScrollBar().setValue(0)

    def _forget_oldest(self) -> None:
        while len(self._kept) > KEPT:
            _discard(self._kept.pop(next(iter(self._kept))))

    def _selected(self) -> str:
        """The ground of what is selected."""
        return mix(self.theme.roles.first, self.theme.roles.paper, SELECTED)

    def _colour(self) -> None:
        roles = self.theme.roles
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, roles.paper),
            (QPalette.ColorRole.Window, roles.paper),
            (QPalette.ColorRole.Text, roles.ink),
            (QPalette.ColorRole.Link, roles.first),
            (QPalette.ColorRole.Highlight, self._selected()),
            (QPalette.ColorRole.HighlightedText, roles.ink),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self.setAutoFillBackground(True)


def _discard(article: ArticleDocument) -> None:
    article.document.deleteLater()
    article.painter.deleteLater()
