"""The way between the reading text of a lesson and the document it is drawn in, for marks, hits and the spoken word."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat

from desktop.content.reading_text import reading_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

    from desktop.ui.widgets.article_page import ArticlePage

_FAR = 0xFFFF
"""The last character that takes one place in a document; those behind it take two (UTF-16)."""


class _Piece(NamedTuple):
    """Characters that stand together in both: ``length`` of them from ``text`` and from ``document`` on.

    Each takes ``step`` places in the document: 2, and then alone in its piece, where it is none of UTF-16's first.
    """

    text: int
    document: int
    length: int
    block: int
    step: int = 1

    def place(self, text: int) -> int:
        """Return where a position of the text stands in the document, within the piece or at one of its ends."""
        return self.document + self.step * min(max(text - self.text, 0), self.length)

    @property
    def behind(self) -> int:
        """The position of the document behind the piece."""
        return self.document + self.step * self.length


class ReadingMap:
    """Where each character of ``text``, the reading text of the lesson, stands in its document, and back.

    It walks the whole document once (2 ms for a long lesson); `ArticleDocument.reading` makes it when first asked for.
    """

    def __init__(self, page: ArticlePage, document: QTextDocument) -> None:
        """Read the document of a page; what is no reading text (crumbs, source numbers, neighbours) has no place."""
        blocks = reading_blocks(page.title, page.goals, page.html)
        self.text = "\n".join(block.text for block in blocks)
        self._pieces: list[_Piece] = []
        lines = tuple(_lines(page, document, frozenset(block.text for block in blocks)))
        start = at = 0
        for block in blocks:
            # Lines that are none of the lesson's, such as those above the links to its neighbours, are passed over.
            found = next((index for index in range(at, len(lines)) if lines[index].text == block.text), None)
            if found is not None:
                self._add(start, lines[found])
                at = found + 1
            start += len(block.text) + 1
        self._texts = [piece.text for piece in self._pieces]
        self._places = [piece.document for piece in self._pieces]

    def to_document(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where in the document the characters from `start` up to `end` of the text reach.

        The span holds what stands between them, such as source numbers. Of an empty span, both are where it stands.
        """
        first = self._document_at(start)
        if end <= start:
            return first, first
        return first, max(first, self._document_behind(end))

    def spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the same as one span for each block: a selection across cells of a table would take whole rows."""
        found: list[tuple[int, int]] = []
        block = -1
        index = max(0, bisect_right(self._texts, start) - 1)
        for piece in self._pieces[index:]:
            if piece.text >= end:
                break
            span = (piece.place(start), piece.place(end))
            if span[0] == span[1]:
                continue
            if piece.block == block:
                found[-1] = (found[-1][0], span[1])
            else:
                found.append(span)
            block = piece.block
        return tuple(found)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where in the text the positions from `start` up to `end` of the document reach.

        What has no place in the text is left out at both ends; where nothing is left, both are where it would stand.
        """
        index = max(0, bisect_right(self._places, start) - 1)
        first = last = None
        for piece in self._pieces[index:]:
            if first is None and start < piece.behind:
                first = piece.text + max(0, start - piece.document) // piece.step
            if piece.document >= end:
                break
            last = piece.text + min(piece.length, end - piece.document)
        if first is None:
            return len(self.text), len(self.text)
        return first, max(first, first if last is None else last)

    def _document_at(self, position: int) -> int:
        """Return where the character at a position of the text stands; a newline stands behind its block."""
        if not self._pieces:
            return 0
        return self._pieces[max(0, bisect_right(self._texts, position) - 1)].place(position)

    def _document_behind(self, position: int) -> int:
        """Return what is behind the character before a position of the text."""
        if not self._pieces:
            return 0
        return self._pieces[max(0, bisect_right(self._texts, position - 1) - 1)].place(position)

    def _add(self, start: int, line: _Line) -> None:
        for piece in line.pieces:
            self._pieces.append(piece._replace(text=start + piece.text))


class _Line(NamedTuple):
    """The words of one paragraph of the document, and where their characters stand, counted from its first."""

    text: str
    pieces: tuple[_Piece, ...]


def _lines(page: ArticlePage, document: QTextDocument, known: frozenset[str]) -> Iterator[_Line]:
    """Yield the paragraphs that have words, from the title on, without the line that heads the goals.

    ``known`` are the texts of the lesson's blocks.
    """
    block = document.begin()
    while block.isValid() and block.blockFormat().headingLevel() != 1:
        block = block.next()
    heads = [page.goals_title] if page.goals and page.goals_title else []
    first = True
    read: dict[int, bool] = {}  # by the number of a format: a document has few
    while block.isValid():
        line = _line(block, read)
        if line.text and not first and heads:
            heads.clear()
        elif line.text:
            yield line
            first = False
        block = block.next()


def _line(block: QTextBlock, read: dict[int, bool]) -> _Line:
    gathered = _Gathered(block.blockNumber())
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        number = fragment.charFormatIndex()
        if number not in read:
            read[number] = _is_read(fragment)
        if read[number]:
            gathered.add(fragment.text(), fragment.position())
        iterator += 1
    return gathered.line()


class _Gathered:
    """Puts the fragments of one paragraph together, each run of white space as one space."""

    def __init__(self, block: int) -> None:
        self._block = block
        self._parts: list[str] = []
        self._pieces: list[_Piece] = []
        self._length = 0
        self._spaced = True  # no space begins a line

    def add(self, text: str, place: int) -> None:
        """Take the text of a fragment, which begins at a position of the document."""
        if _is_regular(text):
            behind = text[1:] if self._spaced and text.startswith(" ") else text
            self._put(behind, place + len(text) - len(behind))
            return
        for letter in text:
            if not letter.isspace():
                self._put(letter, place)
            elif not self._spaced:
                self._put(" ", place)
            place += 1 + (ord(letter) > _FAR)

    def line(self) -> _Line:
        """Give the line; a space at its end is dropped."""
        text = "".join(self._parts)
        if text.endswith(" "):
            text = text[:-1]
            last = self._pieces.pop()
            if last.length > 1:
                self._pieces.append(last._replace(length=last.length - 1))
        return _Line(text, tuple(self._pieces))

    def _put(self, text: str, place: int) -> None:
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        step = 1 + (ord(text[0]) > _FAR)  # `add` gives these one by one
        if last is not None and last.step == step == 1 and last.behind == place:
            self._pieces[-1] = last._replace(length=last.length + len(text))
        else:
            self._pieces.append(_Piece(self._length, place, len(text), self._block, step))
        self._parts.append(text)
        self._length += len(text)
        self._spaced = text.endswith(" ")


def _is_regular(text: str) -> bool:
    """Whether each character has its one place in both: no white space but single spaces, and none that takes two."""
    return text.isprintable() and "  " not in text and _is_narrow(text)  # no other white space is printable


def _is_narrow(text: str) -> bool:
    """Whether no character takes two places in a document."""
    return len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def _is_read(fragment: QTextFragment) -> bool:
    form = fragment.charFormat()
    raised = form.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
    return not (raised or form.isImageFormat() or form.anchorHref().startswith("note:"))
