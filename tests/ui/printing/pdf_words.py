"""The words of a PDF by its own text operators, page by page, as far as Qt writes them: no program is needed."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb">>\s*stream\r?\n(.*)\nendstream", re.DOTALL)
_LISTED = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[([^\]]*)\]")
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>")
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>\s*Tj|(ET)")


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page in the order in which it is drawn; each run on a line of its own."""
    objects = dict(_objects(data))
    kids = next(body for body in objects.values() if b"/Type /Pages" in body)
    numbers = [int(one) for one in re.findall(rb"(\d+) 0 R", kids[kids.index(b"/Kids") : kids.index(b"]")])]
    known: dict[int, dict[int, str]] = {}
    return [_page_text(objects, objects[number], known) for number in numbers]


def squeezed(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split()).replace("\xad", "")


def _objects(data: bytes) -> list[tuple[int, bytes]]:
    """All objects; where one was written anew, the last one counts."""
    return [(int(found[1]), found[2]) for found in _OBJECT.finditer(data)]


def _page_text(objects: dict[int, bytes], page: bytes, known: dict[int, dict[int, str]]) -> str:
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    assert contents
    words: list[str] = []
    letters: dict[int, str] = {}
    for shown in _SHOWN.finditer(_unpacked(objects[int(contents[1])])):
        if shown[1]:
            font = int(shown[1])
            letters = known.setdefault(font, {}) or known[font]
            if not letters:
                letters.update(_letters(objects, font))
        elif shown[2]:
            codes = [int(shown[2][at : at + 4], 16) for at in range(0, len(shown[2]), 4)]
            words += [letters.get(code, "?") for code in codes]
        else:
            words.append("\n")
    return "".join(words)


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """What the numbers of a font's glyphs mean."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert table
    text, found = _unpacked(objects[int(table[1])]), {}
    for first, last, to in _RANGE.findall(text):
        for step in range(int(last, 16) - int(first, 16) + 1):
            found[int(first, 16) + step] = chr(int(to, 16) + step)
    for first, listed in _LISTED.findall(text):
        for step, one in enumerate(re.findall(rb"<([0-9A-F]+)>", listed)):
            found[int(first, 16) + step] = bytes.fromhex(one.decode()).decode("utf-16-be")
    return found


def _unpacked(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    assert stream
    return zlib.decompressobj().decompress(stream[1]) if b"/FlateDecode" in body else stream[1]
