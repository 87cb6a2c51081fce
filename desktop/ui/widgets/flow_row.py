"""Things in a row; where they do not fit they go on in a second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

GAP = 8


class FlowRow(QWidget):
    """A row of widgets that wraps; those that are hidden take no room."""

    # Of the class, because Qt asks for the height even while Python takes the row apart at the end.
    _gap = GAP
    _widgets: tuple[QWidget, ...] = ()
    _sizes: list[tuple[QWidget, QSize]] | None = None
    _measured: list[tuple[QWidget, QSize]] | None = None
    """The widgets for which ``_heights``, by width, hold."""

    def __init__(
        self, widgets: tuple[QWidget, ...], gap: int = GAP, *, centred: bool = True, parent: QWidget | None = None
    ) -> None:
        """Take the widgets in their order, `gap` px apart, in the middle of the row or at its left."""
        super().__init__(parent)
        self._gap, self._centred = gap, centred
        # A layout asks for its height twenty times at a key, and its parts measure words to tell it.
        self._sizes = None
        self._heights: dict[int, int] = {}
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        shown = self._shown()
        if shown is not self._measured:
            self._measured, self._heights = shown, {}
        if width not in self._heights:
            lines = self._lines(width)
            self._heights[width] = max(0, sum(map(_high, lines)) + self._gap * (len(lines) - 1) // 2)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the room of one line."""
        shown = self._shown()
        width = sum(size.width() for _widget, size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, _high(shown))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the widest of them."""
        return QSize(max((size.width() for _widget, size in self._shown()), default=0), _high(self._shown()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines anew."""
        super().resizeEvent(event)
        self._lay()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the lines anew: Qt tells nothing of what came or went while the row was not seen."""
        super().showEvent(event)
        self._sizes = None
        self.updateGeometry()
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Lay the lines anew when one of the widgets comes, goes or says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            before, self._sizes = self._sizes, None
            if before != self._shown():
                self.updateGeometry()
                self._lay()
        return super().event(event)

    def _lay(self) -> None:
        top, gap = 0, self._gap_at(self.width())
        for line in self._lines(self.width()):
            whole = sum(size.width() for _widget, size in line) + gap * (len(line) - 1)
            left = max(0, (self.width() - whole) // 2) if self._centred else 0
            high = _high(line)
            for widget, size in line:
                widget.setGeometry(QRect(left, top, min(size.width(), self.width()), high))
                left += size.width() + gap
            top += high + self._gap // 2

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        room, gap = 0, self._gap_at(width)
        for widget, size in self._shown():
            wide = size.width()
            if not lines or wide + gap > room:
                lines.append([(widget, size)])
                room = width - wide
            else:
                lines[-1].append((widget, size))
                room -= wide + gap
        return lines

    def _gap_at(self, width: int) -> int:
        """Half the gap where that makes one line of two."""
        shown = self._shown()
        whole = sum(size.width() for _widget, size in shown)
        between = max(0, len(shown) - 1)
        return self._gap // 2 if whole + self._gap * between > width >= whole + self._gap // 2 * between else self._gap

    def _shown(self) -> list[tuple[QWidget, QSize]]:
        """The widgets that are shown, with the room that each wants."""
        if self._sizes is None or not self.isVisible():
            self._sizes = [(widget, widget.sizeHint()) for widget in self._widgets if not widget.isHidden()]
        return self._sizes


def _high(shown: list[tuple[QWidget, QSize]]) -> int:
    return max((size.height() for _widget, size in shown), default=0)
