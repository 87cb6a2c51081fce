"""Lays the marks of a lesson over its article: the colours on the words, ribbons and sheets in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.content.annotations import BOOKMARK, HIGHLIGHT
from desktop.ui.widgets.article_layers import Span
from desktop.ui.widgets.margin_signs import MarginSigns, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.ui.sessions.annotations import Marked
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.article_spans import ReadingMap

LAYER = "highlights"


class MarkLayer:
    """The marks over one article."""

    def __init__(self, article: ArticleView) -> None:
        """Lay none yet."""
        self._article = article
        self.signs = MarginSigns(article)

    def lay(self, marks: tuple[Marked, ...]) -> None:
        """Show these marks and no others."""
        article = self._article.article
        if article is None or not marks:
            self._article.set_layer(LAYER, ())
            self.signs.set_signs(())
        else:
            self._article.set_layer(LAYER, _spans(marks))
            self.signs.set_signs(_signs(marks, article.reading()))


def _spans(marks: Iterable[Marked]) -> Iterator[Span]:
    for mark in marks:
        if mark.place is not None and mark.annotation.kind == HIGHLIGHT:
            style = f"{'moved' if mark.moved else 'highlight'}-{mark.annotation.colour}"
            yield Span(mark.place.start, mark.place.end, style)


def _signs(marks: Iterable[Marked], reading: ReadingMap) -> Iterator[Sign]:
    """The ribbons of bookmarks, and a sheet for each note, named by what it says."""
    for mark in marks:
        held = mark.annotation
        if mark.place is None or (held.kind != BOOKMARK and not held.note):
            continue
        position, _end = reading.to_document(mark.place.start, mark.place.end)
        bookmark = QCoreApplication.translate("MarkLayer", "Pembatas")
        yield Sign(held.id, position, held.kind == BOOKMARK, held.note or bookmark)
