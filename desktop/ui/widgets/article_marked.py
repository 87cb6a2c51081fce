"""A sheet over whose words marks are laid: highlights, hits, what is being spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from desktop.ui.look.roles import mix
from desktop.ui.widgets.article_sheet import ArticleSheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QTextEdit, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_document import ArticleDocument
    from desktop.ui.widgets.article_layers import Layers, Span
    from desktop.ui.widgets.article_sheet import Standing

DEEPER = 0.15
"""Share of the ink in the ground of a highlight that is selected: it has the focus, and its colour is still seen."""


class ArticleMarked(ArticleSheet):
    """A sheet with layers of marks; `article_layers` names them. Another lesson begins without any."""

    _marker = 0  # of the class: the sheet is coloured while it is made

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty sheet."""
        super().__init__(theme, parent)
        self._layers: Layers | None = None
        self._covered = (0, -1)  # the characters whose spans are painted now

    def refresh_selections(self) -> None:
        """Lay the passing marks over the text anew."""
        self.setExtraSelections(self.extra_marks())

    def extra_marks(self) -> list[QTextEdit.ExtraSelection]:
        """Return the marks that lie over the text now."""
        return self._layer_marks()

    def set_layer(self, name: str, spans: Iterable[Span]) -> None:
        """Mark these characters of the reading text and no others of the layer `name`."""
        if self._layers is None:
            from desktop.ui.widgets.article_layers import Layers  # nothing is marked before the first paint

            self._layers = Layers()
        spans = tuple(spans)
        if spans or self._layers.get(name):
            self._layers.set(name, spans)
            self.refresh_selections()

    def tint_selection(self, marker: int) -> None:
        """Let the colour of a highlight, 1 to 4, be seen through what is selected; 0 for none."""
        if marker != self._marker:
            self._marker = marker
            self._colour()

    def layer(self, name: str) -> tuple[Span, ...]:
        """Return what is marked in the layer `name`."""
        return () if self._layers is None else self._layers.get(name)

    def visible_characters(self) -> tuple[int, int]:
        """Return the first and the last position of the document that are in sight, or (0, -1) without a lesson."""
        if self.article is None:
            return 0, -1
        self.article.document.size()  # lays out the rest: in a half-made layout a point is anywhere
        first = self.cursorForPosition(QPoint(0, 0)).position()
        corner = QPoint(self.viewport().width(), self.viewport().height() - 1)
        return first, self.cursorForPosition(corner).position()

    def _selected(self) -> str:
        if not self._marker:
            return super()._selected()
        roles = self.theme.roles  # its own colour, deeper: with another one over it pink is no longer pink
        return mix(roles.ink, getattr(roles, f"marker_{self._marker}"), DEEPER)

    def _layer_marks(self) -> list[QTextEdit.ExtraSelection]:
        if not self._layers or self.article is None:
            self._covered = (0, -1)
            return []
        first, last = self.visible_characters()
        more = (last - first) // 3 + 1  # a third of a page before and after: a scroll of less renews nothing
        self._covered = (first - more, last + more)
        reading = self.article.reading()
        return self._layers.selections(reading, self.article.document, self.theme.roles, *self._covered)

    def _follow_layers(self) -> None:
        if self._layers:
            first, last = self.visible_characters()
            if first < self._covered[0] or last > self._covered[1]:
                self.refresh_selections()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and mark what comes into sight."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self._follow_layers()

    def show_article(self, article: ArticleDocument) -> None:
        """Show a document; the same lesson in another look keeps its marks."""
        if self.article is None or self.article.page.key != article.page.key:
            self._layers = None
        super().show_article(article)

    def _fit_again(self, before: Standing) -> None:
        super()._fit_again(before)
        if self._layers:
            self.refresh_selections()
