"""Where a message stands in its pane: at the top and in the middle, else beside or below what can be pressed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize

APART = 6
"""Logical pixels between a message and a control beside it: the ring of its focus is seen too."""
TALLEST = 120
"""Logical pixels of the tallest control; what is taller is a surface to read, such as a card."""


def controls(pane: QWidget, host: QWidget) -> list[QRect]:
    """What can be pressed or written in on a pane, in the coordinates of `host`, as far as it is seen."""
    found = []
    for widget in pane.findChildren(QWidget):
        if widget.isVisible() and _is_control(widget):
            seen = widget.visibleRegion().boundingRect()
            if not seen.isEmpty():
                found.append(seen.translated(widget.mapTo(host, QPoint(0, 0))))
    return found


def place(room: QRect, sizes: Sequence[QSize], controls: Sequence[QRect]) -> QRect:
    """Where in `room` a message covers no control: as high as can be, then as wide, then as near to the middle.

    `sizes` are those that it can have, the widest first. Where there is no such place it covers as little as it can.
    """
    taken = [control.adjusted(-APART, -APART, APART, APART) for control in controls]
    places = [
        QRect(QPoint(x, y), size) for y in _tops(room, taken) for size in sizes for x in _lefts(room, size, taken)
    ]
    inside = [found for found in places if room.contains(found)] or places[:1]
    free = (found for found in inside if not any(found.intersects(control) for control in taken))
    return next(free, None) or min(inside, key=_Covers(controls))


class _Covers:
    """Tells how many square pixels of some controls a message covers."""

    def __init__(self, controls: Sequence[QRect]) -> None:
        self._controls = controls

    def __call__(self, message: QRect) -> int:
        both = [message.intersected(control) for control in self._controls]
        return sum(part.width() * part.height() for part in both)


def _tops(room: QRect, taken: Sequence[QRect]) -> list[int]:
    """The upper edge of the room, then below each control in its upper half."""
    return [
        room.top(),
        *sorted({part.bottom() + 1 for part in taken if room.top() < part.bottom() < room.center().y()}),
    ]


def _lefts(room: QRect, size: QSize, taken: Sequence[QRect]) -> list[int]:
    """The middle, then the places right and left of each control and at the edges, the nearest first."""
    middle = room.left() + (room.width() - size.width()) // 2
    beside = [part.right() + 1 for part in taken] + [part.left() - size.width() for part in taken]
    edges = [room.left(), room.right() + 1 - size.width()]
    nearest = sorted((abs(x - middle), x) for x in beside + edges)
    return [middle, *(x for _far, x in nearest)]


def _is_control(widget: QWidget) -> bool:
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    reads = isinstance(widget, QAbstractScrollArea)
    return (isinstance(widget, QAbstractButton) or (takes_keys and not reads)) and widget.height() <= TALLEST
