"""Things in a row; where they do not fit they go on in a second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GAP = 8


class FlowRow(QWidget):
    """A row of widgets that wraps; those that are hidden take no room."""

    def __init__(
        self, widgets: tuple[QWidget, ...], gap: int = GAP, *, centred: bool = True, parent: QWidget | None = None
    ) -> None:
        """Take the widgets in their order, `gap` px apart, in the middle of the row or at its left."""
        super().__init__(parent)
        self._gap, self._centred = gap, centred
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
        lines = self._lines(width)
        return max(0, sum(map(_high, lines)) + self._gap * (len(lines) - 1) // 2)

    def sizeHint(self) -> QSize:
        """Return the room of one line."""
        shown = self._shown()
        width = sum(widget.sizeHint().width() for widget in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, _high(shown))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the widest of them."""
        return QSize(max((widget.sizeHint().width() for widget in self._shown()), default=0), _high(self._shown()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines anew."""
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Lay the lines anew when one of the widgets comes, goes or says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay()
        return super().event(event)

    def _lay(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            whole = sum(widget.sizeHint().width() for widget in line) + self._gap * (len(line) - 1)
            left = max(0, (self.width() - whole) // 2) if self._centred else 0
            for widget in line:
                size = widget.sizeHint()
                high = _high(line)
                widget.setGeometry(QRect(left, top, min(size.width(), self.width()), high))
                left += size.width() + self._gap
            top += _high(line) + self._gap // 2

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        room = 0
        for widget in self._shown():
            wide = widget.sizeHint().width()
            if not lines or wide + self._gap > room:
                lines.append([widget])
                room = width - wide
            else:
                lines[-1].append(widget)
                room -= wide + self._gap
        return lines

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]


def _high(widgets: list[QWidget]) -> int:
    return max((widget.sizeHint().height() for widget in widgets), default=0)
