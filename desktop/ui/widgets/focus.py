"""The ring that shows which widget has the keyboard focus."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme

WIDTH = 2
# Between a control and its ring, so that the ring is seen on a control of the same colour too.
OUTSIDE = 3
USUAL_RADIUS = 5
SEEN = "focusSeen"
"""A property that a large surface to read sets to False while its focus came otherwise than by keyboard: no ring."""

MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.DynamicPropertyChange,
)


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on a widget or in it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def give_back_focus(widget: QWidget | None) -> None:
    """Let a widget have the focus again, where it is still there to be seen."""
    if widget is not None and isValid(widget) and widget.isVisible():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


class FocusRing(QWidget):
    """One overlay of a window that follows whatever has the focus in it, through moves, resizes and scrolls.

    A widget may name its `focus_radius` (px), or say with `shows_focus = True` that it draws the focus itself. A
    frame round half the window is loud: a surface to read may ask for it only when it helps, with the property `SEEN`.
    """

    # Defaults of the class: Qt may ask once more after Python has emptied the instance of a window thrown away.
    _target: ref[QWidget] | None = None
    _watched: tuple[ref[QWidget], ...] = ()
    _radius = 0.0

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Watch the focus in `window`."""
        super().__init__(window)
        self.theme = theme
        # PySide lets go of a window's children before Qt takes the focus from them; this one has to hear of that.
        self._itself = self
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def target(self) -> QWidget | None:
        """Return the widget that the ring stands round, or None."""
        target = self._target() if self._target is not None else None
        return target if target is not None and isValid(target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the widget and with everything it stands in."""
        if event.type() in MOVES:
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.roles.first), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)
        painter.end()

    def place(self) -> None:
        """Stand round the widget as it is now; hide if nothing of it can be seen."""
        ring = self._ring()
        if ring.isEmpty():
            self.hide()
            return
        self.setGeometry(ring)
        whole = QRect(QPoint(0, 0), ring.size())
        inset = WIDTH + round(self._radius * 0.3) + 1
        self.setMask(QRegion(whole).subtracted(QRegion(whole.adjusted(inset, inset, -inset, -inset))))
        self.show()
        self.raise_()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for known in self._watched:
            if (widget := known()) is not None and isValid(widget):
                widget.removeEventFilter(self)
        ours = now if now is not None and self._is_ours(now) else None
        self._target = ref(ours) if ours is not None else None
        watched = list(self._line(ours))
        if isinstance(ours, QAbstractScrollArea):
            watched.append(ours.verticalScrollBar())
        # Weak, for a ring that held the last reference would throw a window away in the middle of Qt's telling of it.
        self._watched = tuple(ref(widget) for widget in watched)
        for widget in watched:
            widget.installEventFilter(self)
        self.place()

    def _line(self, widget: QWidget | None) -> Iterator[QWidget]:
        """Yield `widget` and all that it stands in, up to the window."""
        while widget is not None:
            yield widget
            widget = None if widget is self.window() else widget.parentWidget()

    def _is_ours(self, widget: QWidget) -> bool:
        return widget.window() is self.window() and not getattr(widget, "shows_focus", False)

    def _ring(self) -> QRect:
        target = self.target()
        if target is None or not target.isVisible() or target.property(SEEN) is False:
            return QRect()
        inside = isinstance(target, QAbstractScrollArea)
        outside = 0 if inside else OUTSIDE
        self._radius = 0.0 if inside else float(getattr(target, "focus_radius", USUAL_RADIUS)) + OUTSIDE / 2
        place = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        place = place.adjusted(-outside, -outside, outside, outside)
        if isinstance(target, QAbstractScrollArea) and target.verticalScrollBar().isVisible():
            place.setWidth(place.width() - target.verticalScrollBar().width())
        return place.intersected(self._seen(target, outside))

    def _seen(self, target: QWidget, outside: int) -> QRect:
        """Return the part of the window in which the target can be seen, given all that it stands in."""
        seen = self.window().rect()
        for parent in self._line(target.parentWidget()):
            corner = parent.mapTo(self.window(), QPoint(0, 0))
            frame = QRect(corner, parent.size()).adjusted(-outside, -outside, outside, outside)
            seen = seen.intersected(frame)
        return seen
