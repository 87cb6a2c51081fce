"""The reading ruler over the article: it goes line by line with the arrow keys, and follows mouse, caret and page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.ui.widgets.article_place import first_line_below, line_rect
from desktop.ui.widgets.ruler_band import RulerBand

if TYPE_CHECKING:
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView

TURNS = {Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End}
FROM_TOP = 0.3
"""Where on the page, from 0 to 1, the ruler stands after it has pulled the text along."""
ABOVE = 8
"""Pixels left free above a line that is pulled to the top."""


class Ruler(QObject):
    """Keeps the ruler of one article on a line while the learner wants one."""

    _band: RulerBand | None = None  # of the class: Qt may ask once more after Python has emptied an instance

    def __init__(self, article: ArticleView, sessions: Sessions) -> None:
        super().__init__(article)
        self._article = article
        self._at = -1  # a character of the line, or -1 for the first that can be seen
        self._pulling = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.place)
        article.verticalScrollBar().valueChanged.connect(self._on_scroll)
        article.cursorPositionChanged.connect(self._on_caret)
        sessions.reading.opened.connect(self._begin)
        sessions.settings.ruler_changed.connect(self.set_on)
        article.theme.changed.connect(self._later.start)
        self.set_on(sessions.settings.ruler)

    @property
    def band(self) -> RulerBand | None:
        """The ruler while there is one."""
        return self._band

    def set_on(self, on: bool) -> None:
        """Lay the ruler over the article, or take it away."""
        if on == (self._band is not None):
            return
        if on:
            self._band = RulerBand(self._article.theme, self._article)
            self._band.lower()  # over the words, and under the boxes that stand at them
            self._article.viewport().lower()
            self._at = -1
            for watched in (self._article, self._article.viewport()):
                watched.installEventFilter(self)
            self._later.start()
        elif self._band is not None:
            for watched in (self._article, self._article.viewport()):
                watched.removeEventFilter(self)
            self._band.hide()
            self._band.deleteLater()
            self._band = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go by key and mouse; what turns a page lets the ruler begin at its top."""
        if self._band is None:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._at = self._under(event.position().y())
            self.place()
        elif event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self._later.start()
        return False

    def place(self) -> None:
        """Lay the ruler over its line, or over the first one that can be seen where its own cannot."""
        if self._band is None or self._article.article is None:
            return
        self._band.setGeometry(self._article.viewport().geometry())
        scrolled, height = self._article.verticalScrollBar().value(), self._band.height()
        rect = line_rect(self._article.document(), self._at) if self._at >= 0 else None
        if rect is None or rect.isEmpty() or not scrolled <= rect.center().y() <= scrolled + height:
            self._at, rect = first_line_below(self._article.document(), scrolled)
        self._band.set_line(rect.top() - scrolled, rect.height())
        self._band.show()

    def _on_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in TURNS:
            self._at = -1
        elif plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self._article.caret_moves():
            self._step(event.key() == Qt.Key.Key_Down)
            return True
        return False

    def _step(self, forward: bool) -> None:
        document, here = self._article.document(), line_rect(self._article.document(), self._at)
        if forward:
            start, rect = first_line_below(document, here.bottom() - 1)
            if start >= document.characterCount() - 1:
                return
        else:
            start = self._before(here.top())
            rect = line_rect(document, start)
        self._at = start
        self._pull(rect.top(), rect.bottom())
        self.place()

    def _before(self, top: float) -> int:
        """Return a character of the line above a height: the last one that begins above it."""
        document, back = self._article.document(), 4.0
        found, rect = first_line_below(document, max(0.0, top - back))
        while rect.top() >= top and top - back > 0:
            back *= 1.6
            found, rect = first_line_below(document, max(0.0, top - back))
        while rect.top() < top:
            start, following = first_line_below(document, rect.top() + 1)
            if following.top() >= top:
                return found
            found, rect = start, following
        return found

    def _pull(self, top: float, bottom: float) -> None:
        """Scroll where the line is not whole on the page."""
        bar, height = self._article.verticalScrollBar(), self._article.viewport().height()
        if bar.value() <= top and bottom <= bar.value() + height - ABOVE:
            return
        self._pulling = True
        _, first = first_line_below(self._article.document(), max(0.0, top - height * FROM_TOP))
        self._article.scroll_to(max(0.0, first.top() - ABOVE))
        self._pulling = False

    def _under(self, y: float) -> int:
        """Return a character of the line at a height of the page."""
        whole = QPointF(self._article.document().documentMargin() + 1, y + self._article.verticalScrollBar().value())
        layout = self._article.document().documentLayout()
        return max(0, layout.hitTest(whole, Qt.HitTestAccuracy.FuzzyHit))

    def _on_scroll(self) -> None:
        """Keep the height on the page where something else moved the text: the eye is there."""
        if self._band is None or self._pulling:
            return
        if self._at >= 0 and self._band.isVisible():
            self._at = self._under(self._band.line().center().y())
        self._later.start()

    def _begin(self) -> None:
        """Begin at the top of what is seen of another lesson."""
        self._at = -1
        self._later.start()

    def _on_caret(self) -> None:
        if self._band is not None and self._article.caret_moves():
            self._at = self._article.textCursor().position()
            self._later.start()
