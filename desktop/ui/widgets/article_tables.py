"""Tables of an article in large text: columns as wide as their longest words need, so that no word is parted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextCursor, QTextFormat, QTextLength, QTextTable

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

SMALLEST = 13
"""Pixels below which no text of a table is set, however little room there is."""
SPARE = 3.0
"""Pixels beyond a word's own width: Qt rounds the widths of columns down."""
WORD = re.compile(r"[^\s\-–—/]+[\-–—/]?")
"""What stands between two places where a line may end."""
VARIABLE = QTextLength.Type.VariableLength


class Column(NamedTuple):
    """What a column needs in px: its longest ``word``, the ``padding`` beside it; and its ``letters`` in all."""

    word: float
    padding: float
    letters: int


class Need(NamedTuple):
    """The columns of a table, measured with text of ``size`` px."""

    columns: tuple[Column, ...]
    size: int


class Tables:
    """The tables of one document whose columns are free to be set; measured once, when one must be."""

    def __init__(self, document: QTextDocument) -> None:
        """Measure nothing yet."""
        self._document = document
        self._found: list[tuple[QTextTable, Need]] | None = None

    def fit(self, width: float) -> None:
        """Share a width in px among the columns of each table by need, and shrink the text only of what cannot fit."""
        if self._found is None:
            self._found = [(table, _need(table)) for table in _free_tables(self._document)]
        for table, need in self._found:
            size = _size(need, width)
            _resize(table, size)
            _share(table, need, size / max(1, need.size), width)


def _free_tables(document: QTextDocument) -> list[QTextTable]:
    frames = document.rootFrame().childFrames()
    tables = [frame for frame in frames if isinstance(frame, QTextTable) and frame.columns() > 1]
    return [t for t in tables if all(length.type() == VARIABLE for length in t.format().columnWidthConstraints())]


def _need(table: QTextTable) -> Need:
    columns, size = [], 0
    for number in range(table.columns()):
        column = Column(0.0, 0.0, 1)
        for row in range(table.rows()):
            cell = table.cellAt(row, number)
            form = cell.format().toTableCellFormat()
            block = cell.firstCursorPosition().block()
            padding = max(column.padding, form.leftPadding() + form.rightPadding() + SPARE)
            word = column.word
            if not block.begin().atEnd():
                face = block.begin().fragment().charFormat().font()
                metrics, size = QFontMetricsF(face), max(size, face.pixelSize())
                word = max([word, *(metrics.horizontalAdvance(part) for part in WORD.findall(block.text()))])
            column = Column(word, padding, column.letters + block.length())
        columns.append(column)
    return Need(tuple(columns), size)


def _size(need: Need, width: float) -> int:
    words, padding = sum(c.word for c in need.columns), sum(c.padding for c in need.columns)
    if words + padding <= width:
        return need.size
    return min(need.size, max(SMALLEST, int(need.size * (width - padding) / max(1.0, words))))


def _share(table: QTextTable, need: Need, scale: float, width: float) -> None:
    least = [column.word * scale + column.padding for column in need.columns]
    rest, letters = max(0.0, width - sum(least)), sum(column.letters for column in need.columns)
    wide = [one + rest * column.letters / letters for one, column in zip(least, need.columns, strict=True)]
    shares = [QTextLength(QTextLength.Type.PercentageLength, 100 * one / sum(wide)) for one in wide]
    form = table.format()
    if list(form.columnWidthConstraints()) != shares:
        form.setColumnWidthConstraints(shares)
        table.setFormat(form)


def _resize(table: QTextTable, size: int) -> None:
    first = table.cellAt(0, table.columns() - 1).firstCursorPosition().block().begin()
    if first.atEnd():
        return
    face = first.fragment().charFormat().font()
    if face.pixelSize() == size:
        return
    form = QTextCharFormat()
    form.setProperty(QTextFormat.Property.FontPixelSize, size)
    if face.letterSpacing():
        form.setFontLetterSpacing(face.letterSpacing() * size / face.pixelSize())
    cursor = QTextCursor(table.firstCursorPosition())
    cursor.setPosition(table.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(form)
