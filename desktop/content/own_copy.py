"""Turns a card of a pack back into a note that a learner can rewrite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from desktop.content.model import Card
from desktop.content.notes import PICTURE, Note

_SPECIAL = re.compile(r"([\\`*_\[\]])")
_FIRST = re.compile(r"^(\s*\d{0,9})([-+.)])(?=\s)", re.MULTILINE)  # what would begin a list
_MARKS = {"i": "*", "em": "*", "b": "**", "strong": "**"}
_BREAKS = {"br": "\n", "p": "\n\n", "ul": "\n", "ol": "\n"}


def copied_note(card: Card, ident: str, pictures: Mapping[str, str]) -> Note:
    """Give a note with the words of one card; ``pictures`` are the learner's names for its figures, by their ids.

    One direction of a card asked both ways becomes a basic note: the other one is left as it is.
    """
    front, back = markdown(card.front, pictures), markdown(card.back, pictures)
    kind = card.kind if card.kind in ("cloze", "typed", "order") else "basic"
    if kind == "cloze":
        front, back = back, ""
    elif kind == "typed" and card.answers:
        back = "\n".join(map(_escaped, card.answers))
    elif kind == "order" and card.answers:
        back = "\n".join(markdown(item, pictures) for item in card.answers)
    return Note(ident, kind, front, back, card.tags, card.lesson, card.see)


def markdown(html: str, pictures: Mapping[str, str]) -> str:
    """Give the HTML of a card as Markdown; a marked gap becomes one of a cloze."""
    writer = _Writer(pictures)
    writer.feed(html)
    writer.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(writer.parts)).strip()


def _escaped(text: str) -> str:
    return _FIRST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text)) if text else ""


class _Writer(HTMLParser):
    def __init__(self, pictures: Mapping[str, str]) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._pictures = pictures
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "img":
            name = self._pictures.get((values.get("src") or "").removeprefix("figure:"), "")
            self.parts.append(f"![{values.get('alt') or ''}]({PICTURE}{name})" if name else "")
        elif tag == "span" and values.get("class") == "cloze":
            self._open.append("}}")
            self.parts.append("{{c1::")
        elif tag == "span":
            self._open.append("")
        else:
            self.parts.append("\n- " if tag == "li" else _MARKS.get(tag) or _BREAKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self.parts.append(self._open.pop() if self._open else "")
        elif tag in _MARKS:
            self.parts.append(_MARKS[tag])
        elif tag in ("p", "ul", "ol"):
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(_escaped(data))
