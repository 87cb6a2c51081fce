"""Cuts inline HTML where a sheet of the wall is full: after a sentence, or else after a word; no emphasis is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile(r"<[^>]+>|\s+|[^<\s]+")
_ENDS = re.compile(r"[.!?…:;][”’\")\]]*$")
_NAME = re.compile(r"</?(\w+)")
_SINGLE = frozenset({"br", "img"})


def cut(html: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Cut inline HTML into pieces that all fit, each as long as it can be.

    ``fits`` tells of a piece whether it does. A single word that does not is a piece of its own. No piece is empty.
    """
    tokens: list[str] = _TOKEN.findall(html)
    words = [place + 1 for place, token in enumerate(tokens) if not token.isspace() and token[0] != "<"]
    sentences = [end for end in words if _ENDS.search(tokens[end - 1]) or _breaks(tokens[end:])] + words[-1:]
    pieces, start = [], 0
    while words and start < words[-1]:
        end = _furthest(tokens, start, sentences, fits) or _furthest(tokens, start, words, fits)
        end = end or next(word for word in words if word > start)
        end = end if end < words[-1] else len(tokens)
        pieces.append(_piece(tokens, start, end))
        start = end
    return tuple(pieces)


def _furthest(tokens: list[str], start: int, ends: list[int], fits: Callable[[str], bool]) -> int:
    """The last of these ends up to which all fits; 0 where not even the first does."""
    left = [end for end in ends if end > start]
    low, high = 0, len(left)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(_piece(tokens, start, left[middle - 1])):
            low = middle
        else:
            high = middle - 1
    return left[low - 1] if low else 0


def _piece(tokens: list[str], start: int, end: int) -> str:
    """The tokens from start to end, with what is open at either side opened and closed."""
    inside = "".join(tokens[start:end])
    for tag in ("<br>", " "):
        inside = inside.strip().removeprefix(tag)
    closing = "".join(f"</{_name(tag)}>" for tag in reversed(_open(tokens[:end])))
    return "".join(_open(tokens[:start])) + inside.strip() + closing


def _open(tokens: list[str]) -> list[str]:
    """The tags that are still open after these tokens."""
    found: list[str] = []
    for token in tokens:
        if token[0] != "<" or _name(token) in _SINGLE:
            continue
        if token[1] != "/":
            found.append(token)
        elif found:
            found.pop()
    return found


def _breaks(tokens: list[str]) -> bool:
    """Whether a line ends here, but for closing tags."""
    after = next((token for token in tokens if not token.startswith("</")), "")
    return after.startswith("<br")


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return found[1] if found else ""
