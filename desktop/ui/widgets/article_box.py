"""A box over the article, beside words in it: it stands under them where there is room, and never outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article import ArticleView

CORNER = 10
GAP = 8


class ArticleBox(QFrame):
    """A painted box, made once and shown again beside other words. Esc in it closes it and gives the focus back.

    Signals: ``closed()``, after hiding.
    """

    closed = Signal()
    over_text = True

    def __init__(self, theme: Theme, article: ArticleView) -> None:
        """Make a hidden box."""
        super().__init__(article)
        self.theme, self.article = theme, article
        self.hide()

    def show_beside(self, words: QRect, width: int) -> None:
        """Stand beside words, given in the coordinates of the article, about so many pixels wide."""
        room = QRect(0, 0, self.article.viewport().geometry().right() + 1, self.article.height())
        room = room.adjusted(GAP, GAP, -GAP, -GAP)
        width = min(width, room.width())
        layout = self.layout()
        self.resize(width, 10)
        high = self.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            high = layout.totalHeightForWidth(width)
        height = min(high, room.height())
        below = room.bottom() - words.bottom() - GAP
        down = height <= below or below >= words.top() - room.top() - GAP
        y = words.bottom() + GAP if down else words.top() - GAP - height
        y = max(room.top(), min(y, room.bottom() + 1 - height))
        x = max(room.left(), min(words.left(), room.right() + 1 - width))
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()

    def close_box(self) -> None:
        """Hide the box; where it has the focus the article takes it again."""
        if self.isVisible():
            if holds_focus(self):
                self.article.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the box with Tab: the article, asked as Qt would, walks its own links instead."""
        self.article.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def event(self, event: QEvent) -> bool:
        """Hear Esc before the window does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(self.theme.roles.surface))
        rounded(painter, QRectF(self.rect()), CORNER, self.theme.roles.surface, self.theme.roles.control)
        painter.end()


def words_rect(article: ArticleView, start: int, end: int) -> QRect:
    """Return where characters of the document stand, in the coordinates of the article."""
    place = article.viewport().pos()
    return article.span_rect(start, end).translated(place.x(), place.y() - article.verticalScrollBar().value())
