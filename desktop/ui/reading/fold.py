"""Where the window is narrow, the contents fold out over the article, under the strip with their button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.focus import give_back_focus, holds_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.reading.contents_panel import ContentsPanel

WIDTH = 420
SIDE = 8
"""Logical pixels that stay free beside it."""
SHARE = 0.85
EDGE = 1


class Fold(QWidget):
    """A sheet over its host that holds the contents; Esc, or the focus going elsewhere, puts it away."""

    def __init__(self, theme: Theme, host: QWidget, name: str) -> None:
        """Make a closed, empty sheet that a screen reader calls ``name``."""
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._held: ContentsPanel | None = None
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.setAccessibleName(name)
        self.hide()
        theme.changed.connect(self.update)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def take(self, contents: ContentsPanel) -> None:
        """Hold the contents, closed."""
        if self._held is None:
            self._held = contents
            contents.setMinimumHeight(0)
            contents.setMaximumHeight(0xFFFFFF)
            self._column.addWidget(contents)
            contents.show()

    def release(self) -> None:
        """Close, and let the contents go."""
        self.close_fold()
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held = None

    def is_open(self) -> bool:
        """Whether it is folded out."""
        return self.isVisibleTo(self._host)

    def open_under(self, top: int) -> None:
        """Fold out below ``top``, in px of the host, and take the focus."""
        if self._held is None:
            return
        if not self.is_open():
            self._before = QApplication.focusWidget()
        self.place(top)
        self.show()
        self.raise_()
        self._held.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_fold(self) -> None:
        """Put it away; the focus goes back to where it was, if it was in here."""
        if not self.is_open():
            return
        before, self._before = self._before, None
        had_focus = holds_focus(self)
        self.hide()
        if had_focus:
            give_back_focus(before)

    def place(self, top: int) -> None:
        """Stand below ``top``, as high as the contents want, up to a part of the host."""
        if self._held is not None:
            width = min(WIDTH, self._host.width() - 2 * SIDE)
            room = round((self._host.height() - top) * SHARE)
            height = min(self._held.height_for(width - 2 * EDGE) + 2 * EDGE, room)
            self.setGeometry(QRect(SIDE, top, width, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_fold()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its frame."""
        roles = self.theme.roles
        painter = QPainter(self)
        rounded(painter, self.rect(), 0, roles.paper, roles.control)
        painter.end()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.close_fold()
