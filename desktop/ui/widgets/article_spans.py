"""The way between the reading text of a lesson and the document it is drawn in, for marks, hits and the spoken word."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat

from desktop.content.reading_text import reading_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

    from desktop.ui.widgets.article_page import ArticlePage

_BLOCK_ENDS = re.compile("[\u2029\ufdd0\ufdd1]")
"""What parts two paragraphs in the raw text of a document: an ordinary end, the begin and the end of a frame."""

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

    def both(self, start: int, end: int) -> tuple[int, int]:
        """Return the same of both ends of a span that it holds."""
        first = self.document + self.step * (start - self.text)
        return first, first + self.step * (end - start)

    def holds(self, start: int, end: int) -> bool:
        """Whether it has all characters from `start` up to `end` of the text, of which there are some."""
        return self.text <= start < end <= self.text + self.length

    @property
    def behind(self) -> int:
        """The position of the document behind the piece."""
        return self.document + self.step * self.length


class ReadingMap:
    """Where each character of ``text``, the reading text of the lesson, stands in its document, and back.

    It walks the document as far as it is asked for (2 ms to the end of a long lesson); `ArticleDocument.reading` makes
    it when first asked for.
    """

    def __init__(self, page: ArticlePage, document: QTextDocument) -> None:
        """Map the document of a page; what is no reading text (crumbs, source numbers, neighbours) has no place."""
        known = reading_lines(page.title, page.goals, page.html)
        self.text = "\n".join(known)
        self._rest = _standing(known, _lines(page, document, frozenset(known)))
        self._pieces: list[_Piece] = []
        self._texts: list[int] = []
        self._places: list[int] = []

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
        self._read(text=max(start, end))
        index = max(0, bisect_right(self._texts, start) - 1)
        if index < len(self._pieces) and self._pieces[index].holds(start, end):  # as nearly always
            return (self._pieces[index].both(start, end),)
        found: list[tuple[int, int]] = []
        block = -1
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
        self._read(place=max(start, end))
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
        self._read(text=position)
        if not self._pieces:
            return 0
        return self._pieces[max(0, bisect_right(self._texts, position) - 1)].place(position)

    def _document_behind(self, position: int) -> int:
        """Return what is behind the character before a position of the text."""
        self._read(text=position)
        if not self._pieces:
            return 0
        return self._pieces[max(0, bisect_right(self._texts, position - 1) - 1)].place(position)

    def _read(self, text: int = -1, place: int = -1) -> None:
        """Walk on until a piece begins behind a position of the text, and one behind a place of the document."""
        while not self._pieces or self._texts[-1] <= text or self._places[-1] <= place:
            piece = next(self._rest, None)
            if piece is None:
                return
            self._pieces.append(piece)
            self._texts.append(piece.text)
            self._places.append(piece.document)


class _Line(NamedTuple):
    """The words of one paragraph of the document, and where their characters stand, counted from its first."""

    text: str
    pieces: tuple[_Piece, ...]


def _standing(known: tuple[str, ...], lines: Iterator[_Line]) -> Iterator[_Piece]:
    """Yield where the lines of the reading text stand, one after the other; one that stands nowhere is left out."""
    seen: list[_Line] = []
    start = at = 0
    for text in known:
        # Lines that are none of the lesson's, such as those above the links to its neighbours, are passed over.
        for index, line in enumerate(chain(seen[at:], _kept(lines, seen)), at):
            if line.text == text:
                yield from (piece._replace(text=start + piece.text) for piece in line.pieces)
                at = index + 1
                break
        start += len(text) + 1


def _kept(lines: Iterator[_Line], seen: list[_Line]) -> Iterator[_Line]:
    for line in lines:
        seen.append(line)
        yield line


def _lines(page: ArticlePage, document: QTextDocument, known: frozenset[str]) -> Iterator[_Line]:
    """Yield the paragraphs that have words, from the title on, without the line that heads the goals.

    ``known`` are the texts of the lesson's blocks. Where one is drawn letter by letter as it is read, as most are,
    nothing more is asked of Qt.
    """
    heads = [page.goals_title] if page.goals and page.goals_title else []
    read: dict[int, bool] = {}  # by the number of a format: a document has few
    title, place = _title(document), 0
    for number, text in enumerate(_BLOCK_ENDS.split(document.toRawText())):
        if number >= title and text in known and _is_regular(text):
            line = _Line(text, (_Piece(0, place, len(text), number),))
        elif number >= title and text:
            line = _line(document.findBlockByNumber(number), read)
        else:
            line = _Line("", ())
        place += _places(text) + 1
        if line.text and number > title and heads:
            heads.clear()
        elif line.text:
            yield line


def _title(document: QTextDocument) -> int:
    """The number of the paragraph with the title."""
    block = document.begin()
    while block.isValid() and block.blockFormat().headingLevel() != 1:
        block = block.next()
    return block.blockNumber() if block.isValid() else document.blockCount()


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
    return _places(text) == len(text)


def _places(text: str) -> int:
    """How many places a text takes in a document."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_read(fragment: QTextFragment) -> bool:
    form = fragment.charFormat()
    raised = form.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
    return not (raised or form.isImageFormat() or form.anchorHref().startswith("note:"))
