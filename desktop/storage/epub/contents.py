"""The contents of a book, as EPUB 3 wants them and as older readers do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.epub import words
from desktop.storage.epub.names import NAV, page_file
from desktop.storage.epub.xhtml import HEAD, Page, plain, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Entry(NamedTuple):
    """A line of the contents: what it says, where it leads, and what stands below it."""

    title: str
    address: str
    below: tuple[Entry, ...] = ()


class Landmark(NamedTuple):
    """A part of the book that readers jump to: its type in EPUB's vocabulary, its name, its address."""

    kind: str
    title: str
    address: str


def nav_page(entries: Sequence[Entry], landmarks: Iterable[Landmark]) -> Page:
    """Return the contents and the landmarks; the landmarks are for the reading program and not shown."""
    contents = tag("h1", words.CONTENTS) + _list(entries)
    marks = "".join(
        tag("li", tag("a", plain(mark.title), epub__type=mark.kind, href=mark.address)) for mark in landmarks
    )
    body = tag("nav", contents, epub__type="toc", role="doc-toc", id="toc", aria_label=words.CONTENTS)
    body += tag(
        "nav", tag("h2", words.PARTS) + tag("ol", marks), epub__type="landmarks", id="landmarks", hidden="hidden"
    )
    return Page(page_file(NAV), words.CONTENTS, body, ("nav",))


def ncx(entries: Sequence[Entry], title: str, identifier: str, language: str) -> str:
    """Return the contents as EPUB 2 had them."""
    counted = iter(range(1, 1_000_000))
    points = "".join(_point(entry, counted) for entry in entries)
    deepest = max((_depth(entry) for entry in entries), default=1)
    return (
        f'{HEAD}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{plain(language)}">'
        f'<head><meta name="dtb:uid" content="{plain(identifier)}"/><meta name="dtb:depth" content="{deepest}"/>'
        '<meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>'
        f"<docTitle><text>{plain(title)}</text></docTitle><navMap>{points}</navMap></ncx>\n"
    )


def _list(entries: Sequence[Entry]) -> str:
    items = "".join(
        tag("li", tag("a", plain(entry.title), href=entry.address) + (_list(entry.below) if entry.below else ""))
        for entry in entries
    )
    return tag("ol", f"{items}\n")


def _point(entry: Entry, counted: Iterable[int]) -> str:
    number = str(next(iter(counted)))
    label = tag("navLabel", tag("text", plain(entry.title)))
    content = f'<content src="{plain(entry.address)}"/>'
    below = "".join(_point(one, counted) for one in entry.below)
    return tag("navPoint", label + content + below, id=f"point-{number}", playOrder=number)


def _depth(entry: Entry) -> int:
    return 1 + max((_depth(one) for one in entry.below), default=0)
