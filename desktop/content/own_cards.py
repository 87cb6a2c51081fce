"""Makes cards of what a learner wrote: of any text, one card or more, or none; never an error."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.content.cloze import GAP, MOST_GAPS, filled, gaps_left, is_whole, marked
from desktop.content.model import Card, Figure
from desktop.content.notes import Note
from desktop.content.own_text import LONGEST, Picture, Side, clean, line, side, verbatim

FEWEST = 2
"""Items that can be put in order."""

_LIST_MARK = re.compile(r"(?:[-*+]|\d{1,2}[.)])\s+(?=\S)")


class _Faces(NamedTuple):
    """What tells the cards of one note apart: the end of the id, both sides, the accepted answers."""

    variant: str
    front: str
    back: str
    answers: tuple[str, ...] = ()


def own_cards(note: Note, picture: Picture) -> tuple[Card, ...]:
    """Give the cards of a note; ``picture`` finds a picture of the learner by its name.

    None where something is missing that ``note_faults`` names.
    """
    front, back = side(clean(note.front), picture), side(clean(note.back), picture)
    figures = tuple({figure.id: figure for figure in (*front.figures, *back.figures)}.values())
    return tuple(_card(note, faces, figures) for faces in _faces(note, front, back, picture))


def note_faults(note: Note) -> tuple[str, ...]:
    """Tell by code what keeps a note from becoming cards, the gravest first; () where nothing does.

    front-empty, back-empty; cloze-gap: no gap is marked; cloze-many: more gaps than ``MOST_GAPS``;
    order-few: fewer than two items; text-long: a side is longer than can be read as Markdown.
    """
    front, back = (side(clean(text), _no_picture) for text in (note.front, note.back))
    gaps = len(GAP.findall(clean(note.front))) if note.kind == "cloze" else 0
    found = {
        "front-empty": not front.html,
        "cloze-gap": note.kind == "cloze" and bool(front.html) and not gaps,
        "cloze-many": gaps > MOST_GAPS,
        "back-empty": note.kind != "cloze" and not back.html,
        "order-few": note.kind == "order" and bool(back.html) and len(_items(note.back)) < FEWEST,
        "text-long": max(len(note.front), len(note.back)) > LONGEST,
    }
    return tuple(code for code, holds in found.items() if holds)


def _faces(note: Note, front: Side, back: Side, picture: Picture) -> tuple[_Faces, ...]:
    if note.kind == "cloze":
        return _cloze(clean(note.front), back.html, picture)
    if not (front.html and back.html):
        return ()
    if note.kind == "both":
        return (_Faces("", front.html, back.html), _Faces("~reverse", back.html, front.html))
    if note.kind == "typed":
        return _typed(note, front, picture)
    if note.kind == "order":
        items = tuple(item for text in _items(note.back) if (item := line(text, picture).html))
        ordered = f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"
        return (_Faces("", front.html, ordered, items),) if len(items) >= FEWEST else ()
    return (_Faces("", front.html, back.html),)


def _typed(note: Note, front: Side, picture: Picture) -> tuple[_Faces, ...]:
    answers = [found for text in _lines(note.back) if (found := line(text, picture)).text]
    texts = tuple(dict.fromkeys(" ".join(answer.text.split()) for answer in answers))
    return (_Faces("", front.html, answers[0].html, texts),) if texts else ()


def _cloze(text: str, extra: str, picture: Picture) -> tuple[_Faces, ...]:
    gaps = list(GAP.finditer(text))
    html = side(marked(text), picture).html
    if gaps_left(html) != len(gaps) or not is_whole(html):
        # Emphasis that crosses the border of a gap, or a gap inside of an address: then nothing is emphasised.
        html = verbatim(marked(text))
    faces = []
    for number in sorted({int(gap["number"]) for gap in gaps})[:MOST_GAPS]:
        front, back = (filled(html, gaps, number, shown=shown) for shown in (False, True))
        faces.append(_Faces(f"~c{number}", front, f"{back}<br>{extra}" if extra else back))
    return tuple(faces)


def _lines(text: str) -> list[str]:
    return [stripped for row in clean(text).split("\n") if (stripped := row.strip())]


def _items(text: str) -> list[str]:
    """Give the lines of a text, without the marks of a list where each of them has one."""
    lines = _lines(text)
    if all(map(_LIST_MARK.match, lines)):
        lines = [_LIST_MARK.sub("", row) for row in lines]
    return lines


def _no_picture(_name: str) -> None:
    return None


def _card(note: Note, faces: _Faces, figures: tuple[Figure, ...]) -> Card:
    return Card(
        id=note.id + faces.variant,
        lesson=note.lesson,
        kind=note.kind,
        front=faces.front,
        back=faces.back,
        see=note.see,
        claims=(),
        sources=(),
        was="",
        answers=faces.answers,
        figures=figures,
        tags=note.tags,
    )
