"""Balances the lines of headings and answers: a short last word alone on a line looks like a mistake on the wall."""

from __future__ import annotations

from functools import lru_cache

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.setting import document, lines, plain, set_text
from desktop.ui.widgets.wall.sheet import Text

SHORT = 0.4
"""A last line shorter than this part of the longest one is too short."""

PAUSES = (":", ",", ";", "?", "!", ".")
_STEPS = 12


def balanced(text: Text) -> Text:
    """Set a text narrower, in as many lines, where its last one is short or a word like "IK-CEPA" is parted."""
    if lines(text) < 2:
        return text
    letter = text_width("m", INTERFACE, text.size, text.weight)
    width = _width(text.html, text.width, text.height, text.size, text.weight, letter)
    return text._replace(width=width)


@lru_cache(maxsize=512)
def _width(html: str, width: float, height: float, size: int, weight: int, _letter: float) -> float:
    """The width that breaks it best into so many lines; the whole one where nothing is to be mended."""
    text = Text(html, 0, 0, width, height, size, weight)
    if not any(_faults(text)):
        return width
    low = max((text_width(word, INTERFACE, size, weight) + 2 for word in plain(html).split()), default=width)
    step = (width - low) / _STEPS
    tried = (text._replace(width=low + number * step) for number in range(_STEPS if step > 0 else 0))
    fitting = [one for one in tried if set_text(html, 0, 0, one.width, size, weight=weight).height <= height]
    return min((*fitting, text), key=_cost).width


def _cost(text: Text) -> tuple[bool, bool, bool, float]:
    """Whether its last line is short, a word is parted, no line ends where one would pause; and how wide it is."""
    short, parted = _faults(text)
    pauses = any(line.endswith(PAUSES) for line in _lines_of(text)[1][:-1])
    return short, parted, not pauses, text.width


def _faults(text: Text) -> tuple[bool, bool]:
    """Whether its last line is short, and whether a word is parted at its hyphen."""
    widths, words = _lines_of(text)
    short = len(widths) > 1 and widths[-1] < SHORT * max(widths)
    return short, any(line.endswith("-") for line in words[:-1])


def _lines_of(text: Text) -> tuple[list[float], list[str]]:
    """How wide each line is, and its words."""
    made = document(text)
    made.size()  # its lines are laid out now
    block = made.lastBlock()
    rows = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    words = [block.text()[row.textStart() : row.textStart() + row.textLength()].strip() for row in rows]
    return [row.naturalTextWidth() for row in rows], words
