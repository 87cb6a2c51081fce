"""Ways from one text to another, as links carry them: to a passage of a lesson, to a term, a source, a disagreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.uses import Use

TERM, SOURCE, DISAGREEMENT = "term", "source", "disagreement"
KINDS = (TERM, SOURCE, DISAGREEMENT)
_GO, _ENTRY, _CARD = "go:", "entry:", "|"


class ToLesson(NamedTuple):
    """To a lesson: at a passage of its reading text (from and to), else at an anchor ("" for where it was left).

    ``card`` is laid beside it, "" for none.
    """

    lesson: str
    anchor: str
    passage: tuple[int, int] | None = None
    card: str = ""


class ToEntry(NamedTuple):
    """To the entry of a term, a source or a disagreement by its key, "pack/id"."""

    kind: str
    key: str


def use_href(use: Use) -> str:
    """Write the link to a sentence in which something stands."""
    return f"{_GO}{use.lesson}:{use.place}:{use.place + len(use.text)}"


def lesson_href(lesson: str, anchor: str = "", card: str = "") -> str:
    """Write the link to a lesson, at an anchor or where it was left, with a card beside it."""
    place = f"#{anchor}" if anchor else ""
    return f"{_GO}{lesson}{place}{_CARD}{card}" if card else f"{_GO}{lesson}{place}"


def entry_href(kind: str, key: str) -> str:
    """Write the link to an entry."""
    return f"{_ENTRY}{kind}:{key}"


def way_of(href: str) -> ToLesson | ToEntry | None:
    """Read where a link leads; None for any other link."""
    if href.startswith(_ENTRY):
        kind, _, key = href.removeprefix(_ENTRY).partition(":")
        return ToEntry(kind, key) if kind in KINDS and key else None
    if not href.startswith(_GO):
        return None
    place, _, card = href.removeprefix(_GO).partition(_CARD)
    target, _, anchor = place.partition("#")
    lesson, *span = target.split(":")
    if len(span) == 2 and all(number.isdecimal() for number in span):
        return ToLesson(lesson, "", (int(span[0]), int(span[1])))
    return ToLesson(lesson, anchor, None, card) if lesson and not span else None
