"""The strips of a laid-out article: its lines, figures, rows and boxes, and how a page may end below each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable

from desktop.ui.printing.breaking import FORBIDDEN, FREE, UNWANTED, Span, Strip
from desktop.ui.widgets.article_document import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

SHORT = 4
"""A paragraph of fewer lines is better not cut: one would be alone."""
WHOLE_BOX, WHOLE_TABLE = 0.5, 0.35
"""Shares of a page up to which a box, and a table, stay whole."""
OVERLAP = 4.0
"""Pixels by which lines of a paragraph may reach into each other where they stand close."""
RULE = 1.0
"""The height of the line between two rows."""


def strips_of(document: QTextDocument, room: float) -> list[Strip]:
    """The strips of a document that is laid out in one column, for pages as high as ``room``, in its own lengths."""
    found: list[Strip] = []
    above: QTextBlock | None = None
    walk = document.rootFrame().begin()
    while not walk.atEnd():
        frame, block = walk.currentFrame(), walk.currentBlock()
        walk += 1
        if isinstance(frame, QTextTable):
            boxed = _is_box(frame)
            if not boxed and found and above is not None and _is_label(above):
                found[-1] = found[-1]._replace(after=FORBIDDEN)  # its caption
            found += _box(document, frame, room) if boxed else _rows(document, frame, room)
            above = None
        elif block.isValid() and block.length() > 1:
            found += _paragraph(document, block)
            above = block
    return found


def _paragraph(document: QTextDocument, block: QTextBlock) -> list[Strip]:
    lines = _lines(document, block)
    if block.blockFormat().headingLevel():
        return [Strip(lines[0].top, lines[-1].bottom, FORBIDDEN)]
    if OBJECT in block.text():
        captioned = block.next().isValid() and _is_centred(block.next())
        return [Strip(lines[0].top, lines[-1].bottom, FORBIDDEN if captioned else FREE)]
    leads = block.text().rstrip().endswith(":")
    return list(_text(lines, UNWANTED if leads else FREE))


def _text(lines: Sequence[Span], after: int) -> Iterator[Strip]:
    """The lines of a paragraph, of which none is alone on a page where that can be helped."""
    count = len(lines)
    for number, line in enumerate(lines, 1):
        alone = number in (1, count - 1) or count < SHORT
        yield Strip(line.top, line.bottom, after if number == count else UNWANTED if alone else FREE)


def _is_box(table: QTextTable) -> bool:
    return table.rows() == 1 and table.columns() == 1


def _box(document: QTextDocument, table: QTextTable, room: float) -> list[Strip]:
    """A box stays whole where it can; in a large one a page may end between its paragraphs."""
    top, bottom = _row_tops(document, table)[0], _bottom(document, table)
    if bottom - top <= WHOLE_BOX * room:
        return [Strip(top, bottom)]
    strips: list[Strip] = []
    for block in _blocks(table, 0, 0):
        strips += (
            strip if strip.after == FORBIDDEN else strip._replace(after=max(UNWANTED, strip.after))
            for strip in _paragraph(document, block)
        )
    if not strips:
        return [Strip(top, bottom)]
    strips[0] = strips[0]._replace(top=top, after=FORBIDDEN)  # its title
    strips[-1] = strips[-1]._replace(bottom=bottom, after=FREE)
    return strips


def _rows(document: QTextDocument, table: QTextTable, room: float) -> list[Strip]:
    """The rows of a table; the first one is its head."""
    tops, bottom = _row_tops(document, table), _bottom(document, table)
    if not tops:
        return []
    ends = [*(top - RULE for top in tops[1:]), bottom]
    count = len(tops)
    between = UNWANTED if bottom - tops[0] <= WHOLE_TABLE * room else FREE
    head = Span(tops[0], ends[0]) if count > 1 else None
    strips: list[Strip] = []
    for number, (top, end) in enumerate(zip(tops, ends, strict=True), 1):
        after = FREE if number == count else FORBIDDEN if number == 1 else UNWANTED if number == count - 1 else between
        above = head if number > 1 else None
        if end - top <= room:
            strips.append(Strip(top, end, after, above))
        else:
            strips += _cut_row(document, table, number - 1, Strip(top, end, after, above))
    return strips


def _cut_row(document: QTextDocument, table: QTextTable, row: int, whole: Strip) -> list[Strip]:
    """A row that is higher than a page, in strips that cut no line of any of its cells."""
    columns = range(table.columns())
    lines = sorted(
        line for column in columns for block in _blocks(table, row, column) for line in _lines(document, block)
    )
    spans: list[Span] = []
    for line in lines:
        if spans and line.top < spans[-1].bottom - OVERLAP:
            spans[-1] = Span(spans[-1].top, max(spans[-1].bottom, line.bottom))
        else:
            spans.append(line)
    if not spans:
        return [whole]
    strips = [Strip(span.top, span.bottom, UNWANTED, whole.head) for span in spans]
    strips[0] = strips[0]._replace(top=whole.top)
    strips[-1] = strips[-1]._replace(bottom=whole.bottom, after=whole.after)
    return strips


def _row_tops(document: QTextDocument, table: QTextTable) -> list[float]:
    """Where each row begins, with its padding and border."""
    tops = []
    layout = document.documentLayout()
    for row in range(table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        tops.append(
            min(
                layout.blockBoundingRect(cell.firstCursorPosition().block()).top()
                - cell.format().toTableCellFormat().topPadding()
                - cell.format().toTableCellFormat().topBorder()
                for cell in cells
            )
        )
    return tops


def _bottom(document: QTextDocument, table: QTextTable) -> float:
    """Where a table ends; of its frame only the height is of use (see `article_place.cell_rect`)."""
    form = table.format()
    height = document.documentLayout().frameBoundingRect(table).height() - form.topMargin() - form.bottomMargin()
    return _row_tops(document, table)[0] + height


def _blocks(table: QTextTable, row: int, column: int) -> Iterator[QTextBlock]:
    cell = table.cellAt(row, column)
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid() and block.position() <= last.position():
        yield block
        block = block.next()


def _lines(document: QTextDocument, block: QTextBlock) -> list[Span]:
    top, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [Span(top + line.y(), top + line.y() + line.height()) for line in lines]


def _is_centred(block: QTextBlock) -> bool:
    return bool(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter)


def _is_label(block: QTextBlock) -> bool:
    """Whether a paragraph is smaller than the text around it, as the caption above a table is."""
    own = block.begin().fragment().charFormat().font().pixelSize()
    return 0 < own < block.document().defaultFont().pixelSize()
