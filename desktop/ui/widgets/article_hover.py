"""The mouse that comes to rest on a link: after a moment what the link means is shown in passing, until it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from desktop.ui.widgets.article_popup import ArticlePopup

REST = 350
"""Milliseconds on one link after which the mouse is meant to stay there."""
GRACE = 300
"""Milliseconds for the way from the link to its box, and for a mouse that slips."""


class LinkHover(QObject):
    """Follows the mouse over the links of one article and over the box beside them.

    Content on hover stays while the mouse is on it, and goes with Esc wherever the focus is (WCAG 2.2, 1.4.13).

    Signals: `rested(int)`, on the link of this number.
    """

    rested = Signal(int)

    def __init__(self, parent: QObject) -> None:
        """Rest nowhere yet."""
        super().__init__(parent)
        self._link = -1
        self._popup: ArticlePopup | None = None
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(self._tell)
        self.grace = QTimer(self, singleShot=True, interval=GRACE)
        self.grace.timeout.connect(self._leave)
        self._shown_for = -1

    def point_at(self, link: int) -> None:
        """Hear which link the mouse is on, -1 for none."""
        if link == self._link:
            return
        self._link = link
        self.rest.stop()
        if self._popup is not None and link != self._shown_for:
            self.grace.start()
        elif self._popup is not None:
            self.grace.stop()
        if link >= 0 and not (self._popup is not None and link == self._shown_for):
            self.rest.start()

    def watch(self, popup: ArticlePopup) -> None:
        """Close the box once the mouse has left it and its link; it was shown for the link where the mouse rests."""
        self.grace.stop()
        if self._popup is None:
            popup.installEventFilter(self)
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self._popup, self._shown_for = popup, self._link

    def forget(self) -> None:
        """Let the box alone: it was closed, or is read now."""
        self.rest.stop()
        self.grace.stop()
        if self._popup is not None:
            self._popup.removeEventFilter(self)
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        self._popup, self._shown_for = None, -1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse into the box and out again; Esc closes it."""
        popup = self._popup
        if popup is None:
            return False
        if event.type() == QEvent.Type.Enter and watched is popup:
            self.grace.stop()
        elif event.type() == QEvent.Type.Leave and watched is popup:
            self.grace.start()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            popup.close_box(False)
            return True
        return False

    def _tell(self) -> None:
        if self._link >= 0:
            self.rested.emit(self._link)

    def _leave(self) -> None:
        if self._popup is not None:
            self._popup.close_box(False)
