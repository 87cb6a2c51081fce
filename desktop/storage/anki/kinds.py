"""What a note type of Anki is to Mitra: which of its fields stand in front and on the back, and which card is which.

The fields are those that the templates show. A second template that asks for the back makes a note of two directions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.storage.anki.collection import NoteType

_REPLACEMENT = re.compile(r"\{\{([^{}]+)\}\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NO_FIELDS = frozenset(("FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"))


class Shape(NamedTuple):
    """How notes of a type are read.

    ``kind`` is basic, both, cloze or typed; ``front`` and ``back`` are numbers of fields; ``reverse`` is the number of
    the template that asks the other way (-1: none). ``lost`` are the names of templates that are not read, and ``why``
    is a code where no note of the type can be read, else "".
    """

    kind: str
    front: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    reverse: int = -1
    lost: tuple[str, ...] = ()
    why: str = ""

    def variant(self, number: int) -> str | None:
        """What follows the note's id for the card of this number; None for a card that Mitra does not make."""
        if self.kind == "cloze":
            return f"~c{number + 1}"
        return {0: "", self.reverse: "~reverse"}.get(number) if number >= 0 else None


class _Shown(NamedTuple):
    fields: tuple[str, ...]
    typed: tuple[str, ...]
    cloze: tuple[str, ...]


def shape_of(kind: NoteType) -> Shape:
    """How notes of this type are read."""
    if not kind.templates or not kind.fields:
        return Shape("basic", why="no-template")
    places = {name: place for place, name in enumerate(kind.fields)}
    asked, told = (_shown(side, places) for side in kind.templates[0][1:])
    answer = tuple(name for name in told.fields if name not in asked.fields)
    if kind.cloze:
        return _cloze(asked, answer, places)
    if asked.typed:
        # What is typed stands on the back alone; the question shows a line to write in.
        answer = tuple(dict.fromkeys(asked.typed))
        asked = asked._replace(fields=tuple(name for name in asked.fields if name not in answer))
    if not asked.fields:
        return Shape("basic", why="front-empty")
    if not answer:
        return Shape("basic", why="back-empty")
    front, back = (tuple(places[name] for name in names) for names in (asked.fields, answer))
    lost = [template.name for template in kind.templates[1:]]
    reverse = -1 if asked.typed else _reverse(kind, places, asked.fields, answer)
    if reverse > 0:
        del lost[reverse - 1]
    what = "typed" if asked.typed else "both" if reverse > 0 else "basic"
    return Shape(what, front, back, reverse, tuple(lost))


def _cloze(asked: _Shown, answer: tuple[str, ...], places: dict[str, int]) -> Shape:
    if not asked.cloze:
        return Shape("cloze", why="front-empty")
    front, back = (tuple(places[name] for name in names) for names in (asked.fields, answer))
    return Shape("cloze", front, back)


def _reverse(kind: NoteType, places: dict[str, int], front: tuple[str, ...], back: tuple[str, ...]) -> int:
    """The number of the first template that asks for the front by the back; -1 where there is none."""
    for number, template in enumerate(kind.templates[1:], 1):
        asked, told = (_shown(side, places) for side in template[1:])
        if asked.fields and set(asked.fields) <= set(back) and set(front) <= set(told.fields):
            return number
    return -1


def _shown(side: str, places: dict[str, int]) -> _Shown:
    """The fields that one side of a template shows, in order, and which of them are typed or have gaps."""
    fields: dict[str, None] = {}
    typed, cloze = [], []
    for found in _REPLACEMENT.findall(_COMMENT.sub("", side)):
        if found[0] in "#^/":
            continue
        *filters, name = (part.strip() for part in found.split(":"))
        if name in _NO_FIELDS or name not in places:
            continue
        fields[name] = None
        if "type" in filters:
            typed.append(name)
        if "cloze" in filters:
            cloze.append(name)
    return _Shown(tuple(fields), tuple(typed), tuple(cloze))
