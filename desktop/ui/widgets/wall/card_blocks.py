"""What stands on one side of a card, block by block, as a wall sets it: paragraphs, things of a list, pictures."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import NamedTuple

from desktop.ui.look.roles import WALL

_PARTS = re.compile(r"<(ol|ul)( type=\"A\")?>(.*?)</\1>|<p>(.*?)</p>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_IMAGE = re.compile(r'<img[^>]*"figure:([^"]*)"[^>]*>')
_GAP = re.compile(r'<span class="cloze">(.*?)</span>', re.DOTALL)
_EDGE = re.compile(r"^(?:\s|<br>)+|(?:\s|<br>)+$")


class Block(NamedTuple):
    """Inline HTML that begins a line of its own; ``marker`` is plain text that stands before it, or ""."""

    html: str
    marker: str = ""


class Side(NamedTuple):
    """One side of a card: its blocks, and the ids of the pictures that it shows."""

    blocks: tuple[Block, ...] = ()
    figures: tuple[str, ...] = ()


def side_of(html: str) -> Side:
    """Take the HTML of one side apart; the gaps of a cloze are marked so that they are seen without colour too.

    ``<ol type="A">`` is a list of things that have letters (26 at most) instead of numbers.
    """
    figures = tuple(_IMAGE.findall(html))
    words = _GAP.sub(_gap, _IMAGE.sub("", html))
    blocks: list[Block] = []
    end = 0
    for part in _PARTS.finditer(words):
        blocks += _run(words[end : part.start()])
        blocks += _items(part[3], part[1], lettered=bool(part[2])) if part[1] else _run(part[4])
        end = part.end()
    return Side((*blocks, *_run(words[end:])), figures)


def _items(html: str, kind: str, *, lettered: bool) -> list[Block]:
    found = _ITEM.findall(html)
    if kind == "ul":
        return [Block(thing, "•") for thing in found]
    names = ascii_uppercase if lettered else range(1, len(found) + 1)
    return [Block(thing, f"{name}.") for name, thing in zip(names, found, strict=False)]


def _run(html: str) -> list[Block]:
    words = _EDGE.sub("", html)
    return [Block(words)] if words else []


def _gap(found: re.Match[str]) -> str:
    return f'<span style="color:{WALL.gold}"><u>{found[1]}</u></span>'
