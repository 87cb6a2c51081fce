"""Turns one run of inline Markdown into HTML and plain text, as cards, questions and meanings may hold it."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from markdown_it.token import Token

from desktop.content.markdown import LONGEST_RUN, inline_tokens
from desktop.content.report import Place

_DEEPEST_BRACKETS = 8
_SPECIAL = re.compile(r"[\\`*_\[\]!<>&{\n]")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_OPENS_QUOTE = frozenset(" \t\n\u00a0([{–—-/“‘")
_QUOTES = {'"': "“”", "'": "‘’"}
_TAGS = {"em_open": "<i>", "em_close": "</i>", "strong_open": "<b>", "strong_close": "</b>"}


class Run(NamedTuple):
    """A run of inline text: as HTML, as plain text, and the ids of the terms in it."""

    html: str
    text: str
    terms: tuple[str, ...] = ()


def plain_run(place: Place) -> Run:
    """Compile a run that may hold only ``*em*`` and ``**strong**``."""
    return SimpleRun(place).run()


class SimpleRun:
    """Emphasis and text; whatever else stands in the run is a fault."""

    def __init__(self, place: Place) -> None:
        """Take the run and where it stands."""
        self.place = place
        self.html: list[str] = []
        self.text: list[str] = []
        self.terms: dict[str, None] = {}

    def run(self) -> Run:
        """Compile the run; nothing, with a fault, where it is too long to be read in bounded time."""
        content = self.place.content
        if len(content) > LONGEST_RUN:
            self.place.add(0, "text-long", str(len(content)), str(LONGEST_RUN))
            return Run("", "")
        if too_deep(content):
            # Each bracket that stays open doubles back over all that follow.
            self.place.add(0, "text-brackets", str(content.count("[")), str(_DEEPEST_BRACKETS))
            return Run("", "")
        if _SPECIAL.search(content):
            for token in inline_tokens(content):
                self.take(token)
        else:
            self.put_text(content)
        text = " ".join("".join(self.text).split())
        return Run("".join(self.html).strip(), text, tuple(self.terms))

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type in ("text", "text_special"):
            self.put_text(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            self.html.append(" " if token.type == "softbreak" else "<br>")
            self.text.append(" ")
        elif token.type in _TAGS:
            self.html.append(_TAGS[token.type])
        else:
            self.take_special(token, int(token.meta.get("at", 0)))

    def take_special(self, token: Token, at: int) -> None:
        """Take a token that is neither text nor emphasis, which stands at the offset `at`."""
        if token.type == "html_inline":
            self.place.add(at, "html", token.content[:40])
        elif token.type == "code_inline":
            self.place.add(at, "code")
            self.put_text(token.content)
        elif token.type == "stray":
            self.place.add(at, "attribute-stray")
        elif not token.type.endswith("_close"):
            self.place.add(at, "inline-only")

    def put_text(self, text: str) -> None:
        """Add text, with straight quotation marks set as a printer would."""
        before = self.text[-1][-1:] if self.text else ""
        curled = _curl(text, before)
        self.html.append(escape(curled, quote=False))
        self.text.append(curled)

    def trim(self) -> None:
        """Take away the space before a mark that is set close to its word."""
        for written in (self.html, self.text):
            if written:
                written[-1] = written[-1].rstrip()


def too_deep(content: str) -> bool:
    """Tell whether square brackets are nested, or left open, deeper than can be read in bounded time."""
    depth = 0
    for bracket in _BRACKET.finditer(content):
        depth += {"[": 1, "]": -1}.get(bracket[0], 0)
        if depth > _DEEPEST_BRACKETS:
            return True
        depth = max(depth, 0)
    return False


def _curl(text: str, before: str) -> str:
    """Turn straight quotation marks by what stands before each."""
    if '"' not in text and "'" not in text:
        return text
    curled = []
    for character in text:
        if character in _QUOTES:
            opens = not before or before in _OPENS_QUOTE
            character = _QUOTES[character][0 if opens else 1]
        curled.append(character)
        before = character
    return "".join(curled)
