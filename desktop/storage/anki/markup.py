"""Turns the HTML of a field in Anki into the Markdown of own notes, and says what of it could not be kept."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from desktop.storage.plain_text import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 50_000
"""Characters of a field's HTML; a longer one is no card, and would take long to read."""
PICTURE = re.compile(r"!\[((?:[^\[\]\\]|\\.)*)\]\(anki:([^()\s]*)\)")
"""A picture in the Markdown given here: its text, and its quoted name in the package."""

# What opens and never closes must not be looked for through the rest of the field again and again: these are bounded.
_SOUND = re.compile(
    r"\[sound:[^\]\n]{0,300}\]|\[anki:(?:tts|play)[^\]]{0,300}\](?:.{0,1000}?\[/anki:tts\])?", re.DOTALL
)
_LATEX = (
    ("[latex]", "[/latex]"),
    ("[$]", "[/$]"),
    ("[$$]", "[/$$]"),
    ("\\(", "\\)"),
    ("\\[", "\\]"),
    ("<anki-mathjax", ""),
)
_GAP = re.compile(r"\{\{c\d+::(?:(?!\}\}|\{\{).){0,5000}\}\}", re.DOTALL)
_INNERMOST = re.compile(r"\{\{c\d+::((?:(?!\{\{|\}\}|::).)*)(?:::(?:(?!\{\{|\}\}).)*)?\}\}", re.DOTALL)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_APART = re.compile(r"<(?:br|div|p|li|t[dhr]|h\d)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"[ \t]*\\?\n\s*")
_MANY_LINES = re.compile(r"\n{3,}")
# Letters that no note may hold, and spaces that look like others.
_NUL = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xE000, 0xE001])) | {0xA0: 32}


class Text(NamedTuple):
    """A field as Markdown, the names of its pictures in the package, and codes of what was left out of it."""

    markdown: str
    pictures: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def markdown_of(html: str) -> Text:
    """The Markdown of a field's HTML.

    A picture is ``![text](anki:NAME)`` with a quoted name. Codes of what was left out: ``sound``, ``latex`` (its source
    stays as text), ``program``, ``remote`` (a picture on the internet), ``too-long`` (then the Markdown is "").
    """
    if len(html) > LONGEST:
        return Text("", lost=("too-long",))
    html = html.translate(_NUL)
    lost = []
    if any(0 <= html.find(begin) < html.rfind(end) for begin, end in _LATEX):
        lost.append("latex")
    silent = _SOUND.sub("", html)
    if silent != html:
        lost.append("sound")
    lines = _LINE_BREAK.split(silent)
    if not any("<" in line for line in lines):  # most fields: ten times as fast as below
        found = Text("\n".join(escaped(" ".join(unescape(line).split())) for line in lines))
    else:
        from desktop.storage.anki.converter import converted  # markdownify takes 60 ms

        try:
            found = Text(*converted(silent))
        except RecursionError:
            return Text("", lost=("too-long",))
    tidy = _MANY_LINES.sub("\n\n", _whole_gaps(found.markdown)).strip()
    return Text(tidy, found.pictures, tuple(dict.fromkeys([*lost, *found.lost])))


def plain(html: str, most: int = 60) -> str:
    """The first words of a field, to name a note by in a list."""
    shown = _APART.sub(" ", html[: most * 20])
    for _depth in range(3):
        shown = _INNERMOST.sub(r"\1", shown)
    bare = unescape(_TAG.sub("", shown))
    words = " ".join(bare.translate(_NUL).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def with_pictures(markdown: str, name_of: Callable[[str], str]) -> str:
    """The Markdown with each picture under its own name in Mitra; ``name_of`` gives "" for one that cannot be kept."""

    def named(found: re.Match[str]) -> str:
        name = name_of(unquote(found[2]))
        return f"![{found[1]}](picture:{name})" if name else ""

    return PICTURE.sub(named, markdown).strip()


def _whole_gaps(text: str) -> str:
    """A gap stands on one line: Mitra's ends at the end of its line."""
    return _GAP.sub(_on_one_line, text)


def _on_one_line(gap: re.Match[str]) -> str:
    return _BREAK.sub(" ", gap[0])
