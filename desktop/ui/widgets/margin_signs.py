"""Small signs in the margin of the article: the ribbon of a bookmark, the sheet of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.look.article_css import measures
from desktop.ui.widgets.article_place import line_rect
from desktop.ui.widgets.swatch import paint_lines, paint_ribbon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article import ArticleView

WIDTH, HEIGHT = 12, 20
LEFT = 2
"""Pixels from the edge of the column to the sign."""
SIDE = 24
"""Pixels of the square that can be hit; where the margin is narrower, the words beside it keep their own."""


class Sign(NamedTuple):
    """A sign beside the line that holds a position of the document; ``name`` is its tool tip."""

    key: str
    position: int
    is_ribbon: bool
    name: str


class SignWidget(QWidget):
    """One sign, which moves with the text.

    Signals: ``clicked(str)`` with its key.
    """

    clicked = Signal(str)

    def __init__(self, theme: Theme, sign: Sign, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.sign = theme, sign
        self.setToolTip(sign.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        self.clicked.emit(self.sign.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        painter, place = QPainter(self), QRectF(LEFT, (SIDE - HEIGHT) / 2, WIDTH, HEIGHT)
        if self.sign.is_ribbon:
            paint_ribbon(painter, place, self._theme.roles)
        else:
            paint_lines(painter, place.adjusted(1, 3, -1, -3), self._theme.roles)
        painter.end()


class MarginSigns(QObject):
    """The signs of one article. They are children of its viewport, which moves them as it scrolls.

    Signals: ``clicked(str)`` with the key of a sign.
    """

    clicked = Signal(str)

    def __init__(self, article: ArticleView) -> None:
        """Stand beside this article, without a sign."""
        super().__init__(article)
        self._article = article
        self.widgets: list[SignWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._place)

    def set_signs(self, signs: Iterable[Sign]) -> None:
        """Show these signs and no others."""
        wanted = tuple(signs)
        if wanted and not self.widgets:
            self._article.viewport().installEventFilter(self)
        elif self.widgets and not wanted:
            self._article.viewport().removeEventFilter(self)
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.widgets = [SignWidget(self._article.theme, sign, self._article.viewport()) for sign in wanted]
        for widget in self.widgets:
            widget.clicked.connect(self.clicked)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place the signs anew once a new size is settled."""
        if event.type() == QEvent.Type.Resize:
            self._timer.start()
        return False

    def _place(self) -> None:
        article = self._article.article
        if article is None or not self.widgets:
            return
        article.document.size()  # lays out the rest
        scrolled = self._article.verticalScrollBar().value()
        wide = min(SIDE, measures(self._article.theme.look).pad)
        free = -scrolled - SIDE  # signs of one line stand under one another
        for widget in sorted(self.widgets, key=_position):
            line = line_rect(article.document, widget.sign.position)
            top = max(free, round(line.center().y() - SIDE / 2 - scrolled))
            widget.setGeometry(0, top, wide, SIDE)
            widget.show()
            free = top + SIDE


def _position(widget: SignWidget) -> tuple[int, bool]:
    """Where the sign of a widget belongs; a ribbon comes first."""
    return widget.sign.position, not widget.sign.is_ribbon
