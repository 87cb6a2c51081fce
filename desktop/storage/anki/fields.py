"""The note types in which Mitra writes for Anki, and what stands in their fields."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.one_line import one_line
from desktop.storage.anki.exact import packed
from desktop.storage.anki.gaps import cloze_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.content.model import Card
    from desktop.storage.outgoing import OutNote

FIELDS = ("Depan", "Belakang", "Tambahan", "Bacaan", "Sumber", "Mitra")
"""Front, back, what is added on the back, lesson, sources, and Mitra's id of the note, by which it is known again.

An own note itself stands there too, see ``exact``.
"""

_BELOW = (
    "{{#Tambahan}}<div class=tambahan>{{Tambahan}}</div>{{/Tambahan}}"
    "<div class=asal>{{#Bacaan}}{{Bacaan}}{{/Bacaan}}{{#Sumber}}<br>Sumber: {{Sumber}}{{/Sumber}}</div>"
)
_PAIR = "<div class=tanya>{{%s}}</div>"
_ANSWER = "<hr id=answer><div class=jawab>{{%s}}</div>" + _BELOW
_PICTURE = re.compile(r'<img src="figure:([^"]*)"')


class Side(NamedTuple):
    """A card of a note type: its name, its front and its back."""

    name: str
    front: str
    back: str


class Type(NamedTuple):
    """A note type: its name on the screen, whether it is one of gaps, its cards."""

    name: str
    cloze: bool
    sides: tuple[Side, ...]


_FORTH = Side("Depan ke belakang", _PAIR % "Depan", _PAIR % "Depan" + _ANSWER % "Belakang")
_BACK = Side("Belakang ke depan", _PAIR % "Belakang", _PAIR % "Belakang" + _ANSWER % "Depan")
_TYPED = Side(
    "Ketik",
    _PAIR % "Depan" + "{{type:Belakang}}",
    _PAIR % "Depan" + "<hr id=answer>{{type:Belakang}}" + _BELOW,
)
_CLOZE = Side("Isian", _PAIR % "cloze:Depan", _PAIR % "cloze:Depan" + _BELOW)

TYPES = {
    "basic": Type("Mitra: dasar", False, (_FORTH,)),
    "both": Type("Mitra: dua arah", False, (_FORTH, _BACK)),
    "cloze": Type("Mitra: isian", True, (_CLOZE,)),
    "typed": Type("Mitra: ketik", False, (_TYPED,)),
    "order": Type("Mitra: urutan", False, (_FORTH,)),
}


class Written(NamedTuple):
    """A note for Anki: which of TYPES, and its FIELDS as HTML."""

    type: str
    fields: tuple[str, ...]


def written(note: OutNote, file_of: Callable[[Card, str], str]) -> Written:
    """A note as Anki stores it; ``file_of`` gives the name of the file for a card's figure, "" where there is none."""
    card = note.cards[0]
    kind, front, back, extra = _sides(note, card)

    def placed(found: re.Match[str]) -> str:
        return f'<img src="{escape(file_of(card, unescape(found[1])))}"'

    # A line break in HTML is a space; and genanki takes it for a tag that was left open.
    sides = tuple(_PICTURE.sub(placed, " ".join(text.split("\n"))) for text in (front, back, extra))
    own = packed(note.own, note.tags, sides) if note.own is not None else ""
    about = (escape(note.place.lesson), escape(note.sources), escape(note.id) + own)
    return Written(kind, (*sides, *about))


def _sides(note: OutNote, card: Card) -> tuple[str, str, str, str]:
    """Note type, front, back and what is added."""
    if card.kind == "cloze" and (cloze := cloze_of(note.cards)) is not None:
        return "cloze", cloze.text, "", cloze.extra
    if card.kind == "typed" and card.answers:
        return "typed", card.front, escape(card.answers[0], quote=False), _also(card)
    if card.kind == "order" and card.answers:
        # The items as they come by the alphabet: to be put in their order.
        items = "".join(f"<li>{item}</li>" for item in sorted(card.answers, key=one_line))
        ordered = "".join(f"<li>{item}</li>" for item in card.answers)
        return "order", f"{card.front}<ul>{items}</ul>", f"<ol>{ordered}</ol>", ""
    return ("both" if card.kind == "both" else "basic"), card.front, card.back, ""


def _also(card: Card) -> str:
    """What stands below a typed answer: the whole back where it says more, and what else is accepted."""
    whole = "" if one_line(card.back) == card.answers[0] else card.back
    others = ", ".join(escape(answer, quote=False) for answer in card.answers[1:])
    return "<br>".join(part for part in (whole, f"Juga benar: {others}" if others else "") if part)
