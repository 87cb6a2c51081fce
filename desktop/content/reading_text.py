"""The reading text of a lesson: what a reader reads from title to end, as plain text with positions all rooms share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Lesson

_BLOCK = re.compile(r"<(/?)(p|h[1-4]|li|[uo]l|table|t[rhd]|blockquote)\b[^>]*>")
_PART = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)")
_UNREAD = re.compile(r'<sup\b.*?</sup>|<a\b[^>]*class="mark".*?</a>', re.DOTALL)
_BREAK = re.compile(r"<br\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r'\bname="([^"]*)"')
_HREF = re.compile(r'\bhref="([^"]*)"')
_STAR = 'class="mark"'

HEADINGS = ("h2", "h3", "h4")
"""The tags of headings below the title."""


class ReadingLink(NamedTuple):
    """A link in a block: its address, and which words of the block lead there (none for the number of a source)."""

    href: str
    start: int
    end: int


class ReadingBlock(NamedTuple):
    """One line of the reading text: the tag it is set in (h1 the title, li a goal too), its words, anchors and links.

    An anchor whose own place has no words, such as a figure's, belongs to the next block that has some.
    """

    tag: str
    text: str
    anchors: tuple[str, ...]
    links: tuple[ReadingLink, ...] = ()


def reading_text(lesson: Lesson) -> str:
    """Return title, goals and body of a lesson as plain text, its blocks parted by a newline.

    Source numbers, the editors' stars and pictures are left out (captions stay), each run of white space is one space,
    no block is empty. Positions in it are those of Python's characters.
    """
    return "\n".join(reading_lines(lesson.title, lesson.goals, lesson.html))


def reading_lines(title: str, goals: Sequence[str], html: str) -> tuple[str, ...]:
    """Return the words of the blocks of ``reading_blocks`` and nothing else, which is quicker."""
    lines = (*map(one_spaced, (title, *goals)), *(_words(part) for _tag, part in _parts(html)))
    return tuple(line for line in lines if line)


def reading_blocks(title: str, goals: Sequence[str], html: str) -> tuple[ReadingBlock, ...]:
    """Return the blocks of the reading text of a lesson, of which `html` is the body in the article subset."""
    goal = "li" if len(goals) > 1 else "p"
    plain = [ReadingBlock("h1", one_spaced(title), ()), *(ReadingBlock(goal, one_spaced(text), ()) for text in goals)]
    return (*(block for block in plain if block.text), *_blocks(html))


def anchor_places(blocks: Sequence[ReadingBlock]) -> dict[str, int]:
    """Return for each anchor the position in the reading text at which its block begins."""
    places: dict[str, int] = {}
    start = 0
    for block in blocks:
        places.update(dict.fromkeys(block.anchors, start))
        start += len(block.text) + 1
    return places


def one_spaced(text: str) -> str:
    """Return the text with each run of white space, also a fixed space, as one space and none at its ends."""
    return " ".join(text.split())


def _parts(html: str) -> Iterator[tuple[str, str]]:
    """The tag and the inside of each stretch that no block divides; many are empty."""
    tag, start = "p", 0
    for found in _BLOCK.finditer(html):
        yield tag, html[start : found.start()]
        start = found.end()
        close, name = found.groups()
        # What follows a list inside of an item belongs to that item.
        tag = "li" if close and name in ("p", "ul", "ol") and tag == "li" else name


def _words(part: str) -> str:
    """What is read of the inside of a block."""
    if "<" in part:
        part = _TAG.sub("", _BREAK.sub(" ", _UNREAD.sub("", part)))
    return one_spaced(unescape(part))


def _blocks(html: str) -> Iterator[ReadingBlock]:
    waiting: tuple[str, ...] = ()
    for tag, part in _parts(html):
        anchors, links = _led(part) if "<a" in part else ((), ())
        waiting += anchors
        if text := _words(part):
            yield ReadingBlock(tag, text, waiting, links)
            waiting = ()


def _led(part: str) -> tuple[tuple[str, ...], tuple[ReadingLink, ...]]:
    """The anchors and the links in the inside of a block."""
    words: list[str] = []
    anchors: list[str] = []
    links: list[tuple[str, int, int]] = []  # an address, and how many of the words stand before it and up to its end
    skipping, opened = "", False
    for close, name, attributes, text in _PART.findall(part):
        if name == "a" and not close and _STAR not in attributes:
            anchors.extend(_NAME.findall(attributes))
            opened = "href" in attributes and not skipping
            links.extend((unescape(href), len(words), len(words)) for href in _HREF.findall(attributes))
        elif skipping:
            skipping = "" if close and name == skipping else skipping
        elif name == "sup" or (name == "a" and _STAR in attributes):
            skipping = "" if close else name
        elif name == "br":
            words.append(" ")
        elif name == "a" and opened:
            links[-1] = (links[-1][0], links[-1][1], len(words))
            opened = False
        elif text:
            words.append(unescape(text))
    return tuple(anchors), _placed(words, links)


def _placed(words: list[str], links: list[tuple[str, int, int]]) -> tuple[ReadingLink, ...]:
    return tuple(ReadingLink(href, _place(words[:first]), _place(words[:last])) for href, first, last in links)


def _place(words: list[str]) -> int:
    """Count the letters of the words in the text of their block."""
    text = "".join(words)
    before = one_spaced(text)
    return len(before) + (1 if before and text[-1].isspace() else 0)
