"""Reads compiled HTML back as an editor does: passage by passage, with what is marked as the editors' kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

_BLOCKS = {"p": "prose", "li": "prose", "h2": "heading", "h3": "heading", "h4": "heading", "th": "cell", "td": "cell"}
_BY_CLASS = {"caption": "caption", "callout-title": "title", "callout-source": "source", "figure": "figure"}
_MARKED = {"computed", "addition"}
_NUMBERED = re.compile(r"^\s*\w+ \d+\. ")  # "Gambar 1. "
_SILENT = {"cite", "mark"}  # numbers of sources and asterisks: signs beside the text, as are their commas in <sup>


class Passage(NamedTuple):
    """A paragraph, list item, heading, cell or caption: its kind, all its text, and the parts apart.

    ``stated`` is what stands there as the sources', ``marked`` what is marked as computed or as an addition.
    """

    kind: str
    text: str
    stated: str
    marked: str


def read_passages(html: str) -> tuple[Passage, ...]:
    """Give the passages of a lesson, a card or a question, in their order, without empty ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.passages())


def plain(html: str) -> str:
    """Give all text of some HTML, its passages parted by line breaks."""
    return "\n".join(passage.text for passage in read_passages(html))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[Passage] = []
        self._open: list[tuple[str, str, bool, bool]] = []
        self._parts: list[tuple[str, bool]] = []
        self._kind = "prose"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = set((dict(attrs).get("class") or "").split())
        if tag in ("img", "br"):
            self._finish()
            return
        if tag in _BLOCKS or tag in ("table", "tr", "ul", "ol", "blockquote"):
            self._finish()
            self._kind = next((_BY_CLASS[name] for name in names if name in _BY_CLASS), _BLOCKS.get(tag, "prose"))
        silent = bool(self._open and self._open[-1][3]) or tag == "sup" or bool(names & _SILENT)
        marked = bool(self._open and self._open[-1][2]) or bool(names & _MARKED)
        self._open.append((tag, self._kind, marked, silent))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._finish()
        while self._open:
            if self._open.pop()[0] == tag:
                break
        self._kind = self._open[-1][1] if self._open else "prose"

    def handle_data(self, data: str) -> None:
        if not (self._open and self._open[-1][3]):
            self._parts.append((data, bool(self._open and self._open[-1][2])))

    def passages(self) -> Iterator[Passage]:
        self._finish()
        return iter(self._done)

    def _finish(self) -> None:
        if self._kind == "caption":
            self._parts[:1] = [(_NUMBERED.sub("", part), marked) for part, marked in self._parts[:1]]
        text = _joined(part for part, _ in self._parts)
        if text:
            stated = _joined(" … " if marked else part for part, marked in self._parts)
            marks = _joined(
                "".join(part for part, _ in group) + " … "
                for marked, group in groupby(self._parts, itemgetter(1))
                if marked
            )
            self._done.append(Passage(self._kind, text, stated, marks))
        self._parts = []


def _joined(parts: Iterator[str]) -> str:
    return " ".join("".join(parts).split())
