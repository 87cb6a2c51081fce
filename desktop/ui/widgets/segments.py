"""A few choices side by side of which one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme

HEIGHT = 36
PADDING = 12
RADIUS = 8
DOT = 7.0
DOT_ROOM = 16


class Segment(Clickable):
    """One of the choices; the one that holds is tinted, framed and has a dot. Arrow keys go to its neighbours."""

    focus_radius = RADIUS

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        """Make a choice called `text`."""
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words and the dot."""
        return QSize(round(self._width()) + 2 * PADDING + DOT_ROOM, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words, close to the edge."""
        return QSize(round(self._width()) + PADDING + DOT_ROOM, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page where the choice holds already: there is nothing more to choose."""
        if self.isChecked() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the dot and the words."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.isChecked():
            rounded(painter, self.rect(), RADIUS, roles.tint_first, roles.first, 2)
        else:
            rounded(painter, self.rect(), RADIUS, roles.tint_first if self.hovered() else roles.surface, roles.control)
        metrics = QFontMetricsF(self._font())
        left = (self.width() - metrics.horizontalAdvance(self.text()) - DOT_ROOM) / 2
        middle = QPointF(left + DOT / 2, self.height() / 2)
        painter.setPen(QColor(roles.first if self.isChecked() else roles.control))
        painter.setBrush(QColor(roles.first if self.isChecked() else roles.surface))
        painter.drawEllipse(middle, DOT / 2, DOT / 2)
        painter.setFont(self._font())
        painter.setPen(QColor(roles.first if self.isChecked() else roles.ink))
        painter.drawText(QPointF(left + DOT_ROOM, round((self.height() + metrics.capHeight()) / 2)), self.text())
        painter.end()

    def _font(self) -> QFont:
        return font(INTERFACE, 15, 600)

    def _width(self) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(self.text())


class Segments(QWidget):
    """Choices side by side, each with a key of its own.

    Signals: `chosen(str)`, the key of another choice.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: dict[str, str], parent: QWidget | None = None) -> None:
        """Offer `choices`, words by key, under the `name` that a screen reader says; the first holds."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.segments: dict[str, Segment] = {}
        for key, text in choices.items():
            made = Segment(theme, text, self)
            made.setAccessibleDescription(name)
            made.clicked.connect(self._tell)
            row.addWidget(made, 1)
            self.segments[key] = made
        self._current = next(iter(choices))
        self.segments[self._current].setChecked(True)

    def current(self) -> str:
        """Return the key of the choice that holds."""
        return self._current

    def choose(self, key: str) -> None:
        """Let another choice hold, without telling."""
        self._current = key
        self.segments[key].setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Call a choice otherwise."""
        self.segments[key].set_text(text)

    def _tell(self) -> None:
        now = next(key for key, segment in self.segments.items() if segment.isChecked())
        if now != self._current:
            self._current = now
            self.chosen.emit(now)
