"""A drawer: where the window is narrow, a side of the page slides over it instead of standing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.focus import give_back_focus, holds_focus
from desktop.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

WIDTH = 347
# Some of the page stays in sight beside an open drawer, and can be clicked to close it; the button stands there too.
LEFT_OVER = 56
BUTTON = 32


class Drawer(QWidget):
    """A scrim over `host` with one existing widget at its left or right edge.

    Signals: `closed()` after the drawer was put away.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, host: QWidget, side: Literal["left", "right"], name: str, width: int = WIDTH
    ) -> None:
        """Make a closed, empty drawer called `name` that will cover up to `width` px of `host`."""
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._side = side
        self._width = width
        self._held: QWidget | None = None
        self._before: QWidget | None = None
        self._close = IconButton(theme, "x", self.tr("Tutup"), self)
        self._close.clicked.connect(self.close_drawer)
        self.setAccessibleName(name)
        self.hide()
        host.installEventFilter(self)
        theme.changed.connect(self.update)

    def holds(self, widget: QWidget) -> bool:
        """Return whether `widget` lies in the drawer, open or not."""
        return self._held is widget

    def take(self, widget: QWidget) -> None:
        """Take `widget` out of where it stands and keep it in the closed drawer."""
        self._held = widget
        widget.setParent(self)
        widget.show()

    def release(self) -> QWidget | None:
        """Close the drawer and give the widget back; the caller puts it where it shall stand."""
        self.close_drawer()
        held, self._held = self._held, None
        return held

    def is_open(self) -> bool:
        """Return whether the drawer is out."""
        return self.isVisibleTo(self._host)

    def open(self) -> None:
        """Pull the drawer out and move the focus into it."""
        if self._held is None or self.is_open():
            return
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        first = self._first()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Put the drawer away and give the focus back to where it was."""
        if not self.is_open():
            return
        had_focus = holds_focus(self)
        before, self._before = self._before, None
        self.hide()
        if had_focus:
            give_back_focus(before)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the drawer."""
        if not self._drawer().contains(event.position().toPoint()):
            self.close_drawer()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside while the drawer is out."""
        start: QWidget = QApplication.focusWidget() or self
        widget: QWidget | None = _beside(start, forward)
        while widget is not None and widget is not start:
            if self._takes_tab(widget):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                widget.setFocus(reason)
                break
            widget = _beside(widget, forward)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host at its new size."""
        if event.type() == QEvent.Type.Resize and self.is_open():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim, and the ground of the drawer with its edge."""
        roles = self.theme.roles
        drawer = self._drawer()
        scrim = QColor(0, 0, 0, 110)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scrim)
        painter.drawRect(self.rect())
        painter.setBrush(QColor(roles.paper))
        painter.drawRect(drawer)
        painter.setBrush(QColor(roles.line))
        edge = drawer.right() if self._side == "left" else drawer.left()
        painter.drawRect(edge, 0, 1, drawer.height())
        rounded(painter, self._close.geometry(), 6, roles.surface, roles.control)
        painter.end()

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        drawer = self._drawer()
        gap = (LEFT_OVER - BUTTON) // 2
        left = drawer.right() + gap if self._side == "left" else drawer.left() - gap - BUTTON
        self._close.setGeometry(left, gap, BUTTON, BUTTON)
        if self._held is not None:
            edge = (0, -1) if self._side == "left" else (1, 0)
            self._held.setGeometry(drawer.adjusted(edge[0], 0, edge[1], 0))

    def _drawer(self) -> QRect:
        width = min(self._width, self.width() - LEFT_OVER)
        left = 0 if self._side == "left" else self.width() - width
        return QRect(left, 0, width, self.height())

    def _first(self) -> QWidget:
        """Return what the focus goes to first: the widget itself, or the first thing in it that takes the focus."""
        assert self._held is not None
        if self._held.focusProxy() is not None or self._held.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return self._held
        widget = self._held.nextInFocusChain()
        while widget is not self._held and widget is not None:
            if self._takes_tab(widget) and self._held.isAncestorOf(widget):
                return widget
            widget = widget.nextInFocusChain()
        return self._close

    def _takes_tab(self, widget: QWidget) -> bool:
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tab and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
