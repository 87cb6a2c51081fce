"""The words of an article as one would write them down: without Qt's stand-in characters, with figures in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.widgets.article_document import OBJECT

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextCursor

    from desktop.ui.widgets.article_document import ArticleDocument

Cell = tuple[int, int, int]
"""Where a table begins, row, column."""


def block_text(article: ArticleDocument, block: QTextBlock, start: int = 0, end: int = 2**31 - 1) -> str:
    """Return the words of a paragraph between two positions of the document.

    A citation reads "[6]", a figure as its alternative, and a marker of the editors (an asterisk) is left out.
    """
    parts: list[str] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        begin = max(fragment.position(), start)
        stop = min(fragment.position() + fragment.length(), end)
        if begin < stop:
            form = fragment.charFormat()
            text = fragment.text()[begin - fragment.position() : stop - fragment.position()]
            if form.isImageFormat():
                figure = article.painter.figure(form)
                text = (figure.alt or figure.caption) if figure is not None else ""
            parts.append(_readable(text, form.anchorHref()))
        iterator += 1
    return "".join(parts).strip()


def summary(block: QTextBlock) -> str:
    """Return what the table below a caption says as a whole, or "" where the lesson does not tell."""
    iterator = block.begin()  # Qt keeps the title of a paragraph with its letters
    return "" if iterator.atEnd() else iterator.fragment().charFormat().toolTip()


def selected_text(article: ArticleDocument, cursor: QTextCursor) -> str:
    """Return the words of a selection: a line for each paragraph, and the cells of a table row apart by tabs."""
    document = article.document
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    lines: list[str] = []
    before: Cell | None = None
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        text = block_text(article, block, start, end)
        here = _cell(block)
        if before is not None and here is not None and here[:2] == before[:2] and here != before:
            lines[-1] = f"{lines[-1]}\t{text}"
        elif text or here is not None:
            lines.append(text)
        before = here
        block = block.next()
    return "\n".join(lines)


def _readable(text: str, href: str) -> str:
    if href.startswith("cite:"):
        return f" [{text.strip()}]"
    if href.startswith("note:"):
        return ""
    return text.replace(OBJECT, "").replace("\u2028", " ").replace("\xa0", " ")


def _cell(block: QTextBlock) -> Cell | None:
    """Name the cell, in a table of several columns, that a paragraph stands in."""
    from PySide6.QtGui import QTextCursor  # only copying needs it

    table = QTextCursor(block).currentTable()
    # A cursor outside any table gets None, which the type stubs do not know.
    if not table or table.columns() < 2:
        return None
    cell = table.cellAt(block.position())
    return table.firstPosition(), cell.row(), cell.column()
