"""The outline of a PDF, its language, the links of its contents and its spaces, which Qt does not write as one wants.

They are added behind its end. A PDF may be continued: further objects, a table of where they stand, and a trailer that
names the table before (ISO 32000-1, 7.5.6 Incremental Updates; 12.3.3 Document Outline).
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.printing.flow import A4

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRectF

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_ROOT, _SIZE = re.compile(rb"/Root (\d+) 0 R"), re.compile(rb"/Size (\d+)")
_KIDS = re.compile(rb"/Type /Pages\s*/Kids\s*\[([^\]]*)\]")
_WORDS = re.compile(rb"/ToUnicode (\d+) 0 R")
_STREAM = re.compile(rb"stream\r?\n(.*)\nendstream", re.DOTALL)
_TAB, _SPACE = b"<0009>", b"<0020>"
_ANNOTS = re.compile(rb"/Annots (\d+) 0 R")


class Heading(NamedTuple):
    """A line of the outline: its level from 0, its words, and the number of its page, from 0."""

    level: int
    title: str
    page: int


class Jump(NamedTuple):
    """A place on a page, in points from its upper left corner, that leads to another page; both count from 0."""

    page: int
    place: QRectF
    target: int


def outlined(pdf: bytes, language: str, headings: Sequence[Heading], jumps: Iterable[Jump] = ()) -> bytes:
    """The PDF with an outline, links, and its language; as it was where it is not written as Qt writes it."""
    trailer, kids = _TRAILER.search(pdf), _KIDS.search(pdf)
    root = _ROOT.search(trailer[1]) if trailer else None
    size = _SIZE.search(trailer[1]) if trailer else None
    if trailer is None or kids is None or root is None or size is None:
        return pdf
    update = _Update(pdf, int(size[1]), [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])])
    catalog = update.object(int(root[1])).strip().removesuffix(b">>")
    catalog += b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode("ascii", "ignore")
    if headings:
        catalog += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % update.add_outline(headings)
    update.set(int(root[1]), catalog + b">>")
    update.add_jumps(jumps)
    update.mend_spaces()
    return update.written(trailer[1], int(trailer[2]))


class _Update:
    """New objects, and old ones that change, by their numbers."""

    def __init__(self, pdf: bytes, size: int, pages: list[int]) -> None:
        self._pdf, self._size, self._pages = pdf, size, pages
        self._objects: dict[int, bytes] = {}

    def object(self, number: int) -> bytes:
        """What stands between the head of an object and its end."""
        begin = self._pdf.index(b"\n%d 0 obj\n" % number) + len(b"\n%d 0 obj\n" % number)
        return self._pdf[begin : self._pdf.index(b"endobj", begin)]

    def set(self, number: int, content: bytes) -> None:
        """Write an object of this number."""
        self._objects[number] = content

    def add_outline(self, headings: Sequence[Heading]) -> int:
        """Write the outline; give its number."""
        first, levels = self._size, _nested(headings)
        numbers = {place: first + 1 + place for place in range(len(headings))}
        children: dict[int, list[int]] = {-1: []}
        for place, above in enumerate(levels):
            children.setdefault(above, []).append(place)
        self._size += 1 + len(headings)
        self.set(first, b"<< /Type /Outlines%s >>" % _family(children[-1], numbers, opened=True))
        for place, heading in enumerate(headings):
            above = levels[place]
            beside = children[above]
            at = beside.index(place)
            parts = [b"/Title %s /Parent %d 0 R" % (_text(heading.title), numbers.get(above, first))]
            parts += [b"/Prev %d 0 R" % numbers[beside[at - 1]]] if at else []
            parts += [b"/Next %d 0 R" % numbers[beside[at + 1]]] if at + 1 < len(beside) else []
            parts += [_family(children[place], numbers, opened=False)] if place in children else []
            parts.append(b"/Dest [%d 0 R /XYZ 0 %d null]" % (self._pages[heading.page], A4.height()))
            self.set(numbers[place], b"<< %s >>" % b" ".join(parts))
        return first

    def add_jumps(self, jumps: Iterable[Jump]) -> None:
        """Write the links of pages, beside those that they have."""
        for jump in jumps:
            number = self._pages[jump.page]
            annots = _ANNOTS.search(self.object(number))
            if annots is None:
                continue
            listed = self._objects.get(int(annots[1])) or self.object(int(annots[1]))
            place = jump.place
            corners = (place.left(), A4.height() - place.bottom(), place.right(), A4.height() - place.top())
            link = b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%s] /Dest [%d 0 R /XYZ 0 %d null] >>" % (
                b" ".join(b"%.2f" % corner for corner in corners),
                self._pages[jump.target],
                A4.height(),
            )
            self.set(int(annots[1]), listed.strip().removesuffix(b"]") + link + b"\n]")

    def mend_spaces(self) -> None:
        """Let what is copied have spaces: in fonts where both look the same, Qt says that each of them is a tab."""
        for number in set(map(int, _WORDS.findall(self._pdf))):
            body = self.object(number)
            stream = _STREAM.search(body)
            words = stream[1] if stream else b""
            if b"/FlateDecode" in body:
                words = zlib.decompressobj().decompress(words)
            if _TAB in words and _SPACE not in words:
                packed = zlib.compress(words.replace(_TAB, _SPACE))
                head = b"<< /Length %d /Filter /FlateDecode >>" % len(packed)
                self.set(number, head + b"\nstream\n" + packed + b"\nendstream")

    def written(self, trailer: bytes, before: int) -> bytes:
        """The PDF with these objects behind it; ``before`` is where the table stands that it had until now."""
        body = bytearray(self._pdf if self._pdf.endswith(b"\n") else self._pdf + b"\n")
        table = bytearray(b"xref\n")
        for number, content in sorted(self._objects.items()):
            table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, content.strip())
        rest = _SIZE.sub(b"/Size %d" % self._size, trailer).strip()
        at = len(body)
        return bytes(body + table) + b"trailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (rest, before, at)


def _nested(headings: Sequence[Heading]) -> list[int]:
    """For each heading the place of the one it belongs to; -1 for those that belong to none."""
    above: list[int] = []
    path: list[int] = []
    for place, heading in enumerate(headings):
        while path and headings[path[-1]].level >= heading.level:
            path.pop()
        above.append(path[-1] if path else -1)
        path.append(place)
    return above


def _family(children: list[int], numbers: dict[int, int], *, opened: bool) -> bytes:
    if not children:
        return b""
    count = len(children) if opened else -len(children)
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (numbers[children[0]], numbers[children[-1]], count)


def _text(words: str) -> bytes:
    """A text string of a PDF: in UTF-16, as hexadecimal digits."""
    return b"<%s>" % ("\ufeff" + words).encode("utf-16-be").hex().encode()
