"""The title of a lesson on its panel: three lines at most, smaller where it is long, and whole for who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette

from desktop.ui.look.fonts import READING, font
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

LINES = 3
LONG = 40
"""Characters from which on a title is set smaller."""
LARGE, SMALL = 26, 22
WEIGHT = 600
LEFT_OUT = "…"
WRAPPED = Qt.TextFlag.TextWordWrap


class Title(Label):
    """A title; what does not fit is left out at a word, and stands in the tool tip and is read aloud."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty title."""
        super().__init__(theme, "", LARGE, WEIGHT, family=READING, parent=parent)

    def set_text(self, text: str) -> None:
        """Show another title."""
        if text != self.text():
            self.setFont(font(READING, SMALL if len(text) >= LONG else LARGE, WEIGHT))
            self.setText(text)
            self._tell()

    def shown(self) -> str:
        """Return what is seen of the title."""
        return self._shortened(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole title where a part of it is seen."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits. The label's own text stays whole: to change it while it is laid out would lay it out anew."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), WRAPPED, self.shown())
        painter.end()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow title is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that are shown at `width` px."""
        return self._place(self._shortened(width), width).height()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word, with the sign that others follow, and one line."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word + LEFT_OUT) for word in self.text().split()), default=0)
        return QSize(longest, metrics.lineSpacing())

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")

    def _shortened(self, width: int) -> str:
        most = LINES * QFontMetrics(self.font()).lineSpacing()
        words = self.text().split()
        shown = self.text()
        while len(words) > 1 and not self._fits(self._place(shown, width), width, most):
            words.pop()
            shown = " ".join(words).rstrip(",;:") + LEFT_OUT
        return shown

    def _fits(self, place: QRect, width: int, height: int) -> bool:
        return place.width() <= width and place.height() <= height

    def _place(self, text: str, width: int) -> QRect:
        room = QRect(0, 0, max(1, width), 10_000)
        return QFontMetrics(self.font()).boundingRect(room, WRAPPED, text)
