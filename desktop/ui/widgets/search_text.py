"""A sentence over two lines at most, with the words in it marked that were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

Marks = tuple[tuple[int, int], ...]
"""Where the words stand: (start, end) each."""
BEFORE = 24
"""Letters left before the first word of a sentence that is cut in front, at most."""
MORE = "…"
FIRST_PLANE = 0xFFFF


class Cut(NamedTuple):
    """The part of a sentence that is shown, and the marks in it."""

    text: str
    marks: Marks


class SentenceLayout:
    """A sentence, laid out for a width."""

    def __init__(self, text: str, marks: Marks, face: QFont, width: float, ground: str, lines: int = 2) -> None:
        """Lay out what fits on so many lines; the first marked word is always among it.

        Marked words are bold and on the colour `ground`: colour alone would tell too little.
        """
        self._marked = QTextCharFormat()
        self._marked.setFontWeight(QFont.Weight.DemiBold)
        self._marked.setBackground(QColor(ground))
        metrics = QFontMetricsF(face)
        self.line_height = metrics.lineSpacing()
        cut = Cut(text, marks)
        if marks and metrics.horizontalAdvance(text[: marks[0][1]]) > width * (lines - 0.4):
            cut = cut_front(text, marks)
        self._layout = self._laid(cut, face, width)
        if self._layout.lineCount() > lines:
            last = self._layout.lineAt(lines - 1)
            cut = cut_behind(cut, last.textStart() + last.textLength() - 2)
            self._layout = self._laid(cut, face, width)
        self.cut, self.lines = cut, min(lines, self._layout.lineCount())

    def paint(self, painter: QPainter, place: QPointF) -> None:
        """Draw the sentence with the painter's pen."""
        self._layout.draw(painter, place)

    def _laid(self, cut: Cut, face: QFont, width: float) -> QTextLayout:
        layout = QTextLayout(cut.text, face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(_ranges(cut, self._marked))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += self.line_height
        layout.endLayout()
        return layout


def cut_front(text: str, marks: Marks) -> Cut:
    """Return the sentence from a word shortly before its first mark on."""
    near = max(0, marks[0][0] - BEFORE)
    start = text.find(" ", near, marks[0][0]) + 1 or near
    shift = start - len(MORE) - 1
    return Cut(f"{MORE} {text[start:]}", tuple((one - shift, end - shift) for one, end in marks))


def cut_behind(cut: Cut, most: int) -> Cut:
    """Return so many letters of a sentence at most, up to the end of a word."""
    text = cut.text[:most]
    space = text.rfind(" ")
    text = text[: space if space > most // 2 else most].rstrip(" ,;:") + MORE
    whole = len(text) - len(MORE)
    return Cut(text, tuple((start, min(end, whole)) for start, end in cut.marks if start < whole))


def _ranges(cut: Cut, form: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    """Give the marked words a format; Qt counts letters beyond the first 65,536 as two."""
    found = []
    for start, end in cut.marks:
        made = QTextLayout.FormatRange()
        made.start = start + sum(ord(letter) > FIRST_PLANE for letter in cut.text[:start])
        made.length = end - start + sum(ord(letter) > FIRST_PLANE for letter in cut.text[start:end])
        made.format = form
        found.append(made)
    return found
